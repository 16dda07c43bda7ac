import { describe, expect, it } from '@jest/globals'
import { type Slip, toldOf } from '../support/mistake.js'

const KEYS: readonly Slip[] = [
  ['"publisher"', '"publishr"', 'properties-publisher /properties', 'publisher'],
  ['"publisher"', '"Publisher"', 'properties-publisher /properties', 'publisher'],
  ['"stackOwner"', '"stackowner"', 'properties-stack-owner /properties', 'stackOwner'],
  ['"stackOwner"', '"stackOwnr"', 'properties-stack-owner /properties', 'stackOwner'],
  ['"iconBrandColor"', '"iconBrandColour"', 'brand-color-present /properties', 'iconBrandColor'],
  ['"iconBrandColor"', '"icon_brand_color"', 'brand-color-present /properties', 'iconBrandColor'],
  ['"capabilities"', '"capabilites"', 'properties-known-keys /properties/capabilites', 'capabilities'],
  ['"connectionParameters"', '"connectionParameter"', 'auth-type-supported /properties', 'connectionParameters'],
  ['"connectionParameters"', '"connectionparameters"', 'auth-type-supported /properties', 'connectionParameters'],
  ['"properties"', '"propertes"', 'properties-container /propertes'],
  [
    '"type": "securestring"',
    '"tpye": "securestring"',
    'auth-parameter-types /properties/connectionParameters/api_key',
    'type',
  ],
  ['"uiDefinition"', '"uidefinition"', 'auth-ui-definition /properties/connectionParameters/api_key', 'uiDefinition'],
  ['"uiDefinition"', '"uiDefintion"', 'auth-ui-definition /properties/connectionParameters/api_key', 'uiDefinition'],
  [
    '"displayName"',
    '"dispalyName"',
    'auth-ui-strings /properties/connectionParameters/api_key/uiDefinition',
    'displayName',
  ],
  [
    '"description"',
    '"descripton"',
    'auth-ui-strings /properties/connectionParameters/api_key/uiDefinition',
    'description',
  ],
  ['"tooltip"', '"toolTip"', 'auth-ui-strings /properties/connectionParameters/api_key/uiDefinition', 'tooltip'],
  ['"tooltip"', '"tooltp"', 'auth-known-keys /properties/connectionParameters/api_key/uiDefinition/tooltp', 'tooltip'],
  [
    '"constraints"',
    '"contraints"',
    'auth-known-keys /properties/connectionParameters/api_key/uiDefinition/contraints',
    'constraints',
  ],
  [
    '"required": "true"',
    '"requierd": "true"',
    'auth-known-keys /properties/connectionParameters/api_key/uiDefinition/constraints/requierd',
    'required',
  ],
]

const VALUES: readonly Slip[] = [
  [
    '"type": "securestring"',
    '"type": "securesting"',
    'auth-parameter-types /properties/connectionParameters/api_key/type',
    'securestring',
  ],
  [
    '"required": "true"',
    '"required": true',
    'auth-ui-string-booleans /properties/connectionParameters/api_key/uiDefinition/constraints/required',
  ],
  [
    '"required": "true"',
    '"required": "yes"',
    'auth-ui-string-booleans /properties/connectionParameters/api_key/uiDefinition/constraints/required',
  ],
  ['"#2e7d32"', '"2e7d32"', 'brand-color-hex /properties/iconBrandColor'],
  ['"#2e7d32"', '"#2e7d3"', 'brand-color-hex /properties/iconBrandColor'],
  ['"#2e7d32"', '"green"', 'brand-color-hex /properties/iconBrandColor'],
  ['"#2e7d32"', '"#ffffff"', 'brand-color-forbidden /properties/iconBrandColor'],
  ['"stackOwner": "Orchard Harvest Ltd",', '"stackOwner": "Orchard Harvest Ltd", // us', 'file-json-parses'],
]

describe('a misspelt key of the API properties gives one finding', () => {
  it.each(KEYS)('%s → %s', async (...slip) => {
    const { findings, hints } = await toldOf('properties', slip)
    expect(findings).toEqual([slip[2]])
    expect(hints).toEqual(slip[3] === undefined ? [] : [slip[3]])
  })
})

describe('a wrong value in the API properties gives one finding', () => {
  it.each(VALUES)('%s → %s', async (...slip) => {
    const { findings, hints } = await toldOf('properties', slip)
    expect(findings).toEqual([slip[2]])
    expect(hints).toEqual(slip[3] === undefined ? [] : [slip[3]])
  })
})

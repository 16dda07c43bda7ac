import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { expectRow, type Row } from '../../support/changes.js'

const properties = (over: object, more: Example = {}): Example => ({ ...more, properties: { properties: over } })
const connection = (connectionParameters: object): Example => properties({ connectionParameters })
const token = (settings: object): Example =>
  connection({
    api_key: null,
    token: {
      type: 'oauthSetting',
      oAuthSettings: {
        identityProvider: 'oauth2',
        clientId: 'orchard',
        scopes: ['read'],
        redirectMode: 'Global',
        customParameters: { tokenUrl: { value: 'https://login.orchardharvest.com/token' } },
        ...settings,
      },
    },
  })
const region = (over: object | null, constraints: object = { required: 'false' }): Example =>
  connection({
    region: over && { type: 'string', uiDefinition: { displayName: 'Region', constraints }, ...over },
  })
const NEEDED = { required: 'true' }
const sets = (...names: readonly string[]): Example =>
  properties({ connectionParameters: null, connectionParameterSets: { values: names.map(set) } })
const set = (name: string): object => ({
  name,
  uiDefinition: { displayName: name },
  parameters: { [`${name}_key`]: { type: 'securestring' } },
})
const ALL = 'PA LA PX AG'

describe('a change of how users connect', () => {
  it.each<Row>([
    ['OAuth instead of a key', token({}), {}, 'breaking', [`required authentication-kept ${ALL}`]],
    [
      'a key instead of a password',
      {},
      connection({ api_key: null, user: { type: 'string' }, password: { type: 'securestring' } }),
      'breaking',
      [`required authentication-kept ${ALL}`],
    ],
    [
      'another identity provider',
      token({ identityProvider: 'oauth2generic' }),
      token({}),
      'breaking',
      [`required identity-provider-kept ${ALL}`],
    ],
    [
      'aad becomes aadcertificate',
      token({ identityProvider: 'aadcertificate' }),
      token({ identityProvider: 'aad' }),
      'needs-attention',
      [`recommended identity-provider-kept ${ALL}`],
    ],
    ['a parameter is gone', region(null), region({}), 'breaking', [`required connection-parameter-removed ${ALL}`]],
    [
      'a parameter is renamed',
      connection({
        Region: { type: 'string', uiDefinition: { displayName: 'Region', constraints: { required: 'false' } } },
      }),
      region({}),
      'breaking',
      [`required connection-parameter-removed ${ALL}`],
    ],
    [
      'a new required parameter',
      region({}, NEEDED),
      {},
      'breaking',
      [`required required-connection-parameter-added ${ALL}`],
    ],
    [
      'a new required parameter with a default',
      region({ defaultValue: 'a' }, NEEDED),
      {},
      'needs-attention',
      [`recommended required-connection-parameter-added ${ALL}`],
    ],
    [
      'a new required parameter, hidden',
      region({}, { ...NEEDED, hidden: 'true' }),
      {},
      'needs-attention',
      [`recommended required-connection-parameter-added ${ALL}`],
    ],
    ['a new optional parameter', region({}), {}, 'compatible', ['advice optional-connection-parameter-added']],
    [
      'a parameter of another type',
      region({ type: 'int' }),
      region({}),
      'breaking',
      [`required connection-parameter-type-kept ${ALL}`],
    ],
    [
      'a text becomes a secret',
      region({ type: 'securestring' }),
      region({}),
      'needs-attention',
      [`recommended connection-parameter-type-kept ${ALL}`],
    ],
    [
      'a parameter is required now',
      region({}, NEEDED),
      region({}),
      'needs-attention',
      [`recommended connection-parameter-became-required ${ALL}`],
    ],
    [
      'a value is gone',
      region({}, { allowedValues: [{ value: 'a' }] }),
      region({}, { allowedValues: [{ value: 'a' }, { value: 'b' }] }),
      'needs-attention',
      [`recommended connection-parameter-values-kept ${ALL}`],
    ],
    ['texts of a parameter', connection({ api_key: { uiDefinition: { displayName: 'Key' } } }), {}, 'cosmetic', []],
    ['a set is gone', sets('key'), sets('key', 'other'), 'breaking', [`required parameter-set-removed ${ALL}`]],
    [
      'a set is renamed',
      properties({
        connectionParameters: null,
        connectionParameterSets: { values: [{ ...set('key'), name: 'token' }] },
      }),
      sets('key'),
      'breaking',
      [`required parameter-set-removed ${ALL}`],
    ],
    ['parameters instead of sets', {}, sets('key'), 'breaking', [`required parameter-set-removed ${ALL}`]],
    ['a new set', sets('key', 'other'), sets('key'), 'compatible', ['advice parameter-set-added']],
    ['sets instead of parameters', sets('key'), {}, 'breaking', [`required parameter-sets-introduced ${ALL}`]],
    [
      'sets beside the parameters',
      properties({ connectionParameterSets: { values: [set('key')] } }),
      {},
      'compatible',
      [`advice parameter-sets-introduced ${ALL}`],
    ],
    [
      'more scopes',
      token({ scopes: ['read', 'write'] }),
      token({}),
      'needs-attention',
      [`recommended scopes-not-added ${ALL}`],
    ],
    [
      'fewer scopes',
      token({}),
      token({ scopes: ['read', 'write'] }),
      'needs-attention',
      [`recommended scopes-not-removed ${ALL}`],
    ],
    [
      'scopes in another order',
      token({ scopes: ['write', 'read'] }),
      token({ scopes: ['read', 'write'] }),
      'compatible',
      [],
    ],
    [
      'another redirect mode',
      token({ redirectMode: 'GlobalPerConnector' }),
      token({}),
      'needs-attention',
      [`recommended redirect-mode-kept ${ALL}`],
    ],
    [
      'another address of OAuth',
      token({ customParameters: { tokenUrl: { value: 'https://login2.orchardharvest.com/token' } } }),
      token({}),
      'needs-attention',
      [`recommended oauth-parameters-kept ${ALL}`],
    ],
    [
      'another client ID',
      token({ clientId: 'harvest' }),
      token({}),
      'needs-attention',
      [`recommended client-id-kept ${ALL}`],
    ],
    ['another brand color', properties({ iconBrandColor: '#112233' }), {}, 'cosmetic', ['advice branding-kept']],
    [
      'another publisher and stack owner',
      properties({ publisher: 'Grove', stackOwner: 'Grove' }),
      {},
      'cosmetic',
      ['advice branding-kept', 'advice branding-kept'],
    ],
    [
      'another capability',
      properties({ capabilities: ['gateway'] }),
      {},
      'needs-attention',
      ['recommended capabilities-kept PA LA'],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

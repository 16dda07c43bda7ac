import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

const order = (properties: object): Example => ({ definition: { definitions: { Order: { properties } } } })
const form = (change: object): Example => ({
  properties: { properties: { connectionParameters: { api_key: { uiDefinition: change } } } },
})
const SEE = 'The kind, see https://www.orchard.com/kinds for all of them.'

async function told(criterion: string, example: Example): Promise<string[]> {
  return (await findingsOf(criterion, example)).map(({ level, pointer, message }) => `${level} ${pointer}: ${message}`)
}

describe('a web address in the description of a property', () => {
  it('is advice', async () => {
    expect(await told('description-no-urls', order({ fruit: { description: SEE } }))).toEqual([
      'advice /definitions/Order/properties/fruit/description: The description holds a web address.',
    ])
  })

  it('is told once for all properties', async () => {
    const example = order({ fruit: { description: SEE }, crates: { description: 'How many 🧺 are needed.' } })
    expect(await told('description-no-urls', example)).toEqual([
      'advice /definitions/Order/properties/fruit/description: The description holds a web address (2 descriptions of properties are like this).',
    ])
  })

  it.each([
    ['of one that makers never see', { 'x-ms-visibility': 'internal', description: SEE }],
    ['that only names how addresses begin', { description: 'An address; http:// and https:// are taken.' }],
    ['that is called description', { properties: { description: { type: 'string' } }, type: 'object' }],
  ])('is none in the description %s', async (_, fruit) => {
    expect(await told('description-no-urls', order({ fruit }))).toEqual([])
  })
})

describe('a slip in the texts of the sign-in form', () => {
  it.each([
    ['displayName', 'Key key', []],
    ['displayName', 'The key of of the farm', ['of']],
    ['description', 'The key that that farm got.', []],
    ['tooltip', 'Copy it from the the settings.', ['the']],
  ])('%s %s', async (field, text, words) => {
    expect(await told('auth-ui-spelling', form({ [field]: text }))).toEqual(
      words.map(
        (word) =>
          `advice /properties/connectionParameters/api_key/uiDefinition/${field}: The ${field} '${text}' has the word '${word}' twice.`,
      ),
    )
  })

  it('looks for slips of English in English definitions only', async () => {
    const text = 'Escolha a empresa que usa.'
    const portuguese =
      'Este conector planeja a colheita das frutas em todas as fazendas da empresa, informa os pedidos de cada cliente e avisa quando uma nova colheita foi registrada no sistema pelos trabalhadores da fazenda. '
    const sentences = { definition: { info: { description: portuguese.repeat(4) } } }
    expect(await told('auth-ui-spelling', form({ description: text }))).toHaveLength(1)
    expect(await told('auth-ui-spelling', { ...form({ description: text }), ...sentences })).toEqual([])
  })

  it('is told of ways to sign in, and of nothing that is hidden', async () => {
    const twice = { displayName: 'Sign in with with a key' }
    const sets = {
      uiDefinition: twice,
      values: [
        {
          name: 'key',
          uiDefinition: twice,
          parameters: {
            shown: { type: 'string', uiDefinition: twice },
            hidden: { type: 'string', uiDefinition: { ...twice, constraints: { hidden: 'true' } } },
          },
        },
      ],
    }
    const example: Example = {
      properties: { properties: { connectionParameters: null, connectionParameterSets: sets } },
    }
    expect((await findingsOf('auth-ui-spelling', example)).map(({ pointer }) => pointer)).toEqual([
      '/properties/connectionParameterSets/uiDefinition/displayName',
      '/properties/connectionParameterSets/values/0/uiDefinition/displayName',
      '/properties/connectionParameterSets/values/0/parameters/shown/uiDefinition/displayName',
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample, findingsOf } from '../support/connector.js'

const list = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })
const hook = (schema: object): Example => ({
  definition: {
    paths: {
      '/hooks': {
        'x-ms-notification-content': { schema: { $ref: null, ...schema } },
        post: { 'x-ms-trigger': 'batch' },
      },
    },
  },
})
const form = (change: object): Example => ({
  properties: { properties: { connectionParameters: { api_key: null, ...change } } },
})
const field = (name: string, type: string, clearText = false): Example =>
  form({
    [name]: {
      type,
      uiDefinition: {
        displayName: 'Field',
        description: 'What to fill in.',
        tooltip: 'Fill it in',
        constraints: { required: 'true', clearText },
      },
    },
  })
const order = (fruit: object): Example => ({ definition: { definitions: { Order: { properties: { fruit } } } } })
const EMPTY = { type: 'object', properties: {} }
const readme = (heading: string): Example => ({
  ...list({ summary: 'Create a new order' }),
  readme: `# Orchard Harvest\n\n## Supported Operations\n\n### ${heading}\n\n### Create an order\n\n### Get an order\n\n### When an order is placed\n\n### Remove a webhook\n`,
})
const repeated = (json: string): Example => ({ files: { 'apiProperties.json': json } })

/** Cases that look like the fault and are none, or a lesser one: with what is told, level by level. */
describe('what is judged more mildly', () => {
  it.each<readonly [criterion: string, what: string, example: Example, levels: readonly string[]]>([
    ['trigger-kind-fits', 'a webhook that sends one event', hook({ type: 'object' }), ['required']],
    [
      'trigger-kind-fits',
      'a webhook that sends a bare list',
      hook({ type: 'array', items: { type: 'object' } }),
      ['recommended'],
    ],
    [
      'trigger-kind-fits',
      'a webhook that sends a list under value',
      hook({ type: 'object', properties: { value: { type: 'array', items: { type: 'object' } } } }),
      ['recommended'],
    ],
    ['auth-secret-securestring', 'a user name that is shown', field('username', 'securestring', true), []],
    ['auth-secret-securestring', 'a key that is shown', field('api_key2', 'securestring', true), ['advice']],
    ['auth-secret-securestring', 'the key of an account, shown', field('accountKey', 'securestring', true), ['advice']],
    ['auth-secret-securestring', 'a password as plain text', field('userPassword', 'string'), ['recommended']],
    ['response-no-empty-properties', 'an empty list', order(EMPTY), ['recommended']],
    [
      'response-no-empty-properties',
      'an empty list beside a dynamic schema',
      order({ ...EMPTY, 'x-ms-dynamic-schema': { operationId: 'GetOrder', 'value-path': 'fruit' } }),
      [],
    ],
    ['readme-operations-named', 'an article that is left out', readme('Create new order'), []],
    ['readme-operations-named', 'an article that is added', readme('Create the new order'), []],
    ['readme-operations-named', 'another operation', readme('Delete a new order'), ['advice']],
    [
      'file-json-duplicate-keys',
      'a description, twice',
      repeated('{ "properties": { "description": "A", "description": "B" } }'),
      ['recommended'],
    ],
    [
      'file-json-duplicate-keys',
      'a property called description, twice',
      repeated('{ "properties": { "description": { "type": "string" }, "description": "B" } }'),
      ['required'],
    ],
    [
      'file-json-duplicate-keys',
      'a publisher, twice',
      repeated('{ "properties": { "publisher": "A", "publisher": "B" } }'),
      ['required'],
    ],
  ])('%s: %s', async (criterion, _what, example, levels) => {
    const findings = await findingsOf(criterion, example)
    expect(findings.map(({ level }) => level)).toEqual(levels)
  })
})

describe('one mistake, told once', () => {
  const DEFAULT_ONLY = list({
    responses: { 200: null, default: { description: 'The orders.', schema: { $ref: '#/definitions/Order' } } },
  })
  it.each<readonly [what: string, example: Example, criteria: readonly string[]]>([
    ['the schema of the answer on default', DEFAULT_ONLY, ['required response-default-schema']],
    [
      'no answer for success, and none with a schema',
      list({ responses: { 200: null, default: { description: 'The orders.' } } }),
      ['recommended response-success'],
    ],
  ])('%s', async (_what, example, criteria) => {
    const { findings } = await checkExample(example)
    expect(
      findings.filter(({ criterion }) => criterion.startsWith('response-')).map((f) => `${f.level} ${f.criterion}`),
    ).toEqual(criteria)
  })

  it('the old and the new form of a dynamic extension that name the same missing property', async () => {
    const findings = await findingsOf(
      'operation-dynamic-paths',
      order({
        type: 'object',
        'x-ms-dynamic-schema': { operationId: 'ListOrders', parameters: { farm: 'all' }, 'value-path': 'shape' },
        'x-ms-dynamic-properties': {
          operationId: 'ListOrders',
          parameters: { farm: { value: 'all' } },
          itemValuePath: 'shape',
        },
      }),
    )
    expect(findings.map(({ message }) => message)).toEqual([
      "'value-path' names 'shape', which the answer of 'ListOrders' does not have.",
    ])
  })
})

it('says where the sign-in is missing when the definition declares one', async () => {
  const findings = await findingsOf('auth-type-supported', form({}))
  expect(findings.map(({ message }) => message)).toEqual([
    'The connection parameters hold no sign-in, although the API definition has securityDefinitions.',
  ])
})

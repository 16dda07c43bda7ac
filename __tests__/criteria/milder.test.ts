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
const TWO = 'Orchard Harvest plans picking. It reads orders.\n'
const summary = (text: string): Example => ({ readme: `# Orchard Harvest\n\n${text}\n` })
const about = (description: string): Example => ({ definition: { info: { description } } })
const certificate = (isFirstParty: string): Example =>
  form({
    token: {
      type: 'oauthSetting',
      oAuthSettings: { identityProvider: 'aadcertificate', properties: { IsFirstParty: isFirstParty } },
    },
  })
const policy = (body: string): Example => ({
  properties: {
    properties: {
      policyTemplateInstances: [
        {
          templateId: 'setvaluefromurl',
          title: 'Sign in',
          parameters: {
            'x-ms-apimTemplateParameter.parameterValueUrl': `https://api.orchardharvest.com/token?${body}`,
          },
        },
      ],
    },
  },
})
const testedBy = (operationId: string, schema?: null): Example => ({
  definition: {
    'x-ms-capabilities': { testConnection: { operationId } },
    ...(schema === null ? { paths: { '/orders': { get: { responses: { 200: { schema } } } } } } : {}),
  },
})
const ids = (list: string, create: string): Example => ({
  definition: { paths: { '/orders': { get: { operationId: list }, post: { operationId: create } } } },
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
    ['text-not-empty', 'a title that makers see', order({ type: 'string', title: '' }), ['recommended']],
    [
      'text-not-empty',
      'a title that is hidden',
      order({ type: 'string', title: '', 'x-ms-visibility': 'internal' }),
      ['advice'],
    ],
    ['readme-title-and-summary', 'a short sentence', summary('Orchard Harvest plans picking.'), ['recommended']],
    [
      'readme-title-and-summary',
      'a long sentence',
      summary(`Orchard Harvest ${'plans picking '.repeat(10)}.`),
      ['advice'],
    ],
    ['readme-title-and-summary', 'a section called Description', summary(`## Description\n\n${TWO}`), []],
    ['readme-title-and-summary', 'another section', summary(`## Prerequisites\n\n${TWO}`), ['recommended']],
    [
      'readme-no-template-text',
      'a field called Title',
      { readme: `# Orchard Harvest\n\n${TWO}\n## Title\n\nOf an order.\n` },
      [],
    ],
    ['readme-no-template-text', 'the title of the template', { readme: `# Title\n\n${TWO}` }, ['recommended']],
    ['description-distinct', 'a short description', about('Orchard Harvest plans the picking of fruit.'), ['advice']],
    ['auth-oauth-identity-provider', "a connector of Microsoft's own", certificate('True'), []],
    ['auth-oauth-identity-provider', 'a connector of others', certificate('False'), ['advice']],
    ['auth-oauth-grant', 'client credentials in a policy', policy('grant_type=client_credentials'), ['advice']],
    ['operation-internal-for-helpers', 'a test that answers with a list', testedBy('ListOrders'), []],
    ['operation-internal-for-helpers', 'a test that answers with nothing', testedBy('ListOrders', null), ['advice']],
    ['operation-id-pascal-case', 'every ID', ids('list_all', 'getOne'), ['advice']],
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

it('gives the sentence of the validator for the products it looks for only', async () => {
  const described = (product: string) =>
    findingsOf('description-product-names', about(`Plans picking with ${product}.`))
  expect((await described('Power Automate'))[0]?.upstream).toContain("restricted words: 'power apps, power automate")
  expect((await described('Power BI'))[0]?.upstream).not.toContain('restricted words')
})

it('shows the operations of the readme at their section, not at a title that holds the word', async () => {
  const text = `# Orchard Actions\n\n${TWO}\n## Supported Operations\n\n### List orders\n`
  const [finding] = await findingsOf('readme-operations-named', { readme: text })
  expect(finding?.range.start.line).toBe(5)
})

it('leaves a readme without operations to the criterion that asks for the section', async () => {
  const { findings } = await checkExample({ readme: `# Orchard Harvest\n\n${TWO}` })
  expect(findings.map(({ criterion }) => criterion).filter((id) => id.startsWith('readme-operations'))).toEqual([
    'readme-operations',
  ])
})

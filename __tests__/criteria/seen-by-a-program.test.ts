import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkFiles, connectorFiles, findingsOf } from '../support/connector.js'

/** Level, pointer and sentence of each finding of a criterion. */
async function told(criterion: string, example: Example): Promise<string[]> {
  const findings = await findingsOf(criterion, example)
  return findings.map(({ level, pointer, message }) => `${level} ${pointer} ${message}`)
}

const order = (properties: unknown): Example => ({ definition: { definitions: { Order: { properties } } } })
const listOrders = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })
const createOrder = (change: object, more: object = {}): Example => ({
  definition: { ...more, paths: { '/orders': { post: change } } },
})

describe('a number with the format of a whole number', () => {
  it.each(['int32', 'int64'])('%s is advised against, and an integer has it', async (format) => {
    expect(await told('openapi-format-known', order({ crates: { type: 'number', format } }))).toEqual([
      `advice /definitions/Order/properties/crates/format The format '${format}' does not go with the type 'number'.`,
    ])
    expect(await told('openapi-format-known', order({ crates: { type: 'integer', format } }))).toEqual([])
  })
})

describe('a body where only a form is read', () => {
  it('is told at the operation that says so', async () => {
    expect(await told('openapi-consumes-for-body', createOrder({ consumes: ['multipart/form-data'] }))).toEqual([
      "recommended /paths/~1orders/post/consumes The operation 'CreateOrder' sends a body, and 'consumes' names form types only.",
    ])
  })

  it('is told once, with the number of operations, where the whole document says so', async () => {
    const example = { definition: { consumes: ['multipart/form-data', 'application/x-www-form-urlencoded'] } }
    expect(await told('openapi-consumes-for-body', example)).toEqual([
      "recommended /consumes 2 operations send a body, 'CreateOrder' among them, and 'consumes' names form types only.",
    ])
  })

  it('is fine where JSON is read as well, and told as one mistake where form fields stand beside it', async () => {
    const both = { consumes: ['multipart/form-data', 'application/json'] }
    expect(await told('openapi-consumes-for-body', createOrder(both))).toEqual([])
    const mixed = {
      consumes: ['multipart/form-data'],
      parameters: [
        { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Order' } },
        { name: 'photo', in: 'formData', type: 'file', 'x-ms-summary': 'Photo', description: 'A photo.' },
      ],
    }
    expect(await told('openapi-consumes-for-body', createOrder(mixed))).toEqual([])
    expect(await told('parameter-body-shape', createOrder(mixed))).toHaveLength(1)
  })
})

describe('a text that begins with Replace', () => {
  it('may be a summary, and may be the instruction of a template', async () => {
    for (const summary of ['Replace an order', 'Replace with a pattern', 'Replace'])
      expect(await told('operation-summary-case', listOrders({ summary }))).toEqual([])
    for (const summary of ['REPLACE_ME', 'Replace this text', 'Replace with your summary'])
      expect(await told('operation-summary-case', listOrders({ summary }))).toHaveLength(1)
  })
})

describe('an answer that is empty as a whole', () => {
  it('is told by one criterion', async () => {
    const empty = { type: 'object', properties: {} }
    const example = listOrders({ responses: { 200: { schema: { items: null, ...empty } } } })
    expect(await told('response-schema-empty', example)).toHaveLength(1)
    expect(await told('response-no-empty-properties', example)).toEqual([])
    const list = listOrders({ responses: { 200: { schema: { items: { $ref: null, ...empty } } } } })
    expect(await told('response-schema-empty', list)).toHaveLength(1)
    expect(await told('response-no-empty-properties', list)).toEqual([])
  })
})

describe('a field that the OAuth sign-in asks for', () => {
  const field = (constraints: object): Example => ({
    properties: {
      properties: {
        connectionParameters: {
          'token:region': { type: 'string', uiDefinition: { displayName: 'Region', constraints } },
        },
      },
    },
  })

  it('has texts like the others, which is recommended only', async () => {
    const at = '/properties/connectionParameters/token:region/uiDefinition'
    expect(await told('auth-ui-strings', field({}))).toEqual([
      `recommended ${at} The field 'token:region' has no description.`,
      `recommended ${at} The field 'token:region' has no tooltip.`,
    ])
    expect(await told('auth-ui-strings', field({ hidden: 'true' }))).toEqual([])
  })
})

describe('a connector that offers nothing to makers', () => {
  const all = (change: object, info: object = {}): Example => ({
    definition: {
      info,
      paths: {
        '/orders': { get: change, post: change },
        '/orders/{orderId}': { get: change },
        '/hooks': { post: change },
        '/hooks/{hookId}': { delete: change },
      },
    },
  })

  it('is told where every operation is deprecated or hidden', async () => {
    expect(await told('openapi-at-least-one-operation', all({ deprecated: true }))).toEqual([
      'recommended /paths All 4 operations that makers see are deprecated.',
    ])
    expect(await told('openapi-at-least-one-operation', all({ 'x-ms-visibility': 'internal' }))).toEqual([
      'recommended /paths Makers see no operation: each of them is internal.',
    ])
  })

  it('is fine when its title says so', async () => {
    const title = 'Orchard Harvest (deprecated)'
    expect(await told('openapi-at-least-one-operation', all({ deprecated: true }, { title }))).toEqual([])
  })
})

describe('a host on a shared domain', () => {
  const host = (name: string): Example => ({ definition: { host: name } })

  it.each([
    ['harvestdevappservice.azurewebsites.net', 'dev'],
    ['orchard-harvestuat.herokuapp.com', 'uat'],
  ])('%s may be a stage', async (name, stage) => {
    expect(await told('openapi-host-production', host(name))).toEqual([
      `advice /host The host '${name}' may be a '${stage}' host by its name.`,
    ])
  })

  it.each(['devices.azurewebsites.net', 'latest.azure-api.net', 'orchardev.com', 'graduate.run.app'])(
    '%s is none',
    async (name) => {
      expect(await told('openapi-host-production', host(name))).toEqual([])
    },
  )
})

describe('an empty list of security requirements', () => {
  it('is advised against beside security definitions', async () => {
    expect(await told('auth-security-requirements', { definition: { security: [] } })).toEqual([
      "advice /security 'security' is empty, so that no operation asks for 'api_key', which securityDefinitions describes.",
    ])
  })

  it('is fine without definitions, and where each operation has its own', async () => {
    const open = { security: [], securityDefinitions: null }
    expect(await told('auth-security-requirements', { definition: open })).toEqual([])
    const own = { security: [{ api_key: [] }] }
    const paths = {
      '/orders': { get: own, post: own },
      '/orders/{orderId}': { get: own },
      '/hooks': { post: own },
      '/hooks/{hookId}': { delete: own },
    }
    expect(await told('auth-security-requirements', { definition: { security: [], paths } })).toEqual([])
  })
})

describe('an API key', () => {
  const KEY = {
    type: 'securestring',
    uiDefinition: { displayName: 'Key', description: 'Your key.', tooltip: 'Your key.', constraints: {} },
  }
  const named = (name: string, more: object = {}): Example => ({
    properties: { properties: { connectionParameters: { api_key: null, [name]: KEY }, ...more } },
  })

  it('is sent from the parameter of its own name only', async () => {
    expect(await told('auth-security-definitions', named('harvest_key'))).toEqual([
      "recommended /properties/connectionParameters/harvest_key The API key 'api_key' is sent from a connection parameter named \"api_key\", and this one is 'harvest_key'.",
    ])
    expect(await told('auth-security-definitions', named('API_Key'))).toEqual([])
  })

  it('may have another name where a policy or a script sends it', async () => {
    const policy = {
      templateId: 'setheader',
      title: 'Send the key',
      parameters: {
        'x-ms-apimTemplateParameter.name': 'X-Key',
        'x-ms-apimTemplateParameter.value': "@connectionParameters('harvest_key')",
        'x-ms-apimTemplateParameter.existsAction': 'override',
        'x-ms-apimTemplate-policySection': 'Request',
      },
    }
    const example = named('harvest_key', { policyTemplateInstances: [policy] })
    expect(await told('auth-security-definitions', example)).toEqual([])
    expect(
      await told('auth-security-definitions', { ...named('harvest_key'), script: 'public class Script {}' }),
    ).toEqual([])
  })
})

describe('a description that makers read', () => {
  const described = (description: string) => told('text-plain', listOrders({ description }))

  it.each([
    ['**bold** words', "the Markdown '**bold**'"],
    ['the `farm` field', "the Markdown '`farm`'"],
    [
      'orders as [described](https://www.orchardharvest.com/a)',
      "the Markdown '[described](https://www.orchardharvest.com/a)'",
    ],
    ['orders.\n## Scope', "the Markdown '## Scope.'"],
    ['orders.\nOf a farm', 'a line break'],
    ['orders.\r\n\r\nOf a farm', 'a line break'],
  ])('is advised to be without %j', async (text, what) => {
    const findings = await described(`Lists ${text}.`)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(/^advice \/paths\/~1orders\/get\/description /)
    expect(findings[0]).toContain(`holds ${what}`)
  })

  it.each([
    'Lists 2 * 3 * 4 orders.',
    'Lists orders [of a farm] (all).',
    "Lists a farm's orders #1 to #5.",
    'Lists.\n',
  ])('may be %j', async (text) => expect(await described(text)).toEqual([]))

  it('is told once for the whole definition', async () => {
    const description = 'Lists **all** orders.'
    const paths = { '/orders': { get: { description }, post: { description } } }
    expect(await told('text-plain', { definition: { paths } })).toEqual([
      "advice /paths/~1orders/get/description The description 'Lists **all** orders.' holds the Markdown '**all**' (2 texts like this).",
    ])
  })
})

describe('a key in the wrong quotes, or without its colon', () => {
  const FILE = 'Orchard Harvest/apiDefinition.swagger.json'
  const CLEAN = connectorFiles()

  it.each([
    ['"operationId": "ListOrders"', '\'operationId\': "ListOrders"'],
    ['"operationId": "ListOrders"', 'operationId: "ListOrders"'],
    ['"info": {', "'info': {"],
    ['"paths": {', 'paths: {'],
    ['"/orders": {', "'/orders': {"],
    ['"$ref"', '$ref'],
    ['"host":', '"host"'],
    ['"paths": {', '"paths" {'],
    ['"host":', '"host" ='],
    ['"host":', '"host:'],
    ['"host":', 'host":'],
    ['"api.orchardharvest.com"', "'api.orchardharvest.com'"],
  ])('is one mistake: %s as %s', async (right, wrong) => {
    const text = String(CLEAN[FILE])
    expect(text).toContain(right)
    const { report } = await checkFiles({ ...CLEAN, [FILE]: text.replace(right, () => wrong) })
    const found = report.connectors[0]?.findings.filter(({ kind }) => kind === 'defect') ?? []
    expect(found.map(({ criterion }) => criterion)).toEqual(['file-json-parses'])
  })
})

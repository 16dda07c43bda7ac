import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { CRITERIA } from '../../src/generated/registry.js'
import { renderUpstream } from '../../src/report/upstream.js'
import { checkFiles, connectorFiles, findingsOf } from '../support/connector.js'

const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}
const listWith = (...parameters: unknown[]): Example => ({
  definition: { paths: { '/orders': { get: { parameters } } } },
})
const list = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })
const info = (change: object): Example => ({ definition: { info: change } })

async function upstream(example: Example): Promise<string[]> {
  const { report } = await checkFiles(connectorFiles(example))
  return renderUpstream(report, CRITERIA).trimEnd().split('\n')
}

describe('the lines that reviewers paste', () => {
  it.each<[string, Example]>([
    [
      "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1orders/get/parameters/0",
      listWith({ ...FARM, 'x-ms-summary': undefined }),
    ],
    [
      "##[error]The 'description' property is required. ValuePath: /paths/~1orders/get/parameters/0",
      listWith({ ...FARM, description: undefined }),
    ],
    ["##[error]The 'description' property is required. ValuePath: /paths/~1orders/get", list({ description: null })],
    [
      '##[error]Summary string contains any of the restricted characters [/\\<>*%&?] ValuePath: /paths/~1orders/get/summary',
      list({ summary: 'List & count orders' }),
    ],
    [
      "##[error]The 'title' value goes over the character limit '30' ValuePath: /info/title",
      info({ title: 'Orchard Harvest Planning and Billing' }),
    ],
    [
      "##[error]The value 'title' contains at least one of the restricted words: 'api, connector'. ValuePath: /info/title",
      info({ title: 'Orchard Harvest API' }),
    ],
    [
      "##[error]The value 'description' contains at least one of the restricted words: 'power apps, power automate, logic apps'. ValuePath: /info/description",
      info({ description: 'Orchard Harvest plans fruit picking with Power Automate.' }),
    ],
    [
      "##[error]The 'description' value must be between '30' and '500' characters. ValuePath: /info/description",
      info({ description: 'Plans fruit picking.' }),
    ],
    [
      "##[error]The operation 'WhenOrderPlaced' is missing notification content extension as it has '1' properties marked as notification URL. ValuePath: /paths/~1hooks",
      { definition: { paths: { '/hooks': { 'x-ms-notification-content': null } } } },
    ],
    [
      '##[warning]Encoding for path parameter \'farm\' is missing, which might lead to invalid requests. Use "x-ms-url-encoding": "single" to ensure the value is URL encoded. ValuePath: /paths/~1orders~1{farm}/get/parameters/0',
      {
        definition: {
          paths: {
            '/orders/{farm}': {
              get: {
                summary: 'List orders of a farm',
                description: 'Lists the orders.',
                operationId: 'ListFarmOrders',
                parameters: [{ ...FARM, in: 'path' }],
                responses: { 200: { description: 'The orders.', schema: { $ref: '#/definitions/Order' } } },
              },
            },
          },
        },
      },
    ],
  ])('%s', async (line, example) => {
    expect(await upstream(example)).toContain(line)
  })

  it("have the default response's schema as their place or its response", async () => {
    const lines = await upstream(list({ responses: { default: { description: 'Any.', schema: { type: 'string' } } } }))
    expect(lines.join('\n')).toContain(
      "##[error]The 'default' response should not have schema definition. Schemas should be defined on expected responses only. ValuePath: /paths/~1orders/get/responses/default",
    )
  })

  it('name the hidden property that has a default and is not required', async () => {
    const schema = {
      type: 'object',
      properties: { source: { type: 'string', default: 'flow', 'x-ms-visibility': 'internal' } },
    }
    const body = { name: 'body', in: 'body', required: true, schema }
    expect(await upstream({ definition: { paths: { '/orders': { post: { parameters: [body] } } } } })).toContain(
      '##[error]The property is internal and has a default value, it must be required. Optional internal fields are ignored. ValuePath: /paths/~1orders/post/parameters/0/schema/properties/source',
    )
  })
})

describe('what is hidden from makers', () => {
  const HIDDEN = list({
    'x-ms-visibility': 'internal',
    summary: null,
    description: null,
    parameters: [{ name: 'farm', in: 'query', type: 'string' }],
  })

  it.each([
    'operation-summary-present',
    'operation-description-present',
    'parameter-summary-present',
    'parameter-description-present',
  ])('%s asks nothing of an internal operation', async (criterion) => {
    expect(await findingsOf(criterion, HIDDEN)).toEqual([])
  })

  it('keeps an ID all the same', async () => {
    const example = list({ 'x-ms-visibility': 'internal', operationId: null })
    expect(await findingsOf('operation-id-present', example)).toHaveLength(1)
  })
})

describe('a shared parameter', () => {
  it('is one finding, at its definition', async () => {
    const $ref = { $ref: '#/parameters/Farm' }
    const example: Example = {
      definition: {
        parameters: { Farm: { name: 'farm', in: 'query', type: 'string', description: 'The farm to use.' } },
        paths: { '/orders': { get: { parameters: [$ref] } }, '/orders/{orderId}': { delete: null } },
      },
    }
    const findings = await findingsOf('parameter-summary-present', example)
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/parameters/Farm'])
  })
})

describe('a misspelt extension', () => {
  it('is one finding: the label that is missing, with the misspelling named', async () => {
    const example = listWith({ ...FARM, 'x-ms-summary': undefined, 'x-ms-sumamry': 'Farm' })
    expect((await findingsOf('parameter-summary-present', example)).map(({ message }) => message)).toEqual([
      "The parameter 'farm' has no x-ms-summary; 'x-ms-sumamry' is a misspelling of 'x-ms-summary'.",
    ])
    expect(await findingsOf('extension-known', example)).toEqual([])
  })

  it.each([
    ['x-ms-visbility', 'x-ms-visibility'],
    ['x-ms  -summary', 'x-ms-summary'],
    ['x-ms-summary:', 'x-ms-summary'],
    ['x-ms-enum-value', 'x-ms-enum-values'],
    ['x-enum-values', 'x-ms-enum-values'],
  ])('%s gets the name that was meant', async (name, meant) => {
    const example: Example = { definition: { definitions: { Order: { properties: { fruit: { [name]: 'a' } } } } } }
    expect((await findingsOf('extension-known', example)).map(({ message }) => message)).toEqual([
      `The platform knows no extension '${name}'; did you mean '${meant}'?`,
    ])
  })
})

describe('a keyword behind an x-', () => {
  const fruit = (property: object): Example => ({
    definition: { definitions: { Order: { properties: { fruit: property } } } },
  })

  it.each([
    ['x-enum', ['apple', 'pear']],
    ['x-additionalProperties', false],
    ['x-allOf', [{ type: 'object' }]],
    ['x-properties', { type: 'object', kind: { type: 'string' } }],
  ])('%s is told where it would fit', async (name, value) => {
    expect(await findingsOf('extension-known', fruit({ [name]: value }))).toHaveLength(1)
  })

  it.each([
    ['a keyword that stands there as well', { enum: ['apple'], 'x-enum': ['apple', 'pear'] }],
    ['labels of another tool', { 'x-enum': { apple: 'Apple' } }],
    ['a flag of another tool', { 'x-required': true }],
    ['the type of another language', { type: null, 'x-type': 'decimal' }],
    ['a list of nothing', { 'x-enum': [] }],
    ['what is common', { 'x-nullable': true, 'x-example': 'a', 'x-deprecated': true, 'x-format': 'a' }],
  ])('%s is left alone', async (_, property) => {
    expect(await findingsOf('extension-known', fruit(property))).toEqual([])
  })
})

describe('a hidden required parameter without a default', () => {
  const hidden = { ...FARM, 'x-ms-visibility': 'internal' }

  it('is asked for it where makers use the operation', async () => {
    expect(await findingsOf('parameter-internal-required-default', listWith(hidden))).toHaveLength(1)
  })

  it('is not where the operation is hidden as well: a list or a webhook passes the value on', async () => {
    const example = list({ 'x-ms-visibility': 'internal', parameters: [hidden] })
    expect(await findingsOf('parameter-internal-required-default', example)).toEqual([])
  })
})

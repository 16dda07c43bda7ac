import { describe, expect, it } from '@jest/globals'
import { check } from '../../../src/core.js'
import type { Example } from '../../../src/criteria/define.js'
import { CRITERIA } from '../../../src/generated/registry.js'
import { CHECK_DEFAULTS, connectorFiles } from '../../support/connector.js'
import { MemoryTree } from '../../support/tree.js'

const FOLLOWING = new Set(['version-raised', 'intro-known-issues-kept'])
const COMPARING = CRITERIA.filter(({ area, id }) => area === 'compatibility' && !FOLLOWING.has(id))

async function findings(head: Example, base: Example, declaration = 'publisher: verified\n') {
  const { report } = await check(
    {
      ...CHECK_DEFAULTS,
      tree: new MemoryTree(connectorFiles({ ...head, declaration })),
      base: { tree: new MemoryTree(connectorFiles(base)), label: 'base' },
    },
    COMPARING,
  )
  return report.connectors[0]?.findings ?? []
}

/** Operations `Read1` to `ReadN`, each made by a function of its number. */
function reading(count: number, operation: (number: number) => object, prefix = '/fields'): Example {
  const paths = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}/${index + 1}`,
      {
        get: {
          operationId: `Read${index + 1}`,
          summary: `Read ${index + 1}`,
          description: 'Reads.',
          responses: { '200': { description: 'Read.', schema: FIELDS } },
          ...operation(index + 1),
        },
      },
    ]),
  )
  return { definition: { paths } }
}

const FIELDS = { type: 'object', properties: { crop: { type: 'string' }, size: { type: 'integer' } } }
const HEADER = { name: 'X-Farm', in: 'header', type: 'string', 'x-ms-summary': 'Farm', description: 'The farm.' }
const BODY = { name: 'body', in: 'body', schema: FIELDS }
const same = () => ({})

describe('one change of many operations is one finding that says how many', () => {
  const response = (schema: object | undefined) => () => ({
    responses: { '200': { description: 'Read.', ...(schema ? { schema } : {}) } },
  })
  const rows: readonly [string, (count: number) => [head: Example, base: Example], string, string][] = [
    [
      'a media type of requests',
      (count) => [
        reading(count, () => ({ consumes: ['application/json'], parameters: [BODY] })),
        reading(count, () => ({ consumes: ['application/json', 'application/xml'], parameters: [BODY] })),
      ],
      'request-type-kept',
      "Requests of 'Read1', 'Read2', 'Read3' and 47 more are no longer sent as 'application/xml': flows that chose this media type send another one.",
    ],
    [
      'a header that is no longer taken',
      (count) => [reading(count, same), reading(count, () => ({ parameters: [{ ...HEADER, required: true }] }))],
      'input-removed',
      "Parameter 'X-Farm' of 'Read1', 'Read2', 'Read3' and 47 more is gone: values that flows and apps store for it are dropped, and the call behaves in another way.",
    ],
    [
      'a header that is required now',
      (count) => [reading(count, () => ({ parameters: [{ ...HEADER, required: true }] })), reading(count, same)],
      'required-input-added',
      "Parameter 'X-Farm' of 'Read1', 'Read2', 'Read3' and 47 more is new and required: existing flows do not send it, and their calls are refused.",
    ],
    [
      'a field of inline schemas',
      (count) => [
        reading(count, response({ ...FIELDS, properties: { crop: { type: 'string' } } })),
        reading(count, same),
      ],
      'output-removed',
      "Output 'size' of 'Read1', 'Read2', 'Read3' and 47 more is gone: flows and apps that read it get an empty value or fail.",
    ],
    [
      'the schema of the response',
      (count) => [reading(count, response(undefined)), reading(count, same)],
      'response-schema-kept',
      "The response '200' of 'Read1', 'Read2', 'Read3' and 47 more has no schema any more: all of its fields are gone for flows, apps and agents.",
    ],
    [
      'the beginning of the paths',
      (count) => [
        { definition: { paths: { ...gone(count), ...pathsOf(reading(count, same, '/v2/fields')) } } },
        reading(count, same),
      ],
      'operation-path-kept',
      "50 operations, 'Read1', 'Read2', 'Read3' and 47 more, moved, the first of them from '/fields/1' to '/v2/fields/1': a logic app that calls the old path fails, and everything else calls the new one.",
    ],
  ]

  it.each(rows)('%s', async (_name, make, criterion, message) => {
    const [head, base] = make(50)
    const many = await findings(head, base)
    expect(many.map((one) => one.criterion)).toEqual([criterion])
    expect(many[0]?.message).toBe(message)
    expect(many[0]?.operations).toHaveLength(50)
    // The paste of the break settles it whole, by its place.
    if (many[0]?.level === 'required') {
      const pasted = (many[0].paste ?? '').replace('… why nobody is hurt', 'Nobody').replace('… who confirms it', 'Ada')
      expect((await findings(head, base, `publisher: verified\n${pasted}\n`))[0]?.status).toBe('waived')
    }
  })

  it.each(rows)('but a few are told one by one: %s', async (_name, make, criterion) => {
    const [head, base] = make(3)
    const few = await findings(head, base)
    expect(few.map((one) => one.criterion)).toEqual([criterion, criterion, criterion])
    expect(new Set(few.map((one) => one.fingerprint)).size).toBe(3)
  })

  it('of a shared response, parameter or definition is one, however few', async () => {
    const shared = (schema: object | undefined, parameter: object): Example => ({
      definition: {
        ...(reading(2, () => ({
          parameters: [{ $ref: '#/parameters/farm' }],
          responses: { '200': { $ref: '#/responses/field' } },
        })).definition as object),
        parameters: { farm: { ...HEADER, ...parameter } },
        responses: { field: { description: 'A field.', ...(schema ? { schema } : {}) } },
      },
    })
    const found = await findings(shared(undefined, { type: 'array', items: { type: 'string' } }), shared(FIELDS, {}))
    expect(found.map(({ criterion, operations }) => [criterion, operations])).toEqual([
      ['input-type-kept', ['Read1', 'Read2']],
      ['response-schema-kept', ['Read1', 'Read2']],
    ])
  })

  it('of all operations of one path is one', async () => {
    const both = (path: string): Example => ({
      definition: {
        paths: {
          [path]: {
            get: { operationId: 'ReadIt', summary: 'Read', responses: { '200': { description: 'Read.' } } },
            delete: { operationId: 'DropIt', summary: 'Drop', responses: { '200': { description: 'Gone.' } } },
          },
        },
      },
    })
    expect((await findings(both('/field'), both('/meadow'))).map(({ message }) => message)).toEqual([
      "Operations 'ReadIt' and 'DropIt' moved from '/meadow' to '/field': a logic app that calls the old path fails, and everything else calls the new one.",
    ])
  })
})

describe('many fields of one object are one finding', () => {
  const wide = (count: number): Example =>
    reading(1, () => ({
      responses: {
        '200': {
          description: 'Read.',
          schema: {
            type: 'object',
            properties: {
              crop: { type: 'string' },
              ...Object.fromEntries(
                Array.from({ length: count }, (_, index) => [`row${index + 1}`, { type: 'string' }]),
              ),
            },
          },
        },
      },
    }))

  it('when they are gone, and five of them are told one by one', async () => {
    expect((await findings(wide(0), wide(40))).map(({ message }) => message)).toEqual([
      "Each of 40 outputs ('row1', 'row2', 'row3' and 37 more) of 'Read1' is gone: flows and apps that read it get an empty value or fail.",
    ])
    expect(await findings(wide(0), wide(5))).toHaveLength(5)
  })

  it("and Microsoft's log has a line for each", async () => {
    const [found] = await findings(wide(0), wide(40))
    expect(found?.upstreamPlaces).toHaveLength(40)
    expect(found?.upstreamPlaces?.[1]?.valuePath).toBe('operation/Read1/responses/200/schema/row2')
  })
})

function pathsOf({ definition }: Example): object {
  return (definition as { paths: object }).paths
}

function gone(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`/fields/${index + 1}`, null]))
}

describe('what the messages and the changelog say', () => {
  const renamed = (path: string): Example => ({
    definition: {
      paths: {
        '/orders/{orderId}': path === '' ? { get: { operationId: 'ReadOrder' } } : null,
        ...(path === ''
          ? {}
          : {
              [path]: {
                get: {
                  operationId: 'ReadOrder',
                  summary: 'Get an order',
                  parameters: [
                    { name: 'orderId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Order' },
                  ],
                  responses: { '200': { description: 'The order.', schema: { $ref: '#/definitions/Order' } } },
                },
              },
            }),
      },
    },
  })

  it('of an operation that got another ID: Logic Apps goes on, unless the path is another, too', async () => {
    const told = async (path: string) =>
      (await findings(renamed(path), {})).find(({ criterion }) => criterion === 'operation-renamed')?.message
    expect(await told('')).toBe(
      "Operation 'GetOrder' was renamed to 'ReadOrder': flows, apps and agents look for the old ID and fail, while Logic Apps goes on.",
    )
    expect(await told('/harvests/{orderId}')).toBe(
      "Operation 'GetOrder' was renamed to 'ReadOrder': flows, apps and agents look for the old ID and fail.",
    )
  })

  it('of a trigger that became an action: one finding, whatever its payload was', async () => {
    const action: Example = { definition: { paths: { '/hooks': { post: { 'x-ms-trigger': null } } } } }
    expect((await findings(action, {})).map(({ criterion }) => criterion)).toEqual(['trigger-kept'])
  })

  it('of a response without schema, and of a summary that got its "(deprecated)"', async () => {
    const base = reading(1, same)
    const head = reading(1, () => ({
      summary: 'Read 1 (deprecated)',
      deprecated: true,
      responses: { '200': { description: 'Read.' } },
    }))
    const { report } = await check(
      {
        ...CHECK_DEFAULTS,
        tree: new MemoryTree(connectorFiles(head)),
        base: { tree: new MemoryTree(connectorFiles(base)), label: 'base' },
      },
      COMPARING,
    )
    expect(report.connectors[0]?.update?.changelog).toBe(
      '### Deprecated\n\n- Operation `Read 1 (deprecated)` (`Read1`).\n\n### Removed\n\n- `Read 1 (deprecated)` (`Read1`): all outputs.',
    )
  })
})

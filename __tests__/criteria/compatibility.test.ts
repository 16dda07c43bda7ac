import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import type { Finding } from '../../src/model/finding.js'
import { checkExample, checkFiles, connectorFiles } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

/** What the comparison finds, as `level criterion: message`; without the version and the notes on it. */
async function breaks(example: Example): Promise<string[]> {
  return (await findings(example))
    .filter(({ criterion }) => criterion !== 'version-raised' && criterion !== 'intro-known-issues-kept')
    .map(({ level, criterion, message }) => `${level} ${criterion}: ${message}`)
}

async function findings(example: Example): Promise<Finding[]> {
  const connector = await checkExample({ base: {}, ...example })
  const areas = new Map(connector.criteria.map(({ id, area }) => [id, area]))
  return connector.findings.filter(
    ({ criterion, change }) => areas.get(criterion) === 'compatibility' && change !== 'fixed',
  )
}

const order = (properties: object) => ({ definition: { definitions: { Order: { properties } } } })

describe('a renamed operation', () => {
  const renamed = { definition: { paths: { '/orders/{orderId}': { get: { operationId: 'ReadOrder' } } } } }

  it('is one finding that names old and new ID, who breaks and the way out', async () => {
    const [finding, ...others] = (await findings(renamed)).filter(({ level }) => level === 'required')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      criterion: 'operation-renamed',
      side: 'head',
      pointer: '/paths/~1orders~1{orderId}/get/operationId',
      consumers: ['Power Automate', 'Power Apps', 'agents'],
      operations: ['GetOrder'],
      message:
        "Operation 'GetOrder' was renamed to 'ReadOrder': flows, apps and agents look for the old ID and fail, while Logic Apps goes on.",
      related: [{ side: 'base', pointer: '/paths/~1orders~1{orderId}/get/operationId' }],
    })
    expect(finding?.remedy).toContain('"operationId": "GetOrder"')
  })

  it('does not break Power Apps when only case and underscores differ', async () => {
    const found = await findings({
      definition: { paths: { '/orders/{orderId}': { get: { operationId: 'Get_order' } } } },
    })
    expect(found.find(({ criterion }) => criterion === 'operation-renamed')?.consumers).toEqual([
      'Power Automate',
      'agents',
    ])
  })

  it('is no finding again at the lists that call it', async () => {
    const farm = (operationId: string) => ({
      name: 'farm',
      in: 'query',
      type: 'string',
      'x-ms-dynamic-values': { operationId, 'value-path': 'number', parameters: {} },
    })
    const version = (operationId: string) => ({
      definition: {
        paths: {
          '/orders': { get: { parameters: [farm(operationId)] } },
          '/orders/{orderId}': { get: { operationId } },
        },
      },
    })
    const found = await breaks({ ...version('ReadOrder'), base: version('GetOrder') })
    expect(found.map((text) => text.split(':')[0])).toEqual(['required operation-renamed'])
  })
})

describe('a field of a shared definition', () => {
  it('that is gone is one finding for what is sent and one for what is received, with the operations it reaches', async () => {
    expect(await breaks(order({ fruit: null }))).toEqual([
      "recommended input-removed: Field 'fruit' of 'CreateOrder' is gone: values that flows and apps store for it are dropped, and the call behaves in another way.",
      "required output-removed: Output 'fruit' of 'ListOrders', 'CreateOrder', 'GetOrder' and 1 more is gone: flows and apps that read it get an empty value or fail.",
    ])
  })

  it('that is gone is shown where it was, in the base', async () => {
    const lost = (await findings(order({ fruit: null }))).find(({ criterion }) => criterion === 'output-removed')
    expect(lost).toMatchObject({
      side: 'base',
      pointer: '/definitions/Order/properties/fruit',
      range: { start: { line: expect.any(Number) } },
    })
    expect(lost?.range.start.line).toBeGreaterThan(100)
  })

  it('that is spelt in another case is a rename', async () => {
    const fruit = { type: 'string', description: 'The kind of fruit to pick.', 'x-ms-summary': 'Fruit' }
    expect((await breaks(order({ fruit: null, Fruit: fruit }))).map((text) => text.split(':')[0])).toEqual([
      'required input-renamed',
      'required output-renamed',
    ])
  })

  it('that was moved into an object with others is one finding each way', async () => {
    const found = await breaks(
      order({
        fruit: null,
        crates: null,
        load: { type: 'object', properties: { fruit: { type: 'string' }, crates: { type: 'integer' } } },
      }),
    )
    expect(found.map((text) => text.split(':')[0])).toEqual(['required inputs-moved', 'required outputs-moved'])
  })

  it('that nobody sees breaks nothing', async () => {
    const hidden = { type: 'string', 'x-ms-visibility': 'internal' }
    const found = await breaks({ base: order({ secret: hidden }) })
    expect(found.every((text) => text.startsWith('advice'))).toBe(true)
  })
})

describe('what cannot be seen in a flow', () => {
  it.each<[string, Example]>([
    [
      'another schema of an error response',
      {
        definition: {
          paths: { '/orders': { get: { responses: { '400': { description: 'No.', schema: { type: 'object' } } } } } },
        },
        base: {
          definition: {
            paths: {
              '/orders': {
                get: {
                  responses: {
                    '400': { description: 'No.', schema: { type: 'object', properties: { why: { type: 'string' } } } },
                  },
                },
              },
            },
          },
        },
      },
    ],
    [
      'another answer to the registration of a webhook',
      {
        base: {
          definition: {
            paths: {
              '/hooks': {
                post: { responses: { '201': { schema: { type: 'object', properties: { id: { type: 'string' } } } } } },
              },
            },
          },
        },
      },
    ],
    [
      'other texts',
      {
        definition: {
          info: { description: 'Plans fruit picking in another way than anybody else does it today, for all farms.' },
        },
      },
    ],
  ])('is no break: %s', async (_name, example) => {
    expect(await breaks(example)).toEqual([])
  })
})

describe('an acknowledged break', () => {
  const gone = { definition: { paths: { '/orders/{orderId}': null } } }
  const entry = (lines: string) => `publisher: verified\nanswers: {}\nbreaking-changes:\n${lines}`
  const acknowledged = async (lines: string, example: Example = gone) =>
    (await findings({ ...example, declaration: entry(lines) })).filter(({ level }) => level === 'required')

  it('is settled by criterion and operation and stays listed with reason, name and ticket', async () => {
    const lines =
      '  - criterion: operation-removed\n    operation: GetOrder\n    reason: nobody ever used it\n    by: Ada\n    ticket: ORCHARD-7\n'
    expect(await acknowledged(lines)).toMatchObject([
      {
        criterion: 'operation-removed',
        status: 'waived',
        acknowledged: { reason: 'nobody ever used it', by: 'Ada', ticket: 'ORCHARD-7' },
      },
    ])
    const connector = await checkExample({ ...gone, base: {}, declaration: entry(lines) })
    expect(connector.update).toMatchObject({ class: 'breaking', suggestedVersion: '2.0.0' })
    expect(connector.update?.confirmed).toContain('`nobody ever used it`, confirmed by `Ada`, `ORCHARD-7`')
    expect(connector.counts.required).toBe(0)
  })

  it('of another operation settles nothing', async () => {
    const lines = '  - criterion: operation-removed\n    operation: ListOrders\n    reason: nobody ever used it\n'
    expect(await acknowledged(lines)).toMatchObject([{ status: 'open' }])
  })

  it('in a shared definition needs an entry for every operation it reaches, or one for its place', async () => {
    const shared = order({ fruit: null })
    const forOperation = (operation: string) =>
      `  - criterion: output-removed\n    operation: ${operation}\n    reason: always empty\n`
    const some = await acknowledged(forOperation('GetOrder'), shared)
    expect(some).toMatchObject([{ status: 'open' }])
    const each = ['ListOrders', 'CreateOrder', 'GetOrder', 'WhenOrderPlaced'].map(forOperation).join('')
    expect(await acknowledged(each, shared)).toMatchObject([{ status: 'waived' }])
    expect(await acknowledged(forOperation('/definitions/Order/properties/fruit'), shared)).toMatchObject([
      { status: 'waived' },
    ])
  })

  it('is offered as lines to paste, which settle it once they are completed', async () => {
    const [finding] = await acknowledged('  []\n')
    const pasted = finding?.paste?.replace('breaking-changes:\n', '') ?? ''
    expect(pasted).toContain('criterion: operation-removed')
    await expect(acknowledged(`${pasted}\n`)).rejects.toThrow("'reason' still has to be written")
    const completed = pasted.replace('… why nobody is hurt', 'It was never used').replace('… who confirms it', 'Ada')
    expect(await acknowledged(`${completed}\n`)).toMatchObject([{ status: 'waived' }])
  })

  it('of a fork counts only when the base says it too', async () => {
    const lines = '  - criterion: operation-removed\n    operation: GetOrder\n    reason: nobody ever used it\n'
    const base = { tree: new MemoryTree(connectorFiles()), label: 'base' }
    const files = connectorFiles({ ...gone, declaration: entry(lines) })
    const { report } = await checkFiles(files, { base, trustsDeclarations: false })
    const found = report.connectors[0]?.findings.find(({ criterion }) => criterion === 'operation-removed')
    expect(found?.status).toBe('open')
  })
})

describe('the class of an update', () => {
  const classOf = async (example: Example) => (await checkExample({ base: {}, ...example })).update
  it.each<[string, string | undefined, Example]>([
    ['unchanged', undefined, {}],
    ['cosmetic', '1.0.1', { definition: { info: { contact: { name: 'Harvest desk' } } } }],
    ['compatible', '1.1.0', order({ note: { type: 'string', description: 'A note.', 'x-ms-summary': 'Note' } })],
    ['needs-attention', '1.1.0', { definition: { host: 'api2.orchardharvest.com' } }],
    ['breaking', '2.0.0', order({ fruit: null })],
  ])('%s asks for version %s', async (kind, version, example) => {
    const update = await classOf(example)
    expect([update?.class, update?.suggestedVersion]).toEqual([kind, version])
  })

  it('asks for no version when the update has raised it', async () => {
    const update = await classOf({ definition: { info: { version: '2.0.0' }, paths: { '/orders/{orderId}': null } } })
    expect(update).toMatchObject({ class: 'breaking' })
    expect(update?.suggestedVersion).toBeUndefined()
  })

  it('tells its users what was added, changed, deprecated and removed, and no markup of the submission', async () => {
    const update = await classOf({
      definition: {
        info: { version: '2.0.0' },
        paths: {
          '/orders/{orderId}': { get: { deprecated: true } },
          '/hooks': { post: { summary: 'When <b>an order</b> `is` placed' } },
          '/orders': { post: null },
        },
        definitions: {
          Order: { properties: { 'no`te': { type: 'string' }, crates: { type: 'number', format: null } } },
        },
      },
    })
    expect(update?.changelog).toMatchSnapshot()
  })

  it('tells of inputs and outputs alike in one line, and of a response by no name', async () => {
    const text = { type: 'string' }
    const answer = (schema: object): Example => ({
      definition: {
        paths: { '/orders/{orderId}': { get: { responses: { '200': { schema: { $ref: null, ...schema } } } } } },
      },
    })
    const changelog = async (head: Example, base: Example) =>
      (await checkExample({ ...head, base })).update?.changelog.split('\n').filter((line) => line.startsWith('-'))
    expect(
      await changelog(
        answer({ type: 'object', properties: { a: text, b: text, c: { type: 'array', items: text } } }),
        answer({ type: 'object', properties: { c: text } }),
      ),
    ).toEqual([
      '- `Get an order` (`GetOrder`): outputs `a`, `b`.',
      '- `Get an order` (`GetOrder`): output `c` is `array` instead of `string`.',
    ])
    expect(
      await changelog(answer({ type: 'array', items: text }), answer({ type: 'object', properties: { c: text } })),
    ).toEqual(['- `Get an order` (`GetOrder`): the response is `array` instead of `object`.'])
    expect(await changelog(answer(text), answer({ ...text, enum: ['a'] }))).toEqual([])
    expect(await changelog(answer({ ...text, enum: ['a', 'b'] }), answer({ ...text, enum: ['a'] }))).toEqual([
      '- `Get an order` (`GetOrder`): values `b` of the response.',
    ])
  })
})

describe('a base', () => {
  const files = (over: Example = {}) => connectorFiles(over)
  const check = async (base: Record<string, string | Uint8Array>, head: Example = {}) => {
    const { report } = await checkFiles(files(head), { base: { tree: new MemoryTree(base), label: 'v1.0.0' } })
    const [connector] = report.connectors
    return {
      connector,
      comparable: connector?.findings.filter(({ criterion }) => criterion === 'base-comparable') ?? [],
    }
  }
  const moved = (folder: string, over: Example = {}) =>
    Object.fromEntries(
      Object.entries(files(over)).map(([path, content]) => [path.replace('Orchard Harvest', folder), content]),
    )

  it('in which the folder has another name is found again', async () => {
    const { connector } = await check(moved('Old Harvest'), { definition: { paths: { '/orders/{orderId}': null } } })
    expect(connector?.update?.class).toBe('breaking')
    expect(connector?.findings.filter(({ criterion }) => criterion === 'operation-removed')).toHaveLength(1)
  })

  it('without the connector makes it a new one', async () => {
    const other = {
      'Other/apiDefinition.swagger.json': JSON.stringify({
        swagger: '2.0',
        info: { title: 'Other', version: '1.0' },
        host: 'other.example.com',
        paths: { '/x': { get: { operationId: 'Other', responses: {} } } },
      }),
    }
    const { connector, comparable } = await check(other)
    expect(connector?.update).toMatchObject({ class: 'new', base: 'v1.0.0' })
    expect(comparable).toEqual([])
  })

  it.each<[string, string]>([
    ['does not parse', '{ "swagger": "2.0", "paths": {'],
    ['is empty', ''],
    ['is an OpenAPI 3 document', '{ "openapi": "3.0.1", "info": { "title": "Orchard Harvest" }, "paths": {} }'],
    ['is no definition', '[1, 2, 3]'],
    ['is nested too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('that %s is one finding, and the head is checked', async (_name, text) => {
    const base = { ...files(), 'Orchard Harvest/apiDefinition.swagger.json': text }
    const { connector, comparable } = await check(base, { definition: { paths: { '/orders/{orderId}': null } } })
    expect(comparable).toHaveLength(1)
    expect(comparable[0]?.level).toBe('recommended')
    expect(connector?.update?.class).toBe('unknown')
    expect(connector?.criteria.some(({ outcome }) => outcome === 'crashed' || outcome === 'blocked')).toBe(false)
  })

  it('with connectors that the update takes away is told in a note', async () => {
    const base = { ...files(), ...moved('Other Harvest'), ...moved('Third Harvest') }
    const { report } = await checkFiles(files(), { base: { tree: new MemoryTree(base), label: 'v1.0.0' } })
    expect(report.notes).toEqual([
      "The connectors 'Other Harvest' and 'Third Harvest' of 'v1.0.0' are gone: once they are withdrawn, every flow, app and agent that uses them breaks.",
    ])
  })

  it('that cannot be opened is one finding that says what to do', async () => {
    const { report } = await checkFiles(files(), { base: { label: 'v9', because: 'there is no such tag' } })
    const found = report.connectors[0]?.findings.filter(({ criterion }) => criterion === 'base-comparable')
    expect(found).toMatchObject([
      { level: 'required', message: "The version 'v9' could not be compared: there is no such tag." },
    ])
    expect(found?.[0]?.remedy).toContain('fetch-depth: 0')
  })

  it('is not compared with a head that does not parse, as if all were gone', async () => {
    const broken = { files: { 'apiDefinition.swagger.json': '{ "swagger": "2.0", "info": {}, "paths": {} } } }' } }
    const { connector } = await check(files(), broken)
    expect(connector?.findings.filter(({ criterion }) => criterion === 'operation-removed')).toEqual([])
  })

  it('with the tag of the release has the version checked against it', async () => {
    const base = { tree: new MemoryTree(files()), label: 'v1.0.0', tag: 'v1.2.0' }
    const { report } = await checkFiles(files(), { base })
    const found = report.connectors[0]?.findings.filter(({ criterion }) => criterion === 'version-raised')
    expect(found?.map(({ message }) => message)).toEqual([
      "The release is tagged 'v1.2.0' and info.version says '1.0.0'.",
    ])
  })
})

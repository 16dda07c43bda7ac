import { describe, expect, it } from '@jest/globals'
import { CRITERIA } from '../../src/generated/registry.js'
import { renderUpstream } from '../../src/report/upstream.js'
import { checkFiles } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

type Json = Readonly<Record<string, unknown>>

/** The lines that Microsoft's comparison would log between two definitions. */
async function logOf(base: Json, head: Json): Promise<string[]> {
  const files = (definition: Json) => ({ 'apiDefinition.swagger.json': JSON.stringify(definition) })
  const { report } = await checkFiles(files(head), { base: { tree: new MemoryTree(files(base)), label: 'base' } })
  const lines = renderUpstream(report, CRITERIA).trimEnd().split('\n')
  return lines.filter((line) => line.includes('Source: NewSwagger'))
}

function definition(paths: Json, definitions: Json = {}): Json {
  return { swagger: '2.0', info: { title: 'Papers', version: '1.0' }, host: 'api.example.com', paths, definitions }
}

function operation(operationId: string, parameters: readonly Json[], schema?: Json, code = '200'): Json {
  return { operationId, parameters, responses: { [code]: { description: 'OK', ...(schema ? { schema } : {}) } } }
}

function body(schema: Json, name = 'body'): Json {
  return { name, in: 'body', schema }
}

const text = { type: 'string' }
const object = (properties: Json, required: readonly string[] = []): Json => ({ type: 'object', properties, required })
const ADDED = 'The required input field has been added. Existing flows will not send this new field.'
const DELETED =
  'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed.'
const OUTPUT_TYPE =
  'The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.'
const line = (sentence: string, path: string): string => `##[error]${sentence} ValuePath: ${path} Source: NewSwagger`

describe("what Microsoft's comparison has logged", () => {
  it('names required fields of a body that are new and outputs that are gone, and passes over optional inputs that are gone (3656)', async () => {
    const base = definition({
      '/translate': {
        post: operation(
          'Translate',
          [body(object({ request: object({ targetwords: text, documentresponseformat: text, title: text }) }))],
          object({ Type: text, Name: text }),
        ),
      },
      '/rewrite': {
        post: operation(
          'Rewrite',
          [body(object({ request: object({ title: text }) }))],
          object({ Type: text, Id: text }),
        ),
      },
    })
    const head = definition({
      '/translate': {
        post: operation(
          'Translate',
          [body(object({ request: object({ title: text, targetWords: text }, ['targetWords']) }))],
          object({ Name: text }),
        ),
      },
      '/rewrite': {
        post: operation(
          'Rewrite',
          [body(object({ request: object({ title: text, style: { type: 'integer' } }, ['style']) }))],
          object({ Id: text }),
        ),
      },
    })
    expect(await logOf(base, head)).toEqual([
      line(ADDED, 'operation/Translate/parameter/body/schema/request/targetWords'),
      line(DELETED, 'operation/Translate/responses/200/schema/Type'),
      line(ADDED, 'operation/Rewrite/parameter/body/schema/request/style'),
      line(DELETED, 'operation/Rewrite/responses/200/schema/Type'),
    ])
  })

  it('names a path that changed and a parameter that eight operations now require, and no dynamic values (3499)', async () => {
    const id = { name: 'id', in: 'path', required: true, type: 'string' }
    const list = (operationId: string) => ({
      name: 'kind',
      in: 'query',
      type: 'string',
      'x-ms-dynamic-values': { operationId, 'value-path': 'id', parameters: {} },
    })
    const version = { name: 'api-version', in: 'query', required: true, type: 'string' }
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const paths = (first: string, kinds: string, ...more: readonly Json[]) => ({
      [first]: { get: operation('GetLearner', [id, ...more], text) },
      ...Object.fromEntries(
        names.map((name) => [`/${name}`, { get: operation(`List${name}`, [list(kinds), ...more], text) }]),
      ),
    })
    const lines = await logOf(
      definition(paths('/learner/{id}', 'ListA')),
      definition(paths('/learners/{id}/details', 'ListB', version)),
    )
    expect(lines).toEqual([
      line('The path template has been changed for the operation.', 'operation/GetLearner'),
      line('The required parameter has been added.', 'operation/GetLearner/parameter/api-version'),
      ...names.map((name) =>
        line('The required parameter has been added.', `operation/List${name}/parameter/api-version`),
      ),
    ])
  })

  it('names each way to an output that became an object, through references, parts and lists (2649)', async () => {
    const shared = (owner: Json) => ({
      Entry: { allOf: [object({ id: text }), object({ owner })] },
      Page: object({ items: { type: 'array', items: { $ref: '#/definitions/Entry' } } }),
    })
    const paths = {
      '/entry': { get: operation('GetEntry', [], { $ref: '#/definitions/Entry' }) },
      '/entries': { get: operation('ListEntries', [], { $ref: '#/definitions/Page' }) },
      '/new': { post: operation('AddEntry', [], { $ref: '#/definitions/Entry' }, '201') },
    }
    expect(await logOf(definition(paths, shared(text)), definition(paths, shared(object({ name: text }))))).toEqual([
      line(OUTPUT_TYPE, 'operation/GetEntry/responses/200/schema/owner/type'),
      line(OUTPUT_TYPE, 'operation/ListEntries/responses/200/schema/items/items/owner/type'),
      line(OUTPUT_TYPE, 'operation/AddEntry/responses/201/schema/owner/type'),
    ])
  })

  it('names a field that became required before one that is new and required, wherever they stand (3516)', async () => {
    const sending = (schema: Json) => definition({ '/case': { post: operation('AddCase', [body(schema)]) } })
    expect(
      await logOf(
        sending(object({ subject: text })),
        sending(object({ number: { type: 'integer' }, subject: text }, ['number', 'subject'])),
      ),
    ).toEqual([
      line(
        'The input field has been changed from optional to required.',
        'operation/AddCase/parameter/body/schema/subject/required',
      ),
      line(ADDED, 'operation/AddCase/parameter/body/schema/number'),
    ])
  })

  it('names each input that lost a value, operation by operation, and none whose whole list is gone (3287)', async () => {
    const list = (...values: readonly string[]) => ({ ...text, enum: values })
    const sending = (mail: Json, lock: Json) =>
      definition({
        '/from-mail': { post: operation('FromMail', [body(object(mail))]) },
        '/lock': { post: operation('Lock', [body(object(lock))]) },
      })
    const both = list('true', 'false')
    const lines = await logOf(
      sending({ embed: both, convert: both, later: both, title: text }, { read: both, print: both }),
      sending(
        { title: text, later: list('true'), convert: list('true'), embed: list('true') },
        { read: list('false'), print: list() },
      ),
    )
    const values =
      'An enum value has been removed from the input field. Existing flows may have this value chosen and will continue to send it.'
    expect(lines).toEqual([
      ...['embed', 'convert', 'later'].map((name) =>
        line(values, `operation/FromMail/parameter/body/schema/${name}/enum`),
      ),
      ...['read', 'print'].map((name) => line(values, `operation/Lock/parameter/body/schema/${name}/enum`)),
    ])
    expect(await logOf(sending({ embed: both }, { read: both }), sending({ embed: text }, { read: text }))).toEqual([])
  })

  it('names an input that became a string (3546) and an output that lost its type (3151)', async () => {
    const paths = (input: Json, output: Json) =>
      definition({ '/sign': { post: operation('Sign', [body(object({ days: input }))], object({ type: output })) } })
    expect(await logOf(paths({ type: 'number' }, text), paths(text, {}))).toEqual([
      line(
        'The type has been changed for the input field. Existing flows will continue to send the field with the old type.',
        'operation/Sign/parameter/body/schema/days/type',
      ),
      line(OUTPUT_TYPE, 'operation/Sign/responses/200/schema/type/type'),
    ])
  })

  it('names operations that are gone or hidden, places that changed, values, formats and defaults', async () => {
    const parameter = (over: Json) => ({ name: 'kind', in: 'query', type: 'string', ...over })
    const base = definition({
      '/gone': { get: operation('Gone', [], text) },
      '/hidden': { get: operation('Hidden', [], text) },
      '/a': {
        get: operation('A', [parameter({ enum: ['x', 'y'] })], object({ at: text, one: { ...text, enum: ['x'] } })),
      },
      '/b': { get: operation('B', [parameter({})], text) },
      '/c': { get: operation('C', [parameter({ in: 'header' })], text) },
    })
    const head = definition({
      '/hidden': { get: { ...operation('Hidden', [], text), 'x-ms-visibility': 'internal' } },
      '/a': {
        get: operation('A', [parameter({ enum: ['x'] })], object({ at: { ...text, format: 'date-time' }, one: text })),
      },
      '/b': {
        get: operation(
          'B',
          [parameter({ enum: ['x'] }), { name: 'top', in: 'query', required: true, type: 'integer', default: 5 }],
          text,
        ),
      },
      '/c': { get: operation('C', [parameter({})], text) },
    })
    expect(await logOf(base, head)).toMatchSnapshot()
  })

  it('names the payload of a webhook as a response', async () => {
    const hook = (payload: Json) => ({
      '/hook': {
        'x-ms-notification-content': { schema: payload },
        post: {
          ...operation(
            'WhenSigned',
            [body(object({ url: { ...text, 'x-ms-notification-url': true } }))],
            object({ ref: text }),
          ),
          'x-ms-trigger': 'single',
        },
      },
    })
    expect(
      await logOf(definition(hook(object({ id: text, by: text }))), definition(hook(object({ id: text })))),
    ).toEqual([line(DELETED, 'operation/WhenSigned/responses/x-ms-notification-content/schema/by')])
  })
})

import { describe, expect, it } from '@jest/globals'
import { outlineOf } from '../../src/facts/openapi/outline.js'
import { opine, opineOnText } from '../../src/worker/opine.js'

const document = (definition: object): object => ({
  swagger: '2.0',
  info: { title: 'Orchard', version: '1' },
  paths: {},
  ...definition,
})
const operation = (parts: object, path = '/farms'): object =>
  document({ paths: { [path]: { get: { responses: { 200: { description: 'Farms.' } }, ...parts } } } })
const parameter = (parts: object, path?: string): object => operation({ parameters: [parts] }, path)

const FAULTY: readonly [string, object][] = [
  [
    'a reference that leads nowhere',
    document({ definitions: { Farm: { properties: { a: { $ref: '#/definitions/B' } } } } }),
  ],
  ['one inside items of items', document({ definitions: { Farm: { items: { items: { $ref: '#/definitions/B' } } } } })],
  [
    'one in what other keys hold',
    document({ definitions: { F: { additionalProperties: { allOf: [{ $ref: '#/definitions/B' }] } } } }),
  ],
  ['a response nobody declares', operation({ responses: { 200: { $ref: '#/responses/None' } } })],
  ['a parameter nobody declares', operation({ parameters: [{ $ref: '#/parameters/None' }] })],
  [
    'two parameters of one name',
    operation({ parameters: [1, 2].map(() => ({ name: 'a', in: 'query', type: 'string' })) }),
  ],
  [
    'two bodies',
    operation({ parameters: ['a', 'b'].map((name) => ({ name, in: 'body', schema: { type: 'object' } })) }),
  ],
  ['a placeholder without a parameter', operation({}, '/farms/{farm}')],
  ['a placeholder twice', operation({}, '/farms/{farm}/{farm}')],
  ['a path parameter that is optional', parameter({ name: 'farm', in: 'path', type: 'string' }, '/farms/{farm}')],
  ['a path parameter without a place', parameter({ name: 'farm', in: 'path', type: 'string', required: true })],
  ['a parameter of an unknown type', parameter({ name: 'a', in: 'query', type: 'text' })],
  ['a list without items', parameter({ name: 'a', in: 'query', type: 'array' })],
  ['a file that nobody can send', parameter({ name: 'a', in: 'formData', type: 'file' })],
  ['a status that is none', operation({ responses: { 99: { description: 'None.' } } })],
  [
    'a header of an unknown type',
    operation({ responses: { 200: { description: '', headers: { a: { type: 'date' } } } } }),
  ],
  ['a response of an unknown type', operation({ responses: { 200: { description: '', schema: { type: 'list' } } } })],
  [
    'a required property that is not there',
    document({ definitions: { F: { type: 'object', required: ['a'], properties: { b: {} } } } }),
  ],
  [
    'a number as the name of a required property, which is there',
    document({
      definitions: { F: { type: 'object', required: [1, 'b'], properties: { 1: { type: 'string' } } } },
    }),
  ],
  [
    'one that only a part could bring',
    document({
      definitions: {
        F: { type: 'object', required: ['a', 'b'], allOf: [{ $ref: '#/definitions/G' }] },
        G: { properties: { a: {} } },
      },
    }),
  ],
  [
    'one operation ID twice',
    document({
      paths: { '/a': { get: { operationId: 'A', responses: {} } }, '/b': { get: { operationId: 'A', responses: {} } } },
    }),
  ],
  ['a parameter that is a number', operation({ parameters: [7] })],
]

describe('what swagger-parser is given to look at', () => {
  it.each(FAULTY)('makes it object to %s as the whole document does', async (_, faulty) => {
    const outline = outlineOf(faulty)
    expect(outline).toBeDefined()
    const whole = await opineOnText(JSON.stringify(faulty))
    expect(await opine(outline)).toEqual(whole)
    expect(whole).not.toEqual({ state: 'given', objections: [] })
  })

  it('has no texts, extensions and examples: a reference in them is none', () => {
    const schema = { type: 'string', description: 'A', example: { $ref: '#/nowhere' }, 'x-ms-summary': 'A' }
    expect(outlineOf(document({ definitions: { Farm: schema } }))).toEqual({
      swagger: '2.0',
      paths: {},
      definitions: { Farm: { type: 'string' } },
    })
  })

  it('names no property that nobody requires, and follows no reference that leads somewhere', () => {
    const properties = { a: { type: 'string' }, b: { $ref: '#/definitions/Barn' }, c: { $ref: '#/definitions/None' } }
    const outline = outlineOf(document({ definitions: { Farm: { required: ['b'], properties }, Barn: {} } }))
    expect(outline).toMatchObject({ definitions: { Farm: { properties: { b: true, c: properties.c } } } })
    expect(outline).not.toHaveProperty('definitions.Farm.properties.a')
  })

  it('leaves the document as it is', () => {
    const definition = document({
      definitions: { Farm: { required: ['b'], properties: { b: { $ref: '#/definitions/Barn' } } }, Barn: {} },
    })
    const before = JSON.stringify(definition)
    const outline = outlineOf(definition) as { definitions: { Farm: { properties: object } } }
    Object.assign(outline.definitions.Farm.properties, { b: 'changed' })
    expect(JSON.stringify(definition)).toBe(before)
  })
})

describe('documents that only a clock can bound', () => {
  const deep = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((items) => ({ items }), { $ref: '#/definitions/A' })

  it.each([
    ['a definition that is a reference', { definitions: { A: { $ref: '#/definitions/B' }, B: {} } }],
    ['a reference into a definition', { definitions: { A: { items: { $ref: '#/definitions/B/items' } }, B: {} } }],
    ['a reference to another file', { definitions: { A: { items: { $ref: 'other.json' } } } }],
    ['a reference that is no text', { definitions: { A: { items: { $ref: 1 } } } }],
    ['a list where an object belongs', { definitions: { A: { properties: [[]] } } }],
    ['an object where a list belongs', { definitions: { A: { allOf: { A: {} } } } }],
    ['a property whose name is that of a reference', { definitions: { A: { properties: { $ref: 'A' } } } }],
    ['a path that is a reference', { paths: { '/a': { $ref: '#/paths/b' } } }],
    ['very deep schemas', { definitions: { A: deep(100) } }],
    ['very long names', { definitions: { ['a'.repeat(501)]: {} } }],
    [
      'many long pointers',
      {
        definitions: {
          ['a'.repeat(400)]: { properties: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [i, {}])) },
        },
      },
    ],
  ])('%s', (_, definition) => {
    expect(outlineOf(document(definition))).toBeUndefined()
  })

  it('no document at all', () => {
    expect([undefined, null, 7, 'text', []].map(outlineOf)).toEqual(Array(5).fill(undefined))
  })
})

/** Values of every wrong type, empty, hostile or merely odd: each must be survivable at each place of a document. */
export const JUNK: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['a number', -1.5e300],
  ['an empty text', ''],
  ['zero', 0],
  ['a text', '__proto__'],
  ['a lone surrogate', 'a\ud800b\udc00'],
  ['an empty list', []],
  ['a list of everything', [null, false, 0, '', [], {}, [[null]], { a: null }]],
  ['a deep list', Array.from({ length: 300 }).reduce((inner) => [inner], null as unknown)],
  ['an empty object', {}],
  [
    'an object of everything',
    { '': null, a: [], type: 7, name: {}, properties: 'x', parameters: null, $ref: 5, values: 1 },
  ],
  ['prototype keys', JSON.parse('{"__proto__":{"type":"x"},"constructor":1,"toString":{},"hasOwnProperty":null}')],
  ['a reference to the root', { $ref: '#' }],
  ['a dangling reference', { $ref: '#/definitions/%E0%A4%A' }],
  ['a long text of one character', ' '.repeat(20_000)],
  ['a text that looks like markup', '<script>\u0000\u202e{{x}}%0A::error::`|</script>\r\n'.repeat(20)],
]

/** The ways of keys to every value of a document, the document itself first. */
export function everyPlace(document: unknown): (readonly string[])[] {
  const places: (readonly string[])[] = []
  const stack: { way: readonly string[]; value: unknown }[] = [{ way: [], value: document }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    places.push(step.way)
    if (typeof step.value !== 'object' || step.value === null) continue
    for (const [key, value] of Object.entries(step.value)) stack.push({ way: [...step.way, key], value })
  }
  return places
}

/** A copy of a document with another value at the end of a way of keys. */
export function replaced(document: unknown, way: readonly string[], value: unknown): unknown {
  const [key, ...rest] = way
  if (key === undefined) return value
  if (Array.isArray(document))
    return document.map((item, index) => (String(index) === key ? replaced(item, rest, value) : item))
  const copy = { ...(document as Record<string, unknown>) }
  copy[key] = replaced(copy[key], rest, value)
  return copy
}

/** Object nested in object, as text: too deep for any recursion. */
export function deepText(levels: number, open = '{"a":', close = '}', core = 'null'): string {
  return open.repeat(levels) + core + close.repeat(levels)
}

/** Definitions that are valid JSON and hostile in their shape. */
export const HOSTILE_DEFINITIONS: readonly (readonly [string, string])[] = [
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '5'],
  ['a text', '"swagger"'],
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['a truncated document', '{"swagger": "2.0", "info": {"title": "Orch'],
  ['half a key', '{"swagger'],
  ['brackets that never close', '{"paths": [[[['],
  ['closers only', ']]}}'],
  ['binary', '\u0000\u0001\u0002PK\u0003\u0004'],
  ['too deep', deepText(100_000)],
  ['too deep in lists', deepText(100_000, '[', ']')],
  ['too deep and broken', '{"a":['.repeat(50_000)],
  ['deep below the limit', `{"swagger":"2.0","paths":{},"definitions":{"D":${deepText(450, '{"items":', '}', '{}')}}}`],
  ['deep properties', `{"swagger":"2.0","definitions":{"D":${deepText(200, '{"properties":{"p":', '}}', '{}')}}}`],
  [
    'references in a circle',
    JSON.stringify({
      swagger: '2.0',
      paths: {
        '/a': {
          get: {
            operationId: 'A',
            parameters: [{ $ref: '#/parameters/P' }],
            responses: { 200: { $ref: '#/responses/R' } },
          },
        },
      },
      parameters: { P: { $ref: '#/parameters/Q' }, Q: { $ref: '#/parameters/P' } },
      responses: { R: { $ref: '#/responses/R' } },
      definitions: {
        A: { $ref: '#/definitions/B' },
        B: { $ref: '#/definitions/A' },
        C: { allOf: [{ $ref: '#/definitions/C' }], properties: { c: { $ref: '#/definitions/C' } } },
        D: { items: { $ref: '#/definitions/D' }, additionalProperties: { $ref: '#' } },
        E: { $ref: '#/definitions/E/properties/x', properties: { x: { $ref: '#/definitions/E' } } },
      },
    }),
  ],
  [
    'references that double',
    JSON.stringify({
      swagger: '2.0',
      paths: { '/a': { get: { operationId: 'A', responses: { 200: { schema: { $ref: '#/definitions/D0' } } } } } },
      definitions: Object.fromEntries(
        Array.from({ length: 60 }, (_, level) => [
          `D${level}`,
          {
            type: 'object',
            properties: {
              left: { $ref: `#/definitions/D${level + 1}` },
              right: { $ref: `#/definitions/D${level + 1}` },
            },
            allOf: [{ $ref: `#/definitions/D${level + 1}` }],
          },
        ]),
      ),
    }),
  ],
  [
    'prototype keys everywhere',
    '{"swagger":"2.0","__proto__":{"x":1},"constructor":{"prototype":{}},"info":{"__proto__":null},"paths":{"__proto__":{"get":{"operationId":"__proto__","parameters":[{"name":"__proto__","in":"query","type":"constructor"}],"responses":{"__proto__":{"schema":{"$ref":"#/definitions/__proto__"}}}}},"/constructor":{"get":{"operationId":"constructor","responses":{"200":{"schema":{"$ref":"#/definitions/toString"}}}}}},"definitions":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"}}},"toString":{"properties":{"hasOwnProperty":{"x-ms-dynamic-values":{"operationId":"constructor","parameters":{"__proto__":{"parameter":"toString"}}}}}}},"securityDefinitions":{"__proto__":{"type":"valueOf"}}}',
  ],
  [
    'repeated keys',
    '{"swagger":"2.0","swagger":[],"info":{},"info":null,"paths":{"/a":{"get":{"operationId":"A","operationId":1}},"/a":5}}',
  ],
  [
    'lone surrogates',
    '{"swagger":"2.0","info":{"title":"\\ud800","description":"\\udfff\\ud800"},"paths":{"/\\ud800":{"get":{"operationId":"\\udc00"}}}}',
  ],
  [
    'a path for every character',
    JSON.stringify({
      swagger: '2.0',
      paths: Object.fromEntries(
        Array.from({ length: 400 }, (_, code) => [
          `/${String.fromCharCode(code)}{${String.fromCharCode(code)}`,
          { get: { operationId: String.fromCharCode(code), summary: String.fromCharCode(code) } },
        ]),
      ),
    }),
  ],
]

/** API properties of hostile shape. */
export const HOSTILE_PROPERTIES: readonly (readonly [string, string])[] = [
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['nothing', ''],
  ['no object in properties', '{"properties": 5}'],
  [
    'wrong types',
    '{"properties":{"connectionParameters":[1,{"a":[]}],"policyTemplateInstances":{"a":1},"capabilities":"actions","publisher":{},"iconBrandColor":[],"scriptOperations":{"a":1},"connectionParameterSets":{"values":[null,{"parameters":[1]},{"name":{},"parameters":{"a":null,"__proto__":{"type":1}}}]}}}',
  ],
  [
    'prototype keys',
    '{"properties":{"__proto__":{"publisher":"x"},"connectionParameters":{"__proto__":{"type":"oauthSetting","oAuthSettings":{"__proto__":null,"identityProvider":"__proto__","customParameters":{"constructor":{"value":"toString"}}}}},"policyTemplateInstances":[{"templateId":"__proto__","parameters":{"__proto__":1}},{"templateId":"constructor"}]}}',
  ],
  ['too deep', deepText(100_000)],
  [
    'policies without anything',
    '{"properties":{"policyTemplateInstances":[null,1,"x",[],{},{"templateId":null},{"templateId":"setheader"},{"templateId":"routerequesttoendpoint","parameters":[]},{"templateId":"dynamichosturl","parameters":{"x-ms-apimTemplate-operationName":[null,{},[],"x"]}}]}}',
  ],
]

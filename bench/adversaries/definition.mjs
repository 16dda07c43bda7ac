// API definitions that have very much of one thing. `size` is a count that makes one to three megabytes.
import { connector, definition, keyed, many, operation, properties, withDefinition } from './connector.mjs'

const parameter = (index, members = {}) => ({
  name: `farm${index}`,
  in: 'query',
  type: 'string',
  'x-ms-summary': `Farm ${index}`,
  description: `The farm number ${index}.`,
  ...members,
})
const paths = (count, make) => ({ paths: keyed(count, (index) => [`/orders${index}`, make(index)]) })
const one = (members) => ({ paths: { '/orders': { get: operation('ListOrders', 'orders', members) } } })
const gets = (count, members) =>
  paths(count, (index) => ({ get: operation(`ListOrders${index}`, `orders ${index}`, members(index)) }))
const schemaOf = (schema) => one({ responses: { 200: { description: 'It.', schema } } })

export const DEFINITIONS = [
  ['parameters of one operation', 8000, (n) => one({ parameters: many(n, (i) => parameter(i)) })],
  [
    'parameters of one path',
    8000,
    (n) => ({
      paths: {
        '/orders': {
          parameters: many(n, (i) => parameter(i)),
          ...Object.fromEntries(['get', 'put', 'post', 'delete', 'patch'].map((m) => [m, operation(m, m)])),
        },
      },
    }),
  ],
  ['equal parameters', 8000, (n) => one({ parameters: many(n, () => parameter(1)) })],
  ['junk parameters', 30000, (n) => one({ parameters: many(n, () => ({})) })],
  [
    'body parameters',
    8000,
    (n) => one({ parameters: many(n, (i) => ({ name: `b${i}`, in: 'body', schema: { type: 'object' } })) }),
  ],
  ['form parameters', 8000, (n) => one({ parameters: many(n, (i) => parameter(i, { in: 'formData' })) })],
  [
    'parameters with dangling references',
    20000,
    (n) => one({ parameters: many(n, (i) => ({ $ref: `#/parameters/farm${i}` })) }),
  ],
  [
    'shared parameters',
    8000,
    (n) => ({
      parameters: keyed(n, (i) => [`P${i}`, parameter(i)]),
      ...one({ parameters: many(n, (i) => ({ $ref: `#/parameters/P${i}` })) }),
    }),
  ],
  [
    'one shared parameter everywhere',
    4000,
    (n) => ({ parameters: { P: parameter(1) }, ...gets(n, () => ({ parameters: [{ $ref: '#/parameters/P' }] })) }),
  ],
  [
    'a shared body of many properties',
    2500,
    (n) => ({
      definitions: { B: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) } },
      ...gets(n, () => ({ parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/B' } }] })),
    }),
  ],
  [
    'a shared response of many properties',
    2500,
    (n) => ({
      definitions: { B: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) } },
      ...gets(n, () => ({ responses: { 200: { description: 'It.', schema: { $ref: '#/definitions/B' } } } })),
    }),
  ],
  [
    'a shared body of many parts',
    2500,
    (n) => ({
      definitions: {
        B: { allOf: many(n, (i) => ({ type: 'object', properties: { [`p${i}`]: { type: 'string' } } })) },
      },
      ...gets(n, () => ({ parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/B' } }] })),
    }),
  ],
  ['paths', 6000, (n) => gets(n, () => ({}))],
  ['empty paths', 40000, (n) => paths(n, () => ({}))],
  [
    'paths that differ in names only',
    6000,
    (n) => ({ paths: keyed(n, (i) => [`/orders/{farm${i}}`, { get: operation(`ListOrders${i}`, 'orders') }]) }),
  ],
  [
    'paths that differ in case only',
    6000,
    (n) => ({
      paths: keyed(n, (i) => [
        `/${[...'ordersoffarmers'].map((c, b) => ((i >> b) & 1 ? c.toUpperCase() : c)).join('')}`,
        { get: operation(`ListOrders${i}`, 'orders') },
      ]),
    }),
  ],
  ['equal operation IDs', 6000, (n) => paths(n, () => ({ get: operation('ListOrders', 'orders') }))],
  [
    'operation IDs that differ in case',
    6000,
    (n) =>
      paths(n, (i) => ({
        get: operation([...'listordersoffarm'].map((c, b) => ((i >> b) & 1 ? c.toUpperCase() : c)).join(''), 'orders'),
      })),
  ],
  ['equal summaries', 6000, (n) => paths(n, (i) => ({ get: operation(`Get${i}`, 'orders') }))],
  ['operations without anything', 30000, (n) => paths(n, () => ({ get: {} }))],
  ['empty operation IDs', 15000, (n) => paths(n, () => ({ get: { operationId: '' } }))],
  [
    'path placeholders without parameters',
    4000,
    (n) => ({ paths: { [`/${many(n, (i) => `{farm${i}}`).join('/')}`]: { get: operation('ListOrders', 'orders') } } }),
  ],
  [
    'path parameters without placeholders',
    8000,
    (n) => one({ parameters: many(n, (i) => parameter(i, { in: 'path', required: true })) }),
  ],
  [
    'both, misspelt',
    8000,
    (n) => ({
      paths: {
        [`/${many(n, (i) => `{farn${i}}`).join('/')}`]: {
          get: operation('ListOrders', 'orders', {
            parameters: many(n, (i) => parameter(i, { in: 'path', required: true })),
          }),
        },
      },
    }),
  ],
  [
    'tags',
    20000,
    (n) => ({
      tags: many(n, (i) => ({ name: `tag${i}`, description: `Tag ${i}` })),
      ...one({ tags: many(n, (i) => `tag${i}`) }),
    }),
  ],
  ['equal tags', 40000, (n) => ({ tags: many(n, () => ({ name: 'tag' })), ...one({ tags: many(n, () => 'tag') }) })],
  ['enum values', 80000, (n) => one({ parameters: [parameter(1, { enum: many(n, (i) => `value${i}`) })] })],
  ['equal enum values', 80000, (n) => one({ parameters: [parameter(1, { enum: many(n, () => 'value') })] })],
  ['enum values that are objects', 40000, (n) => schemaOf({ type: 'object', enum: many(n, (i) => ({ a: i })) })],
  [
    'enum display names',
    20000,
    (n) =>
      one({
        parameters: [
          parameter(1, {
            enum: many(n, (i) => `value${i}`),
            'x-ms-enum-values': many(n, (i) => ({ value: `valve${i}`, displayName: `V ${i}` })),
          }),
        ],
      }),
  ],
  [
    'security definitions',
    15000,
    (n) => ({
      securityDefinitions: keyed(n, (i) => [`key${i}`, { type: 'apiKey', in: 'header', name: `X-Key-${i}` }]),
      security: many(n, (i) => ({ [`kee${i}`]: [] })),
    }),
  ],
  [
    'oauth scopes',
    20000,
    (n) => ({
      securityDefinitions: {
        oauth: {
          type: 'oauth2',
          flow: 'accessCode',
          authorizationUrl: 'https://a.orchardharvest.com/a',
          tokenUrl: 'https://a.orchardharvest.com/t',
          scopes: keyed(n, (i) => [`scope${i}`, `Scope ${i}`]),
        },
      },
      security: [{ oauth: many(n, (i) => `scop${i}`) }],
    }),
  ],
  [
    'security of each operation',
    5000,
    (n) => ({
      securityDefinitions: keyed(n, (i) => [`key${i}`, { type: 'apiKey', in: 'header', name: `K${i}` }]),
      ...gets(n, (i) => ({ security: [{ [`kex${i}`]: [] }] })),
    }),
  ],
  [
    'required entries',
    30000,
    (n) =>
      schemaOf({
        type: 'object',
        required: many(n, (i) => `property${i}`),
        properties: keyed(n, (i) => [`propurty${i}`, { type: 'string' }]),
      }),
  ],
  [
    'equal required entries',
    80000,
    (n) => schemaOf({ type: 'object', required: many(n, () => 'a'), properties: { a: { type: 'string' } } }),
  ],
  [
    'required entries in many schemas of one allOf',
    2500,
    (n) => ({
      definitions: {
        Base: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) },
        ...keyed(n, (i) => [`D${i}`, { allOf: [{ $ref: '#/definitions/Base' }], type: 'object', required: [`q${i}`] }]),
      },
    }),
  ],
  [
    'properties',
    15000,
    (n) =>
      schemaOf({
        type: 'object',
        properties: keyed(n, (i) => [
          `property${i}`,
          { type: 'string', 'x-ms-summary': `P ${i}`, description: `Property ${i}.` },
        ]),
      }),
  ],
  [
    'properties without anything',
    60000,
    (n) => schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, {}]) }),
  ],
  [
    'properties that differ in case',
    15000,
    (n) =>
      schemaOf({
        type: 'object',
        properties: keyed(n, (i) => [
          [...'propertiesofafarm'].map((c, b) => ((i >> b) & 1 ? c.toUpperCase() : c)).join(''),
          { type: 'string' },
        ]),
      }),
  ],
  [
    'definitions',
    15000,
    (n) => ({ definitions: keyed(n, (i) => [`Model${i}`, { type: 'object', properties: { a: { type: 'string' } } }]) }),
  ],
  [
    'misspelt references',
    15000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `Model${i}`,
        { type: 'object', properties: { a: { $ref: `#/definitions/Modell${i}` } } },
      ]),
    }),
  ],
  [
    'references to one misspelt definition',
    20000,
    (n) => ({
      definitions: { Model: { type: 'object' } },
      ...schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, { $ref: '#/definitions/Modell' }]) }),
    }),
  ],
  [
    'references outside',
    20000,
    (n) => schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, { $ref: `other${i}.json#/a` }]) }),
  ],
  [
    'a chain of references',
    20000,
    (n) => ({
      definitions: keyed(n, (i) => [`D${i}`, { $ref: `#/definitions/D${i + 1}` }]),
      ...schemaOf({ $ref: '#/definitions/D0' }),
    }),
  ],
  [
    'a chain of properties',
    15000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        { type: 'object', properties: { next: { $ref: `#/definitions/D${i + 1}` } } },
      ]),
      ...schemaOf({ $ref: '#/definitions/D0' }),
    }),
  ],
  [
    'a chain of required properties',
    15000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        { type: 'object', required: ['next'], properties: { next: { $ref: `#/definitions/D${(i + 1) % n}` } } },
      ]),
      ...schemaOf({ $ref: '#/definitions/D0' }),
    }),
  ],
  [
    'a chain of allOf',
    15000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        {
          type: 'object',
          required: [`a${i}`],
          allOf: [{ $ref: `#/definitions/D${i + 1}` }],
          properties: { [`p${i}`]: { type: 'string' } },
        },
      ]),
      ...schemaOf({ $ref: '#/definitions/D0' }),
    }),
  ],
  [
    'a ring of allOf',
    15000,
    (n) => ({
      definitions: keyed(n, (i) => [`D${i}`, { type: 'object', allOf: [{ $ref: `#/definitions/D${(i + 1) % n}` }] }]),
    }),
  ],
  [
    'references that double',
    10000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        {
          type: 'object',
          allOf: [{ $ref: `#/definitions/D${i + 1}` }, { $ref: `#/definitions/D${i + 1}` }],
          properties: { left: { $ref: `#/definitions/D${i + 1}` }, right: { $ref: `#/definitions/D${i + 1}` } },
        },
      ]),
      ...schemaOf({ $ref: '#/definitions/D0' }),
    }),
  ],
  [
    'users of a chain of allOf',
    3000,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        { allOf: [{ $ref: `#/definitions/D${i + 1}` }], properties: { [`p${i}`]: { type: 'string' } } },
      ]),
      ...gets(n, (i) => ({
        parameters: [{ name: 'body', in: 'body', schema: { $ref: `#/definitions/D${i}` } }],
        responses: { 200: { description: 'It.', schema: { $ref: `#/definitions/D${i}` } } },
      })),
    }),
  ],
  [
    'allOf parts in one schema',
    15000,
    (n) =>
      schemaOf({
        allOf: many(n, (i) => ({ type: 'object', required: [`b${i}`], properties: { [`a${i}`]: { type: 'string' } } })),
      }),
  ],
  [
    'discriminators',
    8000,
    (n) => ({
      definitions: {
        Base: { type: 'object', discriminator: 'kind', required: ['kind'], properties: { kind: { type: 'string' } } },
        ...keyed(n, (i) => [`D${i}`, { discriminator: `x${i}`, allOf: [{ $ref: '#/definitions/Base' }] }]),
      },
    }),
  ],
  [
    'array in array',
    80,
    (n) => schemaOf(many(n, () => 0).reduce((inner) => ({ type: 'array', items: inner }), { type: 'string' })),
  ],
  [
    'deep properties in many operations',
    300,
    (n) =>
      gets(n, () => ({
        responses: {
          200: {
            description: 'It.',
            schema: many(40, () => 0).reduce((inner) => ({ type: 'object', properties: { inner } }), {
              type: 'string',
            }),
          },
        },
      })),
  ],
  [
    'responses',
    15000,
    (n) => one({ responses: keyed(n, (i) => [String(200 + i), { description: 'It.', schema: { type: 'object' } }]) }),
  ],
  [
    'shared responses',
    10000,
    (n) => ({
      responses: keyed(n, (i) => [`R${i}`, { description: 'It.' }]),
      ...one({ responses: keyed(n, (i) => [String(i), { $ref: `#/responses/R${i}x` }]) }),
    }),
  ],
  [
    'one shared response everywhere',
    4000,
    (n) => ({
      responses: { R: { description: 'It.', schema: { type: 'object', properties: keyed(n, (i) => [`p${i}`, {}]) } } },
      ...gets(n, () => ({ responses: { 200: { $ref: '#/responses/R' } } })),
    }),
  ],
  [
    'response headers',
    20000,
    (n) =>
      one({ responses: { 200: { description: 'It.', headers: keyed(n, (i) => [`X-H${i}`, { type: 'strin' }]) } } }),
  ],
  [
    'media types',
    40000,
    (n) => ({ consumes: many(n, (i) => `application/j${i}`), produces: many(n, () => 'application/json') }),
  ],
  ['schemes', 60000, (n) => ({ schemes: many(n, (i) => `http${i}`) })],
  ['unknown members of the root', 30000, (n) => keyed(n, (i) => [`bazePath${i}`, 1])],
  ['unknown extensions', 30000, (n) => keyed(n, (i) => [`x-ms-sumary${i}`, 1])],
  ['unknown extensions of an operation', 30000, (n) => one(keyed(n, (i) => [`x-ms-visibilty${i}`, 1]))],
  [
    'unknown formats',
    15000,
    (n) =>
      schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string', format: `dat-time${i}` }]) }),
  ],
  [
    'unknown types',
    15000,
    (n) => schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: `strinng${i}` }]) }),
  ],
  ['wrong types everywhere', 20000, (n) => schemaOf({ type: 'object', properties: keyed(n, (i) => [`p${i}`, i]) })],
  [
    'metadata entries',
    15000,
    (n) => ({
      'x-ms-connector-metadata': many(n, (i) => ({
        propertyName: `Web site ${i}`,
        propertyValue: 'https://www.orchardharvest.com',
      })),
    }),
  ],
  [
    'equal metadata entries',
    15000,
    (n) => ({
      'x-ms-connector-metadata': many(n, () => ({
        propertyName: 'Website',
        propertyValue: 'https://www.orchardharvest.com',
      })),
    }),
  ],
  [
    'categories',
    60000,
    (n) => ({
      'x-ms-connector-metadata': [
        { propertyName: 'Categories', propertyValue: many(n, (i) => `Produktivity${i}`).join(';') },
      ],
    }),
  ],
]

/** What hangs together between operations. */
export const LINKS = [
  [
    'dynamic values of missing operations',
    4000,
    (n) =>
      gets(n, (i) => ({
        parameters: [
          parameter(i, {
            'x-ms-dynamic-values': {
              operationId: `ListOrder${i}`,
              'value-path': 'id',
              'value-title': 'name',
              'value-collection': 'value',
              parameters: { farn: { parameter: 'farm' } },
            },
          }),
        ],
      })),
  ],
  [
    'dynamic lists of missing operations',
    4000,
    (n) =>
      gets(n, (i) => ({
        parameters: [
          parameter(i, {
            'x-ms-dynamic-list': {
              operationId: `ListOrder${i}`,
              itemsPath: 'value',
              itemValuePath: 'id',
              itemTitlePath: 'name',
              parameters: { farn: { parameterReference: 'body/farm' } },
            },
          }),
        ],
      })),
  ],
  [
    'dynamic schemas of missing operations',
    4000,
    (n) =>
      gets(n, (i) => ({
        responses: {
          200: {
            description: 'It.',
            schema: {
              type: 'object',
              'x-ms-dynamic-schema': { operationId: `ListOrder${i}`, 'value-path': 'schema', parameters: {} },
            },
          },
        },
      })),
  ],
  [
    'dynamic values of one big operation',
    2500,
    (n) => ({
      definitions: { B: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) } },
      paths: {
        '/all': {
          get: operation('ListAll', 'all', {
            parameters: many(n, (i) => parameter(i)),
            responses: { 200: { description: 'All.', schema: { type: 'array', items: { $ref: '#/definitions/B' } } } },
          }),
        },
        ...keyed(n, (i) => [
          `/o${i}`,
          {
            get: operation(`Get${i}`, 'x', {
              parameters: [
                parameter(i, {
                  'x-ms-dynamic-values': {
                    operationId: 'ListAll',
                    'value-path': `q${i}`,
                    'value-title': `p${i}`,
                    parameters: { [`farmm${i}`]: { parameter: `farn${i}` } },
                  },
                }),
              ],
            }),
          },
        ]),
      },
    }),
  ],
  [
    'dynamic values of one operation with a chain of allOf',
    2500,
    (n) => ({
      definitions: keyed(n, (i) => [
        `D${i}`,
        { allOf: [{ $ref: `#/definitions/D${i + 1}` }], properties: { [`p${i}`]: { type: 'string' } } },
      ]),
      paths: {
        '/all': {
          get: operation('ListAll', 'all', {
            responses: { 200: { description: 'All.', schema: { type: 'array', items: { $ref: '#/definitions/D0' } } } },
          }),
        },
        ...keyed(n, (i) => [
          `/o${i}`,
          {
            get: operation(`Get${i}`, 'x', {
              parameters: [
                parameter(i, {
                  'x-ms-dynamic-values': { operationId: 'ListAll', 'value-path': `q${i}`, 'value-title': `p${i}` },
                }),
              ],
            }),
          },
        ]),
      },
    }),
  ],
  [
    'dynamic values in one operation',
    4000,
    (n) =>
      one({
        parameters: many(n, (i) =>
          parameter(i, {
            'x-ms-dynamic-values': {
              operationId: 'ListOrders',
              'value-path': 'id',
              parameters: { [`farn${i}`]: { parameter: `farn${i}` } },
            },
          }),
        ),
      }),
  ],
  [
    'parameters of one dynamic value',
    20000,
    (n) =>
      one({
        parameters: [
          parameter(1, {
            'x-ms-dynamic-values': {
              operationId: 'ListOrders',
              'value-path': 'id',
              parameters: keyed(n, (i) => [`farn${i}`, { parameter: `farmm${i}` }]),
            },
          }),
        ],
      }),
  ],
  [
    'dynamic trees',
    3000,
    (n) =>
      gets(n, (i) => ({
        parameters: [
          parameter(i, {
            'x-ms-dynamic-tree': {
              settings: {},
              open: {
                operationId: `ListOrderz${i}`,
                itemValuePath: 'id',
                itemTitlePath: 'name',
                parameters: { a: { value: 1 } },
              },
              browse: { operationId: `LizOrders${i}`, itemValuePath: 'id' },
            },
          }),
        ],
      })),
  ],
  [
    'a long value path',
    100000,
    (n) =>
      gets(1, (i) => ({
        parameters: [
          parameter(i, {
            'x-ms-dynamic-values': {
              operationId: 'ListOrders0',
              'value-path': 'a/'.repeat(n),
              'value-title': 'a.'.repeat(n),
              'value-collection': '['.repeat(n),
            },
          }),
        ],
      })),
  ],
  [
    'capabilities of missing operations',
    4000,
    (n) => ({
      'x-ms-capabilities': { testConnection: { operationId: 'ListOrder', parameters: keyed(n, (i) => [`p${i}`, i]) } },
      ...gets(n, (i) => ({ 'x-ms-capability': { operationId: `ListOrder${i}` } })),
    }),
  ],
  [
    'notification contents',
    3000,
    (n) =>
      paths(n, (i) => ({
        'x-ms-notification-content': { description: 'It.', schema: { type: 'object' } },
        post: operation(`When${i}`, 'x', {
          'x-ms-trigger': 'single',
          parameters: [
            {
              name: 'body',
              in: 'body',
              schema: { type: 'object', properties: { url: { type: 'string', 'x-ms-notification-url': true } } },
            },
          ],
        }),
      })),
  ],
  [
    'polling triggers',
    3000,
    (n) => gets(n, (i) => ({ 'x-ms-trigger': i % 2 ? 'single' : 'batch', 'x-ms-trigger-metadata': { kind: 'query' } })),
  ],
  [
    'polling triggers of one big response',
    2500,
    (n) => ({
      definitions: { B: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) } },
      ...gets(n, () => ({
        'x-ms-trigger': 'batch',
        responses: { 200: { description: 'It.', schema: { $ref: '#/definitions/B' } } },
      })),
    }),
  ],
  [
    'revisions of one family',
    3000,
    (n) =>
      gets(n, (i) => ({
        deprecated: i % 2 === 0,
        'x-ms-api-annotation': {
          family: 'Orders',
          revision: i,
          status: 'Prodction',
          replacement: { api: 'x', operationId: `ListOrder${i}` },
        },
      })),
  ],
  [
    'revisions of many families',
    3000,
    (n) => gets(n, (i) => ({ 'x-ms-api-annotation': { family: `Orders${i}`, revision: 1, status: 'Preview' } })),
  ],
  [
    'pageable operations',
    3000,
    (n) =>
      gets(n, (i) => ({ 'x-ms-pageable': { nextLinkName: `@odata.nextLink${i}`, operationName: `ListOrder${i}` } })),
  ],
  [
    'pageable operations of one big response',
    2500,
    (n) => ({
      definitions: { B: { type: 'object', properties: keyed(n, (i) => [`p${i}`, { type: 'string' }]) } },
      ...gets(n, (i) => ({
        'x-ms-pageable': { nextLinkName: `q${i}` },
        responses: { 200: { description: 'It.', schema: { $ref: '#/definitions/B' } } },
      })),
    }),
  ],
  [
    'agentic protocols',
    5000,
    (n) => paths(n, (i) => ({ post: operation(`Ask${i}`, 'x', { 'x-ms-agentic-protocol': `mcp-streamable-${i}` }) })),
  ],
  [
    'policies of missing operations',
    4000,
    (n) =>
      connector({
        swagger: definition(gets(n, () => ({}))),
        apiProperties: properties({
          policyTemplateInstances: many(n, (i) => ({
            templateId: 'setheader',
            title: `P ${i}`,
            parameters: {
              'x-ms-apimTemplateParameter.name': 'A',
              'x-ms-apimTemplateParameter.value': 'b',
              'x-ms-apimTemplate-operationName': [`ListOrder${i}`],
            },
          })),
        }),
      }),
  ],
  [
    'operations of one policy',
    6000,
    (n) =>
      connector({
        swagger: definition(gets(n, () => ({}))),
        apiProperties: properties({
          policyTemplateInstances: [
            {
              templateId: 'setheader',
              title: 'P',
              parameters: { 'x-ms-apimTemplate-operationName': many(n, (i) => `ListOrder${i}`) },
            },
          ],
        }),
      }),
  ],
  [
    'script operations that are missing',
    6000,
    (n) =>
      connector({
        swagger: definition(gets(n, () => ({}))),
        apiProperties: properties({ scriptOperations: many(n, (i) => `ListOrder${i}`) }),
        'script.csx': script(many(n, (i) => `if (this.Context.OperationId == "ListOrderz${i}") { }`).join('\n')),
      }),
  ],
  [
    'operations named in a readme',
    4000,
    (n) =>
      connector({
        swagger: definition(gets(n, () => ({}))),
        'readme.md': `# Orchard Harvest\n\n## Operations\n\n${many(n, (i) => `### List order ${i}\n\nText.\n`).join('\n')}`,
      }),
  ],
]

/** A script around the body of its one method. */
export function script(body) {
  return `public class Script : ScriptBase\n{\n  public override async Task<HttpResponseMessage> ExecuteAsync()\n  {\n${body}\n    return null;\n  }\n}\n`
}

/** A definition made of members, or all the files. */
export const asFiles = (made) =>
  Object.hasOwn(made, 'Orchard Harvest/apiDefinition.swagger.json') ? made : withDefinition(made)

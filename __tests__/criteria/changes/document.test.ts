import { readFileSync } from 'node:fs'
import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { at, expectRow, type Row } from '../../support/changes.js'

const CLEAN = JSON.parse(
  readFileSync(new URL('../../support/clean/apiDefinition.swagger.json', import.meta.url), 'utf8'),
)
/** Without the operations that send a body. */
const NO_BODIES = { '/orders': { post: null }, '/hooks': null, '/hooks/{hookId}': null }
const root = (definition: object): Example => ({ definition })
const tested = (testConnection: object | null): Example => root({ 'x-ms-capabilities': { testConnection } })
const upload = (over: object): Example =>
  at('/orders', 'post', {
    parameters: [{ name: 'file', in: 'formData', type: 'file', 'x-ms-summary': 'File', description: 'A file.' }],
    ...over,
  })

const BY_POLICY = {
  properties: {
    properties: {
      policyTemplateInstances: [
        {
          templateId: 'dynamichosturl',
          title: 'Host of the farm',
          parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('host')" },
        },
      ],
    },
  },
}

describe('a change of the whole definition', () => {
  it.each<Row>([
    ['host', root({ host: 'b.example.com' }), {}, 'needs-attention', ['recommended host-kept PA LA PX AG']],
    [
      'host, where a policy decides which one is called',
      { ...root({ host: 'b.example.com' }), ...BY_POLICY },
      BY_POLICY,
      'compatible',
      ['advice host-kept'],
    ],
    ['host, written otherwise', root({ host: 'API.OrchardHarvest.com:443' }), {}, 'cosmetic', []],
    ['base path', root({ basePath: '/v2' }), {}, 'needs-attention', ['recommended base-path-kept PA LA PX AG']],
    ['base path, written otherwise', root({ basePath: 'v1/' }), {}, 'cosmetic', []],
    ['no base path for /', root({ basePath: null }), root({ basePath: '/' }), 'cosmetic', []],
    ['https is lost', root({ schemes: ['http'] }), {}, 'breaking', ['required https-kept PA LA PX AG']],
    [
      'https is lost that went without saying',
      root({ schemes: ['http'] }),
      root({ schemes: null }),
      'breaking',
      ['required https-kept PA LA PX AG'],
    ],
    ['http is dropped', {}, root({ schemes: ['http', 'https'] }), 'cosmetic', ['advice http-dropped']],
    [
      'key in another header',
      root({ securityDefinitions: { api_key: { name: 'X-New-Key' } } }),
      {},
      'breaking',
      ['required security-scheme-kept PA LA PX AG'],
    ],
    [
      'key in the query',
      root({ securityDefinitions: { api_key: { in: 'query' } } }),
      {},
      'breaking',
      ['required security-scheme-kept PA LA PX AG'],
    ],
    [
      'another type of security',
      root({ securityDefinitions: { api_key: { type: 'basic', in: null, name: null } } }),
      {},
      'breaking',
      ['required security-scheme-kept PA LA PX AG'],
    ],
    [
      'the scheme has another name in the document',
      root({
        securityDefinitions: { api_key: null, key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
        security: [{ key: [] }],
      }),
      {},
      'compatible',
      [],
    ],
    [
      'bodies are sent in another media type',
      root({ consumes: ['application/xml'] }),
      {},
      'breaking',
      ['required request-type-kept PA LA'],
    ],
    [
      'one of several media types of requests is gone',
      {},
      root({ consumes: ['application/json', 'application/xml'] }),
      'needs-attention',
      ['recommended request-type-kept PA LA'],
    ],
    [
      'media type of requests that nobody sends',
      root({ consumes: ['application/xml'], paths: NO_BODIES }),
      root({ paths: NO_BODIES }),
      'compatible',
      [],
    ],
    ['JSON that went without saying', root({ consumes: null, produces: null }), {}, 'compatible', []],
    [
      'one of several names for JSON is gone',
      {},
      root({ consumes: ['application/json', 'text/json', 'application/json-patch+json'] }),
      'compatible',
      [],
    ],
    ['JSON with a charset', root({ consumes: ['application/json; charset=utf-8'] }), {}, 'compatible', []],
    [
      'an operation sends another media type than before',
      at('/orders', 'post', { consumes: ['application/xml'] }),
      {},
      'breaking',
      ['required request-type-kept PA LA'],
    ],
    [
      'an operation answers in another media type than before',
      at('/orders', 'get', { produces: ['text/plain'] }),
      {},
      'needs-attention',
      ['recommended response-type-kept PA LA PX AG'],
    ],
    ['an operation that sends nothing', at('/orders', 'get', { consumes: ['application/xml'] }), {}, 'compatible', []],
    [
      'another kind of form',
      upload({ consumes: ['application/x-www-form-urlencoded'] }),
      upload({ consumes: ['multipart/form-data'] }),
      'needs-attention',
      ['recommended request-type-kept PA LA'],
    ],
    ['a form says how it is sent', upload({ consumes: ['multipart/form-data'] }), upload({}), 'compatible', []],
    [
      'responses are JSON no longer',
      root({ produces: ['text/plain'] }),
      {},
      'needs-attention',
      ['recommended response-type-kept PA LA PX AG'],
    ],
    [
      'one of several media types of responses is gone',
      {},
      root({ produces: ['application/json', 'text/csv'] }),
      'compatible',
      ['advice response-type-kept'],
    ],
    ['title', root({ info: { title: 'Orchards' } }), {}, 'cosmetic', ['advice title-kept']],
    ['contact', root({ info: { contact: { name: 'Desk' } } }), {}, 'cosmetic', []],
    ['version alone', root({ info: { version: '1.0.1' } }), {}, 'cosmetic', []],
    [
      'connections are no longer tested',
      {},
      tested({ operationId: 'ListOrders', parameters: { farm: 'a' } }),
      'needs-attention',
      ['recommended connection-test-kept PA LA'],
    ],
    [
      'connections are tested with another operation',
      tested({ operationId: 'GetOrder', parameters: { orderId: '1' } }),
      tested({ operationId: 'ListOrders', parameters: { farm: 'a' } }),
      'needs-attention',
      ['recommended connection-test-kept PA LA'],
    ],
    [
      'base path went into the paths, so that the addresses are the same',
      root({
        basePath: '/',
        paths: Object.fromEntries(
          ['/orders', '/orders/{orderId}', '/hooks', '/hooks/{hookId}'].flatMap((path) => [
            [path, null],
            [`/v1${path}`, CLEAN.paths[path]],
          ]),
        ),
      }),
      {},
      'breaking',
      ['required operation-path-kept LA', 'recommended internal-operation-path-kept LA'],
      ['ListOrders', 'CreateOrder', 'GetOrder', 'WhenOrderPlaced', 'RemoveHook'].map(
        (id) => `The path template has been changed for the operation. ValuePath: operation/${id}`,
      ),
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

describe('a change that nobody but people sees', () => {
  it.each<Row>([
    [
      'description',
      root({ info: { description: `${'Plans the picking of fruit for every farm. '.repeat(3)}` } }),
      {},
      'cosmetic',
      [],
    ],
    ['icon', { icon: { color: '#aa0000' } }, {}, 'cosmetic', []],
    ['readme', { readme: '# Orchard Harvest\n\nAnother text.\n' }, {}, 'cosmetic', []],
    [
      'texts of a parameter',
      at('/orders', 'get', { description: 'Lists the orders of one farm.' }),
      {},
      'cosmetic',
      [],
    ],
    ['nothing', {}, {}, 'unchanged', []],
  ])('is cosmetic: %s', async (...row) => expectRow(row))
})

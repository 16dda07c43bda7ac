import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}
const info = (change: object): Example => ({ definition: { info: change } })
const title = (text: string): Example => info({ title: text })
const about = (text: string): Example => info({ description: text })
const list = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })
const params = (...parameters: readonly unknown[]): Example => list({ parameters })
const fruit = (schema: object): Example => ({
  definition: { definitions: { Order: { properties: { fruit: schema } } } },
})
const body = (schema: object): Example => ({
  definition: {
    paths: { '/orders': { post: { parameters: [{ name: 'body', in: 'body', required: true, schema }] } } },
  },
})
const answer = (responses: object): Example => list({ responses })
const properties = (change: object): Example => ({ properties: { properties: change } })
const form = (change: object): Example => properties({ connectionParameters: { api_key: change } })

/** The criterion, what is tried, the example, and the levels of its findings: none where it must not fire. */
type Trap = readonly [criterion: string, what: string, example: Example, levels: readonly string[]]

const TITLES: readonly Trap[] = [
  ['title-reserved-words', 'Rapid', title('Rapid Orchard'), []],
  ['title-reserved-words', 'TimeAPI', title('TimeAPI'), []],
  ['title-reserved-words', 'Scraping', title('Scraping Orchard'), []],
  ['title-reserved-words', 'plural', title('Orchard Connectors'), ['required']],
  ['title-reserved-words', 'other case', title('orchard api'), ['required']],
  ['title-product-names', 'Flow alone', title('Orchard Flow'), []],
  ['title-product-names', 'Power Automate', title('Orchard Power Automate'), ['required']],
  ['title-length', '30 characters', title('O'.repeat(30)), []],
  ['title-length', '31 characters', title('O'.repeat(31)), ['required']],
  ['title-length', 'emoji count once', title('🍎'.repeat(30)), []],
  ['title-length', 'suffix of independent publishers', title(`${'O'.repeat(30)} (Independent Publisher)`), []],
  ['title-ends-alphanumeric', 'parenthesis', title('Orchard (Canada)'), ['recommended']],
  ['title-ends-alphanumeric', 'bracket', title('Orchard [DEPRECATED]'), ['recommended']],
  ['title-ends-alphanumeric', 'exclamation mark', title('Orchard!'), ['required']],
  ['title-ends-alphanumeric', 'accented letter', title('Orchard Café'), []],
  ['title-present', 'blank', title('   '), ['required']],
  ['title-is-product-name', 'version in parentheses', title('Orchard (V1)'), ['recommended']],
  ['title-is-product-name', 'default title', title('Default title'), ['recommended']],
  ['title-is-product-name', 'assembly name', title('Orchard.Teams.Web.Pub'), ['recommended']],
  ['title-is-product-name', 'plain name', title('Orchard Harvest'), []],
]

const DESCRIPTIONS: readonly Trap[] = [
  ['description-length', '30 characters', about('D'.repeat(30)), []],
  ['description-length', '29 characters', about('D'.repeat(29)), ['required']],
  ['description-length', '500 characters', about('D'.repeat(500)), []],
  ['description-length', '501 characters', about('D'.repeat(501)), ['required']],
  [
    'description-product-names',
    'refused product',
    about('Plans the picking of fruit for your power apps and more.'),
    ['required'],
  ],
  [
    'description-product-names',
    'other product',
    about('Plans the picking of fruit, and shows it in Power BI as well.'),
    ['recommended'],
  ],
  [
    'description-no-urls',
    'address',
    about('Plans the picking of fruit, see https://orchardharvest.com.'),
    ['recommended'],
  ],
  [
    'description-no-urls',
    'emoji',
    about('Plans the picking of fruit 🍎 on the farms of your family.'),
    ['recommended'],
  ],
  ['description-no-urls', 'accented letters', about('Plans the picking of fruit for the cafés of your family.'), []],
  ['description-distinct', 'the title again', info({ description: 'Orchard Harvest' }), ['recommended']],
  [
    'description-ends-punctuation',
    'no period',
    about('Orchard Harvest plans fruit picking and reads the orders of your farms'),
    ['advice'],
  ],
]

const OPERATIONS: readonly Trap[] = [
  ['operation-summary-length', '80 characters', list({ summary: 'S'.repeat(80) }), []],
  ['operation-summary-length', '81 characters', list({ summary: 'S'.repeat(81) }), ['required']],
  ['operation-summary-characters', 'hyphen and comma', list({ summary: "List pre-orders, farm's" }), []],
  ['operation-summary-characters', 'question mark', list({ summary: 'List orders?' }), ['required']],
  ['operation-summary-ending', 'parenthesis', list({ summary: 'List orders (all)' }), []],
  ['operation-summary-ending', 'colon', list({ summary: 'List orders:' }), ['recommended']],
  ['operation-summary-case', 'one word', list({ summary: 'Search' }), []],
  ['operation-summary-case', 'small letter', list({ summary: 'list orders' }), ['recommended']],
  ['operation-summary-case', 'brand in small letters', list({ summary: 'iOS orders' }), []],
  [
    'operation-summary-unique',
    'other case',
    { definition: { paths: { '/orders': { post: { summary: 'LIST ORDERS' } } } } },
    ['recommended'],
  ],
  ['operation-description-sentence', 'quote at the end', list({ description: 'Lists what is "open."' }), []],
  ['operation-description-sentence', 'parenthesis at the end', list({ description: 'Lists orders (open ones).' }), []],
  ['operation-description-sentence', 'no period', list({ description: 'Lists the orders' }), ['advice']],
  ['operation-summary-differs', 'case and period aside', list({ description: 'LIST ORDERS.' }), ['advice']],
  ['operation-id-pascal-case', 'version suffix', list({ operationId: 'ListOrders_V2' }), []],
  ['operation-id-pascal-case', 'small letter', list({ operationId: 'listOrders' }), ['advice']],
  ['operation-id-characters', 'hyphen', list({ operationId: 'List-Orders' }), ['recommended']],
  ['operation-id-length', '80 characters', list({ operationId: 'L'.repeat(80) }), []],
  ['operation-deprecated-marked', 'other case', list({ deprecated: true, summary: 'List orders (DEPRECATED)' }), []],
  ['operation-capabilities-test-connection', 'not used', {}, []],
  [
    'operation-capabilities-test-connection',
    'operation that is not there',
    { definition: { 'x-ms-capabilities': { testConnection: { operationId: 'ListOrder' } } } },
    ['recommended'],
  ],
  [
    'operation-context-simulate',
    'not there',
    list({ 'x-ms-operation-context': { simulate: { operationId: 'X' } } }),
    ['required'],
  ],
  ['operation-visibility-value', 'none', list({ 'x-ms-visibility': 'none' }), ['advice']],
  ['operation-visibility-value', 'empty', list({ 'x-ms-visibility': '' }), []],
  ['operation-visibility-value', 'not declared', {}, []],
  [
    'operation-pageable-nextlink',
    'OData',
    list({ 'x-ms-pageable': { nextLinkName: '@odata.nextLink' } }),
    ['recommended'],
  ],
]

const PARAMETERS: readonly Trap[] = [
  [
    'parameter-summary-present',
    'title in its place',
    params({ ...FARM, 'x-ms-summary': undefined, title: 'Farm' }),
    ['required'],
  ],
  ['parameter-summary-present', 'body', body({ type: 'object', properties: { a: { type: 'string' } } }), []],
  ['parameter-summary-length', '80 characters', params({ ...FARM, 'x-ms-summary': 'S'.repeat(80) }), []],
  ['parameter-summary-characters', 'slash', params({ ...FARM, 'x-ms-summary': 'Farm/field' }), ['advice']],
  ['parameter-summary-differs', 'period aside', params({ ...FARM, description: 'FARM.' }), ['advice']],
  ['parameter-description-sentence', 'no period', params({ ...FARM, description: 'The farm to list' }), ['advice']],
  [
    'parameter-internal-required-default',
    'object whose leaves have defaults',
    body({
      type: 'object',
      required: ['meta'],
      properties: {
        meta: {
          type: 'object',
          'x-ms-visibility': 'internal',
          required: ['a'],
          properties: { a: { type: 'string', default: 'x' } },
        },
      },
    }),
    [],
  ],
  [
    'parameter-internal-required-default',
    'property of a body',
    body({ type: 'object', required: ['a'], properties: { a: { type: 'string', 'x-ms-visibility': 'internal' } } }),
    ['recommended'],
  ],
  ['parameter-reserved-names', 'connectionId in other case', params({ ...FARM, name: 'ConnectionID' }), ['required']],
  ['parameter-reserved-names', 'Content-Type', params({ ...FARM, name: 'Content-Type', in: 'header' }), []],
  ['parameter-reserved-names', 'authorization in the query', params({ ...FARM, name: 'authorization' }), []],
  [
    'parameter-collection-format',
    'csv',
    params({ ...FARM, type: 'array', items: { type: 'string' }, collectionFormat: 'csv' }),
    [],
  ],
  ['parameter-url-encoding', 'in the query', params({ ...FARM, 'x-ms-url-encoding': 'single' }), ['recommended']],
]

const SCHEMAS: readonly Trap[] = [
  [
    'openapi-enum-wellformed',
    'text for a boolean',
    fruit({ type: 'boolean', enum: ['true', 'false'] }),
    ['recommended'],
  ],
  ['openapi-default-type', 'null', fruit({ default: null }), []],
  ['openapi-default-type', 'text for a number', fruit({ type: 'integer', default: '5' }), ['recommended']],
  [
    'openapi-required-wellformed',
    'from allOf',
    fruit({ type: 'object', required: ['a'], allOf: [{ $ref: '#/definitions/Order' }] }),
    [],
  ],
  [
    'openapi-ref-siblings',
    'property of that name',
    fruit({ type: 'object', properties: { $ref: { type: 'string' } } }),
    [],
  ],
  [
    'openapi-ref-siblings',
    'description beside it',
    body({ $ref: '#/definitions/Order', description: 'The order.' }),
    ['recommended'],
  ],
  [
    'openapi-no-3x-keywords',
    'property called components',
    fruit({ type: 'object', properties: { components: { type: 'string' } } }),
    [],
  ],
  ['openapi-no-3x-keywords', 'nullable', fruit({ nullable: true }), ['required']],
  ['response-success', 'default alone', answer({ 200: null, default: { description: 'Any.' } }), ['recommended']],
  ['response-default-schema', 'empty schema', answer({ default: { description: 'Any.', schema: {} } }), ['advice']],
  [
    'response-schema-empty',
    'free-form object',
    answer({ 200: { schema: { type: 'object', items: null, additionalProperties: true } } }),
    [],
  ],
  [
    'response-schema-empty',
    'list of empty objects',
    answer({ 200: { schema: { items: { $ref: null, type: 'object' } } } }),
    ['recommended'],
  ],
  ['response-schema-present', '204', answer({ 200: null, 204: { description: 'Nothing.' } }), []],
  ['response-schema-present', '202', answer({ 200: { schema: null }, 202: { description: 'Later.' } }), []],
  ['response-codes-valid', 'extension', answer({ 'x-note': { description: 'x' } }), []],
  [
    'response-single-schema',
    'error with a schema',
    answer({ 400: { description: 'Bad.', schema: { type: 'string' } } }),
    [],
  ],
  ['response-description', 'empty', answer({ 200: { description: '' } }), ['recommended']],
  ['response-present', 'only extensions', answer({ 200: null, 'x-note': 1 }), ['required']],
  ['openapi-at-least-one-operation', 'empty path', { definition: { paths: { '/left': {} } } }, ['recommended']],
  [
    'openapi-at-least-one-operation',
    'shared parameters only',
    { definition: { paths: { '/left': { parameters: [FARM] } } } },
    ['advice'],
  ],
  ['openapi-mime-types', 'charset', { definition: { consumes: ['application/json; charset=utf-8'] } }, []],
  ['openapi-mime-types', 'upper case', { definition: { consumes: ['Application/JSON'] } }, []],
  ['openapi-mime-types', 'xml', { definition: { produces: ['application/json', 'text/xml'] } }, ['recommended']],
  ['openapi-https-only', 'both', { definition: { schemes: ['http', 'https'] } }, ['recommended']],
  ['openapi-https-only', 'WebSocket', { definition: { schemes: ['https', 'wss'] } }, ['required']],
  ['openapi-root-keys', 'extension', { definition: { 'x-anything': 1 } }, []],
]

const SIGN_IN: readonly Trap[] = [
  ['auth-parameter-types', 'other case', form({ type: 'SecureString' }), []],
  [
    'auth-hidden-default',
    'hidden and optional',
    form({ uiDefinition: { constraints: { hidden: 'true', required: 'false' } } }),
    [],
  ],
  [
    'auth-hidden-default',
    'hidden with a default',
    form({ defaultValue: 'a', uiDefinition: { constraints: { hidden: 'true' } } }),
    [],
  ],
  [
    'auth-hidden-default',
    'hidden and required',
    form({ uiDefinition: { constraints: { hidden: true } } }),
    ['recommended'],
  ],
  ['auth-known-keys', 'other case', form({ uiDefinition: { displayName: null, displayname: 'Key' } }), ['advice']],
  ['auth-known-keys', 'not like any', form({ zebra: 1 }), ['advice']],
  [
    'auth-allowed-values',
    'twice',
    form({ uiDefinition: { constraints: { allowedValues: [{ value: 'a' }, { value: 'a' }] } } }),
    ['advice'],
  ],
  ['auth-allowed-values', 'values alone', form({ allowedValues: [{ value: 'none' }] }), []],
  ['auth-allowed-values', 'cloud', form({ uiDefinition: { constraints: { capability: ['cloud'] } } }), []],
  ['properties-publisher', 'dots and accents', properties({ publisher: 'Öko S.à r.l., Zürich' }), []],
  ['properties-publisher', 'address', properties({ publisher: 'https://orchardharvest.com' }), ['recommended']],
  ['properties-publisher', 'template', properties({ publisher: 'Your Company' }), ['required']],
  ['properties-publisher-vs-owner', 'legal form', properties({ stackOwner: 'Orchard Harvest, Inc.' }), []],
  ['properties-publisher-vs-owner', 'other owner', properties({ stackOwner: 'Somebody' }), ['advice']],
  ['properties-publisher-vs-owner', 'independent and the same', { publisher: 'independent' }, ['recommended']],
  ['properties-capabilities', 'empty', properties({ capabilities: [] }), []],
  ['properties-capabilities', 'other case', properties({ capabilities: ['Actions'] }), []],
  ['properties-known-keys', 'left behind', properties({ iconUri: 'https://a.com/a.png' }), ['advice']],
  ['properties-known-keys', 'wizard', properties({ script: {} }), ['recommended']],
  ['brand-color-near-white', 'almost white', properties({ iconBrandColor: '#fefefe' }), ['advice']],
  ['brand-color-ip', 'other case', { publisher: 'independent', ...properties({ iconBrandColor: '#DA3B01' }) }, []],
  [
    'auth-oauth-ip-unsupported',
    'verified',
    properties({ connectionParameters: { token: { type: 'oauthSetting' } } }),
    [],
  ],
]

describe.each([
  ['titles', TITLES],
  ['descriptions', DESCRIPTIONS],
  ['operations', OPERATIONS],
  ['parameters', PARAMETERS],
  ['schemas and responses', SCHEMAS],
  ['sign-in and properties', SIGN_IN],
])('the traps of %s', (_, traps) => {
  it.each([...traps])('%s: %s', async (criterion, _what, example, levels) => {
    expect((await findingsOf(criterion, example)).map(({ level }) => level)).toEqual(levels)
  })
})

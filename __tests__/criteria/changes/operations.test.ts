import { readFileSync } from 'node:fs'
import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { at, expectRow, type Row } from '../../support/changes.js'

const { paths: PATHS } = JSON.parse(
  readFileSync(new URL('../../support/clean/apiDefinition.swagger.json', import.meta.url), 'utf8'),
)
const ORDER = '/orders/{orderId}'
const GET = PATHS[ORDER].get
const order = (over: unknown): Example => at(ORDER, 'get', over)
const list = (over: object): Example => at('/orders', 'get', over)
const paths = (over: object): Example => ({ definition: { paths: over } })
const FARMS = {
  operationId: 'ListFarms',
  summary: 'List farms',
  description: 'Lists farms.',
  'x-ms-visibility': 'internal',
  responses: { '200': { description: 'Farms.', schema: { type: 'array', items: { type: 'object' } } } },
}
const farms = (over: object | null, more: object = {}): Example =>
  paths({ '/farms': over === null ? null : { get: { ...FARMS, ...over } }, ...more })
/** A parameter whose choices come from the internal operation. */
const choosing = {
  '/orders': {
    get: {
      parameters: [
        {
          ...PATHS['/orders'].get.parameters[0],
          'x-ms-dynamic-values': { operationId: 'ListFarms', 'value-path': 'id', parameters: {} },
        },
      ],
    },
  },
}
const polling = (over: object = {}): Example => list({ 'x-ms-trigger': 'batch', ...over })
const POLLING = { 'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }
const DELETED = (id: string) =>
  `The operation has been deleted. This change breaks existing flows. ValuePath: operation/${id}`
const PATH = (id: string) => `The path template has been changed for the operation. ValuePath: operation/${id}`
const ALL = 'PA LA PX AG'

describe('a change of an operation', () => {
  it.each<Row>([
    ['removed', paths({ [ORDER]: null }), {}, 'breaking', [`required operation-removed ${ALL}`], [DELETED('GetOrder')]],
    [
      'removed after it was deprecated',
      paths({ [ORDER]: null }),
      order({ deprecated: true }),
      'breaking',
      [`required deprecated-operation-removed ${ALL}`],
      [DELETED('GetOrder')],
    ],
    [
      'an internal one is removed',
      {},
      farms({}),
      'needs-attention',
      ['recommended internal-operation-removed PA LA'],
      [DELETED('ListFarms')],
    ],
    [
      'an internal one is removed that a list still calls',
      paths(choosing),
      farms({}, choosing),
      'breaking',
      ['required internal-operation-removed PA LA'],
      [DELETED('ListFarms')],
    ],
    [
      'an internal one is removed that tests connections',
      { definition: { 'x-ms-capabilities': { testConnection: { operationId: 'ListFarms', parameters: {} } } } },
      {
        definition: {
          paths: { '/farms': { get: FARMS } },
          'x-ms-capabilities': { testConnection: { operationId: 'ListFarms', parameters: {} } },
        },
      },
      'breaking',
      ['required internal-operation-removed PA LA'],
      [DELETED('ListFarms')],
    ],
    [
      'another ID',
      order({ operationId: 'ReadOrder' }),
      {},
      'breaking',
      ['required operation-renamed PA PX AG'],
      [DELETED('GetOrder')],
    ],
    [
      'another ID, in case and underscores only',
      order({ operationId: 'get_order' }),
      {},
      'breaking',
      ['required operation-renamed PA AG'],
      [DELETED('GetOrder')],
    ],
    [
      'another ID of an internal one',
      farms({ operationId: 'GetFarms' }),
      farms({}),
      'needs-attention',
      ['recommended operation-renamed PA PX AG'],
      [DELETED('ListFarms')],
    ],
    [
      'another ID of an internal one that a list still calls by the old one',
      farms({ operationId: 'GetFarms' }, choosing),
      farms({}, choosing),
      'breaking',
      ['required operation-renamed PA PX AG'],
      [DELETED('ListFarms')],
    ],
    [
      'another ID, path and verb, told by summary and inputs',
      paths({ [ORDER]: null, '/harvests/{orderId}': { post: { ...GET, operationId: 'ReadHarvest' } } }),
      {},
      'breaking',
      ['required operation-renamed PA PX AG', 'required operation-path-kept LA', 'required operation-verb-kept LA'],
      [DELETED('GetOrder')],
    ],
    [
      'another path',
      paths({ [ORDER]: null, '/harvests/{orderId}': { get: GET } }),
      {},
      'breaking',
      ['required operation-path-kept LA'],
      [PATH('GetOrder')],
    ],
    [
      'another path of an internal one',
      paths({ '/farms/all': { get: FARMS } }),
      farms({}),
      'needs-attention',
      ['recommended internal-operation-path-kept LA'],
      [PATH('ListFarms')],
    ],
    [
      'another variable in the path',
      paths({
        [ORDER]: null,
        '/orders/{id}': { get: { ...GET, parameters: [{ ...GET.parameters[0], name: 'id' }] } },
      }),
      {},
      'breaking',
      ['required path-variable-kept PA AG', 'advice input-renamed'],
      [PATH('GetOrder'), 'The required parameter has been added. ValuePath: operation/GetOrder/parameter/id'],
    ],
    ['a slash at the end of the path', paths({ [ORDER]: null, [`${ORDER}/`]: { get: GET } }), {}, 'cosmetic', []],
    ['another verb', paths({ [ORDER]: { get: null, put: GET } }), {}, 'breaking', ['required operation-verb-kept LA']],
    [
      'another verb of an internal one',
      paths({ '/farms': { post: FARMS } }),
      farms({}),
      'needs-attention',
      ['recommended operation-verb-kept LA'],
    ],
    [
      'hidden',
      order({ 'x-ms-visibility': 'internal' }),
      {},
      'needs-attention',
      ['recommended operation-hidden PA LA'],
      [
        'The operation has been hidden. This change breaks the designer for existing flows. ValuePath: operation/GetOrder/x-ms-visibility',
      ],
    ],
    ['advanced', order({ 'x-ms-visibility': 'advanced' }), {}, 'compatible', []],
    [
      'deprecated without a word',
      order({ deprecated: true }),
      {},
      'needs-attention',
      ['recommended deprecation-announced PA LA'],
    ],
    [
      'deprecated as Microsoft asks',
      order({
        deprecated: true,
        description: 'Returns one order (deprecated).',
        'x-ms-api-annotation': { status: 'Production', family: 'GetOrder', revision: 1 },
      }),
      {},
      'compatible',
      ['advice deprecation-announced PA LA'],
    ],
    ['deprecated no longer', {}, order({ deprecated: true }), 'compatible', ['advice operation-reactivated']],
    [
      'an action becomes a trigger',
      order({ 'x-ms-trigger': 'single' }),
      {},
      'breaking',
      [`required trigger-kept ${ALL}`],
    ],
    [
      'a trigger becomes an action',
      {},
      order({ 'x-ms-trigger': 'single' }),
      'breaking',
      [`required trigger-kept ${ALL}`],
    ],
    [
      'single becomes batch',
      at('/hooks', 'post', { 'x-ms-trigger': 'batch' }),
      {},
      'breaking',
      ['required trigger-batching-kept PA LA'],
    ],
    [
      'batch becomes single',
      polling({ 'x-ms-trigger': 'single' }),
      polling(),
      'breaking',
      ['required trigger-batching-kept PA LA'],
    ],
    [
      'a webhook becomes polling by its metadata',
      at('/hooks', 'post', POLLING),
      {},
      'breaking',
      ['required trigger-style-kept PA LA'],
    ],
    [
      'polling becomes a webhook by its payload',
      paths({
        '/orders': {
          ...polling().definition,
          get: { 'x-ms-trigger': 'batch' },
          'x-ms-notification-content': { schema: { type: 'object' } },
        },
      }),
      polling(),
      'breaking',
      ['required trigger-style-kept PA LA'],
    ],
    [
      'a polling trigger loses its metadata',
      polling(),
      polling(POLLING),
      'needs-attention',
      ['recommended trigger-metadata-kept PA LA'],
    ],
    ['a polling trigger gets metadata', polling(POLLING), polling(), 'compatible', ['advice trigger-metadata-kept']],
    [
      'paging is gone',
      list({}),
      list({ 'x-ms-pageable': { nextLinkName: 'next' } }),
      'needs-attention',
      ['recommended paging-kept PA LA'],
    ],
    [
      'the next page stands elsewhere',
      list({ 'x-ms-pageable': { nextLinkName: '@odata.nextLink' } }),
      list({ 'x-ms-pageable': { nextLinkName: 'next' } }),
      'needs-attention',
      ['recommended paging-kept PA LA'],
    ],
    [
      'content is no longer sent in chunks',
      at('/orders', 'post', {}),
      at('/orders', 'post', { 'x-ms-capabilities': { chunkTransfer: true } }),
      'needs-attention',
      ['recommended chunking-kept PA LA'],
    ],
    ['another summary', order({ summary: 'Read an order' }), {}, 'cosmetic', ['advice summary-kept']],
    [
      'agents ask before they call it',
      order({ 'x-ms-require-user-confirmation': true }),
      {},
      'compatible',
      ['advice confirmation-kept AG'],
    ],
    [
      'a safe operation is safe no longer',
      order({ 'x-ms-safe-operation': false }),
      {},
      'compatible',
      ['advice confirmation-kept AG'],
    ],
    ['what goes without saying is said to agents', order({ 'x-ms-safe-operation': true }), {}, 'compatible', []],
    ['added', {}, paths({ [ORDER]: null }), 'compatible', ['advice operation-added']],
    [
      'a new one is matched by an older path',
      paths({ '/orders/open': { get: { ...GET, operationId: 'ListOpen', summary: 'List open', parameters: [] } } }),
      {},
      'needs-attention',
      ['advice operation-added', 'recommended path-shadowed LA'],
    ],
    [
      'a new one matches an older path',
      {},
      paths({
        [ORDER]: null,
        '/orders/open': { get: { ...GET, operationId: 'ListOpen', summary: 'List open', parameters: [] } },
      }),
      'breaking',
      ['required operation-removed PA LA PX AG', 'advice operation-added', 'recommended path-shadowed LA'],
      [DELETED('ListOpen')],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

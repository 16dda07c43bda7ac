import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { at, expectRow, type Row } from '../../support/changes.js'

const TEXT = { type: 'string' }
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })
/** ListOrders with these responses, and no other. */
const answering = (responses: Readonly<Record<string, object | null>>): Example =>
  at('/orders', 'get', { responses: { '200': null, ...responses } })
const response = (schema: object, more: object = {}) => ({ description: 'The orders.', schema, ...more })
const notified = (schema: object): Example => ({
  definition: { paths: { '/hooks': { 'x-ms-notification-content': { schema: { $ref: null, ...schema } } } } },
})
const LIST = { type: 'array', items: object({ note: TEXT }) }

const ALL = 'PA LA PX AG'
const GONE =
  'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed. ValuePath: '
const TYPE =
  'The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed. ValuePath: '

describe('a change of a response', () => {
  const ORDERS = { type: 'array', items: { $ref: null, ...TEXT } }
  const L = 'operation/ListOrders/responses'
  it.each<Row>([
    [
      'no schema any more',
      answering({ '200': { description: 'Done.', schema: null } }),
      answering({ '200': response(ORDERS) }),
      'breaking',
      [`required response-schema-kept ${ALL}`],
      [`${GONE}${L}/200/schema`],
    ],
    [
      'a schema where none was',
      answering({ '200': response(ORDERS) }),
      answering({ '200': { schema: null } }),
      'compatible',
      ['advice output-added'],
    ],
    [
      '201 instead of 200',
      answering({ '201': response(ORDERS), '400': { description: 'No.' } }),
      answering({ '200': response(ORDERS), '400': { description: 'No.' } }),
      'compatible',
      ['advice response-code-kept'],
    ],
    [
      '202 instead of 200, and no other',
      answering({ '202': response(ORDERS) }),
      answering({ '200': response(ORDERS) }),
      'compatible',
      ['advice response-code-kept'],
    ],
    [
      '202 instead of 200, beside others',
      answering({ '202': response(ORDERS), '400': { description: 'No.' } }),
      answering({ '200': response(ORDERS), '400': { description: 'No.' } }),
      'breaking',
      ['required response-code-kept PA LA AG'],
    ],
    [
      'a new 200 before the 201',
      answering({ '200': response(ORDERS), '201': response(ORDERS) }),
      answering({ '201': response(ORDERS) }),
      'needs-attention',
      [`recommended response-not-preceded ${ALL}`],
    ],
    [
      'a new 200 with other fields before the 201, which stays',
      answering({ '200': response(object({ ok: TEXT })), '201': response(object({ note: TEXT })) }),
      answering({ '201': response(object({ note: TEXT })) }),
      'needs-attention',
      [`recommended response-not-preceded ${ALL}`],
    ],
    [
      'a new 200 before the 201, which loses a field',
      answering({ '200': response(object({ ok: TEXT })), '201': response(object({})) }),
      answering({ '201': response(object({ note: TEXT })) }),
      'breaking',
      [`recommended response-not-preceded ${ALL}`, `required output-removed ${ALL}`],
      [`${GONE}${L}/201/schema/note`],
    ],
    [
      'another error',
      answering({ '200': response(ORDERS), '400': response(object({})) }),
      answering({ '200': response(ORDERS), '400': response(object({ why: TEXT })) }),
      'cosmetic',
      [],
    ],
    [
      'a header is gone',
      answering({ '200': response(ORDERS) }),
      answering({ '200': response(ORDERS, { headers: { 'X-Total': { type: 'integer' } } }) }),
      'needs-attention',
      ['recommended response-header-kept PA LA'],
    ],
    [
      'a header of another type',
      answering({ '200': response(ORDERS, { headers: { 'X-Total': { type: 'string' } } }) }),
      answering({ '200': response(ORDERS, { headers: { 'X-Total': { type: 'integer' } } }) }),
      'needs-attention',
      ['recommended response-header-kept PA LA'],
    ],
    [
      'a header in another case',
      answering({ '200': response(ORDERS, { headers: { 'x-total': { type: 'integer' } } }) }),
      answering({ '200': response(ORDERS, { headers: { 'X-Total': { type: 'integer' } } }) }),
      'cosmetic',
      [],
    ],
    [
      'the payload of a webhook loses a field',
      notified(object({})),
      notified(object({ note: TEXT })),
      'breaking',
      [`required output-removed ${ALL}`],
      [`${GONE}operation/WhenOrderPlaced/responses/x-ms-notification-content/schema/note`],
    ],
    [
      'the payload of a webhook becomes a list',
      notified(LIST),
      notified(object({ note: TEXT })),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}operation/WhenOrderPlaced/responses/x-ms-notification-content/schema/type`],
    ],
    [
      'the payload of a webhook is described no longer',
      { definition: { paths: { '/hooks': { 'x-ms-notification-content': { schema: null } } } } },
      {},
      'breaking',
      [`required response-schema-kept ${ALL}`],
      [`${GONE}operation/WhenOrderPlaced/responses/x-ms-notification-content/schema`],
    ],
    [
      'what a webhook answers when it is registered',
      at('/hooks', 'post', { responses: { '201': response(object({})) } }),
      at('/hooks', 'post', { responses: { '201': response(object({ id: TEXT })) } }),
      'cosmetic',
      [],
    ],
    [
      'what an internal operation answers',
      at('/hooks/{hookId}', 'delete', { responses: { '200': response(object({})) } }),
      at('/hooks/{hookId}', 'delete', { responses: { '200': response(object({ id: TEXT })) } }),
      'compatible',
      [`advice output-removed ${ALL}`],
      [`${GONE}operation/RemoveHook/responses/200/schema/id`],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

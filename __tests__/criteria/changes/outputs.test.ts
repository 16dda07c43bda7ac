import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { expectRow, type Row } from '../../support/changes.js'

const TEXT = { type: 'string' }
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })
const response = (schema: object, more: object = {}) => ({ description: 'The orders.', schema, ...more })
/** A response 200 whose schema takes the place of the clean one. */
const reading = (schema: object, more: object = {}): Example => ({
  definition: {
    paths: {
      '/orders/{orderId}': { get: { responses: { '200': { ...response({ $ref: null, ...schema }), ...more } } } },
    },
  },
})
const field = (over: object | null): Example => reading(object(over === null ? {} : { note: { ...TEXT, ...over } }))
const INTERNAL = { 'x-ms-visibility': 'internal' }
const SCHEMA = { 'x-ms-dynamic-schema': { operationId: 'ListOrders', parameters: {}, 'value-path': 'schema' } }
const LIST = { type: 'array', items: object({ note: TEXT }) }

const ALL = 'PA LA PX AG'
const S = 'operation/GetOrder/responses/200/schema'
const GONE =
  'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed. ValuePath: '
const TYPE =
  'The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed. ValuePath: '
const FORMAT =
  'The type format has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed. ValuePath: '
const ENUM = 'The list of enum values has been removed from the output field. ValuePath: '

describe('a change of an output', () => {
  it.each<Row>([
    ['gone', field(null), field({}), 'breaking', [`required output-removed ${ALL}`], [`${GONE}${S}/note`]],
    [
      'gone, hidden before',
      field(null),
      field(INTERNAL),
      'compatible',
      [`advice output-removed ${ALL}`],
      [`${GONE}${S}/note`],
    ],
    [
      'renamed',
      reading(object({ Note: TEXT })),
      field({}),
      'breaking',
      [`required output-renamed ${ALL}`],
      [`${GONE}${S}/note`],
    ],
    [
      'becomes a list',
      field({ type: 'array', items: TEXT }),
      field({}),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}${S}/note/type`],
    ],
    [
      'a list becomes an object',
      reading(object({ note: TEXT })),
      reading(LIST),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}${S}/type`],
    ],
    [
      'an object becomes a list',
      reading(LIST),
      reading(object({ note: TEXT })),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}${S}/type`],
    ],
    [
      'entries of a list become plain values',
      reading({ type: 'array', items: TEXT }),
      reading(LIST),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}${S}/items/type`],
    ],
    [
      'entries of a list are described no longer',
      reading({ type: 'array' }),
      reading(LIST),
      'breaking',
      [`required output-shape-kept ${ALL}`],
      [`${TYPE}${S}/items/type`],
    ],
    [
      'another plain type',
      field({ type: 'boolean' }),
      field({}),
      'needs-attention',
      [`recommended output-type-kept ${ALL}`],
      [`${TYPE}${S}/note/type`],
    ],
    [
      'integer becomes number',
      field({ type: 'number' }),
      field({ type: 'integer' }),
      'compatible',
      [`advice output-type-kept ${ALL}`],
      [`${TYPE}${S}/note/type`],
    ],
    [
      'a type where none was',
      field({}),
      field({ type: null }),
      'compatible',
      ['advice output-type-kept PX'],
      [`${TYPE}${S}/note/type`],
    ],
    [
      'no type any more',
      field({ type: null }),
      field({}),
      'needs-attention',
      [`recommended output-type-kept ${ALL}`],
      [`${TYPE}${S}/note/type`],
    ],
    [
      'format that only describes',
      field({ format: 'uuid' }),
      field({}),
      'compatible',
      ['advice output-format-kept'],
      [`${FORMAT}${S}/note/format`],
    ],
    [
      'format of dates',
      field({ format: 'date-time' }),
      field({}),
      'needs-attention',
      ['recommended output-format-kept PA LA PX'],
      [`${FORMAT}${S}/note/format`],
    ],
    [
      'no list of values any more',
      field({}),
      field({ enum: ['a'] }),
      'cosmetic',
      ['advice output-values-kept'],
      [`${ENUM}${S}/note/enum`],
    ],
    ['a list of values where none was', field({ enum: ['a'] }), field({}), 'cosmetic', ['advice output-values-kept']],
    ['a value is gone', field({ enum: ['a'] }), field({ enum: ['a', 'b'] }), 'cosmetic', ['advice output-values-kept']],
    [
      'a new value',
      field({ enum: ['a', 'b'] }),
      field({ enum: ['a'] }),
      'compatible',
      ['advice output-value-added PA LA'],
    ],
    ['hidden', field(INTERNAL), field({}), 'needs-attention', ['recommended output-hidden PA LA']],
    ['shown', field({}), field(INTERNAL), 'compatible', []],
    [
      'may be missing',
      field({}),
      reading(object({ note: TEXT }, { required: ['note'] })),
      'compatible',
      ['advice output-always-there PX'],
    ],
    ['may be null', field({ 'x-nullable': true }), field({}), 'compatible', ['advice output-always-there PX']],
    ['new', field({}), field(null), 'compatible', ['advice output-added']],
    [
      'wrapped in an object',
      reading(object({ order: object({ a: TEXT, b: TEXT }) })),
      reading(object({ a: TEXT, b: TEXT })),
      'breaking',
      [`required outputs-moved ${ALL}`],
      [`${GONE}${S}/a`],
    ],
    [
      'looked up instead of written down',
      reading({ type: 'object', ...SCHEMA }),
      field({}),
      'breaking',
      ['required output-dynamic-schema-kept PA LA'],
    ],
    [
      'looked up beside what is written down',
      reading(object({ note: TEXT }, SCHEMA)),
      field({}),
      'needs-attention',
      ['recommended output-dynamic-schema-kept PA LA'],
    ],
    [
      'looked up no longer',
      reading({ type: 'object' }),
      reading({ type: 'object', ...SCHEMA }),
      'needs-attention',
      ['recommended output-dynamic-schema-kept PA LA'],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { at, expectRow, type Row } from '../../support/changes.js'

const QUERY = { name: 'kind', in: 'query', type: 'string', 'x-ms-summary': 'Kind', description: 'Says which kind.' }
const MORE = { name: 'year', in: 'query', type: 'string', 'x-ms-summary': 'Year', description: 'Says which year.' }
/** ListOrders with these parameters. */
const listing = (...parameters: readonly object[]): Example => at('/orders', 'get', { parameters })
const query = (over: object = {}): Example => listing({ ...QUERY, ...over })
const INTERNAL = { 'x-ms-visibility': 'internal' }
const lookup = (over: object = {}) => ({
  'x-ms-dynamic-values': { operationId: 'ListOrders', 'value-path': 'number', 'value-title': 'fruit', ...over },
})

const ALL = 'PA LA PX AG'
const K = 'operation/ListOrders/parameter/kind'
const ADDED = 'The required parameter has been added. ValuePath: '
const REQUIRED = 'The input field has been changed from optional to required. ValuePath: '
const TYPE =
  'The type has been changed for the input field. Existing flows will continue to send the field with the old type. ValuePath: '
const VALUE =
  'An enum value has been removed from the input field. Existing flows may have this value chosen and will continue to send it. ValuePath: '
const LIST =
  'The list of enum values has been added to the input field. Existing flows may use values outside of this list. ValuePath: '
const PLACE =
  'The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location. ValuePath: '

describe('a change of a parameter', () => {
  it.each<Row>([
    [
      'new and required',
      query({ required: true }),
      listing(),
      'breaking',
      ['required required-input-added PA LA PX'],
      [ADDED + K],
    ],
    [
      'new and required with a default',
      query({ required: true, default: 'a' }),
      listing(),
      'needs-attention',
      ['recommended required-input-added-with-default PA LA'],
      [ADDED + K],
    ],
    [
      'new and required with a default, hidden',
      query({ required: true, default: 'a', ...INTERNAL }),
      listing(),
      'needs-attention',
      ['recommended required-input-added-with-default PA LA'],
      [ADDED + K],
    ],
    [
      'a yes or no that lists both',
      query({ type: 'boolean', enum: [true, false] }),
      query({ type: 'boolean' }),
      'compatible',
      [],
    ],
    [
      'a hidden default with a blank before it',
      query({ in: 'header', default: ' application/json', ...INTERNAL }),
      query({ in: 'header', default: 'application/json', ...INTERNAL }),
      'compatible',
      [],
    ],
    ['new and optional', query(), listing(), 'compatible', ['advice optional-input-added']],
    ['gone, required before', listing(), query({ required: true }), 'breaking', ['required input-removed PA LA PX']],
    ['gone, optional before', listing(), query(), 'needs-attention', ['recommended input-removed PA LA PX']],
    ['gone, hidden before', listing(), query(INTERNAL), 'compatible', ['advice input-removed PA LA PX']],
    ['renamed', query({ name: 'sort' }), query(), 'breaking', ['required input-renamed PA LA PX']],
    [
      'renamed and required',
      query({ name: 'sort', required: true }),
      query({ required: true }),
      'breaking',
      ['required input-renamed PA LA PX'],
      [`${ADDED}operation/ListOrders/parameter/sort`],
    ],
    ['spelt in another case', query({ name: 'Kind' }), query(), 'breaking', ['required input-renamed PA']],
    [
      'a header spelt in another case',
      query({ name: 'Kind', in: 'header' }),
      query({ in: 'header' }),
      'breaking',
      ['required input-renamed PA'],
    ],
    ['sent elsewhere', query({ in: 'header' }), query(), 'breaking', ['required input-location-kept LA'], [PLACE + K]],
    [
      'required now',
      query({ required: true }),
      query(),
      'breaking',
      ['required input-became-required PA LA PX'],
      [`${REQUIRED}${K}/required`],
    ],
    [
      'required now with a default',
      query({ required: true, default: 'a' }),
      query({ default: 'a' }),
      'needs-attention',
      ['recommended input-became-required-with-default PA LA PX'],
      [`${REQUIRED}${K}/required`],
    ],
    ['optional now', query(), query({ required: true }), 'compatible', ['advice input-became-optional PX']],
    [
      'required ones in another order',
      listing({ ...MORE, required: true }, { ...QUERY, required: true }),
      listing({ ...QUERY, required: true }, { ...MORE, required: true }),
      'needs-attention',
      ['recommended required-order-kept PX'],
    ],
    ['optional ones in another order', listing(MORE, QUERY), listing(QUERY, MORE), 'cosmetic', []],
    [
      'another type',
      query({ type: 'boolean' }),
      query(),
      'breaking',
      [`required input-type-kept ${ALL}`],
      [`${TYPE}${K}/type`],
    ],
    [
      'integer becomes number',
      query({ type: 'number' }),
      query({ type: 'integer' }),
      'needs-attention',
      [`recommended input-type-kept ${ALL}`],
      [`${TYPE}${K}/type`],
    ],
    [
      'number becomes string',
      query(),
      query({ type: 'number' }),
      'needs-attention',
      [`recommended input-type-kept ${ALL}`],
      [`${TYPE}${K}/type`],
    ],
    [
      'a type where none was',
      query(),
      query({ type: null }),
      'needs-attention',
      [`recommended input-type-kept ${ALL}`],
      [`${TYPE}${K}/type`],
    ],
    [
      'list of another type',
      query({ type: 'array', items: { type: 'boolean' } }),
      query({ type: 'array', items: { type: 'string' } }),
      'breaking',
      [`required input-type-kept ${ALL}`],
      [`${TYPE}${K}/items/type`],
    ],
    [
      'list encoded otherwise',
      query({ type: 'array', items: { type: 'string' }, collectionFormat: 'multi' }),
      query({ type: 'array', items: { type: 'string' } }),
      'breaking',
      [`required input-encoding-kept ${ALL}`],
    ],
    [
      'list encoded as goes without saying',
      query({ type: 'array', items: { type: 'string' }, collectionFormat: 'csv' }),
      query({ type: 'array', items: { type: 'string' } }),
      'compatible',
      [],
    ],
    [
      'path encoded otherwise',
      at('/orders/{orderId}', 'get', {
        parameters: [{ ...QUERY, name: 'orderId', in: 'path', required: true, 'x-ms-url-encoding': 'double' }],
      }),
      at('/orders/{orderId}', 'get', { parameters: [{ ...QUERY, name: 'orderId', in: 'path', required: true }] }),
      'breaking',
      [`required input-encoding-kept ${ALL}`],
    ],
    ['format that only describes', query({ format: 'uuid' }), query(), 'compatible', ['advice input-format-kept']],
    [
      'format of dates',
      query({ format: 'date-time' }),
      query(),
      'needs-attention',
      ['recommended input-format-kept PA LA'],
    ],
    [
      'narrower integer',
      query({ type: 'integer', format: 'int32' }),
      query({ type: 'integer', format: 'int64' }),
      'needs-attention',
      ['recommended input-format-kept PA LA'],
    ],
    [
      'wider integer',
      query({ type: 'integer', format: 'int64' }),
      query({ type: 'integer', format: 'int32' }),
      'compatible',
      ['advice input-format-kept'],
    ],
    [
      'byte becomes binary',
      query({ format: 'binary' }),
      query({ format: 'byte' }),
      'breaking',
      ['required input-format-kept PA LA'],
    ],
    [
      'list of values where none was',
      query({ enum: ['a'] }),
      query(),
      'breaking',
      ['required input-values-introduced PA LA'],
      [`${LIST}${K}/enum`],
    ],
    [
      'open list of values where none was',
      query({ enum: ['a'], 'x-ms-enum': { name: 'K', modelAsString: true } }),
      query(),
      'needs-attention',
      ['recommended input-values-introduced PA LA'],
      [`${LIST}${K}/enum`],
    ],
    [
      'a value is gone',
      query({ enum: ['a'] }),
      query({ enum: ['a', 'b'] }),
      'breaking',
      [`required input-value-removed ${ALL}`],
      [`${VALUE}${K}/enum`],
    ],
    [
      'a value in another case',
      query({ enum: ['A'] }),
      query({ enum: ['a'] }),
      'breaking',
      [`required input-value-removed ${ALL}`],
      [`${VALUE}${K}/enum`],
    ],
    ['a new value', query({ enum: ['a', 'b'] }), query({ enum: ['a'] }), 'compatible', ['advice input-value-added']],
    ['values in another order', query({ enum: ['b', 'a'] }), query({ enum: ['a', 'b'] }), 'compatible', []],
    ['no list of values any more', query(), query({ enum: ['a'] }), 'compatible', ['advice input-value-added']],
    [
      'another default',
      query({ default: 'b' }),
      query({ default: 'a' }),
      'needs-attention',
      ['recommended input-default-kept PA PX'],
    ],
    [
      'no default any more',
      query(),
      query({ default: 'a' }),
      'needs-attention',
      ['recommended input-default-kept PA PX'],
    ],
    ['a default where none was', query({ default: 'a' }), query(), 'compatible', []],
    [
      'another default of a hidden one',
      query({ default: 'b', ...INTERNAL }),
      query({ default: 'a', ...INTERNAL }),
      'breaking',
      ['required input-default-kept PA PX'],
    ],
    [
      'no default of a hidden one any more',
      query(INTERNAL),
      query({ default: 'a', ...INTERNAL }),
      'breaking',
      ['required input-default-kept PA PX'],
    ],
    ['hidden', query(INTERNAL), query(), 'needs-attention', ['recommended input-hidden PA PX']],
    [
      'hidden, required and without a default',
      query({ required: true, ...INTERNAL }),
      query({ required: true }),
      'breaking',
      ['required input-hidden PA PX'],
    ],
    [
      'hidden, required and with a default',
      query({ required: true, default: 'a', ...INTERNAL }),
      query({ required: true, default: 'a' }),
      'needs-attention',
      ['recommended input-hidden PA PX'],
    ],
    ['shown', query(), query(INTERNAL), 'compatible', ['advice input-shown']],
    [
      'shorter',
      query({ maxLength: 5 }),
      query({ maxLength: 9 }),
      'needs-attention',
      [`recommended input-limits-kept ${ALL}`],
    ],
    ['longer', query({ maxLength: 9 }), query({ maxLength: 5 }), 'compatible', []],
    [
      'a pattern where none was',
      query({ pattern: '^a' }),
      query(),
      'needs-attention',
      [`recommended input-limits-kept ${ALL}`],
    ],
    [
      'a least value where none was',
      query({ type: 'integer', minimum: 1 }),
      query({ type: 'integer' }),
      'needs-attention',
      [`recommended input-limits-kept ${ALL}`],
    ],
    [
      'choices from another operation',
      query(lookup({ operationId: 'GetOrder' })),
      query(lookup()),
      'needs-attention',
      ['recommended input-choices-kept PA LA'],
    ],
    [
      'choices of another value',
      query(lookup({ 'value-path': 'fruit' })),
      query(lookup()),
      'needs-attention',
      ['recommended input-choices-kept PA LA'],
    ],
    [
      'choices with another argument',
      query(lookup({ parameters: { farm: 'b' } })),
      query(lookup({ parameters: { farm: 'a' } })),
      'needs-attention',
      ['recommended input-choices-kept PA LA'],
    ],
    ['no choices any more', query(), query(lookup()), 'needs-attention', ['recommended input-choices-kept PA LA']],
    [
      'the same choices in the newer notation',
      query({ 'x-ms-dynamic-list': { operationId: 'ListOrders', itemValuePath: 'number', itemTitlePath: 'fruit' } }),
      query(lookup()),
      'compatible',
      [],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

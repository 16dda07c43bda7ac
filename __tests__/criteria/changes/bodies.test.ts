import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { at, expectRow, type Row } from '../../support/changes.js'

const QUERY = { name: 'kind', in: 'query', type: 'string', 'x-ms-summary': 'Kind', description: 'Says which kind.' }
const sending = (schema: object, over: object = {}): Example =>
  at('/orders', 'post', { parameters: [{ name: 'body', in: 'body', schema, ...over }] })
const fields = (properties: object, ...required: readonly string[]): Example =>
  sending({ type: 'object', properties, required })
const field = (over: object = {}, ...required: readonly string[]): Example =>
  fields({ note: { type: 'string', ...over } }, ...required)
const INTERNAL = { 'x-ms-visibility': 'internal' }
const SCHEMA = { 'x-ms-dynamic-schema': { operationId: 'GetOrder', parameters: {}, 'value-path': 'schema' } }
const hook = (body: object): Example => at('/hooks', 'post', { parameters: [{ name: 'body', in: 'body', ...body }] })
const URL = { type: 'string', 'x-ms-visibility': 'internal', 'x-ms-notification-url': true }

const ALL = 'PA LA PX AG'
const N = 'operation/CreateOrder/parameter/body/schema/note'
const FIELD = 'The required input field has been added. Existing flows will not send this new field. ValuePath: '
const FIELD_DEFAULT =
  'The required input field has been added with default value. Existing flows will not send this new field. ValuePath: '
const REQUIRED = 'The input field has been changed from optional to required. ValuePath: '
const TYPE =
  'The type has been changed for the input field. Existing flows will continue to send the field with the old type. ValuePath: '
const PLACE =
  'The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location. ValuePath: '

describe('a change of the body of a request', () => {
  const form = { name: 'note', in: 'formData', type: 'string', 'x-ms-summary': 'Note', description: 'A note.' }
  const O = 'operation/CreateOrder/parameter/body/schema'
  it.each<Row>([
    [
      'another name',
      sending({ type: 'object' }, { name: 'request' }),
      sending({ type: 'object' }),
      'breaking',
      ['required body-name-kept PA'],
    ],
    ['gone', at('/orders', 'post', { parameters: [] }), field(), 'breaking', [`required body-removed ${ALL}`]],
    [
      'a form now',
      at('/orders', 'post', { parameters: [form] }),
      field(),
      'breaking',
      [`required body-representation-kept ${ALL}`],
    ],
    [
      'a body now',
      field(),
      at('/orders', 'post', { parameters: [form] }),
      'breaking',
      [`required body-representation-kept ${ALL}`],
    ],
    [
      'sent in the query',
      at('/orders', 'post', { parameters: [{ ...QUERY, name: 'body' }] }),
      sending({ type: 'string' }),
      'breaking',
      [`required input-location-kept ${ALL}`],
      [`${PLACE}operation/CreateOrder/parameter/body`],
    ],
    [
      'new and required field',
      field({}, 'note'),
      fields({}),
      'breaking',
      ['required required-input-added PA LA PX'],
      [FIELD + N],
    ],
    [
      'new and required field with a default',
      field({ default: 'a' }, 'note'),
      fields({}),
      'needs-attention',
      ['recommended required-input-added-with-default PA LA'],
      [FIELD_DEFAULT + N],
    ],
    ['new and optional field', field(), fields({}), 'compatible', ['advice optional-input-added']],
    ['required field is gone', fields({}), field({}, 'note'), 'breaking', ['required input-removed PA LA PX']],
    [
      'important field is gone',
      fields({}),
      field({ 'x-ms-visibility': 'important' }),
      'breaking',
      ['required input-removed PA LA PX'],
    ],
    ['optional field is gone', fields({}), field(), 'needs-attention', ['recommended input-removed PA LA PX']],
    ['hidden field is gone', fields({}), field(INTERNAL, 'note'), 'compatible', ['advice input-removed PA LA PX']],
    ['field renamed', fields({ Note: { type: 'string' } }), field(), 'breaking', ['required input-renamed PA']],
    [
      'field required now',
      field({}, 'note'),
      field(),
      'breaking',
      ['required input-became-required PA LA PX'],
      [`${REQUIRED}${N}/required`],
    ],
    ['field optional now', field(), field({}, 'note'), 'compatible', ['advice input-became-optional PX']],
    [
      'field of another type',
      field({ type: 'boolean' }),
      field(),
      'breaking',
      [`required input-type-kept ${ALL}`],
      [`${TYPE}${N}/type`],
    ],
    [
      'field becomes a list',
      field({ type: 'array', items: { type: 'string' } }),
      field(),
      'breaking',
      [`required input-type-kept ${ALL}`],
      [`${TYPE}${N}/type`],
    ],
    [
      'body becomes a list',
      sending({ type: 'array', items: { type: 'object', properties: { note: { type: 'string' } } } }),
      field(),
      'breaking',
      [`required input-type-kept ${ALL}`],
      [`${TYPE}${O}/type`],
    ],
    [
      'fields wrapped in an object',
      fields({ order: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } } }),
      fields({ a: { type: 'string' }, b: { type: 'string' } }),
      'breaking',
      [`required inputs-moved ${ALL}`],
    ],
    [
      'fields taken out of an object',
      fields({ a: { type: 'string' }, b: { type: 'string' } }),
      fields({ order: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } } }),
      'breaking',
      [`required inputs-moved ${ALL}`],
    ],
    ['read-only field', field({ readOnly: true }), field(), 'breaking', [`required input-became-read-only ${ALL}`]],
    [
      'looked up beside what is written down',
      sending({ type: 'object', properties: { note: { type: 'string' } }, ...SCHEMA }),
      field(),
      'needs-attention',
      ['recommended input-dynamic-schema-kept PA LA'],
    ],
    [
      'looked up instead of written down',
      sending({ type: 'object', ...SCHEMA }),
      field(),
      'breaking',
      ['required input-dynamic-schema-kept PA LA'],
    ],
    [
      'looked up no longer',
      sending({ type: 'object' }),
      sending({ type: 'object', ...SCHEMA }),
      'needs-attention',
      ['recommended input-dynamic-schema-kept PA LA'],
    ],
    [
      'looked up elsewhere',
      sending({ type: 'object', 'x-ms-dynamic-schema': { ...SCHEMA['x-ms-dynamic-schema'], 'value-path': 'other' } }),
      sending({ type: 'object', ...SCHEMA }),
      'needs-attention',
      ['recommended input-dynamic-schema-kept PA LA'],
    ],
    [
      'the callback address is gone',
      hook({ schema: { type: 'object', properties: { event: { type: 'string' } } } }),
      hook({ schema: { type: 'object', properties: { url: URL, event: { type: 'string' } } } }),
      'breaking',
      ['required callback-address-kept PA LA'],
    ],
    [
      'the callback address goes elsewhere',
      hook({ schema: { type: 'object', properties: { url: { ...URL, 'x-ms-notification-url': null }, to: URL } } }),
      hook({ schema: { type: 'object', properties: { url: URL, to: { ...URL, 'x-ms-notification-url': false } } } }),
      'breaking',
      ['required callback-address-kept PA LA'],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

import { quote } from '../../model/quote.js'
import { orderField } from './_clean.js'
import { ALL, hasFormat, LA, namesOf, ofOperations, outputOf, PA, PX, row, UPDATES, were } from './_row.js'

const DELETED =
  'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed.'
const TYPE =
  'The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.'
const FORMAT =
  'The type format has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.'
const NOTE = { type: 'string', description: 'A note.', 'x-ms-summary': 'Note' }
const reading = (schema: object | null) => ({
  definition: { paths: { '/orders/{orderId}': { get: { responses: { '200': { schema } } } } } },
})
const INLINE = { $ref: null, type: 'object', properties: { fruit: { type: 'string' }, farm: { type: 'string' } } }
const KEEP = 'Keep the old field filled and add the new one beside it.'

/** What flows receive: the response they can use, or the payload of a webhook. */
export default [
  row({
    id: 'output-removed',
    title: 'No output is removed.',
    level: 'required',
    kind: 'output-removed',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: ALL,
    why: 'Expressions of flows and formulas of apps read it by its name and get nothing.',
    remedy: 'Put the field back and go on filling it; new names can stand beside it.',
    upstream: DELETED,
    validator: { rule: 'OutputFieldDeleted', text: DELETED },
    url: UPDATES,
    confidence: 'documented',
    message: (change) => `${outputOf(change)} is gone: flows and apps that read it get an empty value or fail.`,
    prevalence: '12 % of 973 updates',
    covers: ['change-output-removed'],
    fails: { base: orderField('note', NOTE) },
  }),
  row({
    id: 'output-renamed',
    title: 'No output is renamed.',
    level: 'required',
    kind: 'output-renamed',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: ALL,
    why: 'Expressions of flows and formulas of apps read it by its name, in the very spelling.',
    remedy: KEEP,
    remedyFor: ({ name, to }) => `Keep ${quote(name)} filled and add ${quote(to)} beside it.`,
    upstream: DELETED,
    validator: { rule: 'OutputFieldDeleted', text: DELETED },
    message: (change) =>
      `${outputOf(change)} was renamed to ${quote(change.to)}: flows and apps that read the old name get an empty value.`,
    fails: { ...orderField('remark', NOTE), base: orderField('note', NOTE) },
  }),
  row({
    id: 'outputs-moved',
    title: 'No output moves to another level.',
    level: 'required',
    kind: 'outputs-moved',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: ALL,
    why: 'Expressions hold the way to each field; wrapped or unwrapped, every way below leads nowhere.',
    remedy: 'Restore the old shape, or answer in the new one under a new revision of the operation.',
    upstream: DELETED,
    message: (change) =>
      change.to === ''
        ? `Outputs ${quote(change.name)}${ofOperations(change)} moved out of ${quote(change.from)}: expressions look for them inside and get an empty value.`
        : `Outputs ${quote(change.name)}${ofOperations(change)} moved into ${quote(change.to)}: expressions look for them at the old place and get an empty value.`,
    fails: {
      ...reading({
        $ref: null,
        type: 'object',
        properties: { order: { type: 'object', properties: INLINE.properties } },
      }),
      base: reading(INLINE),
    },
  }),
  row({
    id: 'output-shape-kept',
    title: 'Lists stay lists and objects stay objects.',
    level: 'required',
    kind: 'output-shape-changed',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: ALL,
    why: 'Expressions and loops are built for a list, an object or a plain value; over another shape they fail.',
    remedy: 'Restore the old shape, or answer in the new one under a new revision of the operation.',
    upstream: TYPE,
    validator: { rule: 'OutputFieldTypeChanged', text: TYPE },
    url: UPDATES,
    confidence: 'documented',
    message: (change) =>
      `${outputOf(change)} is ${typed(change.to)} instead of ${change.from === '' ? 'any type' : quote(change.from)}: loops and expressions that read it fail.`,
    prevalence: '9.7 % of 973 updates change the type of an output',
    fails: {
      ...orderField('note', { ...NOTE, type: 'array', items: { type: 'string' } }),
      base: orderField('note', NOTE),
    },
  }),
  row({
    id: 'output-type-kept',
    title: 'No output changes its type.',
    level: 'recommended',
    kind: 'output-type-changed',
    milder: ({ is, to }) =>
      (is.widened && to !== 'string' && !is.dropped) || is.introduced || is.internal ? 'advice' : undefined,
    consumers: ({ is }) => (is.introduced ? [PX] : ALL),
    why: 'Nothing checks outputs when a flow runs; what breaks are expressions that count on the type, and apps, whose columns are typed.',
    remedy: 'Keep the old type for the old field and add a field of another name for the new one.',
    upstream: TYPE,
    validator: { rule: 'OutputFieldTypeChanged', text: TYPE },
    url: UPDATES,
    confidence: 'documented',
    message: (change) =>
      `${outputOf(change)} is ${typed(change.to)} instead of ${change.from === '' ? 'any type' : quote(change.from)}: expressions that count on the type may fail, and columns of apps change theirs.`,
    prevalence: '9.7 % of 973 updates',
    covers: ['change-output-type'],
    fails: { ...orderField('note', { ...NOTE, type: 'boolean' }), base: orderField('note', NOTE) },
  }),
  row({
    id: 'output-format-kept',
    title: 'No output changes its format.',
    level: 'recommended',
    kind: 'output-format-changed',
    milder: ({ is }) => (is.encoding && !is.internal ? undefined : 'advice'),
    consumers: ({ is }) => (is.encoding ? [PA, LA, PX] : []),
    why: 'Dates and binary content are offered as another kind of value; most other formats only describe.',
    remedy: 'Restore the old format where it says date, date-time, byte or binary.',
    upstream: FORMAT,
    confidence: 'observed',
    message: (change) =>
      `${outputOf(change)} ${hasFormat(change)}${change.is.encoding ? ': dates and files are offered to makers as another kind of value' : ', which breaks nothing'}.`,
    prevalence: '2.1 % of 973 updates',
    fails: { ...orderField('note', { ...NOTE, format: 'date-time' }), base: orderField('note', NOTE) },
  }),
  row({
    id: 'output-values-kept',
    title: 'The values of an output stay listed.',
    level: 'advice',
    kind: 'output-enum-changed',
    consumers: [],
    why: 'Nothing checks outputs against a list; it only tells makers what to expect.',
    remedy: 'Nothing is to be done.',
    upstream: ({ is }) => (is.dropped ? 'The list of enum values has been removed from the output field.' : undefined),
    confidence: 'observed',
    message: (change) => `${outputOf(change)} lists other values than before, which breaks no flow.`,
    fails: { ...orderField('note', NOTE), base: orderField('note', { ...NOTE, enum: ['a', 'b'] }) },
  }),
  row({
    id: 'output-value-added',
    title: 'No output takes more values.',
    level: 'advice',
    kind: 'output-enum-widened',
    consumers: [PA, LA],
    why: 'A flow that switches over every value meets one it does not know.',
    remedy: 'Name the new values in the release notes.',
    message: (change) => `Output ${quote(change.name)} takes more values.`,
    together: (changes) =>
      `${were(changes, 'output')} opened to more values, ${namesOf(changes)}: a flow that switches over all values meets one it does not know.`,
    prevalence: '1.4 % of 973 updates',
    fails: { ...orderField('note', { ...NOTE, enum: ['a', 'b'] }), base: orderField('note', { ...NOTE, enum: ['a'] }) },
  }),
  row({
    id: 'output-hidden',
    title: 'No output is hidden.',
    level: 'recommended',
    kind: 'output-hidden',
    consumers: [PA, LA],
    why: 'Makers are no longer offered it; flows that read it go on.',
    remedy: 'Write "x-ms-visibility": "advanced" instead of "internal".',
    message: (change) =>
      `${outputOf(change)} is internal now: flows that read it go on, and makers are no longer offered it.`,
    prevalence: '0.9 % of 973 updates',
    fails: { ...orderField('note', { ...NOTE, 'x-ms-visibility': 'internal' }), base: orderField('note', NOTE) },
  }),
  row({
    id: 'output-always-there',
    title: 'No output may be missing that was always there.',
    level: 'advice',
    kind: 'output-became-optional',
    consumers: [PX],
    why: 'Flows read a missing value as empty; formulas of apps may not expect it.',
    remedy: 'Go on filling the field.',
    message: (change) => `Output ${quote(change.name)} may be missing.`,
    together: (changes) =>
      `${were(changes, 'output')} made optional or nullable, ${namesOf(changes)}: formulas of apps may meet an empty value.`,
    fails: { ...orderField('note', { ...NOTE, 'x-nullable': true }), base: orderField('note', NOTE) },
  }),
  row({
    id: 'output-added',
    title: 'No output is new.',
    level: 'advice',
    kind: 'output-added',
    consumers: [],
    why: 'New outputs break nobody; they are told so that the release notes can name them.',
    remedy: 'Nothing is to be done: name them in the release notes.',
    message: (change) => `Output ${quote(change.name)} is new.`,
    together: (changes) => `${were(changes, 'output')} added, ${namesOf(changes)}: nothing that flows read is touched.`,
    prevalence: '20 % of 973 updates',
    fails: { ...orderField('note', NOTE), base: {} },
  }),
  row({
    id: 'output-dynamic-schema-kept',
    title: 'Outputs that are looked up come from the same place.',
    level: 'required',
    kind: 'output-dynamic-schema-changed',
    milder: ({ is }) => (is.losesFields && !is.internal ? undefined : 'recommended'),
    consumers: [PA, LA],
    why: 'Expressions hold the way to each field; a schema that is looked up elsewhere may name and nest them in another way.',
    remedy: 'Keep the fields written down beside the dynamic schema.',
    message: (change) =>
      change.is.losesFields
        ? `${outputOf(change)} is looked up instead of written down: expressions that read a field may get nothing.`
        : `${outputOf(change)} is looked up in another way: expressions that read a field may get nothing.`,
    prevalence: '1.3 % of 973 updates',
    fails: {
      ...reading({
        $ref: null,
        type: 'object',
        'x-ms-dynamic-schema': { operationId: 'ListOrders', parameters: {}, 'value-path': 'items' },
      }),
      base: {},
    },
  }),
]

function typed(type: string): string {
  return type === '' ? 'of any type' : quote(type)
}

import { quote } from '../../model/quote.js'
import { creating, listing } from './_clean.js'
import { ALL, hasFormat, LA, namesOf, ofOperations, ofSubject, PA, PX, row, subjectOf, were } from './_row.js'

const NARROWED =
  'An enum value has been removed from the input field. Existing flows may have this value chosen and will continue to send it.'
const INTRODUCED =
  'The list of enum values has been added to the input field. Existing flows may use values outside of this list.'
const LOOKUP = { operationId: 'ListOrders', 'value-path': 'number', 'value-title': 'fruit', parameters: {} }

/** What inputs accept, offer and send. */
export default [
  row({
    id: 'input-format-kept',
    title: 'No input changes its format.',
    level: 'required',
    kind: 'input-format-changed',
    milder: ({ is }) => (is.losesFields ? undefined : is.encoding ? 'recommended' : 'advice'),
    consumers: ({ is }) => (is.encoding ? [PA, LA] : []),
    why: 'Dates and binary content are written in another way under another format; most other formats only describe.',
    remedy: 'Restore the old format.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} ${hasFormat(change)}${change.is.encoding ? ': what flows send is encoded in another way' : ', which changes nothing of what flows send'}.`,
    prevalence: '2.9 % of 973 updates',
    fails: { ...listing({ format: 'byte' }, null), base: listing({ format: 'binary' }, null) },
  }),
  row({
    id: 'input-encoding-kept',
    title: 'Lists and path values are encoded as before.',
    level: 'required',
    kind: 'input-encoding-changed',
    consumers: ALL,
    why: 'The same stored value is sent in another way, which the service may not understand.',
    remedy: 'Restore the old collectionFormat or x-ms-url-encoding.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is encoded as ${quote(change.to)} instead of ${quote(change.from)}: stored values reach the service in another form.`,
    fails: { ...listing({ collectionFormat: 'multi' }, null), base: listing({}, null) },
  }),
  row({
    id: 'input-values-introduced',
    title: 'No input gets a list of values that was free before.',
    level: 'required',
    kind: 'input-enum-introduced',
    milder: ({ is }) => (is.widened || is.internal ? 'recommended' : undefined),
    consumers: [PA, LA],
    why: 'Flows may send values outside of the list, which the service may refuse now.',
    remedy:
      'Leave the list out and offer the values with x-ms-dynamic-values, or make sure that the service goes on accepting any value.',
    upstream: INTRODUCED,
    confidence: 'observed',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} takes only ${quote(change.to)} now: flows may send values outside of this list.`,
    prevalence: '1.5 % of 973 updates',
    fails: { ...listing({ enum: ['north', 'south'] }, null), base: listing({}, null) },
  }),
  row({
    id: 'input-value-removed',
    title: 'No value of an input is removed.',
    level: 'required',
    kind: 'input-enum-narrowed',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Flows that chose the value go on sending it.',
    remedy: 'Put the value back, in its old spelling; the service can treat it like its successor.',
    upstream: NARROWED,
    confidence: 'observed',
    message: (change) =>
      change.is.spellingOnly
        ? `Values of ${ofSubject(change)}${ofOperations(change)} are spelt in another way (${quote(change.from)} before): flows go on sending the old spelling.`
        : `${subjectOf(change)}${ofOperations(change)} no longer takes ${quote(change.from)}: flows that chose it go on sending it.`,
    prevalence: '2.7 % of 973 updates',
    fails: { ...listing({ enum: ['north'] }, null), base: listing({ enum: ['north', 'south'] }, null) },
  }),
  row({
    id: 'input-value-added',
    title: 'No input takes more values.',
    level: 'advice',
    kind: 'input-enum-widened',
    consumers: [],
    why: 'More values break nobody; they are told so that the release notes can name them.',
    remedy: 'Nothing is to be done: name them in the release notes.',
    message: (change) => `${subjectOf(change)}${ofOperations(change)} takes more values.`,
    together: (changes) =>
      `${were(changes, 'input')} opened to more values, ${namesOf(changes)}: what flows send stays valid.`,
    prevalence: '9.6 % of 973 updates',
    fails: { ...listing({ enum: ['north', 'south'] }, null), base: listing({ enum: ['north'] }, null) },
  }),
  row({
    id: 'input-default-kept',
    title: 'Defaults of inputs stay the same.',
    level: 'required',
    kind: 'input-default-changed',
    milder: ({ is }) => (is.internal ? undefined : 'recommended'),
    consumers: [PA, PX],
    why: 'New and edited flows send another value, or none, without anybody having chosen it; of a hidden input nobody even sees it.',
    remedy: 'Restore the old default, and offer the new value as a choice.',
    message: (change) =>
      change.is.dropped
        ? `The default ${quote(change.from)} of ${ofSubject(change)}${ofOperations(change)} is gone: new and edited flows no longer send it.`
        : `The default of ${ofSubject(change)}${ofOperations(change)} changed from ${quote(change.from)} to ${quote(change.to)}: new and edited flows send another value than old ones.`,
    prevalence: '5.1 % of 973 updates',
    fails: {
      ...listing({}, { default: 20, 'x-ms-visibility': 'internal' }),
      base: listing({}, { default: 10, 'x-ms-visibility': 'internal' }),
    },
  }),
  row({
    id: 'input-hidden',
    title: 'No input is hidden.',
    level: 'required',
    kind: 'input-hidden',
    milder: ({ is }) => (is.required && !is.withDefault ? undefined : 'recommended'),
    consumers: [PA, PX],
    why: 'The default may silently take the place of what users stored, and nobody can set the value any more.',
    remedy: 'Write "x-ms-visibility": "advanced" instead of "internal".',
    validator: { rule: 'InputFieldVisibilityChangedToInternal' },
    confidence: 'documented',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is internal now: makers cannot set it any more, and the default may take the place of what they stored.`,
    prevalence: '1.2 % of 973 updates',
    fails: { ...listing({}, { required: true, 'x-ms-visibility': 'internal' }), base: listing({}, { required: true }) },
  }),
  row({
    id: 'input-shown',
    title: 'No hidden input is shown.',
    level: 'advice',
    kind: 'input-shown',
    consumers: [],
    why: 'Makers see one input more; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is shown to makers now; what flows store stays valid.`,
    fails: { ...listing({}), base: listing({}, { 'x-ms-visibility': 'internal' }) },
  }),
  row({
    id: 'input-became-read-only',
    title: 'No input becomes read-only.',
    level: 'required',
    kind: 'input-became-read-only',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'What flows store for it is no longer accepted.',
    remedy: 'Take "readOnly" away again, or describe responses by a schema of their own.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is read-only now: the value that flows send for it is no longer accepted.`,
    fails: {
      ...creating({ schema: { type: 'object', properties: { fruit: { type: 'string', readOnly: true } } } }),
      base: creating({ schema: { type: 'object', properties: { fruit: { type: 'string' } } } }),
    },
  }),
  row({
    id: 'input-limits-kept',
    title: 'No input gets a tighter limit.',
    level: 'recommended',
    kind: 'input-constraint-tightened',
    consumers: ALL,
    why: 'Values that flows store may be outside of the new limit, which the service may refuse.',
    remedy: 'Restore the old limit, or make sure that the service goes on accepting the old values.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is limited to ${quote(change.to)} now${change.from === '' ? '' : ` (${quote(change.from)} before)`}: stored values outside of it may be refused.`,
    prevalence: '0.6 % of 973 updates',
    fails: { ...listing({}, { maximum: 100 }), base: listing({}, { maximum: 500 }) },
  }),
  row({
    id: 'input-choices-kept',
    title: 'Choices of an input come from the same list.',
    level: 'recommended',
    kind: 'input-choices-changed',
    consumers: [PA, LA],
    why: 'Running flows go on with the value they store; when the list gives values of another kind, the designer no longer knows the stored one.',
    remedy: 'Keep operation and value-path of the list; a new list belongs to a new input.',
    message: (change) =>
      change.is.dropped
        ? `${subjectOf(change)}${ofOperations(change)} no longer offers a list of choices: makers must know the value by heart.`
        : change.is.losesFields
          ? `The choices of ${ofSubject(change)}${ofOperations(change)} store ${quote(change.to)} instead of ${quote(change.from)}: the designer does not know the values that flows store.`
          : `The choices of ${ofSubject(change)}${ofOperations(change)} come from another list: the designer may not know the values that flows store.`,
    prevalence: '4.8 % of 973 updates',
    fails: {
      ...listing({ 'x-ms-dynamic-values': { ...LOOKUP, 'value-path': 'fruit' } }, null),
      base: listing({ 'x-ms-dynamic-values': LOOKUP }, null),
    },
  }),
  row({
    id: 'input-dynamic-schema-kept',
    title: 'Fields of a body that are looked up come from the same place.',
    level: 'required',
    kind: 'input-dynamic-schema-changed',
    milder: ({ is }) => (is.losesFields ? undefined : 'recommended'),
    consumers: [PA, LA],
    why: 'Flows store the ways to fields; a schema that is looked up elsewhere may name and nest them in another way.',
    remedy:
      'Keep the fields written down and add the dynamic schema below one new field, or make a new revision of the operation.',
    message: (change) =>
      change.is.losesFields
        ? `The fields of ${quote(change.name)}${ofOperations(change)} are looked up instead of written down: the ways that flows store to them may lead nowhere.`
        : `The fields of ${quote(change.name)}${ofOperations(change)} are looked up in another way: the ways that flows store to them may lead nowhere.`,
    prevalence: '1.8 % of 973 updates',
    fails: {
      ...creating({
        schema: {
          type: 'object',
          'x-ms-dynamic-schema': { operationId: 'ListOrders', parameters: {}, 'value-path': 'items' },
        },
      }),
      base: {},
    },
  }),
]

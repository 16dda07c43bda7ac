import type { Change } from '../../facts/change/model.js'
import { quote } from '../../model/quote.js'
import { listing } from './_clean.js'
import { ALL, LA, namesOf, ofOperations, PA, PX, REVISE, row, subjectOf, UPDATES, were } from './_row.js'

const ADDED_PARAMETER = 'The required parameter has been added.'
const ADDED_FIELD = 'The required input field has been added. Existing flows will not send this new field.'
const ADDED_DEFAULT =
  'The required input field has been added with default value. Existing flows will not send this new field.'
const TYPE =
  'The type has been changed for the input field. Existing flows will continue to send the field with the old type.'
const MADE_REQUIRED = 'The input field has been changed from optional to required.'
const LOCATION =
  'The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location.'

/** No maker fills it in; lists and dynamic schemas call hidden operations, and policies may add a value. */
const HIDDEN = 'and hidden from makers: it fails unless every list, schema or policy that calls it sends the value.'

const addedText = (change: Change): string => (change.is.parameter ? ADDED_PARAMETER : ADDED_FIELD)

/** Inputs that are new, gone or elsewhere. */
export default [
  row({
    id: 'required-input-added',
    title: 'No new input is required.',
    level: 'required',
    kind: 'input-added',
    when: ({ is }) => is.required === true && !is.withDefault,
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: [PA, LA, PX],
    why: 'Existing flows do not send it, and Power Apps passes required inputs by position.',
    remedy: `Make it optional, with a default on the side of the service; ${REVISE}`,
    upstream: addedText,
    url: UPDATES,
    confidence: 'observed',
    message: (change) =>
      change.is.internal
        ? `${subjectOf(change)}${ofOperations(change)} is new, required ${HIDDEN}`
        : `${subjectOf(change)}${ofOperations(change)} is new and required: existing flows do not send it, and their calls are refused.`,
    prevalence: '2.9 % of 973 updates',
    covers: ['change-required-added'],
    fails: { ...listing({}, { required: true }), base: listing({}, null) },
  }),
  row({
    id: 'required-input-added-with-default',
    title: 'No new input is required, not even with a default.',
    level: 'recommended',
    kind: 'input-added',
    when: ({ is }) => is.required === true && is.withDefault === true,
    consumers: [PA, LA],
    why: 'A flow saved earlier does not send the default of the new definition; only new and edited flows do.',
    remedy: 'Make it optional and let the service apply the default, or set it with a policy.',
    upstream: (change) => (change.is.parameter ? ADDED_PARAMETER : ADDED_DEFAULT),
    confidence: 'observed',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is new and required with a default: existing flows send neither until they are saved again.`,
    fails: { ...listing({}, { required: true, default: 10 }), base: listing({}, null) },
  }),
  row({
    id: 'optional-input-added',
    title: 'No input is new.',
    level: 'advice',
    kind: 'input-added',
    when: ({ is }) => is.required !== true,
    consumers: [],
    why: 'New optional inputs break nobody; they are told so that the release notes can name them.',
    remedy: 'Nothing is to be done: name them in the release notes.',
    message: (change) => `${subjectOf(change)}${ofOperations(change)} is new and optional.`,
    together: (changes) =>
      `${were(changes, 'optional input')} added, ${namesOf(changes)}: existing flows go on without.`,
    prevalence: '16 % of 973 updates',
    fails: { ...listing({}), base: listing({}, null) },
  }),
  row({
    id: 'input-removed',
    title: 'No input is removed.',
    level: 'required',
    kind: 'input-removed',
    milder: ({ is }) => (is.internal ? 'advice' : is.required || is.important ? undefined : 'recommended'),
    consumers: [PA, LA, PX],
    why: 'What a flow stores for it is no longer understood, and the designer drops it when the flow is saved again.',
    remedy: 'Keep the input and mark it "x-ms-visibility": "advanced"; the service may ignore it.',
    validator: { rule: 'InputFieldDeleted' },
    confidence: 'documented',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is gone: values that flows and apps store for it are dropped, and the call behaves in another way.`,
    prevalence: '5.3 % of 973 updates',
    covers: ['change-parameter-removed'],
    fails: { ...listing({}, null), base: listing({}, { required: true }) },
  }),
  row({
    id: 'input-renamed',
    title: 'No input is renamed.',
    level: 'required',
    kind: 'input-renamed',
    milder: ({ is }) => (is.announced ? 'advice' : is.internal ? 'recommended' : undefined),
    consumers: ({ is }) => (is.announced ? [] : is.spellingOnly ? [PA] : [PA, LA, PX]),
    why: 'Flows store inputs under their names, in the very spelling; under a new one the value is not sent.',
    remedy: 'Keep the old name; x-ms-summary can carry the new one.',
    remedyFor: ({ name }) => `Write ${quote(name)} again and put the new name into "x-ms-summary".`,
    upstream: (change) =>
      change.is.required
        ? change.is.withDefault && !change.is.parameter
          ? ADDED_DEFAULT
          : addedText(change)
        : undefined,
    message: (change) =>
      change.is.announced
        ? `${subjectOf(change)}${ofOperations(change)} is called ${quote(change.to)} like its variable in the path, where the break is told.`
        : `${subjectOf(change)}${ofOperations(change)} was renamed to ${quote(change.to)}: flows go on sending the old name, which nobody reads.`,
    fails: { ...listing({}, { name: 'limit' }), base: listing({}) },
  }),
  row({
    id: 'input-location-kept',
    title: 'A parameter stays in query, header, path or form.',
    level: 'required',
    kind: 'input-location-changed',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ({ is }) => (is.body ? ALL : [LA]),
    why: 'Logic Apps stores where a parameter is sent and goes on sending it there; Power Automate follows as long as the name is kept.',
    remedy: 'Put the parameter back where it was.',
    upstream: LOCATION,
    confidence: 'observed',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} moved from ${change.from} to ${change.to}: logic apps go on sending it in the ${change.from}.`,
    fails: { ...listing({}, { in: 'header' }), base: listing({}) },
  }),
  row({
    id: 'required-order-kept',
    title: 'Required parameters keep their order.',
    level: 'recommended',
    kind: 'input-order-changed',
    tells: 'operations',
    consumers: [PX],
    why: 'Power Apps passes required parameters by position.',
    remedy: 'List the required parameters in the old order and put new ones behind them.',
    message: (change) =>
      `The required parameters${ofOperations(change)} stand in another order: formulas of Power Apps pass each value to the wrong one.`,
    fails: {
      definition: { paths: { '/orders': { get: { parameters: [input('year'), input('farm')] } } } },
      base: { definition: { paths: { '/orders': { get: { parameters: [input('farm'), input('year')] } } } } },
    },
  }),
  row({
    id: 'input-became-required',
    title: 'No optional input becomes required.',
    level: 'required',
    kind: 'input-became-required',
    when: ({ is }) => !is.withDefault,
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: [PA, LA, PX],
    why: 'Flows that leave it out are refused from now on, and Power Apps passes required inputs by position.',
    remedy: 'Leave it optional and let the service apply a default.',
    upstream: MADE_REQUIRED,
    confidence: 'observed',
    message: (change) =>
      change.is.internal
        ? `${subjectOf(change)}${ofOperations(change)} is required now ${HIDDEN}`
        : `${subjectOf(change)}${ofOperations(change)} is required now: flows that leave it out are refused.`,
    prevalence: '3.5 % of 973 updates',
    fails: { ...listing({}, { required: true }), base: listing({}) },
  }),
  row({
    id: 'input-became-required-with-default',
    title: 'No optional input becomes required, not even with a default.',
    level: 'recommended',
    kind: 'input-became-required',
    when: ({ is }) => is.withDefault === true,
    consumers: [PA, LA, PX],
    why: 'Flows saved earlier do not send the default until they are saved again.',
    remedy: 'Leave it optional and let the service apply the default.',
    upstream: MADE_REQUIRED,
    confidence: 'observed',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is required now with a default: flows that leave it out send nothing until they are saved again.`,
    fails: { ...listing({}, { required: true, default: 10 }), base: listing({}, { default: 10 }) },
  }),
  row({
    id: 'input-became-optional',
    title: 'No required parameter becomes optional.',
    level: 'advice',
    kind: 'input-became-optional',
    milder: ({ is }) => (is.parameter ? undefined : 'advice'),
    consumers: [PX],
    why: 'Flows go on; Power Apps passes required inputs by position and optional ones by name, so its formulas change.',
    remedy: 'Keep it required where formulas of Power Apps use the operation.',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is optional now: flows go on, and formulas of Power Apps that pass it by position must be written anew.`,
    prevalence: '3.6 % of 973 updates',
    fails: { ...listing({}), base: listing({}, { required: true }) },
  }),
  row({
    id: 'input-type-kept',
    title: 'No input changes its type.',
    level: 'required',
    kind: 'input-type-changed',
    milder: ({ is }) => (is.widened || is.introduced || is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Flows go on sending the old type.',
    remedy: `Restore the old type and add an input of another name for the new one; ${REVISE}`,
    upstream: TYPE,
    confidence: 'observed',
    message: (change) =>
      `${subjectOf(change)}${ofOperations(change)} is ${typed(change.to)} instead of ${change.from === '' ? 'any type' : quote(change.from)}: flows go on sending the old type.`,
    prevalence: '3.7 % of 973 updates',
    fails: { ...listing({}, { type: 'boolean', format: null }), base: listing({}) },
  }),
]

function typed(type: string): string {
  return type === '' ? 'of any type' : quote(type)
}

function input(name: string): object {
  return { name, in: 'query', required: true, type: 'string', 'x-ms-summary': name, description: `Says which ${name}.` }
}

import { quote } from '../../model/quote.js'
import { AGENTS, LA, namesOf, PA, row, UPDATES, were } from './_row.js'

/** What makers and agents are offered: operations that are hidden, deprecated or called by another summary. */
export default [
  row({
    id: 'operation-hidden',
    title: 'No operation is hidden.',
    level: 'recommended',
    kind: 'operation-hidden',
    tells: 'each',
    consumers: [PA, LA],
    why: 'An internal operation is gone from the designer: existing steps run on and cannot be edited.',
    remedy: 'Write "x-ms-visibility": "advanced" instead of "internal", or mark the operation deprecated.',
    upstream: 'The operation has been hidden. This change breaks the designer for existing flows.',
    validator: {
      rule: 'OperationHidden',
      text: 'The operation has been hidden. This change breaks the designer for existing flows.',
    },
    url: UPDATES,
    confidence: 'documented',
    message: ({ name }) =>
      `Operation ${quote(name)} is hidden now: existing flows run on, but the step cannot be edited in the designer.`,
    prevalence: '0.9 % of 973 updates',
    fails: { definition: { paths: { '/orders/{orderId}': { get: { 'x-ms-visibility': 'internal' } } } }, base: {} },
  }),
  row({
    id: 'deprecation-announced',
    title: 'A deprecated operation says so and names its successor.',
    level: 'recommended',
    kind: 'operation-deprecated',
    tells: 'each',
    milder: ({ is }) => (is.announced ? 'advice' : undefined),
    consumers: [PA, LA],
    why: 'Existing flows run on; their owners learn only from the texts and the annotation what to use instead.',
    remedy:
      'Write "(deprecated)" into summary and description and name family and revision, or the replacement, in x-ms-api-annotation.',
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/deprecate-operation',
    confidence: 'documented',
    message: ({ name, is }) =>
      is.announced
        ? `Operation ${quote(name)} is deprecated now: it runs on and is no longer offered to new flows.`
        : `Operation ${quote(name)} is deprecated now and does not say what to use instead: its users see only that it is gone from the list.`,
    prevalence: '4.7 % of 973 updates deprecate an operation',
    fails: { definition: { paths: { '/orders/{orderId}': { get: { deprecated: true } } } }, base: {} },
  }),
  row({
    id: 'operation-reactivated',
    title: 'A deprecated operation stays deprecated.',
    level: 'advice',
    kind: 'operation-reactivated',
    tells: 'each',
    consumers: [],
    why: 'Makers see it again; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: ({ name }) => `Operation ${quote(name)} is no longer deprecated and is offered to new flows again.`,
    fails: { base: { definition: { paths: { '/orders/{orderId}': { get: { deprecated: true } } } } } },
  }),
  row({
    id: 'summary-kept',
    title: 'Summaries of operations stay the same.',
    level: 'advice',
    kind: 'summary-changed',
    consumers: [],
    why: 'Makers know an operation by its summary; a new meaning under an old ID would mislead them.',
    remedy: 'Nothing is to be done where the meaning is the same.',
    message: ({ name, from, to }) => `The summary of ${quote(name)} changed from ${quote(from)} to ${quote(to)}.`,
    together: (changes) =>
      `${were(changes, 'summary').replace('summarys', 'summaries')} rewritten, of ${namesOf(changes)}: makers see the new names, and nothing breaks.`,
    prevalence: '16 % of 973 updates',
    fails: { base: { definition: { paths: { '/orders/{orderId}': { get: { summary: 'Read an order' } } } } } },
  }),
  row({
    id: 'confirmation-kept',
    title: 'What agents may do without asking stays the same.',
    level: 'advice',
    kind: 'confirmation-changed',
    tells: 'each',
    consumers: [AGENTS],
    why: 'An agent asks its user before an operation that is not safe, or that requires confirmation.',
    remedy: 'Make sure that the new value is what you mean.',
    message: ({ name, from, to }) =>
      `Operation ${quote(name)} says ${quote(to)} instead of ${quote(from)} to agents: they ask their users at other times than before.`,
    fails: {
      definition: { paths: { '/orders/{orderId}': { get: { 'x-ms-safe-operation': true } } } },
      base: { definition: { paths: { '/orders/{orderId}': { get: { 'x-ms-safe-operation': false } } } } },
    },
  }),
]

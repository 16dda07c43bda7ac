import { quote } from '../../model/quote.js'
import { ALL, LA, PA, REVISE_OPERATION, row } from './_row.js'

/** The clean connector's list of orders as a polling trigger. */
const polling = (over: object) => ({
  definition: { paths: { '/orders': { get: { 'x-ms-trigger': 'batch', ...over } } } },
})

/** How an operation starts flows, and how it hands over much. */
export default [
  row({
    id: 'trigger-kept',
    title: 'An action stays an action and a trigger a trigger.',
    level: 'required',
    kind: 'trigger-changed',
    tells: 'each',
    consumers: ALL,
    why: 'A stored step is of one kind; the definition now describes the other.',
    remedy: REVISE_OPERATION,
    message: ({ name, from, to }) =>
      `Operation ${quote(name)} was ${a(from)} and is ${a(to)} now: every stored step of it is of the wrong kind and fails.`,
    fails: { definition: { paths: { '/orders/{orderId}': { get: { 'x-ms-trigger': 'single' } } } }, base: {} },
  }),
  row({
    id: 'trigger-batching-kept',
    title: 'A trigger keeps running once per item, or once per batch.',
    level: 'required',
    kind: 'batching-changed',
    tells: 'each',
    consumers: [PA, LA],
    why: 'single hands each item to a run of its own, batch hands over a list: every expression of the flow reads one of the two.',
    remedy: REVISE_OPERATION,
    message: ({ name, from, to }) =>
      `Trigger ${quote(name)} changed from ${quote(from)} to ${quote(to)}: flows receive ${to === 'batch' ? 'a list where they read one item' : 'one item where they read a list'}.`,
    fails: { definition: { paths: { '/hooks': { post: { 'x-ms-trigger': 'batch' } } } }, base: {} },
  }),
  row({
    id: 'trigger-style-kept',
    title: 'A webhook trigger stays a webhook and a polling trigger keeps polling.',
    level: 'required',
    kind: 'trigger-style-changed',
    tells: 'each',
    consumers: [PA, LA],
    why: 'The two are different kinds of step in a saved flow.',
    remedy: REVISE_OPERATION,
    message: ({ name, from, to }) =>
      `Trigger ${quote(name)} changed from ${from} to ${to}: flows hold a step of the old kind and no longer start.`,
    fails: {
      definition: {
        paths: {
          '/hooks': {
            'x-ms-notification-content': null,
            post: { parameters: [], responses: { '200': { description: 'New orders.' } } },
          },
        },
      },
      base: {},
    },
  }),
  row({
    id: 'trigger-metadata-kept',
    title: 'A trigger keeps its metadata.',
    level: 'recommended',
    kind: 'trigger-metadata-changed',
    tells: 'each',
    milder: ({ is }) => (is.introduced ? 'advice' : undefined),
    consumers: ({ is }) => (is.introduced ? [] : [PA, LA]),
    why: 'Designers know a polling trigger by x-ms-trigger-metadata; flows that run go on.',
    remedy: 'Restore the old "x-ms-trigger-metadata".',
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/openapi-extensions',
    message: ({ name, is }) =>
      is.introduced
        ? `Trigger ${quote(name)} has x-ms-trigger-metadata now, which breaks no flow.`
        : `Trigger ${quote(name)} ${is.dropped ? 'no longer has x-ms-trigger-metadata' : 'has another x-ms-trigger-metadata'}: existing flows run on, but designers may not know its kind any more.`,
    fails: {
      ...polling({}),
      base: polling({ 'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }),
    },
  }),
  row({
    id: 'paging-kept',
    title: 'Paging stays as it was.',
    level: 'recommended',
    kind: 'paging-changed',
    tells: 'each',
    consumers: [PA, LA],
    why: 'A flow stores that it reads all pages; without x-ms-pageable it gets the first page only.',
    remedy: 'Restore x-ms-pageable with the old nextLinkName.',
    message: ({ name, to }) =>
      to === ''
        ? `Operation ${quote(name)} no longer has x-ms-pageable: flows that read all pages get the first one only.`
        : `Operation ${quote(name)} finds the next page in ${quote(to)} now: flows that read all pages depend on the service to send it there.`,
    fails: { base: { definition: { paths: { '/orders': { get: { 'x-ms-pageable': { nextLinkName: 'next' } } } } } } },
  }),
  row({
    id: 'chunking-kept',
    title: 'Large content can still be sent in chunks.',
    level: 'recommended',
    kind: 'chunking-lost',
    tells: 'each',
    consumers: [PA, LA],
    why: 'A flow that stores the setting sends large content in one piece now, which services refuse.',
    remedy: 'Write "chunkTransfer": true again.',
    message: ({ name }) =>
      `Operation ${quote(name)} no longer transfers in chunks: flows that send large content fail.`,
    fails: {
      base: { definition: { paths: { '/orders': { post: { 'x-ms-capabilities': { chunkTransfer: true } } } } } },
    },
  }),
]

function a(kind: string): string {
  return kind === 'action' ? 'an action' : 'a trigger'
}

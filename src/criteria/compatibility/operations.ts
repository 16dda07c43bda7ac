import type { Change } from '../../facts/change/model.js'
import { quote } from '../../model/quote.js'
import { AGENTS, ALL, LA, namesOf, PA, PX, row, UPDATES, were } from './_row.js'

const KEEP =
  'Keep the old operation unchanged and add the new one beside it, with an ID that ends in V2 and x-ms-api-annotation (family, revision); then mark the old one deprecated.'
const DELETED = 'The operation has been deleted. This change breaks existing flows.'
const order = { '/orders/{orderId}': { get: { operationId: 'GetOrder' } } }
/** The clean connector's operation under another ID, verb or path. */
const GET = {
  summary: 'Get an order',
  description: 'Returns one harvest order.',
  operationId: 'GetOrder',
  parameters: [
    {
      name: 'orderId',
      in: 'path',
      required: true,
      type: 'string',
      'x-ms-summary': 'Order',
      description: 'The order to return.',
      'x-ms-url-encoding': 'single',
    },
  ],
  responses: { '200': { description: 'The harvest order.', schema: { $ref: '#/definitions/Order' } } },
}
const isPublic = ({ is }: Change): boolean => !is.internal

/** Changes of operations. */
export default [
  row({
    id: 'operation-removed',
    title: 'No operation is removed.',
    level: 'required',
    kind: 'operation-removed',
    when: (change) => isPublic(change) && !change.is.deprecated,
    consumers: ALL,
    why: 'A saved flow or app calls the operation by its ID or path; without it the next run fails.',
    remedy: 'Put the operation back; to retire it mark it "deprecated": true and remove it after 30 days of notice.',
    upstream: DELETED,
    validator: { rule: 'OperationDeleted', text: DELETED },
    url: UPDATES,
    confidence: 'documented',
    message: ({ name }) =>
      `Operation ${quote(name)} is gone: flows, apps and agents that call it fail on their next run.`,
    prevalence: '3.3 % of 973 updates',
    covers: ['change-operation-removed'],
    fails: { definition: { paths: { '/orders/{orderId}': null } }, base: {} },
  }),
  row({
    id: 'deprecated-operation-removed',
    title: 'A deprecated operation is removed only after 30 days of notice.',
    level: 'required',
    kind: 'operation-removed',
    when: (change) => isPublic(change) && change.is.deprecated === true,
    consumers: ALL,
    why: 'Deprecated operations are hidden from new flows and keep running in old ones, so removing one still breaks them.',
    remedy:
      'Put it back until 30 days of notice are over; then confirm the notice under breaking-changes in certification.yml.',
    upstream: DELETED,
    validator: { rule: 'OperationDeleted', text: DELETED },
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/deprecate-operation',
    confidence: 'documented',
    message: ({ name }) =>
      `Operation ${quote(name)} was deprecated and is gone now: flows that still call it fail, and their owners are owed 30 days of notice.`,
    fails: {
      definition: { paths: { '/orders/{orderId}': null } },
      base: { definition: { paths: { '/orders/{orderId}': { get: { deprecated: true } } } } },
    },
  }),
  row({
    id: 'internal-operation-removed',
    title: 'No internal operation is removed that something still calls.',
    level: 'required',
    kind: 'operation-removed',
    when: ({ is }) => is.internal === true,
    milder: ({ is }) => (is.stillUsed ? undefined : 'recommended'),
    consumers: [PA, LA],
    why: 'Lists, dynamic schemas and webhooks call internal operations; a flow may have kept the old definition.',
    remedy: 'Put the internal operation back, at least until no saved flow can refer to it.',
    upstream: DELETED,
    message: ({ name, is }) =>
      is.stillUsed
        ? `Internal operation ${quote(name)} is gone and something of the connector still refers to it: its lists or fields stay empty in the designer.`
        : `Internal operation ${quote(name)} is gone: flows that were saved with the old definition may still call it.`,
    fails: {
      base: {
        definition: {
          paths: {
            '/farms': {
              get: {
                operationId: 'ListFarms',
                summary: 'List farms',
                'x-ms-visibility': 'internal',
                responses: { '200': { description: 'Farms.' } },
              },
            },
          },
        },
      },
    },
  }),
  row({
    id: 'operation-renamed',
    title: 'No operation ID is changed.',
    level: 'required',
    kind: 'operation-renamed',
    consumers: ({ is }) => (is.spellingOnly ? [PA, AGENTS] : [PA, PX, AGENTS]),
    why: 'Power Automate, Power Apps and agents store the operation ID; under a new one the stored step finds nothing. Logic Apps stores verb and path and goes on.',
    remedy:
      'Restore the old operationId and put the new name into "summary"; if the operation really differs, add it beside the old one as a new revision (V2, x-ms-api-annotation).',
    remedyFor: ({ name }) =>
      `Write "operationId": ${JSON.stringify(name.slice(0, 120))} again and put the new name into "summary", or keep the old operation and add this one as a new revision (V2, x-ms-api-annotation).`,
    upstream: DELETED,
    confidence: 'documented',
    message: ({ name, to }) =>
      `Operation ${quote(name)} was renamed to ${quote(to)}: flows, apps and agents look for the old ID and fail, while Logic Apps goes on.`,
    prevalence: '2.6 % of 973 updates',
    fails: { definition: { paths: { '/orders/{orderId}': { get: { operationId: 'ReadOrder' } } } }, base: {} },
  }),
  row({
    id: 'operation-path-kept',
    title: 'The path of an operation stays the same.',
    level: 'required',
    kind: 'path-changed',
    when: isPublic,
    consumers: [LA],
    why: 'Logic Apps stores verb and path and finds no operation any more; the others call the new path, which the service must answer.',
    remedy:
      'Keep the path; where the service moved, keep the old path in the definition and route it with a routerequesttoendpoint policy.',
    upstream: 'The path template has been changed for the operation.',
    url: UPDATES,
    confidence: 'documented',
    message: ({ name, from, to }) =>
      `Operation ${quote(name)} moved from ${quote(from)} to ${quote(to)}: a logic app that calls the old path fails, and everything else calls the new one.`,
    prevalence: '6.3 % of 973 updates',
    covers: ['change-operation-path'],
    fails: { definition: { paths: { '/orders/{orderId}': null, '/harvests/{orderId}': { get: GET } } }, base: {} },
  }),
  row({
    id: 'internal-operation-path-kept',
    title: 'The path of an internal operation stays the same.',
    level: 'recommended',
    kind: 'path-changed',
    when: ({ is }) => is.internal === true,
    consumers: [LA],
    why: 'A flow saved with the old definition still calls the old path, for a list or to remove a webhook.',
    remedy: 'Let the service answer under the old path as well.',
    upstream: 'The path template has been changed for the operation.',
    message: ({ name, from, to }) =>
      `Internal operation ${quote(name)} moved from ${quote(from)} to ${quote(to)}: what was saved with the old definition still calls the old path.`,
    fails: {
      definition: {
        paths: {
          '/hooks/{hookId}': null,
          '/webhooks/{hookId}': {
            delete: {
              summary: 'Remove a webhook',
              description: 'Removes the webhook of a trigger.',
              operationId: 'RemoveHook',
              'x-ms-visibility': 'internal',
              parameters: [{ name: 'hookId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Webhook' }],
              responses: { '200': { description: 'The webhook was removed.' } },
            },
          },
        },
      },
      base: {},
    },
  }),
  row({
    id: 'path-variable-kept',
    title: 'Variables in a path keep their names.',
    level: 'required',
    kind: 'path-variable-renamed',
    when: isPublic,
    consumers: [PA, AGENTS],
    why: 'Power Automate stores the value under the name of the parameter; under a new name it is not sent.',
    remedy: 'Write the old variable name in the path and in the parameter; x-ms-summary can carry the new one.',
    upstream: 'The path template has been changed for the operation.',
    message: ({ name, from, to }) =>
      `The path of ${quote(name)} names ${quote(to)} instead of ${quote(from)}: flows send the value under the old name and the call fails.`,
    fails: {
      definition: {
        paths: {
          '/orders/{orderId}': null,
          '/orders/{number}': { get: { ...GET, parameters: [{ ...GET.parameters[0], name: 'number' }] } },
        },
      },
      base: {},
    },
  }),
  row({
    id: 'operation-verb-kept',
    title: 'The verb of an operation stays the same.',
    level: 'required',
    kind: 'verb-changed',
    when: isPublic,
    consumers: [LA],
    why: 'Logic Apps stores the verb and finds no operation any more; the others call with the new verb, which the service must accept.',
    remedy: 'Restore the old verb and add an operation of its own for the new one.',
    message: ({ name, from, to }) =>
      `Operation ${quote(name)} is called with ${to} instead of ${from}: a logic app still sends ${from} and fails.`,
    fails: { definition: { paths: { '/orders/{orderId}': { get: null, put: GET } } }, base: {} },
  }),
  row({
    id: 'operation-hidden',
    title: 'No operation is hidden.',
    level: 'recommended',
    kind: 'operation-hidden',
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
    consumers: [],
    why: 'Makers see it again; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: ({ name }) => `Operation ${quote(name)} is no longer deprecated and is offered to new flows again.`,
    fails: { base: { definition: { paths: { '/orders/{orderId}': { get: { deprecated: true } } } } } },
  }),
  row({
    id: 'trigger-kept',
    title: 'An action stays an action and a trigger a trigger.',
    level: 'required',
    kind: 'trigger-changed',
    consumers: ALL,
    why: 'A stored step is of one kind; the definition now describes the other.',
    remedy: KEEP,
    message: ({ name, from, to }) =>
      `Operation ${quote(name)} was ${a(from)} and is ${a(to)} now: every stored step of it is of the wrong kind and fails.`,
    fails: { definition: { paths: { '/orders/{orderId}': { get: { 'x-ms-trigger': 'single' } } } }, base: {} },
  }),
  row({
    id: 'trigger-batching-kept',
    title: 'A trigger keeps running once per item, or once per batch.',
    level: 'required',
    kind: 'batching-changed',
    consumers: [PA, LA],
    why: 'single hands each item to a run of its own, batch hands over a list: every expression of the flow reads one of the two.',
    remedy: KEEP,
    message: ({ name, from, to }) =>
      `Trigger ${quote(name)} changed from ${quote(from)} to ${quote(to)}: flows receive ${to === 'batch' ? 'a list where they read one item' : 'one item where they read a list'}.`,
    fails: { definition: { paths: { '/hooks': { post: { 'x-ms-trigger': 'batch' } } } }, base: {} },
  }),
  row({
    id: 'trigger-style-kept',
    title: 'A webhook trigger stays a webhook and a polling trigger keeps polling.',
    level: 'required',
    kind: 'trigger-style-changed',
    consumers: [PA, LA],
    why: 'The two are different kinds of step in a saved flow.',
    remedy: KEEP,
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
    id: 'paging-kept',
    title: 'Paging stays as it was.',
    level: 'recommended',
    kind: 'paging-changed',
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
    consumers: [PA, LA],
    why: 'A flow that stores the setting sends large content in one piece now, which services refuse.',
    remedy: 'Write "chunkTransfer": true again.',
    message: ({ name }) =>
      `Operation ${quote(name)} no longer transfers in chunks: flows that send large content fail.`,
    fails: {
      base: { definition: { paths: { '/orders': { post: { 'x-ms-capabilities': { chunkTransfer: true } } } } } },
    },
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
  row({
    id: 'operation-added',
    title: 'No operation is new.',
    level: 'advice',
    kind: 'operation-added',
    consumers: [],
    why: 'New operations break nobody; they are told so that the release notes can name them.',
    remedy: 'Nothing is to be done: name them in the release notes.',
    message: ({ name }) => `Operation ${quote(name)} is new.`,
    together: (changes) => `${were(changes, 'operation')} added, ${namesOf(changes)}: nothing that exists is touched.`,
    prevalence: '42 % of 973 updates',
    fails: { base: { definition: { paths: { '/orders/{orderId}': null } } } },
  }),
  row({
    id: 'path-shadowed',
    title: 'A new path does not match calls of an older one.',
    level: 'recommended',
    kind: 'path-shadowed',
    consumers: [LA],
    why: 'Logic Apps finds an operation by matching the path: /items/list also matches /items/{id}.',
    remedy: 'Give the new operation a path that the older template does not match.',
    message: ({ name, from, to }) =>
      `The new path ${quote(to)} also matches ${quote(from)} of ${quote(name)}: a logic app may call one where it means the other.`,
    fails: {
      definition: {
        paths: {
          '/orders/open': {
            get: { ...GET, operationId: 'ListOpenOrders', summary: 'List open orders', parameters: [] },
          },
        },
      },
      base: { definition: { paths: order } },
    },
  }),
]

function a(kind: string): string {
  return kind === 'action' ? 'an action' : 'a trigger'
}

import type { Change } from '../../facts/change/model.js'
import { leading, listOf, quote } from '../../model/quote.js'
import type { Told } from './_alike.js'
import { AGENTS, ALL, LA, namesOf, ofOperations, operationsOf, PA, PX, row, UPDATES, were } from './_row.js'

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
    tells: 'each',
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
    tells: 'each',
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
    tells: 'each',
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
    tells: 'each',
    milder: ({ is }) => (is.internal && !is.stillUsed ? 'recommended' : undefined),
    consumers: ({ is }) => (is.spellingOnly ? [PA, AGENTS] : [PA, PX, AGENTS]),
    why: 'Power Automate, Power Apps and agents store the operation ID; under a new one the stored step finds nothing. Logic Apps stores verb and path and goes on.',
    remedy:
      'Restore the old operationId and put the new name into "summary"; if the operation really differs, add it beside the old one as a new revision (V2, x-ms-api-annotation).',
    remedyFor: ({ name }) =>
      `Write "operationId": ${JSON.stringify(leading(name, 120))} again and put the new name into "summary", or keep the old operation and add this one as a new revision (V2, x-ms-api-annotation).`,
    upstream: DELETED,
    confidence: 'documented',
    message: ({ name, to, is }) =>
      `${is.internal ? 'Internal operation' : 'Operation'} ${quote(name)} was renamed to ${quote(to)}: ${is.internal ? 'flows that were saved with the old definition' : 'flows, apps and agents'} look for the old ID and fail${is.dropped ? '' : ', while Logic Apps goes on'}${is.stillUsed ? '; lists, policies or the script of this version still name the old ID' : ''}.`,
    prevalence: '2.6 % of 973 updates',
    fails: { definition: { paths: { '/orders/{orderId}': { get: { operationId: 'ReadOrder' } } } }, base: {} },
  }),
  row({
    id: 'operation-path-kept',
    title: 'The path of an operation stays the same.',
    level: 'required',
    kind: 'path-changed',
    tells: 'paths',
    when: isPublic,
    consumers: [LA],
    why: 'Logic Apps stores verb and path and finds no operation any more; the others call the new path, which the service must answer.',
    remedy:
      'Keep the path; where the service moved, keep the old path in the definition and route it with a routerequesttoendpoint policy.',
    upstream: 'The path template has been changed for the operation.',
    url: UPDATES,
    confidence: 'documented',
    message: (change) =>
      `${moved('Operation', change)}: a logic app that calls the old path fails, and everything else calls the new one.`,
    prevalence: '6.3 % of 973 updates',
    covers: ['change-operation-path'],
    fails: { definition: { paths: { '/orders/{orderId}': null, '/harvests/{orderId}': { get: GET } } }, base: {} },
  }),
  row({
    id: 'internal-operation-path-kept',
    title: 'The path of an internal operation stays the same.',
    level: 'recommended',
    kind: 'path-changed',
    tells: 'paths',
    when: ({ is }) => is.internal === true,
    consumers: [LA],
    why: 'A flow saved with the old definition still calls the old path, for a list or to remove a webhook.',
    remedy: 'Let the service answer under the old path as well.',
    upstream: 'The path template has been changed for the operation.',
    message: (change) =>
      `${moved('Internal operation', change)}: what was saved with the old definition still calls the old path.`,
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
    tells: 'paths',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: [PA, AGENTS],
    why: 'Power Automate stores the value under the name of the parameter; under a new name it is not sent.',
    remedy: 'Write the old variable name in the path and in the parameter; x-ms-summary can carry the new one.',
    upstream: 'The path template has been changed for the operation.',
    message: (change) =>
      `The path${ofOperations(change)} names ${quote(change.to)} instead of ${quote(change.from)}: flows send the value under the old name and the call fails.`,
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
    tells: 'operations',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: [LA],
    why: 'Logic Apps stores the verb and finds no operation any more; the others call with the new verb, which the service must accept.',
    remedy: 'Restore the old verb and add an operation of its own for the new one.',
    message: (change) =>
      `${subjectsOf('Operation', change)} called with ${change.to} instead of ${change.from}: a logic app still sends ${change.from} and fails.`,
    fails: { definition: { paths: { '/orders/{orderId}': { get: null, put: GET } } }, base: {} },
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
    tells: 'each',
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

/** `Operation 'A' moved from '/a' to '/b'`, `5 operations, 'A', …, moved, the first of them from '/v1/a' to '/v2/a'`. */
function moved(kind: string, change: Told): string {
  const operations = operationsOf(change)
  const way = `from ${quote(change.from)} to ${quote(change.to)}`
  if (operations.length < 2) return `${kind} ${quote(change.name)} moved ${way}`
  const isOnePath = change.all.every(({ from, to }) => from === change.from && to === change.to)
  if (isOnePath) return `${kind}s ${listOf(operations, 3)} moved ${way}`
  return `${operations.length} ${kind.toLowerCase()}s, ${listOf(operations, 3)}, moved, the first of them ${way}`
}

/** `Operation 'A' is` or `5 operations, 'A', 'B', 'C' and 2 more, are`. */
function subjectsOf(kind: string, change: Told): string {
  const operations = operationsOf(change)
  return operations.length < 2
    ? `${kind} ${quote(change.name)} is`
    : `${operations.length} ${kind.toLowerCase()}s, ${listOf(operations, 3)}, are`
}

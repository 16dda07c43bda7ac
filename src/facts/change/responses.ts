import type { JsonNode } from '../json/node.js'
import type { Operation, Response } from '../openapi/model.js'
import type { Collector } from './collector.js'
import type { ParameterContext } from './parameters.js'
import type { Entry } from './schemas.js'

/**
 * The response whose fields flows can use: the only one, else 200, else 201, else default
 * (https://github.com/Azure/LogicAppsUX, outputprocessor), else the first that tells of success.
 */
export function chosenResponse(operation: Operation): Response | undefined {
  const { responses } = operation
  const usable = responses.filter(({ status }) => /^2\d\d$/.test(status) || status === 'default')
  if (responses.length === 1) return usable[0]
  const byStatus = (status: string): Response | undefined => usable.find((response) => response.status === status)
  return byStatus('200') ?? byStatus('201') ?? byStatus('default') ?? usable[0]
}

/** Whether the designers of Power Automate and Logic Apps take this response: of several only 200, 201 and default. */
function isOffered(operation: Operation, { status }: Response): boolean {
  return operation.responses.length === 1 || status === '200' || status === '201' || status === 'default'
}

/** Compares what flows receive: the chosen response, or the payload of a webhook in its place. */
export function compareResponses(
  base: Operation,
  head: Operation,
  { collector, schemas, owner, isInternal }: Omit<ParameterContext, 'isPathChanged'>,
): Entry[] {
  const options = { flow: 'output' as const, isInternal, name: '', owner }
  const is = { internal: isInternal }
  const contentBefore = base.trigger === undefined ? undefined : base.pathItem.get('x-ms-notification-content')
  const contentAfter = head.trigger === undefined ? undefined : head.pathItem.get('x-ms-notification-content')
  // A trigger that became an action, or the other way round, is told as that.
  if ((contentBefore ?? contentAfter) && (base.trigger === undefined) !== (head.trigger === undefined)) return []
  if (contentBefore) {
    const segment = '/responses/x-ms-notification-content/schema'
    const pair = schemas.pair(contentBefore.get('schema'), contentAfter?.get('schema'), options)
    if (pair) return [{ segment, pair }]
    if (!contentBefore.get('schema') || schemas.isCut) return []
    const at = { base: contentBefore, head: contentAfter ?? head.pathItem }
    return [{ segment, change: collector.add({ kind: 'response-schema-removed', ...at, name: owner, is }) }]
  }
  if (contentAfter) return []
  const before = chosenResponse(base)
  const after = chosenResponse(head)
  if (!before) return []
  const entries: Entry[] = []
  if (!before.schema) {
    if (after?.schema) {
      const change = collector.add({ kind: 'output-added', base: undefined, head: after.schema, name: '', is })
      entries.push({ segment: `/responses/${after.status}/schema`, change })
    }
    return [...entries, ...compareHeaders(before, after, head, collector, isInternal)]
  }
  const segment = `/responses/${before.status}/schema`
  if (!after?.schema) {
    // A response that operations share loses its schema once.
    const change = collector.add({
      kind: 'response-schema-removed',
      base: before.schema,
      head: after?.node ?? head.node.get('responses') ?? head.node,
      name: '',
      from: before.status,
      to: after?.status ?? '',
      is,
    })
    return [{ segment, change }]
  }
  if (before.status !== after.status) {
    const same = head.responses.find(({ status }) => status === before.status)
    const isPreceded = same !== undefined
    const change = collector.add({
      kind: isPreceded ? 'response-preceded' : 'response-moved',
      base: before.use,
      head: after.use,
      name: owner,
      from: before.status,
      to: after.status,
      is: { ...is, losesFields: isOffered(base, before) && !isOffered(head, after) },
    })
    entries.push({ segment: `/responses/${after.status}`, change })
    // The service goes on answering with the old one: flows that run read what that says, not what the new one says.
    if (same) {
      const pair = schemas.pair(before.schema, same.schema, options)
      if (pair) entries.push({ segment: `/responses/${same.status}/schema`, pair })
      return entries
    }
  }
  const pair = schemas.pair(before.schema, after.schema, options)
  if (pair) entries.push({ segment: `/responses/${after.status}/schema`, pair })
  return [...entries, ...compareHeaders(before, after, head, collector, isInternal)]
}

/** Headers that the definition names are outputs too. They are found whatever their case. */
function compareHeaders(
  before: Response,
  after: Response | undefined,
  head: Operation,
  collector: Collector,
  internal: boolean,
): Entry[] {
  const headers = [...(before.node.get('headers')?.members() ?? [])]
  if (headers.length === 0) return []
  const entries: Entry[] = []
  const holder = after?.node.get('headers')
  const kept = new Map<string, JsonNode>()
  for (const header of holder?.members() ?? []) kept.set(header.key.toLowerCase(), header)
  for (const header of headers) {
    const same = kept.get(header.key.toLowerCase())
    const from = header.string('type') ?? ''
    const to = same?.string('type') ?? ''
    if (same && from === to) continue
    const change = collector.add(
      {
        kind: 'response-header-lost',
        base: header,
        head: same ?? holder ?? after?.node ?? head.node,
        name: header.key,
        from,
        to,
        is: { internal, dropped: !same },
      },
      // A shared response loses its header once.
      after?.node ?? head.node,
    )
    entries.push({ segment: '', change })
  }
  return entries
}

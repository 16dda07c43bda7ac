import type { Operation, Response } from '../openapi/model.js'
import type { Collector } from './collector.js'
import type { Entry, SchemaComparison } from './schemas.js'

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

/** Compares what flows receive: the chosen response, or the payload of a webhook in its place. */
export function compareResponses(
  base: Operation,
  head: Operation,
  collector: Collector,
  schemas: SchemaComparison,
  owner: string,
): Entry[] {
  const options = { flow: 'output' as const, isInternal: false, name: '', owner }
  const contentBefore = base.trigger === undefined ? undefined : base.pathItem.get('x-ms-notification-content')
  const contentAfter = head.trigger === undefined ? undefined : head.pathItem.get('x-ms-notification-content')
  if (contentBefore) {
    const segment = '/responses/x-ms-notification-content/schema'
    const pair = schemas.pair(contentBefore.get('schema'), contentAfter?.get('schema'), options)
    if (pair) return [{ segment, pair }]
    if (!contentBefore.get('schema') || schemas.isCut) return []
    const at = { base: contentBefore, head: contentAfter ?? head.pathItem }
    return [{ segment, change: collector.add({ kind: 'response-schema-removed', ...at, name: owner }) }]
  }
  if (contentAfter) return []
  const before = chosenResponse(base)
  const after = chosenResponse(head)
  if (!before?.schema) return []
  const segment = `/responses/${before.status}/schema`
  if (!after?.schema) {
    const change = collector.add({
      kind: 'response-schema-removed',
      base: before.schema,
      head: after?.use ?? head.node.get('responses') ?? head.node,
      name: owner,
      from: before.status,
      to: after?.status ?? '',
    })
    return [{ segment, change }]
  }
  const entries: Entry[] = []
  if (before.status !== after.status) {
    const isPreceded = head.responses.some(({ status }) => status === before.status)
    const change = collector.add({
      kind: isPreceded ? 'response-preceded' : 'response-moved',
      base: before.use,
      head: after.use,
      name: owner,
      from: before.status,
      to: after.status,
    })
    entries.push({ segment: `/responses/${after.status}`, change })
  }
  const pair = schemas.pair(before.schema, after.schema, options)
  if (pair) entries.push({ segment: `/responses/${after.status}/schema`, pair })
  return entries
}

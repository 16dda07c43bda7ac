import type { JsonNode } from '../json/node.js'
import { plainText } from '../json/plain.js'
import type { Operation } from '../openapi/model.js'
import type { Collector } from './collector.js'
import type { ChangeKind, ChangeTraits } from './model.js'
import { type OperationPair, operationName, route } from './operations.js'
import type { Entry } from './schemas.js'
import { plainName } from './similar.js'
import { compareTrigger } from './triggers.js'

export interface OperationContext {
  readonly collector: Collector
  /** Whether something of the head still refers to an operation by this ID. */
  readonly isReferred: (id: string) => boolean
}

/** Adds a change of one operation, at a key of it or at the places given. */
export type AddToOperation = (
  kind: ChangeKind,
  key: string,
  over?: { from?: string; to?: string; is?: ChangeTraits; segment?: string; at?: [JsonNode, JsonNode] },
) => void

/** Compares what a pair of operations says about itself; `isPathChanged` when the shape of the route is another. */
export function compareOperation(
  { base, head, isRenamed }: OperationPair,
  { collector, isReferred }: OperationContext,
): { entries: Entry[]; isPathChanged: boolean } {
  const entries: Entry[] = []
  const name = operationName(base)
  const add: AddToOperation = (kind, key, over = {}) => {
    const at = over.at ?? [base.node.get(key) ?? base.node, head.node.get(key) ?? head.node]
    const change = collector.add(
      {
        kind,
        base: at[0],
        head: at[1],
        name,
        from: over.from ?? '',
        to: over.to ?? '',
        is: { internal: base.isInternal, ...over.is },
      },
      head.node,
    )
    entries.push({ segment: over.segment ?? '', change })
  }
  const isPathChanged = route(base.path) !== route(head.path)
  if (isRenamed) {
    const to = head.id ?? ''
    const is = {
      // Then Logic Apps does not find it either.
      dropped: isPathChanged || base.method !== head.method,
      spellingOnly: plainName(base.id ?? '') === plainName(to),
      stillUsed: base.id !== undefined && isReferred(base.id),
    }
    add('operation-renamed', 'operationId', { to, is })
  }
  const paths: [JsonNode, JsonNode] = [base.pathItem, head.pathItem]
  if (isPathChanged) add('path-changed', '', { at: paths, from: base.path, to: head.path })
  else {
    const before = variables(base.path)
    const after = variables(head.path)
    if (before.length === after.length && before.some((variable, index) => variable !== after[index]))
      add('path-variable-renamed', '', { at: paths, from: before.join(', '), to: after.join(', ') })
  }
  if (base.method !== head.method) {
    add('verb-changed', '', {
      at: [base.node, head.node],
      from: base.method.toUpperCase(),
      to: head.method.toUpperCase(),
    })
  }
  if (head.isInternal && !base.isInternal) add('operation-hidden', 'x-ms-visibility', { segment: '/x-ms-visibility' })
  if (head.isDeprecated && !base.isDeprecated) {
    const texts = `${head.summary ?? ''} ${head.description ?? ''}`.toLowerCase()
    const annotation = head.node.get('x-ms-api-annotation')
    const hasSuccessor = annotation?.has('replacement') === true || annotation?.has('family') === true
    add('operation-deprecated', 'deprecated', { is: { announced: hasSuccessor && texts.includes('deprecated') } })
  } else if (base.isDeprecated && !head.isDeprecated) add('operation-reactivated', 'deprecated')
  compareTrigger(base, head, add)
  const paging = (operation: Operation): string => {
    const node = operation.node.get('x-ms-pageable')
    return node ? (node.string('nextLinkName') ?? 'yes') : ''
  }
  if (paging(base) !== '' && paging(base) !== paging(head)) {
    add('paging-changed', 'x-ms-pageable', { from: paging(base), to: paging(head) })
  }
  const chunks = (operation: Operation): boolean =>
    operation.node.at('x-ms-capabilities', 'chunkTransfer')?.value === true
  if (chunks(base) && !chunks(head)) add('chunking-lost', 'x-ms-capabilities')
  if (base.summary !== undefined && head.summary !== undefined && base.summary.trim() !== head.summary.trim()) {
    add('summary-changed', 'summary', { from: base.summary, to: head.summary })
  }
  for (const key of ['x-ms-safe-operation', 'x-ms-require-user-confirmation']) {
    const from = asked(base, key, base.method)
    const to = asked(head, key, base.method)
    if (from !== to) add('confirmation-changed', key, { from, to })
  }
  return { entries, isPathChanged }
}

/** What an operation tells agents, or what they take it for when it does not: reading is safe, nothing is confirmed. */
function asked({ node }: Operation, key: string, method: string): string {
  const written = node.raw(key)
  if (written !== undefined) return plainText(written).slice(0, 20)
  return key === 'x-ms-safe-operation' && method === 'get' ? 'true' : 'false'
}

function variables(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

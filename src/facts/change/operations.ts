import type { JsonNode } from '../json/node.js'
import { plainText } from '../json/plain.js'
import type { OpenApi, Operation } from '../openapi/model.js'
import type { Collector } from './collector.js'
import { sameJson } from './equal.js'
import type { ChangeKind, ChangeTraits } from './model.js'
import type { Entry } from './schemas.js'
import { plainName } from './similar.js'

/** An operation of the base and what became of it. */
export interface OperationPair {
  readonly base: Operation
  readonly head: Operation
  readonly isRenamed: boolean
}

export interface PairedOperations {
  /** In the order of the base; `head` is undefined for what is gone. */
  readonly all: readonly { readonly base: Operation; readonly pair: OperationPair | undefined }[]
  readonly added: readonly Operation[]
  /** Old ID to new ID. */
  readonly renamed: ReadonlyMap<string, string>
}

/** `/items/{id}/` and `/items/{key}` are one route. */
export function route(path: string): string {
  let bare = path.split('?')[0] ?? path
  while (bare.endsWith('/')) bare = bare.slice(0, -1)
  return bare.replace(/\{[^{}]*\}/g, '{}').toLowerCase()
}

/** What messages call an operation. */
export function operationName(operation: Operation): string {
  return operation.id ?? `${operation.method.toUpperCase()} ${operation.path}`
}

/** Pairs operations by ID, then by an ID spelt alike, then by verb and route, then by summary and inputs. */
export function pairOperations(base: OpenApi, head: OpenApi): PairedOperations {
  const pairs = new Map<Operation, OperationPair>()
  const taken = new Set<Operation>()
  const join = (before: Operation, after: Operation): void => {
    pairs.set(before, { base: before, head: after, isRenamed: before.id !== after.id && before.id !== undefined })
    taken.add(after)
  }
  for (const before of base.operations) {
    if (before.id === undefined || base.operation(before.id) !== before) continue
    const after = head.operation(before.id)
    if (after) join(before, after)
  }
  const pairBy = (keyOf: (operation: Operation) => string | undefined): void => {
    const free = new Map<string, Operation | 'several'>()
    for (const after of head.operations) {
      const key = taken.has(after) ? undefined : keyOf(after)
      if (key !== undefined) free.set(key, free.has(key) ? 'several' : after)
    }
    for (const before of base.operations) {
      const key = pairs.has(before) ? undefined : keyOf(before)
      const after = key === undefined ? undefined : free.get(key)
      if (after && after !== 'several' && !taken.has(after)) join(before, after)
    }
  }
  pairBy((operation) => `${operation.method} ${route(operation.path)}`)
  pairBy((operation) => (operation.id === undefined ? undefined : plainName(operation.id)))
  pairBy((operation) => {
    const names = operation.parameters.map(({ parameter }) => parameter.name ?? '').slice(0, 100)
    return operation.summary ? `${operation.summary.toLowerCase()}\n${names.sort().join('\n')}` : undefined
  })
  const renamed = new Map<string, string>()
  for (const { base: before, head: after } of pairs.values()) {
    if (before.id !== undefined && after.id !== undefined && before.id !== after.id) renamed.set(before.id, after.id)
  }
  return {
    all: base.operations
      .filter((operation) => operation.id === undefined || base.operation(operation.id) === operation)
      .map((operation) => ({ base: operation, pair: pairs.get(operation) })),
    added: head.operations.filter(
      (operation) =>
        !taken.has(operation) && (operation.id === undefined || head.operation(operation.id) === operation),
    ),
    renamed,
  }
}

/** Compares what a pair of operations says about itself; `isPathChanged` when the shape of the route is another. */
export function compareOperation(
  { base, head, isRenamed }: OperationPair,
  collector: Collector,
): { entries: Entry[]; isPathChanged: boolean } {
  const entries: Entry[] = []
  const name = operationName(base)
  const add = (
    kind: ChangeKind,
    key: string,
    over: { from?: string; to?: string; is?: ChangeTraits; segment?: string; at?: [JsonNode, JsonNode] } = {},
  ): void => {
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
  if (isRenamed) {
    const to = head.id ?? ''
    add('operation-renamed', 'operationId', { to, is: { spellingOnly: plainName(base.id ?? '') === plainName(to) } })
  }
  const isPathChanged = route(base.path) !== route(head.path)
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
    const before = base.node.raw(key)
    const after = head.node.raw(key)
    if (before !== undefined && after !== undefined && !sameJson(before, after)) {
      add('confirmation-changed', key, { from: plainText(before).slice(0, 20), to: plainText(after).slice(0, 20) })
    }
  }
  return { entries, isPathChanged }
}

function compareTrigger(
  base: Operation,
  head: Operation,
  add: (kind: ChangeKind, key: string, over?: { from?: string; to?: string }) => void,
): void {
  const kind = (operation: Operation): string => (operation.trigger === undefined ? 'action' : 'trigger')
  if (kind(base) !== kind(head)) {
    add('trigger-changed', 'x-ms-trigger', { from: kind(base), to: kind(head) })
    return
  }
  if (base.trigger === undefined) return
  if (base.trigger !== head.trigger) {
    add('batching-changed', 'x-ms-trigger', { from: base.trigger, to: head.trigger ?? '' })
  }
  if (style(base) !== style(head)) add('trigger-style-changed', 'x-ms-trigger', { from: style(base), to: style(head) })
}

function style(operation: Operation): string {
  return operation.isWebhook ? 'webhook' : 'polling'
}

function variables(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
}

/** Every operation that something in the document refers to by ID: lists, dynamic schemas, trees, the connection test. */
export function referredOperations(openapi: OpenApi): Set<string> {
  const ids = new Set<string>()
  const look = (node: JsonNode | undefined): void => {
    const id = node?.string('operationId')
    if (id !== undefined) ids.add(id)
  }
  const lookAt = (node: JsonNode): void => {
    for (const key of node.keys) {
      if (!key.startsWith('x-ms-dynamic-')) continue
      const extension = node.get(key)
      look(extension)
      for (const part of extension?.members() ?? []) look(part)
    }
  }
  for (const { node } of openapi.parameters) lookAt(node)
  for (const { node } of openapi.schemas) lookAt(node)
  look(openapi.root.at('x-ms-capabilities', 'testConnection'))
  return ids
}

/** Known routes that a new path would also match, or that would match the new one: `/a/{id}` beside `/a/list`. */
export function shadowedRoutes(added: readonly Operation[], base: readonly Operation[]): Map<Operation, Operation> {
  const known = new Map<string, Operation>()
  const routes = new Set<string>()
  for (const operation of base) {
    const key = `${operation.method} ${route(operation.path)}`
    routes.add(key)
    if (key.includes('{}')) known.set(key, operation)
  }
  const shadowed = new Map<Operation, Operation>()
  for (const operation of added) {
    const own = route(operation.path)
    if (routes.has(`${operation.method} ${own}`)) continue
    const segments = own.split('/')
    if (segments.length > 64) continue
    for (const [index, segment] of segments.entries()) {
      if (segment === '' || segment.includes('{}')) continue
      const key = `${operation.method} ${segments.with(index, '{}').join('/')}`
      const hit = known.get(key)
      if (hit) shadowed.set(operation, hit)
    }
  }
  return shadowed
}

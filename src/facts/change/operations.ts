import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from '../openapi/model.js'
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

/** Known operations whose path a new path would also match, or that would match the new one: `/a/{id}` beside `/a/list`. */
export function shadowedRoutes(added: readonly Operation[], base: readonly Operation[]): Map<Operation, Operation> {
  const known = new Map<string, Operation>()
  /** Paths of the base with one of their words left open. */
  const opened = new Map<string, Operation>()
  const routes = new Set<string>()
  for (const operation of base) {
    const key = `${operation.method} ${route(operation.path)}`
    routes.add(key)
    if (key.includes('{}')) known.set(key, operation)
    for (const open of withOneOpen(operation)) opened.set(open, operation)
  }
  const shadowed = new Map<Operation, Operation>()
  for (const operation of added) {
    const own = `${operation.method} ${route(operation.path)}`
    if (routes.has(own)) continue
    const hit =
      withOneOpen(operation)
        .map((open) => known.get(open))
        .find((one) => one !== undefined) ?? (own.includes('{}') ? opened.get(own) : undefined)
    if (hit) shadowed.set(operation, hit)
  }
  return shadowed
}

/** `get /a/b` as `get /{}/b` and `get /a/{}`. */
function withOneOpen(operation: Operation): string[] {
  const segments = route(operation.path).split('/')
  if (segments.length > 64) return []
  const found: string[] = []
  for (const [index, segment] of segments.entries()) {
    if (segment === '' || segment.includes('{}')) continue
    found.push(`${operation.method} ${segments.with(index, '{}').join('/')}`)
  }
  return found
}

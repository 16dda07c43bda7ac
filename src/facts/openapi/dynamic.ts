import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from './model.js'

/** Extensions that let the designer call another operation, by their short name. */
export const DYNAMIC_EXTENSIONS = {
  'x-ms-dynamic-values': 'values',
  'x-ms-dynamic-list': 'list',
  'x-ms-dynamic-schema': 'schema',
  'x-ms-dynamic-properties': 'properties',
  'x-ms-dynamic-tree': 'tree',
} as const

export type DynamicExtension = keyof typeof DYNAMIC_EXTENSIONS
export type DynamicKind = (typeof DYNAMIC_EXTENSIONS)[DynamicExtension]

const NAMES = Object.keys(DYNAMIC_EXTENSIONS) as DynamicExtension[]

/** One dynamic extension on a parameter or schema. */
export interface DynamicUse {
  readonly extension: DynamicExtension
  readonly kind: DynamicKind
  /** The value of the extension. */
  readonly node: JsonNode
  /** The parameter or schema that carries it. */
  readonly owner: JsonNode
  readonly isOnBodyParameter: boolean
  /** Operations in which the maker fills in the owner; undefined when it cannot be told. */
  readonly sources: readonly Operation[] | undefined
}

/** A call that a dynamic extension makes: the object with `operationId` and `parameters`. */
export interface DynamicCall {
  readonly use: DynamicUse
  readonly node: JsonNode
  /** Of a tree: which of its two calls. */
  readonly part: 'open' | 'browse' | undefined
  readonly operationId: string | undefined
  readonly target: Operation | undefined
}

const collected = new WeakMap<OpenApi, readonly DynamicUse[]>()

/** Every dynamic extension of the document, gathered once. */
export function dynamicUses(openapi: OpenApi): readonly DynamicUse[] {
  const known = collected.get(openapi)
  if (known) return known
  const uses = collect(openapi)
  collected.set(openapi, uses)
  return uses
}

function collect(openapi: OpenApi): DynamicUse[] {
  const uses: DynamicUse[] = []
  let reach: DefinitionReach | undefined
  const add = (owner: JsonNode, isOnBodyParameter: boolean, sources: () => readonly Operation[] | undefined): void => {
    if (!owner.isObject) return
    for (const extension of NAMES) {
      const node = owner.get(extension)
      if (!node) continue
      const kind = DYNAMIC_EXTENSIONS[extension]
      uses.push({ extension, kind, node, owner, isOnBodyParameter, sources: sources() })
    }
  }
  for (const parameter of openapi.parameters) {
    const sources = () => parameter.operations
    add(parameter.node, parameter.in === 'body', sources)
    const items = parameter.node.get('items')
    if (items) add(items, false, sources)
  }
  for (const { node } of openapi.schemas) {
    add(node, false, () => {
      reach ??= new DefinitionReach(openapi)
      return reach.operationsOf(node)
    })
  }
  return uses
}

/** The calls of a use: one, or the two of a tree. Parts that are not objects are left out. */
export function dynamicCalls(openapi: OpenApi, use: DynamicUse): DynamicCall[] {
  const call = (node: JsonNode | undefined, part: DynamicCall['part']): DynamicCall[] => {
    if (!node?.isObject) return []
    const operationId = node.string('operationId')
    const target = operationId === undefined ? undefined : openapi.operation(operationId)
    return [{ use, node, part, operationId, target }]
  }
  if (use.kind !== 'tree') return call(use.node, undefined)
  return [...call(use.node.get('open'), 'open'), ...call(use.node.get('browse'), 'browse')]
}

/** More steps than this are not taken to find out who uses a definition: then it stays unknown. */
const MOST_STEPS = 200_000

/** Finds the operations that reach a schema, through definitions that refer to one another. */
class DefinitionReach {
  readonly #openapi: OpenApi
  readonly #operations = new Map<unknown, Operation>()
  readonly #parameters = new Map<unknown, readonly Operation[]>()
  /** Who refers to a node, by the node's value. */
  readonly #referrers = new Map<unknown, JsonNode[]>()
  readonly #known = new Map<unknown, readonly Operation[] | undefined>()
  #steps = 0

  constructor(openapi: OpenApi) {
    this.#openapi = openapi
    for (const operation of openapi.operations) this.#operations.set(operation.node.value, operation)
    for (const parameter of openapi.parameters) this.#parameters.set(parameter.node.value, parameter.operations)
    for (const { node, resolved } of openapi.references) {
      if (!resolved) continue
      const list = this.#referrers.get(resolved.value) ?? []
      list.push(node)
      this.#referrers.set(resolved.value, list)
    }
  }

  operationsOf(node: JsonNode): readonly Operation[] | undefined {
    const start = this.#unitOf(node)
    if (this.#known.has(start.value)) return this.#known.get(start.value)
    const found = this.#search(start)
    this.#known.set(start.value, found)
    return found
  }

  #search(start: JsonNode): readonly Operation[] | undefined {
    const operations = new Set<Operation>()
    const seen = new Set<unknown>([start.value])
    const stack = [start]
    for (let unit = stack.pop(); unit; unit = stack.pop()) {
      if (++this.#steps > MOST_STEPS) return undefined
      const operation = this.#operations.get(unit.value)
      if (operation) operations.add(operation)
      for (const user of this.#parameters.get(unit.value) ?? []) operations.add(user)
      if (operation || this.#parameters.has(unit.value)) continue
      for (const referrer of this.#referrers.get(unit.value) ?? []) {
        if (++this.#steps > MOST_STEPS) return undefined
        const next = this.#unitOf(referrer)
        if (seen.has(next.value)) continue
        seen.add(next.value)
        stack.push(next)
      }
    }
    return [...operations]
  }

  /** The parameter, operation or shared object a node stands in; the node at the top when there is none. */
  #unitOf(node: JsonNode): JsonNode {
    let current = node
    for (;;) {
      if (this.#parameters.has(current.value) || this.#operations.has(current.value)) return current
      const { parent } = current
      if (!parent?.parent) return current
      if (parent.parent.value === this.#openapi.root.value && parent.key !== 'paths') return current
      current = parent
    }
  }
}

import type { JsonNode } from '../json/node.js'
import type { Operation, Schema } from './model.js'

export const NOTIFICATION_URL = 'x-ms-notification-url'

/** Whether the mark is there: `true` registers a webhook, anything else is meant to. */
type Mark = 'true' | 'any'

/**
 * Knows which schemas hold a field for the callback address, in properties and parts at any depth. Found from the marked
 * fields upwards, in one pass: thousands of operations may share one body.
 */
export class Callbacks {
  readonly #schemas: readonly Schema[]
  readonly #resolve: (node: JsonNode | undefined) => JsonNode | undefined
  readonly #holders = new Map<Mark, ReadonlySet<unknown>>()

  constructor(schemas: readonly Schema[], resolve: (node: JsonNode | undefined) => JsonNode | undefined) {
    this.#schemas = schemas
    this.#resolve = resolve
  }

  /** True when an input of the operation carries the mark, itself or somewhere in its schema. */
  isTakenBy(operation: Operation, mark: Mark): boolean {
    for (const { parameter } of operation.parameters) {
      if (isMarked(parameter.node, mark)) return true
      const schema = parameter.node.get('schema')
      if (schema && this.#holding(mark).has(this.#resolve(schema)?.value)) return true
    }
    return false
  }

  #holding(mark: Mark): ReadonlySet<unknown> {
    const known = this.#holders.get(mark)
    if (known) return known
    const holding = new Set<unknown>()
    for (const { node } of this.#schemas) if (isMarked(node, mark)) holding.add(node.value)
    if (holding.size > 0) this.#spread(holding)
    this.#holders.set(mark, holding)
    return holding
  }

  /** Adds every schema that leads to one of these through properties, parts and references. */
  #spread(holding: Set<unknown>): void {
    const above = new Map<unknown, unknown[]>()
    const link = (child: JsonNode, parent: JsonNode): void => {
      const target = this.#resolve(child)
      if (!target) return
      const parents = above.get(target.value)
      if (parents) parents.push(parent.value)
      else above.set(target.value, [parent.value])
    }
    for (const { node } of this.#schemas) {
      for (const property of node.get('properties')?.members() ?? []) link(property, node)
      for (const part of node.get('allOf')?.elements() ?? []) link(part, node)
    }
    const stack = [...holding]
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
      for (const parent of above.get(value) ?? []) {
        if (holding.has(parent)) continue
        holding.add(parent)
        stack.push(parent)
      }
    }
  }
}

function isMarked(node: JsonNode, mark: Mark): boolean {
  return mark === 'true' ? node.raw(NOTIFICATION_URL) === true : node.has(NOTIFICATION_URL)
}

import type { JsonNode } from '../json/node.js'
import type { OpenApi } from './model.js'

/** How large a schema is with its references followed. */
export interface SchemaSize {
  /** The schema itself and every property, item and part below it; a schema inside itself counts once. */
  readonly count: number
  /** Levels of properties, items and parts; 1 for a schema without any. */
  readonly depth: number
}

/** Nothing is counted beyond this. */
export const MOST_COUNTED = 10_000_000

interface Frame {
  readonly node: JsonNode
  readonly children: readonly JsonNode[]
  next: number
  count: number
  depth: number
}

const measured = new WeakMap<OpenApi, SchemaSizes>()

/** The sizes of the schemas of one document, measured once for all who ask. */
export function schemaSizes(openapi: OpenApi): SchemaSizes {
  const known = measured.get(openapi)
  if (known) return known
  const sizes = new SchemaSizes(openapi)
  measured.set(openapi, sizes)
  return sizes
}

/**
 * Measures schemas with their references followed. Each schema is measured once and remembered, so that the work is
 * linear in the document even where references double at every level or lead in circles.
 */
class SchemaSizes {
  readonly #openapi: OpenApi
  readonly #known = new Map<unknown, SchemaSize>()

  constructor(openapi: OpenApi) {
    this.#openapi = openapi
  }

  of(schema: JsonNode): SchemaSize {
    const start = this.#openapi.resolve(schema)
    if (!start?.isObject) return { count: 0, depth: 0 }
    const known = this.#known.get(start.value)
    if (known) return known
    const open = new Set<unknown>([start.value])
    const stack: Frame[] = [this.#enter(start)]
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const child = frame.children[frame.next++]
      if (!child) {
        stack.pop()
        open.delete(frame.node.value)
        const size = { count: Math.min(frame.count, MOST_COUNTED), depth: Math.min(frame.depth, MOST_COUNTED) }
        this.#known.set(frame.node.value, size)
        const parent = stack[stack.length - 1]
        if (parent) add(parent, size)
        continue
      }
      const size = this.#known.get(child.value)
      if (size) add(frame, size)
      else if (open.has(child.value)) add(frame, { count: 1, depth: 0 })
      else {
        open.add(child.value)
        stack.push(this.#enter(child))
      }
    }
    return this.#known.get(start.value) ?? { count: 0, depth: 0 }
  }

  #enter(node: JsonNode): Frame {
    const children = childSchemas(node).flatMap((child) => {
      const target = this.#openapi.resolve(child)
      return target?.isObject ? [target] : []
    })
    return { node, children, next: 0, count: 1, depth: 1 }
  }
}

function add(frame: Frame, size: SchemaSize): void {
  frame.count += size.count
  frame.depth = Math.max(frame.depth, size.depth + 1)
}

function childSchemas(node: JsonNode): JsonNode[] {
  const children = [...(node.get('properties')?.members() ?? [])]
  const items = node.get('items')
  if (items?.isArray) {
    for (const item of items.elements()) children.push(item)
  } else if (items) children.push(items)
  for (const part of node.get('allOf')?.elements() ?? []) children.push(part)
  const additional = node.get('additionalProperties')
  if (additional?.isObject) children.push(additional)
  return children
}

import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'

interface Edge {
  readonly to: JsonNode
  readonly at: JsonNode
  readonly name: string
}

interface Frame {
  readonly value: unknown
  readonly edges: readonly Edge[]
  next: number
}

/**
 * Required properties through which a schema contains itself: no finite value can satisfy it. Each loop is told once,
 * at the property that closes it. Linear in the number of schemas and required properties.
 */
export function* requiredLoops(openapi: OpenApi): Generator<{ at: JsonNode; name: string }> {
  const done = new Set<unknown>()
  const open = new Set<unknown>()
  for (const schema of openapi.schemas) {
    if (done.has(schema.node.value)) continue
    const stack: Frame[] = [enter(openapi, schema.node, open)]
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const edge = frame.edges[frame.next++]
      if (!edge) {
        open.delete(frame.value)
        done.add(frame.value)
        stack.pop()
      } else if (open.has(edge.to.value)) yield { at: edge.at, name: edge.name }
      else if (!done.has(edge.to.value)) stack.push(enter(openapi, edge.to, open))
    }
  }
}

function enter(openapi: OpenApi, node: JsonNode, open: Set<unknown>): Frame {
  open.add(node.value)
  return { value: node.value, edges: [...edgesOf(openapi, node)], next: 0 }
}

function* edgesOf(openapi: OpenApi, node: JsonNode): Generator<Edge> {
  const properties = node.get('properties')
  const seen = new Set<string>()
  for (const entry of node.get('required')?.elements() ?? []) {
    if (typeof entry.value !== 'string' || seen.has(entry.value)) continue
    seen.add(entry.value)
    const property = properties?.get(entry.value)
    const to = openapi.resolve(property)
    if (property && to?.isObject) yield { to, at: property, name: entry.value }
  }
  for (const part of node.get('allOf')?.elements() ?? []) {
    const to = openapi.resolve(part)
    if (to?.isObject) yield { to, at: part, name: 'allOf' }
  }
}

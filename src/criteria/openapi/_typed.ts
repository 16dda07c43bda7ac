import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'

/** Something that says which values it takes: a schema, a parameter, the items of a parameter, a response header. */
export interface Typed {
  readonly node: JsonNode
  readonly origin: 'schema' | 'parameter' | 'header'
  /** Its place in the order of the document. */
  readonly position: number
}

/** Nested deeper than this, items of a parameter are not looked at. */
const DEEPEST_ITEMS = 20

/** The typed places of one document, gathered once for all criteria. */
interface Gathered {
  readonly all: readonly Typed[]
  readonly byKey: ReadonlyMap<string, readonly Typed[]>
}

const gathered = new WeakMap<OpenApi, Gathered>()

/** Every place of the document that has `type`, `enum`, `default` and bounds; each once. */
export function typedNodes(openapi: OpenApi): readonly Typed[] {
  return gather(openapi).all
}

/** Those of them that hold at least one of the keys, in the order of the document. */
export function typedNodesWith(openapi: OpenApi, ...keys: readonly string[]): readonly Typed[] {
  const { byKey } = gather(openapi)
  const lists = keys.flatMap((key) => byKey.get(key) ?? [])
  return keys.length === 1 ? lists : [...new Set(lists)].sort((a, b) => a.position - b.position)
}

function gather(openapi: OpenApi): Gathered {
  const known = gathered.get(openapi)
  if (known) return known
  const all: Typed[] = []
  const byKey = new Map<string, Typed[]>()
  const result = { all, byKey }
  gathered.set(openapi, result)
  const add = (node: JsonNode, origin: Typed['origin']): void => {
    const typed = { node, origin, position: all.length }
    all.push(typed)
    for (const key of node.keys) {
      const list = byKey.get(key)
      if (list) list.push(typed)
      else byKey.set(key, [typed])
    }
  }
  for (const schema of openapi.schemas) if (schema.reference === undefined) add(schema.node, 'schema')
  for (const parameter of openapi.parameters) {
    if (parameter.in !== 'body') for (const node of withItems(parameter.node)) add(node, 'parameter')
  }
  const seen = new Set<unknown>()
  for (const response of openapi.responses) {
    if (seen.has(response.node.value)) continue
    seen.add(response.node.value)
    for (const header of response.node.get('headers')?.members() ?? [])
      for (const node of withItems(header)) add(node, 'header')
  }
  return result
}

function withItems(start: JsonNode): readonly JsonNode[] {
  const nodes: JsonNode[] = []
  let node: JsonNode | undefined = start
  for (let depth = 0; node?.isObject && depth < DEEPEST_ITEMS; depth++) {
    nodes.push(node)
    node = node.get('items')
  }
  return nodes
}

/** The types a node declares: one word, or several where an array of words is written; none when nothing is said. */
export function declaredTypes(node: JsonNode): readonly string[] {
  const type = node.raw('type')
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((entry): entry is string => typeof entry === 'string') : []
}

/** Says whether a value has one of the declared types; anything goes where none, or an unknown one, is declared. */
export function fitsTypes(value: unknown, types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => fits(value, type))
}

function fits(value: unknown, type: string): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type
    case 'number':
      return typeof value === 'number'
    case 'integer':
      return Number.isInteger(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'null':
      return value === null
    default:
      return true
  }
}

/** The same text for equal values; the order of keys inside objects counts. */
export function fingerprintOf(value: unknown): string {
  return typeof value === 'string' ? `"${value}` : (JSON.stringify(value) ?? String(value))
}

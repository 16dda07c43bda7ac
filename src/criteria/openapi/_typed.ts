import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'

/** Something that says which values it takes: a schema, a parameter, the items of a parameter, a response header. */
export interface Typed {
  readonly node: JsonNode
  readonly origin: 'schema' | 'parameter' | 'header'
}

/** Nested deeper than this, items of a parameter are not looked at. */
const DEEPEST_ITEMS = 20

/** Every place of the document that has `type`, `enum`, `default` and bounds; each once. */
export function* typedNodes(openapi: OpenApi): Generator<Typed> {
  for (const schema of openapi.schemas)
    if (schema.reference === undefined) yield { node: schema.node, origin: 'schema' }
  for (const parameter of openapi.parameters) {
    if (parameter.in !== 'body') yield* withItems(parameter.node, 'parameter')
  }
  const seen = new Set<unknown>()
  for (const response of openapi.responses) {
    if (seen.has(response.node.value)) continue
    seen.add(response.node.value)
    for (const header of response.node.get('headers')?.members() ?? []) yield* withItems(header, 'header')
  }
}

function* withItems(start: JsonNode, origin: Typed['origin']): Generator<Typed> {
  let node: JsonNode | undefined = start
  for (let depth = 0; node?.isObject && depth < DEEPEST_ITEMS; depth++) {
    yield { node, origin }
    node = node.get('items')
  }
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

import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from './model.js'

/** Where a path of property names leads in a schema. */
export type PathEnd =
  | { readonly state: 'found'; readonly schema: JsonNode }
  /** The schema does not say everything it holds, so nothing can be told. */
  | { readonly state: 'open' }
  | { readonly state: 'missing'; readonly segment: string; readonly known: ReadonlyMap<string, JsonNode> }

const OPEN: PathEnd = { state: 'open' }
const MOST_PARTS = 200
const MOST_SEGMENTS = 32
/** Properties gathered for one document: thousands of schemas may share the parts of one. */
const MOST_GATHERED = 1_000_000

interface Properties {
  readonly properties: ReadonlyMap<string, JsonNode>
  readonly isOpen: boolean
}

const gatheredOf = new WeakMap<OpenApi, number>()

/** By the value of the schema: wide schemas are asked for many paths. */
const known = new WeakMap<object, Properties>()

/** With one of these a schema is asked for at run time, and says nothing itself. */
export const DYNAMIC_SCHEMAS = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'] as const

/** The schema of an operation's answer for success: 200, 201, any other 2xx, then `default`. */
export function successSchema(operation: Operation): JsonNode | undefined {
  const find = (matches: (status: string) => boolean) =>
    operation.responses.find(({ status, schema }) => schema !== undefined && matches(status))?.schema
  return (
    find((status) => status === '200') ??
    find((status) => status === '201') ??
    find((status) => /^2\d\d$/.test(status)) ??
    find((status) => status === 'default')
  )
}

/** Follows a path such as `value/items/name`; arrays are entered without being named. */
export function followPath(openapi: OpenApi, start: JsonNode, path: string): PathEnd {
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.length > MOST_SEGMENTS) return OPEN
  let schema = start
  for (const written of segments) {
    const segment = written.replaceAll('~1', '/').replaceAll('~0', '~')
    const holder = itemsOf(openapi, schema)
    if (!holder) return OPEN
    const { properties, isOpen } = propertiesOf(openapi, holder)
    const next = properties.get(segment)
    if (next) schema = next
    else if (segment === 'items' && isArraySchema(openapi, schema)) continue
    else if (segment === 'properties' || isOpen || properties.size === 0) return OPEN
    else return { state: 'missing', segment, known: properties }
  }
  const end = openapi.resolve(schema)
  return end ? { state: 'found', schema: end } : OPEN
}

/** True when the schema is an array, false when it is something else, undefined when it does not say. */
export function isArraySchema(openapi: OpenApi, schema: JsonNode): boolean | undefined {
  const node = openapi.resolve(schema)
  if (!node?.isObject || DYNAMIC_SCHEMAS.some((key) => node.has(key))) return undefined
  const type = node.raw('type')
  if (type === 'array' || (type === undefined && node.has('items'))) return true
  if (type === undefined) return node.has('properties') ? false : undefined
  if (type === 'object') return propertiesOf(openapi, node).properties.size > 0 ? false : undefined
  return false
}

/** The schema of an array's items, through arrays of arrays; the schema itself when it is none. */
export function itemsOf(openapi: OpenApi, schema: JsonNode): JsonNode | undefined {
  let node = openapi.resolve(schema)
  for (let step = 0; node && step < 16; step++) {
    if (node.raw('type') !== 'array' && !(node.raw('type') === undefined && node.has('items'))) return node
    node = openapi.resolve(node.get('items'))
  }
  return undefined
}

/** The properties of an object schema with those of its parts, and whether it may hold others. */
export function propertiesOf(openapi: OpenApi, schema: JsonNode): Properties {
  if (!schema.isObject) return { properties: new Map(), isOpen: true }
  const value = schema.value as object
  const gathered = known.get(value) ?? gather(openapi, schema)
  known.set(value, gathered)
  return gathered
}

function gather(openapi: OpenApi, schema: JsonNode): Properties {
  const properties = new Map<string, JsonNode>()
  const before = gatheredOf.get(openapi) ?? 0
  if (before > MOST_GATHERED) return { properties, isOpen: true }
  let isOpen = false
  const seen = new Set<unknown>()
  const stack = [schema]
  for (let part = stack.pop(); part; part = stack.pop()) {
    const node = openapi.resolve(part)
    if (!node?.isObject || seen.size >= MOST_PARTS) {
      isOpen = true
      continue
    }
    if (seen.has(node.value)) continue
    seen.add(node.value)
    const additional = node.get('additionalProperties')
    if ((additional && additional.value !== false) || DYNAMIC_SCHEMAS.some((key) => node.has(key))) isOpen = true
    for (const property of node.get('properties')?.members() ?? [])
      if (!properties.has(property.key)) properties.set(property.key, property)
    for (const inner of node.get('allOf')?.elements() ?? []) stack.push(inner)
  }
  gatheredOf.set(openapi, before + properties.size + seen.size)
  return { properties, isOpen }
}

import type { JsonNode } from '../json/node.js'
import type { OpenApi } from '../openapi/model.js'

export interface Field {
  readonly name: string
  /** As written: may be a reference. */
  readonly node: JsonNode
  readonly isRequired: boolean
}

/** A schema with its references followed and its `allOf` parts seen as one; nothing is copied or expanded. */
export interface SchemaView {
  readonly node: JsonNode
  /** `object`, `array`, `string`, …; told from the fields where it is not written; empty for a schema of anything. */
  readonly type: string
  readonly fields: ReadonlyMap<string, Field>
  readonly items: JsonNode | undefined
  /** The first value written for a key, by the schema itself or one of its parts. */
  facet(key: string): JsonNode | undefined
  /** Every key that the schema or one of its parts writes. */
  keys(): Iterable<string>
}

/** Parts and fields gathered for all views together: enough for every real document, an end for hostile ones. */
const MOST_STEPS = 1_000_000

/** Makes views of the schemas of one document; each node once. */
export class Views {
  readonly #openapi: OpenApi
  readonly #views = new Map<unknown, SchemaView>()
  #steps = 0

  constructor(openapi: OpenApi) {
    this.#openapi = openapi
  }

  get isCut(): boolean {
    return this.#steps >= MOST_STEPS
  }

  /** The view of a schema as written; undefined when it is no schema or its reference leads nowhere. */
  of(written: JsonNode | undefined): SchemaView | undefined {
    const node = this.#openapi.resolve(written)
    if (!node?.isObject) return undefined
    let view = this.#views.get(node.value)
    if (!view) {
      view = this.#read(node)
      this.#views.set(node.value, view)
    }
    return view
  }

  #read(node: JsonNode): SchemaView {
    const parts = this.#parts(node)
    const facet = (key: string): JsonNode | undefined => {
      for (const part of parts) {
        const hit = part.get(key)
        if (hit) return hit
      }
      return undefined
    }
    const keys = (): string[] => parts.flatMap((part) => part.keys)
    const required = new Set<string>()
    for (const part of parts) {
      for (const name of part.get('required')?.elements() ?? []) {
        if (typeof name.value === 'string') required.add(name.value)
      }
    }
    const fields = new Map<string, Field>()
    for (const part of parts) {
      for (const member of part.get('properties')?.members() ?? []) {
        this.#steps++
        if (fields.has(member.key) || (this.isCut && fields.size > 0)) continue
        const isRequired = required.has(member.key) || member.raw('required') === true
        fields.set(member.key, { name: member.key, node: member, isRequired })
      }
    }
    const items = facet('items')
    return {
      node,
      type: typeOf(facet('type')?.value, fields.size > 0, items !== undefined),
      fields,
      items,
      facet,
      keys,
    }
  }

  /** The schema and everything it is put together from, each once. */
  #parts(node: JsonNode): JsonNode[] {
    if (!node.has('allOf')) return [node]
    const parts: JsonNode[] = []
    const seen = new Set<unknown>()
    const stack = [node]
    for (let part = stack.pop(); part; part = stack.pop()) {
      if (seen.has(part.value) || this.isCut) continue
      this.#steps++
      seen.add(part.value)
      parts.push(part)
      const below: JsonNode[] = []
      for (const written of part.get('allOf')?.elements() ?? []) {
        const resolved = this.#openapi.resolve(written)
        if (resolved?.isObject) below.push(resolved)
      }
      for (const one of below.reverse()) stack.push(one)
    }
    return parts.length === 0 ? [node] : parts
  }
}

/** `["string", "null"]` is a string. */
function typeOf(written: unknown, hasFields: boolean, hasItems: boolean): string {
  if (typeof written === 'string') return written.toLowerCase()
  if (Array.isArray(written)) {
    const kinds = written.filter((kind) => typeof kind === 'string' && kind !== 'null').slice(0, 8)
    return kinds.join(' or ').toLowerCase()
  }
  return hasFields ? 'object' : hasItems ? 'array' : ''
}

import type { Locatable, Place } from '../../model/criterion.js'
import type { Span } from '../../model/location.js'

/** What a node needs to know of the document it stands in. */
export interface NodeHome {
  readonly file: string
  /** Set in a document of the version compared with. */
  readonly side?: 'base'
}

/**
 * One value of a JSON document and the way to it. Looks at own properties only, so that a key
 * named `constructor` or `__proto__` is a key like any other.
 */
export class JsonNode implements Locatable {
  readonly value: unknown
  readonly parent: JsonNode | undefined
  /** Key in the parent object or index in the parent array; empty for the root. */
  readonly key: string
  readonly home: NodeHome
  /** Kept, as many criteria come by the same ones. */
  #members: readonly JsonNode[] | undefined

  constructor(value: unknown, parent: JsonNode | undefined, key: string, home: NodeHome) {
    this.value = value
    this.parent = parent
    this.key = key
    this.home = home
  }

  /** A missing property is shown at the key of the object that lacks it; a scalar at its own value. */
  place(): Place {
    const isContainer = typeof this.value === 'object' && this.value !== null
    return this.#placeAt(isContainer ? 'key' : 'value')
  }

  /** The same node, to be shown at its key even when it is a scalar. */
  get atKey(): Locatable {
    return { place: () => this.#placeAt('key') }
  }

  /** The same node, of whose text only a stretch is meant; the whole of it when that is not known. */
  part(stretch: Span | undefined): Locatable {
    if (stretch === undefined || typeof this.value !== 'string') return this
    const { start, end } = stretch
    return { place: () => this.#placeAt('value', { start, end }) }
  }

  #placeAt(target: 'key' | 'value', part?: Span): Place {
    const { file, side } = this.home
    return { kind: 'json', file, pointer: this.pointer, target, ...(part ? { part } : {}), ...(side ? { side } : {}) }
  }

  /** RFC 6901 JSON pointer from the root of the document; empty for the root. */
  get pointer(): string {
    const keys: string[] = []
    for (let node: JsonNode = this; node.parent; node = node.parent) keys.push(escapeKey(node.key))
    return keys.length === 0 ? '' : `/${keys.reverse().join('/')}`
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
  }

  get isArray(): boolean {
    return Array.isArray(this.value)
  }

  /** The child under an own key or index, or undefined. */
  get(key: string | number): JsonNode | undefined {
    const child = this.raw(key)
    return child === undefined ? undefined : new JsonNode(child, this, String(key), this.home)
  }

  /** The node at the end of a way of keys, or undefined where it breaks off. */
  at(...keys: readonly (string | number)[]): JsonNode | undefined {
    let node: JsonNode | undefined = this
    for (const key of keys) node = node?.get(key)
    return node
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined
  }

  /** The string under a key; undefined when it is absent or of another type. Nothing inherited is a string. */
  string(key: string): string | undefined {
    const { value } = this
    if (typeof value !== 'object' || value === null) return undefined
    const child = (value as Record<string, unknown>)[key]
    return typeof child === 'string' ? child : undefined
  }

  /** The raw value under an own key, or undefined. Most keys asked for are absent, so that is found out first. */
  raw(key: string | number): unknown {
    const { value } = this
    if (typeof value !== 'object' || value === null) return undefined
    const child = (value as Record<string | number, unknown>)[key]
    return child === undefined || !Object.hasOwn(value, key) ? undefined : child
  }

  /** Own keys of an object in their order; none for anything else. */
  get keys(): readonly string[] {
    return this.isObject ? Object.keys(this.value as object) : []
  }

  /** The members of an object; none for anything else. */
  members(): readonly JsonNode[] {
    return this.isObject ? this.#all() : NONE
  }

  /** The elements of an array; none for anything else. */
  elements(): readonly JsonNode[] {
    return Array.isArray(this.value) ? this.#all() : NONE
  }

  #all(): readonly JsonNode[] {
    if (this.#members) return this.#members
    const value = this.value as Record<string, unknown>
    const keys = Object.keys(value)
    const members: JsonNode[] = []
    for (const key of keys) members.push(new JsonNode(value[key], this, key, this.home))
    this.#members = members
    return members
  }
}

const NONE: readonly JsonNode[] = []

/** Escapes one key of a JSON pointer (RFC 6901). */
export function escapeKey(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

/** The keys of a JSON pointer, unescaped; none for the empty pointer. */
export function pointerKeys(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

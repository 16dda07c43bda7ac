import { METHODS } from './model.js'

/** Depth of the part that is copied; the deepest published definition has 31 levels. */
const MOST_DEPTH = 64
/** Characters of all JSON pointers together: the other validator writes each of them down. */
const MOST_POINTERS = 20_000_000
/** A longer path or name is nothing anybody publishes. */
const LONGEST_KEY = 500

const SIMPLE_REFERENCE = /^#\/(?:definitions|parameters|responses)\/[^/]+$/

/** One whose name is written without escapes. */
const PLAIN_REFERENCE = /^#\/(definitions|parameters|responses)\/([^/~%]+)$/

type Json = Record<string, unknown>
type Copy = (value: unknown, depth: number, pointer: number) => unknown

/**
 * Copies of a Swagger 2.0 document what swagger-parser looks at, and nothing else: operations, parameters, responses,
 * types and the property names of their schemas that one requires, and references without what stands beside them, which Swagger 2.0 ignores.
 * Inside properties and items it only asks whether references lead anywhere: those that do are left out here, and what
 * they lead to is looked at where it stands.
 * @returns undefined when a part is shaped so that the cost of following it is not plainly bounded: references to
 *   references, to the inside of a definition or to another file, very deep or very long names
 */
export function outlineOf(document: unknown): unknown {
  if (!isObject(document)) return undefined
  const { definitions, parameters, responses } = document
  if ([definitions, parameters, responses].some(leadsOn)) return undefined
  try {
    return new Outline().of(document)
  } catch (error) {
    if (error instanceof Unbounded) return undefined
    throw error
  }
}

/** Thrown inside this file only. */
class Unbounded extends Error {}

class Outline {
  #pointers = 0
  #document: Json = {}
  /** The skeletons with properties, and every name that any of them requires. */
  readonly #propertied: Json[] = []
  readonly #required = new Set<string>()

  of(document: Json): unknown {
    this.#document = document
    const outline: Json = { swagger: document.swagger }
    take(document, 'consumes', outline)
    outline.paths = this.#map(document.paths, this.#pathItem, 0, 0)
    this.#take(document, 'definitions', outline, this.#definitions, 0, 0)
    this.#take(document, 'parameters', outline, this.#shared, 0, 0)
    this.#take(document, 'responses', outline, this.#responses, 0, 0)
    for (const skeleton of this.#propertied) skeleton.properties = this.#worthNaming(skeleton.properties)
    return outline
  }

  /** Only names that are required somewhere are looked for, and what leads nowhere is followed. */
  #worthNaming(properties: unknown): unknown {
    if (!isObject(properties)) return properties
    const kept: Json = {}
    for (const name of Object.keys(properties)) {
      if (properties[name] !== true || this.#required.has(name)) kept[name] = properties[name]
    }
    return kept
  }

  readonly #pathItem: Copy = (value, depth, pointer) => {
    if (!isObject(value)) return other(value)
    if (value.$ref !== undefined) throw new Unbounded()
    const item: Json = {}
    this.#take(value, 'parameters', item, this.#parameters, depth, pointer)
    for (const method of METHODS) this.#take(value, method, item, this.#operation, depth, pointer)
    return item
  }

  readonly #operation: Copy = (value, depth, pointer) => {
    if (!isObject(value)) return other(value)
    const operation: Json = {}
    take(value, 'operationId', operation)
    take(value, 'consumes', operation)
    this.#take(value, 'parameters', operation, this.#parameters, depth, pointer)
    this.#take(value, 'responses', operation, this.#responses, depth, pointer)
    return operation
  }

  readonly #parameter: Copy = (value, depth, pointer) => {
    if (!isObject(value) || value.$ref !== undefined) return referenceOr(value)
    const parameter = this.#skeleton(value, depth, pointer)
    take(value, 'name', parameter)
    take(value, 'in', parameter)
    this.#take(value, 'schema', parameter, this.#schema, depth, pointer)
    return parameter
  }

  readonly #response: Copy = (value, depth, pointer) => {
    if (!isObject(value) || value.$ref !== undefined) return referenceOr(value)
    const response: Json = {}
    this.#take(value, 'schema', response, this.#schema, depth, pointer)
    this.#take(value, 'headers', response, this.#definitions, depth, pointer)
    return response
  }

  /** A schema that is looked at itself: of a body, a response, a header, a definition, or a part of one by `allOf`. */
  readonly #schema: Copy = (value, depth, pointer) =>
    !isObject(value) || value.$ref !== undefined ? referenceOr(value) : this.#skeleton(value, depth, pointer)

  #skeleton(schema: Json, depth: number, pointer: number): Json {
    const skeleton: Json = {}
    take(schema, 'type', skeleton)
    take(schema, 'required', skeleton)
    this.#take(schema, 'allOf', skeleton, this.#parts, depth, pointer)
    this.#take(schema, 'properties', skeleton, this.#inside, depth, pointer)
    if (skeleton.properties !== undefined) this.#propertied.push(skeleton)
    for (const name of Array.isArray(skeleton.required) ? skeleton.required : []) {
      if (typeof name !== 'object') this.#required.add(String(name))
    }
    this.#take(schema, 'items', skeleton, this.#within, depth, pointer)
    this.#take(schema, 'additionalProperties', skeleton, this.#within, depth, pointer)
    return skeleton
  }

  /** A schema that only has to be there, with the references inside it that lead nowhere; `true` for one without any. */
  readonly #within: Copy = (value, depth, pointer) => {
    if (!isObject(value)) return other(value)
    if (value.$ref !== undefined) return this.#leads(value.$ref) ? true : referenceOr(value)
    const inner: Json = {}
    let leads = false
    const follow = (key: string, copy: Copy, isReference: (copied: unknown) => boolean): void => {
      if (value[key] === undefined || !Object.hasOwn(value, key)) return
      const copied = copy(value[key], this.#step(depth), this.#reach(pointer, key))
      if (!isReference(copied)) return
      inner[key] = copied
      leads = true
    }
    follow('items', this.#within, isObject)
    follow('additionalProperties', this.#within, isObject)
    follow('properties', this.#inside, (copied) => isObject(copied) && Object.values(copied).some(isObject))
    follow('allOf', this.#partsWithin, (copied) => Array.isArray(copied) && copied.some(isObject))
    return leads ? inner : true
  }

  /** True for a reference to one of the shared parts that is there under this very name. */
  #leads(reference: unknown): boolean {
    const [, list, name] = typeof reference === 'string' ? (PLAIN_REFERENCE.exec(reference) ?? []) : []
    const shared = list === undefined ? undefined : this.#document[list]
    return name !== undefined && isObject(shared) && Object.hasOwn(shared, name) && isObject(shared[name])
  }

  readonly #shared: Copy = (value, depth, pointer) => this.#map(value, this.#parameter, depth, pointer)
  readonly #responses: Copy = (value, depth, pointer) => this.#map(value, this.#response, depth, pointer)
  readonly #definitions: Copy = (value, depth, pointer) => this.#map(value, this.#schema, depth, pointer)
  readonly #inside: Copy = (value, depth, pointer) => this.#map(value, this.#within, depth, pointer)
  readonly #parameters: Copy = (value, depth, pointer) => this.#list(value, this.#parameter, depth, pointer)
  readonly #parts: Copy = (value, depth, pointer) => this.#list(value, this.#schema, depth, pointer)
  readonly #partsWithin: Copy = (value, depth, pointer) => this.#list(value, this.#within, depth, pointer)

  /** Copies the member of a name, where it is there. */
  #take(from: Json, name: string, to: Json, copy: Copy, depth: number, pointer: number): void {
    if (from[name] === undefined || !Object.hasOwn(from, name)) return
    to[name] = copy(from[name], this.#step(depth), this.#reach(pointer, name))
  }

  #map(value: unknown, copy: Copy, depth: number, pointer: number): unknown {
    if (!isObject(value)) return other(value)
    const copied: Json = {}
    for (const key of Object.keys(value)) {
      // An assignment to this name would be something else; no validator looks for it.
      if (key === '__proto__') continue
      if (key.length > LONGEST_KEY || key === '$ref') throw new Unbounded()
      copied[key] = copy(value[key], this.#step(depth), this.#reach(pointer, key))
    }
    return copied
  }

  #list(value: unknown, copy: Copy, depth: number, pointer: number): unknown {
    if (!Array.isArray(value)) return other(value)
    return value.map((element) => copy(element, this.#step(depth), this.#reach(pointer, '0')))
  }

  #step(depth: number): number {
    if (depth >= MOST_DEPTH) throw new Unbounded()
    return depth + 1
  }

  #reach(pointer: number, key: string): number {
    const length = pointer + key.length + 1
    this.#pointers += length
    if (this.#pointers > MOST_POINTERS) throw new Unbounded()
    return length
  }
}

/** What has no parts stands for itself; a list instead of an object, or the reverse, is followed by nobody in place. */
function other(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) throw new Unbounded()
  return value
}

/** Of a reference nothing else counts. */
function referenceOr(value: unknown): unknown {
  if (!isObject(value)) return other(value)
  if (typeof value.$ref !== 'string' || !SIMPLE_REFERENCE.test(value.$ref)) throw new Unbounded()
  return { $ref: value.$ref }
}

/** Copies a text, a number or a list of them, where it is there; anything deeper is not looked into. */
function take(from: Json, name: string, to: Json): void {
  const value = from[name]
  if (value === undefined || !Object.hasOwn(from, name)) return
  to[name] = Array.isArray(value) ? value.map(shallow) : shallow(value)
}

function shallow(value: unknown): unknown {
  if (Array.isArray(value)) return []
  return isObject(value) ? {} : value
}

/** One of the shared parts is itself a reference: a chain of them would be followed again for each use. */
function leadsOn(map: unknown): boolean {
  return isObject(map) && Object.values(map).some((part) => isObject(part) && part.$ref !== undefined)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

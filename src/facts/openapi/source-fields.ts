import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation, Parameter } from './model.js'
import { itemsOf, propertiesOf } from './value-path.js'

/** A field that a maker fills in: a parameter, or a property of the body. */
export interface SourceField {
  readonly node: JsonNode
  readonly isInternal: boolean
  readonly isParameter: boolean
}

interface OperationFields {
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly body: Parameter | undefined
  /** Properties of the body at any depth, by name alone. */
  readonly properties: ReadonlyMap<string, readonly SourceField[]>
  /** True when the body holds more than its schema says. */
  readonly isOpen: boolean
}

const MOST_PROPERTIES = 4_000

/** Finds what the references of dynamic extensions mean, the fields of each operation read once. */
export class SourceFields {
  readonly #openapi: OpenApi
  readonly #read = new Map<Operation, OperationFields>()
  readonly #bodies = new Map<unknown, Pick<OperationFields, 'properties' | 'isOpen'>>()

  constructor(openapi: OpenApi) {
    this.#openapi = openapi
  }

  /** The field, `unknown` where the schema does not say everything, undefined when there is none. */
  find(operation: Operation, reference: string): SourceField | 'unknown' | undefined {
    const fields = this.#fields(operation)
    const parameter = fields.parameters.get(reference)
    if (parameter) return fieldOf(parameter)
    const segments = reference.split('/').filter((segment) => segment !== '')
    const short = segments.length === 1 ? fields.properties.get(segments[0] ?? '')?.[0] : undefined
    if (short) return short
    if (fields.isOpen || segments.length > 32) return 'unknown'
    const schema = fields.body?.node.get('schema')
    if (!fields.body || !schema) return undefined
    const isNamed = segments[0] === fields.body.name
    return (
      this.#follow(schema, isNamed ? segments.slice(1) : segments, fields.body) ??
      (isNamed ? this.#follow(schema, segments, fields.body) : undefined)
    )
  }

  /** True when a name means both a parameter and a property of the body, or several properties. */
  isAmbiguous(operation: Operation, name: string): boolean {
    const { parameters, properties } = this.#fields(operation)
    const meanings = (parameters.has(name) ? 1 : 0) + (properties.get(name)?.length ?? 0)
    return meanings > 1
  }

  /**
   * True when a name is that of a parameter and leads to a property of the body as well. In the older extensions a path
   * starts inside the body; in the newer ones (`isNewer`) the name of the body parameter comes first.
   */
  isNameAndPath(operation: Operation, name: string, isNewer: boolean): boolean {
    const { parameters, body } = this.#fields(operation)
    const parameter = parameters.get(name)
    const schema = body?.node.get('schema')
    if (!parameter || !schema || !body || parameter.in === 'body') return false
    const segments = name.split('/').filter((segment) => segment !== '')
    if (segments.length > 32 || (isNewer && segments.shift() !== body.name) || segments.length === 0) return false
    const field = this.#follow(schema, segments, body)
    return field !== undefined && field !== 'unknown'
  }

  names(operation: Operation): Iterable<string> {
    const { parameters, properties } = this.#fields(operation)
    return new Set([...parameters.keys(), ...properties.keys()])
  }

  #follow(start: JsonNode, segments: readonly string[], body: Parameter): SourceField | 'unknown' | undefined {
    let node: JsonNode = start
    let isInternal = body.isInternal
    for (const segment of segments) {
      const holder = itemsOf(this.#openapi, node)
      if (!holder) return 'unknown'
      const { properties, isOpen } = propertiesOf(this.#openapi, holder)
      const next = properties.get(segment)
      if (!next) return isOpen || properties.size === 0 ? 'unknown' : undefined
      node = next
      isInternal ||= next.string('x-ms-visibility') === 'internal'
    }
    return { node, isInternal, isParameter: segments.length === 0 }
  }

  #fields(operation: Operation): OperationFields {
    const known = this.#read.get(operation)
    if (known) return known
    const parameters = new Map<string, Parameter>()
    let body: Parameter | undefined
    for (const { parameter } of operation.parameters) {
      if (parameter.in === 'body') body ??= parameter
      if (parameter.name !== undefined) parameters.set(parameter.name, parameter)
    }
    const fields = { parameters, body, ...this.#propertiesOnce(body) }
    this.#read.set(operation, fields)
    return fields
  }

  /** Operations that share a body share what was read of it. */
  #propertiesOnce(body: Parameter | undefined): Pick<OperationFields, 'properties' | 'isOpen'> {
    const schema = this.#openapi.resolve(body?.node.get('schema'))?.value
    const read = this.#bodies.get(schema) ?? this.#properties(body)
    this.#bodies.set(schema, read)
    return read
  }

  #properties(body: Parameter | undefined): Pick<OperationFields, 'properties' | 'isOpen'> {
    const found = new Map<string, SourceField[]>()
    let isOpen = false
    const seen = new Set<unknown>()
    const first = body?.node.get('schema')
    const stack: { node: JsonNode; isInternal: boolean }[] = first
      ? [{ node: first, isInternal: body?.isInternal ?? false }]
      : []
    for (let step = stack.pop(); step; step = stack.pop()) {
      const holder = itemsOf(this.#openapi, step.node)
      if (!holder || seen.size >= MOST_PROPERTIES) {
        isOpen = true
        continue
      }
      if (seen.has(holder.value)) continue
      seen.add(holder.value)
      const gathered = propertiesOf(this.#openapi, holder)
      if (gathered.isOpen) isOpen = true
      for (const [name, node] of gathered.properties) {
        const isInternal = step.isInternal || node.string('x-ms-visibility') === 'internal'
        const list = found.get(name) ?? []
        list.push({ node, isInternal, isParameter: false })
        found.set(name, list)
        stack.push({ node, isInternal })
      }
    }
    return { properties: found, isOpen }
  }
}

function fieldOf(parameter: Parameter): SourceField {
  return { node: parameter.node, isInternal: parameter.visibility === 'internal', isParameter: true }
}

import type { JsonNode } from '../json/node.js'

/** What is wrong with one value when compared with the Swagger 2.0 schema. */
export interface SchemaFault {
  /** The value at fault; for a missing key the object that lacks it, for an unknown key the member itself. */
  readonly node: JsonNode
  readonly keyword: 'type' | 'enum' | 'required' | 'unknown' | 'pattern' | 'minimum' | 'empty'
  /** The definition of the Swagger schema that holds the rule, for example `operation`; `document` for the root. */
  readonly kind: string
  /** The key in an object of that kind through which the value was reached; empty for the object itself. */
  readonly field: string
  /** The missing or unknown key. */
  readonly key?: string
  /** Keys, values or types that are allowed instead. */
  readonly allowed?: readonly string[]
}

/** The part of JSON Schema (draft 4) that the Swagger 2.0 schema uses. */
export interface SwaggerSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SwaggerSchema>>
  readonly patternProperties?: Readonly<Record<string, SwaggerSchema>>
  readonly additionalProperties?: boolean | SwaggerSchema
  readonly items?: SwaggerSchema
  readonly oneOf?: readonly SwaggerSchema[]
  readonly anyOf?: readonly SwaggerSchema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: boolean
  readonly minItems?: number
  readonly minProperties?: number
  readonly definitions?: Readonly<Record<string, SwaggerSchema>>
}

interface Step {
  readonly node: JsonNode
  readonly schema: SwaggerSchema
  readonly kind: string
  readonly field: string
}

/** More faults than this are not told one by one. */
const MOST_FAULTS = 4000

/**
 * Compares a document with the Swagger 2.0 schema and gathers every fault at its place. Of alternatives (`oneOf`,
 * `anyOf`) only the one that the author meant is looked at, so that one mistake is one fault and the work stays linear.
 */
export function findSchemaFaults(root: JsonNode, swagger: SwaggerSchema): readonly SchemaFault[] {
  const reader = new SchemaReader(swagger)
  const stack: Step[] = [{ node: root, schema: swagger, kind: 'document', field: '' }]
  for (let step = stack.pop(); step && reader.faults.length < MOST_FAULTS; step = stack.pop()) {
    const children: Step[] = []
    reader.read(step, children)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Step)
  }
  return reader.faults
}

class SchemaReader {
  readonly faults: SchemaFault[] = []
  readonly #definitions: Readonly<Record<string, SwaggerSchema>>
  readonly #patterns = new Map<string, RegExp>()

  constructor(swagger: SwaggerSchema) {
    this.#definitions = swagger.definitions ?? {}
  }

  read(step: Step, children: Step[]): void {
    const { schema } = step
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice('#/definitions/'.length)
      const target = this.#definitions[name]
      if (!target) return
      // A list or a word has no name that would say more than the key it stands under.
      const isObject = target.type === 'object' || target.oneOf !== undefined || target.properties !== undefined
      this.read({ ...step, schema: target, ...(isObject ? { kind: name, field: '' } : {}) }, children)
      return
    }
    const branches = schema.oneOf ?? schema.anyOf
    if (branches) {
      this.#choose(step, branches, children)
      return
    }
    const { node, kind, field } = step
    if (schema.type !== undefined && !hasType(node.value, schema.type)) {
      this.faults.push({ node, kind, field, keyword: 'type', allowed: [schema.type].flat() })
      return
    }
    if (schema.enum && !schema.enum.includes(node.value)) {
      this.faults.push({ node, kind, field, keyword: 'enum', allowed: schema.enum.map(String) })
      return
    }
    if (
      schema.pattern !== undefined &&
      typeof node.value === 'string' &&
      !this.#pattern(schema.pattern).test(node.value)
    )
      this.faults.push({ node, kind, field, keyword: 'pattern' })
    if (schema.minimum !== undefined && typeof node.value === 'number') {
      const isTooSmall = schema.exclusiveMinimum ? node.value <= schema.minimum : node.value < schema.minimum
      if (isTooSmall) this.faults.push({ node, kind, field, keyword: 'minimum', allowed: [String(schema.minimum)] })
    }
    if (node.isArray) this.#array(step, children)
    else if (node.isObject) this.#object(step, children)
  }

  #array({ node, schema, kind, field }: Step, children: Step[]): void {
    const value = node.value as readonly unknown[]
    if (schema.minItems !== undefined && value.length < schema.minItems)
      this.faults.push({ node, kind, field, keyword: 'empty' })
    const { items } = schema
    if (items) for (const element of node.elements()) children.push({ node: element, schema: items, kind, field })
  }

  #object({ node, schema, kind, field }: Step, children: Step[]): void {
    const properties = schema.properties ?? {}
    const keys = node.keys
    for (const key of schema.required ?? [])
      if (!node.has(key)) this.faults.push({ node, kind, field, keyword: 'required', key })
    const isBare = schema.minProperties !== undefined && keys.every((key) => key.startsWith('x-'))
    if (isBare) this.faults.push({ node, kind, field, keyword: 'empty' })
    const patterns = Object.entries(schema.patternProperties ?? {})
    const allowed = Object.keys(properties)
    for (const member of node.members()) {
      const { key } = member
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined
      if (own) {
        children.push({ node: member, schema: own, kind, field: key })
        continue
      }
      const matching = patterns.find(([pattern]) => this.#pattern(pattern).test(key))
      if (matching) {
        children.push({ node: member, schema: matching[1], kind, field: '' })
        continue
      }
      const rest = schema.additionalProperties
      if (rest === false) this.faults.push({ node: member, kind, field, keyword: 'unknown', key, allowed })
      else if (typeof rest === 'object') children.push({ node: member, schema: rest, kind, field })
    }
  }

  /** Looks at the one alternative that fits the value's type and the words that tell the alternatives apart. */
  #choose({ node, schema, kind, field }: Step, branches: readonly SwaggerSchema[], children: Step[]): void {
    const fitting = branches.filter((branch) => this.#fits(node, branch))
    const reference = fitting.find((branch) => branch.$ref === '#/definitions/jsonReference')
    if (reference && node.has('$ref')) {
      this.read({ node, schema: reference, kind, field }, children)
      return
    }
    const others = fitting.filter((branch) => branch !== reference)
    if (others.length === 0) {
      const allowed = branches.flatMap((branch) => [this.#resolve(branch).type ?? (branch.enum ? 'string' : [])].flat())
      this.faults.push({ node, kind, field, keyword: 'type', allowed: [...new Set(allowed)] })
      return
    }
    for (const key of schema.required ?? [])
      if (!node.has(key)) this.faults.push({ node, kind, field, keyword: 'required', key })
    const chosen = others.length === 1 ? others[0] : this.#tell(node, others, kind, schema.required ?? [])
    if (chosen) this.read({ node, schema: chosen, kind, field }, children)
  }

  /** Which of several object shapes is meant, by their one-valued words such as `in`, `type` and `flow`. */
  #tell(
    node: JsonNode,
    branches: readonly SwaggerSchema[],
    kind: string,
    reported: readonly string[],
  ): SwaggerSchema | undefined {
    let left = branches
    for (const key of ['type', 'flow', 'in']) {
      const words = left.map((branch) => this.#words(branch, key))
      if (left.length < 2 || !words.some((list) => list !== undefined)) continue
      const value = node.raw(key)
      const hits = left.filter((_, index) => typeof value === 'string' && words[index]?.includes(value))
      const open = left.filter((_, index) => words[index] === undefined)
      if (hits.length > 0) left = hits
      else if (open.length > 0) left = open
      else {
        const allowed = [...new Set(words.flatMap((list) => list ?? []))]
        const word = node.get(key)
        if (word) this.faults.push({ node: word, kind, field: key, keyword: 'enum', allowed })
        else if (!reported.includes(key)) this.faults.push({ node, kind, field: '', keyword: 'required', key })
        return undefined
      }
    }
    return left[0]
  }

  /** The words a shape allows under a key, through its own alternatives; undefined when any will do. */
  #words(branch: SwaggerSchema, key: string): readonly string[] | undefined {
    const schema = this.#resolve(branch)
    const words = schema.properties?.[key]?.enum
    if (words) return words.length === 1 || key === 'in' ? words.map(String) : undefined
    const inner = schema.oneOf?.map((each) => this.#words(each, key))
    if (!inner || inner.some((list) => list === undefined)) return undefined
    return inner.flatMap((list) => list ?? [])
  }

  #fits(node: JsonNode, branch: SwaggerSchema): boolean {
    const schema = this.#resolve(branch)
    if (schema.type !== undefined) return hasType(node.value, schema.type)
    return schema.enum ? schema.enum.some((value) => typeof value === typeof node.value) : node.isObject
  }

  #resolve(schema: SwaggerSchema): SwaggerSchema {
    const name = schema.$ref?.slice('#/definitions/'.length)
    return (name === undefined ? undefined : this.#definitions[name]) ?? schema
  }

  #pattern(source: string): RegExp {
    let pattern = this.#patterns.get(source)
    if (!pattern) {
      pattern = new RegExp(source, 'u')
      this.#patterns.set(source, pattern)
    }
    return pattern
  }
}

/** Says whether a value has one of the JSON types. */
export function hasType(value: unknown, types: string | readonly string[]): boolean {
  return [types].flat().some((type) => {
    switch (type) {
      case 'object':
        return typeof value === 'object' && value !== null && !Array.isArray(value)
      case 'array':
        return Array.isArray(value)
      case 'integer':
        return typeof value === 'number' && Number.isInteger(value)
      case 'null':
        return value === null
      default:
        return typeof value === type
    }
  })
}

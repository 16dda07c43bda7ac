import type { JsonNode } from '../json/node.js'
import type { Schema, SchemaRole } from './model.js'
import type { References } from './references.js'

/** By which way a schema is reached. */
export interface Reach {
  readonly isInput: boolean
  readonly isOutput: boolean
  readonly isVisible: boolean
}

interface MutableSchema extends Schema {
  isInput: boolean
  isOutput: boolean
  isVisible: boolean
}

interface Step {
  readonly node: JsonNode
  readonly role: SchemaRole
  readonly name: string | undefined
  readonly parent: Schema | undefined
  readonly reach: Reach
}

/**
 * Visits every schema node once and gathers by which ways it is reached. A node is looked at again only when a new
 * way brings something new, so that the work stays linear on cyclic and doubling references.
 */
export class SchemaWalk {
  readonly #references: References
  readonly #seen = new Map<unknown, MutableSchema>()
  readonly schemas: Schema[] = []

  constructor(references: References) {
    this.#references = references
  }

  at(value: unknown): Schema | undefined {
    return this.#seen.get(value)
  }

  visit(start: JsonNode, role: SchemaRole, name: string | undefined, reach: Reach): void {
    const stack: Step[] = [{ node: start, role, name, parent: undefined, reach }]
    for (let step = stack.pop(); step; step = stack.pop()) this.#step(step, stack)
  }

  #step(step: Step, stack: Step[]): void {
    const { node } = step
    if (!node.isObject) return
    const isVisible = step.reach.isVisible && node.string('x-ms-visibility') !== 'internal'
    const reach = { isInput: step.reach.isInput, isOutput: step.reach.isOutput, isVisible }
    const known = this.#seen.get(node.value)
    let schema: MutableSchema
    if (known) {
      const isNews =
        (reach.isInput && !known.isInput) ||
        (reach.isOutput && !known.isOutput) ||
        (reach.isVisible && !known.isVisible)
      if (!isNews) return
      known.isInput ||= reach.isInput
      known.isOutput ||= reach.isOutput
      known.isVisible ||= reach.isVisible
      schema = known
    } else {
      const { role, name, parent } = step
      schema = { node, role, name, parent, ...reach, reference: node.string('$ref') }
      this.#seen.set(node.value, schema)
      this.schemas.push(schema)
    }
    if (schema.reference !== undefined) {
      this.#references.note(node)
      const target = this.#references.resolve(node)
      if (target) stack.push({ node: target, role: 'definition', name: target.key, parent: undefined, reach })
      return
    }
    const first = stack.length
    pushChildren(node, schema, reach, stack)
    // The stack is last in, first out: turned round, the children are visited in the order of the document.
    reverseFrom(stack, first)
  }
}

function pushChildren(node: JsonNode, parent: Schema, reach: Reach, stack: Step[]): void {
  const properties = node.get('properties')
  if (properties) {
    for (const key of properties.keys) {
      const property = properties.get(key)
      if (property) stack.push({ node: property, role: 'property', name: key, parent, reach })
    }
  }
  const items = node.get('items')
  if (items) {
    if (items.isArray)
      for (const item of items.elements()) stack.push({ node: item, role: 'items', name: undefined, parent, reach })
    else stack.push({ node: items, role: 'items', name: undefined, parent, reach })
  }
  for (const part of node.get('allOf')?.elements() ?? [])
    stack.push({ node: part, role: 'allOf', name: undefined, parent, reach })
  const additional = node.get('additionalProperties')
  if (additional?.isObject)
    stack.push({ node: additional, role: 'additionalProperties', name: undefined, parent, reach })
}

function reverseFrom(stack: Step[], first: number): void {
  for (let low = first, high = stack.length - 1; low < high; low++, high--) {
    const step = stack[low] as Step
    stack[low] = stack[high] as Step
    stack[high] = step
  }
}

import type { JsonNode } from '../json/node.js'
import type { Collector, OpenChange } from './collector.js'
import { sameJson } from './equal.js'
import { compareFacets, isHidden, type RenamedOperations } from './facets.js'
import { compareFields } from './fields.js'
import type { SchemaView, Views } from './view.js'

/** One node of the base beside one of the head, with the changes at it and the pairs below it. */
export interface Pair {
  /** Changes here and pairs below, in the order of the document. */
  readonly entries: Entry[]
  /** Operation that came here first. */
  readonly owner: string
  /** Whether a change stands here or below; known when the comparison is done. */
  isChanged: boolean
}

/** A change at a node or a pair below it, with what the path of the value goes on with. */
export type Entry =
  | { readonly segment: string; readonly change: OpenChange; readonly pair?: undefined }
  | { readonly segment: string; readonly pair: Pair; readonly change?: undefined }

export type Flow = 'input' | 'output'

interface Task {
  readonly pair: Pair
  readonly base: SchemaView
  readonly head: SchemaView
  readonly flow: Flow
  readonly isInternal: boolean
  readonly name: string
  readonly isRequired: boolean
  readonly isParameter: boolean
}

export interface PairOptions {
  readonly flow: Flow
  readonly isInternal: boolean
  readonly name: string
  readonly owner: string
  readonly isRequired?: boolean
  readonly isParameter?: boolean
}

/**
 * Compares schemas pair by pair. A pair of nodes is looked at once however many ways lead to it, so that cyclic and
 * doubling references cost no more than the nodes there are.
 */
export class SchemaComparison {
  readonly #base: Views
  readonly #head: Views
  readonly #collector: Collector
  readonly #renamed: RenamedOperations
  readonly #pairs = new Map<unknown, Map<unknown, (Pair | undefined)[]>>()
  readonly #tasks: Task[] = []
  readonly all: Pair[] = []
  /** Something is said in another way that no kind of change stands for, and that is more than text. */
  hasDetails = false
  /** Cycles of unlike length could pair every node with every other. */
  readonly #most: number

  constructor(base: Views, head: Views, collector: Collector, renamed: RenamedOperations, most: number) {
    this.#base = base
    this.#head = head
    this.#collector = collector
    this.#renamed = renamed
    this.#most = most
  }

  get isCut(): boolean {
    return this.all.length >= this.#most || this.#base.isCut || this.#head.isCut
  }

  /** The pair of two schemas as written; undefined when one of them is none. Its comparison waits for `run`. */
  pair(baseWritten: JsonNode | undefined, headWritten: JsonNode | undefined, options: PairOptions): Pair | undefined {
    const base = this.#base.of(baseWritten)
    const head = this.#head.of(headWritten)
    if (!base || !head) return undefined
    const { flow, name, isRequired = false, isParameter = false } = options
    const isInternal = options.isInternal || (isHidden(base) && isHidden(head))
    let byHead = this.#pairs.get(base.node.value)
    if (!byHead) {
      byHead = new Map()
      this.#pairs.set(base.node.value, byHead)
    }
    let slots = byHead.get(head.node.value)
    if (!slots) {
      slots = []
      byHead.set(head.node.value, slots)
    }
    const slot = (flow === 'input' ? 0 : 2) + (isInternal ? 1 : 0)
    const known = slots[slot]
    if (known) return known
    if (this.all.length >= this.#most) return undefined
    const pair: Pair = { entries: [], owner: options.owner, isChanged: false }
    slots[slot] = pair
    this.all.push(pair)
    this.#tasks.push({ pair, base, head, flow, isInternal, name, isRequired, isParameter })
    return pair
  }

  /** Compares every pair that waits, and those found on the way. */
  run(): void {
    for (let task = this.#tasks.pop(); task; task = this.#tasks.pop()) this.#compare(task)
  }

  #compare(task: Task): void {
    const { pair, base, head, flow, isInternal, isParameter } = task
    // Most nodes say of themselves what they said before.
    const isSame = saysTheSame(base, head)
    const { own, descend } = isSame ? { own: [], descend: true } : compareFacets(task, this.#collector, this.#renamed)
    if (!isSame && own.length === 0 && !this.hasDetails) this.hasDetails = differs(base, head)
    for (const entry of own) pair.entries.push(entry)
    if (!descend) return
    const options = { flow, isInternal, owner: pair.owner }
    const items = this.pair(base.items, head.items, { ...options, name: task.name })
    if (items) pair.entries.push({ segment: '/items', pair: items })
    else if (base.type === 'array') this.#compareItems(task)
    const schema = isParameter ? base.node.get('schema') : undefined
    if (schema) {
      const body = this.pair(schema, head.node.get('schema'), { ...options, name: task.name })
      if (body) pair.entries.push({ segment: '/schema', pair: body })
    }
    if (base.fields.size === 0 && head.fields.size === 0) return
    const context = {
      base: this.#base,
      head: this.#head,
      collector: this.#collector,
      pair: (before: JsonNode, after: JsonNode, of: PairOptions) => this.pair(before, after, of),
    }
    const fields = compareFields({ base, head, flow, isInternal, owner: pair.owner }, context)
    for (const entry of fields) pair.entries.push(entry)
  }

  /** A list whose entries are described in one version only. */
  #compareItems({ pair, base, head, flow, isInternal, name }: Task): void {
    const before = this.#base.of(base.items)
    const after = this.#head.of(head.items)
    const from = before?.type ?? ''
    const to = after?.type ?? ''
    if (from === to || (before && after)) return
    const losesFields = before !== undefined && before.fields.size > 0
    const kind = flow === 'input' ? 'input-type-changed' : losesFields ? 'output-shape-changed' : 'output-type-changed'
    const is = { internal: isInternal, introduced: !before, dropped: !after, widened: !after, losesFields }
    const draft = { kind, base: before?.node ?? base.node, head: after?.node ?? head.node, name, from, to, is } as const
    pair.entries.push({ segment: '/items/type', change: this.#collector.add(draft, head.node) })
  }
}

/** What says nothing of the values: it is below the node, or text. */
const BELOW = new Set(['properties', 'items', 'schema', 'required', 'description', 'title', 'x-ms-summary'])

/** Whether two nodes agree in everything that is not below them and not mere text. */
function saysTheSame(base: SchemaView, head: SchemaView): boolean {
  const left = base.node.value as Record<string, unknown>
  const right = head.node.value as Record<string, unknown>
  if (Object.hasOwn(left, 'allOf') || Object.hasOwn(right, 'allOf') || base.type !== head.type) return false
  const told = Object.keys(left).filter((key) => !BELOW.has(key))
  if (told.length !== Object.keys(right).filter((key) => !BELOW.has(key)).length) return false
  return told.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
}

const SKIPPED = new Set([...BELOW, 'allOf', '$ref', 'example', 'x-example', 'x-examples', 'externalDocs', 'in', 'name'])

const MOST_KEYS = 100

/** Whether two nodes differ in anything but text and what is below them. */
function differs(base: SchemaView, head: SchemaView): boolean {
  const keys = new Set<string>()
  for (const key of [...base.keys(), ...head.keys()]) {
    if (!SKIPPED.has(key)) keys.add(key)
    // Each key is looked up in every part: hostile schemas have endless keys.
    if (keys.size >= MOST_KEYS) break
  }
  for (const key of keys) {
    const left = base.facet(key)
    const right = head.facet(key)
    if (left && right ? !sameJson(left.value, right.value) : left !== right && !isIdle(key, left ?? right)) return true
  }
  return false
}

/** What is written out and goes without saying. */
function isIdle(key: string, node: JsonNode | undefined): boolean {
  return node?.value === false || (key === 'type' && node?.value === 'object')
}

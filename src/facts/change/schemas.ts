import type { JsonNode } from '../json/node.js'
import type { Collector, Draft, OpenChange } from './collector.js'
import { sameJson } from './equal.js'
import { compareFacets, isHidden, type RenamedOperations } from './facets.js'
import { type Named, pairRenames } from './similar.js'
import type { Field, SchemaView, Views } from './view.js'

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

interface Candidate extends Named {
  readonly field: Field
  readonly view: SchemaView | undefined
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
    const { own, descend } = saysTheSame(base, head)
      ? { own: [], descend: true }
      : compareFacets(task, this.#collector, this.#renamed)
    pair.entries.push(...own)
    if (!descend) return
    const options = { flow, isInternal, owner: pair.owner }
    if (base.items || head.items) {
      const items = this.pair(base.items, head.items, { ...options, name: task.name })
      if (items) pair.entries.push({ segment: '/items', pair: items })
    }
    const schema = isParameter ? base.node.get('schema') : undefined
    if (schema) {
      const body = this.pair(schema, head.node.get('schema'), { ...options, name: task.name })
      if (body) pair.entries.push({ segment: '/schema', pair: body })
    }
    if (base.fields.size === 0 && head.fields.size === 0) return
    const before = pair.entries.length
    this.#compareFields(task, options)
    pair.entries.push(...inDocumentOrder(pair.entries.splice(before), head))
  }

  #compareFields(task: Task, options: { flow: Flow; isInternal: boolean; owner: string }): void {
    const { pair, base, head, flow } = task
    const gone: Candidate[] = []
    const added: Candidate[] = []
    for (const field of base.fields.values()) {
      if (!head.fields.has(field.name)) gone.push(candidate(field, this.#base))
    }
    for (const field of head.fields.values()) {
      const before = base.fields.get(field.name)
      if (!before) {
        added.push(candidate(field, this.#head))
        continue
      }
      const isInternal = options.isInternal || (isInternalField(before) && isInternalField(field))
      const child = this.pair(before.node, field.node, {
        ...options,
        isInternal,
        name: field.name,
        isRequired: field.isRequired,
      })
      const segment = `/${field.name}`
      if (child) pair.entries.push({ segment, pair: child })
      if (before.isRequired !== field.isRequired) this.#compareRequired(task, before, field, segment)
    }
    if (gone.length === 0 && added.length === 0) return
    const moved = gone.length > 0 && added.length > 0 ? this.#findMoved(gone, added) : undefined
    if (moved) {
      const { container, fields, isUnwrapped } = moved
      const change = this.#collector.add(
        {
          kind: flow === 'input' ? 'inputs-moved' : 'outputs-moved',
          base: isUnwrapped ? container.field.node : fields[0]?.field.node,
          head: isUnwrapped ? fields[0]?.field.node : container.field.node,
          name: fields
            .map(({ name }) => name)
            .slice(0, 5)
            .join(', '),
          to: isUnwrapped ? '' : container.name,
          from: isUnwrapped ? container.name : '',
          is: { internal: options.isInternal },
        },
        head.node,
      )
      pair.entries.push({ change, segment: `/${(isUnwrapped ? container : fields[0])?.name ?? ''}` })
    }
    const isMoved = (item: Candidate): boolean =>
      moved !== undefined && (moved.container === item || moved.names.has(item.name))
    const lost = gone.filter((item) => !isMoved(item))
    const fresh = added.filter((item) => !isMoved(item))
    const renames = pairRenames(lost, fresh)
    const renamedTo = new Set(renames.values())
    for (const item of fresh) {
      if (!renamedTo.has(item)) this.#added(task, item)
    }
    for (const item of lost) {
      const other = renames.get(item)
      if (other) this.#renamedField(task, item, other)
      else this.#removed(task, item)
    }
  }

  #compareRequired(task: Task, before: Field, after: Field, segment: string): void {
    const { flow, head, isInternal, pair } = task
    const view = this.#head.of(after.node)
    const traits = {
      internal: isInternal || isInternalField(after) || (view !== undefined && isHidden(view)),
      withDefault: view?.facet('default') !== undefined,
    }
    const draft: Omit<Draft, 'kind'> = { base: before.node, head: after.node, name: after.name, is: traits }
    if (flow === 'input') {
      const kind = after.isRequired ? 'input-became-required' : 'input-became-optional'
      pair.entries.push({ change: this.#collector.add({ ...draft, kind }, head.node), segment: `${segment}/required` })
    } else if (!after.isRequired) {
      const change = this.#collector.add({ ...draft, kind: 'output-became-optional' }, head.node)
      pair.entries.push({ change, segment: `${segment}/required` })
    }
  }

  #added({ pair, flow, head, isInternal }: Task, { field, view, name }: Candidate): void {
    const internal = isInternal || isInternalField(field) || (view !== undefined && isHidden(view))
    const is = { internal, required: field.isRequired, withDefault: view?.facet('default') !== undefined }
    const kind = flow === 'input' ? 'input-added' : 'output-added'
    const change = this.#collector.add({ kind, base: undefined, head: field.node, name, is }, head.node)
    pair.entries.push({ change, segment: `/${name}` })
  }

  #removed({ pair, flow, head, isInternal }: Task, { field, view, name }: Candidate): void {
    const internal = isInternal || isInternalField(field) || (view !== undefined && isHidden(view))
    const important = view?.facet('x-ms-visibility')?.value === 'important'
    const callback = flow === 'input' && view?.facet('x-ms-notification-url')?.value === true
    const kind = callback ? 'callback-input-lost' : flow === 'input' ? 'input-removed' : 'output-removed'
    const is = { internal, important, required: field.isRequired }
    const change = this.#collector.add({ kind, base: field.node, head: undefined, name, is }, head.node)
    pair.entries.push({ change, segment: `/${name}` })
  }

  #renamedField({ pair, flow, head, isInternal }: Task, from: Candidate, to: Candidate): void {
    const internal = isInternal || isInternalField(to.field)
    const change = this.#collector.add(
      {
        kind: flow === 'input' ? 'input-renamed' : 'output-renamed',
        base: from.field.node,
        head: to.field.node,
        name: from.name,
        to: to.name,
        is: {
          internal,
          required: to.field.isRequired,
          withDefault: to.view?.facet('default') !== undefined,
          spellingOnly: from.name.toLowerCase() === to.name.toLowerCase(),
        },
      },
      head.node,
    )
    // Microsoft sees a field deleted from the output, and a new one in the input.
    pair.entries.push({ change, segment: `/${flow === 'input' ? to.name : from.name}` })
  }

  /** Fields that moved into a new object, or out of one that is gone. */
  #findMoved(gone: readonly Candidate[], added: readonly Candidate[]) {
    const within = (container: Candidate, views: Views, fields: readonly Candidate[], isUnwrapped: boolean) => {
      const view = container.view?.type === 'array' ? views.of(container.view.items) : container.view
      if (!view || view.fields.size === 0) return undefined
      const hits = fields.filter((field) => field !== container && view.fields.has(field.name))
      // One field of the same name in a large object is chance; most of them is a move.
      if (hits.length === 0 || hits.length * 2 < Math.min(fields.length, view.fields.size)) return undefined
      return { container, fields: hits, names: new Set(hits.map(({ name }) => name)), isUnwrapped }
    }
    const objects = (list: readonly Candidate[]): Candidate[] =>
      list.filter(({ type }) => type === 'object' || type === 'array').slice(0, 8)
    for (const container of objects(added)) {
      const moved = within(container, this.#head, gone, false)
      if (moved) return moved
    }
    for (const container of objects(gone)) {
      const moved = within(container, this.#base, added, true)
      if (moved) return moved
    }
    return undefined
  }
}

/** Microsoft lists fields as the new document has them; what is gone follows. */
function inDocumentOrder(entries: readonly Entry[], head: SchemaView): Entry[] {
  const rank = new Map([...head.fields.keys()].map((name, index) => [name, index]))
  const place = ({ segment }: Entry): number => {
    const name = segment.slice(1)
    return rank.get(name) ?? rank.get(name.replace(/\/required$/, '')) ?? rank.size
  }
  return [...entries].sort((a, b) => place(a) - place(b))
}

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

function candidate(field: Field, views: Views): Candidate {
  const view = views.of(field.node)
  const summary = view?.facet('x-ms-summary')?.value
  return {
    field,
    view,
    name: field.name,
    type: view?.type ?? '',
    summary: typeof summary === 'string' && summary !== '' ? summary : undefined,
  }
}

function isInternalField(field: Field): boolean {
  return field.node.string('x-ms-visibility') === 'internal'
}

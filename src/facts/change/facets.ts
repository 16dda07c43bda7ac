import type { JsonNode } from '../json/node.js'
import { plainText } from '../json/plain.js'
import type { Collector, Draft, OpenChange } from './collector.js'
import { sameJson } from './equal.js'
import type { ChangeKind } from './model.js'
import { changesEncoding, swapsBytes, typeStep } from './types.js'
import type { SchemaView } from './view.js'

/** What two versions of one input or output are compared as. */
export interface Facets {
  readonly base: SchemaView
  readonly head: SchemaView
  readonly flow: 'input' | 'output'
  /** Hidden from makers in the head, itself or above. */
  readonly isInternal: boolean
  readonly isParameter: boolean
  /** What messages call it. */
  readonly name: string
  readonly isRequired: boolean
}

export interface OwnChange {
  readonly change: OpenChange
  /** What Microsoft appends to the path of the value. */
  readonly segment: string
}

/** Operation IDs of the base that have another one in the head. */
export type RenamedOperations = ReadonlyMap<string, string>

const BOUNDS: readonly (readonly [string, 'most' | 'least'])[] = [
  ['maxLength', 'most'],
  ['maximum', 'most'],
  ['maxItems', 'most'],
  ['minLength', 'least'],
  ['minimum', 'least'],
  ['minItems', 'least'],
]
const CHOICES = ['x-ms-dynamic-list', 'x-ms-dynamic-values', 'x-ms-dynamic-tree']
const SHAPES = ['x-ms-dynamic-properties', 'x-ms-dynamic-schema']

/**
 * Compares what one node says about itself, not about its fields.
 * @returns the changes, and whether its fields are still worth comparing
 */
export function compareFacets(
  facets: Facets,
  collector: Collector,
  renamed: RenamedOperations,
): { own: OwnChange[]; descend: boolean } {
  const { base, head, flow, isInternal, isParameter, name } = facets
  const own: OwnChange[] = []
  const traits = { parameter: isParameter, internal: isInternal }
  const add = (kind: ChangeKind, segment: string, key: string, draft: Partial<Draft> = {}): void => {
    const at = {
      base: base.facet(key) ?? base.node,
      head: head.facet(key) ?? head.node,
    }
    const change = collector.add(
      { kind, name, ...at, ...draft, is: { ...traits, ...draft.is } },
      // Two operations that meet the same node meet the same change.
      head.node,
    )
    own.push({ change, segment })
  }
  const dynamic = dynamicShape(facets, renamed)
  const step = typeStep(base.type, head.type)
  if (dynamic === 'replaces') {
    add(flow === 'input' ? 'input-dynamic-schema-changed' : 'output-dynamic-schema-changed', '', shapeKey(head), {
      is: { losesFields: true },
    })
    return { own, descend: false }
  }
  if (dynamic === 'changed') {
    const key = shapeKey(head) === '' ? shapeKey(base) : shapeKey(head)
    add(flow === 'input' ? 'input-dynamic-schema-changed' : 'output-dynamic-schema-changed', '', key)
  }
  if (step !== 'same') {
    const losesFields = base.fields.size > 0 && head.fields.size === 0 && head.type !== 'object'
    const isShape = step === 'shape' || losesFields || (base.type === 'array' && head.type === '' && !!base.items)
    const kind = flow === 'input' ? 'input-type-changed' : isShape ? 'output-shape-changed' : 'output-type-changed'
    add(kind, '/type', 'type', {
      from: base.type,
      to: head.type,
      is: {
        widened: step === 'wider' && !isShape,
        introduced: base.type === '',
        dropped: head.type === '',
        losesFields: isShape,
      },
    })
    return { own, descend: false }
  }
  compareFormat(facets, add)
  compareEnum(facets, add)
  if (!isInternal) compareVisibility(facets, add)
  if (flow === 'input') compareInput(facets, add, renamed)
  else if (base.facet('x-nullable')?.value !== true && head.facet('x-nullable')?.value === true) {
    add('output-became-optional', '', 'x-nullable')
  }
  return { own, descend: true }
}

type Add = (kind: ChangeKind, segment: string, key: string, draft?: Partial<Draft>) => void

function compareFormat({ base, head, flow }: Facets, add: Add): void {
  const from = text(base.facet('format'))
  const to = text(head.facet('format'))
  if (from === to) return
  add(flow === 'input' ? 'input-format-changed' : 'output-format-changed', '/format', 'format', {
    from,
    to,
    is: { encoding: changesEncoding(from, to), losesFields: swapsBytes(from, to) },
  })
}

function compareEnum({ base, head, flow }: Facets, add: Add): void {
  const before = listedValues(base)
  const after = listedValues(head)
  if (!before && !after) return
  if (!before || !after) {
    if (flow === 'output') add('output-enum-changed', '/enum', 'enum', { is: { introduced: !before, dropped: !after } })
    else if (before) add('input-enum-widened', '/enum', 'enum', { is: { dropped: true } })
    else {
      const isOpen = head.facet('x-ms-enum')?.raw('modelAsString') === true
      add('input-enum-introduced', '/enum', 'enum', { to: listed(after), is: { widened: isOpen } })
    }
    return
  }
  const old = new Set(values(before))
  const young = new Set(values(after))
  const gone = [...old].filter((value) => !young.has(value))
  const added = [...young].filter((value) => !old.has(value))
  if (gone.length > 0) {
    const spelt = new Set(added.map((value) => value.toLowerCase()))
    const spellingOnly = gone.every((value) => spelt.has(value.toLowerCase()))
    if (flow === 'output') add('output-enum-changed', '/enum', 'enum', { from: joined(gone) })
    else add('input-enum-narrowed', '/enum', 'enum', { from: joined(gone), is: { spellingOnly } })
    if (spellingOnly) return
  }
  if (added.length > 0) {
    add(flow === 'input' ? 'input-enum-widened' : 'output-enum-widened', '', 'enum', { to: joined(added) })
  }
}

/** The list of a schema; `true` and `false` for a boolean are what it takes without any list. */
function listedValues(view: SchemaView): JsonNode | undefined {
  const list = view.facet('enum')
  if (!list || view.type !== 'boolean') return list
  const told = new Set(values(list).map((value) => value.toLowerCase()))
  return told.has('true') && told.has('false') ? undefined : list
}

function compareVisibility({ base, head, flow, isRequired }: Facets, add: Add): void {
  const was = isHidden(base)
  const is = isHidden(head)
  if (was === is) return
  const traits = { required: isRequired, withDefault: head.facet('default') !== undefined }
  if (flow === 'output') {
    if (is) add('output-hidden', '', 'x-ms-visibility')
  } else add(is ? 'input-hidden' : 'input-shown', '', 'x-ms-visibility', { is: { ...traits, internal: false } })
}

function compareInput(facets: Facets, add: Add, renamed: RenamedOperations): void {
  const { base, head } = facets
  const before = base.facet('default')
  const after = head.facet('default')
  if (before && !(after && isSameDefault(before.value, after.value))) {
    add('input-default-changed', '', 'default', {
      from: shown(before),
      to: after ? shown(after) : '',
      is: { dropped: !after },
    })
  }
  for (const key of ['collectionFormat', 'x-ms-url-encoding']) {
    const from = text(base.facet(key)) || standard(key)
    const to = text(head.facet(key)) || standard(key)
    if (from !== to) add('input-encoding-changed', '', key, { from, to })
  }
  if (base.facet('readOnly')?.value !== true && head.facet('readOnly')?.value === true) {
    add('input-became-read-only', '', 'readOnly')
  }
  compareBounds(facets, add)
  compareChoices(facets, add, renamed)
  if (base.facet('x-ms-notification-url')?.value === true && head.facet('x-ms-notification-url')?.value !== true) {
    add('callback-input-lost', '', 'x-ms-notification-url')
  }
}

/** Blanks around a text are lost on its way, in a header at least. */
function isSameDefault(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && typeof after === 'string') return before.trim() === after.trim()
  return sameJson(before, after)
}

/** The first bound that is tighter than it was: one finding per input is enough. */
function compareBounds({ base, head }: Facets, add: Add): void {
  for (const [key, side] of BOUNDS) {
    const after = head.facet(key)?.value
    if (typeof after !== 'number') continue
    const before = base.facet(key)?.value
    const isTighter = typeof before !== 'number' || (side === 'most' ? after < before : after > before)
    // A lower bound of nought forbids nothing.
    if (!isTighter || (side === 'least' && after <= 0 && key !== 'minimum')) continue
    add('input-constraint-tightened', '', key, {
      from: typeof before === 'number' ? `${before}` : '',
      to: `${key} ${after}`,
    })
    return
  }
  for (const key of ['pattern', 'multipleOf']) {
    const after = head.facet(key)
    const before = base.facet(key)
    if (!after || (before && sameJson(before.value, after.value))) continue
    add('input-constraint-tightened', '', key, { from: before ? shown(before) : '', to: `${key} ${shown(after)}` })
    return
  }
}

function compareChoices({ base, head }: Facets, add: Add, renamed: RenamedOperations): void {
  const key = CHOICES.find((name) => base.facet(name))
  if (key === undefined) return
  const before = base.facet(key)
  const after = head.facet(key) ?? CHOICES.map((name) => head.facet(name)).find((node) => node !== undefined)
  const headKey = after?.key ?? key
  if (after && before && key === headKey && sameJson(withRenamed(before.value, renamed), after.value)) return
  const stored = (node: JsonNode | undefined): string =>
    text(node?.get('value-path')) || text(node?.get('itemValuePath'))
  const operation = (node: JsonNode | undefined): string => text(node?.get('operationId'))
  const source = operation(before)
  // The same list in the newer notation.
  if (
    after &&
    key !== headKey &&
    stored(before) === stored(after) &&
    (renamed.get(source) ?? source) === operation(after)
  )
    return
  add('input-choices-changed', '', headKey, {
    from: stored(before),
    to: stored(after),
    is: { dropped: !after, losesFields: after !== undefined && stored(before) !== stored(after) },
  })
}

/** `replaces`: fields that were written down are left to a call now. */
function dynamicShape({ base, head }: Facets, renamed: RenamedOperations): 'same' | 'changed' | 'replaces' {
  const before = SHAPES.map((key) => base.facet(key)).find((node) => node !== undefined)
  const after = SHAPES.map((key) => head.facet(key)).find((node) => node !== undefined)
  if (!before && !after) return 'same'
  if (!before && after) return base.fields.size > 0 && head.fields.size === 0 ? 'replaces' : 'changed'
  if (before && after) {
    const value = withRenamed(before.value, renamed)
    if (sameJson(value, after.value) || base.facet(after.key) === undefined) return 'same'
    const old = base.facet(after.key)
    return old && sameJson(withRenamed(old.value, renamed), after.value) ? 'same' : 'changed'
  }
  return 'changed'
}

function shapeKey(view: SchemaView): string {
  return SHAPES.find((key) => view.facet(key)) ?? ''
}

/** A renamed operation is one change, told at the operation, not again at everything that refers to it. */
function withRenamed(value: unknown, renamed: RenamedOperations): unknown {
  if (renamed.size === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const id = (value as Record<string, unknown>).operationId
  const other = typeof id === 'string' ? renamed.get(id) : undefined
  return other === undefined ? value : { ...value, operationId: other }
}

export function isHidden(view: SchemaView): boolean {
  return view.facet('x-ms-visibility')?.value === 'internal'
}

function standard(key: string): string {
  return key === 'collectionFormat' ? 'csv' : 'single'
}

function text(node: JsonNode | undefined): string {
  return typeof node?.value === 'string' ? node.value : ''
}

function shown(node: JsonNode): string {
  const { value } = node
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return plainText(value).slice(0, 200)
}

function values(list: JsonNode): string[] {
  return [...list.elements()].map(({ value }) => plainText(value))
}

function listed(list: JsonNode | undefined): string {
  return list ? joined(values(list)) : ''
}

const MOST_NAMED = 4

function joined(names: readonly string[]): string {
  const shownNames = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 60))
  return names.length > MOST_NAMED
    ? `${shownNames.join(', ')} and ${names.length - MOST_NAMED} more`
    : shownNames.join(', ')
}

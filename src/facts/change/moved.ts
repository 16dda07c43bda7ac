import type { Named } from './similar.js'
import type { Field, SchemaView, Views } from './view.js'

/** A field that is in one version only. */
export interface Candidate extends Named {
  readonly field: Field
  readonly view: SchemaView | undefined
}

export interface Moved {
  /** The object, or list of objects, the fields went into or came out of. */
  readonly container: Candidate
  readonly fields: readonly Candidate[]
  readonly names: ReadonlySet<string>
  readonly isUnwrapped: boolean
}

const MOST_CONTAINERS = 8

export function candidate(field: Field, views: Views): Candidate {
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

export function isInternalField(field: Field): boolean {
  return field.node.string('x-ms-visibility') === 'internal'
}

/** Fields that moved into a new object, or out of one that is gone. */
export function findMoved(
  gone: readonly Candidate[],
  added: readonly Candidate[],
  views: { readonly base: Views; readonly head: Views },
): Moved | undefined {
  const objects = (list: readonly Candidate[]): Candidate[] =>
    list.filter(({ type }) => type === 'object' || type === 'array').slice(0, MOST_CONTAINERS)
  for (const container of objects(added)) {
    const moved = within(container, views.head, gone, false)
    if (moved) return moved
  }
  for (const container of objects(gone)) {
    const moved = within(container, views.base, added, true)
    if (moved) return moved
  }
  return undefined
}

function within(
  container: Candidate,
  views: Views,
  fields: readonly Candidate[],
  isUnwrapped: boolean,
): Moved | undefined {
  const view = container.view?.type === 'array' ? views.of(container.view.items) : container.view
  if (!view || view.fields.size === 0) return undefined
  const hits = fields.filter((field) => field !== container && view.fields.has(field.name))
  // One field of the same name in a large object is chance; most of them is a move.
  if (hits.length === 0 || hits.length * 2 < Math.min(fields.length, view.fields.size)) return undefined
  return { container, fields: hits, names: new Set(hits.map(({ name }) => name)), isUnwrapped }
}

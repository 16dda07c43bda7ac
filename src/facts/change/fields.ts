import type { Collector, Draft } from './collector.js'
import { isHidden } from './facets.js'
import { type Candidate, candidate, findMoved, isInternalField } from './moved.js'
import type { Entry, Flow, Pair, PairOptions } from './schemas.js'
import { pairRenames } from './similar.js'
import type { Field, SchemaView, Views } from './view.js'

/** Two objects whose fields are compared. */
export interface FieldTask {
  readonly base: SchemaView
  readonly head: SchemaView
  readonly flow: Flow
  /** Hidden from makers, itself or above. */
  readonly isInternal: boolean
  readonly owner: string
}

/** What the comparison of fields works with. */
export interface FieldContext {
  readonly base: Views
  readonly head: Views
  readonly collector: Collector
  readonly pair: (base: Field['node'], head: Field['node'], options: PairOptions) => Pair | undefined
}

/**
 * Compares the fields of two objects.
 * @returns the changes and the pairs below in Microsoft's order: what the old version had as it stood there, then what
 * is new as it stands in the new one (https://github.com/microsoft/PowerPlatformConnectors/pull/3516)
 */
export function compareFields(task: FieldTask, context: FieldContext): Entry[] {
  const { base, head } = task
  const gone: Candidate[] = []
  const added: Candidate[] = []
  const known = new Map<string, Entry[]>()
  for (const field of base.fields.values()) {
    const after = head.fields.get(field.name)
    if (after) known.set(field.name, compareKnown(task, field, after, context))
    else gone.push(candidate(field, context.base))
  }
  for (const field of head.fields.values()) {
    if (!base.fields.has(field.name)) added.push(candidate(field, context.head))
  }
  const fresh = new Map<string, Entry>()
  if (gone.length > 0 || added.length > 0) compareUnpaired(task, gone, added, context, { known, fresh })
  const entries: Entry[] = []
  for (const name of base.fields.keys()) entries.push(...(known.get(name) ?? []))
  for (const name of head.fields.keys()) {
    const entry = fresh.get(name)
    if (entry) entries.push(entry)
  }
  return entries
}

function compareKnown(task: FieldTask, before: Field, after: Field, { pair, ...context }: FieldContext): Entry[] {
  const entries: Entry[] = []
  const segment = `/${after.name}`
  const child = pair(before.node, after.node, {
    flow: task.flow,
    owner: task.owner,
    isInternal: task.isInternal || (isInternalField(before) && isInternalField(after)),
    name: after.name,
    isRequired: after.isRequired,
  })
  if (child) entries.push({ segment, pair: child })
  if (before.isRequired === after.isRequired) return entries
  const view = context.head.of(after.node)
  const is = {
    internal: task.isInternal || isInternalField(after) || (view !== undefined && isHidden(view)),
    withDefault: view?.facet('default') !== undefined,
  }
  const draft: Omit<Draft, 'kind'> = { base: before.node, head: after.node, name: after.name, is }
  const kind =
    task.flow === 'output'
      ? 'output-became-optional'
      : after.isRequired
        ? 'input-became-required'
        : 'input-became-optional'
  // An output that is always there now hurts nobody.
  if (task.flow === 'output' && after.isRequired) return entries
  entries.push({ segment: `${segment}/required`, change: context.collector.add({ ...draft, kind }, task.head.node) })
  return entries
}

/** Where entries are put: under the name in the base for what was there, under the name in the head for what is new. */
interface Places {
  readonly known: Map<string, Entry[]>
  readonly fresh: Map<string, Entry>
}

function compareUnpaired(
  task: FieldTask,
  gone: readonly Candidate[],
  added: readonly Candidate[],
  context: FieldContext,
  { known, fresh }: Places,
): void {
  const { flow, head, isInternal } = task
  const { collector } = context
  const moved = gone.length > 0 && added.length > 0 ? findMoved(gone, added, context) : undefined
  if (moved) {
    const { container, fields, isUnwrapped } = moved
    const [first] = fields
    const change = collector.add(
      {
        kind: flow === 'input' ? 'inputs-moved' : 'outputs-moved',
        base: isUnwrapped ? container.field.node : first?.field.node,
        head: isUnwrapped ? first?.field.node : container.field.node,
        name: fields
          .map(({ name }) => name)
          .slice(0, 5)
          .join(', '),
        to: isUnwrapped ? '' : container.name,
        from: isUnwrapped ? container.name : '',
        is: { internal: isInternal },
      },
      head.node,
    )
    const name = (isUnwrapped ? container : first)?.name ?? ''
    known.set(name, [{ change, segment: `/${name}` }])
  }
  const isMoved = (item: Candidate): boolean =>
    moved !== undefined && (moved.container === item || moved.names.has(item.name))
  const lost = gone.filter((item) => !isMoved(item))
  const rest = added.filter((item) => !isMoved(item))
  const renames = pairRenames(lost, rest)
  const renamedTo = new Set(renames.values())
  const traits = ({ field, view }: Candidate) => ({
    internal: isInternal || isInternalField(field) || (view !== undefined && isHidden(view)),
    important: view?.facet('x-ms-visibility')?.value === 'important',
    required: field.isRequired,
    withDefault: view?.facet('default') !== undefined,
  })
  for (const item of rest) {
    if (renamedTo.has(item)) continue
    const { name, field } = item
    const kind = flow === 'input' ? 'input-added' : 'output-added'
    const draft = { kind, base: undefined, head: field.node, name, is: traits(item) } as const
    fresh.set(name, { change: collector.add(draft, head.node), segment: `/${name}` })
  }
  for (const item of lost) {
    const other = renames.get(item)
    const { name, field, view } = item
    if (!other) {
      const isCallback = flow === 'input' && view?.facet('x-ms-notification-url')?.value === true
      const kind = isCallback ? 'callback-input-lost' : flow === 'input' ? 'input-removed' : 'output-removed'
      const change = collector.add({ kind, base: field.node, head: undefined, name, is: traits(item) }, head.node)
      known.set(name, [{ change, segment: `/${name}` }])
      continue
    }
    const change = collector.add(
      {
        kind: flow === 'input' ? 'input-renamed' : 'output-renamed',
        base: field.node,
        head: other.field.node,
        name,
        to: other.name,
        is: { ...traits(other), spellingOnly: name.toLowerCase() === other.name.toLowerCase() },
      },
      head.node,
    )
    // Microsoft sees a new field in the input, and a field deleted from the output.
    if (flow === 'input') fresh.set(other.name, { change, segment: `/${other.name}` })
    else known.set(name, [{ change, segment: `/${name}` }])
  }
}

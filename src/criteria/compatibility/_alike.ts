import type { Change } from '../../facts/change/model.js'

/** One change as it is told: of one place, or the same of many. */
export interface Told extends Change {
  /** The changes it stands for, the first of them first. */
  readonly all: readonly Change[]
  /** What is meant beside `name`, where several inputs or outputs are told at once: all of them, each once. */
  readonly names: readonly string[]
}

/** Up to so many operations are told one by one, since each has its own line to look at. */
const FEW_OPERATIONS = 3
/** Up to so many inputs or outputs of one object, and so many of one format. */
const FEW_FIELDS = 5

export function alone(change: Change): Told {
  return { ...change, all: [change], names: [change.name] }
}

/**
 * What was done to many operations at once is one change: a header taken away everywhere, a media type, the beginning of
 * all paths. So are many fields of one object. Each change of a row in, each thing to tell out, in the order of the first.
 * @param isOfOperations the message says "of 'A', 'B' and 3 more" instead of the name of the operation
 */
export function alike(changes: readonly Change[], isOfOperations: boolean): Told[] {
  const told = changes.map(alone)
  if (told.length < 2) return told
  const spread = gather(told, FEW_OPERATIONS, (item) => {
    const label = isNamedAfterOperation(item) ? (isOfOperations ? '' : undefined) : item.name
    return label === undefined ? undefined : keyOf(item, label)
  })
  return gather(spread, FEW_FIELDS, (item) => {
    if (!FIELDS.test(item.kind) || isNamedAfterOperation(item)) return undefined
    const holder = FORMATS.test(item.kind) ? '' : ((item.base ?? item.head)?.parent?.pointer ?? '')
    return item.all.length > 1 ? undefined : keyOf(item, holder)
  })
}

/** Operations of one path that moved with it, and many paths that begin in another way. */
export function alikePaths(changes: readonly Change[]): Told[] {
  const byPath = gather(changes.map(alone), 1, (item) => keyOf(item, item.base?.pointer ?? ''))
  return gather(byPath, FEW_OPERATIONS, (item) => {
    const [from, to] = differingStarts(item.from, item.to)
    return from === item.from && to === item.to ? undefined : JSON.stringify([item.kind, from, to, item.is])
  })
}

const FIELDS = /^(?:in|out)put-/
const FORMATS = /^(?:in|out)put-format-changed$/

function keyOf({ kind, from, to, is }: Told, label: string): string {
  return JSON.stringify([kind, label, from, to, is])
}

function isNamedAfterOperation({ name, reaches }: Told): boolean {
  return reaches.some(({ operation }) => operation === name)
}

/** Puts together what has the same key, where it is more than a few operations or, without operations, places. */
function gather(items: readonly Told[], few: number, keyOf: (item: Told) => string | undefined): Told[] {
  const groups = new Map<string, Told[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const merged = new Map<Told, Told>()
  const gone = new Set<Told>()
  for (const group of groups.values()) {
    const [first, ...rest] = group
    if (!first || rest.length === 0 || sizeOf(group) <= few) continue
    merged.set(first, join(group, first))
    for (const item of rest) gone.add(item)
  }
  return items.flatMap((item) => (gone.has(item) ? [] : [merged.get(item) ?? item]))
}

/** Operations where it is about them, else places; one operation may have a name in many places. */
function sizeOf(group: readonly Told[]): number {
  const operations = new Set(group.flatMap(({ reaches }) => reaches.map(({ operation }) => operation)))
  if (group.some(isNamedAfterOperation)) return operations.size
  const names = new Set(group.map(({ name }) => name))
  return names.size > 1 || operations.size === 0 ? group.length : Math.min(group.length, operations.size)
}

function join(group: readonly Told[], first: Told): Told {
  const reaches = group.flatMap((item) => item.reaches).sort((a, b) => a.order - b.order)
  return {
    ...first,
    reaches,
    all: group.flatMap(({ all }) => all),
    names: [...new Set(group.flatMap(({ names }) => names))],
  }
}

/** Two paths without the segments they end with alike. */
function differingStarts(from: string, to: string): [string, string] {
  const left = from.split('/')
  const right = to.split('/')
  while (left.length > 0 && right.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop()
    right.pop()
  }
  return [left.join('/'), right.join('/')]
}

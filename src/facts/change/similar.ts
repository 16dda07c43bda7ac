import { distance } from 'fastest-levenshtein'

/** Something that has a name and may have got another one. */
export interface Named {
  readonly name: string
  readonly type: string
  readonly summary: string | undefined
}

/** More comparisons than this are not made; then only equal spelling and equal summary count. */
const MOST_DISTANCES = 4_000
const LONGEST_NAME = 200

/**
 * Pairs what is gone with what is new and seems to be the same under another name: of equal type, and spelt alike but
 * for case, or with the same summary, or at most two letters away.
 */
export function pairRenames<T extends Named>(gone: readonly T[], added: readonly T[]): Map<T, T> {
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  const pairBy = (keyOf: (item: T) => string | undefined): void => {
    const byKey = new Map<string, T[]>()
    for (const item of added) {
      const key = taken.has(item) ? undefined : keyOf(item)
      if (key === undefined) continue
      const list = byKey.get(key)
      if (list) list.push(item)
      else byKey.set(key, [item])
    }
    const rivals = new Map<string, number>()
    for (const item of gone) {
      const key = pairs.has(item) ? undefined : keyOf(item)
      if (key !== undefined) rivals.set(key, (rivals.get(key) ?? 0) + 1)
    }
    for (const item of gone) {
      const key = pairs.has(item) ? undefined : keyOf(item)
      const hits = key === undefined ? undefined : byKey.get(key)
      const hit = hits?.[0]
      // Two candidates are none: then nobody knows which is which.
      if (!hit || hits?.length !== 1 || rivals.get(key ?? '') !== 1 || taken.has(hit)) continue
      pairs.set(item, hit)
      taken.add(hit)
    }
  }
  pairBy((item) => `${item.type}\n${item.name.toLowerCase()}`)
  pairBy((item) => `${item.type}\n${plainName(item.name)}`)
  pairBy((item) => (item.summary ? `${item.type}\n${item.summary.toLowerCase()}` : undefined))
  const open = gone.filter((item) => !pairs.has(item))
  const free = added.filter((item) => !taken.has(item))
  if (open.length * free.length > MOST_DISTANCES) return pairs
  for (const item of open) {
    const near = free.filter((other) => !taken.has(other) && other.type === item.type && isNear(item.name, other.name))
    const [hit] = near
    if (!hit || near.length !== 1) continue
    pairs.set(item, hit)
    taken.add(hit)
  }
  return pairs
}

/** Case, `_`, `-` and blanks left out. */
export function plainName(name: string): string {
  return name.replace(/[_\-\s.]/g, '').toLowerCase()
}

function isNear(a: string, b: string): boolean {
  if (a.length > LONGEST_NAME || b.length > LONGEST_NAME) return false
  // Short names are near each other by chance: 'from' and 'form', 'id' and 'ip'. Numbers at the end tell siblings apart.
  if (Math.min(a.length, b.length) < 6 || a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) return false
  return distance(a.toLowerCase(), b.toLowerCase()) <= 2
}

import { distance } from 'fastest-levenshtein'

/** Longer words are not compared: no closed list holds any. */
const LONGEST = 60

/**
 * The word of a closed list that a misspelt one most likely means, or undefined. Compared without regard to case;
 * at most a third of the letters may differ, and two neighbors that changed places count as one.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const other = candidate.toLowerCase()
    const difference = isSwapped(lower, other) ? 1 : distance(lower, other)
    if (difference < least) {
      least = difference
      best = candidate
    }
  }
  return best
}

/** True when two words differ in nothing but two neighboring letters that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

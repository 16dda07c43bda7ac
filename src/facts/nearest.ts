import { distance } from 'fastest-levenshtein'

/** Longer words are not compared: no closed list holds any. */
const LONGEST = 60

/** Words compared for one criterion at most: a definition of thousands of misspelt names gets no further hints. */
const MOST_COMPARED = 100_000

/**
 * The word of a closed list that a misspelt one most likely means, or undefined. Compared without regard to case;
 * at most a third of the letters may differ, and two neighbors that changed places count as one. For lists that a
 * submission brings use `Suggestions`.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = farthest(word) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const difference = apart(lower, candidate.toLowerCase())
    if (difference < least) {
      least = difference
      best = candidate
    }
  }
  return best
}

/** How many letters differ; two neighbors that changed places count as one. */
function apart(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b)
}

/** True when two words differ in nothing but two neighboring letters that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** How many letters may differ. */
function farthest(word: string): number {
  return Math.max(1, Math.floor(word.length / 3))
}

interface Candidate {
  readonly word: string
  readonly lower: string
  readonly rank: number
}

/**
 * "Did you mean" on names that the submission itself brings: operation IDs, properties, definitions. Each list is
 * sorted by length once, and all questions together compare a bounded number of words, so that thousands of misspelt
 * names among thousands of names cost no more than reading them.
 */
export class Suggestions {
  readonly #lists = new Map<object, ReadonlyMap<number, readonly Candidate[]>>()
  #left = MOST_COMPARED

  /** The nearest of `names`, which are read once for each `list`; as `nearest`, with the earlier name on a tie. */
  nearest(word: string, list: object, names: () => Iterable<string>): string | undefined {
    if (word.length === 0 || word.length > LONGEST || this.#left <= 0) return undefined
    const lower = word.toLowerCase()
    const reach = farthest(word)
    const byLength = this.#lists.get(list) ?? sorted(names())
    this.#lists.set(list, byLength)
    let best: Candidate | undefined
    let least = reach + 1
    for (let step = 0; step <= reach && step <= least; step++) {
      for (const length of step === 0 ? [word.length] : [word.length - step, word.length + step]) {
        for (const candidate of byLength.get(length) ?? []) {
          if (this.#left-- <= 0) return best?.word
          const difference = apart(lower, candidate.lower)
          if (difference < least || (difference === least && best !== undefined && candidate.rank < best.rank)) {
            least = difference
            best = candidate
          }
        }
      }
    }
    return best?.word
  }
}

function sorted(names: Iterable<string>): ReadonlyMap<number, readonly Candidate[]> {
  const byLength = new Map<number, Candidate[]>()
  let rank = 0
  for (const word of names) {
    if (word.length > LONGEST * 2) continue
    const candidate = { word, lower: word.toLowerCase(), rank: rank++ }
    const same = byLength.get(word.length)
    if (same) same.push(candidate)
    else byLength.set(word.length, [candidate])
  }
  return byLength
}

import { distance } from 'fastest-levenshtein'

/** Longer words are not compared: no closed list holds any. */
const LONGEST = 60

/**
 * The word of a closed list that a misspelt one most likely means, or undefined. Compared without regard to case;
 * at most a third of the letters may differ.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const difference = distance(lower, candidate.toLowerCase())
    if (difference < least) {
      least = difference
      best = candidate
    }
  }
  return best
}

import type { OpenApi } from './openapi/model.js'

/** The language most texts of a connector are written in. */
export interface Language {
  /** Three letters of ISO 639-3; undefined when the texts are too short to tell. */
  readonly code: string | undefined
  /** How many characters were looked at. */
  readonly length: number
}

/** Shorter texts are not judged: names and technical terms mislead every detector. */
const SHORTEST = 200
const LONGEST = 2_000

/** The most frequent words of English; no other language has as many of them. */
const FREQUENT = new Set(
  'the a an of to and in for is are by from with on that this be or as it you your all not can will if which'.split(
    ' ',
  ),
)

/** Above this share of frequent words a text is English, and no detector has to be asked. */
const SURELY_ENGLISH = 0.2

/**
 * Tells the language of the descriptions taken together. A detector is loaded only when the text is not obviously
 * English, so that nearly every connector does without.
 */
export async function readLanguage(openapi: OpenApi): Promise<Language> {
  const text = longText(openapi)
  if (text.length < SHORTEST) return { code: undefined, length: text.length }
  if (shareOfFrequentWords(text) >= SURELY_ENGLISH) return { code: 'eng', length: text.length }
  const { francAll } = await import('franc')
  const guesses = francAll(text, { minLength: SHORTEST })
  const best = guesses[0]?.[0]
  // Technical English is close to Scots and the like for a detector: English among the first guesses counts.
  const isEnglish = guesses.slice(0, 5).some(([code, score]) => code === 'eng' && score > 0.9)
  return { code: isEnglish ? 'eng' : best === 'und' ? undefined : best, length: text.length }
}

/** The descriptions of connector and visible operations, without addresses, up to the longest that is looked at. */
function longText(openapi: OpenApi): string {
  const parts: string[] = []
  let length = 0
  const add = (text: string | undefined): void => {
    if (!text || length >= LONGEST) return
    const words = text
      .slice(0, LONGEST)
      .split(/\s+/)
      .filter((word) => !/[/@_{}<>]|\d/.test(word))
      .join(' ')
    parts.push(words)
    length += words.length + 1
  }
  add(openapi.info?.string('description'))
  // The text of the connector itself decides when it is long enough.
  if (length >= SHORTEST) return parts.join(' ')
  for (const operation of openapi.operations) if (!operation.isInternal) add(operation.description)
  return parts.join(' ').slice(0, LONGEST)
}

function shareOfFrequentWords(text: string): number {
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  const known = words.filter((word) => FREQUENT.has(word)).length
  return known / Math.max(1, words.length)
}

import { redact } from './redaction.js'

const LONGEST = 80
/** How far a secret is looked for behind the place where a text is cut: half a secret is not known by its shape. */
const LOOK_AHEAD = 2_000

/** Quotes a value of the submission inside a message: one line, no control characters, at most 80 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `'${shorten(text)}'`
}

/** One line of at most `longest` characters; control, bidirectional and zero-width characters become spaces. */
export function shorten(text: string, longest = LONGEST): string {
  const safe = whole(text, longest)
  const head = safe.slice(0, longest * 4)
  const clean = head
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
  const points = Array.from(clean)
  const isWhole = head.length === safe.length && text.length <= longest + LOOK_AHEAD
  if (points.length <= longest && isWhole) return clean
  return `${points.slice(0, longest - 1).join('')}…`
}

/** The first `longest` UTF-16 units, for sentences that are quoted as somebody else writes them; never half a secret. */
export function leading(text: string, longest: number): string {
  return whole(text, longest).slice(0, longest)
}

/** The text with its secrets removed before it is cut; a text that is not cut is looked through with its sentence. */
function whole(text: string, longest: number): string {
  return text.length <= longest ? text : redact(text.slice(0, longest + LOOK_AHEAD))
}

/** A list for a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function listOf(values: readonly string[], most = 5): string {
  const shown = values.slice(0, most).map((value) => quote(value))
  const rest = values.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}

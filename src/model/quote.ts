const LONGEST = 80

/** Quotes a value of the submission inside a message: one line, no control characters, at most 80 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `'${shorten(text)}'`
}

/** One line of at most `longest` characters; control, bidirectional and zero-width characters become spaces. */
export function shorten(text: string, longest = LONGEST): string {
  const head = text.slice(0, longest * 4)
  const clean = head
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
  const points = Array.from(clean)
  if (points.length <= longest && head.length === text.length) return clean
  return `${points.slice(0, longest - 1).join('')}…`
}

/** A list for a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function listOf(values: readonly string[], most = 5): string {
  const shown = values.slice(0, most).map((value) => quote(value))
  const rest = values.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}

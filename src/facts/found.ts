import type { Span } from '../model/location.js'

/** A piece of a text that was looked for, and where in the text it stands. */
export interface Found extends Span {
  readonly text: string
}

/** The first piece of a text that fits a pattern, without the blanks around it. */
export function find(pattern: RegExp, text: string): Found | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const piece = match[0].trim() || match[0]
  const start = match.index + match[0].indexOf(piece)
  return { text: piece, start, end: start + piece.length }
}

/** The last character of a text as a reader counts them, blanks included. */
export function lastCharacter(text: string): Span {
  const code = text.charCodeAt(text.length - 1)
  return { start: text.length - (code >= 0xdc00 && code <= 0xdfff ? 2 : 1), end: text.length }
}

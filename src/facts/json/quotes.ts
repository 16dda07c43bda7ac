import type { Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'

/** A key or text that JSON wants in straight double quotes, and that stands in others or in none. */
export interface QuoteFault {
  readonly message: string
  readonly span: Span
}

/** Text with its quotes set right, so that what stands in it is read under its name. */
export interface Requoted {
  readonly text: string
  readonly faults: readonly QuoteFault[]
  /** The offset in the original text of an offset in this one. */
  original(offset: number): number
}

const CLOSERS: Readonly<Record<string, string>> = { "'": "'", '\u2018': '\u2019', '\u201c': '\u201d' }
const BARE_KEY = /[A-Za-z_$][\w$.-]{0,200}(?=[ \t]*:)/y
const WORD = /[^\s"'{}[\],:/\u2018\u201c]+/y
const COMMENT = /\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/y
const NUMBER_OR_WORD = /^(?:-?[\d.][\d.eE+-]*|true|false|null)$/

/** Sets keys without quotes, and keys and texts in single or curly quotes, into double ones. Reads from left to right once. */
export function requote(text: string): Requoted {
  const faults: QuoteFault[] = []
  const pieces: string[] = []
  /** Where pieces of another length begin: offset here, offset there. */
  const shifts: { readonly here: number; readonly there: number }[] = []
  let copied = 0
  let length = 0
  const replace = (span: Span, piece: string, message: string): void => {
    faults.push({ message, span })
    pieces.push(text.slice(copied, span.start), piece)
    length += span.start - copied + piece.length
    copied = span.end
    shifts.push({ here: length, there: span.end })
  }

  let at = 0
  /** The bracket, comma or colon read last; undefined after a key or value. */
  let before: string | undefined
  while (at < text.length) {
    const char = text[at] ?? ''
    if (/\s/.test(char)) at++
    else if ('{}[],:'.includes(char)) {
      before = char
      at++
    } else if (char === '"') {
      before = undefined
      at = endOfString(text, at, '"')
    } else if (char === '/') {
      at = matchEnd(COMMENT, text, at) ?? at + 1
    } else if (Object.hasOwn(CLOSERS, char) && (before === undefined || !'}]'.includes(before))) {
      const closer = CLOSERS[char] ?? char
      const end = endOfString(text, at, closer)
      const isClosed = text[end - 1] === closer && end - at > 1
      if (before === undefined || !isClosed || !/^[ \t]*(?:[:,}\]\r\n]|$)/.test(text.slice(end, end + 40))) {
        at = endOfLine(text, at)
        continue
      }
      const inner = text.slice(at + 1, end - 1)
      const kind = char === "'" ? 'single' : 'curly'
      replace(
        { start: at, end },
        doubleQuoted(inner),
        `${quote(inner)} stands in ${kind} quotes; JSON has straight double quotes only.`,
      )
      before = undefined
      at = end
    } else {
      const keyEnd = before === '{' || before === ',' ? matchEnd(BARE_KEY, text, at) : undefined
      if (keyEnd !== undefined) {
        const key = text.slice(at, keyEnd)
        replace({ start: at, end: keyEnd }, `"${key}"`, `The key ${quote(key)} stands without its double quotes.`)
        before = undefined
        at = keyEnd
        continue
      }
      const end = matchEnd(WORD, text, at) ?? at + 1
      // A stray word: what follows on the line cannot be trusted to be what it looks like.
      at = before !== undefined && NUMBER_OR_WORD.test(text.slice(at, end)) ? end : endOfLine(text, at)
      before = undefined
    }
  }
  pieces.push(text.slice(copied))
  return { text: pieces.join(''), faults, original: (offset) => originalOffset(shifts, offset) }
}

function originalOffset(shifts: readonly { readonly here: number; readonly there: number }[], offset: number): number {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shifts[middle]?.here ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const shift = shifts[low - 1]
  const next = shifts[low]
  const exact = shift ? shift.there + (offset - shift.here) : offset
  return next ? Math.min(exact, next.there) : exact
}

/** The end of a text that begins with a quote; the end of the line where it is not closed. */
function endOfString(text: string, start: number, closer: string): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === closer) return at + 1
    else if (char === '\n' || char === '\r') return at
  }
  return Math.min(at, text.length)
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** A text in double quotes: double quotes in it are escaped, escaped single ones are not. */
function doubleQuoted(inner: string): string {
  const escaped = inner.replace(/\\[\s\S]|"/g, (part) => (part === '"' ? '\\"' : part === "\\'" ? "'" : part))
  return `"${escaped}"`
}

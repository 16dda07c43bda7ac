import type { Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'
import { type Reread, Rewriting } from './rewriting.js'

/** A key or text that JSON wants in straight double quotes, or a colon that it wants behind a key. */
export interface QuoteFault {
  readonly message: string
  readonly span: Span
}

/** Text with its quotes and colons set right, so that what stands in it is read under its name. */
export interface Requoted extends Reread {
  readonly faults: readonly QuoteFault[]
}

const CLOSERS: Readonly<Record<string, string>> = { "'": "'", '\u2018': '\u2019', '\u201c': '\u201d' }
/** `"host: ` and `host":`, one quote of a key forgotten. */
const UNCLOSED_KEY = /"[\w$.-]{1,200}:[ \t]{0,20}"(?=[^\s,:}\]])/y
const UNOPENED_KEY = /[\w$.-]{1,200}"(?=[ \t]{0,20}:)/y
const BARE_KEY = /[A-Za-z_$][\w$.-]{0,200}(?=[ \t]*:)/y
const WORD = /[^\s"'{}[\],:/\u2018\u201c]+/y
const COMMENT = /\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/y
const NUMBER_OR_WORD = /^(?:-?[\d.][\d.eE+-]*|true|false|null)$/

/**
 * Sets keys without quotes, and keys and texts in single or curly quotes, into double ones, and a colon behind a key
 * that has none. Reads from left to right once.
 */
export function requote(text: string): Requoted {
  const faults: QuoteFault[] = []
  const rewriting = new Rewriting(text)
  const replace = (span: Span, piece: string, message: string): void => {
    faults.push({ message, span })
    rewriting.replace(span, piece)
  }

  let at = 0
  /** The bracket, comma or colon read last; undefined after a key or value. */
  let before: string | undefined
  const open: string[] = []
  let isAfterKey = false
  const passedKey = (): void => {
    isAfterKey = open[open.length - 1] === '{' && (before === '{' || before === ',')
    before = undefined
  }
  while (at < text.length) {
    const char = text[at] ?? ''
    if (/\s/.test(char)) {
      // A value on another line may belong to another key.
      if (char === '\n') isAfterKey = false
      at++
      continue
    }
    if (isAfterKey && char === '=') {
      replace({ start: at, end: at + 1 }, ':', "A colon belongs here, not '='.")
      before = ':'
      isAfterKey = false
      at++
      continue
    }
    if (isAfterKey && /["{[\d]/.test(char)) {
      const end = char === '"' ? endOfString(text, at, '"') : at + 1
      faults.push({ message: 'A colon is missing between key and value.', span: { start: at, end } })
      rewriting.replace({ start: at, end: at }, ':')
      before = ':'
    }
    isAfterKey = false
    if ('{}[],:'.includes(char)) {
      if (char === '{' || char === '[') open.push(char)
      else if (char === '}' || char === ']') open.pop()
      before = char
      at++
    } else if (char === '"') {
      const split = before === '{' || before === ',' ? matchEnd(UNCLOSED_KEY, text, at) : undefined
      if (split === undefined) {
        passedKey()
        at = endOfString(text, at, '"')
      } else {
        const key = text.slice(at + 1, text.indexOf(':', at))
        replace({ start: at, end: split - 1 }, `"${key}": `, `The key ${quote(key)} has no quote at its end.`)
        before = ':'
        at = split - 1
      }
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
      passedKey()
      at = end
    } else {
      const isKey = before === '{' || before === ','
      const unopened = isKey ? matchEnd(UNOPENED_KEY, text, at) : undefined
      const keyEnd = unopened ?? (isKey ? matchEnd(BARE_KEY, text, at) : undefined)
      if (keyEnd !== undefined) {
        const key = text.slice(at, unopened === undefined ? keyEnd : keyEnd - 1)
        const what = unopened === undefined ? 'stands without its double quotes' : 'has no quote at its beginning'
        replace({ start: at, end: keyEnd }, `"${key}"`, `The key ${quote(key)} ${what}.`)
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
  return { ...rewriting.finish(), faults }
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

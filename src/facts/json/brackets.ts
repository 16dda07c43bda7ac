import * as jsonc from 'jsonc-parser'
import type { Span } from '../../model/location.js'
import { type Reread, Rewriting } from './rewriting.js'

/** The one bracket that is missing or too many. */
export interface Rebracketed extends Reread {
  readonly message: string
  /** In the text that was given. */
  readonly span: Span
}

interface Candidate {
  readonly message: string
  readonly span: Span
  /** What is written in place of what. */
  readonly change: Span
  readonly piece: string
}

interface Token extends Span {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar'
  readonly line: number
  /** Blanks at the start of its line. */
  readonly indentation: number
  readonly isFirstOfLine: boolean
}

interface Frame {
  readonly opener: Token
  /** The same bracket directly behind it. */
  twin: Token | undefined
  /** Where the value begins that is or was read last in an object. */
  value: Token | undefined
  expects: 'key' | 'colon' | 'value' | 'comma'
}

const TOKEN =
  /\n[ \t]*|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|[{}[\],:]|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?|[^\s"{}[\],:/]+/g

/** So many guesses are tried: each costs one reading of the text up to its next fault. */
const MOST_CANDIDATES = 24

/** What does not hinder reading the rest under its right name. */
const HARMLESS: ReadonlySet<string> = new Set(['InvalidCharacter', 'InvalidEscapeCharacter', 'InvalidUnicode'])

/** Whether a text has the structure of JSON; comments and stray commas at the end of a list are overlooked. */
export function isStructured(text: string): boolean {
  const errors: jsonc.ParseError[] = []
  try {
    jsonc.visit(
      text,
      {
        onError(error, offset, length) {
          if (HARMLESS.has(jsonc.printParseErrorCode(error))) return
          errors.push({ error, offset, length })
          throw new RangeError('One fault is enough.')
        },
      },
      { allowTrailingComma: true },
    )
  } catch (thrown) {
    if (errors.length === 0) throw thrown
  }
  return errors.length === 0
}

/**
 * Finds the one bracket that is missing or too many, by the indentation and by what may stand where, and proves it: with
 * it the whole text has the structure of JSON. Undefined when no single bracket mends it.
 */
export function rebracket(text: string): Rebracketed | undefined {
  for (const { message, span, change, piece } of candidates(text)) {
    const rewriting = new Rewriting(text)
    rewriting.replace(change, piece)
    const mended = rewriting.finish()
    if (isStructured(mended.text)) return { ...mended, message, span }
  }
  return undefined
}

/** The guesses in the order in which they come to mind when one reads the text. */
function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  const stack: Frame[] = []
  let before: Token | undefined
  let beforeThat: Token | undefined
  /** The first token of the line. */
  let begins: Token | undefined
  /** The bracket with which everything was closed. */
  let last: Token | undefined
  for (const token of tokens(text)) {
    if (found.length >= MOST_CANDIDATES) break
    if (token.isFirstOfLine) begins = token
    if (stack.length === 0 && last && !isCloser(token)) found.push(tooMany(last))
    for (;;) {
      const top = stack[stack.length - 1]
      if (!top || !before || !isLeftOpen(top, token)) break
      found.push(...unclosed(top, token, before, beforeThat))
      stack.pop()
      finishValue(stack)
    }
    found.push(...outOfPlace(token, stack[stack.length - 1], before, begins))
    advance(stack, token)
    if (stack.length === 0 && isCloser(token)) last = token
    beforeThat = before
    before = token
  }
  const top = stack[stack.length - 1]
  if (top && before && found.length < MOST_CANDIDATES) found.push(...unclosed(top, undefined, before, undefined))
  return found
}

/** A line that begins no deeper than the one on which the bracket opened cannot stand inside of it. */
function isLeftOpen({ opener }: Frame, token: Token): boolean {
  if (!token.isFirstOfLine || token.line === opener.line) return false
  return isCloser(token) ? token.indentation < opener.indentation : token.indentation <= opener.indentation
}

function unclosed(
  { opener, twin }: Frame,
  token: Token | undefined,
  before: Token,
  beforeThat: Token | undefined,
): Candidate[] {
  const closer = opener.kind === '{' ? '}' : ']'
  const goesOn = token !== undefined && !isCloser(token)
  // The comma that followed the lost bracket is still there, or went with it.
  const behind = goesOn && before.kind === ',' && beforeThat ? beforeThat : before
  const piece = goesOn && before.kind !== ',' && token.kind !== ',' ? `${closer},` : closer
  return [
    ...(twin ? [tooMany(twin)] : []),
    {
      message: `A '${closer}' is missing after this: the '${opener.kind}' of line ${opener.line} is not closed.`,
      span: { start: behind.start, end: behind.end },
      change: { start: behind.end, end: behind.end },
      piece,
    },
  ]
}

/** What a token that may not stand where it stands can mean. */
function outOfPlace(
  token: Token,
  top: Frame | undefined,
  before: Token | undefined,
  begins: Token | undefined,
): Candidate[] {
  const { kind } = token
  if (isCloser(token)) {
    // Of two commas in a row one goes with the bracket.
    const change = { start: before?.kind === ',' ? before.start : token.start, end: token.end }
    const extra = { ...tooMany(token), change }
    if (!top || !before) return [extra]
    const { opener, value, expects } = top
    if (before.kind === ':' && expects === 'value') return [missing(kind === '}' ? '{' : '[', token)]
    if ((opener.kind === '{') !== (kind === '}')) {
      const open = unclosed(top, token, before, undefined)
      if (kind === '}' || !value) return [...open, extra]
      // After a list that is closed it is one more; after anything else its beginning is lost.
      return before.kind === ']' || before.kind === ','
        ? [...open, extra, missing('[', value)]
        : [...open, missing('[', value), extra]
    }
    const isLined = begins !== undefined && isCloser(begins) && token.line !== opener.line
    return isLined && token.indentation > opener.indentation ? [extra] : []
  }
  if (!top) return []
  const isKey = top.opener.kind === '{' && top.expects === 'key'
  if (isKey && (kind === '{' || kind === '[')) return [tooMany(token)]
  if (kind === ':' && before?.kind === 'string' && top.expects !== 'colon') return [missing('{', before)]
  return []
}

function tooMany(token: Token): Candidate {
  const span = { start: token.start, end: token.end }
  return { message: `There is one '${token.kind}' too many here.`, span, change: span, piece: '' }
}

function missing(opener: '{' | '[', token: Token): Candidate {
  const { start, end } = token
  return {
    message: `A '${opener}' is missing before this.`,
    span: { start, end },
    change: { start, end: start },
    piece: opener,
  }
}

function isCloser({ kind }: Token): boolean {
  return kind === '}' || kind === ']'
}

/** Goes on by one token, leniently: what may not stand here changes nothing. */
function advance(stack: Frame[], token: Token): void {
  const top = stack[stack.length - 1]
  const isObject = top?.opener.kind === '{'
  switch (token.kind) {
    case '{':
    case '[':
      if (top && isObject && top.expects === 'value') top.value = token
      if (top?.opener.kind === token.kind && top.opener.end === token.start) top.twin = token
      stack.push({
        opener: token,
        twin: undefined,
        value: undefined,
        expects: token.kind === '{' ? 'key' : 'value',
      })
      return
    case '}':
    case ']':
      stack.pop()
      finishValue(stack)
      return
    case ',':
      if (top) top.expects = isObject ? 'key' : 'value'
      return
    case ':':
      if (top && isObject) top.expects = 'value'
      return
    default:
      if (!top) return
      if (isObject && top.expects === 'key') top.expects = 'colon'
      else {
        if (isObject && top.expects === 'value') top.value = token
        top.expects = 'comma'
      }
  }
}

/** The tokens of a text without its comments; what JSON does not know at all is passed over. */
function* tokens(text: string): Generator<Token> {
  let line = 1
  let indentation = /^[ \t]*/.exec(text)?.[0].length ?? 0
  let isFirstOfLine = true
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const written = match[0]
    const first = written.charAt(0)
    if (first === '\n') {
      line++
      indentation = written.length - 1
      isFirstOfLine = true
    } else if (first === '/') line += written.split('\n').length - 1
    else {
      const kind = first === '"' ? 'string' : isPunctuation(first) ? first : 'scalar'
      yield { kind, start: match.index, end: match.index + written.length, line, indentation, isFirstOfLine }
      isFirstOfLine = false
    }
  }
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(character)
}

function finishValue(stack: readonly Frame[]): void {
  const top = stack[stack.length - 1]
  if (top) top.expects = 'comma'
}

import * as jsonc from 'jsonc-parser'
import { LineTable, type Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'
import { isStructured, rebracket } from './brackets.js'
import type { SyntaxFault } from './document.js'
import { requote } from './quotes.js'
import type { Reread } from './rewriting.js'
import { DEEPEST } from './survey.js'

interface TolerantFault {
  readonly kind: SyntaxFault['kind']
  readonly message: string
  readonly span: Span
  /** The way to a key that has no value. */
  readonly valueless?: jsonc.JSONPath
}

/** Keys are looked for so far before the place where their value is missing. */
const LONGEST_KEY = 400

/** At most this many faults are told: after that one mistake has usually swallowed the rest. */
const MOST_FAULTS = 20

/** With more keys and texts in wrong quotes than this, the whole file is written so, and that is told once. */
const MOST_QUOTES = 3

/** After these the parser takes what follows for something else than it is. */
const ASTRAY: ReadonlySet<string> = new Set([
  ...['PropertyNameExpected', 'ValueExpected', 'ColonExpected', 'InvalidSymbol', 'UnexpectedEndOfString'],
])
const AT_THE_END: ReadonlySet<string> = new Set(['CloseBraceExpected', 'CloseBracketExpected', 'EndOfFileExpected'])

/** Whether an error follows from the parser having gone astray some lines above. */
function stumbles(code: string, linesBelow: number): boolean {
  return AT_THE_END.has(code) || (ASTRAY.has(code) && linesBelow <= 3) || (code === 'CommaExpected' && linesBelow <= 1)
}

/** Reads what `JSON.parse` refused and names each cause once. */
export function parseTolerant(text: string): { value: unknown; faults: TolerantFault[]; reread?: Reread } {
  const requoted = requote(text)
  if (nestsTooDeep(requoted.text)) {
    const span = { start: 0, end: 1 }
    return {
      value: undefined,
      faults: [{ kind: 'too-deep', message: `The file is nested more than ${DEEPEST} levels deep.`, span }],
    }
  }
  const rebracketed = isStructured(requoted.text) ? undefined : rebracket(requoted.text)
  const original = (offset: number): number => requoted.original(rebracketed?.original(offset) ?? offset)
  const understood = rebracketed?.text ?? requoted.text
  const errors: jsonc.ParseError[] = []
  const value: unknown = jsonc.parse(understood, errors, { disallowComments: true, allowTrailingComma: false })
  const faults: TolerantFault[] = []
  const lines = new LineTable(text)
  const seenLines = new Set<number>()
  const isHabit = requoted.faults.length > MOST_QUOTES
  for (const { message, span } of requoted.faults) {
    seenLines.add(lines.position(span.start).line)
    if (isHabit && faults.length > 0) continue
    const others = isHabit ? ` So do ${requoted.faults.length - 1} other keys and texts.` : ''
    faults.push({ kind: 'not-json', message: `${message}${others}`, span })
  }
  if (rebracketed) {
    const { message, span } = rebracketed
    faults.push({
      kind: 'not-json',
      message,
      span: { start: requoted.original(span.start), end: requoted.original(span.end) },
    })
  }
  let astray: number | undefined
  for (const found of errors) {
    const error = { ...found, offset: original(found.offset) }
    if (faults.length === MOST_FAULTS) break
    const { line } = lines.position(error.offset)
    // One mistake makes the parser stumble two or three times on the same line.
    if (seenLines.has(line)) continue
    const code = jsonc.printParseErrorCode(error.error)
    // Once it has gone astray it stumbles over the next lines, and over the end of what it took for something else.
    if (astray !== undefined && stumbles(code, line - astray)) continue
    seenLines.add(line)
    const fault = valueless(text, understood, found, error.offset) ?? explain(text, error)
    if (ASTRAY.has(code) && fault.kind === 'not-json') astray = line
    faults.push(fault)
  }
  if (faults.length === 0) {
    // jsonc-parser is milder than JSON.parse on a few control characters; JSON.parse did refuse the text.
    const at = rawControlCharacter(text)
    const span = { start: Math.max(0, at), end: Math.max(0, at) + 1 }
    const message =
      at === -1 ? 'The text is not valid JSON.' : 'A string holds a raw control character such as a tab or line break.'
    faults.push({ kind: at === -1 ? 'not-json' : 'control-character', message, span })
  }
  faults.sort((a, b) => a.span.start - b.span.start)
  const isAsWritten = requoted.faults.length === 0 && !rebracketed
  return isAsWritten ? { value, faults } : { value, faults, reread: { text: understood, original } }
}

/** A key behind which a comma or the end of its object stands. */
function valueless(
  text: string,
  understood: string,
  { error, offset }: jsonc.ParseError,
  at: number,
): TolerantFault | undefined {
  const code = jsonc.printParseErrorCode(error)
  const next = text[at]
  if ((code !== 'ValueExpected' && code !== 'ColonExpected') || (next !== ',' && next !== '}')) return undefined
  let end = at
  while (/\s/.test(text[end - 1] ?? '')) end--
  const hasColon = text[end - 1] === ':'
  let close = hasColon ? end - 1 : end
  while (/\s/.test(text[close - 1] ?? '')) close--
  const start = startOfString(text, close)
  if (start === undefined || hasColon !== (code === 'ValueExpected')) return undefined
  const way = jsonc.getLocation(understood, offset).path
  return {
    kind: 'not-json',
    message: `The key ${quote(way[way.length - 1])} has no value.`,
    span: { start, end },
    valueless: way,
  }
}

/** Where a string begins that ends here; undefined when none does, or a very long one. */
function startOfString(text: string, end: number): number | undefined {
  if (text[end - 1] !== '"') return undefined
  for (let at = end - 2; at >= 0 && at > end - LONGEST_KEY; at--) {
    if (text[at] !== '"') continue
    let backslashes = 0
    while (text[at - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return at
  }
  return undefined
}

function explain(text: string, error: jsonc.ParseError): TolerantFault {
  const span = { start: error.offset, end: error.offset + Math.max(1, error.length) }
  const code = jsonc.printParseErrorCode(error.error)
  const before = text.slice(0, error.offset).trimEnd()
  const isCloser = /^[}\]]/.test(text.slice(error.offset, error.offset + 1))
  if (before.endsWith(',') && (isCloser || code === 'PropertyNameExpected' || code === 'ValueExpected') && isCloser) {
    const start = before.length - 1
    return {
      kind: 'trailing-comma',
      message: 'A comma stands before a closing bracket or brace.',
      span: { start, end: start + 1 },
    }
  }
  switch (code) {
    case 'InvalidCommentToken':
      return { kind: 'comment', message: 'JSON has no comments, and this is one.', span }
    case 'InvalidCharacter':
      return {
        kind: 'control-character',
        message: 'A string holds a raw control character such as a tab or line break.',
        span,
      }
    case 'EndOfFileExpected':
      return { kind: 'text-after-end', message: 'More text follows after the end of the JSON document.', span }
    case 'CommaExpected':
      return { kind: 'not-json', message: 'A comma is missing before this.', span }
    case 'ColonExpected':
      return { kind: 'not-json', message: 'A colon is missing between key and value.', span }
    case 'PropertyNameExpected':
      return { kind: 'not-json', message: 'A key in double quotes is expected here.', span }
    case 'ValueExpected':
      return { kind: 'not-json', message: 'A value is expected here.', span }
    case 'CloseBraceExpected':
      return { kind: 'not-json', message: "The file ends before a closing '}'.", span }
    case 'CloseBracketExpected':
      return { kind: 'not-json', message: "A closing ']' is missing.", span }
    case 'InvalidSymbol':
      return { kind: 'not-json', message: symbolMessage(text.slice(error.offset, error.offset + 20)), span }
    case 'UnexpectedEndOfString':
      return { kind: 'not-json', message: 'A string is not closed on its line.', span }
    case 'InvalidEscapeCharacter':
      return { kind: 'not-json', message: 'A string holds an escape that JSON does not know.', span }
    case 'InvalidUnicode':
      return { kind: 'not-json', message: 'A \\u escape needs four hexadecimal digits.', span }
    default:
      return { kind: 'not-json', message: 'This is not valid JSON.', span }
  }
}

/** Says what stands where a value, a key or a bracket is expected. */
function symbolMessage(symbol: string): string {
  if (/^\s/.test(symbol)) {
    const point = (symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `A blank that JSON does not know stands here (U+${point}); write an ordinary one.`
  }
  if (/^['\u2018-\u201f]/.test(symbol)) return 'JSON has straight double quotes only, and this is another one.'
  const word = /^(?:true|false|null|none|nan|undefined|infinity)\b/i.exec(symbol)?.[0]
  if (word !== undefined) return `'${word}' is no JSON value; there are true, false and null.`
  return 'This is not valid JSON.'
}

const STRING_OR_BRACKET = /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|[{}[\]]/g

function nestsTooDeep(text: string): boolean {
  let depth = 0
  STRING_OR_BRACKET.lastIndex = 0
  for (let match = STRING_OR_BRACKET.exec(text); match; match = STRING_OR_BRACKET.exec(text)) {
    if (match[0] === '{' || match[0] === '[') {
      if (++depth > DEEPEST) return true
    } else if (match[0] === '}' || match[0] === ']') depth--
  }
  return false
}

function rawControlCharacter(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that JSON forbids.
  return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
}

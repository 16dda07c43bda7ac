import type { Locatable } from '../model/criterion.js'
import { LineTable } from '../model/location.js'
import { decodeText, textPlace } from './json/document.js'
import { asPlainStrings } from './script-strings.js'

/** One token of a script that is neither blank nor comment; a string is one token, whatever stands in it. */
export interface ScriptToken extends Locatable {
  /** Text as written; strings with their quotes. */
  readonly text: string
  readonly kind: 'word' | 'string' | 'mark' | 'directive'
  /** Value of a plain or verbatim string; undefined for anything else. */
  readonly value: string | undefined
}

/** `script.csx`, read by a C# grammar, so that strings and comments never mislead. */
export interface Script extends Locatable {
  readonly file: string
  readonly bytes: number
  readonly text: string
  /** Empty when the script is too large to be read. */
  readonly tokens: readonly ScriptToken[]
  readonly isTooLarge: boolean
}

/** The platform takes at most 1 MB; more is not parsed. */
const LARGEST_SCRIPT = 1_048_576
/** The grammar reads a token in a few steps; hostile text that takes more is given up. */
const STEPS_PER_CHARACTER = 40

/** Reads a script. Never throws on what is in the file. */
export async function readScript(file: string, bytes: Uint8Array): Promise<Script> {
  const { text } = decodeText(bytes)
  const base = { file, bytes: bytes.length, text, place: () => ({ kind: 'file' as const, file }) }
  if (bytes.length > LARGEST_SCRIPT) return { ...base, tokens: [], isTooLarge: true }
  const { parser } = await import('@replit/codemirror-lang-csharp')
  const parse = parser.startParse(plainCommentEnds(asPlainStrings(text)))
  let tree = parse.advance()
  for (let step = 0; tree === null; step++) {
    if (step > 10_000 + text.length * STEPS_PER_CHARACTER) return { ...base, tokens: [], isTooLarge: true }
    tree = parse.advance()
  }
  const lines = new LineTable(text)
  const tokens: ScriptToken[] = []
  const cursor = tree.cursor()
  do {
    const { name, from, to } = cursor
    if (from === to || /Comment$/.test(name)) continue
    const isString = name.endsWith('String') || name === 'StringLiteral' || name === 'CharacterLiteral'
    // Inner nodes are passed through; only leaves and whole strings are tokens.
    if (!isString && cursor.firstChild()) {
      cursor.parent()
      continue
    }
    // Some tokens of the grammar take the blank after them along.
    const written = text.slice(from, to).trimEnd()
    if (written === '') continue
    tokens.push({
      text: written,
      kind: kindOf(written, isString),
      value: isString ? stringValue(written) : undefined,
      place: () => textPlace(file, lines, { start: from, end: from + written.length }).place(),
    })
  } while (cursor.next())
  return { ...base, tokens, isTooLarge: false }
}

/** The grammar misses the end of a comment that closes with more than one star; of equal length, so places hold. */
function plainCommentEnds(text: string): string {
  return text.replace(/\*{2,80}\//g, (end) => `${' '.repeat(end.length - 2)}*/`)
}

function kindOf(text: string, isString: boolean): ScriptToken['kind'] {
  if (isString) return 'string'
  if (text.startsWith('#')) return 'directive'
  return /^[\p{L}_@]/u.test(text) ? 'word' : 'mark'
}

function stringValue(written: string): string | undefined {
  if (written.startsWith('@"')) return written.slice(2, -1).replaceAll('""', '"')
  if (!written.startsWith('"') || written.startsWith('""')) return written === '""' ? '' : undefined
  const inside = written.slice(1, -1)
  if (!inside.includes('\\')) return inside
  try {
    return String(JSON.parse(written))
  } catch {
    return undefined
  }
}

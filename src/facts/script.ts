import type { PartialParse, Tree } from '@lezer/common'
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
  /** Empty when the script is too large or too deep to be read. */
  readonly tokens: readonly ScriptToken[]
  readonly isTooLarge: boolean
}

/** The platform takes at most 1 MB; more is not parsed. */
const LARGEST_SCRIPT = 1_048_576
/** The grammar reads a token in a few steps; hostile text that takes more is given up. */
const STEPS_PER_CHARACTER = 40
/**
 * Entries on the stack of the parser, about three for each level and fifteen for each `else if`: published scripts need
 * up to 273. Deeper text makes each further step cost more, and the tree is built by recursion. The parser itself cuts
 * its stack at 8400, again and again, which takes minutes.
 */
const DEEPEST = 7_500

/** Reads a script. Never throws on what is in the file. */
export async function readScript(file: string, bytes: Uint8Array): Promise<Script> {
  const { text } = decodeText(bytes)
  const base = { file, bytes: bytes.length, text, place: () => ({ kind: 'file' as const, file }) }
  if (bytes.length > LARGEST_SCRIPT) return { ...base, tokens: [], isTooLarge: true }
  const { parser } = await import('@replit/codemirror-lang-csharp')
  const tree = treeOf(parser.startParse(plainCommentEnds(asPlainStrings(text))), text.length)
  if (!tree) return { ...base, tokens: [], isTooLarge: true }
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

/** The syntax tree; undefined for text that is too deep or makes the parser take too many steps. */
function treeOf(parse: PartialParse, length: number): Tree | undefined {
  const most = 10_000 + length * STEPS_PER_CHARACTER
  for (let step = 0; step < most; step++) {
    const tree = advanced(parse)
    if (tree !== null) return tree
    if (step % 16 === 0 && depthOf(parse) > DEEPEST) return undefined
  }
  return undefined
}

/** One step; undefined where the tree is too deep to be built. */
function advanced(parse: PartialParse): Tree | null | undefined {
  try {
    return parse.advance()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function depthOf(parse: PartialParse): number {
  const { stacks } = parse as PartialParse & { readonly stacks?: readonly { readonly stack: readonly unknown[] }[] }
  return (stacks ?? []).reduce((most, { stack }) => Math.max(most, stack.length), 0)
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

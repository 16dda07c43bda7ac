import type { Locatable, Place } from '../../model/criterion.js'
import { LineTable, type Range, type Span } from '../../model/location.js'
import { JsonNode } from './node.js'
import type { Reread } from './rewriting.js'
import { DEEPEST, mostWrittenKeys, survey } from './survey.js'

/** A fault of the text itself. */
export interface SyntaxFault {
  readonly kind:
    | 'not-json' // the text breaks off or goes astray
    | 'trailing-comma'
    | 'comment'
    | 'control-character'
    | 'text-after-end'
    | 'empty'
    | 'too-deep'
  readonly message: string
  readonly at: Locatable
  /** The way to a key that stands there without a value. */
  readonly valueless?: readonly (string | number)[]
}

/** A key that an object holds more than once. */
export interface RepeatedKey {
  readonly key: string
  readonly pointer: string
  readonly at: Locatable
  readonly first: Locatable
  /** Both entries are texts. */
  readonly isText: boolean
}

/** How the bytes were turned into text. */
export interface TextEncoding {
  readonly hasByteOrderMark: boolean
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** False when bytes had to be replaced. */
  readonly isValid: boolean
}

/** A JSON text, tolerantly read: every fault is listed, and what could be understood is there to be checked. */
export interface JsonDocument {
  readonly file: string
  readonly text: string
  readonly bytes: number
  readonly encoding: TextEncoding
  readonly lines: LineTable
  /** Undefined when nothing at all could be understood. */
  readonly root: JsonNode | undefined
  readonly faults: readonly SyntaxFault[]
  /** The text as it was understood, where quotes, colons or brackets had to be set right for that. */
  readonly reread?: Reread | undefined
  /** About how long it is without blanks, to a few percent; 0 when it is not understood. */
  readonly compactLength: number
  repeatedKeys(): readonly RepeatedKey[]
}

/** Bytes that are neither UTF-8 nor UTF-16 come out with replacement characters and `isValid: false`. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le', true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(swap(bytes.subarray(2)), 'utf-16be', true)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), 'utf-8', true)
  return decode(bytes, 'utf-8', false)
}

function decode(bytes: Uint8Array, name: TextEncoding['name'], hasByteOrderMark: boolean) {
  const label = name === 'utf-8' ? 'utf-8' : 'utf-16le'
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoding: { hasByteOrderMark, name, isValid: true } }
  } catch {
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
    return { text, encoding: { hasByteOrderMark, name, isValid: false } }
  }
}

function swap(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2))
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0
    swapped[at + 1] = bytes[at] ?? 0
  }
  return swapped
}

/**
 * Reads a JSON text: `JSON.parse` first; the tolerant parser is loaded only when that fails.
 * Never throws on any bytes.
 * @param side set for a file of the version compared with, whose places are not in the head
 */
export async function parseJsonDocument(file: string, bytes: Uint8Array, side?: 'base'): Promise<JsonDocument> {
  const { text, encoding } = decodeText(bytes)
  const lines = new LineTable(text)
  const home = side ? { file, side } : { file }
  const placeAt = (span: Span, pointer = ''): Locatable => textPlace(file, lines, span, pointer)
  const base = { file, text, bytes: bytes.length, encoding, lines }
  if (text.trim() === '') {
    const fault: SyntaxFault = { kind: 'empty', message: 'The file is empty.', at: placeAt({ start: 0, end: 0 }) }
    return { ...base, root: undefined, faults: [fault], compactLength: 0, repeatedKeys: () => [] }
  }
  let value: unknown
  let isStrict = true
  let faults: readonly SyntaxFault[] = []
  let reread: Reread | undefined
  try {
    value = JSON.parse(text)
  } catch {
    isStrict = false
    const { parseTolerant } = await import('./tolerant.js')
    const tolerant = parseTolerant(text)
    value = tolerant.value
    reread = tolerant.reread
    faults = tolerant.faults.map(({ span, ...fault }) => ({ ...fault, at: placeAt(span) }))
  }
  const { depth, keys, compactLength } = survey(value)
  if (depth > DEEPEST) {
    const fault: SyntaxFault = {
      kind: 'too-deep',
      message: `The file is nested more than ${DEEPEST} levels deep.`,
      at: placeAt({ start: 0, end: 1 }),
    }
    return { ...base, root: undefined, faults: [...faults, fault], compactLength: 0, repeatedKeys: () => [] }
  }
  const root = value === undefined ? undefined : new JsonNode(value, undefined, '', home)
  let repeated: readonly RepeatedKey[] | undefined
  const repeatedKeys = (): readonly RepeatedKey[] => {
    if (reread) {
      const { original, text: understood } = reread
      repeated ??= findRepeatedKeys(understood, ({ start, end }, pointer) =>
        placeAt({ start: original(start), end: original(end) }, pointer),
      )
    }
    repeated ??= !isStrict || mostWrittenKeys(text) > keys ? findRepeatedKeys(text, placeAt) : []
    return repeated
  }
  return { ...base, root, faults, reread, compactLength, repeatedKeys }
}

/** A place in a text that is given by offsets. */
export function textPlace(file: string, lines: LineTable, span: Span, pointer = ''): Locatable {
  return {
    place(): Place {
      const range: Range = lines.range(span)
      return { kind: 'text', file, pointer, range }
    },
  }
}

const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?(\s*:)?|[{}[\],]|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g

function findRepeatedKeys(text: string, placeAt: (span: Span, pointer: string) => Locatable): RepeatedKey[] {
  interface Frame {
    readonly pointer: string
    readonly seen: Map<string, Span & { readonly isText: boolean }> | undefined
    index: number
    key: string
  }
  const repeated: RepeatedKey[] = []
  const stack: Frame[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[0]
    const top = stack[stack.length - 1]
    if (token === '{' || token === '[') {
      const step = top ? (top.seen ? top.key : String(top.index)) : undefined
      const pointer =
        step === undefined ? '' : `${top?.pointer ?? ''}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
      stack.push({ pointer, seen: token === '{' ? new Map() : undefined, index: 0, key: '' })
    } else if (token === '}' || token === ']') {
      stack.pop()
    } else if (token === ',') {
      if (top) top.index++
    } else if (match[1] !== undefined && top?.seen) {
      const literal = token.slice(0, token.length - match[1].length)
      const key = keyOf(literal)
      const span = { start: match.index, end: match.index + literal.length, isText: beginsText(text, TOKEN.lastIndex) }
      const first = top.seen.get(key)
      const pointer = `${top.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (first)
        repeated.push({
          key,
          pointer,
          at: placeAt(span, pointer),
          first: placeAt(first, pointer),
          isText: first.isText && span.isText,
        })
      else top.seen.set(key, span)
      top.key = key
    }
  }
  return repeated
}

/** True when the next thing in the text, after blanks, is a text. */
function beginsText(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) <= 32) at++
  return text[at] === '"'
}

function keyOf(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.slice(1, -1)
  }
}

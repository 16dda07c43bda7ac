import type { Span } from '../../model/location.js'

/**
 * Where a part of a string value stands in the file. Escapes are longer there than in the value: `\n` has two
 * characters, `\u00e9` six. Reads no further than to the end of the part.
 */
export function partOfLiteral(text: string, literal: Span, part: Span): Span {
  if (text[literal.start] !== '"') return literal
  const start = written(text, literal, { value: 0, file: literal.start + 1 }, part.start)
  const end = written(text, literal, start, Math.max(part.start, part.end))
  return start.file < end.file ? { start: start.file, end: end.file } : literal
}

/** The same place in the value and in the file. */
interface Offsets {
  readonly value: number
  readonly file: number
}

/** Goes on from one place to another offset of the value, escape by escape. */
function written(text: string, literal: Span, from: Offsets, wanted: number): Offsets {
  const last = Math.max(literal.start + 1, literal.end - 1)
  let { value, file } = from
  while (value < wanted && file < last) {
    const stretch = text.slice(file, Math.min(last, file + wanted - value))
    const backslash = stretch.indexOf('\\')
    const plain = backslash === -1 ? stretch.length : backslash
    value += plain
    file += plain
    if (value < wanted && file < last) {
      file += text[file + 1] === 'u' ? 6 : 2
      value++
    }
  }
  return { value, file: Math.min(file, last) }
}

/** First and last code points of scripts whose characters take two columns in a terminal, and of pictures; ascending. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
const COMBINING = /[\p{Mn}\p{Me}]/u
const ASCII = /^[\x20-\x7e]*$/

/** How many columns of a terminal a text takes; the text must be free of control characters. */
export function columns(text: string): number {
  // Nearly every line is ASCII, where the length is the answer.
  if (ASCII.test(text)) return text.length
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0
    if (point > 0xffff) at += 1
    if (point < 0x300) width += 1
    else if (isWide(point)) width += 2
    else if (!COMBINING.test(String.fromCodePoint(point))) width += 1
  }
  return width
}

function isWide(point: number): boolean {
  for (const [first, last] of WIDE) {
    if (point < first) return false
    if (point <= last) return true
  }
  return false
}

/** Breaks a sentence into lines of at most `width` columns, at blanks only. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width && ASCII.test(text)) return [text]
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ')) {
    const size = columns(word)
    if (line !== '' && taken + 1 + size > width) {
      lines.push(line)
      line = word
      taken = size
    } else {
      line = line === '' ? word : `${line} ${word}`
      taken += line === word ? size : size + 1
    }
  }
  lines.push(line)
  return lines
}

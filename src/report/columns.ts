/** Scripts whose characters take two columns in a terminal, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const COMBINING = /[\p{Mn}\p{Me}]/u

/** How many columns of a terminal a text takes; the text must be free of control characters. */
export function columns(text: string): number {
  // Nearly every line is ASCII, where the length is the answer.
  if (!/[^\x20-\x7e]/.test(text)) return text.length
  let width = 0
  for (const point of text) {
    if (COMBINING.test(point)) continue
    width += WIDE.test(point) ? 2 : 1
  }
  return width
}

/** Breaks a sentence into lines of at most `width` columns, at blanks only. */
export function wrap(text: string, width: number): string[] {
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

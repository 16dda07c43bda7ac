/**
 * What no sink may ever get: control characters (C0, C1, DEL), line and paragraph separators, bidirectional overrides,
 * and characters that take no room: zero-width, soft hyphen, fillers, tags, byte-order mark, interlinear marks.
 */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu
const ASCII = /^[\x20-\x7e]*$/
const LONE_SURROGATE = /\p{Cs}/gu

/** One line of at most `longest` characters (code points): nothing invisible, no lone surrogate, spaces for line breaks. */
export function plain(text: string, longest = 1_000): string {
  const head = text.length > longest * 2 ? text.slice(0, longest * 2) : text
  const clean = visible(head).trim()
  if (clean.length <= longest && head.length === text.length) return clean
  const points = Array.from(clean)
  if (points.length <= longest && head.length === text.length) return clean
  return `${points
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}

/** The same length in UTF-16 units where possible: each character that must not be shown becomes one space. */
export function visible(text: string): string {
  if (ASCII.test(text)) return text
  return text.replace(UNSEEN, (unseen) => ' '.repeat(unseen.length)).replace(LONE_SURROGATE, '\ufffd')
}

/** Several lines, each made plain: for text whose line breaks are meant, such as lines to paste. Keeps the indentation. */
export function plainLines(text: string, mostLines = 60, longest = 400): string[] {
  const lines = text.split(/\r\n|\r|\n/, mostLines + 1)
  const shown = lines.slice(0, mostLines).map((line) => {
    const clean = visible(line.slice(0, longest * 2)).trimEnd()
    const points = Array.from(clean)
    return points.length <= longest ? clean : `${points.slice(0, longest - 1).join('')}…`
  })
  if (lines.length > mostLines) shown.push('…')
  while (shown.length > 0 && shown[shown.length - 1] === '') shown.pop()
  return shown
}

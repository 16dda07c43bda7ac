/** Nobody needs more to open a raw string; a longer mark would make the search for its end slow. */
const MOST_QUOTES = 32

/** Where a scan stands: in code, or in the text of an interpolated string. */
interface Level {
  /** Undefined for code; a hole of an interpolated string is code too. */
  readonly string: 'plain' | 'verbatim' | undefined
  /** Open braces of this stretch of code. */
  braces: number
}

/**
 * The script with each raw string (`"""…"""`) and each interpolated one (`$"…{code}…"`) as a plain string of the same
 * length: the grammar does not know the first and stumbles over quotes and braces in the second. One pass from left to
 * right; every offset stays what it was.
 */
export function asPlainStrings(text: string): string {
  if (!text.includes('"""') && !text.includes('$')) return text
  const pieces: string[] = []
  let kept = 0
  let start = 0
  const replace = (from: number, to: number): void => {
    pieces.push(text.slice(kept, from), `"${'x'.repeat(Math.max(0, to - from - 2))}"`)
    kept = to
  }
  const levels: Level[] = [{ string: undefined, braces: 0 }]
  let at = 0
  while (at < text.length) {
    const level = levels[levels.length - 1] ?? { string: undefined, braces: 0 }
    const character = text[at]
    if (level.string !== undefined) {
      if (character === '{' && text[at + 1] !== '{') levels.push({ string: undefined, braces: 0 })
      if (character === '{') at += text[at + 1] === '{' ? 2 : 1
      else if (character === '\\' && level.string === 'plain') at += 2
      else if (character === '"' && level.string === 'verbatim' && text[at + 1] === '"') at += 2
      else {
        at++
        if (character === '"' || (character === '\n' && level.string === 'plain')) {
          levels.pop()
          if (levels.length === 1 && character === '"') replace(start, at)
        }
      }
    } else if (character === '/' && text[at + 1] === '/') at = endOf(text, '\n', at)
    else if (character === '/' && text[at + 1] === '*') at = endOf(text, '*/', at + 2)
    else if (character === '#' && startsLine(text, at)) at = endOf(text, '\n', at)
    else if (character === "'") at = endOfQuoted(text, at, "'")
    else if (character === '"' || character === '$' || character === '@') {
      const open = afterMarks(text, at)
      if (text[open] !== '"') at = Math.max(open, at + 1)
      else {
        const marks = text.slice(at, open)
        const quotes = quotesFrom(text, open)
        if (quotes >= 3 && !marks.includes('@')) {
          const end = endOf(text, '"'.repeat(Math.min(quotes, MOST_QUOTES)), open + quotes)
          if (levels.length === 1) replace(at, end)
          at = end
        } else if (marks.includes('$')) {
          if (levels.length === 1) start = at
          levels.push({ string: marks.includes('@') ? 'verbatim' : 'plain', braces: 0 })
          at = open + 1
        } else at = marks.includes('@') ? endOfVerbatim(text, open) : endOfQuoted(text, open, '"')
      }
    } else {
      if (character === '{') level.braces++
      else if (character === '}' && levels.length > 1 && level.braces === 0) levels.pop()
      else if (character === '}') level.braces--
      at++
    }
  }
  pieces.push(text.slice(kept))
  return pieces.join('')
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}

/** The end of a plain string or character; it ends with its line at the latest. */
function endOfQuoted(text: string, open: number, mark: string): number {
  let at = open + 1
  while (at < text.length && text[at] !== mark && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function endOfVerbatim(text: string, open: number): number {
  let at = open + 1
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function afterMarks(text: string, from: number): number {
  let at = from
  while (text[at] === '$' || text[at] === '@') at++
  return at
}

function quotesFrom(text: string, from: number): number {
  let at = from
  while (text[at] === '"') at++
  return at - from
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1
  while (text[before] === ' ' || text[before] === '\t') before--
  return before < 0 || text[before] === '\n'
}

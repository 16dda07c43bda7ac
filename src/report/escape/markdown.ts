import { plain } from './plain.js'

const ZERO_WIDTH_SPACE = '\u200b'

/**
 * Text as GitHub's Markdown shows it, and nothing more: no markup, HTML, link, image, mention, issue or commit
 * reference, emoji or formula. What GitHub finds in the text after it was rendered (`@name`, `#1`, addresses, commit
 * hashes) is broken by a zero-width space, the only means it leaves.
 */
export function prose(text: string, longest = 600): string {
  return inline(breakUp(plain(text, longest)))
}

/** Marks of Markdown and HTML; and what starts a mention, reference, address, emoji, commit hash or formula. */
const MARKUP = /[&<>"\\`*_[\]~|]/
const ACTIVE = /[&<>"\\`*_[\]~|@#$]|:(?=\S)|www(?=\.)|(?<=[A-Za-z])-(?=\d)|(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/gi
/** The same without the marks of emphasis and code. */
const TAMED =
  /[&<>[\]~|@#$]|\\(?![*_`])|:(?=\S)|www(?=\.)|(?<=[A-Za-z])-(?=\d)|(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/gi

/** At the start of a list item even a dash or a number would start a block. */
function inline(text: string): string {
  return /^(?:[-+=]|\d{1,9}[.)](?:\s|$))/.test(text) ? `${ZERO_WIDTH_SPACE}${text}` : text
}

function breakUp(clean: string): string {
  return clean.replace(ACTIVE, inert)
}

function inert(found: string): string {
  if (found === '$') return '<span>$</span>'
  if (found.length >= 7) return found.replace(/.{6}/g, `$&${ZERO_WIDTH_SPACE}`)
  return MARKUP.test(found) ? `&#${found.charCodeAt(0)};` : `${found}${ZERO_WIDTH_SPACE}`
}

/** A code span: nothing in it is read as markup. The fence is longer than any run of backticks inside. */
export function code(text: string, longest = 200): string {
  const clean = guardMarker(plain(text, longest))
  if (clean === '') return '` `'
  const fence = '`'.repeat(longestRun(clean) + 1)
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${clean}${pad}${fence}`
}

/** Code in a cell of a table: as an element, because a bar ends the cell even inside a code span. */
export function codeInTable(text: string, longest = 80): string {
  return `<code>${prose(text, longest)}</code>`
}

/**
 * A line of Markdown that was made elsewhere from texts of a submission: headings, lists, emphasis and code stay;
 * HTML, links, images, mentions and references outside code become text.
 */
export function tame(line: string): string {
  const heading = /^#{1,6} /.exec(line)?.[0] ?? ''
  const parts = line.slice(heading.length).split(/((?<!`)(`+)(?!`)(?:.*?[^`])\2(?!`))/)
  // Splitting on two groups gives text, code, fence, text, …
  const tamed = parts.map((part, index) => {
    if (index % 3 === 0) return part.replace(TAMED, inert)
    return index % 3 === 1 ? guardMarker(part) : ''
  })
  return heading + tamed.join('')
}

/** No text of a stranger may look like the hidden marker of our own comment, not even inside code. */
export function guardMarker(text: string): string {
  return text.replaceAll('<!--', '<! --')
}

/** The fence for a block of code that holds these lines: longer than any run of backticks in them. */
export function fenceFor(lines: readonly string[]): string {
  return '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)))
}

/**
 * A message in which quoted values and pieces of JSON are set as code and all the rest is prose. Where it is unsure
 * what is quoted, the worst case is a value shown as prose: both are safe.
 */
export function message(text: string, longest = 600): string {
  const clean = plain(text, longest)
  let out = ''
  let from = 0
  for (const piece of pieces(clean)) {
    out += breakUp(clean.slice(from, piece.start)) + code(piece.code)
    from = piece.end
  }
  return inline(out + breakUp(clean.slice(from)))
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly code: string
}

const JSON_MEMBER = /"[^"]{1,60}": (?:"[^"]{0,200}"|true\b|false\b|null\b|-?\d+|\[[^[\]]{0,100}\]|\{[^{}]{0,200}\})/y
const QUOTED = /"[^"]{1,200}"(?=$|[\s.,;:!?)\]}])/y
const EXTENSION = /x-ms-[a-z-]{1,60}/y
const BEFORE = /[\s([{]/
const AFTER = /[\s.,;:!?)\]}]/

/** Where code stands in a sentence: `'value'`, `"key": value`, `"text"`, `x-ms-name`. One pass, each character once or twice. */
function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let unclosed = false
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !BEFORE.test(text[at - 1] ?? '')) continue
    const first = text[at]
    if (first === "'" && !unclosed) {
      const end = closing(text, at + 1)
      if (end === -1) unclosed = true
      else {
        found.push({ start: at, end: end + 1, code: text.slice(at + 1, end) })
        at = end
      }
    } else if (first === '"' || first === 'x') {
      const match =
        first === '"'
          ? (startingAt(JSON_MEMBER, text, at) ?? startingAt(QUOTED, text, at))
          : startingAt(EXTENSION, text, at)
      if (match) {
        found.push({ start: at, end: at + match.length, code: match })
        at += match.length - 1
      }
    }
  }
  return found
}

function startingAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The closing quotation mark: one with the end, a blank or a stop behind it. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf("'", from); at !== -1; at = text.indexOf("'", at + 1)) {
    if (at > from && (at + 1 === text.length || AFTER.test(text[at + 1] ?? ''))) return at
  }
  return -1
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

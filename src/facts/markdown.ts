import MarkdownIt from 'markdown-it'
import type { Locatable } from '../model/criterion.js'
import type { Range } from '../model/location.js'

/** A heading, or a line in bold that stands alone in its paragraph and works as one. */
export interface Heading extends Locatable {
  readonly text: string
  /** 1 to 6; 7 for a bold line. */
  readonly level: number
  /** 0-based line. */
  readonly line: number
}

export interface MarkdownLink extends Locatable {
  readonly kind: 'link' | 'image'
  readonly target: string
  readonly text: string
}

/** A readme or intro, read as Markdown. */
export interface MarkdownDocument extends Locatable {
  readonly file: string
  readonly text: string
  readonly headings: readonly Heading[]
  readonly links: readonly MarkdownLink[]
  /** Visible text of paragraphs, list items and table cells with the 0-based line each starts on. */
  readonly blocks: readonly {
    readonly kind: 'paragraph' | 'item' | 'cell' | 'code'
    readonly text: string
    readonly line: number
  }[]
  /** The whole of a 0-based line. */
  atLine(line: number): Locatable
}

const parser = new MarkdownIt({ html: true, linkify: false })

/** Reads Markdown with CommonMark rules and tables; never throws, never renders. */
export function readMarkdown(file: string, text: string): MarkdownDocument {
  const sourceLines = text.split(/\r?\n/)
  const atLine = (line: number): Locatable => ({
    place: () => ({ kind: 'text', file, pointer: '', range: wholeLine(sourceLines, line) }),
  })
  const atTarget = (target: string, line: number): Locatable => ({
    place: () => ({ kind: 'text', file, pointer: '', range: rangeOfTarget(sourceLines, line, target) }),
  })
  const headings: Heading[] = []
  const links: MarkdownLink[] = []
  const blocks: MarkdownDocument['blocks'][number][] = []
  const tokens = parser.parse(text, {})
  let inItem = 0
  tokens.forEach((token, index) => {
    if (token.type === 'list_item_open') inItem++
    else if (token.type === 'list_item_close') inItem--
    else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push({ kind: 'code', text: token.content, line: token.map?.[0] ?? 0 })
    }
    if (token.type === 'html_block') {
      for (const link of htmlLinks(token.content, token.map?.[0] ?? 0, atTarget)) links.push(link)
    }
    if (token.type !== 'inline') return
    const before = tokens[index - 1]
    const line = token.map?.[0] ?? before?.map?.[0] ?? 0
    const children = token.children ?? []
    const visible = children
      .map((child) => (child.type === 'image' ? '' : child.type === 'softbreak' ? '\n' : child.content))
      .join('')
    const heading = (level: number): void => {
      headings.push({ text: visible.trim(), level, line, ...atLine(line) })
    }
    if (before?.type === 'heading_open') heading(Number(before.tag.slice(1)))
    else {
      const isBoldLine =
        children.some((child) => child.type === 'strong_open') &&
        /^(\*\*|__)[^*_\n]+(\*\*|__):?[ \t]*$/.test(token.content.split('\n')[0] ?? '')
      if (isBoldLine && inItem === 0 && before?.type === 'paragraph_open') {
        headings.push({ text: (visible.split('\n')[0] ?? '').trim(), level: 7, line, ...atLine(line) })
      }
      const kind = before?.type === 'td_open' || before?.type === 'th_open' ? 'cell' : inItem > 0 ? 'item' : 'paragraph'
      blocks.push({ kind, text: visible, line })
    }
    let breaks = 0
    for (let at = 0; at < children.length; at++) {
      const child = children[at]
      if (child?.type === 'softbreak' || child?.type === 'hardbreak') breaks++
      else if (child?.type === 'link_open') {
        let label = ''
        for (let inner = at + 1; children[inner] && children[inner]?.type !== 'link_close'; inner++)
          label += children[inner]?.content ?? ''
        const target = String(child.attrGet('href') ?? '')
        links.push({ kind: 'link', target, text: label, ...atTarget(target, line + breaks) })
      } else if (child?.type === 'html_inline') {
        for (const link of htmlLinks(child.content, line + breaks, atTarget)) links.push(link)
      } else if (child?.type === 'image') {
        const target = String(child.attrGet('src') ?? '')
        links.push({ kind: 'image', target, text: child.content, ...atTarget(target, line + breaks) })
      }
    }
  })
  return { file, text, headings, links, blocks, atLine, place: () => ({ kind: 'file', file }) }
}

const HTML_LINK = /<(?:img|a)\b[^<>]{0,2000}?\b(src|href)\s{0,4}=\s{0,4}["']?([^"'<>\s]{1,1000})/gi

/** Links and images written as HTML, which begins on this 0-based line. */
function htmlLinks(html: string, first: number, atTarget: (target: string, line: number) => Locatable): MarkdownLink[] {
  let line = first
  let counted = 0
  return Array.from(html.matchAll(HTML_LINK), (match) => {
    const [whole, attribute = '', target = ''] = match
    const end = match.index + whole.length
    for (let at = html.indexOf('\n', counted); at !== -1 && at < end; at = html.indexOf('\n', at + 1)) line++
    counted = end
    return {
      kind: attribute.toLowerCase() === 'src' ? 'image' : 'link',
      target,
      text: '',
      ...atTarget(target, line),
    }
  })
}

/** In a longer line nobody sees where a place is, and looking for it takes its time. */
const LONGEST_LINE = 20_000

/** The target as it is written on the line, else the whole line. */
function rangeOfTarget(sourceLines: readonly string[], line: number, target: string): Range {
  const source = sourceLines[line] ?? ''
  if (source.length <= LONGEST_LINE && target !== '')
    for (const written of [target, decoded(target)]) {
      const at = source.indexOf(written)
      if (at !== -1)
        return { start: { line: line + 1, column: at + 1 }, end: { line: line + 1, column: at + written.length + 1 } }
    }
  return wholeLine(sourceLines, line)
}

/** The parser writes blanks and letters beyond ASCII as percent codes. */
function decoded(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

function wholeLine(sourceLines: readonly string[], line: number): Range {
  const length = sourceLines[line]?.length ?? 0
  return { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: length + 1 } }
}

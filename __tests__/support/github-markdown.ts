import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Elements that our own Markdown may become. */
const OURS = new Set(
  'a br blockquote code details div h3 h4 hr li ol p pre span strong em sub summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** What GitHub would do with a Markdown text: the HTML, and what in it would reach out or act. */
export interface Rendered {
  readonly html: string
  readonly links: readonly string[]
  readonly images: number
  /** Tags that none of our renderers makes. */
  readonly foreign: readonly string[]
  /** Mentions, references, addresses, emoji and formulas that GitHub finds in text outside code and links. */
  readonly active: readonly string[]
  /** Visible text, code included. */
  readonly text: string
}

/** Renders GitHub-flavored Markdown, HTML let through as GitHub does, and looks for what its later filters would find. */
export function renderLikeGitHub(markdown: string): Rendered {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const links: string[] = []
  const foreign: string[] = []
  const active: string[] = []
  let images = 0
  let text = ''
  let quiet = 0
  for (const part of html.split(/(<!--[\s\S]*?-->|<[^>]*>)/)) {
    if (part.startsWith('<!--')) continue
    const tag = /^<(\/?)([a-z0-9]+)/i.exec(part)
    if (part.startsWith('<')) {
      const name = tag?.[2]?.toLowerCase() ?? part
      if (name === 'img') images += 1
      else if (!OURS.has(name)) foreign.push(part)
      if (/\son\w+\s*=|\sstyle\s*=/i.test(part)) foreign.push(part)
      const href = /\shref="([^"]*)"/.exec(part)?.[1]
      if (href !== undefined) links.push(href)
      if (['code', 'pre', 'a'].includes(name)) quiet += tag?.[1] ? -1 : 1
      continue
    }
    const shown = decode(part)
    text += shown
    if (quiet > 0) continue
    const found = shown.match(
      /@[a-z0-9][a-z0-9-]*|#\d+|\bGH-\d+|\b[0-9a-f]{7,40}\b|https?:\/\/\S|www\.\w|mailto:\w|:[a-z0-9_+-]+:|\$\S[^$]*\$/gi,
    )
    if (found) active.push(...found)
  }
  return { html, links, images, foreign, active, text }
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Whether every fold and fence that was opened is closed. */
export function isBalanced(markdown: string): boolean {
  const outside: string[] = []
  let fence = ''
  for (const line of markdown.split('\n')) {
    // What stands behind a fence of backticks holds none itself; else the line begins with a code span.
    const mark = /^(?:(`{3,})[^`]*|(~{3,}).*)$/
      .exec(line)
      ?.slice(1)
      .find((part) => part !== undefined)
    if (fence === '' && mark) fence = mark
    else if (fence !== '' && mark && line.trim() === mark && mark.length >= fence.length) fence = ''
    else if (fence === '') outside.push(line)
  }
  const bare = outside.join('\n').replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
  const count = (tag: string) => bare.split(tag).length - 1
  return fence === '' && count('<details>') === count('</details>') && count('<summary>') === count('</summary>')
}

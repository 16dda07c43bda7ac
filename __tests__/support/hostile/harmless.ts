import { isBalanced, renderLikeGitHub } from '../github-markdown.js'
import type { Sinks } from './sinks.js'

/** Characters that nobody sees, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\u2028\u2029]/u
const DOCS = 'https://github.com/connector-certification/connector-certification/'
/** Commands that are ours: notices, annotations where a check run is refused, and the mask of the token. */
const OURS =
  /^::(?:(?:error|warning|notice) title=[a-z0-9-]+(?: \([\d., ]+\))?,file=|notice title=Connector certification::|add-mask::ghs_\w+$)/
const HTML_TAGS = new Set(
  'html head meta title style body main header footer section article nav h1 h2 h3 h4 p ul ol li dl dt dd a span div code pre table thead tbody tr th td details summary strong em small sub figure figcaption img svg image rect path circle line g text button br hr mark b i time'.split(
    ' ',
  ),
)

/** Everything in the sinks that a stranger's text could do; empty when it does nothing. */
export function whatActs(sinks: Sinks, serverUrl: string): string[] {
  const found: string[] = []
  const say = (where: string, what: string): void => {
    found.push(`${where}: ${what.slice(0, 300)}`)
  }
  for (const [name, text] of Object.entries(sinks.markdown)) inMarkdown(name, text, serverUrl, say)
  for (const text of sinks.suggestions) inMarkdown('suggestion', withoutSuggestion(text), serverUrl, say)
  if (UNSEEN.test(sinks.checkTitle)) say('check title', JSON.stringify(sinks.checkTitle))
  for (const { path, title = '', message } of sinks.annotations) {
    for (const line of [title, ...message.split('\n')]) {
      if (UNSEEN.test(line)) say('annotation', JSON.stringify(line))
    }
    if (path === '') say('annotation', 'no path')
  }
  inLog(sinks.ran.out, say)
  inHtml(sinks.html, serverUrl, say)
  inSarif(sinks.sarif, say)
  if (/evil|octocat|<script|onerror/i.test(sinks.badge)) say('badge', sinks.badge)
  if (sinks.ran.err !== '') say('errors', sinks.ran.err)
  if (sinks.ran.journal !== '') say('sockets', sinks.ran.journal)
  if (sinks.ran.forLaterSteps !== '') say('later steps', sinks.ran.forLaterSteps)
  if (sinks.ran.leftovers.length > 0) say('left behind', sinks.ran.leftovers.join())
  return found
}

type Say = (where: string, what: string) => void

function inMarkdown(name: string, text: string, serverUrl: string, say: Say): void {
  if (text === '') return
  const marker = name === 'comment' ? /^<!-- connector-certification [^\n]*-->\n/.exec(text)?.[0] : ''
  if (marker === undefined) say(name, `no marker: ${text.slice(0, 100)}`)
  const body = text.slice(marker?.length ?? 0)
  if (body.includes('<!--')) say(name, `a hidden part: ${around(body, '<!--')}`)
  for (const line of body.split('\n')) if (UNSEEN.test(line.replaceAll('\u200b', ''))) say(name, JSON.stringify(line))
  const { active, foreign, images, links } = renderLikeGitHub(body)
  for (const one of active) say(name, `acts: ${one}`)
  for (const one of foreign) say(name, `foreign: ${one}`)
  if (images > 0) say(name, `${images} images`)
  for (const one of links) {
    const known = [`${serverUrl}/contoso/connectors/`, DOCS].some((root) => one.startsWith(root))
    if (!known) say(name, `link: ${one}`)
  }
  if (!isBalanced(body)) say(name, 'a fold or a fence is open')
}

/** The replaced lines are the author's own file, inside a fence; the rest is ours. */
function withoutSuggestion(body: string): string {
  return body.replace(/^(`{3,})suggestion\n[\s\S]*?\n\1$/m, '')
}

/** The runner takes lines apart at more places than `\n`. */
export function inLog(out: string, say: Say): void {
  for (const line of out.split(/[\r\n\v\f\u2028\u2029\u0085]/)) {
    if (line.includes('##[')) say('log', line)
    if (/^\s*::/.test(line) && !OURS.test(line)) say('log', line)
    if (UNSEEN.test(line)) say('log', JSON.stringify(line))
    // What a command says is printed by the runner once more, line by line.
    const hit = /^::\w+ ([^:]*)::(.*)$/.exec(line)
    if (!hit) continue
    const decoded = (hit[2] ?? '').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
    for (const part of decoded.split(/[\r\n]/)) {
      if (/^\s*::|##\[/.test(part) || UNSEEN.test(part)) say('command', JSON.stringify(part))
    }
    const names = (hit[1] ?? '').split(',').map((pair) => pair.slice(0, pair.indexOf('=')))
    for (const property of names)
      if (!['title', 'file', 'line', 'endLine', 'col', 'endColumn'].includes(property)) say('command', line)
  }
}

function inHtml(html: string, serverUrl: string, say: Say): void {
  if (html === '') return
  for (const [tag, name = ''] of html.matchAll(/<\/?([^\s>/]*)[^>]*>/g)) {
    if (tag.toLowerCase().startsWith('<!doctype')) continue
    if (!HTML_TAGS.has(name)) say('html', `tag ${tag}`)
    if (/\son\w+\s*=|javascript:/i.test(tag)) say('html', `script in ${tag}`)
    const address = /\s(?:href|src|action|xlink:href)="([^"]*)"/.exec(tag)?.[1]
    if (address === undefined || address.startsWith('#') || address.startsWith('data:image/png;base64,')) continue
    if (![`${serverUrl}/contoso/`, DOCS].some((root) => address.startsWith(root))) say('html', `address ${tag}`)
  }
  for (const line of html.split('\n')) if (UNSEEN.test(line)) say('html', JSON.stringify(line).slice(0, 200))
}

function inSarif(sarif: string, say: Say): void {
  if (sarif === '') return
  const stack: { value: unknown; key: string }[] = [{ value: JSON.parse(sarif), key: '' }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { value, key } = at
    if (typeof value === 'string') {
      if (UNSEEN.test(value.replaceAll('\n', '')) && key !== 'markdown') say('sarif', JSON.stringify(value))
      if (key === 'uri' && !/^[A-Za-z0-9\-_.!~*'()%/]*$/.test(value)) say('sarif', `uri ${value}`)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        if (name === 'message' && /(?<!\\)\]\(/.test(String((member as { text?: string }).text)))
          say('sarif', `link ${JSON.stringify(member)}`)
        stack.push({ value: member, key: name })
      }
    }
  }
}

function around(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return text.slice(Math.max(0, at - 40), at + 80)
}

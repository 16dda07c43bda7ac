import type { ConnectorFilesFact } from '../../facts/facts.js'
import { folderOf } from '../../facts/layout.js'
import type { MarkdownDocument } from '../../facts/markdown.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'

/** More broken links than this in one file are one mistake. */
const MOST = 50

/** Relative links and images that lead nowhere, and anchors without a heading. Nothing is read, nothing is called. */
export function* linkFaults(document: MarkdownDocument, files: ConnectorFilesFact): Generator<Problem> {
  const folder = folderOf(document.file)
  let anchors: ReadonlySet<string> | undefined
  let told = 0
  for (const link of document.links) {
    if (told >= MOST) return
    const target = link.target.trim()
    const what = link.kind === 'image' ? 'The image' : 'The link'
    const meant = missingScheme(target)
    if (meant !== undefined) {
      told++
      yield {
        at: link,
        subject: target,
        message: `${what} ${quote(target)} is taken for a file of the folder.`,
        remedy: `Type ${quote(meant)}.`,
      }
      continue
    }
    if (target === '' || /^[a-z][a-z0-9+.-]{0,30}:/i.test(target) || target.startsWith('//')) continue
    const [path = '', anchor] = target.split('#', 2)
    if (path === '') {
      anchors ??= anchorsOf(document)
      const name = decoded(anchor ?? '')
        .toLowerCase()
        .replace(/^user-content-/, '')
      if (name === '' || name === 'top' || anchors.has(name)) continue
      told++
      yield {
        at: link,
        subject: target,
        message: `${what} ${quote(target)} leads to no heading.`,
        remedy: 'Correct the anchor: a heading in lower case, blanks as hyphens.',
      }
      continue
    }
    const resolved = resolve(folder, decoded(path.split('?', 1)[0] ?? ''))
    const isInside =
      resolved !== undefined && (files.path === '.' || folder === '.' || `${resolved}/`.startsWith(`${folder}/`))
    if (!isInside) {
      told++
      yield {
        at: link,
        subject: target,
        message: `${what} ${quote(target)} leads out of the folder of the connector.`,
        remedy: 'Put the file into the folder of the connector, or link it by its web address.',
      }
    } else if (!files.tree.has(resolved)) {
      told++
      const spelled = files.tree.spelled(resolved)
      yield {
        at: link,
        subject: target,
        message:
          spelled === undefined
            ? `${what} ${quote(target)} leads to no file.`
            : `${what} ${quote(target)} is spelled in other letters than the file: upper and lower case count.`,
        ...(spelled === undefined
          ? {}
          : { remedy: `Type ${quote(spelled.slice(folder === '.' ? 0 : folder.length + 1))}.` }),
      }
    }
  }
}

/** The address that was meant by `hello@contoso.com` and `www.contoso.com`. */
function missingScheme(target: string): string | undefined {
  if (/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/.test(target)) return `mailto:${target}`
  return /^www\.[\w-]/i.test(target) ? `https://${target}` : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A relative path from a folder, in the tree; undefined when it leaves the tree. A leading slash is the tree's root. */
function resolve(folder: string, path: string): string | undefined {
  const normal = path.replaceAll('\\', '/')
  const steps = normal.startsWith('/') || folder === '.' ? [] : folder.split('/')
  for (const step of normal.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return undefined
  }
  return steps.join('/')
}

/** The anchors GitHub makes of headings, and those written in HTML. */
function anchorsOf(document: MarkdownDocument): ReadonlySet<string> {
  const anchors = new Set<string>()
  const uses = new Map<string, number>()
  for (const heading of document.headings) {
    if (heading.level > 6) continue
    const slug = heading.text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]+/gu, '')
      .replaceAll(' ', '-')
    const before = uses.get(slug) ?? 0
    uses.set(slug, before + 1)
    anchors.add(before === 0 ? slug : `${slug}-${before}`)
  }
  for (const [, name = ''] of document.text.matchAll(/\b(?:name|id)\s{0,4}=\s{0,4}["']([^"'<>\n]{1,200})["']/gi)) {
    anchors.add(name.toLowerCase())
  }
  return anchors
}

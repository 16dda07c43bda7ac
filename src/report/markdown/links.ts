import type { Range } from '../../model/location.js'

/** Where the report will be read, so that places become links. */
export interface LinkContext {
  /** `https://github.com`, or the server of an Enterprise installation. */
  readonly serverUrl: string
  /** `owner/name` of the repository that holds the commit. */
  readonly repository: string
  /** The commit whose lines are linked; without it places are text. */
  readonly headSha?: string
  /** Only pages below this address are linked as documentation; without it any web address is. */
  readonly docsRoot?: string
  /** Room is short: of many findings with one remedy only the first are written out. */
  readonly isShort?: boolean
  /** Some findings are older than the change, so that a sign tells the new ones apart. */
  readonly marksNew?: boolean
}

/** The address of a file at the commit, with its lines marked; undefined where no safe address can be built. */
export function fileUrl(context: LinkContext, path: string, range?: Range): string | undefined {
  const root = webAddress(context.serverUrl)
  if (!root || !context.headSha || !/^[0-9a-f]{7,64}$/.test(context.headSha)) return undefined
  if (!/^[\w.-]+\/[\w.-]+$/.test(context.repository)) return undefined
  const segments = path.split('/').map(encodeSegment)
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined
  const raw = /\.(?:md|markdown)$/i.test(path) ? '?plain=1' : ''
  const last = range && range.end.line > range.start.line ? `-L${range.end.line}` : ''
  const lines = range ? `${raw}#L${range.start.line}${last}` : ''
  return `${root.replace(/(?<!\/)\/+$/, '')}/${context.repository}/blob/${context.headSha}/${segments.join('/')}${lines}`
}

/** The address of the commit. */
export function commitUrl(context: LinkContext): string | undefined {
  return fileUrl(context, 'x')?.replace(/\/blob\/([0-9a-f]+)\/x$/, '/commit/$1')
}

/** The address of a page of the documentation, or undefined when it is not ours to link. */
export function docsUrl(context: LinkContext, url: string): string | undefined {
  if (context.docsRoot !== undefined && !url.startsWith(context.docsRoot)) return undefined
  return webAddress(url)
}

/** An address with everything encoded that Markdown or HTML could take for its own; undefined unless http or https. */
export function webAddress(url: string): string | undefined {
  if (url.length > 2_000 || !/^https?:\/\//i.test(url)) return undefined
  try {
    const { href, username, password } = new URL(url)
    if (username || password) return undefined
    return href.replace(/[()[\]'"<>|*_`~\\\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  } catch {
    return undefined
  }
}

/** A link with the text as it stands (already escaped), or the text alone. */
export function link(text: string, url: string | undefined): string {
  return url ? `[${text}](${url})` : text
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*_~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

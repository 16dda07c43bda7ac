/** A pull request as the event tells it. All of it are strangers' texts. */
export interface PullRequestFact {
  readonly title: string
  /** Markdown; empty when there is none. */
  readonly body: string
  /** The branch it goes to. */
  readonly baseBranch: string
  /** Undefined when the event does not tell. */
  readonly labels: readonly string[] | undefined
  /** The files it touches, by their paths from the root of the checked tree; undefined when that cannot be told. */
  readonly changed?: readonly TouchedFile[] | undefined
}

export interface TouchedFile {
  readonly path: string
  /** The name it had in the base, when it was renamed. */
  readonly was?: string
  readonly state: 'added' | 'removed' | 'modified' | 'renamed'
}

const ROOTS = ['certified-connectors', 'independent-publisher-connectors', 'custom-connectors']

/** The connector's folder in the layout of the public repository, `certified-connectors/Name`; undefined elsewhere. */
export function publicFolder(path: string): string | undefined {
  const [root = '', name] = path.split('/')
  return name !== undefined && name !== '' && ROOTS.includes(root.toLowerCase()) ? `${root}/${name}` : undefined
}

/** Longer descriptions are not read to the end: GitHub allows 65,536 characters. */
const LONGEST_BODY = 70_000

/** A box of a task list. */
export interface Box {
  readonly isTicked: boolean
  readonly text: string
}

/** The task list in the description, in its order; what stands in a comment or in a block of code is none. */
export function boxesOf(body: string): Box[] {
  const boxes: Box[] = []
  let fence: string | undefined
  for (const line of withoutComments(body.slice(0, LONGEST_BODY)).split(/\r?\n/)) {
    const mark = /^\s{0,12}(```|~~~)/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined
    if (fence !== undefined || mark !== undefined) continue
    const match = /^\s{0,12}[-*+]\s{1,4}\[([ xX])\]\s{1,4}(\S.{0,1000})/.exec(line)
    if (match) boxes.push({ isTicked: match[1] !== ' ', text: (match[2] ?? '').trim() })
  }
  return boxes
}

/** A comment that is not closed runs to the end, as it does on the page. */
function withoutComments(text: string): string {
  let rest = ''
  let from = 0
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    rest += text.slice(from, at)
    const end = text.indexOf('-->', at + 4)
    if (end === -1) return rest
    from = end + 3
  }
  return rest + text.slice(from)
}

/** How many pictures the description shows, written as Markdown, as HTML, or pasted as an address. */
export function picturesIn(body: string): number {
  const text = body.slice(0, LONGEST_BODY)
  const addresses = new Set<string>()
  for (const [, address = ''] of text.matchAll(/!\[[^\]\n]{0,300}\]\(\s{0,4}<?([^()\s<>]{1,1000})/g))
    addresses.add(address)
  for (const [, address = ''] of text.matchAll(/<img\b[^<>]{0,1000}?\bsrc\s{0,4}=\s{0,4}["']?([^"'<>\s]{1,1000})/gi))
    addresses.add(address)
  const pasted =
    /https:\/\/(?:github\.com\/user-attachments\/assets|user-images\.githubusercontent\.com)\/[\w./-]{1,300}/g
  for (const [address] of text.matchAll(pasted)) addresses.add(address)
  return addresses.size
}

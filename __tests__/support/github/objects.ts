import { createHash } from 'node:crypto'
import { treeHash } from '../../../src/platform/git/tree-hash.js'

export interface TreeItem {
  readonly path: string
  readonly mode: '100644' | '100755' | '120000' | '160000'
  readonly sha: string
}

export interface Commit {
  readonly sha: string
  /** Every file by its full path. */
  readonly files: ReadonlyMap<string, TreeItem>
  readonly parents: readonly string[]
  readonly message: string
}

export type Files = Readonly<Record<string, string | Uint8Array | { link: string }>>

/** Bytes of a patch; GitHub shows no larger one: https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits */
const LARGEST_PATCH = 500_000

/** The git objects of the stand-in. Blobs and trees have the hashes that git gives them; commits have made-up ones. */
export class GitObjects {
  readonly blobs = new Map<string, Uint8Array>()
  readonly commits = new Map<string, Commit>()
  /** Trees that were made through the API, before a commit names them. */
  /** No file has a patch, as if every one were large. */
  withoutPatches = false
  readonly looseTrees = new Map<string, ReadonlyMap<string, TreeItem>>()

  blob(content: string | Uint8Array): string {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
    this.blobs.set(sha, bytes)
    return sha
  }

  /** Adds a commit with exactly these files. */
  commit(files: Files, parents: readonly string[] = [], over: { sha?: string; message?: string } = {}): string {
    const items = new Map<string, TreeItem>()
    for (const [path, content] of Object.entries(files)) {
      if (typeof content === 'object' && 'link' in content)
        items.set(path, { path, mode: '120000', sha: this.blob(content.link) })
      else items.set(path, { path, mode: '100644', sha: this.blob(content) })
    }
    return this.commitItems(items, parents, over)
  }

  commitItems(
    files: ReadonlyMap<string, TreeItem>,
    parents: readonly string[] = [],
    over: { sha?: string; message?: string } = {},
  ): string {
    const message = over.message ?? 'A commit'
    const sha =
      over.sha ??
      hash(`commit ${message} ${parents.join()} ${[...files.values()].map((item) => item.path + item.sha).join()}`)
    this.commits.set(sha, { sha, files, parents, message })
    return sha
  }

  treeSha(files: ReadonlyMap<string, TreeItem>): string {
    return treeHash(new Map([...files].map(([path, { mode, sha }]) => [path, { mode, hash: sha }]))) ?? '0'.repeat(40)
  }

  /** The files of a commit, or of a tree by its hash. */
  filesOf(sha: string): ReadonlyMap<string, TreeItem> | undefined {
    const commit = this.commits.get(sha)
    if (commit) return commit.files
    const loose = this.looseTrees.get(sha)
    if (loose) return loose
    return [...this.commits.values()].find((one) => this.treeSha(one.files) === sha)?.files
  }

  /** The commit itself and everything it stands on. */
  ancestors(sha: string): string[] {
    const seen: string[] = []
    const queue = [sha]
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.includes(next)) continue
      seen.push(next)
      queue.push(...(this.commits.get(next)?.parents ?? []))
    }
    return seen
  }

  mergeBase(a: string, b: string): string | undefined {
    const left = this.ancestors(a)
    return this.ancestors(b).find((sha) => left.includes(sha))
  }

  text(sha: string): string {
    return new TextDecoder().decode(this.blobs.get(sha) ?? new Uint8Array())
  }

  /** What GitHub lists as the files of a comparison; a file that moved unchanged is a rename. */
  difference(base: string, head: string): ChangedFile[] {
    const before = this.commits.get(base)?.files ?? new Map<string, TreeItem>()
    const after = this.commits.get(head)?.files ?? new Map<string, TreeItem>()
    const gone = [...before.values()].filter((item) => !after.has(item.path))
    const changes: ChangedFile[] = []
    const moved = new Set<string>()
    for (const item of after.values()) {
      const old = before.get(item.path)
      if (old?.sha === item.sha) continue
      const left = old ? [] : gone.filter((one) => !moved.has(one.path))
      const origin = left.find((one) => one.sha === item.sha) ?? left.find((one) => this.#isLike(one, item))
      if (origin) {
        moved.add(origin.path)
        changes.push({
          filename: item.path,
          status: 'renamed',
          sha: item.sha,
          previous_filename: origin.path,
          ...(origin.sha === item.sha ? {} : this.#patch(origin.sha, item.sha)),
        })
        continue
      }
      changes.push({
        filename: item.path,
        status: old ? 'modified' : 'added',
        sha: item.sha,
        ...this.#patch(old?.sha, item.sha),
      })
    }
    for (const item of gone) {
      if (moved.has(item.path)) continue
      changes.push({
        filename: item.path,
        status: 'removed',
        sha: item.sha,
        ...this.#patch(item.sha, undefined),
      })
    }
    return changes.sort((a, b) => (a.filename < b.filename ? -1 : 1))
  }

  /** The same name in another folder, and half of the lines. */
  #isLike(one: TreeItem, other: TreeItem): boolean {
    const name = (path: string) => path.slice(path.lastIndexOf('/') + 1)
    if (name(one.path) !== name(other.path)) return false
    const [a, b] = [one, other].map((item) => this.text(item.sha).split('\n'))
    const lines = new Set(a)
    return (b ?? []).filter((line) => lines.has(line)).length * 2 > Math.max(a?.length ?? 0, b?.length ?? 0)
  }

  /** GitHub leaves the patch of a file out when it is not text, or when it is large. */
  #patch(before: string | undefined, after: string | undefined): { patch?: string } {
    const texts = [before, after].map((sha) => (sha === undefined ? '' : this.text(sha)))
    if (this.withoutPatches || texts.some((text) => text.includes('\0'))) return {}
    const patch = unifiedDiff(texts[0] ?? '', texts[1] ?? '')
    return patch.length > LARGEST_PATCH ? {} : { patch }
  }
}

export interface ChangedFile {
  readonly filename: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly sha: string
  readonly previous_filename?: string
  readonly patch?: string
}

/** One hunk from the first to the last line that differs, with three lines around it. */
function unifiedDiff(before: string, after: string): string {
  const a = linesOf(before)
  const b = linesOf(after)
  let top = 0
  while (top < a.length && top < b.length && a[top] === b[top]) top++
  let bottom = 0
  while (bottom < a.length - top && bottom < b.length - top && a[a.length - 1 - bottom] === b[b.length - 1 - bottom])
    bottom++
  const lead = Math.min(3, top)
  const trail = Math.min(3, bottom)
  const old = a.slice(top, a.length - bottom)
  const fresh = b.slice(top, b.length - bottom)
  const start = top - lead + 1
  const ahead = (count: number) => (count === 0 ? start - 1 : start)
  const rows = (sign: string, lines: readonly string[]) =>
    lines.flatMap((line) =>
      line.endsWith(OPEN) ? [sign + line.slice(0, -OPEN.length), '\\ No newline at end of file'] : [sign + line],
    )
  const counts = [lead + old.length + trail, lead + fresh.length + trail]
  return [
    `@@ -${ahead(counts[0] ?? 0)},${counts[0]} +${ahead(counts[1] ?? 0)},${counts[1]} @@`,
    ...rows(' ', a.slice(top - lead, top)),
    ...rows('-', old),
    ...rows('+', fresh),
    ...rows(' ', a.slice(a.length - bottom, a.length - bottom + trail)),
  ].join('\n')
}

/** Marks a last line without a line break: to git it is another line than one that has it. */
const OPEN = '\0open'

function linesOf(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n')
  if (lines[lines.length - 1] === '') lines.pop()
  else lines.push(`${lines.pop()}${OPEN}`)
  return lines
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

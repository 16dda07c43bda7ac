import type { FileContent, FileTree, TreeEntry } from '../../model/submission.js'
import type { Git } from './git.js'
import type { GitItem } from './tree-hash.js'

const MOST_ENTRIES = 200_000
/** Larger files are never read; the same limit as on disk. */
const LARGEST_FILE = 64 * 1024 * 1024

/** A git revision as a tree: read from the objects, never checked out. */
export class RevisionTree implements FileTree {
  readonly #git: Git
  readonly #objects = new Map<string, string>()
  readonly #items = new Map<string, GitItem>()
  readonly #entries: readonly TreeEntry[]

  /**
   * @param commit a full hash, as `commitOf` gives it
   * @throws GitFailure when the commit is not in this clone
   */
  constructor(git: Git, commit: string) {
    this.#git = git
    this.#entries = this.#list(commit)
  }

  entries(): readonly TreeEntry[] {
    return this.#entries
  }

  /** The hash of a file's content, as git knows it. */
  hashOf(path: string): string | undefined {
    return this.#objects.get(path)
  }

  /** Everything but folders, as git lists it. */
  items(): ReadonlyMap<string, GitItem> {
    return this.#items
  }

  read(path: string): FileContent {
    const entry = this.#objects.get(path)
    if (entry === undefined) return { kind: 'unreadable', because: 'it is not there' }
    try {
      return { kind: 'bytes', bytes: this.#git.run(['cat-file', 'blob', entry]) }
    } catch {
      return { kind: 'unreadable', because: 'its content is not in this clone' }
    }
  }

  #list(commit: string): TreeEntry[] {
    const listed = this.#git.run(['ls-tree', '-r', '-t', '-z', '--long', '--full-tree', commit]).toString('utf8')
    const entries: TreeEntry[] = []
    for (const row of listed.split('\0')) {
      // <mode> <type> <object> <size>TAB<path>
      const tab = row.indexOf('\t')
      if (tab === -1) continue
      const [mode = '', type = '', object = '', size = ''] = row.slice(0, tab).split(/ +/)
      const path = row.slice(tab + 1)
      if (entries.length >= MOST_ENTRIES) break
      const bytes = Number(size)
      if (type !== 'tree') this.#items.set(path, { mode, hash: object })
      if (type === 'tree') entries.push({ path, kind: 'directory', size: 0 })
      else if (type !== 'blob') entries.push({ path, kind: 'other', size: 0 })
      else if (mode === '120000') entries.push({ path, kind: 'link', size: 0 })
      else {
        entries.push({ path, kind: 'file', size: Number.isFinite(bytes) ? bytes : 0 })
        if (bytes <= LARGEST_FILE) this.#objects.set(path, object)
      }
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }
}

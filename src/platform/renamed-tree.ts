import type { FileContent, FileTree, TreeEntry } from '../model/submission.js'

/** A tree seen under other names: a renamed file lies where it is now, so that it is compared with itself. */
export class RenamedTree implements FileTree {
  readonly #tree: FileTree
  readonly #was = new Map<string, string>()
  readonly #entries: readonly TreeEntry[]

  /** @param renames new name and old name of each file */
  constructor(tree: FileTree, renames: readonly { readonly path: string; readonly was: string }[]) {
    this.#tree = tree
    const isThere = new Set(tree.entries().map((entry) => entry.path))
    const now = new Map<string, string>()
    for (const { path, was } of renames) {
      // A name that is taken in the old tree stays what it is there.
      if (isThere.has(path) || !isThere.has(was)) continue
      this.#was.set(path, was)
      now.set(was, path)
    }
    this.#entries = tree
      .entries()
      .map((entry) => {
        const path = now.get(entry.path)
        return path === undefined ? entry : { ...entry, path }
      })
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  entries(): readonly TreeEntry[] {
    return this.#entries
  }

  read(path: string): FileContent {
    return this.#tree.read(this.#was.get(path) ?? path)
  }
}

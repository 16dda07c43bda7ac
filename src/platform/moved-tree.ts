import type { FileContent, FileTree, TreeEntry } from '../model/submission.js'

/** A tree seen from another root: below `from`, or as if it stood at `to`. Both empty or ending in `/`. */
export class MovedTree implements FileTree {
  readonly #tree: FileTree
  readonly #from: string
  readonly #to: string
  #entries: readonly TreeEntry[] | undefined

  constructor(tree: FileTree, { from = '', to = '' }: { readonly from?: string; readonly to?: string }) {
    this.#tree = tree
    this.#from = from
    this.#to = to
  }

  entries(): readonly TreeEntry[] {
    this.#entries ??= this.#tree
      .entries()
      .filter(({ path }) => path.startsWith(this.#from) && path !== this.#from)
      .map((entry) => ({ ...entry, path: this.#to + entry.path.slice(this.#from.length) }))
    return this.#entries
  }

  read(path: string): FileContent {
    return path.startsWith(this.#to)
      ? this.#tree.read(this.#from + path.slice(this.#to.length))
      : { kind: 'unreadable', because: 'it is not there' }
  }
}

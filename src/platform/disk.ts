import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { FileContent, FileTree, TreeEntry } from '../model/submission.js'

/** More entries than this are not walked: the public monorepo has 6,000. */
const MOST_ENTRIES = 200_000
const DEEPEST_FOLDER = 40
/** Larger files are never read. */
const LARGEST_FILE = 64 * 1024 * 1024

/** Folders that are never entered, whatever the configuration says: they are large and hold no submission. */
const NOT_ENTERED = new Set(['.git', 'node_modules'])

/** A folder on disk as a tree. Links are listed and never followed, neither to files nor to folders. */
export class DiskTree implements FileTree {
  readonly #root: string
  readonly #under: readonly string[]
  #entries: readonly TreeEntry[] | undefined

  /**
   * @param root absolute path of the tree's root
   * @param under only these folders (paths from the root) are walked; the whole tree when empty
   */
  constructor(root: string, under: readonly string[] = []) {
    this.#root = root
    this.#under = under
  }

  entries(): readonly TreeEntry[] {
    this.#entries ??= this.#walk()
    return this.#entries
  }

  read(path: string): FileContent {
    let handle: number
    try {
      // A link put there after the walk is refused by the system itself; Windows has no such flag.
      handle = openSync(
        join(this.#root, path),
        constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
      )
    } catch (error) {
      return { kind: 'unreadable', because: reason(error) }
    }
    try {
      const stat = fstatSync(handle)
      if (stat.isDirectory()) return { kind: 'unreadable', because: 'it is a folder' }
      if (!stat.isFile()) return { kind: 'unreadable', because: 'it is not a regular file' }
      if (stat.size > LARGEST_FILE)
        return { kind: 'unreadable', because: `it has more than ${LARGEST_FILE / 1024 / 1024} MB` }
      const bytes = new Uint8Array(stat.size)
      let filled = 0
      while (filled < bytes.length) {
        const count = readSync(handle, bytes, filled, bytes.length - filled, filled)
        if (count === 0) break
        filled += count
      }
      return { kind: 'bytes', bytes: filled === bytes.length ? bytes : bytes.subarray(0, filled) }
    } catch (error) {
      return { kind: 'unreadable', because: reason(error) }
    } finally {
      closeSync(handle)
    }
  }

  #walk(): TreeEntry[] {
    const entries: TreeEntry[] = []
    const stack: { path: string; depth: number }[] =
      this.#under.length > 0 ? this.#under.map((path) => ({ path, depth: 0 })) : [{ path: '', depth: 0 }]
    for (let folder = stack.pop(); folder && entries.length < MOST_ENTRIES; folder = stack.pop()) {
      for (const child of this.#children(folder.path)) {
        entries.push(child)
        const name = child.path.slice(child.path.lastIndexOf('/') + 1)
        if (child.kind === 'directory' && folder.depth < DEEPEST_FOLDER && !NOT_ENTERED.has(name)) {
          stack.push({ path: child.path, depth: folder.depth + 1 })
        }
      }
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  #children(folder: string): TreeEntry[] {
    let names: import('node:fs').Dirent[]
    try {
      names = readdirSync(join(this.#root, folder), { withFileTypes: true })
    } catch {
      return []
    }
    return names.map((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isSymbolicLink()) return { path, kind: 'link', size: 0 }
      if (entry.isDirectory()) return { path, kind: 'directory', size: 0 }
      if (!entry.isFile()) return { path, kind: 'other', size: 0 }
      return { path, kind: 'file', size: this.#size(path) }
    })
  }

  #size(path: string): number {
    try {
      return lstatSync(join(this.#root, path)).size
    } catch {
      return 0
    }
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return 'it is not there'
    case 'EACCES':
    case 'EPERM':
      return 'reading it is not permitted'
    case 'EISDIR':
      return 'it is a folder'
    case 'ELOOP':
      return 'it is a link, and links are not followed'
    default:
      return `the system says ${code || 'no'}`
  }
}

import type { FileContent, FileTree, TreeEntry } from '../../src/model/submission.js'

/** A tree in memory: text or bytes by path; `{ link: true }` stands for a symbolic link, `{ directory: true }` for a folder. */
export type MemoryFiles = Readonly<
  Record<string, string | Uint8Array | { readonly link: true } | { readonly directory: true }>
>

export class MemoryTree implements FileTree {
  readonly #files: MemoryFiles

  constructor(files: MemoryFiles) {
    const folders: [string, { readonly directory: true }][] = []
    for (const path of Object.keys(files)) {
      for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
        folders.push([path.slice(0, slash), { directory: true }])
    }
    this.#files = { ...Object.fromEntries(folders), ...files }
  }

  entries(): readonly TreeEntry[] {
    return Object.keys(this.#files)
      .sort()
      .map((path) => {
        const content = this.#files[path]
        if (typeof content === 'string') return { path, kind: 'file', size: Buffer.byteLength(content) }
        if (content instanceof Uint8Array) return { path, kind: 'file', size: content.length }
        if (content !== undefined && 'directory' in content) return { path, kind: 'directory', size: 0 }
        return { path, kind: 'link', size: 0 }
      })
  }

  read(path: string): FileContent {
    if (!Object.hasOwn(this.#files, path)) return { kind: 'unreadable', because: 'it is not there' }
    const content = this.#files[path]
    if (typeof content === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(content) }
    if (content instanceof Uint8Array) return { kind: 'bytes', bytes: content }
    if (content !== undefined && 'directory' in content) return { kind: 'unreadable', because: 'it is a folder' }
    return { kind: 'unreadable', because: 'it is a link, and links are not followed' }
  }
}

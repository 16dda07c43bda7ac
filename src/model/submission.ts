/** One entry of a file tree. */
export interface TreeEntry {
  /** Path from the root of the tree, `/` as separator, never starting with `/` or holding `..`. */
  readonly path: string
  /** `link`: a symbolic link, never followed. `other`: a socket, a device, a submodule. */
  readonly kind: 'file' | 'directory' | 'link' | 'other'
  /** Size in bytes; 0 for anything but a file. */
  readonly size: number
}

export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly because: string }

/**
 * Where the bytes come from: a folder on disk, a git revision, or a commit read through the API.
 * Everything behind this port is data; nothing in it is ever run or followed out of the tree.
 */
export interface FileTree {
  /** Every entry, sorted by path. */
  entries(): readonly TreeEntry[]
  read(path: string): FileContent
}

import { createHash } from 'node:crypto'

/** What git knows of one file: its mode, as `100644`, and the hash of its content. */
export interface GitItem {
  readonly mode: string
  readonly hash: string
}

/**
 * The hash that git gives a tree with exactly these files: two trees with the same hash have the same files, so that a
 * tree that was put together from what is at hand can be held against the one that is meant.
 * @param items every file, link and submodule by its full path
 * @returns undefined when the paths cannot stand beside each other, as `a` and `a/b`
 */
export function treeHash(items: ReadonlyMap<string, GitItem>): string | undefined {
  const folders = new Map<string, Map<string, GitItem>>([['', new Map()]])
  const inFolder = (path: string): Map<string, GitItem> => {
    const known = folders.get(path)
    if (known) return known
    const made = new Map<string, GitItem>()
    folders.set(path, made)
    return made
  }
  let algorithm = 'sha1'
  for (const [path, item] of items) {
    if (item.hash.length === 64) algorithm = 'sha256'
    const slash = path.lastIndexOf('/')
    inFolder(slash === -1 ? '' : path.slice(0, slash)).set(path.slice(slash + 1), item)
    for (let at = slash; at > 0; ) {
      const up = path.lastIndexOf('/', at - 1)
      const parent = up === -1 ? '' : path.slice(0, up)
      if (folders.has(parent)) break
      folders.set(parent, new Map())
      at = up
    }
  }
  // A folder is hashed before the one that holds it.
  const depth = (path: string): number => (path === '' ? 0 : path.split('/').length)
  const order = [...folders.keys()].map((path) => ({ path, depth: depth(path) })).sort((a, b) => b.depth - a.depth)
  for (const { path } of order) {
    const hash = hashOf(folders.get(path) ?? new Map(), algorithm)
    if (path === '') return hash
    const slash = path.lastIndexOf('/')
    const parent = inFolder(slash === -1 ? '' : path.slice(0, slash))
    const name = path.slice(slash + 1)
    if (parent.has(name)) return undefined
    parent.set(name, { mode: '40000', hash })
  }
  return undefined
}

/** Git sorts by bytes, and a folder as if its name ended in a slash. */
function hashOf(children: ReadonlyMap<string, GitItem>, algorithm: string): string {
  const rows = [...children]
    .map(([name, item]) => ({ name, item, key: Buffer.from(item.mode === '40000' ? `${name}/` : name) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ name, item }) => Buffer.concat([Buffer.from(`${item.mode} ${name}\0`), Buffer.from(item.hash, 'hex')]))
  const body = Buffer.concat(rows)
  return createHash(algorithm).update(`tree ${body.length}\0`).update(body).digest('hex')
}

import type { FileTree } from '../model/submission.js'

/** Which paths a tree holds, folders included. */
export interface TreeIndex {
  has(path: string): boolean
  /** How a path is really spelled when only its letter case differs; undefined when there is none. */
  spelled(path: string): string | undefined
}

const known = new WeakMap<FileTree, TreeIndex>()

/** The index of a tree; built once, however many connectors it holds. Links count as absent. */
export function treeIndex(tree: FileTree): TreeIndex {
  const cached = known.get(tree)
  if (cached) return cached
  const paths = new Set<string>()
  for (const entry of tree.entries()) {
    if (entry.kind !== 'file' && entry.kind !== 'directory') continue
    let path = entry.path
    while (path !== '' && !paths.has(path)) {
      paths.add(path)
      path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    }
  }
  let byLowerCase: Map<string, string> | undefined
  const index: TreeIndex = {
    has: (path) => paths.has(path),
    spelled(path) {
      byLowerCase ??= new Map([...paths].map((one) => [one.toLowerCase(), one]))
      return byLowerCase.get(path.toLowerCase())
    },
  }
  known.set(tree, index)
  return index
}

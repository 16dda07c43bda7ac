import type { FileContent, FileTree, TreeEntry } from '../model/submission.js'

/**
 * A tree in which folders lie where they are in another one, so that the same file has the same path in both.
 * @param moves folder in the tree and folder it is shown as, `.` for the root
 */
export function relocated(tree: FileTree, moves: readonly { readonly from: string; readonly to: string }[]): FileTree {
  if (moves.length === 0) return tree
  const was = new Map<string, string>()
  const entries: TreeEntry[] = []
  for (const entry of tree.entries()) {
    const move = moves.find(({ from }) => from === '.' || entry.path === from || entry.path.startsWith(`${from}/`))
    const rest = move === undefined || move.from === '.' ? entry.path : entry.path.slice(move.from.length + 1)
    const path = move === undefined ? entry.path : move.to === '.' ? rest : rest === '' ? move.to : `${move.to}/${rest}`
    if (path === '' || was.has(path)) continue
    was.set(path, entry.path)
    entries.push({ ...entry, path })
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const nothing: FileContent = { kind: 'unreadable', because: 'it is not there' }
  return {
    entries: () => entries,
    read: (path) => {
      const old = was.get(path)
      return old === undefined ? nothing : tree.read(old)
    },
  }
}

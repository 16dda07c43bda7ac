import type { FileContent, FileTree, TreeEntry } from '../model/submission.js'
import { RevisionTree } from '../platform/git/revision-tree.js'
import { type GitItem, treeHash } from '../platform/git/tree-hash.js'
import type { ChangedFile, Comparison } from '../platform/github/changed-files.js'
import { readFileOf } from '../platform/github/commit-tree.js'
import { ApiFailure } from '../platform/github/failure.js'
import { blobHash } from '../platform/github/head-places.js'
import { unpatched } from '../platform/github/unpatched.js'
import type { Situation } from './situation.js'

/** More files than this are not asked for one by one: then the base is listed. */
const MOST_ASKED = 10

/** The base, or what is known of it: contents that it may have. */
export interface BeforeChanges {
  readonly tree: FileTree | undefined
  readonly contents: ReadonlyMap<string, Uint8Array>
}

const NOTHING: BeforeChanges = { tree: undefined, contents: new Map() }

/**
 * The base of a shallow clone without listing it: the files that are checked out, with what the pull request changed
 * taken back. Only a base whose hash is the one that GitHub names for it is believed; a file that the base branch
 * changed as well, or whose patch GitHub does not give, is asked for by its path.
 * @param commit the base
 * @param wants which files of the base will be read
 */
export async function beforeChanges(
  { git, client, checkedOut }: Situation,
  comparison: Comparison | undefined,
  commit: string,
  wants: (path: string) => boolean,
): Promise<BeforeChanges> {
  const wanted = comparison?.trees.get(commit)
  if (!git || !client || !checkedOut || !comparison?.files || wanted === undefined) return NOTHING
  const here = new RevisionTree(git, checkedOut)
  const items = new Map(here.items())
  const contents = new Map<string, Uint8Array>()
  const toAsk: { path: string; mode: string }[] = []
  for (const { path, state } of comparison.files) if (state !== 'removed') items.delete(path)
  for (const change of comparison.files) {
    if (change.state === 'added') continue
    const now = here.items().get(change.path)
    const path = change.was ?? change.path
    const mode = now?.mode ?? '100644'
    const bytes = takenBack(change, now, here)
    if (bytes) {
      contents.set(path, bytes)
      items.set(path, { mode, hash: blobHash(bytes, wanted.length) })
    } else if (change.state === 'removed' && change.hash && !wants(path)) items.set(path, { mode, hash: change.hash })
    else if (wants(path)) toAsk.push({ path, mode })
    else return { tree: undefined, contents }
  }
  if (toAsk.length > MOST_ASKED) return { tree: undefined, contents }
  try {
    for (const { path, mode } of toAsk) {
      const bytes = await readFileOf(client, commit, path)
      if (!bytes) return { tree: undefined, contents }
      contents.set(path, bytes)
      items.set(path, { mode, hash: blobHash(bytes, wanted.length) })
    }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    return { tree: undefined, contents }
  }
  return { tree: treeHash(items) === wanted ? treeOf(items, here, contents) : undefined, contents }
}

/** The content before the change; undefined where it cannot be told from what is here. */
function takenBack(change: ChangedFile, now: GitItem | undefined, here: RevisionTree): Uint8Array | undefined {
  const { path, state, patch, hash } = change
  if (state === 'removed') return now || patch === undefined ? undefined : encoded(unpatched(patch, ''))
  // The base branch changed the file as well, and the two were merged.
  if (!now || now.hash !== hash) return undefined
  const content = here.read(path)
  if (content.kind !== 'bytes') return undefined
  if (patch === undefined) return state === 'renamed' ? content.bytes : undefined
  return encoded(unpatched(patch, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.bytes)))
}

function encoded(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text)
}

function treeOf(
  items: ReadonlyMap<string, GitItem>,
  here: RevisionTree,
  contents: ReadonlyMap<string, Uint8Array>,
): FileTree {
  const sizes = new Map(here.entries().map((entry) => [entry.path, entry.size]))
  const folders = new Set<string>()
  const entries: TreeEntry[] = []
  for (const [path, { mode }] of items) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (folders.has(folder)) break
      folders.add(folder)
      entries.push({ path: folder, kind: 'directory', size: 0 })
    }
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'other' : 'file'
    entries.push({ path, kind, size: kind === 'file' ? (contents.get(path)?.length ?? sizes.get(path) ?? 0) : 0 })
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const files = new Set(entries.flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])))
  const read = (path: string): FileContent => {
    const bytes = contents.get(path)
    if (!files.has(path)) return { kind: 'unreadable', because: 'it is not there' }
    return bytes ? { kind: 'bytes', bytes } : here.read(path)
  }
  return { entries: () => entries, read }
}

import { type Base, UsageError } from '../core.js'
import type { FileTree } from '../model/submission.js'
import { lastRelease, releaseTagAt } from '../platform/git/release.js'
import { type ChangedPath, commitOf, hasCommit, isShallow, mergeBase } from '../platform/git/revision.js'
import { RevisionTree } from '../platform/git/revision-tree.js'
import type { Comparison } from '../platform/github/changed-files.js'
import { ApiFailure } from '../platform/github/failure.js'
import { RenamedTree } from '../platform/renamed-tree.js'
import { eventToCheck, type Situation } from './situation.js'
import { type Changes, otherParent } from './touched.js'

/** The base of an event, or why there is none. */
export interface FoundBase {
  readonly base: Base | undefined
  /** One sentence when a base was wanted and cannot be had. */
  readonly note: string | undefined
}

/** Definitions that a tag is asked for: it is the release of a repository, not of each of its many connectors. */
const MOST_DEFINITIONS = 20

const NONE: FoundBase = { base: undefined, note: undefined }

/**
 * Finds the version to compare with: what the workflow named, else the base of the pull request or merge group, in the
 * clone or through the API.
 * @param named the input `base`, empty when it is not set
 * @param wants which files of the base will be read
 * @throws UsageError when what the workflow named cannot be found
 */
export async function findBase(
  situation: Situation,
  named: string | undefined,
  changes: Changes,
  tree: FileTree,
  wants: (path: string) => boolean,
): Promise<FoundBase> {
  const event = eventToCheck(situation)
  if (named === undefined && !(event?.baseSha && (event.pullRequest || event.name === 'merge_group')))
    return sinceRelease(situation, tree)
  try {
    const commit =
      named === undefined ? await commitOfEvent(situation, changes.comparison) : namedCommit(situation, named)
    if (commit === undefined) return NONE
    const label = named ?? `commit ${commit.slice(0, 7)}`
    const read = await readTree(situation, commit, tree, wants, changes)
    return { base: { tree: underPrefix(read, changes.paths, situation.prefix), label }, note: undefined }
  } catch (error) {
    if (named !== undefined && !(error instanceof UsageError))
      throw new UsageError(`The base '${named}' cannot be read. In a shallow clone set fetch-depth: 0 at the checkout.`)
    if (error instanceof ApiFailure)
      return { base: undefined, note: `Findings are not compared with the base: ${error.message}.` }
    throw error
  }
}

const SHALLOW =
  'The last release is not compared: this clone is shallow and may lack its tag. Set fetch-depth: 0 at the checkout.'

/** On a push or a tag: the last release that holds a connector of the tree. */
function sinceRelease({ git, prefix, event, checkedOut, runner }: Situation, tree: FileTree): FoundBase {
  if (event?.kind !== 'check' || event.name !== 'push' || !git || checkedOut === undefined) return NONE
  const definitions = tree
    .entries()
    .filter(
      ({ path, kind }) =>
        kind === 'file' && /(?:^|\/)(?=[^/]*apidefinition)[^/]*\.json$/i.test(path) && path.startsWith(prefix),
    )
    .map(({ path }) => path.slice(prefix.length))
  const release = lastRelease(git, checkedOut, definitions.slice(0, MOST_DEFINITIONS))
  if (release === undefined) return { base: undefined, note: isShallow(git) ? SHALLOW : undefined }
  const tag = runner?.ref.startsWith('refs/tags/') ? releaseTagAt(git, checkedOut) : undefined
  const read = new RevisionTree(git, commitOf(git, `refs/tags/${release}`))
  return {
    base: { tree: underPrefix(read, undefined, prefix), label: release, ...(tag === undefined ? {} : { tag }) },
    note: undefined,
  }
}

/** The base of the merge that was checked, or where the head left the base branch. */
async function commitOfEvent(situation: Situation, comparison: Comparison | undefined): Promise<string | undefined> {
  const event = eventToCheck(situation)
  if (!event?.baseSha) return undefined
  if (!event.pullRequest) return event.baseSha
  const { git, client } = situation
  const merged = otherParent(situation)
  if (merged) return merged
  const local = git && mergeBase(git, event.baseSha, event.headSha)
  if (local) return local
  if (comparison) return comparison.mergeBase
  if (!client) return event.baseSha
  const { compareCommits } = await import('../platform/github/changed-files.js')
  return (await compareCommits(client, event.baseSha, event.headSha)).mergeBase
}

function namedCommit({ git }: Situation, named: string): string {
  if (!git) throw new UsageError(`The base '${named}' cannot be found: the workspace is not a git repository.`)
  try {
    return commitOf(git, named)
  } catch {
    throw new UsageError(
      `The base '${named}' is not in this clone. Set fetch-depth: 0 at the checkout, or name a commit, branch or tag that is there.`,
    )
  }
}

async function readTree(
  situation: Situation,
  commit: string,
  head: FileTree,
  wants: (path: string) => boolean,
  { comparison }: Changes,
): Promise<FileTree> {
  const { git, client, prefix } = situation
  if (git && hasCommit(git, commit)) return new RevisionTree(git, commit)
  if (!client) throw new ApiFailure('missing', 'the clone is shallow and there is no token (set fetch-depth: 0)')
  const { listCommit, readCommit } = await import('../platform/github/commit-tree.js')
  const { blobHash } = await import('../platform/github/head-places.js')
  const { beforeChanges } = await import('./before-changes.js')
  const before = await beforeChanges(situation, comparison, commit, (path) => wants(prefix + path))
  if (before.tree) return before.tree
  const listing = await listCommit(client, commit)
  // Most files are the same on both sides, and are read from disk; some are known from their patches.
  const known = (path: string, hash: string): Uint8Array | undefined => {
    const content = head.read(prefix + path)
    const candidates = [before.contents.get(path), content.kind === 'bytes' ? content.bytes : undefined]
    return candidates.find((bytes) => bytes && blobHash(bytes, hash.length) === hash)
  }
  return readCommit(client, listing, (path) => wants(prefix + path), { known })
}

/** The tree with renamed files where they are now, and its root where the checked tree has its own. */
function underPrefix(tree: FileTree, paths: readonly ChangedPath[] | undefined, prefix: string): FileTree {
  const renames = (paths ?? []).flatMap(({ path, was }) => (was === undefined ? [] : [{ path, was }]))
  const renamed = renames.length > 0 ? new RenamedTree(tree, renames) : tree
  if (prefix === '') return renamed
  return {
    entries: () => renamed.entries().map((entry) => ({ ...entry, path: prefix + entry.path })),
    read: (path) =>
      path.startsWith(prefix)
        ? renamed.read(path.slice(prefix.length))
        : { kind: 'unreadable', because: 'it is not there' },
  }
}

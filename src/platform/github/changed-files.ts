import type { ChangedPath } from '../git/revision.js'
import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { commitAt, listAt, textAt } from './payload.js'

/** GitHub lists no more files of a comparison, and says nothing about the rest. */
const MOST_COMPARED = 300
/** 3,000 files, the most that GitHub lists of a pull request. */
const MOST_PAGES = 30

/** Files that differ, each with the lines of the new version that the pull request shows, where GitHub gives them. */
export interface ChangedFile extends ChangedPath {
  readonly patch: string | undefined
  /** Hash of the content, at the head; of a file that is gone, the one it had. */
  readonly hash: string | undefined
}

/**
 * The files of a pull request, renames and deletions included.
 * @returns undefined when there are more than GitHub lists
 * @throws ApiFailure
 */
export async function filesOfPull(client: GitHubClient, pull: number): Promise<ChangedFile[] | undefined> {
  const { entries, isWhole } = await client.all(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { pull_number: pull },
    MOST_PAGES,
  )
  return isWhole ? entries.flatMap(readFile) : undefined
}

/** Where two commits parted, and what differs since; `files` is undefined when there are more than GitHub lists. */
export interface Comparison {
  /** The commits that were compared. */
  readonly base: string
  readonly head: string
  readonly mergeBase: string
  readonly files: ChangedFile[] | undefined
  /** Hash of the tree of each commit, as far as GitHub told it. */
  readonly trees: ReadonlyMap<string, string>
}

/**
 * Compares two commits.
 * @throws ApiFailure
 */
export async function compareCommits(client: GitHubClient, base: string, head: string): Promise<Comparison> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${base}...${head}`,
    per_page: 1,
    page: 1,
  })
  const mergeBase = commitAt(data, 'merge_base_commit', 'sha')
  if (!mergeBase) throw new ApiFailure('unsure', 'GitHub sent a comparison without a merge base')
  const files = listAt(data, 'files')
  const trees = new Map<string, string>()
  for (const side of ['base_commit', 'merge_base_commit']) {
    const commit = commitAt(data, side, 'sha')
    const tree = commitAt(data, side, 'commit', 'tree', 'sha')
    if (commit && tree) trees.set(commit, tree)
  }
  return { base, head, mergeBase, trees, files: files.length < MOST_COMPARED ? files.flatMap(readFile) : undefined }
}

function readFile(value: unknown): ChangedFile[] {
  const path = textAt(value, 'filename')
  if (path === undefined) return []
  const patch = textAt(value, 'patch')
  const was = textAt(value, 'previous_filename')
  const hash = commitAt(value, 'sha')
  const status = textAt(value, 'status')
  if (status === 'renamed' && was !== undefined) return [{ path, was, state: 'renamed', patch, hash }]
  const state = status === 'added' || status === 'copied' ? 'added' : status === 'removed' ? 'removed' : 'modified'
  return [{ path, state, patch, hash }]
}

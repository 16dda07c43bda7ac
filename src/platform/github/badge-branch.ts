import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { blobHash } from './head-places.js'
import { commitAt, listAt, textAt } from './payload.js'
import type { Part } from './posting.js'

/** GitHub asks for at most 80 writes a minute; what is left is written by the next run. */
const MOST_WRITES = 60
const TRIES = 4

export interface BadgeRequest {
  readonly branch: string
  /** Content by path on the branch. */
  readonly files: ReadonlyMap<string, string>
  /** The branch that the badges speak of, and its commit: when it has moved on, its own run writes the badges. */
  readonly source: { readonly branch: string; readonly commit: string } | undefined
}

/**
 * Keeps badges on a branch of their own: made without a parent when it is not there, then changed file by file against
 * the hash of what is replaced, so that two runs at once cannot undo each other. Nothing is written when nothing changed.
 * @throws ApiFailure
 */
export async function publishBadges(client: GitHubClient, request: BadgeRequest): Promise<Part> {
  const { branch, files, source } = request
  const name = 'badge'
  const { data: repository } = await client.ask('GET /repos/{owner}/{repo}', {})
  if (branch === textAt(repository, 'default_branch') || branch === source?.branch)
    return { name, state: 'skipped', because: 'badges belong on a branch of their own, not on one with files' }
  if (source && (await tipOf(client, source.branch)) !== source.commit)
    return { name, state: 'skipped', because: 'the branch has moved on, and its own run writes the badges' }
  const tip = await tipOf(client, branch)
  if (tip === undefined && (await createBranch(client, branch, files))) return { name, state: 'posted', because: '' }
  const there = await blobsOf(client, (await tipOf(client, branch)) ?? branch)
  const changed = [...files].filter(([path, text]) => there.get(path) !== hashOf(text, there.get(path)))
  if (changed.length === 0) return { name, state: 'unchanged', because: 'they say so already' }
  for (const [path, text] of changed.slice(0, MOST_WRITES)) await write(client, branch, path, text, there.get(path))
  const left = changed.length - MOST_WRITES
  return { name, state: 'posted', because: left > 0 ? `${left} more are written by the next run` : '' }
}

async function tipOf(client: GitHubClient, branch: string): Promise<string | undefined> {
  try {
    const { data } = await client.ask('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` })
    return commitAt(data, 'object', 'sha')
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'missing') return undefined
    throw error
  }
}

/** Makes the branch with all files in one commit without a parent; false when another run was faster. */
async function createBranch(
  client: GitHubClient,
  branch: string,
  files: ReadonlyMap<string, string>,
): Promise<boolean> {
  const entries = [...files].map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }))
  const tree = await client.ask('POST /repos/{owner}/{repo}/git/trees', { tree: entries })
  const commit = await client.ask('POST /repos/{owner}/{repo}/git/commits', {
    message: 'Certification badges',
    tree: textAt(tree.data, 'sha'),
    parents: [],
  })
  try {
    await client.ask('POST /repos/{owner}/{repo}/git/refs', {
      ref: `refs/heads/${branch}`,
      sha: textAt(commit.data, 'sha'),
    })
    return true
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 422 && (await tipOf(client, branch)) !== undefined) return false
    throw error
  }
}

async function blobsOf(client: GitHubClient, commit: string): Promise<Map<string, string>> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: commit })
  const blobs = new Map<string, string>()
  for (const entry of listAt(data, 'tree')) {
    const path = textAt(entry, 'path')
    const hash = textAt(entry, 'sha')
    if (path !== undefined && hash !== undefined) blobs.set(path, hash)
  }
  return blobs
}

/** Replaces one file; when somebody else was faster it is looked at again. */
async function write(
  client: GitHubClient,
  branch: string,
  path: string,
  text: string,
  known: string | undefined,
): Promise<void> {
  let replaces = known
  for (let attempt = 1; ; attempt++) {
    try {
      const file = {
        path,
        branch,
        message: `Certification badge ${path}`,
        content: Buffer.from(text).toString('base64'),
        ...(replaces === undefined ? {} : { sha: replaces }),
      }
      await client.ask('PUT /repos/{owner}/{repo}/contents/{path}', file, { mayRepeat: false })
      return
    } catch (error) {
      const isRace =
        error instanceof ApiFailure && (['conflict', 'unsure'].includes(error.kind) || error.status === 422)
      if (!isRace || attempt === TRIES) throw error
      replaces = await hashAt(client, branch, path)
      if (replaces !== undefined && replaces === hashOf(text, replaces)) return
    }
  }
}

async function hashAt(client: GitHubClient, branch: string, path: string): Promise<string | undefined> {
  try {
    const { data } = await client.ask('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: branch })
    return textAt(data, 'sha')
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'missing') return undefined
    throw error
  }
}

function hashOf(text: string, like: string | undefined): string {
  return blobHash(new TextEncoder().encode(text), like?.length ?? 40)
}

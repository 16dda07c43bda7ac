import type { FileContent, FileTree, TreeEntry } from '../../model/submission.js'
import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { blobHash } from './head-places.js'
import { commitAt, listAt, member, numberAt, textAt } from './payload.js'

/** What may be read of a commit through the API: the hourly limit of a workflow's token is 1,000 requests. */
export interface TreeLimits {
  readonly files: number
  readonly bytes: number
  readonly largestFile: number
}

export const TREE_LIMITS: TreeLimits = { files: 400, bytes: 100_000_000, largestFile: 20_000_000 }
const AT_ONCE = 8

/** A listing of a commit, before any content is read. */
export interface CommitListing {
  readonly entries: readonly TreeEntry[]
  /** Hash of each file's content. */
  readonly objects: ReadonlyMap<string, string>
}

/**
 * Lists the files of a commit.
 * @throws ApiFailure, also when the list is longer than GitHub gives in one answer (100,000 entries or 7 MB)
 */
export async function listCommit(client: GitHubClient, sha: string): Promise<CommitListing> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha, recursive: '1' })
  if (member(data, 'truncated') === true)
    throw new ApiFailure('invalid', 'the commit has more files than GitHub lists in one answer')
  const entries: TreeEntry[] = []
  const objects = new Map<string, string>()
  for (const item of listAt(data, 'tree')) {
    const path = textAt(item, 'path')
    const object = textAt(item, 'sha')
    if (path === undefined || object === undefined || !isInside(path)) continue
    const kind = kindOf(textAt(item, 'type'), textAt(item, 'mode'))
    entries.push({ path, kind, size: kind === 'file' ? (numberAt(item, 'size') ?? 0) : 0 })
    if (kind === 'file' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(object)) objects.set(path, object)
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { entries, objects }
}

/** Git itself refuses such names; an answer of the API is not believed to. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').some((part) => part === '..' || part === '')
}

function kindOf(type: string | undefined, mode: string | undefined): TreeEntry['kind'] {
  if (type === 'tree') return 'directory'
  if (type !== 'blob') return 'other'
  return mode === '120000' ? 'link' : 'file'
}

/**
 * A commit as a tree, the wanted contents read ahead, since reading a tree cannot wait. What is beyond a limit is
 * unreadable and says why.
 * @param wants which files will be read
 * @param known content that is at hand already, by the hash git gives it
 * @throws ApiFailure
 */
export async function readCommit(
  client: GitHubClient,
  listing: CommitListing,
  wants: (path: string) => boolean,
  options: { known?: (path: string, hash: string) => Uint8Array | undefined; limits?: TreeLimits } = {},
): Promise<FileTree> {
  const limits = options.limits ?? TREE_LIMITS
  const contents = new Map<string, FileContent>()
  const toFetch: { path: string; hash: string }[] = []
  let bytes = 0
  for (const entry of listing.entries) {
    const hash = listing.objects.get(entry.path)
    if (hash === undefined || !wants(entry.path)) continue
    const known = options.known?.(entry.path, hash)
    if (known) contents.set(entry.path, { kind: 'bytes', bytes: known })
    else if (entry.size > limits.largestFile) contents.set(entry.path, beyond(`more than ${limits.largestFile} bytes`))
    else if (toFetch.length >= limits.files || bytes + entry.size > limits.bytes)
      contents.set(entry.path, beyond('more than is read through the API'))
    else {
      bytes += entry.size
      toFetch.push({ path: entry.path, hash })
    }
  }
  let next = 0
  const worker = async (): Promise<void> => {
    for (let item = toFetch[next++]; item; item = toFetch[next++])
      contents.set(item.path, await readBlob(client, item.hash, limits.largestFile))
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, toFetch.length) }, worker))
  return {
    entries: () => listing.entries,
    read: (path) => contents.get(path) ?? { kind: 'unreadable', because: 'it is not there' },
  }
}

/**
 * One file's content by its path.
 * @returns undefined when it is not a file, or not the one whose hash is told
 * @throws ApiFailure
 */
export async function readFileOf(client: GitHubClient, commit: string, path: string): Promise<Uint8Array | undefined> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: commit })
  const hash = commitAt(data, 'sha')
  if (hash === undefined || textAt(data, 'type') !== 'file') return undefined
  let bytes: Uint8Array | undefined
  if (textAt(data, 'encoding') === 'base64') bytes = Buffer.from(textAt(data, 'content') ?? '', 'base64')
  else {
    // Of a file of more than a megabyte only the hash is told.
    if ((numberAt(data, 'size') ?? 0) > TREE_LIMITS.largestFile) return undefined
    const blob = await readBlob(client, hash, TREE_LIMITS.largestFile)
    if (blob.kind === 'bytes') bytes = blob.bytes
  }
  return bytes !== undefined && blobHash(bytes, hash.length) === hash ? bytes : undefined
}

/** One file's content by its hash. */
export async function readBlob(client: GitHubClient, hash: string, most: number): Promise<FileContent> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: hash })
  const content = textAt(data, 'content')
  if (content === undefined || textAt(data, 'encoding') !== 'base64')
    throw new ApiFailure('unsure', 'GitHub sent a file without content')
  const bytes = Buffer.from(content, 'base64')
  return bytes.length > most ? beyond(`more than ${most} bytes`) : { kind: 'bytes', bytes }
}

function beyond(because: string): FileContent {
  return { kind: 'unreadable', because: `it has ${because}` }
}

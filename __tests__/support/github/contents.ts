import { type Answer, invalid, notFound, ok, Refusal } from './answer.js'
import type { TreeItem } from './objects.js'
import type { Call } from './server.js'
import type { GitHubState } from './state.js'

export function getTree(state: GitHubState, call: Call): Answer {
  const files = state.git.filesOf(call.parameters.tree_sha ?? '')
  if (!files) throw notFound()
  const folders = new Set<string>()
  for (const path of files.keys()) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at))
  }
  const tree = [
    ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha: '0'.repeat(40) })),
    ...[...files.values()].map((item) => ({
      path: item.path,
      mode: item.mode,
      type: item.mode === '160000' ? 'commit' : 'blob',
      sha: item.sha,
      size: state.git.blobs.get(item.sha)?.length ?? 0,
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  return ok({ sha: state.git.treeSha(files), tree, truncated: false })
}

export function getBlob(state: GitHubState, call: Call): Answer {
  const bytes = state.git.blobs.get(call.parameters.file_sha ?? '')
  if (!bytes) throw notFound()
  // GitHub breaks the lines of base64.
  const content = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{60}/g, (line) => `${line}\n`)
  return ok({ sha: call.parameters.file_sha, size: bytes.length, encoding: 'base64', content })
}

export function createBlob(state: GitHubState, call: Call): Answer {
  const body = call.body as { content: string; encoding?: string }
  const bytes = body.encoding === 'base64' ? Buffer.from(body.content, 'base64') : body.content
  return ok({ sha: state.git.blob(bytes) }, 201)
}

export function createTree(state: GitHubState, call: Call): Answer {
  const body = call.body as {
    base_tree?: string
    tree: { path: string; mode: TreeItem['mode']; sha?: string; content?: string }[]
  }
  const files = new Map(body.base_tree ? state.git.filesOf(body.base_tree) : [])
  for (const entry of body.tree) {
    const sha = entry.sha ?? state.git.blob(entry.content ?? '')
    if (!state.git.blobs.has(sha)) throw invalid('tree.sha does not exist')
    files.set(entry.path, { path: entry.path, mode: entry.mode, sha })
  }
  const sha = state.git.treeSha(files)
  state.git.looseTrees.set(sha, files)
  return ok({ sha, tree: [], truncated: false }, 201)
}

export function createCommit(state: GitHubState, call: Call): Answer {
  const body = call.body as { message: string; tree: string; parents?: string[] }
  const files = state.git.filesOf(body.tree)
  if (!files) throw invalid('Tree SHA does not exist')
  const sha = state.git.commitItems(files, body.parents ?? [], { message: body.message })
  return ok({ sha, tree: { sha: body.tree }, message: body.message, parents: [] }, 201)
}

export function getCommit(state: GitHubState, call: Call): Answer {
  const commit = state.git.commits.get(call.parameters.commit_sha ?? '')
  if (!commit) throw notFound()
  return ok({
    sha: commit.sha,
    message: commit.message,
    tree: { sha: state.git.treeSha(commit.files) },
    parents: commit.parents.map((sha) => ({ sha })),
  })
}

export function getRef(state: GitHubState, call: Call): Answer {
  const name = `refs/${call.parameters.ref ?? ''}`
  const sha = state.refs.get(name)
  if (!sha) throw notFound()
  return ok({ ref: name, object: { type: 'commit', sha } })
}

export function createRef(state: GitHubState, call: Call): Answer {
  const body = call.body as { ref: string; sha: string }
  if (state.refs.has(body.ref)) throw invalid('Reference already exists')
  if (!state.git.commits.has(body.sha)) throw invalid('Object does not exist')
  state.refs.set(body.ref, body.sha)
  return ok({ ref: body.ref, object: { type: 'commit', sha: body.sha } }, 201)
}

export function getContents(state: GitHubState, call: Call): Answer {
  const ref = call.query.ref ?? 'main'
  const sha = state.refs.get(`refs/heads/${ref}`) ?? ref
  const item = state.git.commits.get(sha)?.files.get(call.parameters.path ?? '')
  if (!item) throw notFound()
  const bytes = state.git.blobs.get(item.sha) ?? new Uint8Array()
  return ok({
    type: item.mode === '120000' ? 'symlink' : 'file',
    path: item.path,
    sha: item.sha,
    size: bytes.length,
    // Of more than a megabyte only the hash is told.
    ...(bytes.length > 1_000_000
      ? { encoding: 'none', content: '' }
      : { encoding: 'base64', content: Buffer.from(bytes).toString('base64') }),
  })
}

/** `PUT /contents/{path}`: a wrong `sha` of what is replaced is a conflict. */
export function putContents(state: GitHubState, call: Call): Answer {
  const body = call.body as { message: string; content: string; sha?: string; branch?: string }
  const path = call.parameters.path ?? ''
  const name = `refs/heads/${body.branch ?? 'main'}`
  const tip = state.refs.get(name)
  const commit = tip === undefined ? undefined : state.git.commits.get(tip)
  if (tip === undefined || !commit) throw new Refusal(404, `Branch ${body.branch ?? ''} not found`)
  const current = commit.files.get(path)?.sha
  if (current !== undefined && body.sha === undefined) throw invalid('"sha" was not supplied.')
  if (current !== body.sha) throw new Refusal(409, `${path} does not match ${body.sha ?? ''}`)
  const sha = state.git.blob(Buffer.from(body.content, 'base64'))
  const files = new Map(commit.files).set(path, { path, mode: '100644', sha })
  const made = state.git.commitItems(files, [tip], { message: `${body.message} ${state.nextId()}` })
  state.refs.set(name, made)
  return ok({ content: { path, sha }, commit: { sha: made } }, current === undefined ? 201 : 200)
}

export function compare(state: GitHubState, call: Call): Answer {
  const [base = '', head = ''] = (call.parameters.basehead ?? '').split('...')
  const from = state.refs.get(`refs/heads/${base}`) ?? base
  const to = state.refs.get(`refs/heads/${head}`) ?? head
  if (!state.git.commits.has(from) || !state.git.commits.has(to)) throw notFound()
  const merge = state.git.mergeBase(from, to)
  if (merge === undefined) throw new Refusal(404, 'No common ancestor between the two commits')
  // The list of files is on the first page only and has at most 300.
  const files = Number(call.query.page ?? 1) === 1 ? state.git.difference(merge, to).slice(0, 300) : []
  const told = (sha: string) => ({
    sha,
    commit: { tree: { sha: state.git.treeSha(state.git.commits.get(sha)?.files ?? new Map()) } },
  })
  return ok({ base_commit: told(from), merge_base_commit: told(merge), status: 'ahead', commits: [], files })
}

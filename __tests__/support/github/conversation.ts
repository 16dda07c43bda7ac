import { type Answer, bytesOf, invalid, notFound, ok, Refusal } from './answer.js'
import type { Call } from './server.js'
import type { Comment, GitHubState, Pull, Review, ReviewComment } from './state.js'

export function listComments(state: GitHubState, call: Call): Answer {
  const issue = Number(call.parameters.issue_number)
  if (!state.pulls.has(issue)) throw notFound()
  return paged(
    state.comments.filter((comment) => comment.issue === issue).map((comment) => commentJson(state, comment, call)),
    call,
  )
}

export function createComment(state: GitHubState, call: Call): Answer {
  const issue = Number(call.parameters.issue_number)
  if (!state.pulls.has(issue)) throw notFound()
  const comment = state.addComment(issue, call.token?.login ?? '', checkedBody(call), call.token?.type)
  return ok(commentJson(state, comment, call), 201)
}

export function getComment(state: GitHubState, call: Call): Answer {
  return ok(commentJson(state, find(state, call), call))
}

export function updateComment(state: GitHubState, call: Call): Answer {
  const comment = find(state, call)
  if (comment.login !== call.token?.login) throw new Refusal(403, 'Must have admin rights to Repository.')
  comment.body = checkedBody(call)
  comment.updates += 1
  return ok(commentJson(state, comment, call))
}

export function deleteComment(state: GitHubState, call: Call): Answer {
  const comment = find(state, call)
  state.comments.splice(state.comments.indexOf(comment), 1)
  return { status: 204 }
}

export function getPull(state: GitHubState, call: Call): Answer {
  const pull = state.pulls.get(Number(call.parameters.pull_number))
  if (!pull) throw notFound()
  return ok(pullJson(state, pull, call))
}

export function listPulls(state: GitHubState, call: Call): Answer {
  const { head, state: wanted = 'open' } = call.query
  const pulls = [...state.pulls.values()].filter(
    (pull) =>
      (wanted === 'all' || pull.state === wanted) &&
      (head === undefined || head === `${pull.head.repo?.full_name.split('/')[0] ?? ''}:${pull.head.ref}`),
  )
  return paged(
    pulls.map((pull) => pullJson(state, pull, call)),
    call,
  )
}

export function listPullsOfCommit(state: GitHubState, call: Call): Answer {
  const pulls = [...state.pulls.values()].filter((pull) => pull.head.sha === call.parameters.commit_sha)
  return paged(
    pulls.map((pull) => pullJson(state, pull, call)),
    call,
  )
}

export function listPullFiles(state: GitHubState, call: Call): Answer {
  const pull = state.pulls.get(Number(call.parameters.pull_number))
  if (!pull) throw notFound()
  const base = state.git.mergeBase(pull.base.sha, pull.head.sha) ?? pull.base.sha
  return paged(state.git.difference(base, pull.head.sha).slice(0, 3000), call)
}

export function listReviews(state: GitHubState, call: Call): Answer {
  const pull = Number(call.parameters.pull_number)
  return paged(
    state.reviews.filter((review) => review.pull === pull).map((review) => reviewJson(review)),
    call,
  )
}

export function getPermission(state: GitHubState, call: Call): Answer {
  const permission = state.access.get(call.parameters.username ?? '')
  if (!permission) throw notFound()
  return ok({ permission, user: { login: call.parameters.username } })
}

export function listReviewComments(state: GitHubState, call: Call): Answer {
  const pull = Number(call.parameters.pull_number)
  return paged(
    state.reviewComments.filter((comment) => comment.pull === pull).map((comment) => reviewCommentJson(comment)),
    call,
  )
}

interface ReviewBody {
  readonly commit_id?: string
  readonly body?: string
  readonly event?: string
  readonly comments?: readonly { path: string; body: string; line?: number; start_line?: number; side?: string }[]
}

/** `POST /pulls/{n}/reviews`: every comment must stand on a line of the diff. */
export function createReview(state: GitHubState, call: Call): Answer {
  const pull = state.pulls.get(Number(call.parameters.pull_number))
  if (!pull) throw notFound()
  const body = call.body as ReviewBody
  const base = state.git.mergeBase(pull.base.sha, pull.head.sha) ?? pull.base.sha
  const lines = new Map(
    state.git.difference(base, pull.head.sha).map((file) => [file.filename, linesOf(file.patch ?? '')]),
  )
  for (const comment of body.comments ?? []) {
    const from = comment.start_line ?? comment.line ?? 0
    for (let line = from; line <= (comment.line ?? 0); line++) {
      if (!lines.get(comment.path)?.has(line)) throw invalid('Pull request review thread line must be part of the diff')
    }
    if (bytesOf(comment.body) > 65_536) throw invalid('body is too long')
  }
  const author = { login: call.token?.login ?? '', type: call.token?.type ?? ('User' as const) }
  const review: Review = {
    id: state.nextId(),
    pull: pull.number,
    ...author,
    association: 'NONE',
    state: body.event === 'APPROVE' ? 'APPROVED' : 'COMMENTED',
    commit_id: body.commit_id ?? pull.head.sha,
    body: body.body ?? '',
  }
  state.reviews.push(review)
  for (const comment of body.comments ?? []) {
    state.reviewComments.push({
      id: state.nextId(),
      pull: pull.number,
      ...author,
      path: comment.path,
      line: comment.line ?? 0,
      ...(comment.start_line === undefined ? {} : { start_line: comment.start_line }),
      commit_id: review.commit_id,
      body: comment.body,
    })
  }
  return ok(reviewJson(review))
}

/** Lines of the new file that a patch shows. */
function linesOf(patch: string): Set<number> {
  const lines = new Set<number>()
  let at = 0
  for (const row of patch.split('\n')) {
    const head = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(row)
    if (head) at = Number(head[1])
    else if (!row.startsWith('-')) lines.add(at++)
  }
  return lines
}

function checkedBody(call: Call): string {
  const { body } = call.body as { body: string }
  if (body.length > 65_536 || bytesOf(body) > 65_536 * 4)
    throw invalid('Body is too long (maximum is 65536 characters)')
  if (body.trim() === '') throw invalid('Body cannot be blank')
  return body
}

function find(state: GitHubState, call: Call): Comment {
  const comment = state.comments.find((one) => one.id === Number(call.parameters.comment_id))
  if (!comment) throw notFound()
  return comment
}

function paged(all: readonly unknown[], call: Call): Answer {
  const size = Number(call.query.per_page ?? 30)
  const page = Number(call.query.page ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const url = (to: number) => `<${call.url}${call.url.includes('?') ? '&' : '?'}page=${to}>`
  const link = page < last ? { link: `${url(page + 1)}; rel="next", ${url(last)}; rel="last"` } : {}
  return { status: 200, body: all.slice((page - 1) * size, page * size), headers: link }
}

function commentJson(state: GitHubState, comment: Comment, call: Call): object {
  return {
    id: comment.id,
    body: comment.body,
    user: { login: comment.login, type: comment.type },
    html_url: `${call.serverUrl}/${state.owner}/${state.repo}/pull/${comment.issue}#issuecomment-${comment.id}`,
  }
}

function reviewJson(review: Review): object {
  return {
    id: review.id,
    user: { login: review.login, type: review.type },
    author_association: review.association,
    state: review.state,
    commit_id: review.commit_id,
    body: review.body,
  }
}

function reviewCommentJson(comment: ReviewComment): object {
  return {
    id: comment.id,
    user: { login: comment.login, type: comment.type },
    path: comment.path,
    line: comment.line,
    original_line: comment.line,
    ...(comment.start_line === undefined ? {} : { start_line: comment.start_line }),
    commit_id: comment.commit_id,
    body: comment.body,
  }
}

function pullJson(state: GitHubState, pull: Pull, call: Call): object {
  return {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    user: { login: pull.login },
    html_url: `${call.serverUrl}/${state.owner}/${state.repo}/pull/${pull.number}`,
    base: { ref: pull.base.ref, sha: pull.base.sha, repo: { id: state.id } },
    head: { ref: pull.head.ref, sha: pull.head.sha, repo: pull.head.repo },
  }
}

import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { isLaterRun, type Marker, readMarker, withMarker } from './marker.js'
import { commitAt, listAt, numberAt, textAt } from './payload.js'
import type { Part } from './posting.js'

/** When a comment is made; once there, it is always kept up to date, unless it is `off`. */
export type CommentMode = 'auto' | 'always' | 'on-failure' | 'off'

export interface CommentRequest {
  readonly pull: number
  readonly headSha: string
  readonly runId: number
  readonly runAttempt: number
  readonly key: string
  /** The login that our comments have as author. */
  readonly login: string
  /** Markdown, without the marker. */
  readonly text: string
  /** Whether a comment may be created, or an existing one updated only. */
  readonly mayCreate: boolean
  /** Name of the check run, to find the result of a newer commit. */
  readonly checkName: string
}

interface OwnComment {
  readonly id: number
  readonly body: string
  readonly url: string | undefined
  readonly marker: Marker
  readonly login: string | undefined
}

/**
 * The one comment of a pull request: found by its marker and its author over all pages, updated in place, made only
 * when asked for. It never speaks of a commit that is not the head any more, also when two runs write at once.
 * @throws ApiFailure
 */
export async function keepComment(client: GitHubClient, request: CommentRequest): Promise<Part> {
  const head = await headOf(client, request.pull)
  if (head !== request.headSha)
    return skipped('a newer commit has been pushed since, and its own run speaks for the pull request')
  const { own, others } = await ownComments(client, request)
  const body = withMarker({ ...request, commit: request.headSha }, request.text)
  if (!own) {
    if (!request.mayCreate) return skipped('there is nothing to report, and no comment to update')
    const made = await create(client, request, body)
    // The answer says for sure who we are: comments of ours that a guessed login did not find are found now.
    return settle(client, { ...request, login: made.login ?? request.login }, made, body)
  }
  for (const other of others) await remove(client, other.id)
  if (own.marker.commit === request.headSha && isLaterRun(own.marker, request))
    return skipped('a later run of the same commit has already commented')
  if (own.body === body || sameContent(own, body))
    return { name: 'comment', state: 'unchanged', because: 'it says so already', ...link(own.url) }
  await update(client, own.id, body)
  return settle(client, request, own, body)
}

/** The same commit and the same text: only the run differs, and that is worth no edit. */
function sameContent(own: OwnComment, body: string): boolean {
  const marker = readMarker(body)
  return (
    marker !== undefined &&
    own.marker.commit === marker.commit &&
    own.marker.hash === marker.hash &&
    own.body.slice(own.body.indexOf('\n')) === body.slice(body.indexOf('\n'))
  )
}

/**
 * After writing: another run may have written at the same time. Whatever the order, one comment is left, the oldest,
 * and it speaks of the newest commit.
 */
async function settle(
  client: GitHubClient,
  request: CommentRequest,
  mine: Pick<OwnComment, 'id' | 'url'>,
  body: string,
): Promise<Part> {
  const { own, others } = await ownComments(client, request)
  const head = await headOf(client, request.pull)
  if (!own) return { name: 'comment', state: 'posted', because: '', ...link(mine.url) }
  const newest = [own, ...others].reduce((best, one) => (isNewer(one, best, head) ? one : best))
  for (const other of others) await remove(client, other.id)
  const wanted =
    newest.marker.commit === head
      ? newest.body
      : head === request.headSha
        ? body
        : await wordsOfNewer(client, request, head)
  if (own.body !== wanted) await update(client, own.id, wanted)
  return { name: 'comment', state: 'posted', because: '', ...link(own.url) }
}

function isNewer(a: OwnComment, b: OwnComment, head: string): boolean {
  if (a.marker.commit === b.marker.commit) return isLaterRun(a.marker, b.marker)
  return a.marker.commit === head
}

/**
 * A newer commit came while we wrote, and its run may have commented just before us: its own check run still holds
 * what it had to say.
 */
async function wordsOfNewer(client: GitHubClient, request: CommentRequest, head: string): Promise<string> {
  const short = head.slice(0, 7)
  const marker = { key: request.key, commit: head, runId: 0, runAttempt: 0 }
  const { data } = await client.ask('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ref: head,
    check_name: request.checkName,
  })
  const run = listAt(data, 'check_runs')[0]
  const summary = textAt(run, 'output', 'summary')
  if (summary) return withMarker(marker, summary)
  return withMarker(marker, `Commit \`${short}\` is being checked; its run will replace this comment.\n`)
}

async function headOf(client: GitHubClient, pull: number): Promise<string> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: pull })
  const head = commitAt(data, 'head', 'sha')
  if (!head) throw new ApiFailure('unsure', 'GitHub sent a pull request without a head')
  return head
}

/** Our comments, oldest first: the first is kept. A stranger's comment with our marker is none of them. */
async function ownComments(
  client: GitHubClient,
  request: CommentRequest,
): Promise<{ own: OwnComment | undefined; others: readonly OwnComment[] }> {
  const { entries, isWhole } = await client.all('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: request.pull,
  })
  const found: OwnComment[] = []
  for (const entry of entries) {
    const id = numberAt(entry, 'id')
    const body = textAt(entry, 'body') ?? ''
    const marker = readMarker(body)
    if (id === undefined || marker?.key !== request.key) continue
    if (textAt(entry, 'user', 'login') !== request.login) continue
    found.push({ id, body, url: textAt(entry, 'html_url'), marker, login: request.login })
  }
  if (found.length === 0 && !isWhole)
    throw new ApiFailure('invalid', 'the pull request has too many comments to look through')
  found.sort((a, b) => a.id - b.id)
  const [own, ...others] = found
  return { own, others }
}

/** Creates the comment; when the answer is lost it is looked for, so that none is created twice. */
async function create(client: GitHubClient, request: CommentRequest, body: string): Promise<OwnComment> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await client.ask(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { issue_number: request.pull, body },
        { mayRepeat: false },
      )
      return readOwn(data, body)
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind !== 'unsure' || attempt === 3) throw error
      const { own } = await ownComments(client, request)
      if (own) return own
    }
  }
}

function readOwn(data: unknown, body: string): OwnComment {
  const id = numberAt(data, 'id')
  const marker = readMarker(body)
  if (id === undefined || !marker) throw new ApiFailure('unsure', 'GitHub sent a comment without an id')
  return { id, body, url: textAt(data, 'html_url'), marker, login: textAt(data, 'user', 'login') }
}

async function update(client: GitHubClient, id: number, body: string): Promise<void> {
  await client.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body })
}

/** Removes a second comment of ours; another run may have done so already. */
async function remove(client: GitHubClient, id: number): Promise<void> {
  try {
    await client.ask('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id })
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
  }
}

function skipped(because: string): Part {
  return { name: 'comment', state: 'skipped', because }
}

function link(url: string | undefined): { url?: string } {
  return url === undefined ? {} : { url }
}

import type { Stage } from '../../model/verdict.js'
import { commitAt, isCommit, member, numberAt, textAt } from './payload.js'

/** What the runner says about the run, from its environment variables. */
export interface RunnerEnvironment {
  readonly eventName: string
  /** The event's payload: written by GitHub, full of strangers' texts. */
  readonly payload: unknown
  readonly apiUrl: string
  readonly serverUrl: string
  readonly owner: string
  readonly repo: string
  /** `GITHUB_SHA`. */
  readonly sha: string
  /** `GITHUB_REF`, such as `refs/heads/main`. */
  readonly ref: string
  readonly actor: string
  readonly runId: number
  readonly runAttempt: number
  readonly job: string
}

/** A pull request as the event tells it. Title, login and branch names are strangers' texts. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly author: string
  readonly baseSha: string
  readonly baseRef: string
  readonly headSha: string
  readonly headRef: string
  readonly headRepositoryId: number | undefined
  readonly isFork: boolean
}

/** What is to be checked, and where the result belongs. */
export interface EventContext {
  readonly kind: 'check'
  readonly name: string
  readonly stage: Stage
  /** The commit that the check run and the comment speak of. */
  readonly headSha: string
  /** The commit whose files the runner checked out by default: for a pull request the test merge. */
  readonly checkedOutSha: string
  /** The commit to compare with, where the event names one. */
  readonly baseSha: string | undefined
  readonly pullRequest: PullRequest | undefined
  /** The token is known to be read-only, whatever the workflow asks for. */
  readonly isReadOnly: boolean
  /** Only connectors that the event touches are checked. */
  readonly onlyTouched: boolean
}

export type Event =
  | EventContext
  /** Must not be used: the job fails with the reason. */
  | { readonly kind: 'refused'; readonly because: string }
  /** There is nothing to check: the job passes with the reason. */
  | { readonly kind: 'nothing'; readonly because: string }

/** Events whose payload holds the pull request, and whose runs see its test merge. */
const PULL_REQUEST_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment'])

/** Reads which commit, pull request and stage an event stands for. */
export function readEvent(runner: RunnerEnvironment): Event {
  const { eventName, payload } = runner
  if (eventName === 'pull_request_target') {
    return {
      kind: 'refused',
      because:
        'The event pull_request_target runs with a write token and secrets beside files of strangers. Use pull_request,' +
        ' and the publish action on workflow_run for pull requests from forks.',
    }
  }
  if (PULL_REQUEST_EVENTS.has(eventName)) return readPullRequestEvent(runner)
  if (eventName === 'merge_group') {
    const headSha = commitAt(payload, 'merge_group', 'head_sha') ?? runner.sha
    return plain(runner, headSha, {
      stage: 'review',
      baseSha: commitAt(payload, 'merge_group', 'base_sha'),
      onlyTouched: true,
    })
  }
  if (eventName === 'workflow_run') {
    const headSha = commitAt(payload, 'workflow_run', 'head_sha')
    if (!headSha) return { kind: 'refused', because: 'The event workflow_run does not name a commit.' }
    const isPull = textAt(payload, 'workflow_run', 'event') === 'pull_request'
    return plain(runner, headSha, { stage: isPull ? 'review' : 'release', onlyTouched: isPull })
  }
  if (eventName === 'push' && (member(payload, 'deleted') === true || !isCommit(runner.sha)))
    return { kind: 'nothing', because: 'The push deleted a branch or tag: there is nothing to check.' }
  return plain(runner, runner.sha, { stage: 'release', baseSha: pushedFrom(runner) })
}

function readPullRequestEvent(runner: RunnerEnvironment): Event {
  const pullRequest = readPullRequest(member(runner.payload, 'pull_request'))
  if (!pullRequest) return { kind: 'refused', because: `The event ${runner.eventName} does not name a pull request.` }
  return {
    kind: 'check',
    name: runner.eventName,
    stage: 'review',
    headSha: pullRequest.headSha,
    checkedOutSha: isCommit(runner.sha) ? runner.sha : pullRequest.headSha,
    baseSha: pullRequest.baseSha,
    pullRequest,
    isReadOnly: pullRequest.isFork || isDependabot(runner),
    onlyTouched: true,
  }
}

/** A pull request of an event or an answer of the API; undefined when it lacks what is needed. */
export function readPullRequest(value: unknown): PullRequest | undefined {
  const number = numberAt(value, 'number')
  const headSha = commitAt(value, 'head', 'sha')
  const baseSha = commitAt(value, 'base', 'sha')
  if (number === undefined || !headSha || !baseSha) return undefined
  const headRepositoryId = numberAt(value, 'head', 'repo', 'id')
  const baseRepositoryId = numberAt(value, 'base', 'repo', 'id')
  return {
    number,
    title: textAt(value, 'title') ?? '',
    body: textAt(value, 'body') ?? '',
    labels: labelsOf(member(value, 'labels')),
    author: textAt(value, 'user', 'login') ?? '',
    baseSha,
    baseRef: textAt(value, 'base', 'ref') ?? '',
    headSha,
    headRef: textAt(value, 'head', 'ref') ?? '',
    headRepositoryId,
    // A fork that was deleted since has no repository any more; it is a stranger's all the same.
    isFork: headRepositoryId === undefined || baseRepositoryId === undefined || headRepositoryId !== baseRepositoryId,
  }
}

/** The names of the labels; GitHub allows a hundred. */
function labelsOf(labels: unknown): string[] {
  if (!Array.isArray(labels)) return []
  return labels.slice(0, 100).flatMap((label) => textAt(label, 'name') ?? [])
}

function plain(
  runner: RunnerEnvironment,
  headSha: string,
  over: Partial<Pick<EventContext, 'stage' | 'baseSha' | 'onlyTouched'>>,
): Event {
  if (!isCommit(headSha)) return { kind: 'refused', because: 'The runner does not name the commit to check.' }
  return {
    kind: 'check',
    name: runner.eventName,
    stage: over.stage ?? 'release',
    headSha,
    checkedOutSha: isCommit(runner.sha) ? runner.sha : headSha,
    baseSha: over.baseSha,
    pullRequest: undefined,
    isReadOnly: isDependabot(runner),
    onlyTouched: over.onlyTouched ?? false,
  }
}

/** A push to a branch says where the branch stood before; a new branch and a tag do not. */
function pushedFrom(runner: RunnerEnvironment): string | undefined {
  return runner.eventName === 'push' && runner.ref.startsWith('refs/heads/')
    ? commitAt(runner.payload, 'before')
    : undefined
}

/** Runs that Dependabot starts get a read-only token, as those from forks. */
function isDependabot(runner: RunnerEnvironment): boolean {
  return runner.actor === 'dependabot[bot]' && runner.eventName !== 'workflow_run'
}

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Reads the runner's variables. Undefined outside a workflow.
 * @param readText gives the text of a file; what it throws counts as an empty payload
 */
export function readRunner(
  variables: Variables,
  readText: (file: string) => string,
  event?: string,
): RunnerEnvironment | undefined {
  const [owner = '', repo = ''] = (variables.GITHUB_REPOSITORY ?? '').split('/')
  const eventName = event ?? variables.GITHUB_EVENT_NAME ?? ''
  if (owner === '' || repo === '' || eventName === '') return undefined
  return {
    eventName,
    payload: readPayload(variables.GITHUB_EVENT_PATH, readText),
    apiUrl: trimSlash(variables.GITHUB_API_URL ?? 'https://api.github.com'),
    serverUrl: trimSlash(variables.GITHUB_SERVER_URL ?? 'https://github.com'),
    owner,
    repo,
    sha: variables.GITHUB_SHA ?? '',
    ref: variables.GITHUB_REF ?? '',
    actor: variables.GITHUB_ACTOR ?? '',
    runId: whole(variables.GITHUB_RUN_ID, 0),
    runAttempt: whole(variables.GITHUB_RUN_ATTEMPT, 1),
    job: variables.GITHUB_JOB ?? '',
  }
}

function readPayload(file: string | undefined, readText: (file: string) => string): unknown {
  if (!file) return {}
  try {
    return JSON.parse(readText(file)) as unknown
  } catch {
    return {}
  }
}

function whole(text: string | undefined, otherwise: number): number {
  const number = Number(text)
  return text && Number.isSafeInteger(number) && number >= 0 ? number : otherwise
}

function trimSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url
}

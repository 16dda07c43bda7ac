import { readFileSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { Git } from '../platform/git/git.js'
import type { GitHubClient } from '../platform/github/client.js'
import {
  type Event,
  type EventContext,
  type RunnerEnvironment,
  readEvent,
  readRunner,
} from '../platform/github/event.js'
import { ApiFailure } from '../platform/github/failure.js'

/** Where a check runs: the event, the clone, and GitHub, as far as each is there. */
export interface Situation {
  readonly workspace: string
  readonly runner: RunnerEnvironment | undefined
  readonly event: Event | undefined
  readonly git: Git | undefined
  /** The commit in the working tree; undefined without git. */
  readonly checkedOut: string | undefined
  /** Path from the workspace to the repository's root, empty or ending in `/`. */
  readonly prefix: string
  /** Undefined without a token. */
  readonly client: GitHubClient | undefined
}

type Variables = Readonly<Record<string, string | undefined>>

/** An event's payload has at most 25 MB; a file that is larger is none. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024

/** Looks around. Nothing is asked of GitHub yet. */
export async function lookAround(variables: Variables, workspace: string, token: string): Promise<Situation> {
  const runner = readRunner(variables, (file) => {
    if (statSync(file).size > LARGEST_PAYLOAD) throw new Error('the payload is too large')
    return readFileSync(file, 'utf8')
  })
  const client = runner === undefined || token === '' ? undefined : await connect(runner, token)
  const event = runner === undefined ? undefined : await eventOf(runner, client)
  // A run of workflow_run stands on the default branch: its clone is not what is checked.
  if (runner?.eventName === 'workflow_run')
    return { workspace, runner, event, git: undefined, checkedOut: undefined, prefix: '', client }
  const git = new Git(workspace)
  const checkedOut = attempt(() => git.text('rev-parse', 'HEAD'))
  const top = checkedOut === undefined ? undefined : attempt(() => git.text('rev-parse', '--show-toplevel'))
  return {
    workspace,
    runner,
    event,
    git: checkedOut === undefined ? undefined : git,
    checkedOut,
    prefix: prefixOf(workspace, top),
    client,
  }
}

/** The event, when it is one to check. */
export function eventToCheck(situation: Situation): EventContext | undefined {
  return situation.event?.kind === 'check' ? situation.event : undefined
}

/** The event; that of a finished run is completed with its pull request, which only the API knows for sure. */
async function eventOf(runner: RunnerEnvironment, client: GitHubClient | undefined): Promise<Event> {
  const event = readEvent(runner)
  if (event.kind !== 'check' || event.name !== 'workflow_run' || event.stage !== 'review') return event
  if (!client) return { kind: 'refused', because: "The event workflow_run needs the input 'token'." }
  const { pullOfRun } = await import('../platform/github/pull-of-run.js')
  try {
    const pullRequest = await pullOfRun(client, runner.payload)
    if (pullRequest) return { ...event, pullRequest, baseSha: pullRequest.baseSha }
    return { kind: 'nothing', because: 'No open pull request has this commit as its head: there is nothing to report.' }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    return { kind: 'refused', because: `The pull request of the run cannot be found: ${error.message}.` }
  }
}

async function connect(runner: RunnerEnvironment, token: string): Promise<GitHubClient> {
  const { GitHubClient } = await import('../platform/github/client.js')
  const { apiUrl, owner, repo } = runner
  return new GitHubClient({ token, apiUrl, owner, repo })
}

/** A repository that was checked out below the workspace: its paths start there. */
function prefixOf(workspace: string, top: string | undefined): string {
  if (top === undefined) return ''
  const way = relative(workspace, top).split(sep).join('/')
  return way === '' || way.startsWith('..') || /^[A-Za-z]:/.test(way) ? '' : `${way}/`
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

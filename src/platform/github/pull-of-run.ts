import type { GitHubClient } from './client.js'
import { type PullRequest, readPullRequest } from './event.js'
import { commitAt, listAt, member, numberAt, textAt } from './payload.js'

/**
 * The open pull request that a finished run belongs to, from the event and the API alone: its head must be the run's
 * commit in the run's repository. GitHub leaves the list in the event empty for forks.
 * @param payload of the event `workflow_run`
 * @returns undefined when there is none, for instance because a newer commit has been pushed since
 * @throws ApiFailure
 */
export async function pullOfRun(client: GitHubClient, payload: unknown): Promise<PullRequest | undefined> {
  const run = member(payload, 'workflow_run')
  const headSha = commitAt(run, 'head_sha')
  const headRepository = numberAt(run, 'head_repository', 'id')
  if (!headSha || headRepository === undefined) return undefined
  const isIt = (value: unknown): boolean =>
    textAt(value, 'state') === 'open' &&
    commitAt(value, 'head', 'sha') === headSha &&
    numberAt(value, 'head', 'repo', 'id') === headRepository
  for (const named of listAt(run, 'pull_requests').slice(0, 5)) {
    const number = numberAt(named, 'number')
    if (number === undefined) continue
    const { data } = await client.ask('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number })
    if (isIt(data)) return readPullRequest(data)
  }
  const owner = textAt(run, 'head_repository', 'owner', 'login')
  const branch = textAt(run, 'head_branch')
  if (owner !== undefined && branch !== undefined) {
    const { data } = await client.ask('GET /repos/{owner}/{repo}/pulls', {
      state: 'open',
      head: `${owner}:${branch}`,
      per_page: 100,
    })
    const found = Array.isArray(data) ? (data as readonly unknown[]).find(isIt) : undefined
    if (found !== undefined) return readPullRequest(found)
  }
  const { data } = await client.ask('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    commit_sha: headSha,
    per_page: 100,
  })
  const found = Array.isArray(data) ? (data as readonly unknown[]).find(isIt) : undefined
  return found === undefined ? undefined : readPullRequest(found)
}

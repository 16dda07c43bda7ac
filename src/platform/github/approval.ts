import type { GitHubClient } from './client.js'
import { commitAt, textAt } from './payload.js'

const INSIDERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])
const MOST_ASKED = 5
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/

/**
 * The login of somebody who may write to the repository and whose last word on the pull request is an approval of this
 * very commit; undefined when there is nobody.
 * @throws ApiFailure
 */
export async function approverOf(client: GitHubClient, pull: number, commit: string): Promise<string | undefined> {
  const { entries } = await client.all('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: pull })
  const last = new Map<string, unknown>()
  for (const review of entries) {
    const login = textAt(review, 'user', 'login')
    // A comment leaves an approval standing.
    if (login !== undefined && textAt(review, 'state') !== 'COMMENTED') last.set(login, review)
  }
  const approvals = [...last].filter(
    ([login, review]) =>
      LOGIN.test(login) &&
      textAt(review, 'state') === 'APPROVED' &&
      commitAt(review, 'commit_id') === commit &&
      INSIDERS.has(textAt(review, 'author_association') ?? ''),
  )
  for (const [login] of approvals.slice(0, MOST_ASKED)) {
    const { data } = await client.ask('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      username: login,
    })
    // A member of the organization may have read access only; `maintain` counts as write here.
    if (['admin', 'write'].includes(textAt(data, 'permission') ?? '')) return login
  }
  return undefined
}

import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { textAt } from './payload.js'

const ACTIONS = 'github-actions[bot]'

/**
 * The login under which the token writes. The app that made the check run tells it for free; without one, a token of a
 * person is asked, and a token of an app is taken for the workflow's own.
 */
export async function loginOf(client: GitHubClient, app: string | undefined, token: string): Promise<string> {
  if (app !== undefined && app !== '') return `${app}[bot]`
  if (token.startsWith('ghs_')) return ACTIONS
  try {
    const { data } = await client.ask('GET /user', {})
    return textAt(data, 'login') ?? ACTIONS
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'refused') return ACTIONS
    throw error
  }
}

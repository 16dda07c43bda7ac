import { GitHubClient } from '../../../src/platform/github/client.js'
import type { Annotation } from '../../../src/report/annotations.js'
import type { StandIn } from './server.js'

export function clientOf(github: StandIn, token = 'ghs_actions', budgetSeconds = 120): GitHubClient {
  const { owner, repo } = github.state
  return new GitHubClient({ token, apiUrl: github.apiUrl, owner, repo, budgetSeconds })
}

export function annotations(count: number): Annotation[] {
  return Array.from({ length: count }, (_, at) => ({
    path: 'connector/apiDefinition.swagger.json',
    startLine: at + 1,
    endLine: at + 1,
    startColumn: 1,
    endColumn: 5,
    level: 'failure' as const,
    title: `title ${at}`,
    message: `message ${at}`,
    fingerprint: `${at}`,
  }))
}

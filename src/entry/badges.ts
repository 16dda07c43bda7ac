import { createHash } from 'node:crypto'
import type { ConnectorReport, Report } from '../model/report.js'
import type { RunnerEnvironment } from '../platform/github/event.js'
import { badgeJson, badgeSvg } from '../report/badge.js'

/** Badges of all connectors together and of each, as files of the badge branch. */
export async function badgeFiles(report: Report): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>([
    ['repository.json', badgeJson(report)],
    ['repository.svg', await badgeSvg(report)],
  ])
  for (const [connector, name] of named(report.connectors)) {
    files.set(`${name}.json`, badgeJson(report, connector))
    files.set(`${name}.svg`, await badgeSvg(report, connector))
  }
  return files
}

/** Each connector with a name for its file: made of the folder's name, with a hash where two would be the same. */
function named(connectors: readonly ConnectorReport[]): [ConnectorReport, string][] {
  const slug = (path: string): string =>
    path
      .slice(path.lastIndexOf('/') + 1)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|(?<!-)-+$/g, '')
      .slice(0, 60) || 'connector'
  const count = new Map<string, number>([['repository', 1]])
  for (const { path } of connectors) count.set(slug(path), (count.get(slug(path)) ?? 0) + 1)
  return connectors.map((connector) => {
    const name = slug(connector.path)
    const hash = createHash('sha256').update(connector.path).digest('hex').slice(0, 8)
    return [connector, (count.get(name) ?? 0) > 1 ? `${name}-${hash}` : name]
  })
}

/** Lines to paste into a README, for the repository and each connector: the drawn badge, and that of shields.io. */
export function badgeLines(report: Report, runner: RunnerEnvironment, branch: string): string {
  const root = `${runner.serverUrl}/${runner.owner}/${runner.repo}`
  const raw = (file: string): string => `${root}/raw/${branch}/${file}`
  const names = ['repository', ...named(report.connectors).map(([, name]) => name)].slice(0, 50)
  const lines = (address: (name: string) => string): string[] => [
    '```markdown',
    ...names.map((name) => `![certification](${address(name)})`),
    '```',
    '',
  ]
  return [
    '### Badges',
    '',
    'Lines to paste into a README, for the repository and for each connector:',
    '',
    ...lines((name) => raw(`${name}.svg`)),
    'The same drawn by shields.io, for public repositories:',
    '',
    ...lines((name) => `https://img.shields.io/endpoint?url=${encodeURIComponent(raw(`${name}.json`))}`),
  ].join('\n')
}

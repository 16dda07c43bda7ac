import type { ConnectorReport, Report } from '../model/report.js'
import { openAnswers } from './selection.js'
import { count } from './verdicts.js'

/** What shields.io reads from an address: https://shields.io/badges/endpoint-badge */
export interface BadgeEndpoint {
  readonly schemaVersion: 1
  readonly label: string
  readonly message: string
  readonly color: string
  readonly isError?: true
}

const LABEL = 'certification'
const GREEN = '#2a7f3f'
const AMBER = '#9a6700'
const RED = '#c1272d'
const GRAY = '#5c6670'

/** Readiness for a release: `ready`, `3 to fix`, `2 answers open`. Of one connector, or of all together. */
export function badgeEndpoint(report: Report, connector?: ConnectorReport): BadgeEndpoint {
  const connectors = connector ? [connector] : report.connectors
  const badge = (message: string, color: string): BadgeEndpoint => ({ schemaVersion: 1, label: LABEL, message, color })
  if (report.exitCode === 3) return { ...badge('check failed', GRAY), isError: true }
  if (connectors.length === 0) return badge('no connector', GRAY)
  const required = connectors.reduce((sum, one) => sum + one.counts.required, 0)
  if (required > 0) return badge(`${required} to fix`, RED)
  if (connectors.some((one) => one.verdict === 'not-ready')) return badge('not ready', RED)
  const answers = connectors.reduce((sum, one) => sum + openAnswers(one), 0)
  if (answers > 0) return badge(count(answers, 'answer open', 'answers open'), AMBER)
  if (connectors.some((one) => one.verdict === 'needs-answers')) return badge('answers open', AMBER)
  return badge('ready', GREEN)
}

/** The endpoint's JSON as a file. */
export function badgeJson(report: Report, connector?: ConnectorReport): string {
  return `${JSON.stringify(badgeEndpoint(report, connector), null, 2)}\n`
}

/** The same badge as a picture, drawn here: no service is asked. */
export async function badgeSvg(report: Report, connector?: ConnectorReport): Promise<string> {
  const { label, message, color } = badgeEndpoint(report, connector)
  // Only those who want a badge pay for its tables of letter widths.
  const { makeBadge } = await import('badge-maker')
  return `${makeBadge({ label, message, color, style: 'flat' })}\n`
}

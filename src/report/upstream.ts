import type { CriterionInfo } from '../model/criterion.js'
import type { Finding } from '../model/finding.js'
import type { Report } from '../model/report.js'
import { plain } from './escape/plain.js'
import { select } from './selection.js'

/** A sentence with a placeholder says nothing until somebody has filled it in. */
const PLACEHOLDER = /\{\d+\}/

/**
 * The findings as Microsoft's pipeline logs them, in its order: errors before warnings, each in document order, so
 * that a publisher can lay the two logs side by side.
 *
 * `##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1orders/get/parameters/0`
 *
 * These lines are commands to a runner: print them to a terminal or a file, never to the log of a job.
 */
export function renderUpstream(report: Report, criteria: readonly CriterionInfo[] = []): string {
  const sentences = new Map<string, string>()
  for (const { id, validator } of criteria) {
    if (validator?.text && !PLACEHOLDER.test(validator.text)) sentences.set(id, validator.text)
  }
  const lines: string[] = []
  for (const connector of report.connectors) {
    const { defects } = select(connector)
    for (const finding of inTheirOrder(defects.required)) lines.push(logLine('error', finding, sentences))
    for (const finding of inTheirOrder(defects.recommended)) lines.push(logLine('warning', finding, sentences))
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The two definitions are compared only after the definition itself was found right. */
function inTheirOrder(findings: readonly Finding[]): Finding[] {
  return [...findings.filter((one) => !one.upstreamPath), ...findings.filter((one) => one.upstreamPath)]
}

function logLine(level: 'error' | 'warning', finding: Finding, sentences: ReadonlyMap<string, string>): string {
  const own = finding.upstream !== undefined && !PLACEHOLDER.test(finding.upstream) ? finding.upstream : undefined
  const sentence = harmless(own ?? sentences.get(finding.criterion) ?? finding.message)
  if (finding.upstreamPath)
    return `##[${level}]${sentence} ValuePath: ${harmless(finding.upstreamPath)} Source: NewSwagger`
  return `##[${level}]${sentence}${finding.pointer ? ` ValuePath: ${harmless(finding.pointer)}` : ''}`
}

/** One line without escape sequences, and without a second command in it. */
function harmless(text: string): string {
  return plain(text, 2_000).replaceAll('##[', '## [')
}

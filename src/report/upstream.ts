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
    const comparing = new Set(connector.criteria.filter(({ area }) => area === 'compatibility').map(({ id }) => id))
    const isOwn = ({ criterion, upstreamPlaces }: Finding): boolean => !comparing.has(criterion) && !upstreamPlaces
    for (const finding of defects.required.filter(isOwn)) lines.push(logLine('error', finding, sentences))
    for (const line of changeLines([...defects.required, ...defects.recommended, ...defects.advice])) lines.push(line)
    for (const finding of defects.recommended.filter(isOwn)) lines.push(logLine('warning', finding, sentences))
  }
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * What the comparison of the two definitions logs, after the definition itself was found right: each way to a change
 * is a line of its own, and every change it has a sentence for is an error, however mild we think it.
 */
function changeLines(findings: readonly Finding[]): string[] {
  const lines: { readonly order: number; readonly line: string }[] = []
  for (const { upstream, upstreamPlaces = [] } of findings) {
    if (upstream === undefined) continue
    for (const { valuePath, order } of upstreamPlaces) {
      const line = `##[error]${harmless(upstream)} ValuePath: ${harmless(valuePath)} Source: NewSwagger`
      lines.push({ order, line })
    }
  }
  return lines.sort((a, b) => a.order - b.order).map(({ line }) => line)
}

function logLine(level: 'error' | 'warning', finding: Finding, sentences: ReadonlyMap<string, string>): string {
  const own = finding.upstream !== undefined && !PLACEHOLDER.test(finding.upstream) ? finding.upstream : undefined
  const sentence = harmless(own ?? sentences.get(finding.criterion) ?? finding.message)
  return `##[${level}]${sentence}${finding.pointer ? ` ValuePath: ${harmless(finding.pointer)}` : ''}`
}

/** One line without escape sequences, and without a second command in it. */
function harmless(text: string): string {
  return plain(text, 2_000).replaceAll('##[', '## [')
}

import type { Finding } from '../model/finding.js'
import type { ConnectorReport, Counts, CriterionResult } from '../model/report.js'
import type { FailOn, Stage, Verdict } from '../model/verdict.js'

/** Counts what is open. */
export function count(findings: readonly Finding[]): Counts {
  const counts = { required: 0, recommended: 0, advice: 0, questions: 0, waived: 0 }
  for (const finding of findings) {
    if (finding.change === 'fixed') continue
    if (finding.status === 'waived') counts.waived++
    else if (finding.kind === 'question') counts.questions++
    else counts[finding.level]++
  }
  return counts
}

/**
 * `ready`: no required criterion failed, blocked or pending, and at least one passed. `needs-answers`: only open
 * required questions are left. Nothing is ready on not-applicables alone.
 */
export function concludeConnector(criteria: readonly CriterionResult[], findings: readonly Finding[]): Verdict {
  const required = criteria.filter((criterion) => criterion.level === 'required')
  const isDefect = (finding: Finding): boolean =>
    isOpen(finding) && finding.kind === 'defect' && finding.level === 'required'
  if (
    findings.some(isDefect) ||
    required.some((criterion) => criterion.outcome === 'blocked' || criterion.outcome === 'crashed')
  )
    return 'not-ready'
  if (!criteria.some((criterion) => criterion.outcome === 'passed' || criterion.outcome === 'waived'))
    return 'not-ready'
  return findings.some((finding) => isOpen(finding) && finding.kind === 'question' && finding.level === 'required')
    ? 'needs-answers'
    : 'ready'
}

/** The worst verdict of all connectors; of none, `not-ready`. */
export function concludeAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 0 || verdicts.includes('not-ready')) return 'not-ready'
  return verdicts.includes('needs-answers') ? 'needs-answers' : 'ready'
}

/** 3 for our own fault, whatever else; 1 when what `failOn` names is open; else 0. */
export function exitCode(connectors: readonly ConnectorReport[], stage: Stage, failOn: FailOn): 0 | 1 | 3 {
  if (connectors.some((connector) => connector.criteria.some((criterion) => criterion.outcome === 'crashed'))) return 3
  if (failOn === 'never') return 0
  for (const connector of connectors) {
    if (connector.verdict === 'not-ready') return 1
    if (stage === 'release' && connector.verdict === 'needs-answers') return 1
    if (
      failOn === 'recommended' &&
      connector.findings.some(
        (finding) =>
          isOpen(finding) && finding.level === 'recommended' && (finding.kind === 'defect' || stage === 'release'),
      )
    )
      return 1
  }
  return 0
}

function isOpen(finding: Finding): boolean {
  return finding.status === 'open' && finding.change !== 'fixed'
}

import type { Finding } from '../model/finding.js'
import type { ConnectorReport, CriterionResult } from '../model/report.js'
import type { Level } from '../model/verdict.js'

/** The findings of one connector, sorted into what a reader does with them. Each list is ordered by file and place. */
export interface Selection {
  /** Defects that count, by level. */
  readonly defects: Readonly<Record<Level, readonly Finding[]>>
  /** Questions that a release waits for. */
  readonly questions: readonly Finding[]
  /** Questions that may stay open; the recommended ones first. */
  readonly furtherQuestions: readonly Finding[]
  /** Waived, or a breaking change that the declaration settles. */
  readonly settled: readonly Finding[]
  /** Gone since the base: counted, never listed as faults. */
  readonly fixed: readonly Finding[]
  readonly crashed: readonly CriterionResult[]
  readonly blocked: readonly CriterionResult[]
}

const LEVEL_RANK: Readonly<Record<Level, number>> = { required: 0, recommended: 1, advice: 2 }

/** A report is drawn for several places: each connector is sorted once. */
const SELECTED = new WeakMap<ConnectorReport, Selection>()

export function select(connector: ConnectorReport): Selection {
  const known = SELECTED.get(connector)
  if (known) return known
  const selection = sorted(connector)
  SELECTED.set(connector, selection)
  return selection
}

function sorted(connector: ConnectorReport): Selection {
  const defects: Record<Level, Finding[]> = { required: [], recommended: [], advice: [] }
  const questions: Finding[] = []
  const settled: Finding[] = []
  const fixed: Finding[] = []
  for (const finding of connector.findings) {
    if (finding.change === 'fixed') fixed.push(finding)
    else if (isSettled(finding)) settled.push(finding)
    else if (finding.kind === 'question') questions.push(finding)
    else defects[finding.level].push(finding)
  }
  for (const list of [defects.required, defects.recommended, defects.advice, settled, fixed]) list.sort(byPlace)
  questions.sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level])
  return {
    defects,
    questions: questions.filter((one) => one.level === 'required'),
    furtherQuestions: questions.filter((one) => one.level !== 'required'),
    settled,
    fixed,
    crashed: connector.criteria.filter((result) => result.outcome === 'crashed'),
    blocked: connector.criteria.filter((result) => result.outcome === 'blocked'),
  }
}

/** Whether a finding is shown but does not count: waived, or acknowledged as a breaking change. */
export function isSettled(finding: Finding): boolean {
  return finding.status === 'waived' || finding.acknowledged !== undefined
}

/** How many questions must still be answered before a release. */
export function openAnswers(connector: ConnectorReport): number {
  return connector.findings.filter(
    (one) => one.kind === 'question' && one.level === 'required' && one.status === 'open',
  ).length
}

/** By file, then line, then column, then criterion: the same for every machine and locale. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compare(a.criterion, b.criterion) ||
    compare(a.fingerprint, b.fingerprint)
  )
}

/** How many open findings of a connector are new, were there before, and are gone; undefined when no base was compared. */
export function changes(
  connectors: readonly ConnectorReport[],
): { new: number; existing: number; fixed: number } | undefined {
  const tally = { new: 0, existing: 0, fixed: 0 }
  let compared = false
  for (const connector of connectors) {
    for (const finding of connector.findings) {
      if (!finding.change) continue
      compared = true
      if (finding.change === 'fixed' || (finding.kind === 'defect' && !isSettled(finding))) tally[finding.change] += 1
    }
  }
  return compared ? tally : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

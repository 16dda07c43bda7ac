import type { Finding } from '../model/finding.js'
import type { ConnectorReport } from '../model/report.js'

/**
 * Says of every finding of the head whether it is new or was there before, and adds those of the base that are gone as
 * `fixed`. Findings are the same when their fingerprints are: criterion, place and subject, never the wording.
 * @param base the same connector in the base; undefined when it is not there: then everything is new
 */
export function markChanges(head: ConnectorReport, base: ConnectorReport | undefined): ConnectorReport {
  const before = new Map<string, Finding>()
  for (const finding of base?.findings ?? []) before.set(finding.fingerprint, finding)
  const here = new Set<string>()
  const findings: Finding[] = []
  for (const finding of head.findings) {
    here.add(finding.fingerprint)
    findings.push({ ...finding, change: before.has(finding.fingerprint) ? 'existing' : 'new' })
  }
  for (const finding of base?.findings ?? []) {
    // What was waived was no debt, and what cannot be looked at any more is not mended.
    if (here.has(finding.fingerprint) || finding.status === 'waived' || !isDecided(head, finding.criterion)) continue
    here.add(finding.fingerprint)
    findings.push({ ...finding, change: 'fixed', side: 'base' })
  }
  return { ...head, findings }
}

/** Whether the criterion was answered at the head; one that is blocked, crashed or cut off says nothing. */
function isDecided(head: ConnectorReport, criterion: string): boolean {
  const outcome = head.criteria.find((result) => result.id === criterion)?.outcome
  return outcome !== 'blocked' && outcome !== 'crashed'
}

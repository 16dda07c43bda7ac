import { UsageError } from '../core.js'
import { concludeAll } from '../engine/conclude.js'
import { excluder } from '../facts/exclusion.js'
import type { Report } from '../model/report.js'
import { DiskTree } from '../platform/disk.js'
import { LARGEST_REPORT, ReceivedReportError, readReport } from '../report/received.js'

const MOST_REPORTS = 256

/**
 * Puts together the reports of jobs that shared the work. A part that is missing, there twice or about another commit
 * fails the whole: what was not checked is never called ready.
 * @param globs paths from the workspace
 * @param commit the commit that every part must speak of; undefined when it is not known
 * @throws UsageError when there is no report at all, or a file is not one
 */
export function mergeReports(workspace: string, globs: readonly string[], commit: string | undefined): Report {
  const tree = new DiskTree(workspace)
  const isNamed = excluder([...globs])
  const files = tree.entries().filter((entry) => entry.kind === 'file' && isNamed(entry.path))
  if (files.length === 0) throw new UsageError(`No report was found at ${globs.join(', ')}.`)
  if (files.length > MOST_REPORTS) throw new UsageError(`More than ${MOST_REPORTS} reports were found.`)
  const reports = files.map(({ path, size }) => {
    if (size > LARGEST_REPORT) throw new UsageError(`The report '${path}' is too large.`)
    const content = tree.read(path)
    if (content.kind !== 'bytes') throw new UsageError(`The report '${path}' cannot be read: ${content.because}.`)
    try {
      return readReport(new TextDecoder().decode(content.bytes))
    } catch (error) {
      if (error instanceof ReceivedReportError) throw new UsageError(`'${path}': ${error.message}`)
      throw error
    }
  })
  return together(reports, commit)
}

/** One report of several. */
export function together(reports: readonly Report[], commit: string | undefined): Report {
  const [first] = reports
  if (!first) throw new UsageError('There is no report to merge.')
  const faults = faultsOf(reports, commit ?? first.commit)
  const connectors = reports
    .flatMap((report) => report.connectors)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const { shard: _, ...rest } = first
  const worst = Math.max(...reports.map((report) => report.exitCode), faults.length > 0 ? 1 : 0)
  const verdicts = reports.map((report) => report.verdict)
  return {
    ...rest,
    verdict: faults.length > 0 ? 'not-ready' : concludeAll(verdicts),
    exitCode: worst === 3 ? 3 : worst === 1 ? 1 : 0,
    ...(commit ? { commit } : {}),
    connectors,
    notes: [...faults, ...new Set(reports.flatMap((report) => report.notes))],
  }
}

function faultsOf(reports: readonly Report[], commit: string | undefined): string[] {
  const faults: string[] = []
  if (reports.some((report) => report.commit !== commit)) faults.push('A part speaks of another commit.')
  for (const name of ['stage', 'failOn'] as const) {
    if (new Set(reports.map((report) => report[name])).size > 1)
      faults.push('The parts were checked with different settings.')
  }
  if (new Set(reports.map((report) => report.tool.version)).size > 1)
    faults.push('The parts were checked by different versions.')
  const parts = reports.flatMap((report) => (report.shard ? [report.shard] : []))
  const [part] = parts
  if (!part) return faults
  if (parts.length !== reports.length || parts.some((one) => one.of !== part.of)) {
    faults.push('The reports are not parts of one whole.')
    return faults
  }
  for (let index = 1; index <= Math.min(part.of, MOST_REPORTS); index++) {
    const count = parts.filter((one) => one.index === index).length
    if (count === 0) faults.push(`Part ${index} of ${part.of} is missing: its job failed or did not upload its report.`)
    if (count > 1) faults.push(`Part ${index} of ${part.of} is there ${count} times.`)
  }
  return faults
}

import type { Finding } from '../model/finding.js'
import type { ConnectorReport, Report } from '../model/report.js'
import { workflowCommand } from './escape/command.js'
import { plain, visible } from './escape/plain.js'
import { byPlace, isSettled } from './selection.js'
import { count } from './verdicts.js'

/** A finding beside a line of a pull request, in the terms of GitHub's check runs. */
export interface Annotation {
  /** Path from the root of the repository. */
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** Both only when start and end are on one line; the end is the last column that belongs to it. */
  readonly startColumn?: number
  readonly endColumn?: number
  readonly level: 'failure' | 'warning' | 'notice'
  /** At most 255 characters. */
  readonly title: string
  /** Lines of plain text. */
  readonly message: string
  /** The finding it shows, so that a place can be mapped to another commit. */
  readonly fingerprint: string
}

export interface AnnotationLimits {
  /** How many in all. */
  readonly total: number
  /** How many of each level, where that is limited, too. */
  readonly perLevel?: number
}

/** What a runner shows of workflow commands: of each level ten per step, fifty per job. */
export const COMMAND_LIMITS = { total: 50, perLevel: 10 }

/** What a check run gets unless the user asks for more. */
export const CHECK_RUN_LIMITS: AnnotationLimits = { total: 250 }

const LEVEL_OF = { required: 'failure', recommended: 'warning', advice: 'notice' } as const
const WEIGHT: Readonly<Record<Annotation['level'], number>> = { failure: 0, warning: 1, notice: 2 }
const COMMAND_OF = { failure: 'error', warning: 'warning', notice: 'notice' } as const

/** The most important findings as annotations, new ones first within a level, and how many were left out. */
export function toAnnotations(
  report: Report,
  limits: AnnotationLimits = CHECK_RUN_LIMITS,
): { readonly annotations: readonly Annotation[]; readonly omitted: number } {
  const candidates: { finding: Finding; connector: ConnectorReport; level: Annotation['level'] }[] = []
  for (const connector of report.connectors) {
    for (const finding of connector.findings) {
      if (finding.change === 'fixed' || isSettled(finding)) continue
      candidates.push({ finding, connector, level: levelOf(finding, report) })
    }
  }
  candidates.sort(
    (a, b) =>
      WEIGHT[a.level] - WEIGHT[b.level] ||
      Number(b.finding.change === 'new') - Number(a.finding.change === 'new') ||
      byPlace(a.finding, b.finding),
  )
  const taken = { failure: 0, warning: 0, notice: 0 }
  const annotations: Annotation[] = []
  for (const { finding, connector, level } of candidates) {
    if (annotations.length >= limits.total) break
    if (taken[level] >= (limits.perLevel ?? Number.POSITIVE_INFINITY)) continue
    taken[level] += 1
    annotations.push(annotate(finding, connector, level))
  }
  return { annotations, omitted: candidates.length - annotations.length }
}

/** An open question fails a release only; in a review it is a hint. */
function levelOf(finding: Finding, report: Report): Annotation['level'] {
  if (finding.kind === 'question' && report.stage === 'review') return 'notice'
  return LEVEL_OF[finding.level]
}

function annotate(finding: Finding, connector: ConnectorReport, level: Annotation['level']): Annotation {
  const codes = finding.policyCodes.map((code) => plain(code, 20)).join(', ')
  const message = [plain(finding.message), plain(finding.remedy)]
  if (finding.consumers && finding.consumers.length > 0) {
    message.push(`Breaks: ${finding.consumers.map((consumer) => plain(consumer, 200)).join('; ')}`)
  }
  message.push(`${codes ? `Policy ${codes}. ` : ''}${plain(finding.docs, 500)}`)
  const place = placeOf(finding, connector)
  return {
    ...place,
    path: shownPath(place.path),
    level,
    title: plain(codes ? `${finding.criterion} (${codes})` : finding.criterion, 250),
    message: message.filter((line) => line !== '').join('\n'),
    fingerprint: finding.fingerprint,
  }
}

const LONGEST_PATH = 1_000

/**
 * A path as GitHub takes it. A name with a backslash or with characters that nobody sees is given without them: its
 * annotation then stands beside no line, and the others are not refused with it.
 */
function shownPath(path: string): string {
  const shown = visible(path).replaceAll('\\', '/').replace(/^\/+/, '')
  return shown.slice(0, LONGEST_PATH) || '.'
}

/** Something that is missing has no line: it is shown at the top of the definition, or of the connector's first file. */
function placeOf(
  finding: Finding,
  connector: ConnectorReport,
): Pick<Annotation, 'path' | 'startLine' | 'endLine' | 'startColumn' | 'endColumn'> {
  const folder = finding.file === '' || finding.file === '.' || finding.file === connector.path
  if (folder || finding.side === 'base') {
    const main = connector.files.find((file) => file.role.includes('definition')) ?? connector.files[0]
    return { path: folder ? (main?.path ?? finding.file) : finding.file, startLine: 1, endLine: 1 }
  }
  const { start, end } = finding.range
  // The end is exclusive here and inclusive there; a range that ends before the first column ends on the line before.
  const endLine = end.column <= 1 && end.line > start.line ? end.line - 1 : Math.max(end.line, start.line)
  if (endLine !== start.line) return { path: finding.file, startLine: start.line, endLine }
  const endColumn = end.line === start.line ? Math.max(start.column, end.column - 1) : start.column
  return { path: finding.file, startLine: start.line, endLine, startColumn: start.column, endColumn }
}

/**
 * Annotations as workflow commands, one a line, for where a check run may not be written. The last notice says how
 * many findings are not among them.
 */
export function renderWorkflowCommands(report: Report, limits: AnnotationLimits = COMMAND_LIMITS): string {
  let { annotations, omitted } = toAnnotations(report, limits)
  if (omitted > 0) {
    // One notice is needed to say so: it takes the place of the least important annotation where all are taken.
    const notices = annotations.filter((one) => one.level === 'notice').length
    const full = annotations.length >= limits.total || notices >= (limits.perLevel ?? Number.POSITIVE_INFINITY)
    if (full) {
      annotations = annotations.slice(0, -1)
      omitted += 1
    }
  }
  const lines = annotations.map((one) =>
    workflowCommand(
      COMMAND_OF[one.level],
      {
        title: one.title,
        file: one.path,
        line: one.startLine,
        endLine: one.endLine,
        col: one.startColumn,
        endColumn: one.endColumn,
      },
      one.message.split('\n'),
    ),
  )
  if (omitted > 0) {
    const rest = `${count(omitted, 'finding')} more: see the job summary or the report file.`
    lines.push(workflowCommand('notice', { title: 'Connector certification' }, [rest]))
  }
  return lines.map((line) => `${line}\n`).join('')
}

import type { Finding } from '../model/finding.js'
import { grouped } from '../model/number.js'
import { redact as redactSecrets } from '../model/redaction.js'
import type { ConnectorReport, Report } from '../model/report.js'
import type { Level } from '../model/verdict.js'
import { alike } from './alike.js'
import { wrap } from './columns.js'
import { guardCommands, logText } from './escape/log.js'
import { plainLines } from './escape/plain.js'
import { Excerpts, type Redact, type Sources } from './excerpt.js'
import { pasteLines } from './paste.js'
import { changes, openAnswers, type Selection, select } from './selection.js'
import { drawExcerpt } from './text/excerpt.js'
import { type Ink, inks } from './text/ink.js'
import {
  count,
  displayName,
  distinctNames,
  LEVEL_HEADINGS,
  tally,
  todo,
  totalCounts,
  VERDICT_WORDS,
} from './verdicts.js'

export interface TextOptions {
  /** Escape sequences for colors; off unless asked for. */
  readonly color?: boolean
  /** Columns of the terminal; 100 when it is not known. */
  readonly width?: number
  /** Reads the checked files, for excerpts; without it none are shown. */
  readonly sources?: Sources
  /** Hides secret-looking values in excerpts. */
  readonly redact?: Redact
}

const LEVELS_IN_ORDER: readonly Level[] = ['required', 'recommended', 'advice']

/** How many findings that are mended alike are shown whole, with their excerpt; the others get a line or two. */
const SHOWN_WHOLE: Readonly<Record<Level, number>> = { required: 10, recommended: 3, advice: 2 }

interface Pen {
  readonly ink: Ink
  readonly width: number
  readonly excerpts: Excerpts
  readonly lines: string[]
}

/** The report for a terminal: what must be fixed first, each with its place, and the verdict last, where the eye ends. */
export function renderText(report: Report, options: TextOptions = {}): string {
  const ink = inks(options.color ?? false)
  const width = Math.max(40, Math.min(options.width ?? 100, 200))
  const excerpts = new Excerpts(options.sources ?? (() => undefined), options.redact ?? redactSecrets)
  const pen: Pen = { ink, width, excerpts, lines: [] }
  for (const connector of report.connectors) writeConnector(pen, connector, report.connectors.length > 1)
  writeConclusion(pen, report)
  return `${pen.lines.map(guardCommands).join('\n')}\n`
}

function writeConnector(pen: Pen, connector: ConnectorReport, several: boolean): void {
  const { ink, lines } = pen
  const selection = select(connector)
  const folder = connector.path === '.' ? '' : `  ${ink.dim(logText(connector.path, 300))}`
  lines.push(`${ink.bold(logText(displayName(connector), 100))}${folder}`)
  lines.push(
    ink.dim(`${connector.publisher} publisher (${logText(connector.publisherBecause, 200)}), stage ${connector.stage}`),
  )
  lines.push('')
  for (const level of LEVELS_IN_ORDER) writeLevel(pen, level, selection.defects[level])
  writeConfirm(pen, selection.defects.required, connector)
  writeQuestions(pen, 'Questions only you can answer, before a release', selection.questions)
  writeQuestions(pen, 'Further questions', selection.furtherQuestions)
  writeSettled(pen, selection.settled, connector.update?.confirmed)
  writeUnchecked(pen, selection)
  for (const note of connector.notes) writeWrapped(pen, `note: ${logText(note, 600)}`, '  ', ink.dim)
  if (connector.notes.length > 0) lines.push('')
  if (connector.update) {
    const version = connector.update.suggestedVersion
    const next = version ? `; version ${logText(version, 40)} would say so` : ''
    const base = logText(connector.update.base, 80)
    const kind = connector.update.class
    if (kind === 'new')
      writeWrapped(pen, `A new connector: ${base} does not hold it, so nothing is compared.`, '', ink.plain)
    else if (kind === 'unknown')
      writeWrapped(pen, `Update since ${base}: not known, since it could not be compared.`, '', ink.plain)
    else lines.push(`Update since ${base}: ${kind}${next}.`)
    lines.push('')
  }
  if (several) lines.push(`${verdictLine(pen, connector.verdict, tally(connector.counts))}`, '')
}

function writeLevel(pen: Pen, level: Level, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  pen.lines.push(pen.ink[level](`${LEVEL_HEADINGS[level]} (${grouped(findings.length)})`), '')
  for (const group of alike(findings, Number.POSITIVE_INFINITY)) {
    for (const finding of group.slice(0, SHOWN_WHOLE[level])) writeFinding(pen, finding)
    writeBriefly(pen, group.slice(SHOWN_WHOLE[level]))
  }
}

/** Further findings of one file that are mended as the ones above: a place and a sentence for each. */
function writeBriefly(pen: Pen, findings: readonly Finding[]): void {
  const [first] = findings
  if (!first) return
  const { ink, lines } = pen
  const heading = `${grouped(findings.length)} more ${logText(first.criterion, 100)}`
  lines.push(`  ${ink[first.level](heading)} ${ink.dim(logText(first.file, 400) || '.')}`)
  for (const finding of findings) {
    const { line, column } = finding.range.start
    writeWrapped(pen, `${line}:${column}${marksOf(finding)}  ${logText(finding.message)}`, '    ', ink.plain)
  }
  lines.push('')
}

function marksOf({ change, side }: Finding): string {
  const marks = [change === 'new' ? 'new' : '', side === 'base' ? 'in the base' : ''].filter(Boolean)
  return marks.length > 0 ? ` (${marks.join(', ')})` : ''
}

function writeFinding(pen: Pen, finding: Finding): void {
  const { ink, lines } = pen
  const { line, column } = finding.range.start
  const place = `${logText(finding.file, 400) || '.'}:${line}:${column}`
  lines.push(`  ${ink[finding.level](finding.level)} ${ink.dim(place)}${marksOf(finding)}`)
  writeWrapped(pen, logText(finding.message), '    ', ink.plain)
  lines.push(...drawExcerpt(pen.excerpts, finding, pen.width, ink))
  writeWrapped(pen, `fix: ${logText(finding.remedy)}`, '    ', ink.remedy)
  for (const related of finding.related.slice(0, 5)) {
    const where = `${logText(related.file, 400)}:${related.range.start.line}:${related.range.start.column}`
    writeWrapped(pen, `see ${where}: ${logText(related.message)}`, '    ', ink.dim)
  }
  if (finding.consumers && finding.consumers.length > 0) {
    writeWrapped(
      pen,
      `breaks: ${finding.consumers.map((consumer) => logText(consumer, 200)).join('; ')}`,
      '    ',
      ink.plain,
    )
  }
  const codes =
    finding.policyCodes.length > 0 ? `policy ${finding.policyCodes.map((code) => logText(code, 20)).join(', ')}  ` : ''
  lines.push(`    ${ink.dim(`${codes}${logText(finding.criterion, 100)}  ${logText(finding.docs, 300)}`)}`, '')
}

function writeQuestions(pen: Pen, title: string, questions: readonly Finding[]): void {
  if (questions.length === 0) return
  const { ink, lines } = pen
  lines.push(ink.question(`${title} (${grouped(questions.length)})`), '')
  for (const question of questions) {
    writeWrapped(pen, `? ${logText(question.message)} (${question.level})`, '  ', ink.plain)
    // What may stay open is named in one line: the lines to paste say what to answer.
    if (question.level !== 'required') continue
    writeWrapped(pen, logText(question.remedy), '    ', ink.dim)
    lines.push(`    ${ink.dim(`${logText(question.criterion, 100)}  ${logText(question.docs, 300)}`)}`)
  }
  const paste = pasteLines(questions)
  if (paste.length > 0) {
    lines.push('', '  Paste into certification.yml (below its answers: when it has them) and complete:', '')
    for (const line of paste) lines.push(`    ${ink.remedy(guardCommands(line))}`)
  }
  lines.push('')
}

/** The lines that settle breaks, for a publisher who means them. */
function writeConfirm(pen: Pen, required: readonly Finding[], { path }: ConnectorReport): void {
  const paste = pasteLines(required)
  if (paste.length === 0) return
  const { ink, lines } = pen
  const file = path === '.' ? 'certification.yml' : `${logText(path, 300)}/certification.yml`
  lines.push(ink.bold('Is it meant? Lines that say so'), '')
  writeWrapped(pen, `Paste into ${file} (below its breaking-changes: when it has them) and complete:`, '  ', ink.plain)
  lines.push('')
  for (const line of paste) lines.push(`    ${ink.remedy(guardCommands(line))}`)
  lines.push('')
}

/** @param confirmed the list for the notes of a submission, in Markdown */
function writeSettled(pen: Pen, settled: readonly Finding[], confirmed: string | undefined): void {
  if (settled.length === 0) return
  pen.lines.push(pen.ink.bold(`Waived or acknowledged (${grouped(settled.length)})`), '')
  for (const finding of settled) {
    const reason = finding.acknowledged?.reason ?? finding.waiver?.reason ?? ''
    const until = finding.waiver?.until ? `, until ${logText(finding.waiver.until, 20)}` : ''
    const by = finding.acknowledged?.by ? `, by ${logText(finding.acknowledged.by, 80)}` : ''
    const ticket = finding.acknowledged?.ticket ? `, ${logText(finding.acknowledged.ticket, 80)}` : ''
    const place = `${logText(finding.file, 400)}:${finding.range.start.line}`
    const said = `${logText(finding.criterion, 100)} ${place}: ${logText(reason, 400)}${by}${ticket}${until}`
    writeWrapped(pen, said, '  ', pen.ink.dim)
    if (finding.acknowledged) writeWrapped(pen, logText(finding.message, 400), '    ', pen.ink.dim)
  }
  pen.lines.push('')
  if (confirmed === undefined) return
  pen.lines.push(pen.ink.bold('Confirmed breaks, to copy into the notes of the submission'), '')
  for (const line of plainLines(confirmed)) pen.lines.push(`  ${guardCommands(line)}`)
  pen.lines.push('')
}

/** What could not be checked, so that silence is never taken for a pass. */
function writeUnchecked(pen: Pen, { blocked, crashed }: Selection): void {
  const { ink, lines } = pen
  for (const result of crashed) {
    writeWrapped(
      pen,
      `our own fault: ${logText(result.id, 100)} crashed: ${logText(result.because, 400)}`,
      '  ',
      ink.required,
    )
  }
  const reasons = new Map<string, number>()
  for (const { because } of blocked) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  for (const [because, number] of reasons) {
    writeWrapped(pen, `${count(number, 'criterion', 'criteria')} not checked: ${logText(because, 400)}`, '  ', ink.dim)
  }
  if (crashed.length + blocked.length > 0) lines.push('')
}

function writeConclusion(pen: Pen, report: Report): void {
  const { ink, lines } = pen
  const totals = totalCounts(report)
  if (report.connectors.length > 1) {
    lines.push(ink.bold(`${count(report.connectors.length, 'connector')}`))
    for (const [connector, name] of distinctNames(report)) {
      const mark = ink[connector.verdict](VERDICT_WORDS[connector.verdict])
      lines.push(`  ${logText(name, 60)}: ${mark}${todo(connector) ? `, ${todo(connector)}` : ''}`)
    }
    lines.push('')
  }
  const changed = changes(report.connectors)
  if (changed) lines.push(`${changed.new} new, ${changed.fixed} fixed, ${changed.existing} from before`)
  for (const note of report.notes) writeWrapped(pen, `note: ${logText(note, 600)}`, '', ink.dim)
  lines.push(verdictLine(pen, report.verdict, `${tally(totals)}; stage ${report.stage}`))
  const needed = report.connectors.reduce((sum, connector) => sum + openAnswers(connector), 0)
  if (report.stage === 'review' && needed > 0) {
    const open = count(needed, 'question')
    lines.push(`A release would also need: ${open} answered in certification.yml (check with --stage release).`)
  }
}

function verdictLine(pen: Pen, verdict: Report['verdict'], rest: string): string {
  const words = VERDICT_WORDS[verdict]
  return `${pen.ink[verdict](`${words[0]?.toUpperCase()}${words.slice(1)}`)}: ${rest}`
}

function writeWrapped(pen: Pen, text: string, indent: string, ink: (text: string) => string): void {
  for (const line of wrap(text, pen.width - indent.length)) pen.lines.push(`${indent}${ink(line)}`)
}

import type { Finding } from '../../model/finding.js'
import { grouped } from '../../model/number.js'
import type { ConnectorReport } from '../../model/report.js'
import type { Level } from '../../model/verdict.js'
import { alike, MOST_ALIKE } from '../alike.js'
import { code, fenceFor, guardMarker, message, prose } from '../escape/markdown.js'
import { pasteLines } from '../paste.js'
import type { Selection } from '../selection.js'
import { LEVEL_HEADINGS } from '../verdicts.js'
import type { Item, Section } from './fit.js'
import { docsUrl, fileUrl, type LinkContext, link } from './links.js'

/** Of more findings with one remedy than fit beside each other: so many in words, so many more as links. */
const FIRST_ALIKE = 5
const FURTHER_PLACES = 10

/** How one connector's sections are set apart from another's: nothing when there is only one. */
export type Prefix = string

/** What must be fixed: where some of it is older than the change, what the change brings comes first. */
export function requiredSections(
  findings: readonly Finding[],
  connector: ConnectorReport,
  prefix: Prefix,
  context: LinkContext,
): Section[] {
  const brought = findings.filter((finding) => finding.change === 'new')
  const older = findings.filter((finding) => finding.change !== 'new')
  if (!context.marksNew || brought.length === 0 || older.length === 0)
    return [defectsSection(findings, 'required', connector, prefix, context)]
  const heading = LEVEL_HEADINGS.required
  return [
    defectsSection(brought, 'required', connector, prefix, context, `${heading}: new here`),
    defectsSection(older, 'required', connector, prefix, context, `${heading}: from before`),
  ]
}

/** Defects of one level, grouped by file; open for what must be fixed, folded for the rest. */
export function defectsSection(
  findings: readonly Finding[],
  level: Level,
  connector: ConnectorReport,
  prefix: Prefix,
  context: LinkContext,
  heading = LEVEL_HEADINGS[level],
): Section {
  const title = `${prefix}${heading}`
  const folded = level !== 'required'
  return {
    priority: { required: 1, recommended: 4, advice: 7 }[level],
    open: folded ? fold(`${title} (${grouped(findings.length)})`) : `#### ${title}\n\n`,
    close: folded ? '</details>\n\n' : '',
    count: findings.length,
    items: findingItems(findings, connector, context),
    rest: (hidden) => `…and ${grouped(hidden)} more.\n\n`,
  }
}

function* findingItems(findings: readonly Finding[], connector: ConnectorReport, context: LinkContext): Iterable<Item> {
  let file: string | undefined
  const atHead = new Set(findings.filter(({ side }) => side !== 'base').map((finding) => finding.file))
  for (const group of alike(findings, context.isShort ? Number.POSITIVE_INFINITY : MOST_ALIKE)) {
    const [first] = group
    if (!first) continue
    const heading =
      first.file === file ? '' : `${fileHeading(first, connector, atHead.has(first.file) ? context : undefined)}\n`
    file = first.file
    yield { text: `${heading}${findingItem(first, group, context)}`, holds: group.length }
  }
}

/** The name of the file, as a link where the head has it. */
function fileHeading(finding: Finding, connector: ConnectorReport, context: LinkContext | undefined): string {
  const name = nameInside(finding, connector)
  const url = context && fileUrl(context, finding.file)
  return `**${link(code(name || '.', 120), url)}**\n`
}

/** The file's path from the connector's folder, which its heading or the table has named already. */
function nameInside({ file }: Finding, connector: ConnectorReport): string {
  return connector.path !== '.' && file.startsWith(`${connector.path}/`) ? file.slice(connector.path.length + 1) : file
}

function findingItem(first: Finding, group: readonly Finding[], context: LinkContext): string {
  const written = group.length > MOST_ALIKE ? group.slice(0, FIRST_ALIKE) : group
  const lines = written.map((finding) => placeAndMessage(finding, context))
  if (written.length < group.length) lines.push(furtherPlaces(group.slice(written.length), context))
  lines.push(message(first.remedy))
  if (first.consumers && first.consumers.length > 0) {
    const consumers = first.consumers.slice(0, 8).map((consumer) => prose(consumer, 150))
    lines.push(`Breaks: ${consumers.join('; ')}`)
  }
  // One line of source: comments turn a line break into a visible one, other places do not.
  return `- ${lines.join('<br>')} ${origin(first, context)}\n\n`
}

function placeAndMessage(finding: Finding, context: LinkContext): string {
  const mark = finding.change === 'new' && context.marksNew ? '🆕 ' : ''
  // What is wrong with a file as a whole has no line; the heading links the file.
  const place = isOfWholeFile(finding) ? '' : `**${lineLink(finding, context, 'Line ')}** `
  return `${mark}${place}${message(finding.message)}`
}

function lineLink({ file, range, side }: Finding, context: LinkContext, word: string): string {
  const line = `${word}${range.start.line}`
  return side === 'base' ? `${line} of the base` : link(line, fileUrl(context, file, range))
}

function isOfWholeFile({ pointer, range: { start, end } }: Finding): boolean {
  return pointer === '' && [start.line, start.column, end.line, end.column].every((one) => one === 1)
}

/** Where the same is wrong, without the words. */
function furtherPlaces(findings: readonly Finding[], context: LinkContext): string {
  const places = findings.slice(0, FURTHER_PLACES).map((finding) => lineLink(finding, context, ''))
  const more = `…and ${grouped(findings.length)} more like these, on lines`
  return `${more} ${places.join(', ')}${findings.length > places.length ? ' …' : ''}`
}

/** Policy code and criterion, small, with a link to its page. */
export function origin(finding: Finding, context: LinkContext): string {
  const codes = finding.policyCodes.slice(0, 5).map((policy) => prose(policy, 20))
  const policy = codes.length > 0 ? `policy ${codes.join(', ')} · ` : ''
  return `<sub>${policy}${link(prose(finding.criterion, 100), docsUrl(context, finding.docs))}</sub>`
}

/** What only a person can answer and a release waits for, with the lines to paste; folded among many connectors. */
export function questionSections(
  { questions }: Selection,
  connector: ConnectorReport,
  prefix: Prefix,
  context: LinkContext,
  folded: boolean,
): Section[] {
  const needed = questions.length === 1 ? 'One answer' : `${grouped(questions.length)} answers`
  const title = `${prefix}${needed} needed before a release`
  const paste = `Paste into ${declarationOf(connector)} (below its \`answers:\` when it has them) and complete:\n\n`
  if (!folded) {
    return [questionList(questions, 2, `#### ${title}\n\n`, '', context), pasteSection(questions, 3, paste, '')]
  }
  // One fold for both: what is asked, and below it what to paste.
  const lines = pasteLines(questions, 80)
  const fence = fenceFor(lines)
  const drawn = lines.map((line) => `${guardMarker(line)}\n`).join('')
  const close = lines.length > 0 ? `${paste}${fence}yaml\n${drawn}${fence}\n\n</details>\n\n` : '</details>\n\n'
  return [questionList(questions, 5, fold(title), close, context)]
}

/** Questions that may stay open, folded. */
export function furtherQuestions(
  { furtherQuestions: open }: Selection,
  prefix: Prefix,
  context: LinkContext,
): Section[] {
  const title = `${prefix}Further questions (${grouped(open.length)})`
  return [
    questionList(open, 6, fold(title), '</details>\n\n', context),
    pasteSection(open, 6, fold(`${prefix}Lines to paste for the further questions`), '</details>\n\n'),
  ]
}

/** The entries that settle what is meant as it is, such as a break; folded, since mending is better. */
export function confirmSection({ defects }: Selection, connector: ConnectorReport, prefix: Prefix): Section {
  const meant = defects.required.filter((finding) => finding.paste !== undefined)
  const title = `${prefix}Is it meant? Lines that say so`
  return pasteSection(
    meant,
    4,
    `${fold(title)}Paste into ${declarationOf(connector)} (below its \`breaking-changes:\` when it has them) and complete:\n\n`,
    '</details>\n\n',
  )
}

/** The declaration that belongs to a connector, as code. */
function declarationOf({ path }: ConnectorReport): string {
  return code(path === '.' ? 'certification.yml' : `${path}/certification.yml`, 200)
}

function questionList(
  questions: readonly Finding[],
  priority: number,
  open: string,
  close: string,
  context: LinkContext,
): Section {
  return {
    priority,
    open,
    close,
    count: questions.length,
    items: mapped(questions, (question) => {
      const level = question.level === 'required' ? '' : ` (${question.level})`
      return `- ${message(question.message)}${level}<br>${message(question.remedy)} ${origin(question, context)}\n\n`
    }),
    rest: (hidden) => `…and ${grouped(hidden)} more.\n\n`,
  }
}

function pasteSection(questions: readonly Finding[], priority: number, open: string, close: string): Section {
  const lines = pasteLines(questions)
  const fence = fenceFor(lines)
  // Half an answer helps nobody: a block of usual length is shown whole or not at all.
  const whole = lines.length > 0 && lines.length <= 80
  const drawn = lines.map((line) => `${guardMarker(line)}\n`)
  return {
    priority,
    open: `${open}${fence}yaml\n`,
    close: `${fence}\n\n${close}`,
    count: whole ? 1 : lines.length,
    items: whole ? [drawn.join('')] : drawn,
    rest: (hidden) => `# …and ${grouped(hidden)} lines more\n`,
  }
}

/** Waived findings and acknowledged breaks: they stay visible, with their reasons. */
export function settledSection(
  { settled }: Selection,
  connector: ConnectorReport,
  prefix: Prefix,
  context: LinkContext,
): Section {
  return {
    priority: 8,
    open: fold(`${prefix}Waived or acknowledged (${grouped(settled.length)})`),
    close: '\n</details>\n\n',
    count: settled.length,
    items: mapped(settled, (finding) => {
      const { acknowledged, waiver } = finding
      const reason = prose(acknowledged?.reason ?? waiver?.reason ?? '', 300)
      const by = acknowledged?.by ? `, by ${prose(acknowledged.by, 80)}` : ''
      const ticket = acknowledged?.ticket ? `, ${prose(acknowledged.ticket, 80)}` : ''
      const until = waiver?.until ? `, until ${prose(waiver.until, 20)}` : ''
      const url = finding.side === 'base' ? undefined : fileUrl(context, finding.file, finding.range)
      const place = link(code(`${nameInside(finding, connector)}:${finding.range.start.line}`, 150), url)
      return `- ${place} ${message(finding.message)}<br>Reason: ${reason}${by}${ticket}${until} ${origin(finding, context)}\n\n`
    }),
    rest: (hidden) => `- …and ${grouped(hidden)} more.\n`,
  }
}

/** Opens a fold; the blank line lets Markdown go on inside. */
export function fold(title: string): string {
  return `<details><summary>${title}</summary>\n\n`
}

/** Draws each value only when it is asked for. */
export function* mapped<T>(values: Iterable<T>, draw: (value: T) => string): Iterable<string> {
  for (const value of values) yield draw(value)
}

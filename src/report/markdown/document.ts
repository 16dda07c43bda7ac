import type { ConnectorReport, Report } from '../../model/report.js'
import { prose } from '../escape/markdown.js'
import { plain } from '../escape/plain.js'
import { changes, select } from '../selection.js'
import { count, distinctNames } from '../verdicts.js'
import {
  confirmSection,
  defectsSection,
  furtherQuestions,
  type Prefix,
  questionSections,
  requiredSections,
  settledSection,
} from './findings.js'
import type { Section } from './fit.js'
import { commitUrl, docsUrl, type LinkContext, link, webAddress } from './links.js'
import {
  answersSection,
  checklistSection,
  connectorsTable,
  copySections,
  notesSection,
  passedSection,
  proposedSection,
  uncheckedSection,
} from './remainder.js'

/** What a Markdown report is read beside. */
export interface MarkdownContext extends LinkContext {
  /** Address of the full report (an artifact, a workflow run), for what finds no room. */
  readonly reportUrl?: string
  /** Address of the check run with the annotations. */
  readonly checkRunUrl?: string
}

/** Among many connectors the table says who has questions open; the questions, which are the same for each, are folded. */
function isMany(report: Report): boolean {
  return report.connectors.length > 3
}

/** What must be done and what must be known: never folded. */
export function urgentSections(report: Report, where: LinkContext): Section[] {
  const context = { ...where, marksNew: (changes(report.connectors)?.existing ?? 0) > 0 }
  const table = report.connectors.length > 1 ? connectorsTable(report) : []
  const prefixOf = prefixes(report)
  return [
    ...table,
    ...inOrder(report).flatMap((connector) => {
      const selection = select(connector)
      const prefix = prefixOf(connector)
      return [
        uncheckedSection(selection, prefix),
        ...requiredSections(selection.defects.required, connector, prefix, context),
        ...(isMany(report) ? [] : questionSections(selection, connector, prefix, context, false)),
        proposedSection(connector, prefix),
      ]
    }),
    notesSection(report.notes, ''),
  ]
}

/** All the rest: folded. */
export function furtherSections(report: Report, where: LinkContext): Section[] {
  const context = { ...where, marksNew: (changes(report.connectors)?.existing ?? 0) > 0 }
  const prefixOf = prefixes(report)
  return [
    ...inOrder(report).flatMap((connector) => {
      const selection = select(connector)
      const prefix = prefixOf(connector)
      return [
        confirmSection(selection, connector, prefix),
        defectsSection(selection.defects.recommended, 'recommended', connector, prefix, context),
        defectsSection(selection.defects.advice, 'advice', connector, prefix, context),
        ...(isMany(report) ? questionSections(selection, connector, prefix, context, true) : []),
        ...furtherQuestions(selection, prefix, context),
        settledSection(selection, connector, prefix, context),
        notesSection(connector.notes, prefix === '' ? 'Notes:' : `${prefix}notes:`),
        // For a reviewer of one connector; among many nobody would find it. The summary and the page have it.
        ...(isMany(report) && context.isShort
          ? []
          : [
              answersSection(connector, prefix),
              checklistSection(connector, prefix),
              ...copySections(connector, prefix),
            ]),
      ]
    }),
    passedSection(report.connectors),
  ]
}

/** The commit it speaks of, the publisher kind, and where the rest is. */
export function footer(report: Report, context: MarkdownContext): string {
  const parts: string[] = []
  const sha = context.headSha ?? report.commit
  if (sha && /^[0-9a-f]{7,64}$/.test(sha)) parts.push(`Commit ${link(`\`${sha.slice(0, 7)}\``, commitUrl(context))}`)
  const [only] = report.connectors
  if (only && report.connectors.length === 1) {
    parts.push(`${only.publisher} publisher (${prose(only.publisherBecause, 150)})`)
  }
  parts.push(`stage ${report.stage}`)
  if (context.checkRunUrl) parts.push(link('annotations', webAddress(context.checkRunUrl)))
  if (context.reportUrl) parts.push(link('full report', webAddress(context.reportUrl)))
  const tool = `${prose(report.tool.name, 60)} ${prose(report.tool.version, 40)}`
  parts.push(link(tool, docsUrl(context, report.tool.docs)))
  return `<sub>${parts.join(' · ')}</sub>\n`
}

/** Says that sections found no room, and where they are. */
export function omittedNote(context: MarkdownContext): (sections: number) => string {
  const url = context.reportUrl ? webAddress(context.reportUrl) : undefined
  const where = link(url ? 'full report' : 'report file', url)
  return (sections) => `${count(sections, 'section')} more in the ${where}.\n\n`
}

/** With several connectors each section says whose it is. */
function prefixes(report: Report): (connector: ConnectorReport) => Prefix {
  if (report.connectors.length < 2) return () => ''
  const names = distinctNames(report)
  return (connector) => `${prose(plain(names.get(connector) ?? '', 80))}: `
}

function inOrder(report: Report): ConnectorReport[] {
  return [...report.connectors].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

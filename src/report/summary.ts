import type { Report } from '../model/report.js'
import { footer, furtherSections, type MarkdownContext, omittedNote, urgentSections } from './markdown/document.js'
import { fitWithin } from './markdown/fit.js'
import { headline } from './markdown/headline.js'

/** A step's summary of more than 1 MiB is thrown away whole; other lines of the step need some of it. */
export const SUMMARY_BYTES = 1_000_000

/** The job summary: as the comment, with room for nearly everything. */
export function renderSummary(report: Report, context: MarkdownContext): string {
  const sections = [...urgentSections(report, context), ...furtherSections(report, context)]
  return fitWithin(headline(report), sections, footer(report, context), SUMMARY_BYTES, omittedNote(context))
}

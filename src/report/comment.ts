import type { Report } from '../model/report.js'
import { footer, furtherSections, type MarkdownContext, omittedNote, urgentSections } from './markdown/document.js'
import { fitWithin } from './markdown/fit.js'
import { headline } from './markdown/headline.js'

/** GitHub takes 65,536; the rest is for what the poster adds. */
export const COMMENT_BYTES = 65_000

export interface CommentContext extends MarkdownContext {
  /** The hidden first line by which the comment is found again: an HTML comment. */
  readonly marker: string
}

/** The one comment of a pull request: the verdict in one line, what to fix, what to answer, and the rest folded. */
export function renderComment(report: Report, context: CommentContext): string {
  const drawn = { ...context, isShort: true }
  const sections = [...urgentSections(report, drawn), ...furtherSections(report, drawn)]
  const head = `${context.marker}\n${headline(report)}`
  return fitWithin(head, sections, footer(report, context), COMMENT_BYTES, omittedNote(context))
}

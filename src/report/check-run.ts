import type { Report } from '../model/report.js'
import { plain } from './escape/plain.js'
import { footer, furtherSections, type MarkdownContext, omittedNote, urgentSections } from './markdown/document.js'
import { fitWithin } from './markdown/fit.js'
import { headline, verdictSentence } from './markdown/headline.js'

/** GitHub refuses a summary of more than 65,535 bytes and silently cuts such a text. */
export const CHECK_RUN_BYTES = 65_000

/** What a check run shows: `summary` and `text` are Markdown, each within GitHub's limit of 65,535 bytes. */
export interface CheckRunOutput {
  readonly title: string
  readonly summary: string
  readonly text: string
}

/** The report page of a check run: what is urgent in the summary, the rest below it. */
export function checkRunOutput(report: Report, context: MarkdownContext): CheckRunOutput {
  const note = omittedNote(context)
  const drawn = { ...context, isShort: true }
  return {
    title: plain(
      verdictSentence(report, (text) => plain(text, 100)),
      250,
    ),
    summary: fitWithin(headline(report), urgentSections(report, drawn), footer(report, context), CHECK_RUN_BYTES, note),
    text: fitWithin('', furtherSections(report, drawn), '', CHECK_RUN_BYTES, note),
  }
}

import type { Report } from '../model/report.js'
import { prose, tame } from './escape/markdown.js'
import { plainLines } from './escape/plain.js'
import { displayName } from './verdicts.js'

const NOTHING: Readonly<Record<string, string>> = {
  new: 'This connector is new.',
  unknown: 'The base could not be compared, so it is not known what changed.',
}

/** What changed for the users of each connector, in Markdown: to paste into release notes or `intro.md`. */
export function renderChangelog(report: Report): string {
  const parts: string[] = []
  for (const connector of report.connectors) {
    const { update } = connector
    const heading = report.connectors.length > 1 ? [`## ${prose(displayName(connector), 100)}`, ''] : []
    if (!update) parts.push([...heading, 'No base was compared, so there is nothing to tell.', ''].join('\n'))
    else {
      const text = update.changelog.trim()
      const lines = text
        ? plainLines(text, 5_000, 2_000).map(tame)
        : [NOTHING[update.class] ?? 'Nothing changed for users.']
      parts.push([...heading, ...lines, ''].join('\n'))
    }
  }
  return parts.join('\n')
}

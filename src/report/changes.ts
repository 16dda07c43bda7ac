import type { Finding } from '../model/finding.js'
import type { ChangelogNote } from '../model/report.js'
import { code } from './escape/markdown.js'

const SECTIONS: readonly (readonly [ChangelogNote['section'], string])[] = [
  ['added', 'Added'],
  ['changed', 'Changed'],
  ['deprecated', 'Deprecated'],
  ['removed', 'Removed'],
]
const MOST_OPERATIONS = 4

/** A changelog for users in Markdown: every value of the submission stands in a code span. */
export function renderChanges(notes: readonly ChangelogNote[], version: string | undefined): string {
  const lines: string[] = []
  for (const [section, heading] of SECTIONS) {
    const own = notes.filter((note) => note.section === section)
    if (own.length === 0) continue
    if (lines.length > 0) lines.push('')
    lines.push(`### ${heading}`, '', ...own.map((note) => `- ${sentence(note)}`))
  }
  if (lines.length > 0 && version !== undefined) lines.unshift(`Version ${code(version, 40)}`, '')
  return lines.join('\n')
}

function sentence({ text, values, operations }: ChangelogNote): string {
  const parts = text.split('%')
  const said = parts
    .map((part, index) => (index === 0 ? part : `${code(values[index - 1] ?? '', 120)}${part}`))
    .join('')
  if (operations.length === 0) return said.endsWith('.') ? said : `${said}.`
  const shown = operations.slice(0, MOST_OPERATIONS).map((operation) => code(operation, 120))
  const rest = operations.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}: ${said[0]?.toLowerCase() ?? ''}${said.slice(1)}.`
}

/** The breaks that the publisher confirmed, as a list for the notes of a submission; empty without one. */
export function renderConfirmed(findings: readonly Finding[]): string {
  const lines: string[] = []
  for (const { acknowledged, criterion, operations = [], message } of findings) {
    if (!acknowledged) continue
    const where =
      operations.length > 0
        ? ` (${operations
            .slice(0, MOST_OPERATIONS)
            .map((id) => code(id, 120))
            .join(', ')})`
        : ''
    const who = acknowledged.by ? `, confirmed by ${code(acknowledged.by, 80)}` : ''
    const ticket = acknowledged.ticket ? `, ${code(acknowledged.ticket, 200)}` : ''
    lines.push(
      `- ${code(criterion, 80)}${where}: ${code(message, 300)} Reason: ${code(acknowledged.reason, 300)}${who}${ticket}`,
    )
  }
  return lines.join('\n')
}

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

/** More names of one kind are counted. */
const MOST_NAMES = 20

/**
 * A changelog for users in Markdown: every value of the submission stands in a code span.
 * @param titles summaries by operation ID, as makers see them
 */
export function renderChanges(
  notes: readonly ChangelogNote[],
  version: string | undefined,
  titles: ReadonlyMap<string, string> = new Map(),
): string {
  const lines: string[] = []
  for (const [section, heading] of SECTIONS) {
    const own = notes.filter((note) => note.section === section)
    if (own.length === 0) continue
    if (lines.length > 0) lines.push('')
    lines.push(`### ${heading}`, '', ...new Set(together(own).map((note) => `- ${sentence(note, titles)}`)))
  }
  if (lines.length > 0 && version !== undefined) lines.unshift(`Version ${code(version, 40)}`, '')
  return lines.join('\n')
}

interface Line extends ChangelogNote {
  /** Names that are told the same of: they stand in one line. */
  readonly names?: string[]
}

/** Inputs, outputs and headers of the same operations of which the same is told, in one line where the first stands. */
function together(notes: readonly ChangelogNote[]): Line[] {
  const lines: Line[] = []
  const open = new Map<string, string[]>()
  for (const note of notes) {
    const [name] = note.values
    if (name === undefined || note.values.length > 1 || note.operations.length === 0 || !COUNTED.test(note.text)) {
      lines.push(note)
      continue
    }
    const key = JSON.stringify([note.text, note.operations])
    const known = open.get(key)
    if (known) known.push(name)
    else {
      const names = [name]
      open.set(key, names)
      lines.push({ ...note, names })
    }
  }
  return lines
}

const COUNTED = /^(Input field|Input|Output|Header) %/

/** Of several: `Outputs % are required now`. */
function plural(text: string): string {
  return text
    .replace(COUNTED, '$1s %')
    .replace(' % is ', ' % are ')
    .replace(' % takes ', ' % take ')
    .replace(' % offers ', ' % offer ')
}

function sentence(
  { text, values, operations, operationAt, names = [] }: Line,
  titles: ReadonlyMap<string, string>,
): string {
  const named = (id: string): string => {
    const title = titles.get(id)?.trim()
    return title ? `${code(title, 120)} (${code(id, 120)})` : code(id, 120)
  }
  const isMany = names.length > 1
  const shownNames = names.slice(0, MOST_NAMES).map((name) => code(name, 120))
  const more = names.length - shownNames.length
  const list = `${shownNames.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const draw = (index: number): string =>
    isMany ? list : index === operationAt ? named(values[index] ?? '') : code(values[index] ?? '', 120)
  const said = (isMany ? plural(text) : text)
    .split('%')
    .map((part, index) => (index === 0 ? part : `${draw(index - 1)}${part}`))
    .join('')
  if (operations.length === 0) return said.endsWith('.') ? said : `${said}.`
  const shown = operations.slice(0, MOST_OPERATIONS).map(named)
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

import type { Finding } from '../../model/finding.js'
import type { Range } from '../../model/location.js'
import { columns } from '../columns.js'
import { logExcerpt } from '../escape/log.js'
import { type Excerpts, pointsAtSecret } from '../excerpt.js'
import type { Ink } from './ink.js'

/** The line of the file with a caret under the place; nothing where the file cannot be shown. */
export function drawExcerpt(excerpts: Excerpts, finding: Finding, width: number, ink: Ink): string[] {
  if (finding.side === 'base' || pointsAtSecret(finding.criterion) || isWholeFile(finding.range)) return []
  const gutter = String(finding.range.start.line)
  const room = width - gutter.length - 10
  const excerpt = excerpts.at(finding.file, finding.range, room)
  if (!excerpt || excerpt.text.trim() === '') return []
  const text = logExcerpt(excerpt.text)
  const drawn = [`    ${ink.dim(`${gutter} |`)} ${text}`]
  if (excerpt.mark) {
    const before = columns(text.slice(0, excerpt.mark.start))
    const marked = text.slice(excerpt.mark.start, excerpt.mark.start + excerpt.mark.length)
    const carets = '^'.repeat(Math.max(1, columns(marked)))
    drawn.push(`    ${' '.repeat(gutter.length)} ${ink.dim('|')} ${' '.repeat(before)}${ink[finding.level](carets)}`)
  }
  return drawn
}

/** An empty range at the very start stands for the file: its first line has nothing to do with what is wrong. */
function isWholeFile({ start, end }: Range): boolean {
  return start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1
}

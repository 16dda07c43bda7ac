import type { Finding } from '../model/finding.js'
import { plainLines } from './escape/plain.js'

/**
 * The lines that answer several questions, to be pasted into `certification.yml` at once: lines under the same
 * first line (`answers:`) are gathered below one of it, since a key may stand only once in a YAML mapping.
 */
export function pasteLines(questions: readonly Finding[], mostLines = 400): string[] {
  const groups = new Map<string, Set<string>>()
  for (const question of questions) {
    if (!question.paste) continue
    const [head = '', ...body] = plainLines(question.paste)
    const known = groups.get(head) ?? new Set()
    groups.set(head, known)
    // One entry settles every break of a criterion in an operation.
    for (const entry of entriesOf(body)) known.add(entry)
  }
  const lines = [...groups].flatMap(([head, entries]) => [head, ...[...entries].flatMap((entry) => entry.split('\n'))])
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '# …'] : lines
}

/** The lines below the first one, cut where an entry of a list begins. */
function entriesOf(body: readonly string[]): string[] {
  const entries: string[] = []
  for (const line of body) {
    const last = entries.length - 1
    if (last < 0 || line.startsWith('  - ') || !entries[0]?.startsWith('  - ')) entries.push(line)
    else entries[last] += `\n${line}`
  }
  return entries
}

import type { Finding } from '../model/finding.js'
import { plainLines } from './escape/plain.js'

/**
 * The lines that answer several questions, to be pasted into `certification.yml` at once: lines under the same
 * first line (`answers:`) are gathered below one of it, since a key may stand only once in a YAML mapping.
 */
export function pasteLines(questions: readonly Finding[], mostLines = 400): string[] {
  const groups = new Map<string, string[]>()
  for (const question of questions) {
    if (!question.paste) continue
    const [head = '', ...body] = plainLines(question.paste)
    const known = groups.get(head)
    if (known) known.push(...body)
    else groups.set(head, body)
  }
  const lines = [...groups].flatMap(([head, body]) => [head, ...body])
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '# …'] : lines
}

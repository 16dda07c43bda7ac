import type { Finding } from '../../model/finding.js'
import { redact } from '../../model/redaction.js'
import type { Report } from '../../model/report.js'
import { fenceFor, message, prose } from '../../report/escape/markdown.js'
import { visible } from '../../report/escape/plain.js'
import { withoutSecrets } from '../../report/excerpt.js'
import { isSettled } from '../../report/selection.js'
import type { ChangedFile } from './changed-files.js'
import type { GitHubClient } from './client.js'
import { numberAt, textAt } from './payload.js'
import type { Part } from './posting.js'

/** More than this on one pull request is no help any more. */
const MOST = 20
const LONGEST_LINE = 2000
const MOST_LINES = 20

/** A fix as GitHub shows it: the lines it replaces, and what stands there then. */
export interface Suggestion {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly body: string
}

/** Lines of the new file that a patch shows: only beside these a comment may stand. */
export function shownLines(patch: string): ReadonlySet<number> {
  const lines = new Set<number>()
  let at = 0
  for (const row of patch.split('\n')) {
    const head = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})/.exec(row)
    if (head) at = Number(head[1])
    else if (row.startsWith('+')) lines.add(at++)
    else if (!row.startsWith('-') && !row.startsWith('\\')) at += 1
  }
  return lines
}

/**
 * The fixes of a report that can be accepted with a click: one right answer, on lines that the pull request added or
 * changed, one per line.
 * @param linesOf the lines of a file at the head; undefined when they are not at hand
 */
export function suggestionsFor(
  report: Report,
  files: readonly ChangedFile[],
  linesOf: (file: string) => readonly string[] | undefined,
): Suggestion[] {
  const changed = new Map(
    files.flatMap(({ path, patch }) => (patch === undefined ? [] : [[path, shownLines(patch)] as const])),
  )
  const taken = new Set<string>()
  const suggestions: Suggestion[] = []
  for (const finding of report.connectors.flatMap((connector) => connector.findings)) {
    const { fix, file } = finding
    if (!fix || finding.side === 'base' || finding.change === 'fixed' || isSettled(finding)) continue
    const startLine = fix.range.start.line
    const endLine = fix.range.end.line
    const shown = changed.get(file)
    const lines = linesOf(file)
    if (!shown || !lines || endLine - startLine >= MOST_LINES) continue
    const all = span(startLine, endLine)
    if (!all.every((line) => shown.has(line) && !taken.has(`${file}\n${line}`))) continue
    const body = bodyOf(finding, lines)
    if (body === undefined) continue
    for (const line of all) taken.add(`${file}\n${line}`)
    suggestions.push({ path: file, startLine, endLine, body })
  }
  return suggestions
}

function bodyOf(finding: Finding, lines: readonly string[]): string | undefined {
  const { fix } = finding
  if (!fix) return undefined
  const { start, end } = fix.range
  const first = lines[start.line - 1]
  const last = lines[end.line - 1]
  if (first === undefined || last === undefined) return undefined
  const text = `${first.slice(0, start.column - 1)}${fix.replacement}${last.slice(end.column - 1)}`
  const replaced = text.split('\n')
  if (!replaced.every(isPostable)) return undefined
  const fence = fenceFor(replaced)
  return [
    message(finding.message),
    '',
    `${fence}suggestion`,
    ...replaced,
    fence,
    `<sub>${prose(finding.criterion, 100)}: ${prose(fix.description, 300)}</sub>`,
  ].join('\n')
}

/**
 * The lines must be given exactly: what cannot be seen cannot be accepted with open eyes, and a secret that stands on
 * the same line is not posted once more.
 */
function isPostable(line: string): boolean {
  const seen = line.replaceAll('\t', ' ')
  return line.length <= LONGEST_LINE && visible(seen) === seen && withoutSecrets(line, redact) === line
}

/**
 * Posts suggestions as one review. Where one of ours stands beside a line already, none is added, whatever became of
 * it; and no pull request gets more than 20 in all.
 * @throws ApiFailure
 */
export async function postSuggestions(
  client: GitHubClient,
  request: {
    readonly pull: number
    readonly headSha: string
    readonly login: string
    readonly suggestions: readonly Suggestion[]
  },
): Promise<Part> {
  const { pull, headSha, login } = request
  const name = 'suggestions'
  if (request.suggestions.length === 0) return { name, state: 'skipped', because: 'no changed line has a fix' }
  const where = { pull_number: pull }
  const { data } = await client.ask('GET /repos/{owner}/{repo}/pulls/{pull_number}', where)
  if (textAt(data, 'head', 'sha') !== headSha)
    return { name, state: 'skipped', because: 'a newer commit has been pushed since' }
  const { entries, isWhole } = await client.all('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', where)
  if (!isWhole) return { name, state: 'skipped', because: 'the pull request has too many review comments' }
  const own = entries.filter((entry) => textAt(entry, 'user', 'login') === login && isSuggestion(textAt(entry, 'body')))
  const known = new Set(own.flatMap(linesBeside))
  const isNew = ({ path, startLine, endLine }: Suggestion): boolean =>
    span(startLine, endLine).every((line) => !known.has(`${path}\n${line}`))
  const fresh = request.suggestions.filter(isNew).slice(0, Math.max(0, MOST - own.length))
  if (fresh.length === 0) return { name, state: 'unchanged', because: 'they have been made already' }
  const posted = await client.ask(
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    {
      ...where,
      commit_id: headSha,
      event: 'COMMENT',
      body: 'Fixes that can be accepted with a click.',
      comments: fresh.map((one) => ({
        path: one.path,
        body: one.body,
        line: one.endLine,
        side: 'RIGHT',
        ...(one.startLine < one.endLine ? { start_line: one.startLine, start_side: 'RIGHT' } : {}),
      })),
    },
    { mayRepeat: false },
  )
  const url = textAt(posted.data, 'html_url')
  return { name, state: 'posted', because: '', ...(url ? { url } : {}) }
}

/** The lines beside which a review comment stands, now and when it was made; each with its file. */
function linesBeside(comment: unknown): string[] {
  const path = textAt(comment, 'path') ?? ''
  return (['', 'original_'] as const).flatMap((prefix) => {
    const end = numberAt(comment, `${prefix}line`)
    if (end === undefined) return []
    return span(numberAt(comment, `${prefix}start_line`) ?? end, end).map((line) => `${path}\n${line}`)
  })
}

/** The lines of one comment: GitHub allows more, ours have few. */
function span(start: number, end: number): number[] {
  const length = Math.min(Math.max(1, end - start + 1), 1000)
  return Array.from({ length }, (_, at) => end - at)
}

function isSuggestion(body: string | undefined): boolean {
  return body !== undefined && /^`{3,}suggestion$/m.test(body)
}

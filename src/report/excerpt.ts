import type { Range } from '../model/location.js'
import { visible } from './escape/plain.js'

/** Read-only text of the checked files, where the renderer runs beside them; undefined for a file that is not text. */
export type Sources = (file: string) => readonly string[] | undefined

/** Hides secret-looking values in a line; applied to every line before it is shown. */
export type Redact = (text: string) => string

/** One line of a file cut to fit, and which part of it is meant. */
export interface Excerpt {
  readonly line: number
  readonly text: string
  /** Offset of the marked part in `text` and its length, in UTF-16 units; undefined when it cannot be shown. */
  readonly mark: { readonly start: number; readonly length: number } | undefined
}

/** Cuts excerpts out of files. Each line is redacted once, however many findings it holds. */
export class Excerpts {
  readonly #sources: Sources
  readonly #redact: Redact
  readonly #redacted = new Map<string, Map<number, string>>()

  constructor(sources: Sources, redact: Redact) {
    this.#sources = sources
    this.#redact = redact
  }

  /** The line a range starts on, at most `room` UTF-16 units of it; undefined when there is no such line. */
  at(file: string, range: Range, room: number): Excerpt | undefined {
    const line = range.start.line
    const original = this.#sources(file)?.[line - 1]
    if (original === undefined) return undefined
    const shown = this.#line(file, line, original)
    const start = range.start.column - 1
    const end = range.end.line === line ? range.end.column - 1 : original.trimEnd().length
    const moved = movedMark(original, shown, start, Math.max(end, start + 1))
    return cut(line, shown, moved, room)
  }

  /** The lines around a range, for reports with room for them. */
  around(file: string, range: Range, context: number, room: number): Excerpt[] {
    const lines = this.#sources(file)
    if (!lines) return []
    const excerpts: Excerpt[] = []
    const first = Math.max(1, range.start.line - context)
    const last = Math.min(lines.length, range.start.line + context)
    for (let line = first; line <= last; line += 1) {
      const excerpt =
        line === range.start.line
          ? this.at(file, range, room)
          : cut(line, this.#line(file, line, lines[line - 1] ?? ''), undefined, room)
      if (excerpt) excerpts.push(excerpt)
    }
    return excerpts
  }

  #line(file: string, line: number, original: string): string {
    let lines = this.#redacted.get(file)
    if (!lines) {
      lines = new Map()
      this.#redacted.set(file, lines)
    }
    let shown = lines.get(line)
    if (shown === undefined) {
      shown = withoutSecrets(original, this.#redact)
      lines.set(line, shown)
    }
    return shown
  }
}

const SECRET_KEY =
  /("[^"\\]{0,60}(?:secret|password|passwd|api[_-]?key|access[_-]?token|private[_-]?key)[^"\\]{0,20}"\s{0,8}:\s{0,8}")([^"\\]{6,})(?=["\\])/gi
const KEY_MATERIAL = /^\s*[A-Za-z0-9+/]{40,}={0,2}\s*$/

/** A line of a file as it may be shown. */
export function withoutSecrets(line: string, redact: Redact): string {
  return hideKeyMaterial(hideSecretValues(redact(line)))
}

/** Blacks out the string value of a key that is called after a secret; names and addresses of keys stay readable. */
function hideSecretValues(line: string): string {
  return line.replace(SECRET_KEY, (_, key: string) => `${key}[removed]`)
}

/** A line that is nothing but a long run of Base64 may be the body of a key whose first line is elsewhere. */
function hideKeyMaterial(line: string): string {
  return KEY_MATERIAL.test(line) ? '[removed]' : line
}

/** Whether the very place of a finding is a secret, so that nothing around it is shown. */
export function pointsAtSecret(criterion: string): boolean {
  return /secret|credential|password|private-key/.test(criterion)
}

/** Where a stretch of the original is after redaction: before the first hidden value or behind the last one. */
function movedMark(
  original: string,
  shown: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  if (original === shown) return { start, end }
  const shorter = Math.min(original.length, shown.length)
  let same = 0
  while (same < shorter && original[same] === shown[same]) same += 1
  if (end <= same) return { start, end }
  let tail = 0
  while (tail < shorter - same && original[original.length - 1 - tail] === shown[shown.length - 1 - tail]) tail += 1
  if (start < original.length - tail) return undefined
  const by = shown.length - original.length
  return { start: start + by, end: end + by }
}

/** Cuts a line to `room` units around the mark and replaces what must not be shown, keeping the offsets. */
function cut(line: number, text: string, mark: { start: number; end: number } | undefined, room: number): Excerpt {
  const start = mark?.start ?? 0
  let from = 0
  if (text.length > room) {
    const indent = text.length - text.trimStart().length
    from = start < room * 0.75 ? Math.min(indent, start) : start - Math.floor(room / 3)
  }
  const to = Math.min(text.length, from + room)
  const before = from > 0 ? '…' : ''
  const after = to < text.length ? '…' : ''
  const shown = `${before}${visible(text.slice(from, to))}${after}`
  if (!mark) return { line, text: shown.trimEnd(), mark: undefined }
  const at = Math.min(start - from + before.length, shown.length)
  const length = Math.max(1, Math.min(mark.end, to) - start)
  return { line, text: shown.trimEnd(), mark: { start: at, length } }
}

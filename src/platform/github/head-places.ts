import { createHash } from 'node:crypto'
import type { Finding } from '../../model/finding.js'
import type { Range } from '../../model/location.js'
import type { Report } from '../../model/report.js'

/** Lines of one file at the head, by the lines of the file that was checked; undefined where there is no such line. */
export type LineMap = (line: number) => number | undefined

/**
 * Pairs the lines of two versions of a text: what is the same at top and bottom, and in between the lines that occur
 * once in both, in order, with their equal neighbors. Linear but for a sort.
 */
export function pairLines(from: readonly string[], to: readonly string[]): LineMap {
  const pairs = new Map<number, number>()
  let top = 0
  while (top < from.length && top < to.length && from[top] === to[top]) {
    pairs.set(top, top)
    top += 1
  }
  let bottom = 0
  const room = Math.min(from.length, to.length) - top
  while (bottom < room && from[from.length - 1 - bottom] === to[to.length - 1 - bottom]) {
    pairs.set(from.length - 1 - bottom, to.length - 1 - bottom)
    bottom += 1
  }
  for (const [a, b] of increasing(uniquePairs(from, to, top, bottom))) {
    pairs.set(a, b)
    for (let step = 1; a + step < from.length - bottom && b + step < to.length - bottom; step++) {
      if (from[a + step] !== to[b + step] || pairs.has(a + step)) break
      pairs.set(a + step, b + step)
    }
    for (let step = 1; a - step >= top && b - step >= top && from[a - step] === to[b - step]; step++) {
      if (pairs.has(a - step)) break
      pairs.set(a - step, b - step)
    }
  }
  return (line) => {
    const found = pairs.get(line - 1)
    return found === undefined ? undefined : found + 1
  }
}

function uniquePairs(
  from: readonly string[],
  to: readonly string[],
  top: number,
  bottom: number,
): (readonly [number, number])[] {
  const onceIn = (lines: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>()
    for (let at = top; at < lines.length - bottom; at++) {
      const line = lines[at] ?? ''
      places.set(line, places.has(line) ? -1 : at)
    }
    return places
  }
  const there = onceIn(to)
  const pairs: (readonly [number, number])[] = []
  for (const [line, a] of onceIn(from)) {
    const b = there.get(line)
    if (a >= 0 && b !== undefined && b >= 0) pairs.push([a, b])
  }
  return pairs.sort(([a], [b]) => a - b)
}

/** The longest run of pairs whose second number grows, too: what moved past something else is left out. */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []
  const before = new Array<number>(pairs.length).fill(-1)
  for (let at = 0; at < pairs.length; at++) {
    const value = pairs[at]?.[1] ?? 0
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  }
  const chain: (readonly [number, number])[] = []
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** The hash that git gives a content, to tell without reading whether a file is the same at another commit. */
export function blobHash(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * The report with places of the head commit, where the checked files are those of the test merge. What has no line at
 * the head is shown at line 1 and says so.
 * @param maps line maps of the files that differ; a file that is not there is the same in both
 */
export function placeAtHead(report: Report, maps: ReadonlyMap<string, LineMap>): Report {
  if (maps.size === 0) return report
  const move = (file: string, range: Range): { range: Range; isLost: boolean } => {
    const map = maps.get(file)
    if (!map) return { range, isLost: false }
    const start = map(range.start.line)
    if (start === undefined)
      return { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, isLost: true }
    const end = map(range.end.line)
    if (range.end.line === range.start.line || end === undefined || end < start)
      return {
        range: { start: { ...range.start, line: start }, end: { line: start, column: range.end.column } },
        isLost: false,
      }
    return { range: { start: { ...range.start, line: start }, end: { ...range.end, line: end } }, isLost: false }
  }
  const place = (finding: Finding): Finding => {
    if (finding.side === 'base') return finding
    const { range, isLost } = move(finding.file, finding.range)
    const { fix, ...rest } = finding
    const message = isLost
      ? `${finding.message} (Line ${finding.range.start.line} of the merge with the base; the head has no such line.)`
      : finding.message
    const related = finding.related.map((other) => ({ ...other, range: move(other.file, other.range).range }))
    // The text that a fix replaces may be another one at the head.
    const kept = fix && !maps.has(finding.file) ? { fix } : {}
    return { ...rest, ...kept, range, message, related }
  }
  return {
    ...report,
    connectors: report.connectors.map((connector) => ({ ...connector, findings: connector.findings.map(place) })),
  }
}

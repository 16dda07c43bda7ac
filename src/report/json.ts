import type { Report } from '../model/report.js'

/**
 * Keys in the order of the wire format, each once; a key of several objects stands where it reads best in all of them.
 * A key that is not named here follows the others by name, so that no field is ever lost.
 */
const KEY_ORDER: readonly string[] = [
  'version',
  'tool',
  'id',
  'criterion',
  'question',
  'name',
  'title',
  'path',
  'publisher',
  'publisherBecause',
  'area',
  'level',
  'kind',
  'status',
  'change',
  'verdict',
  'stage',
  'failOn',
  'exitCode',
  'commit',
  'outcome',
  'because',
  'counts',
  'required',
  'recommended',
  'advice',
  'questions',
  'waived',
  'waiver',
  'acknowledged',
  'side',
  'role',
  'file',
  'pointer',
  'range',
  'start',
  'end',
  'line',
  'column',
  'message',
  'text',
  'remedy',
  'policyCodes',
  'docs',
  'fingerprint',
  'files',
  'criteria',
  'findings',
  'related',
]
const RANK = new Map(KEY_ORDER.map((key, index) => [key, index]))

/** The wire format, version 1: two blanks of indentation, keys in a fixed order, a line break at the end. */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join('')
}

/** The same in pieces, a connector each: thousands of findings in one piece would fill the memory several times. */
export function* jsonPieces(report: Report): Generator<string> {
  const frame = `${written({ ...report, connectors: [] })}\n`
  if (report.connectors.length === 0) {
    yield frame
    return
  }
  // Nothing else of the frame begins a line with two blanks and this key.
  const [head = '', tail = ''] = frame.split('\n  "connectors": []')
  let before = `${head}\n${OPEN}`
  for (const connector of report.connectors) {
    yield before + written({ connectors: [connector] }).slice(2 + OPEN.length, -(2 + CLOSE.length))
    before = ',\n    '
  }
  yield CLOSE + tail
}

/** What stands around the connectors; a report of one connector and nothing else has the indentation of any report. */
const OPEN = '  "connectors": [\n    '
const CLOSE = '\n  ]'

function written(value: object): string {
  return JSON.stringify(inOrder(value), null, 2)
}

const SORTED = new Map<string, readonly string[]>()

/** The same with the keys of every object in order. A report is ours and a few levels deep: recursion is safe. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const members = value as Record<string, unknown>
  const ordered: Record<string, unknown> = {}
  for (const key of sorted(Object.keys(members))) {
    if (key === '__proto__') Object.defineProperty(ordered, key, { value: members[key], enumerable: true })
    else ordered[key] = inOrder(members[key])
  }
  return ordered
}

/** Findings by the thousand have the same few sets of keys: each set is sorted once. */
function sorted(keys: readonly string[]): readonly string[] {
  const shape = keys.join()
  let order = SORTED.get(shape)
  if (!order) {
    order = [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    SORTED.set(shape, order)
  }
  return order
}

function rank(key: string): number {
  return RANK.get(key) ?? KEY_ORDER.length
}

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
  return `${written(report, '\n')}\n`
}

const SORTED = new Map<string, readonly string[]>()

/** As JSON.stringify writes it, with the keys in order. A report is ours and a few levels deep: recursion is safe. */
function written(value: unknown, lineEnd: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${lineEnd}  `
  let parts = ''
  if (Array.isArray(value)) {
    for (const item of value) parts += `${parts === '' ? '' : ','}${inner}${written(item ?? null, inner)}`
    return parts === '' ? '[]' : `[${parts}${lineEnd}]`
  }
  const members = value as Record<string, unknown>
  for (const key of sorted(Object.keys(members))) {
    if (members[key] === undefined) continue
    parts += `${parts === '' ? '' : ','}${inner}${JSON.stringify(key)}: ${written(members[key], inner)}`
  }
  return parts === '' ? '{}' : `{${parts}${lineEnd}}`
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

/**
 * What the lines to paste hold where only a person can say something. Whoever pastes them unchanged has said nothing, so
 * none of them settles anything. The mark comes first: it is what the lines of the questions begin with as well.
 */
export const STAND_INS = {
  breakReason: '… why nobody is hurt',
  breakBy: '… who confirms it',
  changeReason: '… why the change is meant',
  waiverReason: '… why it does not hold here',
  publicApi: 'The API is public because …',
} as const

const BARE = new Set(Object.values(STAND_INS).map(bare))
const BLANKS = new Set(['todo', 'tbd', 'tba', 'fixme', 'reason', 'why', 'who', 'n/a', '-', '?', '??', '???', 'xxx', ''])

/** Whether a text is what stood there to be replaced: a pasted line left as it was, a mark, or brackets to fill. */
export function isStandIn(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.startsWith('…') || trimmed.startsWith('...')) return true
  if (trimmed.startsWith('<') && trimmed.endsWith('>')) return true
  const rest = bare(trimmed)
  return BARE.has(rest) || BLANKS.has(rest)
}

/** Without the mark, the case and the last full stop. */
function bare(text: string): string {
  return text
    .replace(/…|\.{3}/g, '')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase()
}

import type { Finding } from '../model/finding.js'

/** How many places share one remedy with all their words, so that an item stays small. */
export const MOST_ALIKE = 12

/**
 * Findings of one file that are mended in the same way stand together, where the first of them stands. One file after
 * the other, so that what finds no room is never looked at.
 * @param findings in the order of their files
 * @param most how many stand together; further ones start another group
 */
export function* alike(findings: readonly Finding[], most: number): Iterable<readonly Finding[]> {
  for (let from = 0, to = 0; from < findings.length; from = to) {
    const file = findings[from]?.file
    while (to < findings.length && findings[to]?.file === file) to += 1
    yield* alikeInFile(findings.slice(from, to), most)
  }
}

function alikeInFile(findings: readonly Finding[], most: number): Finding[][] {
  const groups: Finding[][] = []
  const open = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = [finding.side, finding.criterion, finding.remedy, ...(finding.consumers ?? [])].join('\0')
    const known = open.get(key)
    if (known && known.length < most) known.push(finding)
    else {
      const group = [finding]
      groups.push(group)
      open.set(key, group)
    }
  }
  return groups
}

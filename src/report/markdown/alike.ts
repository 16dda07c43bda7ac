import type { Finding } from '../../model/finding.js'

/** How many places share one remedy with all their words, so that an item stays small. */
export const MOST_ALIKE = 12

/**
 * Findings of one file that are mended in the same way stand together, where the first of them stands.
 * @param most how many stand together; further ones start another group
 */
export function alike(findings: readonly Finding[], most: number): Finding[][] {
  const groups: Finding[][] = []
  const open = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.side, finding.criterion, finding.remedy, finding.consumers])
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

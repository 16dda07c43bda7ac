/** What one pass over a parsed document learns. */
export interface Survey {
  readonly keys: number
  readonly depth: number
  readonly nodes: number
}

/** Deeper than this, a document is refused: the deepest published one has 40 levels. */
export const DEEPEST = 500

/** Counts members and depth without recursion; stops counting at the depth limit. */
export function survey(root: unknown): Survey {
  let keys = 0
  let nodes = 1
  let depth = 0
  let level: object[] = typeof root === 'object' && root !== null ? [root] : []
  while (level.length > 0) {
    depth++
    if (depth > DEEPEST) break
    const next: object[] = []
    for (const container of level) {
      if (Array.isArray(container)) {
        nodes += container.length
        for (const child of container) if (typeof child === 'object' && child !== null) next.push(child)
      } else {
        for (const key in container) {
          const child = (container as Record<string, unknown>)[key]
          keys++
          nodes++
          if (typeof child === 'object' && child !== null) next.push(child)
        }
      }
    }
    level = next
  }
  return { keys, depth, nodes }
}

const STRINGS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?(\s*:)?/g

/** Counts the keys written in a well-formed JSON text: more than the parsed document holds means some are repeated. */
export function countWrittenKeys(text: string): number {
  let keys = 0
  STRINGS.lastIndex = 0
  for (let match = STRINGS.exec(text); match; match = STRINGS.exec(text)) if (match[1] !== undefined) keys++
  return keys
}

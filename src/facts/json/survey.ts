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

/**
 * The most keys that a well-formed JSON text may hold: colons that follow a quote. Colons inside of strings may be among
 * them, so that a count above what the parsed document holds is a reason to look closely, and no proof.
 */
export function mostWrittenKeys(text: string): number {
  let keys = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1
    while (isBlank(text.charCodeAt(before))) before--
    if (text.charCodeAt(before) === QUOTE) keys++
  }
  return keys
}

/**
 * The length of a well-formed JSON text without the blanks of its layout: line ends, what indents a line, and what
 * stands between the name of a member and its value. A layout with other blanks comes out a little too long.
 */
export function compactLength(text: string): number {
  let blanks = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (text.charCodeAt(end - 1) === 0x0d) blanks++
    const start = end
    while (isBlank(text.charCodeAt(end + 1)) && text.charCodeAt(end + 1) !== 0x0a) end++
    blanks += end - start + 1
  }
  for (let colon = text.indexOf('":'); colon >= 0; colon = text.indexOf('":', colon + 2)) {
    if (text.charCodeAt(colon + 2) === 0x20) blanks++
  }
  return text.length - blanks
}

const QUOTE = 0x22

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

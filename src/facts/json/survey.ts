/** What one pass over a parsed document learns. */
export interface Survey {
  readonly keys: number
  readonly depth: number
  readonly nodes: number
  /** About how long the text is without blanks: escapes are not counted, a number as four characters. */
  readonly compactLength: number
}

/** Deeper than this, a document is refused: the deepest published one has 40 levels. */
export const DEEPEST = 500

/** Counts members and depth without recursion; stops counting at the depth limit. */
export function survey(root: unknown): Survey {
  let keys = 0
  let nodes = 1
  let depth = 0
  let compactLength = lengthOf(root)
  let level: object[] = typeof root === 'object' && root !== null ? [root] : []
  while (level.length > 0) {
    depth++
    if (depth > DEEPEST) break
    const next: object[] = []
    for (const container of level) {
      if (Array.isArray(container)) {
        nodes += container.length
        for (const child of container) {
          compactLength += lengthOf(child) + 1
          if (typeof child === 'object' && child !== null) next.push(child)
        }
      } else {
        for (const key in container) {
          const child = (container as Record<string, unknown>)[key]
          keys++
          nodes++
          compactLength += key.length + 4 + lengthOf(child)
          if (typeof child === 'object' && child !== null) next.push(child)
        }
      }
    }
    level = next
  }
  return { keys, depth, nodes, compactLength }
}

/** Characters of a value without what it holds: a string with its quotes, the brackets of a container. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length + 2 : typeof value === 'object' && value !== null ? 2 : 4
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
    if (text.charCodeAt(before) === QUOTE && !isEscaped(text, before)) keys++
  }
  return keys
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++
  return backslashes % 2 === 1
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

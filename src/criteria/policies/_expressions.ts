import type { Found } from '../../facts/found.js'

/**
 * The names a policy expression hands to a function: `@connectionParameters('site', 'x')` gives `site`. Reads from left
 * to right once, whatever the text.
 */
export function expressionNames(text: string, functionName: string): Found[] {
  const names: Found[] = []
  const lower = text.toLowerCase()
  const call = `${functionName.toLowerCase()}(`
  for (let at = lower.indexOf(call); at !== -1; at = lower.indexOf(call, at + call.length)) {
    let open = at + call.length
    while (text[open] === ' ') open++
    const quoteMark = text[open]
    if (quoteMark !== "'" && quoteMark !== '"') continue
    const close = text.indexOf(quoteMark, open + 1)
    if (close === -1) break
    names.push({ text: text.slice(open + 1, close), start: open + 1, end: close })
  }
  return names
}

const LONGEST_NAME = 60

/** The functions an expression calls: `@headers('x')` and `@{body().y}` give `headers` and `body`. Reads once. */
export function expressionFunctions(text: string): Found[] {
  const names: Found[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at + 1
    if (text[start] === '{') start++
    let end = start
    while (end - start < LONGEST_NAME && /[A-Za-z]/.test(text[end] ?? '')) end++
    if (end > start && text[end] === '(') names.push({ text: text.slice(start, end), start, end })
  }
  return names
}

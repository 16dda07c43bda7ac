/**
 * The names a policy expression hands to a function: `@connectionParameters('site', 'x')` gives `site`. Reads from left
 * to right once, whatever the text.
 */
export function expressionNames(text: string, functionName: string): string[] {
  const names: string[] = []
  const lower = text.toLowerCase()
  const call = `${functionName.toLowerCase()}(`
  for (let at = lower.indexOf(call); at !== -1; at = lower.indexOf(call, at + call.length)) {
    let open = at + call.length
    while (text[open] === ' ') open++
    const quoteMark = text[open]
    if (quoteMark !== "'" && quoteMark !== '"') continue
    const close = text.indexOf(quoteMark, open + 1)
    if (close === -1) break
    names.push(text.slice(open + 1, close))
  }
  return names
}

/** The names between braces of a path template, in their order; a brace without a partner ends the search. */
export function templateNames(path: string): readonly string[] {
  const names: string[] = []
  for (let start = path.indexOf('{'); start !== -1; start = path.indexOf('{', start + 1)) {
    const end = path.indexOf('}', start)
    if (end === -1) break
    names.push(path.slice(start + 1, end))
    start = end
  }
  return names
}

/** The path with every name between braces blanked, lower case: two paths of one shape cannot be told apart. */
export function pathShape(path: string): string {
  return path.toLowerCase().replace(/\{[^{}]*\}/g, '{}')
}

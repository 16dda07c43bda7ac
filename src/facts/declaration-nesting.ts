/** Declarations have four levels; their parser recurses, and must never see a text that nests without end. */
const DEEPEST_NESTING = 40

/** The first line that nests deeper than any declaration does: by brackets, by indentation or by dashes in a row. */
export function deepestLine(text: string): number | undefined {
  let brackets = 0
  let line = 1
  for (const content of text.split('\n')) {
    const indentation = content.search(/[^ ]/)
    const dashes = /^(?:[-?:] *)*/.exec(content.slice(Math.max(0, indentation), indentation + 400))?.[0] ?? ''
    if (dashes.replaceAll(' ', '').length > DEEPEST_NESTING && /[?:]|- /.test(dashes)) return line
    // Long texts may be indented far; lists and maps in one another never are.
    if (indentation > 400) return line
    for (const char of content) {
      if (char === '[' || char === '{') {
        if (++brackets > DEEPEST_NESTING) return line
      } else if ((char === ']' || char === '}') && brackets > 0) brackets--
    }
    line++
  }
  return undefined
}

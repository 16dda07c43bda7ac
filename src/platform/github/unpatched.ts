/**
 * A text before a patch was applied: the patch is taken back, line by line.
 * @param patch as GitHub gives it for one file: hunks in order, without the names of the files
 * @param after the text with the patch; empty for a file that the patch removes
 * @returns undefined when the patch does not belong to the text
 */
export function unpatched(patch: string, after: string): string | undefined {
  const lines = after.split('\n')
  const endsOpen = lines[lines.length - 1] !== ''
  if (!endsOpen) lines.pop()
  const before: string[] = []
  let at = 0
  let isOpenBefore: boolean | undefined
  let last = ''
  const rows = patch.split('\n')
  if (rows[rows.length - 1] === '') rows.pop()
  for (const row of rows) {
    const head = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(row)
    if (head) {
      // A hunk without lines of the new text names the line before it.
      const from = Number(head[1]) - (head[2] === '0' ? 0 : 1)
      if (from < at || from > lines.length) return undefined
      while (at < from) before.push(lines[at++] ?? '')
      last = '@'
      continue
    }
    const kind = row[0] ?? ''
    const text = row.slice(1)
    if (last === '') return undefined
    if (kind === '-') before.push(text)
    else if (kind === ' ' || kind === '+') {
      if (lines[at] !== text) return undefined
      if (kind === ' ') before.push(text)
      at += 1
    } else if (kind === '\\') {
      // "\ No newline at end of file" speaks of the line above it.
      if (last === '+') isOpenBefore ??= false
      else isOpenBefore = true
    } else return undefined
    last = kind
  }
  while (at < lines.length) before.push(lines[at++] ?? '')
  if (before.length === 0) return ''
  return `${before.join('\n')}${(isOpenBefore ?? endsOpen) ? '' : '\n'}`
}

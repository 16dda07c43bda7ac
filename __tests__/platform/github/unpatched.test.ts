import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Git } from '../../../src/platform/git/git.js'
import { unpatched } from '../../../src/platform/github/unpatched.js'
import { Repository } from '../../support/git.js'

describe('a patch taken back', () => {
  const repository = new Repository()
  afterAll(() => repository.dispose())
  /** The hunks as git writes them, without the names of the files above them. */
  const patchOf = (before: string, after: string): string => {
    repository.write('file', before).git('add', '-A')
    repository.write('file', after)
    const out = new Git(repository.folder).run(['diff', '--text', '--no-ext-diff']).toString('utf8')
    return out.slice(out.indexOf('@@'), -1)
  }

  it('gives the text before, however lines and the end of the file changed', () => {
    const line = fc.constantFrom('a', 'b', '', ' c', '-d', '+e', '\\ f', '@@ -1 +1 @@', 'g\r', '語')
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
      .map(([lines, isOpen]) => lines.map((one) => `${one}\n`).join('') + (isOpen ? 'open' : ''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after)
        expect(unpatched(patchOf(before, after), after)).toBe(before)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['another text', '@@ -1 +1 @@\n-a\n+b', 'c\n'],
    ['a hunk beyond the end', '@@ -9 +9 @@\n-a\n+b', 'b\n'],
    ['hunks out of order', '@@ -3 +3 @@\n-a\n+c\n@@ -1 +1 @@\n-a\n+a', 'a\nb\nc\n'],
    ['no patch', 'Binary files differ', 'b\n'],
    ['rows before the first hunk', '-a\n@@ -1 +1 @@\n-a\n+b', 'b\n'],
  ])('belongs to the text, or is refused: %s', (_name, patch, after) => {
    expect(unpatched(patch, after)).toBeUndefined()
  })
})

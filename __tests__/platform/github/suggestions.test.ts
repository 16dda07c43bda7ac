import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Finding } from '../../../src/model/finding.js'
import { postSuggestions, shownLines, suggestionsFor } from '../../../src/platform/github/suggestions.js'
import { hurry, unhurry } from '../../support/github/hurry.js'
import { clientOf } from '../../support/github/reporting.js'
import { StandIn } from '../../support/github/server.js'
import { connector, finding, report } from '../../support/reports.js'

const FILE = 'a.json'
const fixed = (line: number, over: Partial<Finding> = {}) => {
  const range = { start: { line, column: 3 }, end: { line, column: 4 } }
  return finding({ file: FILE, range, fix: { description: 'Replace it.', range, replacement: '"x"' }, ...over })
}
const suggestions = (
  findings: readonly Finding[],
  lines: readonly string[],
  patch = `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`,
) => suggestionsFor(report([connector(findings)]), [{ path: FILE, state: 'added', patch }], () => lines)

describe('suggestions', () => {
  it('replace the line with its fix', () => {
    expect(suggestions([fixed(2)], ['{', '  1', '}'])).toEqual([
      { path: FILE, startLine: 2, endLine: 2, body: expect.stringContaining('```suggestion\n  "x"\n```') },
    ])
  })

  it('stand only on lines that the pull request changed, one on each', () => {
    expect([...shownLines('@@ -1,3 +1,4 @@\n a\n-b\n+B\n+C\n d\n\\ No newline at end of file')]).toEqual([2, 3])
    const lines = ['aaaa', 'bbbb', 'cccc', 'dddd']
    const patch = '@@ -1,3 +1,4 @@\n aaaa\n-b\n+bbbb\n+cccc\n dddd'
    const made = suggestions([fixed(1), fixed(2), fixed(2, { message: 'again' }), fixed(4)], lines, patch)
    expect(made.map((one) => one.endLine)).toEqual([2])
  })

  it('are not made for what is waived, fixed, or cannot be seen', () => {
    const lines = ['{', '  1', '}']
    expect(suggestions([fixed(2, { status: 'waived' }), fixed(2, { change: 'fixed' })], lines)).toEqual([])
    expect(suggestions([fixed(2)], ['{', '  1 \u202e', '}'])).toEqual([])
  })

  it('are not made for a line that holds a secret beside what is mended', () => {
    const secret = `ghp_${'A1b2C3d4E5f6G7h8I9j0'.repeat(2).slice(0, 36)}`
    expect(suggestions([fixed(2)], ['{', `  1, "token": "${secret}"`, '}'])).toEqual([])
    expect(suggestions([fixed(2)], ['{', '  1, "clientSecret": "hunter22"', '}'])).toEqual([])
  })

  it('keep a line with backticks inside their fence', () => {
    const [made] = suggestions([fixed(2)], ['{', '  1 ````', '}'])
    expect(made?.body).toContain('`````suggestion\n  "x" ````\n`````')
  })

  describe('on a pull request', () => {
    let github: StandIn
    let headSha: string
    beforeAll(() => hurry())
    afterAll(unhurry)
    beforeEach(async () => {
      github = await new StandIn().start()
      const base = github.state.git.commit({ 'b.json': '' })
      headSha = github.state.git.commit({ 'b.json': '', [FILE]: `${lines.join('\n')}\n` }, [base])
      github.state.openPull({ baseSha: base, headSha })
    })
    afterEach(async () => {
      await github.stop()
      expect(github.objections).toEqual([])
    })
    const lines = Array.from({ length: 30 }, (_, at) => `  ${at % 10}`)
    const make = (from: number, to: number) =>
      suggestions(
        Array.from({ length: to - from }, (_, at) => fixed(from + at + 1)),
        lines,
      )
    const send = (made: ReturnType<typeof make>) =>
      postSuggestions(clientOf(github), { pull: 7, headSha, login: 'github-actions[bot]', suggestions: made })

    it('are one review, never twice for a line, never more than twenty', async () => {
      expect(await send(make(0, 3))).toMatchObject({ state: 'posted' })
      expect(github.state.reviews).toHaveLength(1)
      expect(await send(make(0, 3))).toMatchObject({ state: 'unchanged' })
      await send(make(0, 30))
      expect(github.state.reviewComments.map((one) => one.line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
      expect(await send(make(20, 30))).toMatchObject({ state: 'unchanged' })
    })

    it('leave a line alone beside which a longer one of ours stands', async () => {
      const range = { start: { line: 3, column: 3 }, end: { line: 5, column: 4 } }
      await send(
        suggestions([fixed(3, { range, fix: { description: 'Replace it.', range, replacement: '"x"' } })], lines),
      )
      expect(github.state.reviewComments).toMatchObject([{ start_line: 3, line: 5 }])
      expect(await send(make(2, 5))).toMatchObject({ state: 'unchanged' })
      await send(make(4, 7))
      expect(github.state.reviewComments.map((one) => one.line)).toEqual([5, 6, 7])
    })

    it('are not posted for a commit that is no longer the head', async () => {
      const pull = github.state.pulls.get(7)
      if (pull) pull.head.sha = github.state.git.commit({ 'c.json': '' })
      expect(await send(make(0, 3))).toMatchObject({ state: 'skipped' })
      expect(github.state.reviews).toEqual([])
    })
  })
})

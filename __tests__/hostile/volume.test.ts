import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { toAnnotations } from '../../src/report/annotations.js'
import { checkRunOutput } from '../../src/report/check-run.js'
import { renderComment } from '../../src/report/comment.js'
import { renderSummary } from '../../src/report/summary.js'
import { connectorFiles } from '../support/connector.js'
import { Scene } from '../support/github/scene.js'
import { isBalanced } from '../support/github-markdown.js'
import { connector, finding, report } from '../support/reports.js'

jest.setTimeout(120_000)

const WIDE = [
  '語の説明がありません。',
  'Описание отсутствует.',
  '😀🧑‍🚀',
  '````語````',
  '| 語 | @octocat',
  '</details>',
]
const LEVELS = ['required', 'recommended', 'advice'] as const
const CONTEXT = {
  serverUrl: 'https://github.com',
  repository: 'contoso/connectors',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  marker: '',
}

function many(findings: number, connectors: number) {
  const wide = (at: number): string => WIDE[at % WIDE.length] ?? ''
  const one = (at: number) =>
    finding({
      level: LEVELS[at % 3] ?? 'advice',
      file: `${wide(at)}/${at % 40}.json`,
      message: `${wide(at)} '${wide(at + 1).repeat(4)}' ${at}`,
      remedy: `${wide(at + 2)} ${at % 7}`,
      fingerprint: String(at),
      range: { start: { line: at + 1, column: 1 }, end: { line: at + 1, column: 4 } },
    })
  return report(
    Array.from({ length: connectors }, (_, index) =>
      connector(
        Array.from({ length: findings / connectors }, (_, at) => one(at)),
        {
          path: `${wide(index)} ${index}`,
          name: `${wide(index)} ${index}`,
          title: wide(index).repeat(20),
        },
      ),
    ),
  )
}

describe('S21: very many findings', () => {
  it.each([
    [100_000, 1],
    [100_000, 1000],
    [3000, 40],
  ])('%i of %i connectors stay inside every limit in bytes, with folds and fences closed', (findings, connectors) => {
    const all = many(findings, connectors)
    const run = checkRunOutput(all, CONTEXT)
    const texts: readonly (readonly [string, string, number])[] = [
      ['summary of the check run', run.summary, 65_535],
      ['text of the check run', run.text, 65_535],
      ['comment', renderComment(all, CONTEXT), 65_536],
      ['job summary', renderSummary(all, CONTEXT), 1024 * 1024],
    ]
    for (const [name, text, most] of texts) {
      expect([name, Buffer.byteLength(text) <= most, isBalanced(text), text.isWellFormed()]).toEqual([
        name,
        true,
        true,
        true,
      ])
      // The room is used, and what found none is counted.
      expect([name, Buffer.byteLength(text) > most * 0.8]).toEqual([name, true])
      expect(text).toMatch(/…and [\d,]+ more|found no room|not shown|full report/)
    }
    expect(run.title.length).toBeLessThanOrEqual(250)
    const { annotations, omitted } = toAnnotations(all)
    expect([annotations.length, omitted]).toEqual([250, findings - 250])
  })

  describe('from one pull request', () => {
    let scene: Scene
    afterEach(() => scene.close())

    it('3,000 cost at most 12 requests, and 250 of them stand beside their lines', async () => {
      const operation = { operationId: 'Repeated', summary: 'x', responses: { 200: { description: '語'.repeat(30) } } }
      const paths = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`/語${at}`, { get: operation }]))
      const head = connectorFiles({ definition: { paths } })
      scene = await Scene.open({ base: connectorFiles(), head, depth: 100 })
      const ran = await scene.run({ inputs: { 'report-file': 'report.json' } })
      const { checkRuns, comments } = scene.github.state
      const { connectors } = JSON.parse(
        (await import('node:fs')).readFileSync(`${scene.workspace.folder}/report.json`, 'utf8'),
      ) as { connectors: { findings: unknown[] }[] }
      expect(connectors[0]?.findings.length).toBeGreaterThanOrEqual(3000)
      expect([ran.code, ran.journal, scene.github.objections]).toEqual([1, '', []])
      expect(scene.github.calls.length).toBeLessThanOrEqual(12)
      expect(checkRuns.map((run) => [run.annotations.length, run.textWasCut])).toEqual([[250, false]])
      expect(checkRuns[0]?.annotations.every((one) => one.annotation_level === 'failure')).toBe(true)
      expect(comments).toHaveLength(1)
      expect(Buffer.byteLength(comments[0]?.body ?? '')).toBeLessThanOrEqual(65_536)
      expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(1024 * 1024)
    })
  })
})

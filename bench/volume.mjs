// A hundred thousand findings with multi-byte texts, drawn for every place on GitHub.
import { performance } from 'node:perf_hooks'
import './typescript.mjs'

const WORDS = [
  '語の説明がありません。',
  'Описание отсутствует.',
  'ملخص العملية مفقود',
  '😀🧑‍🚀 missing',
  'Die Größe fehlt.',
]

/** Draws all of it once: CPU in milliseconds, and the length of each text in bytes beside what GitHub takes. */
export async function measureVolume(findings = 100_000, connectors = 1) {
  const { connector, finding, report } = await import('../__tests__/support/reports.ts')
  const { checkRunOutput } = await import('../src/report/check-run.ts')
  const { renderComment } = await import('../src/report/comment.ts')
  const { renderSummary } = await import('../src/report/summary.ts')
  const { toAnnotations } = await import('../src/report/annotations.ts')
  const levels = ['required', 'recommended', 'advice']
  const make = (at) =>
    finding({
      level: levels[at % 3],
      file: `Orchard/${WORDS[at % WORDS.length]}/${at % 50}.json`,
      message: `${WORDS[at % WORDS.length]} '${WORDS[(at + 1) % WORDS.length].repeat(4)}' ${at}`,
      remedy: `${WORDS[(at + 2) % WORDS.length]} ${at % 7}`,
      change: ['new', 'existing'][at % 2],
      fingerprint: String(at),
      range: { start: { line: at + 1, column: 1 }, end: { line: at + 1, column: 4 } },
    })
  const all = report(
    Array.from({ length: connectors }, (_, index) =>
      connector(
        Array.from({ length: findings / connectors }, (_, at) => make(at)),
        { path: `Orchard ${index}`, name: `Orchard ${index}` },
      ),
    ),
  )
  const context = {
    serverUrl: 'https://github.com',
    repository: 'contoso/connectors',
    headSha: `${'0123456789abcdef'.repeat(2)}01234567`,
    marker: '',
  }
  const before = process.cpuUsage()
  const started = performance.now()
  const run = checkRunOutput(all, context)
  const texts = {
    'check run, summary': [run.summary, 65_535],
    'check run, text': [run.text, 65_535],
    comment: [renderComment(all, context), 65_536],
    'job summary': [renderSummary(all, context), 1024 * 1024],
  }
  const { annotations, omitted } = toAnnotations(all)
  const { user, system } = process.cpuUsage(before)
  const bytes = Object.entries(texts).map(([name, [text, most]]) => ({ name, bytes: Buffer.byteLength(text), most }))
  return {
    cpu: (user + system) / 1000,
    wall: performance.now() - started,
    bytes,
    annotations: annotations.length,
    omitted,
  }
}

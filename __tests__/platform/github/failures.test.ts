import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import type { Failure } from '../../support/github/failures.js'
import { Scene } from '../../support/github/scene.js'

interface Row {
  readonly operation: string | null
  readonly what: string
  readonly failure: Failure
  readonly times?: number
  readonly performed?: boolean
  /** The connector of this row has no required finding. */
  readonly passes?: boolean
  /** What is on GitHub afterwards. */
  posted?: string
  /** The one notice of the job, empty when there is none. */
  sees?: string
}

const FILE = new URL('../../support/github/failure-table.json', import.meta.url)
const TABLE = JSON.parse(readFileSync(FILE, 'utf8')) as Row[]
const FOLDER = 'Orchard Harvest'
const AT_ONCE = 2
const BEHIND = new Set(['pulls/list-files', 'git/get-tree', 'git/get-blob'])

const definition = (repeated: number) => ({
  definition: {
    paths: Object.fromEntries(
      Array.from({ length: repeated }, (_, at) => [
        `/repeated${at}`,
        { get: { operationId: 'Repeated', summary: 'Repeat', responses: { 200: { description: 'OK' } } } },
      ]),
    ),
  },
})

/** One row of the table through the bundled action: what the API did, what the job said, what is on GitHub. */
describe('whatever GitHub does, the verdict stands', () => {
  let failing: Scene
  let passing: Scene
  const results = new Map<Row, { code: number | null; sees: string; posted: string; told: string[]; journal: string }>()

  beforeAll(async () => {
    const file = `${FOLDER}/apiDefinition.swagger.json`
    const head = (count: number) => ({ [file]: connectorFiles(definition(count))[file] ?? '' })
    failing = await Scene.open({ base: connectorFiles(), head: head(30) })
    passing = await Scene.open({ base: connectorFiles(), head: { [`${FOLDER}/intro.md`]: '# Orchard\n' } })
    const rows = [...TABLE]
    const worker = async () => {
      for (let row = rows.shift(); row; row = rows.shift()) results.set(row, await play(row))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    if (process.env.RECORD_FAILURES) {
      const recorded = TABLE.map((row) => ({ ...row, posted: results.get(row)?.posted, sees: results.get(row)?.sees }))
      writeFileSync(FILE, `${JSON.stringify(recorded, null, 1)}\n`)
    }
  }, 600_000)
  afterAll(async () => {
    await failing.close()
    await passing.close()
  })

  async function play(row: Row) {
    const scene = await (row.passes ? passing : failing).again()
    const { github } = scene
    github.fail(row.failure, {
      ...(row.operation === null ? {} : { operation: row.operation }),
      ...(row.times === undefined ? {} : { times: row.times }),
      ...(row.performed === undefined ? {} : { performed: row.performed }),
    })
    // These are asked only where the comparison does not tell.
    if (BEHIND.has(row.operation ?? ''))
      github.fail({ kind: 'status', status: 404 }, { operation: 'repos/compare-commits-with-basehead' })
    const ran = await scene.run({ inputs: { 'max-annotations': '60' } })
    await github.stop()
    const [run] = github.state.checkRuns
    const posted = [
      ...(run ? [`check run with ${run.annotations.length} annotations`] : []),
      ...(github.state.comments.length > 0 ? ['comment'] : []),
    ]
    const notice = /^::notice title=Connector certification::(Not posted.*)$/m.exec(ran.out)?.[1] ?? ''
    const note = /(?:Every connector is checked|Findings are not compared|Lines are those)[\s\S]*?\.(?=\s|$)/.exec(
      ran.out,
    )
    return {
      code: ran.code,
      sees: (notice || (note?.[0] ?? '')).replace(/\s+/g, ' '),
      posted: posted.join(', ') || 'nothing',
      told: github.told,
      journal: ran.journal,
      counts: [github.state.checkRuns.length, github.state.comments.length],
      commands: ran.out.match(/^::(?:error|warning) /gm)?.length ?? 0,
      objections: github.objections,
      summary: ran.summary,
    }
  }

  it.each(TABLE.map((row) => [`${row.operation ?? 'every call'}: ${row.what}`, row] as const))('%s', (_name, row) => {
    const result = results.get(row) as Awaited<ReturnType<typeof play>>
    expect({ code: result.code, posted: result.posted, sees: result.sees }).toEqual({
      code: row.passes ? 0 : 1,
      posted: row.posted,
      sees: row.sees,
    })
    expect(result.counts.every((count) => count <= 1)).toBe(true)
    expect([result.journal, result.objections]).toEqual(['', []])
    // What is not beside the lines on a check run is in the log, ten per level, and the summary has it all.
    if (!row.passes && !result.posted.includes('check run')) expect(result.commands).toBe(20)
    expect(result.summary).toContain('Orchard Harvest')
  })
})

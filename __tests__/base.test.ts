import { describe, expect, it } from '@jest/globals'
import { checkFiles, connectorFiles } from './support/connector.js'
import { MemoryTree } from './support/tree.js'

/** A connector checked against the version it comes from. */
describe('with a base', () => {
  /** Two operations with the same ID: one required finding each time it is repeated. */
  const repeated = (...paths: readonly string[]) => ({
    definition: {
      paths: Object.fromEntries(
        paths.map((path) => [
          path,
          {
            get: {
              operationId: 'Repeated',
              summary: 'Repeat',
              description: 'Repeats an operation ID.',
              responses: { 200: { description: 'OK' } },
            },
          },
        ]),
      ),
    },
  })
  const wrong = repeated('/one', '/two')
  const base = (files: Parameters<typeof connectorFiles>[0]) => ({
    base: { tree: new MemoryTree(connectorFiles(files)), label: 'the base' },
  })
  const changesOf = async (head: Parameters<typeof connectorFiles>[0], options: object) => {
    const { report } = await checkFiles(connectorFiles(head), options)
    return report.connectors[0]?.findings
      .filter((finding) => finding.criterion === 'operation-id-unique')
      .map((finding) => finding.change)
  }

  it('says what is new, what was there before and what is fixed', async () => {
    expect(await changesOf(wrong, base({}))).toEqual(['new'])
    expect(await changesOf(wrong, base(wrong))).toEqual(['existing'])
    expect(await changesOf(repeated('/one', '/two', '/three'), base(wrong))).toEqual(['existing', 'new'])
    expect(await changesOf({}, base(wrong))).toEqual(['fixed'])
  })

  it('counts what was there before, and never what is fixed', async () => {
    const { report } = await checkFiles(connectorFiles(wrong), base(wrong))
    expect([report.verdict, report.exitCode]).toEqual(['not-ready', 1])
    const mended = await checkFiles(connectorFiles(repeated('/one')), base(wrong))
    expect([mended.report.connectors[0]?.counts.required, mended.report.exitCode]).toEqual([0, 0])
  })

  it('takes everything for new when the base has no connector', async () => {
    const options = { base: { tree: new MemoryTree({ 'readme.md': 'hello' }), label: 'the base' } }
    expect(await changesOf(wrong, options)).toEqual(['new'])
  })

  it('is not compared, and says so, when the declaration of the base is faulty', async () => {
    const { report } = await checkFiles(connectorFiles(wrong), base({ declaration: 'waivers: 7\n' }))
    expect(report.notes.join()).toContain('Findings are not compared with the base')
    expect(report.verdict).toBe('not-ready')
  })

  describe('from a fork', () => {
    const waiver = (criterion: string) =>
      `publisher: verified\nwaivers:\n  - criterion: ${criterion}\n    reason: why not\n`
    const run = async (head: string, inBase: string) => {
      const files = connectorFiles({ ...wrong, declaration: head })
      const { report } = await checkFiles(files, {
        ...base({ ...wrong, declaration: inBase }),
        trustsDeclarations: false,
      })
      const statuses = report.connectors[0]?.findings
        .filter((finding) => finding.criterion === 'operation-id-unique')
        .map((finding) => finding.status)
      return { statuses, proposed: report.connectors[0]?.proposed }
    }

    it('a waiver of the base counts, one of the head is shown as proposed', async () => {
      const declared = waiver('operation-id-unique')
      expect(await run('publisher: verified\n', declared)).toEqual({ statuses: ['waived'], proposed: undefined })
      expect(await run(declared, 'publisher: verified\n')).toEqual({
        statuses: ['open'],
        proposed: [{ kind: 'waiver', subject: 'operation-id-unique', text: 'why not' }],
      })
    })

    it('the head can leave nothing out', async () => {
      const files = { ...connectorFiles(wrong), '.github/certification.yml': 'exclude:\n  - "**"\n' }
      const { report } = await checkFiles(files, { ...base(wrong), trustsDeclarations: false })
      expect(report.connectors).toHaveLength(1)
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { check } from '../../src/core.js'
import type { Example } from '../../src/criteria/define.js'
import { CRITERIA } from '../../src/generated/registry.js'
import type { Report } from '../../src/model/report.js'
import { checkRunOutput } from '../../src/report/check-run.js'
import { renderComment } from '../../src/report/comment.js'
import { renderHtml } from '../../src/report/html.js'
import { renderText } from '../../src/report/text.js'
import { CHECK_DEFAULTS, connectorFiles } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

const DECIDING = CRITERIA.filter(({ area, id }) => area === 'compatibility' || id === 'acknowledgement-used')
/** One operation renamed, one gone, and two outputs gone from a shared definition. */
const BROKEN: Example = {
  definition: {
    paths: { '/orders': { post: { operationId: 'MakeOrder' } }, '/orders/{orderId}': null },
    definitions: { Order: { properties: { fruit: null, crates: null } } },
  },
}

async function updated(declaration: string, example: Example = BROKEN): Promise<Report> {
  const { report } = await check(
    {
      ...CHECK_DEFAULTS,
      tree: new MemoryTree(connectorFiles({ ...example, declaration })),
      base: { tree: new MemoryTree(connectorFiles()), label: 'v1.0.0' },
    },
    DECIDING,
  )
  return report
}

/** The block of a report that starts with a line, without its indentation. */
function blockOf(text: string, first: string): string {
  const lines = text.split('\n')
  const start = lines.findLastIndex((line) => line.trim() === first)
  const indent = lines[start]?.search(/\S/) ?? 0
  const end = lines.findIndex((line, index) => index > start && (line.trim() === '' || line.startsWith('```')))
  return `${lines
    .slice(start, end)
    .map((line) => line.slice(indent))
    .join('\n')}\n`
}

const plainHtml = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_entity, number) => String.fromCodePoint(Number(number)))
    .replaceAll('&quot;', '"')
const openBreaks = ({ connectors }: Report) =>
  connectors[0]?.findings.filter(
    ({ level, status, change }) => level === 'required' && status === 'open' && change !== 'fixed',
  )
const CONTEXT = { serverUrl: 'https://github.com', repository: 'orchard/connectors' }

describe('the lines that confirm a break', () => {
  const forms: readonly [string, (report: Report) => string][] = [
    ['text', (report) => renderText(report)],
    ['comment', (report) => renderComment(report, { ...CONTEXT, marker: '<!-- x -->' })],
    ['check run', (report) => checkRunOutput(report, CONTEXT).text],
    ['HTML', (report) => plainHtml(renderHtml(report))],
  ]

  it.each(forms)('settle every break once they are completed, out of the %s', async (_name, render) => {
    const before = await updated('publisher: verified\n')
    expect(openBreaks(before)).toHaveLength(4)
    const lines = blockOf(render(before), 'breaking-changes:')
    // Two outputs of the same operations need one entry each, not two.
    expect(lines.match(/criterion: output-removed/g)).toHaveLength(3)
    const said = lines.replaceAll('… why nobody is hurt', 'Nobody calls it').replaceAll('… who confirms it', 'Ada')
    const after = await updated(`publisher: verified\n${said}`)
    expect(openBreaks(after)).toEqual([])
    expect(after.connectors[0]?.counts).toMatchObject({ required: 0, waived: 4 })
    expect(after.exitCode).toBe(0)
  })

  it.each(forms)(
    'settle nothing as they stand, and stop the check at the first, out of the %s',
    async (_name, render) => {
      const lines = blockOf(render(await updated('publisher: verified\n')), 'breaking-changes:')
      await expect(updated(`publisher: verified\n${lines}`)).rejects.toThrow(
        "Orchard Harvest/certification.yml:5:13: 'reason' still has to be written: '… why nobody is hurt' stands for it.",
      )
    },
  )

  it.each(forms)(
    'leave the breaks listed in the %s, with the list for the notes of the submission',
    async (_name, render) => {
      const entry =
        '  - criterion: operation-removed\n    operation: GetOrder\n    reason: nobody calls it\n    by: Ada\n    ticket: OH-7\n'
      const text = render(await updated(`publisher: verified\nbreaking-changes:\n${entry}`))
      expect(text).toContain('Waived or acknowledged (1)')
      expect(text).toContain('nobody calls it, by Ada, OH-')
      expect(text).toMatch(/Confirmed breaks,/)
      expect(text).toContain('Reason: `nobody calls it`, confirmed by `Ada`, `OH-7`')
    },
  )
})

describe('an entry that settles nothing', () => {
  const entry = (criterion: string, operation?: string): string =>
    `publisher: verified\nbreaking-changes:\n  - criterion: ${criterion}\n    reason: known\n${operation ? `    operation: ${operation}\n` : ''}`

  it.each([
    [
      'a mistyped operation',
      entry('operation-removed', 'GetOrdr'),
      'recommended',
      "No break of 'operation-removed' is in 'GetOrdr': there is one in 'GetOrder'.",
    ],
    [
      'one of several operations',
      entry('output-removed', 'ListOrders'),
      'recommended',
      "The break of 'output-removed' in 'ListOrders' also reaches 'CreateOrder' and 'WhenOrderPlaced', so it is not settled.",
    ],
    [
      'a break that is no longer one',
      entry('body-removed'),
      'advice',
      "There is no break of 'body-removed' that this entry could settle.",
    ],
  ])('is told with its line: %s', async (_name, declaration, level, message) => {
    const report = await updated(declaration)
    const found = report.connectors[0]?.findings.filter(({ criterion }) => criterion === 'acknowledgement-used')
    expect(found).toMatchObject([
      { level, message, file: 'Orchard Harvest/certification.yml', range: { start: { line: 3 } } },
    ])
  })

  it.each([
    [
      'no such criterion',
      entry('operation-removd'),
      "3:16: There is no criterion 'operation-removd'; did you mean 'operation-removed'?",
    ],
    [
      'no break',
      entry('operation-id-unique'),
      "3:16: 'operation-id-unique' is no breaking change: set it aside under 'waivers'.",
    ],
    [
      'no reason',
      'breaking-changes:\n  - criterion: body-removed\n    reason: " "\n',
      "3:13: 'reason' must be a text.",
    ],
    [
      'a last day, which entries do not have',
      `${entry('body-removed')}    until: 2020-01-31\n`,
      "5:5: 'until' is not known here; known are criterion, operation, reason, by, ticket.",
    ],
  ])('stops the check with file, line and column: %s', async (_name, declaration, message) => {
    await expect(updated(declaration)).rejects.toThrow(`Orchard Harvest/certification.yml:${message}`)
  })
})

import { describe, expect, it } from '@jest/globals'
import { renderText } from '../../src/report/text.js'
import { connector, contoso, contosoSources, finding, HOSTILE, hostile, report, result } from '../support/reports.js'

describe('the text report', () => {
  it('shows place, line, caret, remedy, policy code and page, worst first, and ends with the verdict', () => {
    expect(renderText(contoso(), { sources: contosoSources })).toMatchSnapshot()
  })

  it('says that all is well in a few lines', () => {
    expect(renderText(report([connector([])]))).toMatchSnapshot()
  })

  it('does not talk of a release when the stage is release', () => {
    const text = renderText(contoso({ stage: 'release' }))
    expect(text).not.toContain('--stage release')
    expect(text).toContain('stage release')
  })

  it('uses colors only when asked', () => {
    expect(renderText(contoso(), { sources: contosoSources })).not.toContain('\u001b')
    expect(renderText(contoso(), { sources: contosoSources, color: true })).toContain('\u001b[1;31m')
  })

  it('lists every connector with its verdict when there are several', () => {
    const text = renderText(report([connector([]), connector([finding()], { title: 'Fabrikam', name: 'Fabrikam' })]))
    expect(text).toContain('2 connectors\n  Contoso Orders: ready\n  Fabrikam: not ready, 1 to fix\n')
  })

  it('says what crashed and what could not be checked', () => {
    const criteria = [
      result('a', { outcome: 'crashed', because: 'TypeError' }),
      result('b', { outcome: 'blocked', because: 'the definition does not parse' }),
      result('c', { outcome: 'blocked', because: 'the definition does not parse' }),
    ]
    const text = renderText(report([connector([], { criteria })]))
    expect(text).toContain('our own fault: a crashed: TypeError')
    expect(text).toContain('2 criteria not checked: the definition does not parse')
  })

  it('does not count or list a fault that is gone', () => {
    const text = renderText(
      report([connector([finding({ change: 'fixed' }), finding({ change: 'new', criterion: 'b' })])]),
    )
    expect(text).toContain('1 new, 1 fixed, 0 from before')
    expect(text.match(/has no summary/g)).toHaveLength(1)
  })

  it('shows a few that are mended alike whole, and gives each of the others its place and sentence', () => {
    const places = Array.from({ length: 15 }, (_, at) => ({
      start: { line: at + 1, column: 3 },
      end: { line: at + 1, column: 9 },
    }))
    const found = places.map((range, at) => finding({ range, message: `The operation 'List${at}' has no summary.` }))
    const text = renderText(report([connector(found)]), { sources: () => places.map(() => '  "get": {') })
    expect(text).toContain('Must be fixed (15)')
    expect(text.match(/\^{5,}/g)).toHaveLength(10)
    expect(text).toContain(
      "  5 more operation-summary-present certified-connectors/Contoso Orders/apiDefinition.swagger.json\n    11:3  The operation 'List10' has no summary.\n",
    )
    for (const { message } of found) expect(text).toContain(message)
  })

  it('shows no line of a file that is meant as a whole', () => {
    const start = { line: 1, column: 1 }
    const whole = renderText(report([connector([finding({ range: { start, end: start } })])]), { sources: () => ['{'] })
    expect(whole).not.toContain('^')
    const end = { line: 1, column: 2 }
    const brace = renderText(report([connector([finding({ range: { start, end } })])]), { sources: () => ['{'] })
    expect(brace).toContain('1 | {')
  })

  it('puts the caret under the place of a very long line', () => {
    const line = `{ ${'"key": "value", '.repeat(50_000)}"here": 1 }`
    const column = line.indexOf('"here"') + 1
    const range = { start: { line: 1, column }, end: { line: 1, column: column + 6 } }
    const lines = renderText(report([connector([finding({ range })])]), { sources: () => [line] }).split('\n')
    const at = lines.findIndex((one) => one.includes('^^^^^^'))
    expect(lines[at]?.indexOf('^')).toBe(lines[at - 1]?.indexOf('"here"'))
    expect(lines[at - 1]?.length).toBeLessThanOrEqual(100)
  })

  it('never shows a secret in an excerpt, and keeps the caret right beside one', () => {
    const line = '{ "clientSecret": "hunter2hunter2", "token": "ghp_x", "name": 1 }'
    const column = line.indexOf('"name"') + 1
    const range = { start: { line: 1, column }, end: { line: 1, column: column + 6 } }
    const redact = (text: string) => text.replace('ghp_x', '[removed]')
    const findings = [finding({ range }), finding({ criterion: 'file-secret-committed', range })]
    const text = renderText(report([connector(findings)]), { sources: () => [line], redact })
    expect(text).not.toContain('hunter2')
    expect(text).not.toContain('ghp_x')
    const lines = text.split('\n')
    const at = lines.findIndex((one) => one.includes('^^^^^^'))
    expect(lines[at]?.indexOf('^')).toBe(lines[at - 1]?.indexOf('"name"'))
    expect(text.match(/\^\^\^/g)).toHaveLength(2)
  })

  it('prints 100,000 findings and does not hang', () => {
    const findings = Array.from({ length: 100_000 }, (_, index) =>
      finding({ fingerprint: String(index), message: '長い説明文。'.repeat(20) }),
    )
    const before = process.cpuUsage()
    const printed = renderText(report([connector(findings)]), { sources: contosoSources })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(30)
    expect(printed).toContain('Must be fixed (100,000)')
  })

  it.each(HOSTILE)('is not fooled by %j', (text) => {
    const printed = renderText(hostile(text), { sources: () => [text] })
    for (const line of printed.split('\n')) {
      expect(line).not.toMatch(/^\s*::/)
      expect(line).not.toContain('##[')
      expect(line).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\u2028\u2029]/u)
    }
  })
})

import { describe, expect, it } from '@jest/globals'
import { renderWorkflowCommands, toAnnotations } from '../../src/report/annotations.js'
import { connector, contoso, finding, HOSTILE, hostile, report } from '../support/reports.js'

/** What the runner makes of a line: the command, its properties and its message, or undefined for plain output. */
function parse(line: string): { name: string; properties: Record<string, string>; message: string } | undefined {
  const match = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line)
  if (!match) return undefined
  const back = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%')
  const properties = (match[2] ?? '').split(',').filter(Boolean)
  return {
    name: match[1] ?? '',
    properties: Object.fromEntries(
      properties.map((one) => [one.slice(0, one.indexOf('=')), back(one.slice(one.indexOf('=') + 1))]),
    ),
    message: back(match[3] ?? ''),
  }
}

function many(level: 'required' | 'recommended' | 'advice', number: number) {
  return Array.from({ length: number }, (_, index) =>
    finding({ level, range: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 4 } } }),
  )
}

describe('annotations', () => {
  it('are workflow commands with place and title, most important first', () => {
    expect(renderWorkflowCommands(contoso())).toMatchSnapshot()
  })

  it('leave out what is waived, acknowledged or fixed', () => {
    const findings = [
      finding({ status: 'waived', waiver: { reason: 'x' } }),
      finding({ acknowledged: { reason: 'x' } }),
      finding({ change: 'fixed' }),
    ]
    expect(renderWorkflowCommands(report([connector(findings)]))).toBe('')
  })

  it('keep to ten of a level and count the rest in one last notice', () => {
    const all = report([connector([...many('required', 12), ...many('recommended', 30), ...many('advice', 12)])])
    const lines = renderWorkflowCommands(all).trimEnd().split('\n').map(parse)
    const of = (name: string) => lines.filter((line) => line?.name === name).length
    expect([of('error'), of('warning'), of('notice')]).toEqual([10, 10, 10])
    expect(lines.at(-1)?.message).toBe('25 findings more: see the job summary or the report file.')
  })

  it('give a check run up to 250, new ones first within a level', () => {
    const findings = [...many('recommended', 2_999), finding({ level: 'recommended', change: 'new', criterion: 'zzz' })]
    const { annotations, omitted } = toAnnotations(report([connector(findings)]))
    expect(annotations).toHaveLength(250)
    expect(omitted).toBe(2_750)
    expect(annotations[0]?.title).toContain('zzz')
  })

  it('have columns only when they start and end on one line, both inclusive', () => {
    const ranges = [
      { start: { line: 2, column: 3 }, end: { line: 2, column: 7 } },
      { start: { line: 2, column: 3 }, end: { line: 2, column: 3 } },
      { start: { line: 2, column: 3 }, end: { line: 5, column: 2 } },
      { start: { line: 2, column: 3 }, end: { line: 3, column: 1 } },
    ]
    const places = ranges.map((range) => toAnnotations(report([connector([finding({ range })])])).annotations[0])
    expect(places.map((one) => [one?.startLine, one?.endLine, one?.startColumn, one?.endColumn])).toEqual([
      [2, 2, 3, 6],
      [2, 2, 3, 3],
      [2, 5, undefined, undefined],
      [2, 2, 3, 3],
    ])
  })

  it('have a path that GitHub takes, whatever a file is called', () => {
    const paths = ['a\\b.json', '/a.json', 'a\nb.json', 'a\u202eb.json', 'a ::b.json', ''].map((file) => {
      const { annotations } = toAnnotations(report([connector([finding({ file })], { files: [] })]))
      return annotations[0]?.path
    })
    expect(paths).toEqual(['a/b.json', 'a.json', 'a b.json', 'a b.json', 'a ::b.json', '.'])
  })

  it('show what is missing at the top of the definition', () => {
    const missing = finding({ file: 'certified-connectors/Contoso Orders', criterion: 'file-icon-present' })
    const [annotation] = toAnnotations(report([connector([missing])])).annotations
    expect(annotation?.path).toBe('certified-connectors/Contoso Orders/apiDefinition.swagger.json')
    expect(annotation?.startLine).toBe(1)
  })

  it('show an open question as a hint in a review and as a failure of a release', () => {
    const level = (stage: 'review' | 'release') =>
      toAnnotations({ ...contoso(), stage }).annotations.find((one) => one.title === 'user-scenario')?.level
    expect([level('review'), level('release')]).toEqual(['notice', 'failure'])
  })

  it.each(HOSTILE)('carry %j as text only', (text) => {
    const lines = renderWorkflowCommands(hostile(text)).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) {
      expect(line).not.toContain('##[')
      expect(line).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\u2028\u2029]/u)
      const command = parse(line)
      expect(['error', 'warning', 'notice']).toContain(command?.name)
      expect(Object.keys(command?.properties ?? {})).toEqual(['title', 'file', 'line', 'endLine', 'col', 'endColumn'])
      for (const part of command?.message.split('\n') ?? []) expect(part).not.toMatch(/^\s*::/)
    }
  })
})

import { describe, expect, it } from '@jest/globals'
import { concludeAll, concludeConnector, exitCode } from '../../src/engine/conclude.js'
import type { Finding } from '../../src/model/finding.js'
import type { ConnectorReport, CriterionResult } from '../../src/model/report.js'
import type { Verdict } from '../../src/model/verdict.js'

const result = (over: Partial<CriterionResult> = {}): CriterionResult => ({
  id: 'a',
  title: '',
  area: 'x',
  level: 'required',
  outcome: 'passed',
  because: '',
  ...over,
})
const finding = (over: Partial<Finding> = {}): Finding => ({
  criterion: 'a',
  level: 'required',
  kind: 'defect',
  status: 'open',
  side: 'head',
  file: 'a.json',
  pointer: '',
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  message: '',
  remedy: '',
  policyCodes: [],
  docs: '',
  fingerprint: '',
  related: [],
  ...over,
})
const connector = (
  verdict: Verdict,
  findings: Finding[] = [],
  criteria: CriterionResult[] = [result()],
): ConnectorReport => ({ verdict, findings, criteria }) as unknown as ConnectorReport

describe('the verdict of a connector', () => {
  it('is ready when nothing required is open', () => {
    expect(concludeConnector([result()], [])).toBe('ready')
    expect(concludeConnector([result()], [finding({ level: 'recommended' }), finding({ level: 'advice' })])).toBe(
      'ready',
    )
    expect(concludeConnector([result()], [finding({ status: 'waived' })])).toBe('ready')
  })

  it('is not ready with a required defect, a blocked or a crashed criterion', () => {
    expect(concludeConnector([result()], [finding()])).toBe('not-ready')
    expect(concludeConnector([result(), result({ outcome: 'blocked' })], [])).toBe('not-ready')
    expect(concludeConnector([result(), result({ outcome: 'crashed' })], [])).toBe('not-ready')
  })

  it('needs answers when only required questions are open', () => {
    expect(concludeConnector([result()], [finding({ kind: 'question' })])).toBe('needs-answers')
    expect(concludeConnector([result()], [finding({ kind: 'question', level: 'recommended' })])).toBe('ready')
    expect(concludeConnector([result()], [finding({ kind: 'question' }), finding()])).toBe('not-ready')
  })

  it('is never ready on not-applicables alone', () => {
    expect(concludeConnector([result({ outcome: 'not-applicable' })], [])).toBe('not-ready')
  })
})

describe('the verdict of all and the exit code', () => {
  it('is the worst of all connectors, and not ready of none', () => {
    expect(concludeAll(['ready', 'needs-answers'])).toBe('needs-answers')
    expect(concludeAll(['ready', 'not-ready', 'needs-answers'])).toBe('not-ready')
    expect(concludeAll([])).toBe('not-ready')
  })

  it.each([
    ['ready', 'release', 'required', 0],
    ['not-ready', 'review', 'required', 1],
    ['needs-answers', 'review', 'required', 0],
    ['needs-answers', 'release', 'required', 1],
    ['not-ready', 'release', 'never', 0],
  ] as const)('%s at %s with fail-on %s exits with %i', (verdict, stage, failOn, code) => {
    expect(exitCode([connector(verdict)], stage, failOn)).toBe(code)
  })

  it('counts recommended findings only when asked to', () => {
    const milder = connector('ready', [finding({ level: 'recommended' })])
    expect(exitCode([milder], 'review', 'required')).toBe(0)
    expect(exitCode([milder], 'review', 'recommended')).toBe(1)
  })

  it('lets our own fault win over everything', () => {
    expect(exitCode([connector('ready', [], [result({ outcome: 'crashed' })])], 'review', 'never')).toBe(3)
  })
})

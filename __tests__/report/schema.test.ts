import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { parseDeclaration } from '../../src/facts/declaration-yaml.js'
import { renderJson } from '../../src/report/json.js'
import { contoso, HOSTILE, hostile } from '../support/reports.js'

const ajv = new Ajv({ strict: false, allErrors: true })
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')))
const report = schema('report')
const declaration = schema('certification')

describe('the published schemas', () => {
  it.each([
    ['an ordinary report', contoso()],
    ['a hostile one', hostile(HOSTILE.join(' '))],
  ])('fit %s', (_, of) => {
    report(JSON.parse(renderJson(of)))
    expect(report.errors ?? []).toEqual([])
  })

  it('refuse what is no report', () => {
    expect(report({ ...contoso(), version: 2 })).toBe(false)
    expect(report({ ...contoso(), verdict: 'fine' })).toBe(false)
  })

  const yaml = [
    'publisher: verified',
    'answers:',
    '  attest-test-account: In Partner Center',
    '  attest-uptime: { answer: 99.95 %, evidence: https://status.contoso.com, date: "2026-11-01" }',
    'waivers:',
    '  - { criterion: icon-format, reason: The PNG comes in March, until: "2027-03-31" }',
    'breaking-changes:',
    '  - { criterion: operation-removed, operation: GetOrder, reason: Nobody calls it, by: Jo, ticket: OPS-7 }',
    'criteria:',
    '  operation-id-unique: { level: advice, reason: A trial }',
    'exclude: [build/**]',
    'baseline: [0123456789abcdef]',
  ].join('\n')

  it('say the same of certification.yml as the check does', () => {
    const read = (text: string) => parseDeclaration('certification.yml', { kind: 'bytes', bytes: Buffer.from(text) })
    expect(() => read(yaml)).not.toThrow()
    declaration(parse(yaml))
    expect(declaration.errors ?? []).toEqual([])
    for (const [before, after] of [
      ['publisher: verified', 'publisher: everyone'],
      ['publisher: verified', 'publishers: verified'],
      ['reason: The PNG comes in March, ', ''],
      ['until: "2027-03-31"', 'until: "soon"'],
      ['level: advice', 'level: low'],
      ['exclude: [build/**]', 'exclude: build/**'],
    ] as const) {
      const wrong = yaml.replace(before, after)
      expect(() => read(wrong)).toThrow()
      expect(declaration(parse(wrong))).toBe(false)
    }
  })

  it('offer every question and every criterion to an editor', () => {
    const { properties } = JSON.parse(readFileSync('schema/certification.schema.json', 'utf8'))
    expect(Object.keys(properties.answers.properties)).toContain('attest-test-account')
    expect(properties.answers.properties['attest-test-account'].description).toContain(
      'docs/criteria/attest-test-account.md',
    )
    expect(Object.keys(properties.criteria.properties)).toContain('operation-id-unique')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log } from 'sarif'
import type { CriterionInfo } from '../../src/model/criterion.js'
import { renderSarif } from '../../src/report/sarif.js'
import { connector, contoso, contosoFindings, finding, HOSTILE, hostile, report } from '../support/reports.js'

// The schema of the OASIS specification, as Microsoft's package for testing SARIF ships it.
const schema = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats(ajv)
const valid = ajv.compile({
  ...schema,
  $schema: 'http://json-schema.org/draft-04/schema#',
  id: schema.$id ?? schema.id,
  $id: undefined,
})

function criterion(id: string, over: Partial<CriterionInfo> = {}): CriterionInfo {
  return {
    id,
    title: 'Every operation has a summary.',
    area: 'operations',
    kind: 'check',
    level: 'required',
    appliesTo: ['verified', 'independent', 'custom'],
    breaksConnector: false,
    policyCodes: ['5000.2.4.1'],
    why: 'The summary is what makers see.',
    remedy: 'Add a summary.',
    source: { url: 'https://learn.microsoft.com/connectors', checked: '2026-11-01', confidence: 'documented' },
    since: '1.0.0',
    covers: [],
    ...over,
  }
}

const CRITERIA = [...new Set(contosoFindings().map((one) => one.criterion))].map((id) => criterion(id))

function read(text: string): Log {
  const log: Log = JSON.parse(text)
  valid(log)
  expect(valid.errors ?? []).toEqual([])
  return log
}

describe('SARIF', () => {
  it('is valid 2.1.0 with a rule for every criterion', () => {
    const text = renderSarif(contoso(), CRITERIA)
    read(text)
    expect(text).toMatchSnapshot()
  })

  it('takes the gravest level of a criterion that has one per publisher kind', () => {
    const level = { verified: 'recommended', independent: 'required', custom: 'advice' } as const
    const rules = read(renderSarif(contoso(), [criterion('title-length', { level })])).runs[0]?.tool.driver.rules
    expect(rules?.[0]?.defaultConfiguration?.level).toBe('error')
    expect(rules?.[0]?.name).toBe('TitleLength')
  })

  it('suppresses what is waived or acknowledged, with the reason, and leaves out what is fixed', () => {
    const findings = [
      finding({ status: 'waived', waiver: { reason: 'Later' } }),
      finding({ acknowledged: { reason: 'Nobody calls it' } }),
      finding({ change: 'fixed' }),
    ]
    const results = read(renderSarif(report([connector(findings)]), CRITERIA)).runs[0]?.results
    expect(results?.map((one) => one.suppressions?.[0]?.justification)).toEqual(['Later', 'Nobody calls it'])
  })

  it('makes an open question a note in a review and an error at a release', () => {
    const level = (stage: 'review' | 'release') =>
      read(renderSarif(contoso({ stage }), CRITERIA)).runs[0]?.results?.find((one) => one.ruleId === 'user-scenario')
        ?.level
    expect([level('review'), level('release')]).toEqual(['note', 'error'])
  })

  it.each(HOSTILE)('carries %j as text only', (text) => {
    const sarif = renderSarif(hostile(text), [
      criterion('operation-summary-present', { why: text, remedy: text, title: text || 'x' }),
    ])
    const log = read(sarif)
    expect(sarif.isWellFormed()).toBe(true)
    for (const result of log.runs[0]?.results ?? []) {
      // An embedded link needs an unescaped bracket.
      expect(result.message.text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/)
      expect(result.message.text).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u)
    }
  })
})

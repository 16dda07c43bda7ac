import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { Example } from '../../src/criteria/define.js'
import { CRITERIA } from '../../src/generated/registry.js'
import type { Report } from '../../src/model/report.js'
import { renderUpstream } from '../../src/report/upstream.js'
import { checkExample } from '../support/connector.js'

interface Row {
  readonly rule: string
  readonly log?: string
  readonly advice?: string
  readonly definition?: unknown
  readonly example?: string
}

const ROWS = parse(readFileSync(new URL('validator-words.yml', import.meta.url), 'utf8')) as readonly Row[]

function exampleOf({ definition, example }: Row): Example {
  if (definition !== undefined) return { definition }
  const criterion = CRITERIA.find(({ id }) => id === example)
  if (!criterion) throw new Error(`there is no criterion ${example}`)
  return criterion.examples.fails
}

describe("Microsoft's sentence and place for what breaks the rule", () => {
  it.each(ROWS.map((row) => [row.rule, row] as const))('%s', async (_, row) => {
    const connector = await checkExample(exampleOf(row))
    const lines = renderUpstream({ connectors: [connector] } as unknown as Report, CRITERIA)
      .trimEnd()
      .split('\n')
    if (row.log !== undefined) expect(lines).toContain(row.log)
    else expect(connector.findings.map(({ upstream }) => upstream)).toContain(row.advice)
  })

  it('is tested for nearly every rule there is', () => {
    expect(ROWS.length).toBeGreaterThan(160)
    expect(new Set(ROWS.map(({ rule }) => rule)).size).toBe(ROWS.length)
  })
})

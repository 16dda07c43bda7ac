import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { Example } from '../../src/criteria/define.js'
import { VALIDATOR_SENTENCES } from '../../src/criteria/validator-sentences.js'
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
  readonly large?: Large
}

/** A definition too large to be written down: operations that answer with one wide schema many times. */
interface Large {
  /** Answers of each operation. */
  readonly answers: number
  /** Properties of the schema they share. */
  readonly properties: number
  /** How many operations there are beside "List orders". */
  readonly operations: number
}

const ROWS = parse(readFileSync(new URL('validator-words.yml', import.meta.url), 'utf8')) as readonly Row[]

function largeDefinition({ answers, properties, operations }: Large): unknown {
  const responses = Object.fromEntries(
    Array.from({ length: answers }, (_, index) => [
      String(200 + index),
      { description: 'Orders.', schema: { $ref: '#/definitions/Wide' } },
    ]),
  )
  return {
    paths: Object.fromEntries([
      ['/orders', { get: { responses } }],
      ...Array.from({ length: operations }, (_, index) => [
        `/orders/all/${index}`,
        {
          get: { operationId: `ListAll${index}`, summary: `List ${index}`, description: `Lists ${index}.`, responses },
        },
      ]),
    ]),
    definitions: {
      Wide: {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: properties }, (_, index) => [
            `field${index}`,
            { type: 'string', description: `Field number ${index}.` },
          ]),
        ),
      },
    },
  }
}

function exampleOf({ definition, example, large }: Row): Example {
  if (large) return { definition: largeDefinition(large) }
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

  it('is tested for every rule of the page', () => {
    const rules = ROWS.map(({ rule }) => rule)
    expect(rules).toEqual([...new Set(rules)])
    expect([...rules].sort()).toEqual([...VALIDATOR_SENTENCES.keys()].sort())
  })
})

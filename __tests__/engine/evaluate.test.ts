import { describe, expect, it } from '@jest/globals'
import { evaluate, MOST_PROBLEMS } from '../../src/engine/evaluate.js'
import type { Criterion, Fact, Locatable, Problem } from '../../src/model/criterion.js'

interface Facts {
  readonly number: number
  readonly other: string
}

const AT: Locatable = { place: () => ({ kind: 'file', file: 'a.json' }) }

function criterion(over: Partial<Criterion<Facts>>): Criterion<Facts> {
  return {
    id: 'a-criterion',
    title: 'It holds.',
    area: 'test',
    kind: 'check',
    level: 'required',
    appliesTo: ['verified', 'independent', 'custom'],
    breaksConnector: false,
    policyCodes: [],
    why: '',
    remedy: '',
    source: { url: 'https://example.com', checked: '2026-11-25', confidence: 'inferred' },
    since: '1.0.0',
    covers: [],
    needs: ['number'],
    check: () => [],
    ...over,
  }
}

const ready = <T>(value: T): Fact<T> => ({ state: 'ready', value })
const table = (number: Fact<number> = ready(1)) => ({ number, other: ready('x') })
const problem: Problem = { at: AT, message: 'It does not hold.' }

describe('asking a criterion', () => {
  it('passes without problems and fails with one', () => {
    expect(evaluate(criterion({}), table(), 'verified').outcome).toBe('passed')
    expect(evaluate(criterion({ check: () => [problem] }), table(), 'verified')).toMatchObject({
      outcome: 'failed',
      problems: [problem],
    })
  })

  it('is not applicable when its fact is missing and blocked when it cannot be read', () => {
    expect(evaluate(criterion({}), table({ state: 'missing', because: 'There is none.' }), 'verified')).toMatchObject({
      outcome: 'not-applicable',
      because: 'There is none.',
    })
    expect(evaluate(criterion({}), table({ state: 'unreadable', because: 'It is broken.' }), 'verified')).toMatchObject(
      { outcome: 'blocked', because: 'It is broken.' },
    )
  })

  it('is not applicable to another publisher', () => {
    expect(
      evaluate(criterion({ appliesTo: ['verified'], check: () => [problem] }), table(), 'independent').outcome,
    ).toBe('not-applicable')
  })

  it('hands over the facts it named and no others', () => {
    let given: object = {}
    const curious = criterion({
      check(facts) {
        given = facts
        return []
      },
    })
    evaluate(curious, table(), 'verified')
    expect(Object.keys(given)).toEqual(['number'])
  })

  it('tells our own exception as a crash and keeps what was found before', () => {
    const crashing = criterion({
      *check() {
        yield problem
        throw new TypeError('oops')
      },
    })
    expect(evaluate(crashing, table(), 'verified')).toMatchObject({
      outcome: 'crashed',
      problems: [problem],
      because: 'Our own fault: TypeError: oops',
    })
  })

  it('counts what is beyond the limit', () => {
    const many = criterion({ check: () => Array.from({ length: MOST_PROBLEMS + 5 }, () => problem) })
    const result = evaluate(many, table(), 'verified')
    expect(result.problems).toHaveLength(MOST_PROBLEMS)
    expect(result.omitted).toBe(5)
  })
})

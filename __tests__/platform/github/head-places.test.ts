import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { blobHash, pairLines, placeAtHead } from '../../../src/platform/github/head-places.js'
import { connector, finding, report } from '../../support/reports.js'

describe('lines of the test merge and of the head', () => {
  it('are paired across what the base added above, between and below', () => {
    const head = ['{', '  "a": 1,', '  "b": 2', '}']
    const merge = ['{', '  "new": 0,', '  "a": 1,', '  "between": 5,', '  "b": 2', '}', '']
    const map = pairLines(merge, head)
    expect([1, 2, 3, 4, 5, 6, 7].map(map)).toEqual([1, undefined, 2, undefined, 3, 4, undefined])
  })

  it('only ever pair equal lines, in order, each once', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}', '1', '2', '3'), { maxLength: 40 })
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const map = pairLines(from, to)
        const hits = from.map((_, at) => map(at + 1))
        hits.forEach((hit, at) => {
          if (hit !== undefined) expect(to[hit - 1]).toBe(from[at])
        })
        const found = hits.filter((hit) => hit !== undefined)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('take linear time for files without an equal line', () => {
    const many = (letter: string) => Array.from({ length: 200_000 }, (_, at) => `${letter}${at % 7}`)
    const started = performance.now()
    expect(pairLines(many('a'), many('b'))(5)).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('move findings, and show at line 1 what the head does not have', () => {
    const at = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } })
    const findings = [finding({ file: 'a.json', range: at(3) }), finding({ file: 'a.json', range: at(2) })]
    const placed = placeAtHead(
      report([connector(findings)]),
      new Map([['a.json', pairLines(['{', 'x', 'y'], ['{', 'y'])]]),
    )
    const [moved, lost] = placed.connectors[0]?.findings ?? []
    expect(moved?.range).toEqual(at(2))
    expect(lost?.range.start).toEqual({ line: 1, column: 1 })
    expect(lost?.message).toContain('Line 2 of the merge with the base')
  })

  it('knows the hash that git gives a content', () => {
    expect(blobHash(new TextEncoder().encode('hello\n'), 40)).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
  })
})

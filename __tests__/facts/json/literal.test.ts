import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { partOfLiteral } from '../../../src/facts/json/literal.js'

/** The stretch of a JSON string that holds a part of its value. */
function writtenPart(literal: string, start: number, end: number): string {
  const span = partOfLiteral(literal, { start: 0, end: literal.length }, { start, end })
  return literal.slice(span.start, span.end)
}

/** Every character of a text in one of the ways JSON can write it. */
const escaped = fc
  .array(
    fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.boolean()).map(([text, isLong]) =>
      isLong
        ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
            .map((digits) => `\\u${digits}`)
            .join('')
        : JSON.stringify(text).slice(1, -1),
    ),
  )
  .map((pieces) => `"${pieces.join('')}"`)

describe('a part of a string value', () => {
  it.each([
    ['"see the the order"', 4, 11, 'the the'],
    ['"a \\"the the\\" b"', 3, 10, 'the the'],
    ['"caf\\u00e9 the the"', 5, 12, 'the the'],
    ['"one\\ntwo"', 3, 4, '\\n'],
    ['"\\ud83d\\ude00!"', 2, 3, '!'],
    ['"a\\\\b"', 2, 3, 'b'],
  ])('of %s is found where it is written', (literal, start, end, part) => {
    expect(writtenPart(literal, start, end)).toBe(part)
  })

  it.each([
    ['which ends behind the value', '"abc"', 1, 90, 'bc'],
    ['which begins behind the value', '"abc"', 7, 9, '"abc"'],
    ['of a string that breaks off in an escape', '"ab\\', 1, 9, 'b'],
    ['of what is no string', '42', 0, 1, '42'],
    ['without a length', '"abc"', 1, 1, '"abc"'],
  ])('%s never leaves it', (_, literal, start, end, part) => {
    expect(writtenPart(literal, start, end)).toBe(part)
  })

  it('reads back as that part, however it is escaped', () => {
    fc.assert(
      fc.property(escaped, fc.nat(), fc.nat(), (literal, from, length) => {
        const value: string = JSON.parse(literal)
        const start = value.length === 0 ? 0 : from % value.length
        const end = Math.min(value.length, start + 1 + (length % 5))
        fc.pre(start < end)
        expect(JSON.parse(`"${writtenPart(literal, start, end)}"`)).toBe(value.slice(start, end))
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { jsonPieces, renderJson } from '../../src/report/json.js'
import { contoso, HOSTILE, hostile } from '../support/reports.js'

describe('the JSON report', () => {
  it('has the shape and the order of version 1', () => {
    expect(renderJson(contoso())).toMatchSnapshot()
  })

  it('is the same bytes whatever the order of keys it was made in', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, reversed(member)]),
      )
    }
    expect(renderJson(reversed(contoso()) as ReturnType<typeof contoso>)).toBe(renderJson(contoso()))
  })

  it('holds any number of connectors as if it were written in one piece', () => {
    const report = contoso()
    for (const count of [0, 1, 2, 3]) {
      const connectors = Array.from({ length: count }, () => report.connectors[0] ?? [])
      const text = renderJson({ ...report, connectors } as ReturnType<typeof contoso>)
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...report, connectors })))
      const pieces = [...jsonPieces({ ...report, connectors } as ReturnType<typeof contoso>)]
      expect(pieces).toHaveLength(count + 1)
      expect(pieces.join('')).toBe(text)
    }
  })

  it('ends with a line break and reads back as what it was', () => {
    const text = renderJson(contoso())
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(contoso())))
  })

  it.each(HOSTILE)('carries %j unchanged and well formed', (text) => {
    const json = renderJson(hostile(text))
    expect(json.isWellFormed()).toBe(true)
    expect(JSON.parse(json).connectors[0].title).toBe(text)
  })
})

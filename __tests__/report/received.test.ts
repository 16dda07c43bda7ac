import { describe, expect, it } from '@jest/globals'
import { renderJson } from '../../src/report/json.js'
import { ReceivedReportError, readReport } from '../../src/report/received.js'
import { connector, contoso, finding, HOSTILE, hostile, report } from '../support/reports.js'

describe('a report from another job', () => {
  it('is read back as it was written, with every field there is', () => {
    const whole = report(
      [
        connector(
          [
            finding({
              side: 'base',
              change: 'new',
              operations: ['GetOrder'],
              consumers: ['Power Automate'],
              upstream: 'The operation has been deleted.',
              upstreamPlaces: [{ valuePath: 'operation/GetOrder', order: 0 }],
              acknowledged: { reason: 'Nobody calls it', by: 'Jo', ticket: 'OPS-7' },
              related: [{ ...finding(), side: 'base' as const }].map(({ file, pointer, range, message, side }) => ({
                file,
                pointer,
                range,
                message,
                side,
              })),
            }),
          ],
          {
            proposed: [{ kind: 'waiver', subject: 'a', text: 'b' }],
            update: { base: 'v1', class: 'breaking', suggestedVersion: '2.0.0', changelog: 'x', confirmed: 'y' },
          },
        ),
      ],
      { shard: { index: 1, of: 2 } },
    )
    for (const one of [whole, contoso(), hostile(HOSTILE.join(' '))]) {
      expect(readReport(renderJson(one))).toEqual(JSON.parse(renderJson(one)))
    }
  })

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...contoso(), version: 2 })],
    ['a verdict of its own', JSON.stringify({ ...contoso(), verdict: 'fine' })],
    ['a field too many', JSON.stringify({ ...contoso(), extra: 1 })],
    ['a field too few', JSON.stringify({ ...contoso(), notes: undefined })],
    ['a prototype', '{"__proto__": {}}'],
    ['a number where a text belongs', JSON.stringify({ ...contoso(), notes: [1] })],
  ])('is refused when it has %s', (_, text) => {
    expect(() => readReport(text)).toThrow(ReceivedReportError)
  })
})

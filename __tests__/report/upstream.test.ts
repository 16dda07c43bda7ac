import { describe, expect, it } from '@jest/globals'
import { renderUpstream } from '../../src/report/upstream.js'
import { connector, contoso, finding, HOSTILE, hostile, report } from '../support/reports.js'

describe("the log in Microsoft's words", () => {
  it('has the lines of the real log, errors before warnings, in document order', () => {
    expect(renderUpstream(contoso())).toMatchSnapshot()
  })

  it('is the line a reviewer pastes', () => {
    const missing = finding({
      pointer: '/paths/~1forces~1{force}/get/parameters/0',
      upstream: "The 'x-ms-summary' property is required.",
    })
    expect(renderUpstream(report([connector([missing])]))).toBe(
      "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1forces~1{force}/get/parameters/0\n",
    )
  })

  it('gives a breaking change the path and the source of the real log, after what is wrong with the definition', () => {
    const gone = finding({
      file: 'a.json',
      upstream: 'The operation has been deleted. This change breaks existing flows.',
      consumers: ['Power Automate'],
      upstreamPlaces: [{ valuePath: 'operation/GetOrder', order: 0 }],
    })
    const lines = renderUpstream(report([connector([gone, finding()])])).split('\n')
    expect(lines[1]).toBe(
      '##[error]The operation has been deleted. This change breaks existing flows. ValuePath: operation/GetOrder Source: NewSwagger',
    )
  })

  it('prints nothing for what is waived, asked or merely advised', () => {
    const findings = [finding({ status: 'waived' }), finding({ kind: 'question' }), finding({ level: 'advice' })]
    expect(renderUpstream(report([connector(findings)]))).toBe('')
  })

  it.each(HOSTILE)('has one command a line for %j', (text) => {
    for (const line of renderUpstream(hostile(text)).trimEnd().split('\n')) {
      expect(line).toMatch(/^##\[(?:error|warning)\]/)
      expect(line.slice(3)).not.toContain('##[')
      expect(line).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]/u)
    }
  })
})

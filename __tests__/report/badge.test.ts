import { describe, expect, it } from '@jest/globals'
import { badgeEndpoint, badgeJson, badgeSvg } from '../../src/report/badge.js'
import { connector, contoso, finding, question, report } from '../support/reports.js'

describe('the badge', () => {
  it.each([
    ['ready', report([connector([])])],
    ['4 to fix', contoso()],
    ['2 answers open', report([connector([question('a'), question('b')])])],
    ['1 answer open', report([connector([question('a'), question('b', { level: 'recommended' })])])],
    ['no connector', report([])],
    ['check failed', report([connector([])], { exitCode: 3 })],
    ['not ready', report([connector([], { verdict: 'not-ready' })])],
  ])('says %j', (message, of) => {
    expect(badgeEndpoint(of).message).toBe(message)
  })

  it('speaks of one connector or of all', () => {
    const both = report([connector([finding()]), connector([])])
    expect(badgeEndpoint(both).message).toBe('1 to fix')
    expect(badgeEndpoint(both, both.connectors[1]).message).toBe('ready')
  })

  it('is what shields.io reads', () => {
    expect(badgeJson(report([connector([])]))).toBe(
      '{\n  "schemaVersion": 1,\n  "label": "certification",\n  "message": "ready",\n  "color": "#2a7f3f"\n}\n',
    )
  })

  it('is a picture that says it to screen readers, too, and asks nobody', async () => {
    const svg = await badgeSvg(contoso())
    expect(svg).toContain('aria-label="certification: 4 to fix"')
    expect(svg).not.toMatch(/href=|<script|<image/)
    expect(svg.startsWith('<svg ')).toBe(true)
  })
})

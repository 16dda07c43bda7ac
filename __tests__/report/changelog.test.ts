import { describe, expect, it } from '@jest/globals'
import { renderChangelog } from '../../src/report/changelog.js'
import { renderLikeGitHub } from '../support/github-markdown.js'
import { connector, HOSTILE, hostile, report } from '../support/reports.js'

const CHANGELOG = '### Added\n\n- **Get order** (`GetOrder`)\n\n### Removed\n\n- List *all* `<orders>`\n'

describe('the changelog', () => {
  it('is the text of the update', () => {
    const update = { base: 'v1', class: 'compatible' as const, changelog: CHANGELOG }
    expect(renderChangelog(report([connector([], { update })]))).toBe(CHANGELOG)
  })

  it('has a heading for each of several connectors and says where nothing was compared', () => {
    const update = { base: 'v1', class: 'unchanged' as const, changelog: '' }
    expect(renderChangelog(report([connector([], { update }), connector([], { title: 'Fabrikam' })]))).toBe(
      '## Contoso Orders\n\nNothing changed for users.\n\n## Fabrikam\n\nNo base was compared, so there is nothing to tell.\n',
    )
  })

  it.each(HOSTILE)('lets nothing of %j act', (text) => {
    const update = { base: 'v1', class: 'breaking' as const, changelog: `- ${text}\n- \`${text}\`\n` }
    const rendered = renderLikeGitHub(renderChangelog(report([connector([], { update })])))
    expect(rendered.links).toEqual([])
    expect(rendered.images).toBe(0)
    expect(rendered.active).toEqual([])
    expect(rendered.html).not.toMatch(/<(?:img|script|a|iframe)\b/)
    expect(renderChangelog(hostile(text)).isWellFormed()).toBe(true)
  })
})

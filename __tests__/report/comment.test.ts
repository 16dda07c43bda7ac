import { describe, expect, it } from '@jest/globals'
import { checkRunOutput } from '../../src/report/check-run.js'
import { renderComment } from '../../src/report/comment.js'
import { renderSummary } from '../../src/report/summary.js'
import { isBalanced, renderLikeGitHub } from '../support/github-markdown.js'
import {
  connector,
  contoso,
  contosoFindings,
  finding,
  HOSTILE,
  hostile,
  question,
  report,
  result,
} from '../support/reports.js'

const CONTEXT = {
  serverUrl: 'https://github.com',
  repository: 'contoso/connectors',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  marker: '<!-- connector-certification -->',
  reportUrl: 'https://github.com/contoso/connectors/actions/runs/1',
}

function many(number: number, text = 'The summary is missing.') {
  return Array.from({ length: number }, (_, index) =>
    finding({
      level: (['required', 'recommended', 'advice'] as const)[index % 3] ?? 'advice',
      message: text,
      fingerprint: String(index),
      range: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 4 } },
    }),
  )
}

describe('the comment', () => {
  it('says in one line how ready the connector is, then what to type', () => {
    expect(renderComment(contoso(), CONTEXT)).toMatchSnapshot()
  })

  it('is short when all is well', () => {
    expect(renderComment(report([connector([])]), CONTEXT)).toMatchSnapshot()
  })

  it('asks for answers when nothing else is left', () => {
    const comment = renderComment(report([connector([question('user-scenario')])]), CONTEXT)
    expect(comment).toContain('### 📝 Contoso Orders needs 1 answer before it can be released')
  })

  it('keeps apart what a release waits for and what may stay open', () => {
    const open = [question('test-account'), question('uptime', { level: 'recommended' })]
    const comment = renderComment(report([connector(open)]), CONTEXT)
    expect(comment).toContain('#### One answer needed before a release')
    expect(comment).toContain('<details><summary>Further questions (1)</summary>')
    const [needed = '', further = ''] = comment.split('<details>', 2)
    expect(needed).toContain('  test-account: ')
    expect(needed).not.toContain('uptime')
    expect(further).toContain('uptime')
  })

  it('leads with what this change did', () => {
    const findings = [
      finding({ change: 'new' }),
      finding({ change: 'existing', fingerprint: 'b' }),
      finding({ change: 'fixed', fingerprint: 'c', message: 'Gone.' }),
    ]
    const comment = renderComment(report([connector(findings)]), CONTEXT)
    expect(comment).toContain('**1 new**, 1 fixed, 1 from before.')
    expect(comment).toContain('🆕')
    expect(comment).not.toContain('Gone.')
    expect(comment.indexOf('#### Must be fixed: new here')).toBeGreaterThan(0)
    expect(comment.indexOf('#### Must be fixed: from before')).toBeGreaterThan(comment.indexOf('🆕'))
  })

  it('marks nothing as new when nothing is older', () => {
    const comment = renderComment(report([connector([finding({ change: 'new' })])]), CONTEXT)
    expect(comment).toContain('**1 new**, 0 fixed, 0 from before.')
    expect(comment).not.toContain('🆕')
  })

  it('writes out the first of many findings that are mended alike, and links some more', () => {
    const comment = renderComment(report([connector(many(900).filter(({ level }) => level === 'required'))]), CONTEXT)
    expect(comment.match(/The summary is missing/g)).toHaveLength(5)
    expect(comment.match(/#L\d+/g)).toHaveLength(15)
    expect(comment).toContain('…and 295 more like these, on lines [16](')
    const summary = renderSummary(report([connector(many(900))]), CONTEXT)
    expect(summary.match(/The summary is missing/g)).toHaveLength(900)
  })

  it('shows no line for what is wrong with a file as a whole', () => {
    const start = { line: 1, column: 1 }
    const icon = finding({ pointer: '', range: { start, end: start }, message: 'The icon is not square.' })
    expect(renderComment(report([connector([icon])]), CONTEXT)).toContain('\n- The icon is not square.<br>')
  })

  it('offers the lines that confirm a break that is meant, folded', () => {
    const paste = (criterion: string) =>
      `breaking-changes:\n  - criterion: ${criterion}\n    reason: "… why nobody is hurt"`
    const breaks = ['operation-removed', 'output-removed'].map((one) => finding({ criterion: one, paste: paste(one) }))
    const comment = renderComment(report([connector(breaks)]), CONTEXT)
    expect(comment).toContain(
      '<details><summary>Is it meant? Lines that say so</summary>\n\nPaste into `certified-connectors/Contoso' +
        ' Orders/certification.yml` (below its `breaking-changes:` when it has them) and complete:\n\n```yaml\nbreaking-changes:\n  - criterion: operation-removed\n' +
        '    reason: "… why nobody is hurt"\n  - criterion: output-removed\n    reason: "… why nobody is hurt"\n```\n\n</details>',
    )
    const settled = breaks.map((one) => ({ ...one, acknowledged: { reason: 'x', by: 'y' } }))
    expect(renderComment(report([connector(settled)]), CONTEXT)).not.toContain('Is it meant?')
  })

  it('says what kind of update it is, who breaks, and keeps what was acknowledged in sight', () => {
    const breaks = finding({
      criterion: 'change-operation-removed',
      side: 'base',
      message: "The operation 'GetOrder' is gone.",
      consumers: ['Power Automate flows that call it fail'],
    })
    const settled = {
      ...breaks,
      fingerprint: 's',
      acknowledged: { reason: 'Nobody calls it', by: 'Jo', ticket: 'OPS-7' },
    }
    const update = {
      base: 'v1.2.0',
      class: 'breaking' as const,
      suggestedVersion: '2.0.0',
      changelog: '### Removed\n- x',
      confirmed: '- `change-operation-removed`',
    }
    const comment = renderComment(report([connector([breaks, settled], { update })]), CONTEXT)
    expect(comment).toMatchSnapshot()
  })

  it('shows what a fork proposes without counting it', () => {
    const proposed = [{ kind: 'waiver' as const, subject: 'icon-format', text: 'The PNG comes in March' }]
    const comment = renderComment(report([connector([finding()], { proposed })]), CONTEXT)
    expect(comment).toContain('Proposed here, not counting yet')
    expect(comment).toContain('- waiver for `icon-format`: The PNG comes in March')
  })

  it('never lets silence pass for a pass', () => {
    const criteria = [
      result('a', { outcome: 'crashed', because: 'TypeError' }),
      result('b', { outcome: 'blocked', because: 'the definition does not parse' }),
    ]
    const comment = renderComment(report([connector([], { criteria })], { exitCode: 3 }), CONTEXT)
    expect(comment).toContain('### ⚠️ The check itself failed: this is our fault, not yours')
    expect(comment).toContain('- `a` crashed. This is our fault: TypeError')
    expect(comment).toContain('- 1 criterion: the definition does not parse')
  })

  it('starts with a table when there are several connectors', () => {
    const connectors = ['Contoso', 'Fabrikam', 'Tailwind'].map((title, index) =>
      connector(index === 0 ? [] : contosoFindings(), { title, name: title, path: `connectors/${title}` }),
    )
    const comment = renderComment(report(connectors), CONTEXT)
    expect(comment).toContain('### ❌ 2 of 3 connectors not ready for certification: 8 to fix, 4 answers open')
    expect(comment).toContain('Paste into `connectors/Fabrikam/certification.yml` (below its `answers:`')
    expect(comment.indexOf('| Connector |')).toBeLessThan(comment.indexOf('Fabrikam: Must be fixed'))
    expect(comment).toContain('| <code>Contoso</code> | ✅&nbsp;ready | – | – | – |')
  })

  it('names connectors of one title by their folders', () => {
    const connectors = ['a', 'b'].map((path) => connector([finding()], { path }))
    const comment = renderComment(report(connectors), CONTEXT)
    for (const path of ['a', 'b']) {
      expect(comment).toContain(`| <code>${path}</code> |`)
      expect(comment).toContain(`#### ${path}: Must be fixed`)
    }
  })

  it('keeps a long table short', () => {
    const connectors = Array.from({ length: 40 }, (_, index) =>
      connector([], { path: `c/${index}`, title: `C ${index}` }),
    )
    const comment = renderComment(report(connectors), CONTEXT)
    expect(comment.match(/\n\| <code>/g)).toHaveLength(40)
    expect(comment).toContain('<details><summary>15 connectors more</summary>')
  })

  it('points each finding at its line of the head commit', () => {
    const { links } = renderLikeGitHub(renderComment(contoso(), CONTEXT))
    expect(links).toContain(
      `https://github.com/contoso/connectors/blob/${CONTEXT.headSha}/certified-connectors/Contoso%20Orders/apiDefinition.swagger.json#L8`,
    )
  })

  it('links no page outside the documentation it was told of', () => {
    const context = { ...CONTEXT, docsRoot: 'https://github.com/contoso/connector-certification/' }
    const forged = report([connector([finding({ docs: 'https://evil.example/' })])])
    expect(renderComment(forged, context)).not.toContain('evil.example')
    expect(renderComment(contoso(), context)).toContain('docs/criteria/title-reserved-words.md')
  })
})

describe('every Markdown report', () => {
  it.each(HOSTILE)('shows %j as text only', (text) => {
    const check = checkRunOutput(hostile(text), CONTEXT)
    const markdowns = [
      renderComment(hostile(text), CONTEXT),
      renderSummary(hostile(text), CONTEXT),
      check.summary,
      check.text,
    ]
    for (const markdown of markdowns) {
      const rendered = renderLikeGitHub(markdown)
      expect(rendered.active).toEqual([])
      expect(rendered.foreign).toEqual([])
      expect(rendered.images).toBe(0)
      for (const link of rendered.links) expect(link).toMatch(/^https:\/\/github\.com\/contoso\//)
      expect(isBalanced(markdown)).toBe(true)
      expect(markdown.isWellFormed()).toBe(true)
      expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    }
    expect(check.title).not.toMatch(/[\p{Cc}\p{Cs}\n]/u)
  })

  it('says no more than the marker it was given on its first line', () => {
    const lines = renderComment(hostile('<!-- connector-certification -->'), CONTEXT).split('\n')
    expect(lines[0]).toBe(CONTEXT.marker)
    expect(lines.slice(1).join('\n')).not.toContain('<!-- connector')
  })

  it.each([
    ['one connector', 1, 100_000],
    ['forty connectors', 40, 2_500],
    ['a thousand connectors', 1_000, 3],
  ])('stays inside its limits for 100,000 findings in %s', (_, connectors, each) => {
    const wide = '長い説明文はここに、@mention を `含む`。'.repeat(20)
    const reports = report(
      Array.from({ length: connectors }, (_, index) =>
        connector(many(each, wide), { title: `Contoso ${index}`, path: `connectors/${index}`, notes: [wide] }),
      ),
    )
    const before = process.cpuUsage()
    const comment = renderComment(reports, CONTEXT)
    const summary = renderSummary(reports, CONTEXT)
    const check = checkRunOutput(reports, CONTEXT)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(30)
    for (const [markdown, most] of [
      [comment, 65_536],
      [summary, 1_048_576],
      [check.summary, 65_535],
      [check.text, 65_535],
    ] as const) {
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(most)
      expect(isBalanced(markdown)).toBe(true)
      expect(markdown.isWellFormed()).toBe(true)
    }
    expect(comment).toMatch(/…and [\d,]+ more|sections more in the/)
    expect(comment.endsWith('</sub>\n')).toBe(true)
  })

  it('keeps what must be fixed when room is short', () => {
    const findings = [...many(900).map((one) => ({ ...one, remedy: `Type ${one.fingerprint}.` })), ...contosoFindings()]
    const comment = renderComment(report([connector(findings)]), CONTEXT)
    expect(comment).toContain('#### Must be fixed')
    expect(comment).toMatch(/…and \d+ more\./)
    expect(comment).toContain('[full report](https://github.com/contoso/connectors/actions/runs/1)')
  })
})

import { describe, expect, it } from '@jest/globals'
import { type Checked, CRITERIA } from '../../src/core.js'
import { renderWorkflowCommands } from '../../src/report/annotations.js'
import { renderChangelog } from '../../src/report/changelog.js'
import { checkRunOutput } from '../../src/report/check-run.js'
import { renderComment } from '../../src/report/comment.js'
import { renderHtml } from '../../src/report/html.js'
import { renderJson } from '../../src/report/json.js'
import { readReport } from '../../src/report/received.js'
import { renderSarif } from '../../src/report/sarif.js'
import { renderSummary } from '../../src/report/summary.js'
import { renderText } from '../../src/report/text.js'
import { renderUpstream } from '../../src/report/upstream.js'
import { checkFiles, connectorFiles } from '../support/connector.js'
import { isBalanced, renderLikeGitHub } from '../support/github-markdown.js'
import { HOSTILE } from '../support/reports.js'
import { MemoryTree } from '../support/tree.js'

const CONTEXT = {
  marker: '<!-- connector-certification -->',
  serverUrl: 'https://github.com',
  repository: 'contoso/connectors',
  headSha: '0123456789abcdef0123456789abcdef01234567',
}

/** A connector with one text wherever a stranger may write one, compared with the clean connector. */
function hostileConnector(text: string, folder = text): Promise<Checked> {
  const operation = {
    operationId: text,
    summary: text,
    description: text,
    tags: [text],
    [`x-ms-${folder}`]: text,
    parameters: [{ name: text, in: 'query', type: text, 'x-ms-summary': text, description: text, enum: [text] }],
    responses: { 200: { description: text, schema: { $ref: text } }, default: { schema: { title: text } } },
  }
  const files = connectorFiles({
    folder: folder.replace(/[/\\\n\r]/g, '_'),
    definition: {
      info: { title: text, description: text, version: text, contact: { name: text, email: text, url: text } },
      host: text,
      basePath: text,
      paths: { [`/${text}`]: { get: operation, post: operation } },
      securityDefinitions: { [text]: { type: text } },
      'x-ms-connector-metadata': [{ propertyName: text, propertyValue: text }],
      [text]: text,
    },
    properties: { properties: { iconBrandColor: text, publisher: text, stackOwner: text, capabilities: [text] } },
    readme: `${text}\n\n[a](${text})\n`,
    intro: text,
    declaration: `answers:\n  attest-saas-scenario: ${JSON.stringify(text)}\nwaivers:\n  - { criterion: title-length, reason: ${JSON.stringify(`Later. ${text}`)} }\n`,
  })
  return checkFiles(files, { base: { tree: new MemoryTree(connectorFiles()), label: text || 'base' } })
}

/** Every sink with what it gets. */
function everySink({ report }: Checked): Record<string, string> {
  const check = checkRunOutput(report, CONTEXT)
  return {
    text: renderText(report),
    commands: renderWorkflowCommands(report),
    upstream: renderUpstream(report, CRITERIA),
    comment: renderComment(report, CONTEXT),
    summary: renderSummary(report, CONTEXT),
    checkSummary: check.summary,
    checkText: check.text,
    checkTitle: check.title,
    changelog: renderChangelog(report),
    html: renderHtml(report),
    sarif: renderSarif(report, CRITERIA),
    json: renderJson(report),
  }
}

describe('a hostile connector, from its files to every sink', () => {
  it.each(HOSTILE)(
    'stays text: %j',
    async (text) => {
      const checked = await hostileConnector(text)
      expect(checked.report.connectors).toHaveLength(1)
      expect(checked.report.connectors[0]?.findings.length).toBeGreaterThan(10)
      const sinks = everySink(checked)
      for (const name of ['comment', 'changelog']) {
        const markdown = sinks[name] ?? ''
        const { active, foreign, images, links } = renderLikeGitHub(markdown)
        const strange = links.filter(
          (link) => !/^https:\/\/(?:github\.com\/contoso|example\.com\/docs\/criteria)\b/.test(link),
        )
        expect({ name, active, foreign, images, strange }).toEqual({
          name,
          active: [],
          foreign: [],
          images: 0,
          strange: [],
        })
        expect(isBalanced(markdown)).toBe(true)
        expect(markdown.split('\n').slice(1).join('\n')).not.toContain('<!--')
      }
      for (const name of ['text', 'commands', 'upstream']) {
        for (const line of (sinks[name] ?? '').split('\n')) {
          expect(line).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\u2028\u2029]/u)
          expect(line.slice(1)).not.toContain('##[')
          if (name === 'text') expect(line).not.toMatch(/^\s*::/)
        }
      }
      expect(sinks.html).not.toMatch(/<(?:script|img|iframe|a href="https:\/\/evil)/)
      for (const sink of Object.values(sinks)) expect(sink.isWellFormed()).toBe(true)
      expect(() => readReport(sinks.json ?? '')).not.toThrow()
    },
    30_000,
  )

  it('lets no secret out', async () => {
    const secrets = [
      `ghp_${'A1b2C3d4E5f6G7h8I9j0'.repeat(2).slice(0, 36)}`,
      `AKIA${'ABCDEFGHIJKLMNOP'}`,
      `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'abcDEF123456'.repeat(3)}`,
      `sk_live_${'0123456789abcdef'}`,
    ]
    for (const secret of secrets) {
      const sinks = everySink(await hostileConnector(secret, 'Contoso'))
      for (const [name, sink] of Object.entries(sinks)) {
        const line = sink.split('\n').find((one) => one.includes(secret))
        expect([name, line]).toEqual([name, undefined])
      }
    }
  }, 60_000)
})

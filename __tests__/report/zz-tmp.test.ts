import { writeFileSync } from 'node:fs'
import { it } from '@jest/globals'
import { renderComment } from '../../src/report/comment.js'
import { connector, contoso, contosoFindings, finding, HOSTILE, hostile, question, report } from '../support/reports.js'

const C = {
  serverUrl: 'https://github.com',
  repository: 'contoso/connectors',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  marker: '<!-- m -->',
  reportUrl: 'https://github.com/contoso/connectors/actions/runs/1',
}
const w = (n: string, r: Parameters<typeof renderComment>[0]) => writeFileSync(`/tmp/pic/${n}.md`, renderComment(r, C))
it('x', () => {
  w('one', contoso())
  w('zero', report([connector([])]))
  w('answers', report([connector([question('user-scenario')])]))
  w('hostile', hostile(HOSTILE.join(' ')))
  const changed = contosoFindings().map((f, i) => ({ ...f, change: i < 2 ? ('new' as const) : ('existing' as const) }))
  const breaks = finding({
    criterion: 'change-operation-removed',
    side: 'base',
    message: "The operation 'GetOrder' is gone.",
    remedy: 'Keep it and mark it deprecated.',
    change: 'new',
    consumers: ['Power Automate: flows that call it fail', 'Logic Apps: workflows that call it fail'],
    fingerprint: 'x',
  })
  w(
    'change',
    report([
      connector(
        [
          ...changed,
          breaks,
          { ...breaks, acknowledged: { reason: 'Nobody calls it', by: 'Jo', ticket: 'OPS-7' } },
          finding({ change: 'fixed' }),
        ],
        {
          update: {
            base: 'v1.2.0',
            class: 'breaking',
            suggestedVersion: '2.0.0',
            changelog: '### Removed\n- Get order',
          },
          proposed: [{ kind: 'waiver', subject: 'icon-format', text: 'The PNG comes in March' }],
          answers: [{ question: 'a', title: 'User scenario', text: 'Sales people look up orders.' }],
        },
      ),
    ]),
  )
  w(
    'forty',
    report(
      Array.from({ length: 40 }, (_, i) =>
        connector(i % 3 === 0 ? [] : i % 3 === 1 ? contosoFindings() : [question('user-scenario')], {
          title: `Contoso ${i}`,
          name: `c${i}`,
          path: `certified-connectors/Contoso ${i}`,
        }),
      ),
    ),
  )
  w(
    'many',
    report([
      connector(
        Array.from({ length: 3000 }, (_, i) =>
          finding({
            level: (['required', 'recommended', 'advice'] as const)[i % 3] ?? 'advice',
            fingerprint: String(i),
            range: { start: { line: i + 1, column: 1 }, end: { line: i + 1, column: 4 } },
          }),
        ),
      ),
    ]),
  )
})

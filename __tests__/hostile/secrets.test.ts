import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../support/connector.js'
import { Scene } from '../support/github/scene.js'
import { bytesOf, everySink, type Sinks } from '../support/hostile/sinks.js'
import { hostileConnector } from '../support/hostile/submission.js'

jest.setTimeout(120_000)

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]): string => parts.join('')
const DRAWN = join('kR7wQz41LmXv', '93TbNs58YhGd', 'Jc2Pf60uEx1A')
/** Each with what of it must not be seen. */
const SECRETS: readonly (readonly [string, string])[] = [
  [join('ghp_', DRAWN), DRAWN],
  [join('AKIA', 'Q3EGRZTWY7N5KD2M'), 'Q3EGRZTWY7'],
  [join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3', '.SflKxwRJSMeKKF2QT4f'), 'eyJzdWIi'],
  [join('AccountKey=', DRAWN, DRAWN, '=='), DRAWN],
  [join('https://api.orchardharvest.com/a?sv=2024&sig=', DRAWN, '%3D'), DRAWN],
  [join('xoxb-', '1234567890-', DRAWN), DRAWN],
  [join('sk_live_', DRAWN), DRAWN],
  [join('Password: ', 'Tr4ctor!Barn42'), 'Tr4ctor!Barn42'],
  [join('"clientSecret": "', 'Orchard9Zq"'), 'Orchard9Zq'],
  [join('https://ada:', 'Tr4ctor!Barn43', '@api.orchardharvest.com'), 'Tr4ctor!Barn43'],
]
/** Behind a long text, so that a message would be cut in the middle of the value. */
const LATE = SECRETS.flatMap(([text, value], at) =>
  at < 7 ? [[`${'Words before it. '.repeat(4)}${'and '.repeat(at)}${text}`, value] as const] : [],
)
const TEXTS = [...SECRETS, ...LATE].map(([text]) => text)
const NAMES = SECRETS.slice(0, 2).map(([text]) => text)

describe('S14: what looks like a secret', () => {
  let scene: Scene
  let runs: Record<string, Sinks>
  beforeAll(async () => {
    scene = await Scene.open({
      base: connectorFiles(),
      head: {
        ...hostileConnector('a', TEXTS, ['as a name', 'behind every text'], { called: NAMES }),
        ...hostileConnector('b', TEXTS, ['instead of every text', 'as a further member'], { from: 5, called: NAMES }),
        ...hostileConnector(`c ${NAMES[0]}`, NAMES, ['behind every text']),
      },
      title: `Orders ${TEXTS[0]}`,
    })
    runs = {
      'with a token that may write': await everySink(scene),
      'with a read-only token': await everySink(scene, { token: 'ghs_readonly', inputs: { 'html-file': '' } }),
    }
  })
  afterAll(() => scene.close())

  it.each(['with a token that may write', 'with a read-only token'])('leaves through no sink %s', (name) => {
    const sinks = runs[name] as Sinks
    expect([sinks.ran.code, scene.github.objections]).toEqual([1, []])
    expect(sinks.json).toContain('[removed: looks like a secret]')
    for (const [sink, text] of Object.entries(bytesOf(sinks))) {
      for (const [secret, value] of SECRETS) {
        const at = text.indexOf(value.slice(0, 10))
        expect([sink, secret, at === -1 ? '' : text.slice(Math.max(0, at - 100), at + 40)]).toEqual([sink, secret, ''])
      }
    }
  })

  it('is found, and the finding shows where it stands without showing it', () => {
    const { json } = runs['with a token that may write'] as Sinks
    const report = JSON.parse(json) as { connectors: { findings: { criterion: string; message: string }[] }[] }
    const found = report.connectors.flatMap((one) => one.findings).filter((one) => one.criterion === 'file-no-secrets')
    expect(found.length).toBeGreaterThan(20)
    for (const kind of ['A GitHub token', 'An AWS access key', 'A JSON web token', 'A shared access signature'])
      expect(found.map((one) => one.message).join()).toContain(kind)
  })

  it('is not repeated by the message about a faulty certification.yml, in the log or in the summary', async () => {
    for (const faulty of [
      `answers:\n  attest-saas-scenario: yes\n  ${TEXTS[0]}: x\n`,
      `${TEXTS[0]}: {`,
      `waivers:\n  - { criterion: ${TEXTS[0]}, reason: ${TEXTS[0]} }\n`,
      `publisher: ${TEXTS[6]}\n`,
    ]) {
      const one = await Scene.open({ base: connectorFiles(), head: { 'Orchard Harvest/certification.yml': faulty } })
      const ran = await one.run()
      expect(ran.code).toBe(2)
      expect(ran.out).toMatch(/^::error::.*certification\.yml/m)
      expect(ran.out + ran.summary + ran.err).not.toContain(DRAWN.slice(0, 10))
      await one.close()
    }
  })
})

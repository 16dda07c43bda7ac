import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { StandIn } from '../../support/github/server.js'

/** The stand-in refuses what GitHub refuses: a test that passes against it means something. */
describe('the stand-in for GitHub', () => {
  let github: StandIn
  let sha: string
  beforeEach(async () => {
    github = await new StandIn().start()
    sha = github.state.git.commit({ 'a.json': '{}\n' })
    github.state.openPull({ baseSha: sha, headSha: sha })
  })
  afterEach(() => github.stop())

  const ask = async (method: string, path: string, body?: unknown, token = 'ghs_actions') => {
    const response = await fetch(`${github.apiUrl}/repos/contoso/connectors${path}`, {
      method,
      headers: { authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, json: (await response.json()) as never }
  }
  const annotation = { path: 'a.json', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'no' }
  const run = (over: object) => ({
    name: 'Connector readiness',
    head_sha: sha,
    status: 'completed',
    conclusion: 'success',
    output: { title: 't', summary: 's', ...over },
  })

  it('takes a check run as GitHub takes it', async () => {
    expect((await ask('POST', '/check-runs', run({ annotations: [annotation] }))).status).toBe(201)
    expect(github.state.checkRuns).toMatchObject([{ conclusion: 'success', annotations: [annotation] }])
    expect(github.objections).toEqual([])
  })

  it.each([
    ['51 annotations', { annotations: Array(51).fill(annotation) }, /fewer than or equal|more than 50/i],
    ['an unknown level', { annotations: [{ ...annotation, annotation_level: 'error' }] }, /allowed values/],
    ['line 0', { annotations: [{ ...annotation, start_line: 0 }] }, /lines/],
    [
      'columns over two lines',
      { annotations: [{ ...annotation, end_line: 2, start_column: 1, end_column: 2 }] },
      /columns/,
    ],
    ['a summary of too many bytes', { summary: '語'.repeat(30_000) }, /65535 bytes/],
  ])('refuses %s', async (_what, output, why) => {
    const { status, json } = await ask('POST', '/check-runs', run(output))
    expect(status).toBe(422)
    expect(JSON.stringify(json)).toMatch(why)
  })

  it('cuts a text of too many bytes without a word, and remembers', async () => {
    expect((await ask('POST', '/check-runs', run({ text: '語'.repeat(30_000) }))).status).toBe(201)
    expect(github.state.checkRuns[0]?.textWasCut).toBe(true)
  })

  it('appends annotations, replaces the output, and refuses another conclusion', async () => {
    await ask('POST', '/check-runs', run({ text: 'first', annotations: [annotation] }))
    const path = `/check-runs/${github.state.checkRuns[0]?.id}`
    expect((await ask('PATCH', path, { output: { title: 't', summary: 'S', annotations: [annotation] } })).status).toBe(
      200,
    )
    expect(github.state.checkRuns[0]).toMatchObject({ output: { summary: 'S', text: null } })
    expect(github.state.checkRuns[0]?.annotations).toHaveLength(2)
    expect((await ask('PATCH', path, { conclusion: 'failure' })).status).toBe(403)
  })

  it('refuses a write with a read-only token, an unknown token, and an unknown operation', async () => {
    expect((await ask('POST', '/check-runs', run({}), 'ghs_readonly')).status).toBe(403)
    expect((await ask('POST', '/check-runs', run({}), 'ghs_forged')).status).toBe(401)
    expect((await ask('GET', '/secrets')).status).toBe(404)
  })

  it('refuses a comment that is too long, and lists comments by pages', async () => {
    expect((await ask('POST', '/issues/7/comments', { body: 'x'.repeat(65_537) })).status).toBe(422)
    for (let at = 0; at < 35; at++) github.state.addComment(7, 'octocat', `Comment ${at}`)
    const { json, headers } = await ask('GET', '/issues/7/comments')
    expect(json).toHaveLength(30)
    expect(headers.get('link')).toContain('rel="next"')
  })

  it('refuses a suggestion beside a line that the pull request did not show', async () => {
    const head = github.state.git.commit({ 'a.json': '{ "a": 1 }\n' }, [sha])
    github.state.openPull({ baseSha: sha, headSha: head })
    const review = (line: number) => ({ event: 'COMMENT', comments: [{ path: 'a.json', line, body: 'x' }] })
    expect((await ask('POST', '/pulls/7/reviews', review(9))).status).toBe(422)
    expect((await ask('POST', '/pulls/7/reviews', review(1))).status).toBe(200)
  })

  it('fails when told to, as often as told', async () => {
    github.fail({ kind: 'status', status: 502 }, { operation: 'pulls/get', times: 1 })
    expect((await ask('GET', '/pulls/7')).status).toBe(502)
    expect((await ask('GET', '/pulls/7')).status).toBe(200)
  })
})

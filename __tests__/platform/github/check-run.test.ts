import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type CheckRunRequest, postCheckRun } from '../../../src/platform/github/check-run.js'
import { hurry, unhurry } from '../../support/github/hurry.js'
import { annotations, clientOf } from '../../support/github/reporting.js'
import { StandIn } from '../../support/github/server.js'

describe('the check run', () => {
  let github: StandIn
  let headSha: string
  beforeAll(() => hurry())
  afterAll(unhurry)
  beforeEach(async () => {
    github = await new StandIn().start()
    headSha = github.state.git.commit({ 'a.json': '{}' })
  })
  afterEach(async () => {
    await github.stop()
    expect(github.objections).toEqual([])
  })

  const request = (count: number): CheckRunRequest => ({
    name: 'Connector readiness',
    headSha,
    externalId: 'run-1-attempt-1',
    conclusion: 'failure',
    output: { title: '3 to fix', summary: 'summary', text: 'text' },
    annotations: annotations(count),
  })

  it('is complete at once, and appends what is beyond fifty by updates of the output alone', async () => {
    const posted = await postCheckRun(clientOf(github), request(120))
    expect(posted).toMatchObject({ annotations: 120, app: 'github-actions', shortfall: undefined })
    expect(github.told).toEqual(['checks/create', 'checks/update', 'checks/update'])
    const [run] = github.state.checkRuns
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure', output: { text: 'text' } })
    expect(run?.annotations.map((one) => one.message)).toEqual(annotations(120).map((one) => one.message))
    for (const call of github.of('checks/update')) expect(Object.keys(call.body as object)).toEqual(['output'])
  })

  it.each([
    ['reset', { kind: 'reset' }],
    ['half a body', { kind: 'half-body' }],
    ['a proxy page', { kind: 'html', status: 502 }],
  ] as const)('is posted once when the answer to the first request is lost: %s', async (_name, failure) => {
    github.fail(failure, { operation: 'checks/create', times: 1, performed: true })
    const posted = await postCheckRun(clientOf(github), request(60))
    expect(github.state.checkRuns).toHaveLength(1)
    expect(posted.id).toBe(github.state.checkRuns[0]?.id)
    expect(github.state.checkRuns[0]?.annotations).toHaveLength(60)
  })

  it('is posted again when the first request was lost before it did anything', async () => {
    github.fail({ kind: 'status', status: 500 }, { operation: 'checks/create', times: 1 })
    await postCheckRun(clientOf(github), request(1))
    expect(github.state.checkRuns).toHaveLength(1)
  })

  it('does not append the same annotations twice when the answer to an update is lost', async () => {
    github.fail({ kind: 'status', status: 502 }, { operation: 'checks/update', times: 1, performed: true })
    await postCheckRun(clientOf(github), request(80))
    expect(github.state.checkRuns[0]?.annotations).toHaveLength(80)
  })

  it('stands with what it has when the updates keep failing, and says so', async () => {
    github.fail({ kind: 'status', status: 422 }, { operation: 'checks/update' })
    const posted = await postCheckRun(clientOf(github), request(80))
    expect(posted).toMatchObject({ annotations: 50, shortfall: { kind: 'invalid', status: 422 } })
  })

  it('waits for a rate limit that is over soon', async () => {
    github.fail({ kind: 'secondary-limit', status: 403, retryAfter: 5 }, { operation: 'checks/create', times: 1 })
    await postCheckRun(clientOf(github), request(1))
    expect(github.told).toEqual(['checks/create', 'checks/create'])
  })

  it.each([
    ['the hourly limit', { kind: 'rate-limit', status: 403, seconds: 3600 * 50 }],
    ['a secondary limit', { kind: 'secondary-limit', status: 429, retryAfter: 900 }],
  ] as const)('gives up at once on %s that outlasts the budget', async (_name, failure) => {
    github.fail(failure, { operation: 'checks/create' })
    await expect(postCheckRun(clientOf(github), request(1))).rejects.toMatchObject({ kind: 'limited' })
    expect(github.told).toEqual(['checks/create'])
  })

  it('is refused to a token that may not, with one request', async () => {
    await expect(postCheckRun(clientOf(github, 'ghs_readonly'), request(1))).rejects.toMatchObject({
      kind: 'refused',
      status: 403,
      message: 'GitHub answered 403 (Resource not accessible by integration)',
    })
    expect(github.told).toEqual(['checks/create'])
  })

  it('never prints a page that a proxy sent, and never goes where an answer points', async () => {
    github.fail({ kind: 'html', status: 403 }, { operation: 'checks/create', times: 1 })
    await expect(postCheckRun(clientOf(github), request(1))).rejects.toMatchObject({
      message: 'GitHub answered 403 (with a page instead of JSON)',
    })
    const elsewhere = await new StandIn().start()
    github.fail({ kind: 'redirect', to: `${elsewhere.apiUrl}/repos/contoso/connectors/check-runs` })
    await expect(postCheckRun(clientOf(github), request(1))).rejects.toMatchObject({
      message: 'GitHub answered 302 and points elsewhere',
    })
    expect(elsewhere.calls).toEqual([])
    await elsewhere.stop()
  })

  it('stops when the time for all requests is used up', async () => {
    github.fail({ kind: 'slow', milliseconds: 1000 * 50 }, { operation: 'checks/create' })
    const started = performance.now()
    await expect(postCheckRun(clientOf(github, 'ghs_actions', 5), request(1))).rejects.toMatchObject({ kind: 'late' })
    expect(performance.now() - started).toBeLessThan(900)
  })
})

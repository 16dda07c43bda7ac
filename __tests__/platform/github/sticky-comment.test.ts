import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { withMarker } from '../../../src/platform/github/marker.js'
import { type CommentRequest, keepComment } from '../../../src/platform/github/sticky-comment.js'
import { hurry, unhurry } from '../../support/github/hurry.js'
import { clientOf } from '../../support/github/reporting.js'
import { StandIn } from '../../support/github/server.js'

const BOT = 'github-actions[bot]'

describe('the comment', () => {
  let github: StandIn
  let older: string
  let headSha: string
  beforeAll(() => hurry())
  afterAll(unhurry)
  beforeEach(async () => {
    github = await new StandIn().start()
    older = github.state.git.commit({ 'a.json': '{}' })
    headSha = github.state.git.commit({ 'a.json': '{ }' }, [older])
    github.state.openPull({ baseSha: older, headSha })
  })
  afterEach(async () => {
    await github.stop()
    expect(github.objections).toEqual([])
  })

  const request = (over: Partial<CommentRequest> = {}): CommentRequest => ({
    pull: 7,
    headSha,
    runId: 20,
    runAttempt: 1,
    key: 'default',
    login: BOT,
    text: '**Not ready**: 3 to fix\n',
    mayCreate: true,
    checkName: 'Connector readiness',
    ...over,
  })
  const keep = (over: Partial<CommentRequest> = {}) => keepComment(clientOf(github), request(over))
  const ours = (over: Partial<{ commit: string; runId: number; runAttempt: number; text: string; key: string }> = {}) =>
    withMarker({ key: 'default', commit: older, runId: 10, runAttempt: 1, ...over }, over.text ?? 'old text\n')
  const bodies = () => github.state.comments.map((comment) => comment.body)

  it('is created when there is something to say', async () => {
    expect(await keep()).toMatchObject({ state: 'posted', url: expect.stringContaining('#issuecomment-') })
    expect(bodies()).toEqual([ours({ commit: headSha, runId: 20, text: request().text })])
  })

  it('is not created when all is well, but an old one is turned green', async () => {
    expect(await keep({ mayCreate: false })).toMatchObject({ state: 'skipped' })
    expect(bodies()).toEqual([])
    github.state.addComment(7, BOT, ours(), 'Bot')
    expect(await keep({ mayCreate: false, text: 'ready\n' })).toMatchObject({ state: 'posted' })
    expect(bodies()).toEqual([ours({ commit: headSha, runId: 20, text: 'ready\n' })])
  })

  it('is found on the third page, among comments of others', async () => {
    for (let at = 0; at < 210; at++) github.state.addComment(7, 'octocat', `Comment ${at}`)
    const own = github.state.addComment(7, BOT, ours(), 'Bot')
    await keep()
    expect(own.body).toContain('3 to fix')
    expect(github.state.comments).toHaveLength(211)
  })

  it('is never a comment of somebody else, even with our marker', async () => {
    const forged = github.state.addComment(7, 'mallory', ours({ commit: headSha, runId: 99 }))
    await keep()
    expect(forged).toMatchObject({ updates: 0, body: ours({ commit: headSha, runId: 99 }) })
    expect(github.state.comments).toHaveLength(2)
  })

  it('is not written again when nothing changed, also by a re-run', async () => {
    await keep()
    expect(await keep({ runAttempt: 2 })).toMatchObject({ state: 'unchanged' })
    expect(github.of('issues/update-comment')).toEqual([])
  })

  it('is not written for a commit that is no longer the head', async () => {
    expect(await keep({ headSha: older })).toMatchObject({ state: 'skipped' })
    expect(bodies()).toEqual([])
  })

  it('is not taken back by an earlier run of the same commit', async () => {
    const own = github.state.addComment(7, BOT, ours({ commit: headSha, runId: 30 }), 'Bot')
    expect(await keep()).toMatchObject({ state: 'skipped' })
    expect(own.updates).toBe(0)
  })

  it('is one: our own duplicates are removed, those of another check stay', async () => {
    github.state.addComment(7, BOT, ours(), 'Bot')
    github.state.addComment(7, BOT, ours({ text: 'second\n' }), 'Bot')
    github.state.addComment(7, BOT, ours({ key: 'other' }), 'Bot')
    await keep()
    expect(bodies()).toEqual([ours({ commit: headSha, runId: 20, text: request().text }), ours({ key: 'other' })])
  })

  it('is created once when the answer is lost', async () => {
    github.fail({ kind: 'reset' }, { operation: 'issues/create-comment', times: 1, performed: true })
    expect(await keep()).toMatchObject({ state: 'posted' })
    expect(github.state.comments).toHaveLength(1)
  })

  it('finds its older self although the login was guessed wrong', async () => {
    github.state.tokens.set('ghs_app', {
      login: 'contoso-ci[bot]',
      type: 'Bot',
      app: 'contoso-ci',
      permissions: { pull_requests: 'write' },
    })
    const own = github.state.addComment(7, 'contoso-ci[bot]', ours(), 'Bot')
    await keepComment(clientOf(github, 'ghs_app'), request())
    expect(github.state.comments).toEqual([own])
    expect(own.body).toContain('3 to fix')
  })

  describe('when two runs write at once', () => {
    const push = () => {
      const newer = github.state.git.commit({ 'a.json': '{  }' }, [headSha])
      const pull = github.state.pulls.get(7)
      if (pull) pull.head.sha = newer
      return newer
    }

    it('ends with the newer one: both had seen no comment', async () => {
      let newer = ''
      github.before.set('issues/create-comment', () => {
        github.before.clear()
        newer = push()
        github.state.addComment(7, BOT, ours({ commit: newer, runId: 21, text: 'newer\n' }), 'Bot')
      })
      await keep()
      expect(bodies()).toEqual([ours({ commit: newer, runId: 21, text: 'newer\n' })])
    })

    it('ends with what the newer run had to say, when we overwrote it', async () => {
      const own = github.state.addComment(7, BOT, ours(), 'Bot')
      let newer = ''
      github.before.set('issues/update-comment', () => {
        github.before.clear()
        newer = push()
        own.body = ours({ commit: newer, runId: 21, text: 'newer\n' })
        github.state.checkRuns.push({
          id: 5,
          name: 'Connector readiness',
          head_sha: newer,
          external_id: 'x',
          app: 'github-actions',
          status: 'completed',
          conclusion: 'success',
          output: { title: 'ready', summary: 'newer, as its check run says', text: null },
          annotations: [],
          textWasCut: false,
        })
      })
      await keep()
      expect(bodies()).toEqual([ours({ commit: newer, runId: 0, runAttempt: 0, text: 'newer, as its check run says' })])
    })

    it('speaks of the newer commit, when its run is still under way', async () => {
      github.state.addComment(7, BOT, ours(), 'Bot')
      let newer = ''
      github.before.set('issues/update-comment', () => {
        github.before.clear()
        newer = push()
      })
      await keep()
      expect(bodies()[0]).toContain(`commit=${newer} `)
      expect(bodies()[0]).toContain(`Commit \`${newer.slice(0, 7)}\` is being checked`)
    })
  })
})

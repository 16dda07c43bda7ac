import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import { Repository } from '../../support/git.js'
import { payload, Scene } from '../../support/github/scene.js'

jest.setTimeout(120_000)

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`
const BOT = 'github-actions[bot]'

const operation = (operationId: string) => ({
  get: { operationId, summary: 'List', description: 'Lists.', responses: { 200: { description: 'OK' } } },
})
const repeated = (count: number) => ({
  definition: {
    paths: Object.fromEntries(Array.from({ length: count }, (_, at) => [`/r${at}`, operation('Repeated')])),
  },
})
/** Properties whose default is a text where a number belongs: each has one mechanical fix. */
const mendable = (names: readonly string[], further: object = {}) => ({
  definition: {
    definitions: {
      Mendable: {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, { type: 'integer', default: '5' }])),
      },
    },
    ...further,
  },
})
const definitionOf = (example: Parameters<typeof connectorFiles>[0]) => ({
  [DEFINITION]: connectorFiles(example)[DEFINITION] ?? '',
})

describe('the Action, when things happen on a pull request', () => {
  let scene: Scene
  const further: Repository[] = []
  afterEach(async () => {
    expect(scene.github.objections).toEqual([])
    for (const one of further.splice(0)) one.dispose()
    await scene.close()
  })
  const commitOfComment = (body = '') => / commit=([0-9a-f]{40}) /.exec(body)?.[1]

  describe('a review is submitted', () => {
    const declaration =
      'publisher: verified\nwaivers:\n  - criterion: operation-id-unique\n    reason: It is agreed with Microsoft.\n'
    const open = async () => {
      scene = await Scene.open({
        base: connectorFiles(),
        head: { ...definitionOf(repeated(4)), [`${FOLDER}/certification.yml`]: declaration },
        fork: true,
        login: 'stranger',
      })
      scene.github.state.access.set('maintainer', 'write')
      return scene.github.state
    }
    const review = (login: string, over: object = {}) => ({
      id: scene.github.state.nextId(),
      pull: 7,
      type: 'User' as const,
      login,
      association: 'MEMBER',
      state: 'APPROVED' as const,
      commit_id: scene.head,
      body: '',
      ...over,
    })
    const submitted = (login: string) =>
      scene.run({
        event: 'pull_request_review',
        payload: payload('pull_request_review', {
          ...(scene.pullPayload() as object),
          action: 'submitted',
          review: { state: 'approved', commit_id: scene.head, user: { login }, author_association: 'MEMBER' },
        }),
        actor: login,
      })

    it('and an approval of this commit makes what the fork declares count', async () => {
      const state = await open()
      const before = await scene.run()
      expect([before.code, before.outputs['required-count']]).toEqual([1, '3'])
      expect(before.summary).toContain('Proposed here, not counting yet')
      state.reviews.push(review('maintainer'))
      const after = await submitted('maintainer')
      expect([after.code, after.outputs['required-count']]).toEqual([0, '0'])
      expect(after.summary).toContain('What certification.yml declares counts: maintainer approved this commit.')
      expect(after.summary).not.toContain('not counting yet')
      expect(after.summary).toContain('stage review')
    })

    it('and the event alone, an approval of strangers, or one that was taken back, makes nothing count', async () => {
      const state = await open()
      expect((await submitted('maintainer')).code).toBe(1)
      state.reviews.push(
        review('<img src=x> @octocat\n::error::x'),
        review('stranger', { association: 'CONTRIBUTOR' }),
        review('maintainer'),
        review('maintainer', { state: 'CHANGES_REQUESTED' }),
      )
      const ran = await submitted('maintainer')
      expect(ran.code).toBe(1)
      expect(ran.out + ran.summary).not.toMatch(/octocat|<img|::error::x/)
    })
  })

  describe('suggestions are asked for', () => {
    const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `field${from + at}`)
    const suggesting = (over: Parameters<Scene['run']>[0] = {}) =>
      scene.run({ ...over, inputs: { suggestions: 'true' } })

    it('fixes of changed lines are one review, and a re-run adds none', async () => {
      // The base has a fault of its own on a line that the pull request leaves alone.
      const older = { basePath: 'v1' }
      scene = await Scene.open({
        base: connectorFiles({ definition: older }),
        head: definitionOf(mendable(names(0, 3), older)),
      })
      const { state } = scene.github
      await suggesting()
      expect(state.reviews).toMatchObject([{ state: 'COMMENTED', commit_id: scene.head, login: BOT }])
      const lines = String(definitionOf(mendable(names(0, 3), older))[DEFINITION]).split('\n')
      expect(state.reviewComments.map(({ path, line }) => [path, lines[line - 1]?.trim()])).toEqual(
        Array.from({ length: 3 }, () => [DEFINITION, '"default": "5"']),
      )
      for (const { body } of state.reviewComments) expect(body).toMatch(/```suggestion\n {10,}"default": 5\n```/)
      await suggesting({ runAttempt: 2 })
      expect([state.reviews.length, state.reviewComments.length]).toEqual([1, 3])
    })

    it('no more than twenty on one pull request, whoever else comments there', async () => {
      scene = await Scene.open({ base: connectorFiles(), head: definitionOf(mendable(names(0, 30))) })
      const { state } = scene.github
      const line = String(definitionOf(mendable(names(0, 30)))[DEFINITION])
        .split('\n')
        .indexOf('          "default": "5"')
      state.reviewComments.push({
        id: 1,
        pull: 7,
        login: 'stranger',
        type: 'User',
        path: DEFINITION,
        line: line + 1,
        commit_id: scene.head,
        body: '```suggestion\nforged\n```',
      })
      await suggesting()
      await suggesting({ runAttempt: 2 })
      const own = state.reviewComments.filter((one) => one.login === BOT)
      expect(own).toHaveLength(20)
      expect(new Set(own.map((one) => one.line)).size).toBe(20)
      expect(state.reviews).toHaveLength(1)
    })

    it('a token that may not costs one notice, never the verdict', async () => {
      scene = await Scene.open({ base: connectorFiles(), head: definitionOf(mendable(names(0, 3))) })
      scene.github.state.permit({ contents: 'read', checks: 'write', pull_requests: 'read' })
      const ran = await suggesting()
      expect(ran.out.match(/^::notice title=Connector certification::Not posted.*$/gm)).toEqual([
        expect.stringContaining("Not posted: comment and suggestions. The job's token lacks pull-requests: write."),
      ])
      expect(scene.github.state.checkRuns).toHaveLength(1)
    })
  })

  describe('another commit is pushed', () => {
    /** A further commit on the pull request's branch, merged and checked out in a workspace of its own. */
    const push = (files: Readonly<Record<string, string | Uint8Array>>) => {
      const { origin } = scene
      origin.git('checkout', '-q', 'orders')
      for (const [path, content] of Object.entries(files)) origin.write(path, content)
      const head = origin.commit('more')
      origin.git('checkout', '-q', '--detach', 'main')
      origin.git('merge', '-q', '--no-ff', '-m', 'test merge', 'orders')
      const sha = origin.git('rev-parse', 'HEAD')
      origin.git('update-ref', 'refs/pull/7/merge', sha)
      const workspace = new Repository()
      further.push(workspace)
      workspace.git('fetch', '-q', '--depth=1', `file://${origin.folder}`, 'refs/pull/7/merge')
      workspace.git('checkout', '-q', 'FETCH_HEAD')
      scene.bring(head, [scene.head])
      scene.bring(sha, [scene.base, head])
      const become = () => {
        const pull = scene.github.state.pulls.get(7)
        if (pull) pull.head.sha = head
      }
      const run = () =>
        scene.run({
          payload: scene.pullPayload({ pull_request: { head: { sha: head } } }),
          workspace: workspace.folder,
          sha,
          runId: 501,
        })
      return { head, become, run }
    }
    const open = async () => {
      scene = await Scene.open({ base: connectorFiles(), head: definitionOf(repeated(4)) })
    }

    it('and both runs write at once: one comment is left, and it speaks of the newer commit', async () => {
      await open()
      const newer = push(definitionOf(repeated(2)))
      newer.become()
      const [first, second] = await Promise.all([scene.run(), newer.run()])
      const { comments, checkRuns } = scene.github.state
      expect([first.code, second.code]).toEqual([1, 1])
      expect(comments.map((one) => commitOfComment(one.body))).toEqual([newer.head])
      expect(comments[0]?.body).toContain('1 to fix')
      expect(checkRuns.map((run) => run.head_sha).sort()).toEqual([scene.head, newer.head].sort())
    })

    it('S20: while the first run is about to write, and it writes no comment any more', async () => {
      await open()
      const newer = push(definitionOf(repeated(2)))
      scene.github.after.set('checks/create', newer.become)
      const ran = await scene.run()
      expect(ran.code).toBe(1)
      expect(ran.out).toContain('No comment: a newer commit has been pushed since')
      expect(scene.github.state.comments).toEqual([])
      expect(scene.github.state.checkRuns).toMatchObject([{ head_sha: scene.head }])
    })

    it('S20: between the look at the head and the writing, and the comment still ends with the newer one', async () => {
      await open()
      const newer = push(definitionOf(repeated(2)))
      scene.github.before.set('issues/create-comment', () => {
        scene.github.before.clear()
        newer.become()
      })
      await scene.run()
      expect(scene.github.state.comments.map((one) => commitOfComment(one.body))).toEqual([newer.head])
      await newer.run()
      expect(scene.github.state.comments.map((one) => commitOfComment(one.body))).toEqual([newer.head])
      expect(scene.github.state.comments[0]?.body).toContain('1 to fix')
    })

    it('and the older run is run again: the comment stays with the newer commit', async () => {
      await open()
      await scene.run()
      const newer = push(definitionOf(repeated(2)))
      newer.become()
      await newer.run()
      const before = scene.github.state.comments[0]?.body
      const again = await scene.run({ runAttempt: 2 })
      expect(again.code).toBe(1)
      expect(scene.github.state.comments.map((one) => one.body)).toEqual([before])
    })
  })

  it('the base has moved on, and a fault of the merge has no line at the head: line 1, and it says so', async () => {
    const lines = (paths: object) => ({ definition: { paths } })
    scene = await Scene.open({
      base: connectorFiles(lines({})),
      head: { [`${FOLDER}/intro.md`]: '# Orchard Harvest\n' },
      meanwhile: definitionOf(lines({ '/r0': operation('Repeated'), '/r1': operation('Repeated') })),
    })
    const ran = await scene.run()
    const annotation = scene.github.state.checkRuns[0]?.annotations.find((one) =>
      one.title?.startsWith('operation-id-unique'),
    )
    expect(ran.code).toBe(1)
    expect(annotation).toMatchObject({ path: DEFINITION, start_line: 1, end_line: 1 })
    expect(annotation?.message).toMatch(/Line \d+ of the merge with the base; the head has no such line/)
  })
})

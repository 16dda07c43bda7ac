import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import { payload, Scene } from '../../support/github/scene.js'

jest.setTimeout(60_000)

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`
const repeated = connectorFiles({
  definition: {
    paths: Object.fromEntries(
      ['/one', '/two'].map((path) => [
        path,
        { get: { operationId: 'Repeated', summary: 'Repeat', responses: { 200: { description: 'OK' } } } },
      ]),
    ),
  },
})

/** The second workflow: evaluate the head as data in a job that may only read, publish in one that may write. */
describe('publishing for a fork', () => {
  let scene: Scene
  afterEach(async () => {
    expect(scene.github.objections).toEqual([])
    await scene.close()
  })
  const open = async (fork = true) => {
    scene = await Scene.open({ base: connectorFiles(), head: { [DEFINITION]: repeated[DEFINITION] ?? '' }, fork })
    return scene.github.state
  }
  const finished = (over: object = {}) => {
    const pull = scene.github.state.pulls.get(7)
    return payload('workflow_run', {
      workflow_run: {
        event: 'pull_request',
        conclusion: 'failure',
        head_sha: scene.head,
        head_branch: pull?.head.ref,
        head_repository: {
          id: pull?.head.repo?.id,
          full_name: pull?.head.repo?.full_name,
          owner: { login: 'stranger' },
        },
        pull_requests: [],
        ...over,
      },
    })
  }
  /** The workspace of the second workflow is empty: nothing is checked out. */
  const empty = () => {
    const folder = join(scene.workspace.folder, 'empty')
    scene.workspace.write('empty/.keep', '')
    return folder
  }
  const evaluate = (over: object = {}) =>
    scene.run({
      event: 'workflow_run',
      payload: finished(over),
      workspace: empty(),
      sha: scene.base,
      ref: 'refs/heads/main',
      token: 'ghs_readonly',
      inputs: { 'report-file': 'report.json' },
    })
  const publish = (over: object = {}, token = 'ghs_actions') =>
    scene.run({
      action: 'publish',
      event: 'workflow_run',
      payload: finished(over),
      workspace: empty(),
      sha: scene.base,
      ref: 'refs/heads/main',
      token,
      inputs: { report: 'report.json' },
    })
  const report = () => join(scene.workspace.folder, 'empty/report.json')

  it('posts the verdict of the trusted evaluation on the head of the fork', async () => {
    const state = await open()
    const evaluated = await evaluate()
    expect([evaluated.code, evaluated.journal, state.checkRuns]).toEqual([1, '', []])
    const published = await publish()
    expect([published.code, published.journal]).toEqual([0, ''])
    expect(state.checkRuns).toMatchObject([
      { name: 'Connector readiness', head_sha: scene.head, conclusion: 'failure', status: 'completed' },
    ])
    expect(state.comments).toHaveLength(1)
    expect(state.comments[0]?.body).toContain('operation-id-unique')
    expect(state.comments[0]?.body).toMatch(/\*\*\d+ new\*\*/)
  })

  it('says nothing for a commit that is no longer the head, nor for a run of another repository', async () => {
    const state = await open()
    for (const over of [{ head_sha: scene.base }, { head_repository: { id: 4711 } }]) {
      const evaluated = await evaluate(over)
      expect(evaluated.code).toBe(0)
      expect(evaluated.out).toContain('No open pull request has this commit as its head')
    }
    expect([state.checkRuns, state.comments]).toEqual([[], []])
  })

  it.each([
    ['another commit', (text: string) => text.replaceAll(scene.head, scene.base), /another commit/],
    ['a field too many', (text: string) => text.replace('"version": 1', '"version": 1, "issue": 9'), /must be absent/],
    ['half a report', (text: string) => text.slice(0, 500), /not valid JSON/],
    ['a forged verdict word', (text: string) => text.replace('"not-ready"', '"fine"'), /verdict must be/],
  ])('refuses a report with %s', async (_what, change, why) => {
    const state = await open()
    await evaluate()
    writeFileSync(report(), change(readFileSync(report(), 'utf8')))
    const published = await publish()
    expect(published.code).toBe(2)
    expect(published.out).toMatch(why)
    expect([state.checkRuns, state.comments]).toEqual([[], []])
  })

  it('refuses a report that is a link, or lies elsewhere', async () => {
    await open()
    scene.workspace.write('empty/.keep', '').link('empty/report.json', '/etc/hostname')
    const published = await publish()
    expect([published.code, published.out]).toEqual([2, expect.stringContaining("There is no report 'report.json'")])
  })

  it('fails its own job when nothing of it could be posted, and names the permissions', async () => {
    await open()
    await evaluate()
    const published = await publish({}, 'ghs_readonly')
    expect(published.code).toBe(1)
    expect(published.out).toContain("Not posted: check run and comment. The job's token lacks checks: write")
  })

  it('publishes badges from a push, with contents: write alone', async () => {
    const state = await open(false)
    scene.workspace.git('fetch', '-q', '--depth=1', `file://${scene.origin.folder}`, 'main')
    scene.workspace.git('checkout', '-q', 'FETCH_HEAD')
    const push = {
      event: 'push',
      payload: payload('push', { ref: 'refs/heads/main' }),
      sha: scene.base,
      ref: 'refs/heads/main',
    }
    await scene.run({ ...push, inputs: { 'report-file': 'report.json', 'check-run': 'false', 'fail-on': 'never' } })
    state.permit({ contents: 'write' })
    const published = await scene.run({
      ...push,
      action: 'publish',
      inputs: { report: 'report.json', 'badge-branch': 'badges' },
    })
    expect(published.code).toBe(0)
    const files = state.git.commits.get(state.refs.get('refs/heads/badges') ?? '')?.files
    expect([...(files?.keys() ?? [])].sort()).toEqual([
      'orchard-harvest.json',
      'orchard-harvest.svg',
      'repository.json',
      'repository.svg',
    ])
    for (const name of ['repository', 'orchard-harvest']) {
      expect(published.summary).toContain(`/raw/badges/${name}.svg)`)
      expect(published.summary).toContain(`%2Fraw%2Fbadges%2F${name}.json)`)
    }
    expect([state.checkRuns, state.comments]).toEqual([[], []])
  })
})

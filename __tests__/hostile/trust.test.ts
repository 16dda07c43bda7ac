import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'
import type { Report } from '../../src/model/report.js'
import { withMarker } from '../../src/platform/github/marker.js'
import { renderJson } from '../../src/report/json.js'
import { connectorFiles } from '../support/connector.js'
import { payload, Scene } from '../support/github/scene.js'
import { whatActs } from '../support/hostile/harmless.js'
import { everySink } from '../support/hostile/sinks.js'
import { HOSTILE, hostile } from '../support/reports.js'

jest.setTimeout(120_000)

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`
const operation = { get: { operationId: 'Repeated', summary: 'x', responses: { 200: { description: 'OK' } } } }
const faulty = connectorFiles({ definition: { paths: { '/a': operation, '/b': operation } } })
const head = { [DEFINITION]: faulty[DEFINITION] ?? '' }

describe('strangers beside the Action', () => {
  let scene: Scene
  afterEach(async () => {
    expect(scene.github.objections).toEqual([])
    await scene.close()
  })

  it('S13: comments of others that carry our marker are neither edited nor removed, nor believed', async () => {
    scene = await Scene.open({ base: connectorFiles(), head })
    const { state } = scene.github
    const forged = withMarker({ key: 'default', commit: scene.head, runId: 9_999_999, runAttempt: 9 }, 'All is well.\n')
    const others = [
      state.addComment(7, 'mallory', forged),
      state.addComment(7, 'other-app[bot]', forged, 'Bot'),
      state.addComment(7, 'github-actions', forged),
    ]
    await scene.run()
    await scene.run({ runAttempt: 2 })
    for (const one of others) expect(one).toMatchObject({ body: forged, updates: 0 })
    const own = state.comments.filter((one) => one.login === 'github-actions[bot]')
    expect(own).toHaveLength(1)
    expect(own[0]?.body).toContain('operation-id-unique')
  })

  describe('S16: a report that came from another job', () => {
    const open = async () => {
      scene = await Scene.open({ base: connectorFiles(), head, fork: true })
      scene.github.state.openPull({ number: 8, baseSha: scene.base, headSha: scene.base })
    }
    const publish = (report: string) => {
      const folder = join(scene.workspace.folder, 'empty')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'report.json'), report)
      const pull = scene.github.state.pulls.get(7)
      return scene.run({
        action: 'publish',
        event: 'workflow_run',
        payload: payload('workflow_run', {
          workflow_run: {
            event: 'pull_request',
            conclusion: 'success',
            head_sha: scene.head,
            head_branch: pull?.head.ref,
            head_repository: { id: pull?.head.repo?.id, owner: { login: 'stranger' } },
            // Of a fork it is empty; another pull request has another head.
            pull_requests: [{ number: 8 }],
          },
        }),
        workspace: folder,
        sha: scene.base,
        ref: 'refs/heads/main',
        token: 'ghs_actions',
        inputs: { report: 'report.json' },
      })
    }
    const hostileReport = (over: Partial<Report> = {}): Report => {
      const reports = HOSTILE.map((text) => hostile(text))
      const connectors = reports.flatMap((one) => one.connectors)
      return { ...(reports[0] as Report), connectors, notes: [...HOSTILE], commit: scene.head, ...over }
    }

    it('is text of a stranger in everything that is posted, and chooses no place to post to', async () => {
      await open()
      const { state } = scene.github
      const tool = { name: '@octocat', version: '<img src=x>', docs: 'https://evil.example' }
      const ran = await publish(renderJson(hostileReport({ tool })))
      expect([ran.code, ran.journal, state.comments.map((one) => one.issue)]).toEqual([0, '', [7]])
      const [run] = state.checkRuns
      const sinks = {
        ran,
        requests: [],
        checkTitle: run?.output.title ?? '',
        markdown: {
          comment: state.comments[0]?.body ?? '',
          'check summary': run?.output.summary ?? '',
          'check text': run?.output.text ?? '',
          'job summary': ran.summary,
        },
        annotations: run?.annotations ?? [],
        suggestions: [],
        html: '',
        sarif: '',
        json: '',
        badge: '',
      }
      expect(whatActs(sinks, scene.github.serverUrl)).toEqual([])
      expect(run?.annotations.length).toBeGreaterThan(30)
      expect(run?.head_sha).toBe(scene.head)
    })

    it.each([
      ['of 100 MB', () => `{"version":1,"notes":["${'x'.repeat(100_000_000)}"]}`, /too large/],
      ['that is nested without end', () => `${'['.repeat(2_000_000)}`, /not valid JSON|must be an object/],
      [
        'with lists for texts',
        () => renderJson(hostileReport()).replace(/"message": "[^"]*"/, '"message": []'),
        /must be/,
      ],
      ['with line 0', () => renderJson(hostileReport()).replace(/"line": \d+/, '"line": 0'), /must be at least 1/],
      [
        'with prototype keys',
        () => renderJson(hostileReport()).replace('{', '{"__proto__":{"exitCode":0},'),
        /must be absent/,
      ],
      ['of a pull request of its own', () => renderJson(hostileReport()).replace('{', '{"pull":8,'), /must be absent/],
    ])('%s is refused, and nothing is posted', async (_what, make, why) => {
      await open()
      const ran = await publish(make())
      expect([ran.code, ran.err]).toEqual([2, ''])
      expect(ran.out).toMatch(why)
      expect([scene.github.state.checkRuns, scene.github.state.comments]).toEqual([[], []])
    })
  })

  it('S17: what a fork writes into its configuration weakens nothing, and is shown as proposed', async () => {
    const levels = 'criteria:\n  operation-id-unique:\n    level: advice\n    reason: We like it better that way.\n'
    for (const path of [`${FOLDER}/certification.yml`, '.github/certification.yml']) {
      scene = await Scene.open({ base: connectorFiles(), head: { ...head, [path]: levels }, fork: true })
      const ran = await scene.run()
      expect([path, ran.code]).toEqual([path, 1])
      expect(ran.out).toMatch(/^::error title=operation-id-unique/m)
      expect(ran.summary).toContain('Proposed here, not counting yet')
      const { state } = scene.github
      state.access.set('maintainer', 'write')
      const review = { pull: 7, type: 'User', association: 'MEMBER', state: 'APPROVED', body: '' } as const
      state.reviews.push({ ...review, id: 1, login: 'maintainer', commit_id: scene.head })
      expect((await scene.run()).out).not.toMatch(/^::error title=operation-id-unique/m)
      if (!path.startsWith('.github')) await scene.close()
    }
  })

  it('S18, S22: nothing is left behind on the machine, and nothing is handed to later steps', async () => {
    scene = await Scene.open({ base: connectorFiles(), head })
    const look = () => [
      readFileSync(join(scene.workspace.folder, '.git/config'), 'utf8'),
      scene.workspace.git('status', '--porcelain', '--ignored'),
      scene.workspace.git('for-each-ref'),
      readdirSync(join(scene.workspace.folder, '.git')).filter((name) => name !== 'index'),
    ]
    const before = look()
    const { ran } = await everySink(scene)
    expect([ran.leftovers, ran.forLaterSteps, ran.journal, look()]).toEqual([[], '', '', before])
  })
})

describe('S19: what the Action is made of', () => {
  const ROOT = new URL('../../', import.meta.url)
  const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')

  it.each(['action.yml', 'publish/action.yml'])(
    '%s runs one bundle: nothing before, nothing after, nothing installed',
    (file) => {
      const { runs } = parse(read(file)) as { runs: Record<string, string> }
      expect(Object.keys(runs).sort()).toEqual(['main', 'using'])
      expect(runs.using).toBe('node24')
      expect(runs.main).toMatch(/^(?:\.\.\/)?dist\/(?:check|publish)\/index\.js$/)
    },
  )

  it('dependencies are named by one version each, and locked by their content', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>
    for (const group of ['dependencies', 'devDependencies'] as const)
      for (const [name, version] of Object.entries(manifest[group] ?? {}))
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)])
    expect(manifest.scripts).not.toHaveProperty('postinstall')
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean }>
    }
    const loose = Object.entries(lock.packages).filter(
      ([name, one]) => name !== '' && !one.link && !one.inBundle && !/^sha512-/.test(one.integrity ?? ''),
    )
    expect(loose.map(([name]) => name)).toEqual([])
  })

  it('nothing in the bundles keeps a cache, fetches a tool, or starts anything but git', () => {
    const code = ['check', 'publish', 'core', 'cli', 'worker']
      .flatMap((name) => readdirSync(new URL(`dist/${name}/`, ROOT)).map((file) => `dist/${name}/${file}`))
      .filter((file) => file.endsWith('.js'))
      .map(read)
      .join('\n')
    expect(code).not.toMatch(/ACTIONS_CACHE_URL|ACTIONS_RESULTS_URL|RUNNER_TOOL_CACHE|npm install|\bnpx\b/)
  })
})

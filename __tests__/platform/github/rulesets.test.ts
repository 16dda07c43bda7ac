import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { Contract } from '../../support/github/contract.js'

interface Ruleset {
  readonly target: string
  readonly enforcement: string
  readonly conditions: {
    readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] }
  }
  readonly rules: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<
    Record<
      string,
      { readonly name: string; readonly if?: string; readonly steps: readonly { readonly with?: object }[] }
    >
  >
}

const ROOT = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
const ruleset = (name: string) => JSON.parse(read(`examples/rulesets/${name}`)) as Ruleset
const NAMES = readdirSync(new URL('examples/rulesets', ROOT)).sort()
const WORKFLOWS = readdirSync(new URL('examples/workflows', ROOT)).map((name) => ({
  name,
  workflow: parse(read(`examples/workflows/${name}`)) as Workflow,
}))
const contract = new Contract()

/** The names of the jobs that a ruleset requires. */
function required(name: string): unknown[] {
  const rules = ruleset(name).rules.filter(({ type }) => type === 'required_status_checks')
  return rules.flatMap(({ parameters }) => parameters?.required_status_checks as readonly { context: string }[])
}

/** Workflows that have a job of that name, with the job. */
function jobs(name: string) {
  return WORKFLOWS.flatMap(({ name: file, workflow }) =>
    Object.values(workflow.jobs)
      .filter((job) => job.name === name)
      .map((job) => ({ file, on: workflow.on, job })),
  )
}

describe('the rulesets to copy', () => {
  it('are one for branches, one for branches with a merge queue, and one for tags', () => {
    expect(NAMES).toEqual(['branch-merge-queue.json', 'branch.json', 'tag.json'])
  })

  it.each(NAMES)('%s is what GitHub takes', (name) => {
    const asked = { method: 'POST', path: '/repos/contoso/connectors/rulesets', query: {}, body: ruleset(name) }
    expect(contract.match(asked)).toEqual({
      operation: 'repos/create-repo-ruleset',
      parameters: { owner: 'contoso', repo: 'connectors' },
      problems: [],
    })
    expect(
      contract.match({ ...asked, body: { ...ruleset(name), rules: [{ type: 'required_status' }] } })?.problems,
    ).toHaveLength(1)
  })

  it.each(NAMES)('%s has a command in the guide, and is in force when it is made', (name) => {
    expect(read('docs/gate.md')).toContain(`gh api --method POST 'repos/{owner}/{repo}/rulesets' --input ${name}`)
    expect(ruleset(name).enforcement).toBe('active')
  })

  it('require the job of the check on branches, and that of the gate on tags, each only from GitHub Actions', () => {
    const certification = [{ context: 'Connector certification', integration_id: 15368 }]
    expect(required('branch.json')).toEqual(certification)
    expect(required('branch-merge-queue.json')).toEqual(certification)
    expect(required('tag.json')).toEqual([{ context: 'Connector release gate', integration_id: 15368 }])
    expect(ruleset('branch.json').conditions.ref_name.include).toEqual(['~DEFAULT_BRANCH'])
    expect(ruleset('tag.json')).toMatchObject({
      target: 'tag',
      conditions: { ref_name: { include: ['refs/tags/v*'], exclude: [] } },
    })
  })

  it('keep a tag from being moved or deleted', () => {
    expect(ruleset('tag.json').rules.map(({ type }) => type)).toEqual([
      'required_status_checks',
      'update',
      'deletion',
      'non_fast_forward',
    ])
  })
})

describe('the jobs that the rulesets require', () => {
  it('run for pull requests and merge groups, and are never skipped', () => {
    const found = jobs('Connector certification')
    expect(found.map(({ file }) => file).sort()).toEqual(['certification-shards.yml', 'certification.yml'])
    for (const { on, job } of found) {
      expect(Object.keys(on)).toEqual(expect.arrayContaining(['pull_request', 'merge_group']))
      expect(['', 'always()']).toContain(job.if ?? '')
    }
  })

  it('make a gate that only pushes produce, at stage release: a skipped job would count as passed', () => {
    const [gate, ...others] = jobs('Connector release gate')
    expect(others).toEqual([])
    expect(gate?.file).toBe('certification-release.yml')
    expect(gate?.on).toEqual({ push: { branches: ['main'], tags: ['v*'] } })
    expect(gate?.job.if).toBeUndefined()
    expect(gate?.job.steps.at(-1)?.with).toEqual({ stage: 'release' })
  })

  it('stand before what publishes, and only tags publish', () => {
    const release = WORKFLOWS.find(({ name }) => name === 'certification-release.yml')?.workflow
    expect(release?.jobs.publish).toMatchObject({ needs: 'release-gate', if: "github.ref_type == 'tag'" })
  })

  it('are not named like the check run with the annotations', () => {
    expect(jobs('Connector readiness')).toEqual([])
  })
})

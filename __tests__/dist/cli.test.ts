import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { connectorFiles } from '../support/connector.js'
import { copyDist, type DistPlace } from '../support/dist.js'

let place: DistPlace

beforeAll(() => {
  place = copyDist()
  place.write(connectorFiles())
  const broken = connectorFiles({
    files: { 'apiDefinition.swagger.json': '{\n  "swagger": "2.0",\n  "info": { "title": "x", }\n}\n' },
  })
  place.write(
    Object.fromEntries(
      Object.entries(broken).map(([path, content]) => [path.replace('Orchard Harvest', 'broken'), content]),
    ),
  )
})
afterAll(() => place.remove())

function reportOf(...args: string[]): Report {
  return JSON.parse(place.cli('check', ...args, '--format', 'json').stdout) as Report
}

describe('the command line, from a copy of dist', () => {
  it('passes a connector that breaks nothing', () => {
    const { status, stdout, stderr } = place.cli('check', 'Orchard Harvest')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Orchard Harvest')
  })

  it('shows the place of a fault with a caret and exits with 1', () => {
    const { status, stdout } = place.cli('check', 'broken')
    expect(status).toBe(1)
    expect(stdout).toContain('broken/apiDefinition.swagger.json:3:25')
    expect(stdout).toMatch(/3 \|.*\n.*\^/)
  })

  it('fails open questions at release and not at review', () => {
    expect(place.cli('check', 'Orchard Harvest', '--stage', 'release').status).toBe(1)
    expect(place.cli('check', 'Orchard Harvest', '--stage', 'release', '--fail-on', 'never').status).toBe(0)
  })

  it.each([
    [['check', 'nowhere'], "There is no folder 'nowhere'"],
    [['check', '--format', 'xml'], '--format must be one of'],
    [['check', '--output', 'json'], '--output needs FORMAT=FILE'],
    [['check', '--nonsense'], "Unknown option '--nonsense'"],
    [['check', '--publisher', 'me'], '--publisher must be one of auto, verified, independent, custom'],
    [['check', '--config', 'none.yml'], "There is no configuration 'none.yml'"],
    [['check', '--fromat', 'json'], "Unknown option '--fromat'; did you mean --format? See --help."],
    [['check', '--format'], '--format needs a value.'],
    [['chekc'], "'chekc' is not a command; did you mean check?"],
    [['broken'], "'broken' is not a command; did you mean: check broken?"],
    [['nonsense'], 'there are check, explain, criteria and baseline.'],
    [['check', 'broken', '--output', 'json=broken/readme.md/x.json'], "'broken/readme.md/x.json' cannot be written"],
    [['explain', 'operation-id-uniqe'], 'did you mean operation-id-unique?'],
    [['explain'], 'explain takes one criterion'],
    [['check', '.dist'], 'No connector was found'],
  ])('answers wrong usage %j with exit code 2 and one sentence', (args, message) => {
    const { status, stderr } = place.cli(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
  })

  it.each([[], ['--help'], ['check', '--help'], ['criteria', '-h'], ['explain', '--help'], ['baseline', '--help']])(
    'helps when asked: %j %j',
    (...args) => {
      const { status, stdout, stderr } = place.cli(...args.filter((word) => word !== undefined))
      expect([status, stderr]).toEqual([0, ''])
      for (const word of ['check [PATH…]', 'explain CRITERION', 'baseline', '--stage', 'exit codes: 0'])
        expect(stdout).toContain(word)
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
    },
  )

  it('answers a faulty certification.yml with exit code 2 and the line', () => {
    place.write({
      'faulty/certification.yml': 'publisher: verified\nwaivers:\n  - criterion: operation-id-unique\n',
      'faulty/apiProperties.json': '{}',
    })
    const { status, stderr } = place.cli('check', 'faulty')
    expect(stderr).toMatch(/^faulty\/certification\.yml:3:\d+: .*'reason'/)
    expect(status).toBe(2)
  })

  it('writes several formats in one run', () => {
    expect(
      place.cli('check', 'broken', '--output', 'json=out/report.json', '--output', 'sarif=out/report.sarif').status,
    ).toBe(1)
    expect(place.cli('check', 'broken', '--format', 'sarif').stdout).toContain('"version": "2.1.0"')
  })

  it('does not follow a link out of the folder and says so', () => {
    writeFileSync(join(place.folder, 'outside.json'), '{"outside": "secret text"}')
    place.write({ 'linked/apiProperties.json': '{"properties": {}}' })
    symlinkSync(join(place.folder, 'outside.json'), join(place.folder, 'linked/apiDefinition.swagger.json'))
    const { status, stdout } = place.cli('check', 'linked')
    expect(status).toBe(1)
    expect(stdout).not.toContain('secret text')
    expect(stdout).toContain('link')
  })

  it('gives a report of version 1 with the documented fields', () => {
    const report = reportOf('broken')
    expect(report.version).toBe(1)
    expect(report.verdict).toBe('not-ready')
    const [connector] = report.connectors
    expect(connector).toMatchObject({ name: 'broken', path: 'broken', stage: 'review', verdict: 'not-ready' })
    const finding = connector?.findings.find((candidate) => candidate.criterion === 'file-json-parses')
    expect(finding).toMatchObject({
      level: 'required',
      kind: 'defect',
      status: 'open',
      side: 'head',
      file: 'broken/apiDefinition.swagger.json',
      range: { start: { line: 3, column: 25 } },
      policyCodes: ['5000.2.6.2'],
      related: [],
    })
    expect(finding?.docs).toMatch(/^https:\/\/.*\/docs\/criteria\/file-json-parses\.md$/)
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  })

  it('prints the page of a criterion and the list of all', () => {
    expect(place.cli('explain', 'operation-id-unique').stdout).toContain('# operation-id-unique')
    expect(place.cli('criteria').stdout.split('\n').length).toBeGreaterThan(2)
    expect(Array.isArray(JSON.parse(place.cli('criteria', '--format', 'json').stdout))).toBe(true)
  })
})

describe('the check in a workflow, from a copy of dist', () => {
  it('annotates, sets outputs and exits with the verdict', () => {
    place.write({ 'output.txt': '', 'summary.md': '' })
    const { status, stdout } = place.action({
      INPUT_PATH: 'broken',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_OUTPUT: join(place.folder, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(place.folder, 'summary.md'),
      'INPUT_REPORT-FILE': 'report.json',
    })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error .*file=broken\/apiDefinition\.swagger\.json,line=3/m)
  })

  it('refuses a path outside the workspace', () => {
    const { status, stdout } = place.action({ INPUT_PATH: '..' })
    expect(status).toBe(2)
    expect(stdout).toContain('leaves the workspace')
  })
})

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import { Scene } from '../../support/github/scene.js'

jest.setTimeout(120_000)

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`
const PROPERTIES = `${FOLDER}/apiProperties.json`
const README = `${FOLDER}/readme.md`
const MOST = 12

type Files = Record<string, string | Uint8Array>

/** Operations that all have the same ID, and descriptions that are no sentence: three findings each, or more. */
const paths = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `/r${at}`,
      { get: { operationId: 'Repeated', summary: 'x', responses: { 200: { description: '語'.repeat(30) } } } },
    ]),
  )
const original = (): Files => connectorFiles({ definition: { paths: paths(2) } })
const only = (files: Files, ...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, files[name] ?? '']))
const text = (content: string | Uint8Array | undefined) => String(content ?? '')

/** What a pull request changes: definition, properties and readme. */
function changed(count: number): Files {
  const files = connectorFiles({ definition: { paths: paths(count) } })
  return {
    [DEFINITION]: files[DEFINITION] ?? '',
    [PROPERTIES]: text(files[PROPERTIES]).replace(/"iconBrandColor": *"[^"]*"/, '"iconBrandColor": "#123456"'),
    [README]: `${text(files[README])}\nMore to read.\n`,
  }
}

/** The same pull request, checked in a whole clone and in one that holds nothing but the merge. */
describe('a shallow clone', () => {
  const scenes: Scene[] = []
  afterEach(async () => {
    for (const scene of scenes.splice(0)) {
      expect(scene.github.objections).toEqual([])
      await scene.close()
    }
  })

  type Told = { connectors: { path: string; findings: Record<string, unknown>[]; changes?: unknown }[] }

  async function open(over: Parameters<typeof Scene.open>[0]): Promise<Scene> {
    const scene = await Scene.open(over)
    scenes.push(scene)
    return scene
  }

  async function check(scene: Scene) {
    const from = scene.github.calls.length
    const ran = await scene.run({ inputs: { 'report-file': 'report.json' } })
    expect(ran.journal).toBe('')
    const { connectors } = JSON.parse(readFileSync(`${scene.workspace.folder}/report.json`, 'utf8')) as Told
    return { ran, connectors, told: scene.github.told.slice(from) }
  }

  /** Checks both ways and wants the same report; returns what the shallow clone asked. */
  async function both(over: Parameters<typeof Scene.open>[0], prepare: (scene: Scene) => void = () => {}) {
    const scene = await open(over)
    prepare(scene)
    const shallow = await check(scene)
    expect(shallow.ran.summary).not.toMatch(/not compared|Every connector is checked|Lines are those/)
    scene.workspace.git('fetch', '-q', '--depth=100', `file://${scene.origin.folder}`, 'refs/pull/7/merge')
    const whole = await check(scene)
    expect(reads(whole.told)).toEqual([])
    expect(shallow.connectors).toEqual(whole.connectors)
    expect(shallow.ran.code).toBe(whole.ran.code)
    const [first, second] = scene.github.state.checkRuns
    expect(first?.annotations).toEqual(second?.annotations)
    const findings = shallow.connectors.flatMap((one) => one.findings)
    const count = (change: string) => findings.filter((finding) => finding.change === change).length
    const counts = { new: count('new'), existing: count('existing'), fixed: count('fixed') }
    return { ...shallow, scene, counts }
  }
  const reads = (told: readonly string[]) => told.filter((name) => /^(?:git|repos)\//.test(name))

  describe('with 3,000 findings in one connector', () => {
    it('asks at most 12 times, where definition, properties and readme changed', async () => {
      const { told, scene, connectors, counts } = await both({ base: original(), head: changed(1000) })
      expect(connectors[0]?.findings.length).toBeGreaterThanOrEqual(3000)
      expect([counts.new > 2900, counts.existing > 0]).toEqual([true, true])
      expect(scene.github.state.checkRuns[0]?.annotations).toHaveLength(250)
      expect(reads(told)).toEqual(['repos/compare-commits-with-basehead'])
      expect(told.length).toBeLessThanOrEqual(MOST)
    })

    it('from a fork', async () => {
      const over = { base: original(), head: changed(1000), fork: true, login: 'stranger' }
      const { told, scene, connectors } = await both(over)
      expect(connectors[0]?.findings.length).toBeGreaterThanOrEqual(3000)
      expect(scene.github.state.checkRuns).toEqual([])
      expect(told.length).toBeLessThanOrEqual(MOST)
    })

    it('where the patch of the definition is too large to be shown', async () => {
      const wide = connectorFiles({ definition: { paths: paths(2), 'x-wide': 'x'.repeat(600_000) } })
      const head = { ...changed(1000) }
      const { told } = await both({ base: { ...original(), ...only(wide, DEFINITION) }, head })
      expect(reads(told)).toEqual(['repos/compare-commits-with-basehead', 'repos/get-content'])
      expect(told.length).toBeLessThanOrEqual(MOST)
    })

    it('where the base has moved on beside the changes', async () => {
      const { told } = await both({
        base: { ...original(), 'other.txt': 'a\n' },
        head: changed(1000),
        meanwhile: { 'other.txt': 'b\n' },
      })
      expect(reads(told)).toEqual(['repos/compare-commits-with-basehead', 'git/get-tree'])
      expect(told.length).toBeLessThanOrEqual(MOST)
    })
  })

  it('tells the same of a renamed folder', async () => {
    const moved = Object.fromEntries(
      Object.entries({ ...original(), ...only(changed(4), README) }).map(([path, content]) => [
        path.replace(FOLDER, 'Orchard'),
        content,
      ]),
    )
    const gone = Object.fromEntries(Object.keys(original()).map((path) => [path, null]))
    const { counts } = await both({ base: original(), head: { ...gone, ...moved } })
    expect(counts.existing).toBeGreaterThan(0)
  })

  it('tells the same of files that are removed, and of an icon, which has no patch', async () => {
    const base = {
      ...original(),
      [`${FOLDER}/intro.md`]: '# Orchard\n',
      [`${FOLDER}/icon.png`]: new Uint8Array([0, 1]),
    }
    const head = { [`${FOLDER}/intro.md`]: null, [`${FOLDER}/icon.png`]: new Uint8Array([0, 2]), ...changed(1) }
    const { counts } = await both({ base, head })
    expect([counts.fixed > 0, counts.existing > 0]).toEqual([true, true])
  })

  it('tells the same of a connector that is removed whole, beside one that stays', async () => {
    const other = Object.fromEntries(
      Object.entries(original()).map(([path, content]) => [path.replace(FOLDER, 'Other'), content]),
    )
    const gone = Object.fromEntries(Object.keys(other).map((path) => [path, null]))
    await both({ base: { ...original(), ...other }, head: { ...gone, ...only(changed(3), README) } })
  })

  it('tells the same of several connectors, with waivers in the certification.yml of the root', async () => {
    const named = (files: Files, name: string) =>
      Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace(FOLDER, name), content]))
    const declaration = (reason: string) =>
      `publisher: verified\nwaivers:\n  - criterion: operation-id-unique\n    reason: ${reason}\n`
    const over = {
      base: {
        ...named(original(), 'A'),
        ...named(original(), 'B'),
        ...named(original(), 'C'),
        'certification.yml': declaration('It is agreed with Microsoft.'),
      },
      head: { ...named(changed(5), 'A'), ...named(only(changed(3), DEFINITION), 'B') },
    }
    const { connectors } = await both(over)
    expect(connectors.map((one) => one.path)).toEqual(['A', 'B'])
    const head = { ...over.head, 'certification.yml': declaration('We like it better so.') }
    await both({ ...over, head, fork: true, login: 'stranger' })
  })

  it('reads a file that both sides changed from the base, and the lines of the head from the head', async () => {
    const later = connectorFiles({ definition: { info: { 'x-new': 'one line more, above' }, paths: paths(2) } })
    const { told } = await both({
      base: original(),
      head: only(changed(4), DEFINITION),
      meanwhile: only(later, DEFINITION),
    })
    expect(reads(told)).toEqual(
      expect.arrayContaining(['repos/compare-commits-with-basehead', 'repos/get-content', 'git/get-blob']),
    )
  })

  it('goes by the list of the base where GitHub gives no patch and no hash that fits', async () => {
    const { told } = await both({ base: original(), head: changed(4) }, ({ github, base }) => {
      github.state.git.withoutPatches = true
      github.state.git.treeSha = () => base
    })
    expect(told).toContain('git/get-tree')
  })

  it('tells the same where the head itself is checked out', async () => {
    const over = { base: original(), head: changed(4), meanwhile: { 'other.txt': 'b\n' } }
    const scene = await open(over)
    scene.workspace.git('fetch', '-q', '--depth=1', `file://${scene.origin.folder}`, 'refs/heads/orders')
    scene.workspace.git('checkout', '-q', 'FETCH_HEAD')
    const shallow = await check(scene)
    scene.workspace.git('fetch', '-q', '--depth=100', `file://${scene.origin.folder}`, 'refs/pull/7/merge')
    const whole = await check(scene)
    expect([shallow.ran.code, shallow.connectors]).toEqual([whole.ran.code, whole.connectors])
    expect(reads(shallow.told)).toEqual(['repos/compare-commits-with-basehead'])
  })
})

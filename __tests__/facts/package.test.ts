import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { openArchive, UnpackBudget } from '../../src/facts/archive.js'
import { readPackages } from '../../src/facts/package.js'
import { readSolutionXml } from '../../src/facts/solution-xml.js'
import { findConnectors } from '../../src/facts/submission.js'
import { zipped } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

/** What is listed, and what is at fault. */
async function listed(bytes: Uint8Array, budget = new UnpackBudget()) {
  const archive = await openArchive(bytes, budget)
  return {
    names: archive.entries.map((entry) => entry.name),
    faults: archive.faults.map((fault) => `${fault.entry ?? '*'} ${fault.kind}`),
  }
}

/** Changes the listing at its end, for every entry: the field at an offset of the central directory record. */
function patched(bytes: Uint8Array, patch: (view: DataView, record: number) => void): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) patch(view, at)
  return copy
}

/** The same file name written over in both headers; lengths agree. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice()
  const old = strToU8(from)
  for (let at = 0; at + old.length <= copy.length; at++)
    if (old.every((byte, index) => copy[at + index] === byte)) copy.set(strToU8(to), at)
  return copy
}

const TWO = zipSync({ 'a.txt': strToU8('first text'), 'b.txt': strToU8('second text') }, { level: 0 })

describe('an archive', () => {
  it('is listed and read', async () => {
    const archive = await openArchive(TWO, new UnpackBudget())
    expect(archive.entries).toEqual([
      { name: 'a.txt', size: 10 },
      { name: 'b.txt', size: 11 },
    ])
    expect(new TextDecoder().decode(await archive.read('b.txt'))).toBe('second text')
    expect(await archive.read('c.txt')).toBeUndefined()
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('PK no archive')],
    ['an archive cut off', TWO.subarray(0, TWO.length - 30)],
    ['an archive with something behind it', Uint8Array.of(...TWO, 1, 2, 3)],
    ['zeros', new Uint8Array(5000)],
  ])('is refused when it is %s', async (_name, bytes) => {
    expect(await listed(bytes)).toEqual({ names: [], faults: ['* damaged'] })
  })

  it.each([
    ['../x', 'leads up'],
    ['/etc/', 'is absolute'],
    ['C:\\ab', 'names a drive'],
    ['a/../b', 'leads up within'],
  ])('leaves out the name %s, which %s', async (name) => {
    const stand = 'x'.repeat(name.length)
    const bytes = renamed(zipSync({ [stand]: strToU8('1'), 'good.txt': strToU8('2') }, { level: 0 }), stand, name)
    expect(await listed(bytes)).toEqual({ names: ['good.txt'], faults: [`${name.replaceAll('\\', '/')} unsafe-name`] })
  })

  it('tells a name that is there twice, in another letter case too', async () => {
    expect(await listed(renamed(TWO, 'b.txt', 'A.txt'))).toEqual({ names: ['a.txt'], faults: ['A.txt repeated-name'] })
    expect(await listed(renamed(TWO, 'b.txt', 'a.txt'))).toEqual({ names: ['a.txt'], faults: ['a.txt repeated-name'] })
  })

  it('tells links, encryption and methods it does not read', async () => {
    const link = patched(TWO, (view, at) => view.setUint32(at + 38, 0xa1ff0000, true))
    expect((await listed(link)).faults).toEqual(['a.txt link', 'b.txt link'])
    const deflated = zipSync({ 'a.txt': strToU8('a'.repeat(100)) }, { level: 9 })
    const encrypted = patched(deflated, (view, at) => view.setUint16(at + 8, 1, true))
    expect((await listed(encrypted)).faults).toEqual(['a.txt encrypted'])
    const method = patched(TWO, (view, at) => view.setUint16(at + 10, 12, true))
    expect((await listed(method)).faults).toEqual(['a.txt damaged', 'b.txt damaged'])
  })

  it('tells entries that share their bytes, and reads none of them', async () => {
    const bytes = patched(TWO, (view, at) => view.setUint32(at + 42, 0, true))
    expect(await listed(bytes)).toEqual({ names: [], faults: ['* overlap'] })
  })

  it('never unpacks a bomb', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(8 * 1024 * 1024) }, { level: 9 })
    expect(await listed(bomb)).toEqual({ names: [], faults: ['bomb.txt too-dense'] })
    const huge = patched(TWO, (view, at) => view.setUint32(at + 24, 0x7fffffff, true))
    expect((await listed(huge)).faults.every((fault) => /too-large|damaged/.test(fault))).toBe(true)
  })

  it('stops where more comes out than the listing says', async () => {
    const bytes = patched(zipSync({ 'a.txt': new Uint8Array(100_000) }, { level: 9 }), (view, at) =>
      view.setUint32(at + 24, 10, true),
    )
    expect(await (await openArchive(bytes, new UnpackBudget())).read('a.txt')).toBeUndefined()
  })

  it('has a budget for entries and bytes over all archives', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, index) => [`${index}`, new Uint8Array()])))
    expect((await listed(many)).faults).toEqual(['* too-many'])
    const budget = new UnpackBudget()
    budget.bytes = 10
    const archive = await openArchive(TWO, budget)
    expect(await archive.read('b.txt')).toBeUndefined()
    expect(await archive.read('a.txt')).toHaveLength(10)
    expect(await archive.read('a.txt')).toBeUndefined()
  })

  it('survives any byte changed', async () => {
    for (let at = 0; at < TWO.length; at++) {
      const bytes = TWO.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      const archive = await openArchive(bytes, new UnpackBudget())
      for (const { name } of archive.entries) await archive.read(name)
    }
    expect((await listed(TWO)).faults).toEqual([])
  })
})

describe('a submission package', () => {
  const definition = { 'c/apiDefinition.swagger.json': '{}' }
  async function packages(files: Record<string, string | Uint8Array>) {
    const tree = new MemoryTree({ ...definition, ...files })
    const connector = findConnectors(tree).connectors[0]
    if (!connector) throw new Error('no connector was found')
    return (await readPackages(tree, connector)).map((entry) => ({
      path: entry.path,
      outer: entry.outer?.names,
      inner: entry.inner?.names,
      solutions: entry.solutions.map((solution) => solution.label),
      faults: entry.faults.map((fault) => `${fault.label}: ${fault.kind}`),
    }))
  }
  const solution = { zip: { 'solution.xml': '<a/>', 'Connector/x_openapidefinition.json': '{}' } }
  const inner = { zip: { 'PkgAssets/A.zip': solution, 'PkgAssets/B.zip': solution } }

  it('is read through all its layers', async () => {
    expect(
      await packages({ 'c/ConnectorPackage.zip': zipped({ 'intro.md': '#', 'package.zip': inner, '__MACOSX/x': '' }) }),
    ).toEqual([
      {
        path: 'c/ConnectorPackage.zip',
        outer: ['intro.md', 'package.zip'],
        inner: ['PkgAssets/A.zip', 'PkgAssets/B.zip'],
        solutions: ['ConnectorPackage.zip › package.zip › A.zip', 'ConnectorPackage.zip › package.zip › B.zip'],
        faults: [],
      },
    ])
  })

  it('may be the inner package or a solution alone', async () => {
    expect(
      await packages({ 'c/package.zip': zipped(inner.zip), 'c/solution.zip': zipped(solution.zip) }),
    ).toMatchObject([
      { path: 'c/package.zip', outer: undefined, inner: ['PkgAssets/A.zip', 'PkgAssets/B.zip'] },
      { path: 'c/solution.zip', outer: undefined, inner: undefined, solutions: ['solution.zip'] },
    ])
  })

  it('is no other ZIP file', async () => {
    expect(
      await packages({ 'c/photos.zip': zipped({ 'a.png': 'x' }), 'c/lambda-package.zip': zipped({ 'index.js': 'x' }) }),
    ).toEqual([])
  })

  it('ends at the third layer, however deep it is packed', async () => {
    const deep = {
      zip: { 'PkgAssets/A.zip': { zip: { 'PkgAssets/A.zip': { zip: { 'PkgAssets/A.zip': solution } } } } },
    }
    expect(
      await packages({ 'c/ConnectorPackage.zip': zipped({ 'intro.md': '#', 'package.zip': deep }) }),
    ).toMatchObject([{ solutions: ['ConnectorPackage.zip › package.zip › A.zip'] }])
  })

  it('names the layer that is damaged', async () => {
    expect(
      await packages({ 'c/ConnectorPackage.zip': zipped({ 'intro.md': '#', 'package.zip': 'no archive' }) }),
    ).toMatchObject([{ faults: ['ConnectorPackage.zip › package.zip: damaged'] }])
    expect(await packages({ 'c/ConnectorPackage.zip': 'no archive' })).toMatchObject([
      { faults: ['ConnectorPackage.zip: damaged'] },
    ])
  })
})

describe('the XML of a solution', () => {
  it('is read whatever the letter case', () => {
    const xml = readSolutionXml(
      '<ImportExportXml><SolutionManifest><managed> 1 </managed><RootComponents><RootComponent Type="372"/></RootComponents></SolutionManifest><Workflows><Workflow><JsonFileName>/Workflows/a.json</JsonFileName></Workflow></Workflows></ImportExportXml>',
    )
    expect({ ...xml, counts: [...xml.counts] }).toEqual({
      isWellFormed: true,
      managed: '1',
      rootComponents: ['372'],
      counts: [['workflows', 1]],
      workflowFiles: ['/Workflows/a.json'],
    })
  })

  it.each([
    ['a bomb of entities', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['an outside entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['no end', '<a><b>'],
    ['a thousand levels', '<a>'.repeat(1000)],
    ['no XML', '{}'],
    ['nothing', ''],
  ])('is not well formed with %s', (_name, text) => {
    expect(readSolutionXml(text).isWellFormed).toBe(false)
  })
})

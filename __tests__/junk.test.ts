import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkFiles, connectorFiles } from './support/connector.js'
import { EVERYTHING_DEFINITION, EVERYTHING_PROPERTIES, everything } from './support/everything.js'
import { everyPlace, HOSTILE_DEFINITIONS, HOSTILE_PROPERTIES, JUNK, replaced } from './support/junk.js'
import { MemoryTree } from './support/tree.js'

const CLEAN = connectorFiles()
const DEFINITION = 'Orchard Harvest/apiDefinition.swagger.json'
const PROPERTIES = 'Orchard Harvest/apiProperties.json'
const KINDS = ['verified', 'independent', 'custom'] as const

type Files = Record<string, string | Uint8Array>

/** Icons cost most of the time and do not change here; one test below keeps it. */
function withoutIcon(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('icon.png')))
}

/** Every criterion is asked; the ones that crashed are named with the reason. */
async function crashes(files: Files, base?: Files, turn = 0): Promise<string[]> {
  const { report } = await checkFiles(files, {
    publisher: KINDS[turn % KINDS.length] ?? 'verified',
    ...(base ? { base: { tree: new MemoryTree(base), label: 'base' } } : {}),
  })
  return report.connectors.flatMap((connector) =>
    connector.criteria
      .filter((criterion) => criterion.outcome === 'crashed')
      .map((criterion) => `${criterion.id}: ${criterion.because}`),
  )
}

/** Without the declaration, so that the publisher kind can change from turn to turn. */
function connector(definition: unknown, properties: unknown): Files {
  return withoutIcon(connectorFiles({ ...everything(definition, properties), declaration: null }))
}

const WHOLE = connector(EVERYTHING_DEFINITION, EVERYTHING_PROPERTIES)

describe('no criterion crashes', () => {
  it.each(KINDS.map((kind, turn) => [kind, turn] as const))(
    'on a connector with one of everything (%s)',
    async (_kind, turn) => {
      expect(await crashes(connectorFiles(everything()), CLEAN, turn)).toEqual([])
    },
  )

  it.each(HOSTILE_DEFINITIONS.map(([name, text], turn) => [name, text, turn] as const))(
    'on a definition that is %s',
    async (_name, text, turn) => {
      const files = withoutIcon({ ...CLEAN, [DEFINITION]: text })
      expect(await crashes(files, WHOLE, turn)).toEqual([])
      expect(await crashes(WHOLE, files, turn + 1)).toEqual([])
    },
  )

  it.each(HOSTILE_PROPERTIES.map(([name, text], turn) => [name, text, turn] as const))(
    'on API properties that are %s',
    async (_name, text, turn) => {
      const files = withoutIcon({ ...CLEAN, [PROPERTIES]: text })
      expect(await crashes(files, WHOLE, turn)).toEqual([])
      expect(await crashes(WHOLE, files, turn + 1)).toEqual([])
    },
  )

  it('on text files that are junk', async () => {
    const junk = [
      '',
      '\u0000'.repeat(1000),
      '#'.repeat(50_000),
      '['.repeat(20_000),
      '*_`'.repeat(5_000),
      '"'.repeat(10_001),
      '/*'.repeat(10_000),
      '$@"{{'.repeat(5_000),
      '\ud800',
    ]
    for (const [turn, text] of junk.entries()) {
      const files = { ...WHOLE }
      for (const name of ['readme.md', 'intro.md', 'script.csx', 'settings.json'])
        files[`Orchard Harvest/${name}`] = text
      expect(await crashes(files, WHOLE, turn)).toEqual([])
    }
  })

  it('on an icon that is none', async () => {
    const icons = [
      '',
      'x',
      '\u0089PNG\r\n\u001a\n',
      '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR',
      'GIF89a',
      '<svg/>',
    ]
    for (const [turn, text] of icons.entries()) {
      const files = { ...WHOLE, 'Orchard Harvest/icon.png': Uint8Array.from(text, (char) => char.charCodeAt(0)) }
      expect(await crashes(files, undefined, turn)).toEqual([])
    }
  })

  const definitionPlaces = everyPlace(EVERYTHING_DEFINITION)
  const propertiesPlaces = everyPlace(EVERYTHING_PROPERTIES)

  it.each(JUNK.map(([name, value], index) => [name, value, index] as const))(
    'on %s at any place',
    async (_name, value, index) => {
      const failures: string[] = []
      const definitions = companies(definitionPlaces, index)
      const properties = companies(propertiesPlaces, index)
      const met = new Set([...definitions, ...properties].flat())
      expect(met.size).toBe(definitionPlaces.length + propertiesPlaces.length)
      const junkAt = (document: unknown, ways: readonly Way[]): unknown =>
        ways.reduce<unknown>((changed, way) => replaced(changed, way, value), document)
      for (const [turn, [definition, property]] of [
        ...definitions.map((ways) => [ways, []] as const),
        ...properties.map((ways) => [[], ways] as const),
      ].entries()) {
        const files = connector(junkAt(EVERYTHING_DEFINITION, definition), junkAt(EVERYTHING_PROPERTIES, property))
        for (const crash of await crashes(files, turn % 2 === 0 ? WHOLE : undefined, turn + index))
          failures.push(`${[...definition, ...property].map((way) => `/${way.join('/')}`).join(' and ')}: ${crash}`)
      }
      expect(failures).toEqual([])
    },
    60_000,
  )

  it('on mutations of the definition', async () => {
    const mutation = fc.record({
      at: fc.nat(definitionPlaces.length - 1),
      from: fc.nat(definitionPlaces.length - 1),
      value: fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...JUNK.map(([, value]) => value))),
      isMove: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), fc.nat(2), async (mutations, turn) => {
        let document: unknown = EVERYTHING_DEFINITION
        for (const { at, from, value, isMove } of mutations) {
          const way = definitionPlaces[at] ?? []
          const piece = isMove ? valueAt(EVERYTHING_DEFINITION, definitionPlaces[from] ?? []) : value
          if (valueAt(document, way) !== undefined) document = replaced(document, way, piece)
        }
        expect(await crashes(connector(document, EVERYTHING_PROPERTIES), WHOLE, turn)).toEqual([])
      }),
      { numRuns: 60, seed: 20261125 },
    )
  }, 60_000)

  it('on a definition cut off anywhere', async () => {
    const text = JSON.stringify(EVERYTHING_DEFINITION, null, 1)
    const files = { ...WHOLE }
    for (let at = 1, turn = 0; at < text.length; at += 331, turn++) {
      files[DEFINITION] = text.slice(0, at)
      expect(await crashes(files, undefined, turn)).toEqual([])
    }
  }, 60_000)
})

type Way = readonly string[]

/** So many places of a document hold junk at the same time. */
const COMPANY = 8
/** Junk that hides more places than this stands alone. */
const MOST_HIDDEN = 12

/**
 * Places that are tried together: far apart, none inside of another, and with another kind of junk in other company. Where
 * junk hides a large part of the document it stands alone.
 */
function companies(places: readonly Way[], kind: number): Way[][] {
  const isAlone = (way: Way): boolean =>
    way.length <= 1 || places.filter((other) => isWithin(other, way)).length > MOST_HIDDEN
  const deep = places.filter((way) => !isAlone(way))
  const found: Way[][] = places.filter(isAlone).map((way) => [way])
  const step = Math.ceil(deep.length / COMPANY)
  for (let first = 0; first < step; first++) {
    const company: Way[] = []
    for (let row = 0; row < COMPANY; row++) {
      // Each row is shifted by another number of places from kind to kind.
      const at = row * step + ((first + row * kind) % step)
      const way = deep[at]
      if (way === undefined) continue
      if (company.some((other) => isWithin(way, other) || isWithin(other, way))) found.push([way])
      else company.push(way)
    }
    found.push(company)
  }
  return found
}

function isWithin(inner: Way, outer: Way): boolean {
  return outer.every((key, at) => inner[at] === key)
}

function valueAt(document: unknown, way: readonly string[]): unknown {
  let value = document
  for (const key of way) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

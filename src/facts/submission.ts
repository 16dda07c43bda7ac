import type { FileTree, TreeEntry } from '../model/submission.js'
import type { PublisherKind } from '../model/verdict.js'
import { type Companions, companionsOf } from './companions.js'
import {
  baseName,
  definitionRank,
  environmentOf,
  folderOf,
  inside,
  isCanonicalName,
  isEnvironment,
  isLeftOut,
  isProduction,
  propertiesRank,
  ROOT_FOLDERS,
} from './layout.js'
import { Recognition } from './recognition.js'
import { findSolutions, type Solution } from './solutions.js'

/** The files of one connector, by the role each plays. Paths are from the root of the tree. */
export interface ConnectorFiles extends Companions {
  readonly name: string
  /** Folder, `.` for the root of the tree. */
  readonly path: string
  readonly layout: 'folder' | 'solution'
  /** What the root folder says about the publisher. */
  readonly root: PublisherKind | undefined
  readonly definition: string | undefined
  readonly properties: string | undefined
  /** In a solution: the file of policy template instances. */
  readonly policies: string | undefined
  /** Other definitions and properties files of this connector: environment variants, older versions. */
  readonly variants: readonly string[]
  /** API properties in a folder above that belong to no definition. */
  readonly strays: readonly string[]
  readonly packages: readonly string[]
  /** Everything in the folder that belongs to this connector and to no connector below it. */
  readonly entries: readonly TreeEntry[]
}

export interface Discovery {
  readonly connectors: readonly ConnectorFiles[]
  /** `.github/certification.yml`, when it is there. */
  readonly repositoryDeclaration: string | undefined
  /** Definitions and properties files in build output, copies and templates, which are not looked at. */
  readonly leftOut: readonly string[]
}

export interface DiscoveryOptions {
  /** Tells of a path whether the configuration leaves it out. */
  readonly isExcluded?: (path: string) => boolean
  /** Folders above the tree's root, which may say the publisher kind. */
  readonly above?: string
  /** Folders somebody named on purpose: they are looked at even when they are called like build output. */
  readonly asked?: readonly string[]
}

const REPOSITORY_DECLARATIONS = ['.github/certification.yml', '.github/certification.yaml']
const MOST_LEFT_OUT = 20

/** A folder with a definition or a properties file. */
interface Unit {
  readonly folder: string
  readonly entries: readonly TreeEntry[]
  definitions: readonly string[]
  properties: readonly string[]
  strays: readonly string[]
  readonly hasScript: boolean
}

/**
 * Finds the connectors of a tree with no configuration: each folder with an API definition or an API properties file
 * is one. Names are compared without regard to case.
 */
export function findConnectors(tree: FileTree, options: DiscoveryOptions = {}): Discovery {
  const { isExcluded = () => false, above = '', asked = [] } = options
  const recognition = new Recognition(tree)
  const folders = new Map<string, TreeEntry[]>()
  const all: TreeEntry[] = []
  const leftOut: string[] = []
  for (const entry of tree.entries()) {
    // A folder under the name of a file is a fault to be told, not a place to walk on.
    if ((entry.kind === 'directory' && !isCanonicalName(entry.path)) || isExcluded(entry.path)) continue
    if (isLeftOut(entry.path, asked)) {
      const isCandidate = definitionRank(entry.path) === 0 || propertiesRank(entry.path) === 0
      if (isCandidate && leftOut.length < MOST_LEFT_OUT) leftOut.push(entry.path)
      continue
    }
    all.push(entry)
    const folder = folderOf(entry.path)
    const list = folders.get(folder)
    if (list) list.push(entry)
    else folders.set(folder, [entry])
  }
  const units = gatherUnits(folders, recognition)
  const solutions = findSolutions(folders, units.length > 0)
  const isOnly = units.length + solutions.length === 1
  const surroundings: Surroundings = { byLowerName: lowerNames(folders), recognition, above, isOnly, all }
  const own = ownEntries(all, new Set(units.map((unit) => unit.folder)))
  const connectors = [
    ...units.map((unit) => folderConnector(unit, own.get(unit.folder) ?? [], surroundings)),
    ...solutions.map((solution) => solutionConnector(solution, surroundings)),
  ]
  const repositoryDeclaration = tree
    .entries()
    .find((entry) => entry.kind === 'file' && REPOSITORY_DECLARATIONS.includes(entry.path.toLowerCase()))?.path
  return { connectors: connectors.sort(byPath), repositoryDeclaration, leftOut }
}

function gatherUnits(folders: ReadonlyMap<string, readonly TreeEntry[]>, recognition: Recognition): Unit[] {
  const units = new Map<string, Unit>()
  for (const [folder, entries] of folders) {
    const named = settingsOf(entries, recognition)
    const properties = ranked(entries, (path) =>
      baseName(path).toLowerCase() === named.properties?.toLowerCase() ? -1 : propertiesRank(path),
    )
    const hasScript = entries.some((entry) => /\.csx$|^script\.cs$/i.test(baseName(entry.path)))
    const definitions = ranked(entries, (path) => {
      if (baseName(path).toLowerCase() === named.definition?.toLowerCase()) return -1
      return recognition.isDefinition(path, hasScript || properties.length > 0) ? definitionRank(path) : undefined
    })
    if (definitions.length > 0 || properties.length > 0)
      units.set(folder, { folder, entries, definitions, properties, strays: [], hasScript })
  }
  joinEnvironments(units)
  joinStrays(units)
  return [...units.values()]
}

/** A folder such as `prod/` with nothing but API properties holds an environment of the connector above it. */
function joinEnvironments(units: Map<string, Unit>): void {
  for (const unit of [...units.values()]) {
    if (unit.definitions.length > 0 || unit.folder === '.') continue
    const parent = units.get(folderOf(unit.folder))
    if (!parent || parent.definitions.length === 0) continue
    const name = baseName(unit.folder).toLowerCase()
    const isVariant = parent.definitions.some((path) => environmentOf(path) === name)
    if (!isVariant && !isEnvironment(name)) continue
    const main = environmentOf(parent.definitions[0] ?? '')
    const isMain = main === undefined ? isProduction(name) : main === name
    const isFree = !parent.properties.some((path) => folderOf(path) === parent.folder)
    parent.properties =
      isMain && isFree ? [...unit.properties, ...parent.properties] : [...parent.properties, ...unit.properties]
    units.delete(unit.folder)
  }
}

/** API properties alone, above a folder with a definition: its missing half, or a stray copy. */
function joinStrays(units: Map<string, Unit>): void {
  const below = new Map<string, { readonly first: Unit; count: number; withProperties: Unit | undefined }>()
  for (const unit of units.values()) {
    if (unit.definitions.length === 0) continue
    const withProperties = unit.properties.length > 0 ? unit : undefined
    for (let folder = unit.folder; folder !== '.'; ) {
      folder = folderOf(folder)
      const known = below.get(folder)
      if (!known) below.set(folder, { first: unit, count: 1, withProperties })
      else {
        known.count++
        known.withProperties ??= withProperties
      }
    }
  }
  for (const lone of [...units.values()]) {
    const found = below.get(lone.folder)
    if (!found || lone.definitions.length > 0 || lone.hasScript) continue
    if (found.count === 1 && found.first.properties.length === 0) found.first.properties = lone.properties
    else if (found.withProperties) found.withProperties.strays = [...found.withProperties.strays, ...lone.properties]
    else continue
    units.delete(lone.folder)
  }
}

/** The files that a `settings.json` beside them names, when it is one of the connector tools. */
function settingsOf(entries: readonly TreeEntry[], recognition: Recognition) {
  const settings = entries.find((entry) => baseName(entry.path).toLowerCase() === 'settings.json')
  const none = { definition: undefined, properties: undefined }
  if (!settings) return none
  const named = recognition.namedFiles(settings)
  const names = new Set(entries.map((entry) => baseName(entry.path).toLowerCase()))
  const there = (name: string | undefined) => (name && names.has(name.toLowerCase()) ? name : undefined)
  return { definition: there(named.definition), properties: there(named.properties) }
}

/** Each entry goes to the nearest connector folder above it. */
function ownEntries(all: readonly TreeEntry[], folders: ReadonlySet<string>): Map<string, TreeEntry[]> {
  const own = new Map<string, TreeEntry[]>()
  for (const entry of all) {
    let folder = folderOf(entry.path)
    while (folder !== '.' && !folders.has(folder)) folder = folderOf(folder)
    if (!folders.has(folder)) continue
    const list = own.get(folder)
    if (list) list.push(entry)
    else own.set(folder, [entry])
  }
  return own
}

interface Surroundings {
  readonly byLowerName: ReadonlyMap<string, readonly TreeEntry[]>
  readonly recognition: Recognition
  readonly above: string
  readonly isOnly: boolean
  readonly all: readonly TreeEntry[]
}

const ICON_FOLDERS = ['icon', 'icons']
const ASSET_FOLDERS = ['assets', 'asset', 'images', 'img', 'media']

function companions(folder: string, aboveFolder: string | undefined, around: Surroundings): Companions {
  const at = (...names: string[]) => names.flatMap((name) => around.byLowerName.get(name.toLowerCase()) ?? [])
  const under = (names: readonly string[], base: string) => at(...names.map((name) => inside(base, name)))
  const root = around.isOnly && folder !== '.' ? [...at('.'), ...under([...ICON_FOLDERS, ...ASSET_FOLDERS], '.')] : []
  const { recognition } = around
  return companionsOf(
    {
      folder: at(folder),
      icons: under(ICON_FOLDERS, folder),
      assets: under(ASSET_FOLDERS, folder),
      above: aboveFolder === undefined ? [] : at(aboveFolder),
      root,
    },
    (entry) => recognition.isScript(entry),
    (entry) => recognition.isSettings(entry),
  )
}

function folderConnector(unit: Unit, own: readonly TreeEntry[], around: Surroundings): ConnectorFiles {
  const { folder, definitions, properties } = unit
  return {
    name: folder === '.' ? baseName(around.above) || 'connector' : baseName(folder),
    path: folder,
    layout: 'folder',
    root: rootKind(`${around.above}/${folder}`),
    definition: definitions[0],
    properties: properties[0],
    policies: undefined,
    ...companions(folder, undefined, around),
    variants: [...definitions.slice(1), ...properties.slice(1)],
    strays: unit.strays,
    packages: packagesIn(around.isOnly ? around.all : own),
    entries: own,
  }
}

function solutionConnector(solution: Solution, around: Surroundings): ConnectorFiles {
  const { folder, name, roles, entries } = solution
  const aboveFolder = folder === '.' ? undefined : folderOf(folder)
  const { icon, ...rest } = companions(folder, aboveFolder, around)
  return {
    name,
    path: folder,
    layout: 'solution',
    root: rootKind(`${around.above}/${folder}`),
    definition: roles.get('definition'),
    properties: roles.get('properties'),
    policies: roles.get('policies'),
    ...rest,
    icon: roles.get('icon') ?? icon,
    script: roles.get('script'),
    variants: [],
    strays: [],
    packages: packagesIn(around.isOnly ? around.all : []),
    entries,
  }
}

/** `ConnectorPackage.zip`, `package.zip` and what the Package Deployer calls its output. */
function packagesIn(entries: readonly TreeEntry[]): string[] {
  return entries.map((entry) => entry.path).filter((path) => /(?:package[^/]{0,80}|\.pdpkg)\.zip$/i.test(path))
}

/** Paths that have a rank, best first; of equal rank production first, then the exact spelling, then by name. */
function ranked(entries: readonly TreeEntry[], rank: (path: string) => number | undefined): string[] {
  const order = (path: string): number => (isProduction(environmentOf(path)) ? 0 : 1)
  return entries
    .map((entry) => ({ path: entry.path, rank: rank(entry.path) }))
    .filter((entry): entry is { path: string; rank: number } => entry.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || order(a.path) - order(b.path) || spelling(a.path, b.path))
    .map((entry) => entry.path)
}

function spelling(a: string, b: string): number {
  const exact = (path: string): number => (/^api[DP]/.test(baseName(path)) ? 0 : 1)
  return exact(a) - exact(b) || (a < b ? -1 : 1)
}

function lowerNames(folders: ReadonlyMap<string, readonly TreeEntry[]>): Map<string, TreeEntry[]> {
  const names = new Map<string, TreeEntry[]>()
  for (const [folder, entries] of folders) {
    const list = names.get(folder.toLowerCase())
    if (list) for (const entry of entries) list.push(entry)
    else names.set(folder.toLowerCase(), [...entries])
  }
  return names
}

function byPath(a: ConnectorFiles, b: ConnectorFiles): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.name < b.name ? -1 : 1
}

const KINDS: readonly PublisherKind[] = ['verified', 'independent', 'custom']

/** The nearest of the three root folders above a connector's folder says its kind. */
function rootKind(folder: string): PublisherKind | undefined {
  const parts = folder.toLowerCase().split('/').slice(0, -1).reverse()
  const root = parts.find((part) => ROOT_FOLDERS.includes(part))
  return root === undefined ? undefined : KINDS[ROOT_FOLDERS.indexOf(root)]
}

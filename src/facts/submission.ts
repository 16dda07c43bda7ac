import type { FileTree, TreeEntry } from '../model/submission.js'
import type { PublisherKind } from '../model/verdict.js'
import { baseName, companionsOf, definitionRank, folderOf, isLeftOut, propertiesRank, solutionRole } from './layout.js'

/** The files of one connector, by the role each plays. Paths are from the root of the tree. */
export interface ConnectorFiles {
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
  readonly icon: string | undefined
  readonly readme: string | undefined
  readonly intro: string | undefined
  readonly script: string | undefined
  readonly settings: string | undefined
  readonly declaration: string | undefined
  /** Other definitions in the same folder: environment variants, older versions. */
  readonly variants: readonly string[]
  readonly packages: readonly string[]
  /** Everything in the folder that belongs to this connector and to no connector below it. */
  readonly entries: readonly TreeEntry[]
}

export interface Discovery {
  readonly connectors: readonly ConnectorFiles[]
  /** `.github/certification.yml`, when it is there. */
  readonly repositoryDeclaration: string | undefined
}

const REPOSITORY_DECLARATIONS = ['.github/certification.yml', '.github/certification.yaml']

/**
 * Finds the connectors of a tree with no configuration: each folder with an API definition or an API properties file
 * is one. Names are compared without regard to case.
 * @param isExcluded tells of a path whether the configuration leaves it out
 * @param looksLikeDefinition looks into a file whose name alone does not say it
 * @param above folders above the tree's root, which may say the publisher kind
 */
export function findConnectors(
  tree: FileTree,
  isExcluded: (path: string) => boolean = () => false,
  looksLikeDefinition: (path: string) => boolean = () => false,
  above = '',
): Discovery {
  const folders = new Map<string, TreeEntry[]>()
  const all: TreeEntry[] = []
  for (const entry of tree.entries()) {
    // A folder under the name of a definition is a fault to be told, not a place to walk on.
    const isMisplaced = definitionRank(entry.path) === 0 || propertiesRank(entry.path) === 0
    if ((entry.kind === 'directory' && !isMisplaced) || isLeftOut(entry.path) || isExcluded(entry.path)) continue
    all.push(entry)
    const folder = folderOf(entry.path)
    const list = folders.get(folder)
    if (list) list.push(entry)
    else folders.set(folder, [entry])
  }
  const found: { folder: string; entries: TreeEntry[] }[] = []
  const solutions: { folder: string; name: string; entries: TreeEntry[] }[] = []
  for (const [folder, entries] of folders) {
    const inSolution = new Map<string, TreeEntry[]>()
    for (const entry of entries) {
      const role = solutionRole(entry.path)
      if (!role) continue
      const list = inSolution.get(role.connector)
      if (list) list.push(entry)
      else inSolution.set(role.connector, [entry])
    }
    for (const [name, members] of inSolution) {
      if (members.some((entry) => solutionRole(entry.path)?.role === 'definition'))
        solutions.push({ folder, name, entries: members })
    }
    const isConnector = entries.some(
      (entry) =>
        definitionRank(entry.path) === 0 ||
        propertiesRank(entry.path) !== undefined ||
        (definitionRank(entry.path) !== undefined && looksLikeDefinition(entry.path)),
    )
    if (isConnector) found.push({ folder, entries })
  }
  const isOnly = found.length + solutions.length === 1
  const folderNames = found.map(({ folder }) => folder)
  const connectors = found.map(({ folder, entries }) => {
    const own = all.filter((entry) => ownerOf(entry.path, folderNames) === folder)
    return folderConnector(
      folder,
      entries,
      own,
      isOnly ? (folders.get('.') ?? []) : [],
      folders,
      looksLikeDefinition,
      above,
    )
  })
  const inSolutions = solutions.map((solution) => solutionConnector(solution.folder, solution.name, solution.entries))
  const repositoryDeclaration = tree
    .entries()
    .find((entry) => entry.kind === 'file' && REPOSITORY_DECLARATIONS.includes(entry.path.toLowerCase()))?.path
  const byPath = (a: ConnectorFiles, b: ConnectorFiles): number =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.name < b.name ? -1 : 1
  return { connectors: [...connectors, ...inSolutions].sort(byPath), repositoryDeclaration }
}

/** The nearest connector folder above a path, or undefined. */
function ownerOf(path: string, folders: readonly string[]): string | undefined {
  let best: string | undefined
  for (const folder of folders) {
    const isInside = folder === '.' || path.startsWith(`${folder}/`)
    if (isInside && (best === undefined || best === '.' || folder.length > best.length)) best = folder
  }
  return best
}

function folderConnector(
  folder: string,
  entries: readonly TreeEntry[],
  own: readonly TreeEntry[],
  atRoot: readonly TreeEntry[],
  folders: ReadonlyMap<string, readonly TreeEntry[]>,
  looksLikeDefinition: (path: string) => boolean,
  above: string,
): ConnectorFiles {
  const definitions = ranked(entries, (path) => {
    const rank = definitionRank(path)
    return rank !== undefined && rank > 0 && !looksLikeDefinition(path) ? undefined : rank
  })
  const properties = ranked(entries, propertiesRank)
  const iconFolders = [...folders].filter(
    ([name]) => name.toLowerCase() === inside(folder, 'icon') || name.toLowerCase() === inside(folder, 'icons'),
  )
  const companions = companionsOf(
    entries,
    iconFolders.flatMap(([, list]) => list),
    folder === '.' ? [] : atRoot,
  )
  return {
    name: folder === '.' ? baseName(above) || 'connector' : baseName(folder),
    path: folder,
    layout: 'folder',
    root: rootKind(`${above}/${folder}`),
    definition: definitions[0],
    properties: properties[0],
    policies: undefined,
    ...companions,
    variants: [...definitions.slice(1), ...properties.slice(1)],
    packages: own.filter((entry) => /package[^/]*\.zip$/i.test(entry.path)).map((entry) => entry.path),
    entries: own,
  }
}

function inside(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.toLowerCase()}/${name}`
}

function solutionConnector(folder: string, name: string, entries: readonly TreeEntry[]): ConnectorFiles {
  const roles = new Map<string, string>()
  for (const entry of entries) {
    const role = solutionRole(entry.path)?.role
    if (role && !roles.has(role)) roles.set(role, entry.path)
  }
  return {
    name,
    path: folder,
    layout: 'solution',
    root: undefined,
    definition: roles.get('definition'),
    properties: roles.get('properties'),
    policies: roles.get('policies'),
    icon: roles.get('icon'),
    readme: undefined,
    intro: undefined,
    script: roles.get('script'),
    settings: undefined,
    declaration: undefined,
    variants: [],
    packages: [],
    entries,
  }
}

/** Paths that have a rank, best first, then in the order of their names. */
function ranked(entries: readonly TreeEntry[], rank: (path: string) => number | undefined): string[] {
  return entries
    .map((entry) => ({ path: entry.path, rank: rank(entry.path) }))
    .filter((entry): entry is { path: string; rank: number } => entry.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map((entry) => entry.path)
}

const ROOTS: readonly (readonly [string, PublisherKind])[] = [
  ['certified-connectors', 'verified'],
  ['independent-publisher-connectors', 'independent'],
  ['custom-connectors', 'custom'],
]

function rootKind(folder: string): PublisherKind | undefined {
  const parts = folder.toLowerCase().split('/')
  return ROOTS.find(([root]) => parts.slice(0, -1).includes(root))?.[1]
}

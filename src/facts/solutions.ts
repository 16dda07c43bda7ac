import type { TreeEntry } from '../model/submission.js'
import { type SolutionRole, solutionRole } from './layout.js'

/** A connector inside an unpacked or exported solution. */
export interface Solution {
  /** The `Connector/` or `Connectors/` folder. */
  readonly folder: string
  /** The connector's name in the solution, for example `new_orchard-5fharvest`. */
  readonly name: string
  readonly roles: ReadonlyMap<SolutionRole, string>
  readonly entries: readonly TreeEntry[]
}

/**
 * Finds the connectors of solutions. What lies in a `PkgAssets` folder is the content of a submission package: where
 * the repository has the connector itself it is not one more, and the two solutions of a package hold the same one.
 */
export function findSolutions(
  folders: ReadonlyMap<string, readonly TreeEntry[]>,
  hasOtherConnectors: boolean,
): Solution[] {
  const solutions: Solution[] = []
  const packaged = new Set<string>()
  for (const [folder, entries] of folders) {
    const isPackaged = /(?:^|\/)pkgassets\//i.test(`${folder}/`)
    if (isPackaged && hasOtherConnectors) continue
    for (const solution of solutionsIn(folder, entries)) {
      if (isPackaged && packaged.has(solution.name)) continue
      if (isPackaged) packaged.add(solution.name)
      solutions.push(solution)
    }
  }
  return solutions
}

function solutionsIn(folder: string, entries: readonly TreeEntry[]): Solution[] {
  const byName = new Map<string, { roles: Map<SolutionRole, string>; entries: TreeEntry[] }>()
  for (const entry of entries) {
    const match = solutionRole(entry.path)
    if (!match) continue
    let found = byName.get(match.connector)
    if (!found) {
      found = { roles: new Map(), entries: [] }
      byName.set(match.connector, found)
    }
    if (!found.roles.has(match.role)) found.roles.set(match.role, entry.path)
    found.entries.push(entry)
  }
  return [...byName]
    .filter(([, { roles }]) => roles.has('definition') || roles.has('properties'))
    .map(([name, found]) => ({ folder, name, ...found }))
}

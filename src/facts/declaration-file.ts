import { listOf } from '../model/quote.js'
import type { FileTree } from '../model/submission.js'
import { type Declaration, mergeDeclarations, NO_DECLARATION } from './declaration.js'
import type { KnownNames } from './declaration-yaml.js'
import { baseName, folderOf, isLeftOut } from './layout.js'
import type { ConnectorFiles } from './submission.js'

const DECLARATION = /^certification\.ya?ml$/i

/**
 * Reads declarations, the first over the next; the YAML parser is loaded only when there is one.
 * @param known ids of the criteria and questions there are
 * @param isShared the files speak for the whole repository
 * @throws DeclarationError with file and line when one is faulty
 */
export async function readDeclarations(
  tree: FileTree,
  paths: readonly string[],
  known: KnownNames | undefined,
  isShared: boolean,
): Promise<Declaration> {
  let merged = NO_DECLARATION
  for (const path of [...paths].reverse()) {
    const { parseDeclaration } = await import('./declaration-yaml.js')
    merged = mergeDeclarations(parseDeclaration(path, tree.read(path), known, isShared), merged)
  }
  return merged
}

/**
 * One sentence when declarations lie where nothing reads them: whoever wrote them must know that they do nothing.
 * @param read the files that were read
 */
export function unreadDeclarations(
  tree: FileTree,
  read: readonly string[],
  isExcluded: (path: string) => boolean,
): string | undefined {
  const unread = tree
    .entries()
    .filter(({ path, kind }) => kind === 'file' && DECLARATION.test(baseName(path)) && !read.includes(path))
    .map(({ path }) => path)
    .filter((path) => !isExcluded(path) && !isLeftOut(path))
  if (unread.length === 0) return undefined
  const places = 'One is read beside each connector, and .github/certification.yml for all of them together.'
  return `Not read: ${listOf(unread, 5)}. ${places}`
}

/** The declaration that stands beside a connector in another tree, where the connector has the same folder. */
export function declarationBeside(tree: FileTree, connector: Pick<ConnectorFiles, 'path'>): string[] {
  const hit = tree
    .entries()
    .find(
      (entry) =>
        entry.kind === 'file' && folderOf(entry.path) === connector.path && DECLARATION.test(baseName(entry.path)),
    )
  return hit ? [hit.path] : []
}

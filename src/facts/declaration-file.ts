import type { FileTree } from '../model/submission.js'
import { type Declaration, mergeDeclarations, NO_DECLARATION } from './declaration.js'
import type { KnownNames } from './declaration-yaml.js'
import { baseName, folderOf } from './layout.js'
import type { ConnectorFiles } from './submission.js'

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

/** The declaration that stands beside a connector in another tree, where the connector has the same folder. */
export function declarationBeside(tree: FileTree, connector: Pick<ConnectorFiles, 'path'>): string[] {
  const hit = tree
    .entries()
    .find(
      (entry) =>
        entry.kind === 'file' &&
        folderOf(entry.path) === connector.path &&
        /^certification\.ya?ml$/i.test(baseName(entry.path)),
    )
  return hit ? [hit.path] : []
}

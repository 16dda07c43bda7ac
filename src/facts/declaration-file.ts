import type { FileTree } from '../model/submission.js'
import { type Declaration, mergeDeclarations, NO_DECLARATION } from './declaration.js'

/**
 * Reads declarations, the first over the next; the YAML parser is loaded only when there is one.
 * @throws DeclarationError with file and line when one is faulty
 */
export async function readDeclarations(tree: FileTree, paths: readonly string[]): Promise<Declaration> {
  let merged = NO_DECLARATION
  for (const path of [...paths].reverse()) {
    const { parseDeclaration } = await import('./declaration-yaml.js')
    merged = mergeDeclarations(parseDeclaration(path, tree.read(path)), merged)
  }
  return merged
}

import type { FileTree } from '../model/submission.js'
import type { Sources } from '../report/excerpt.js'

/** Lines of the checked files, for excerpts; each file is read once. */
export function sourcesOf(trees: readonly FileTree[]): Sources {
  const cache = new Map<string, readonly string[] | undefined>()
  const read = (file: string): readonly string[] | undefined => {
    for (const tree of trees) {
      const content = tree.read(file)
      // An archive or a picture has no lines.
      if (content.kind === 'bytes')
        return content.bytes.includes(0) ? undefined : new TextDecoder().decode(content.bytes).split(/\r?\n/)
    }
    return undefined
  }
  return (file) => {
    if (!cache.has(file)) cache.set(file, read(file))
    return cache.get(file)
  }
}

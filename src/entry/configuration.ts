import { statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { UsageError } from '../core.js'
import { DiskTree } from '../platform/disk.js'

/**
 * The file that a person or a workflow named in place of `.github/certification.yml`.
 * @throws UsageError when it is not there
 */
export function configurationAt(
  path: string,
  workingFolder: string,
): { readonly tree: DiskTree; readonly path: string } {
  const absolute = resolve(workingFolder, path)
  try {
    if (!statSync(absolute).isFile()) throw new UsageError(`The configuration '${path}' is not a file.`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`There is no configuration '${path}'.`)
  }
  return { tree: new DiskTree(dirname(absolute)), path: basename(absolute) }
}

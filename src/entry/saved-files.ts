import { closeSync, constants, lstatSync, mkdirSync, openSync, realpathSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../core.js'

/**
 * Writes a file that a workflow asked for. It may lie in the workspace or in the runner's folder for temporary files;
 * a link that the checked repository put in its way is replaced or refused, never written through.
 * @returns the absolute path
 * @throws UsageError when the path leads elsewhere
 */
export function saveFile(workspace: string, path: string, text: string): string {
  const absolute = resolve(workspace, path)
  const roots = [workspace, process.env.RUNNER_TEMP].filter((root): root is string => !!root).map(real)
  const folder = realFolder(dirname(absolute))
  if (!roots.some((root) => isBelow(root, folder)))
    throw new UsageError(`The file '${path}' would lie outside the workspace.`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, basename(absolute))
  if (isLink(file)) unlinkSync(file)
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0)
  const handle = openSync(file, flags, 0o644)
  try {
    writeFileSync(handle, text)
  } finally {
    closeSync(handle)
  }
  return file
}

/** Whether `path` is the folder `root` or lies below it; both are real paths. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

/** The folder's real path, also when only a part of it exists yet. */
function realFolder(folder: string): string {
  const missing: string[] = []
  let at = folder
  while (!exists(at) && dirname(at) !== at) {
    missing.unshift(basename(at))
    at = dirname(at)
  }
  return join(real(at), ...missing)
}

function exists(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    throw new UsageError(`The folder '${path}' cannot be used.`)
  }
}

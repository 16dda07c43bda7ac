import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../core.js'
import { DiskTree } from '../platform/disk.js'

/** A tree to check, and where it stands on disk. */
export interface Root {
  readonly tree: DiskTree
  /** Absolute path of the tree's root. */
  readonly folder: string
  /** The same with `/` as separator: its folders may tell the publisher kind. */
  readonly above: string
  /** Folders named by the person, as paths from the root. */
  readonly asked: readonly string[]
}

/**
 * Opens the folders a person named. Those inside the working folder share one tree, so that paths in the report are
 * the ones the person would type.
 * @throws UsageError when a path does not exist
 */
export function openRoots(paths: readonly string[], workingFolder: string): Root[] {
  const inside: string[] = []
  const outside: string[] = []
  for (const path of paths) {
    const folder = folderAt(resolve(workingFolder, path), path)
    const way = relative(workingFolder, folder)
    if (way === '' || (!way.startsWith('..') && resolve(workingFolder, way) === folder && !/^[A-Za-z]:/.test(way)))
      inside.push(slashes(way))
    else outside.push(folder)
  }
  const roots: Root[] = []
  if (inside.length > 0) {
    const under = inside.includes('') ? [] : [...new Set(inside)]
    const github = under.length > 0 && existsSync(resolve(workingFolder, '.github')) ? ['.github'] : []
    roots.push(root(workingFolder, under.length > 0 ? [...withoutNested(under), ...github] : []))
  }
  for (const folder of new Set(outside)) roots.push(root(folder, []))
  return roots
}

function root(folder: string, under: readonly string[]): Root {
  return { tree: new DiskTree(folder, under), folder, above: slashes(folder), asked: under }
}

/** The folder itself, or the folder of a file. What the person named may be a link; what is inside may not. */
function folderAt(absolute: string, asTyped: string): string {
  try {
    const real = realpathSync(absolute)
    return statSync(real).isDirectory() ? (real === absolute ? absolute : real) : dirname(real)
  } catch {
    throw new UsageError(`There is no folder '${asTyped}'.`)
  }
}

function withoutNested(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(`${other}/`)))
}

function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

import { existsSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Base } from '../core.js'
import type { FileTree } from '../model/submission.js'
import { DiskTree } from '../platform/disk.js'
import { Git } from '../platform/git/git.js'
import { commitOf, hasCommit, isShallow } from '../platform/git/revision.js'
import { RevisionTree } from '../platform/git/revision-tree.js'
import { MovedTree } from '../platform/moved-tree.js'
import type { Root } from './paths.js'

const FILE = 'it is a file: name the folder that holds the connector'

/**
 * Opens what a person named by `--base`: a folder, else a revision of the repository that holds the checked tree.
 * What cannot be opened is a finding of the check and not the end of it.
 */
export function namedBase(named: string, root: Root, workingFolder: string): Base {
  const folder = folderAt(resolve(workingFolder, named))
  if (folder !== undefined) return { label: named, tree: beside(new DiskTree(folder), folder, root) }
  const isFile = existsSync(resolve(workingFolder, named))
  const found = repositoryOf(root)
  if (isFile && !found) return { label: named, because: FILE }
  if (!found)
    return { label: named, because: 'there is no such folder, and the checked folder is in no git repository' }
  const { git, top } = found
  let commit: string
  try {
    commit = commitOf(git, named)
  } catch {
    return { label: named, because: isFile ? FILE : missing(git) }
  }
  // A shallow clone knows the names of commits that it does not hold.
  if (!hasCommit(git, commit)) return { label: named, because: missing(git) }
  try {
    const tree = new RevisionTree(git, commit)
    const below = wayTo(top, root.folder)
    const above = wayTo(root.folder, top)
    const moved = below !== undefined ? { from: below } : above !== undefined ? { to: above } : undefined
    return { label: named, tree: moved ? new MovedTree(tree, moved) : tree }
  } catch (error) {
    return { label: named, because: error instanceof Error ? error.message : String(error) }
  }
}

/** The repository that holds the checked folders: around the working folder, or around the first folder that was named. */
function repositoryOf({ folder, asked }: Root): { readonly git: Git; readonly top: string } | undefined {
  for (const place of [folder, ...asked.slice(0, 1).map((path) => resolve(folder, path))]) {
    const git = new Git(place)
    try {
      return { git, top: git.text('rev-parse', '--show-toplevel') }
    } catch {
      // The next place may be in one.
    }
  }
  return undefined
}

/** The way from a folder to one below it, ending in `/`; undefined when it is not below. */
function wayTo(from: string, to: string): string | undefined {
  const way = relative(realpathSync(from), realpathSync(to)).split(sep).join('/')
  return way === '' || way.startsWith('..') || /^[A-Za-z]:/.test(way) ? undefined : `${way}/`
}

function missing(git: Git): string {
  return isShallow(git)
    ? 'there is no such folder, and this clone is shallow: fetch the revision, or check out with "fetch-depth: 0"'
    : 'there is no such folder and no such branch, tag or commit'
}

/** A folder of the base stands for the one folder that is checked, unless it holds that folder itself. */
function beside(tree: DiskTree, folder: string, { asked }: Root): FileTree {
  const [only] = asked.filter((path) => path !== '.github')
  if (only === undefined || asked.filter((path) => path !== '.github').length > 1) return tree
  return existsSync(resolve(folder, only)) ? tree : new MovedTree(tree, { to: `${only}/` })
}

function folderAt(path: string): string | undefined {
  try {
    const real = realpathSync(path)
    return statSync(real).isDirectory() ? real : undefined
  } catch {
    return undefined
  }
}

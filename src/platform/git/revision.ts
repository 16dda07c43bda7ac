import { type Git, GitFailure } from './git.js'

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The commit that a person's words stand for: a branch, a tag, a hash, `HEAD~1`.
 * @throws GitFailure when there is none
 */
export function commitOf(git: Git, revision: string): string {
  if (revision === '' || revision.includes('\0')) throw new GitFailure('an empty revision names no commit')
  const sha = git.text('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
  const last = sha.split('\n').pop() ?? ''
  if (!COMMIT.test(last)) throw new GitFailure('the revision names no commit')
  return last
}

/** Whether the commit and its tree are in this clone; a shallow clone lacks most of them. */
export function hasCommit(git: Git, sha: string): boolean {
  if (!COMMIT.test(sha)) return false
  try {
    git.run(['cat-file', '-e', `${sha}^{tree}`])
    return true
  } catch {
    return false
  }
}

/** The parents a commit names, whether or not they are in this clone. */
export function parentsOf(git: Git, sha: string): string[] {
  if (!COMMIT.test(sha)) return []
  const lines = git.text('cat-file', 'commit', sha).split('\n')
  const end = lines.indexOf('')
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .filter((line) => line.startsWith('parent '))
    .map((line) => line.slice('parent '.length))
    .filter((parent) => COMMIT.test(parent))
}

/** Where two commits parted; undefined when this clone does not reach back that far. */
export function mergeBase(git: Git, a: string, b: string): string | undefined {
  if (!hasCommit(git, a) || !hasCommit(git, b)) return undefined
  try {
    const sha = git.text('merge-base', a, b)
    return COMMIT.test(sha) ? sha : undefined
  } catch {
    return undefined
  }
}

/** A path that a change touched; a renamed file is there under both names. */
export interface ChangedPath {
  readonly path: string
  /** The name it had in the base, when it was renamed. */
  readonly was?: string
  readonly state: 'added' | 'removed' | 'modified' | 'renamed'
}

/**
 * What differs between two commits of this clone, renames paired.
 * @throws GitFailure
 */
export function changedPaths(git: Git, base: string, head: string): ChangedPath[] {
  if (!COMMIT.test(base) || !COMMIT.test(head)) throw new GitFailure('a comparison needs two commits')
  const command = ['diff-tree', '-r', '-z', '-M', '--name-status', '--no-ext-diff', '--no-textconv', base, head]
  const words = git.run(command).toString('utf8').split('\0')
  const changes: ChangedPath[] = []
  for (let at = 0; at + 1 < words.length; ) {
    const letter = (words[at] ?? '')[0]
    const path = words[at + 1] ?? ''
    if (letter === 'R' || letter === 'C') {
      const to = words[at + 2] ?? ''
      changes.push(letter === 'R' ? { path: to, was: path, state: 'renamed' } : { path: to, state: 'added' })
      at += 3
      continue
    }
    changes.push({ path, state: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified' })
    at += 2
  }
  return changes
}

/** Whether the clone lacks part of its history. An old git does not know the question: then it counts as whole. */
export function isShallow(git: Git): boolean {
  try {
    return git.text('rev-parse', '--is-shallow-repository') === 'true'
  } catch {
    return false
  }
}

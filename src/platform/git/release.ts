import type { Git } from './git.js'

/** More tags than this are not looked through. */
const MOST_TAGS = 100

/**
 * The last release before a commit: the newest tag in its history, not at the commit itself, whose tree holds one of
 * the paths. Undefined when there is none, or when the clone is shallow and holds no tags.
 * @param commit a full hash or `HEAD`
 * @param paths the API definitions of the connectors, from the root of the repository
 */
export function lastRelease(git: Git, commit: string, paths: readonly string[]): string | undefined {
  const list = (...words: readonly string[]): string[] => {
    try {
      return git
        .text('for-each-ref', '--format=%(refname:short)', ...words, 'refs/tags')
        .split('\n')
        .filter(Boolean)
    } catch {
      return []
    }
  }
  const here = new Set(list('--points-at', commit))
  const before = list('--sort=-creatordate', '--merged', commit).filter((tag) => !here.has(tag))
  return before.slice(0, MOST_TAGS).find((tag) => paths.some((path) => holds(git, tag, path)))
}

/** The version a tag at the commit names, such as `v1.2.0`; undefined when there is none. */
export function releaseTagAt(git: Git, commit: string): string | undefined {
  try {
    const tags = git.text('for-each-ref', '--format=%(refname:short)', '--points-at', commit, 'refs/tags').split('\n')
    return tags.find((tag) => /^v?\d{1,9}(?:\.\d{1,9}){1,3}$/i.test(tag))
  } catch {
    return undefined
  }
}

function holds(git: Git, tag: string, path: string): boolean {
  try {
    git.run(['cat-file', '-e', `refs/tags/${tag}:${path}`])
    return true
  } catch {
    return false
  }
}

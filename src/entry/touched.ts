import type { ConnectorFiles } from '../facts/submission.js'
import { type ChangedPath, changedPaths, hasCommit, mergeBase, parentsOf } from '../platform/git/revision.js'
import type { ChangedFile, Comparison } from '../platform/github/changed-files.js'
import { ApiFailure } from '../platform/github/failure.js'
import { eventToCheck, type Situation } from './situation.js'

/** What an event changed. */
export interface Changes {
  /** Undefined when it cannot be told: then everything counts as changed. */
  readonly paths: readonly ChangedPath[] | undefined
  /** Lines that the pull request shows, by file; known only where GitHub told the files. */
  readonly files: readonly ChangedFile[] | undefined
  /** Base and head as GitHub compared them; undefined where it was not asked. */
  readonly comparison?: Comparison | undefined
  /** Why it cannot be told. */
  readonly because: string
}

/** Finds what the event changed: in the clone where it reaches back far enough, else through the API. */
export async function changesOf(situation: Situation): Promise<Changes> {
  const event = eventToCheck(situation)
  if (!event?.onlyTouched) return unknown('')
  const local = inClone(situation)
  if (local) return { paths: local, files: undefined, because: '' }
  if (!situation.client) return unknown('the clone is shallow and there is no token (set fetch-depth: 0)')
  const { client } = situation
  if (!event.baseSha) return unknown('the event does not name a base')
  const { compareCommits, filesOfPull } = await import('../platform/github/changed-files.js')
  let comparison: Comparison | undefined
  try {
    // One answer tells the files, their patches, and the tree of the base.
    comparison = await compareCommits(client, otherParent(situation) ?? event.baseSha, event.headSha)
    if (comparison.files) return { paths: comparison.files, files: comparison.files, comparison, because: '' }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    if (!event.pullRequest) return unknown(error.message)
  }
  try {
    const files = event.pullRequest && (await filesOfPull(client, event.pullRequest.number))
    return files ? { paths: files, files, comparison, because: '' } : unknown('more files changed than GitHub lists')
  } catch (error) {
    if (error instanceof ApiFailure) return unknown(error.message)
    throw error
  }
}

/** The base that was merged with the head, where the working tree is that merge; undefined where it is not. */
export function otherParent(situation: Situation): string | undefined {
  const { git, checkedOut } = situation
  const event = eventToCheck(situation)
  if (!git || !checkedOut || !event?.pullRequest || checkedOut === event.headSha) return undefined
  const parents = parentsOf(git, checkedOut)
  if (parents.length !== 2 || !parents.includes(event.headSha)) return undefined
  return parents.find((parent) => parent !== event.headSha)
}

function inClone({ git, event }: Situation): ChangedPath[] | undefined {
  if (!git || event?.kind !== 'check' || !event.baseSha) return undefined
  const base = event.pullRequest ? mergeBase(git, event.baseSha, event.headSha) : event.baseSha
  if (base === undefined || !hasCommit(git, base) || !hasCommit(git, event.headSha)) return undefined
  try {
    return changedPaths(git, base, event.headSha)
  } catch {
    return undefined
  }
}

function unknown(because: string): Changes {
  return { paths: undefined, files: undefined, because }
}

/**
 * Tells of a connector whether the changes touch it: a file in its folder or one that it uses, under its new or its old
 * name. Configuration for the whole repository touches all.
 * @param prefix path from the tree's root to the repository's, empty or ending in `/`
 */
export function isTouchedBy(
  paths: readonly ChangedPath[],
  prefix: string,
  configuration: string | undefined,
): (connector: ConnectorFiles) => boolean {
  const touched = new Set(
    paths.flatMap((change) => [change.path, ...(change.was === undefined ? [] : [change.was])]).map((p) => prefix + p),
  )
  const wide = [`${prefix}.github/certification.yml`, `${prefix}.github/certification.yaml`]
  if (configuration !== undefined) wide.push(configuration)
  if (wide.some((path) => touched.has(path))) return () => true
  const all = [...touched]
  return (connector) => {
    const uses = [connector.definition, connector.properties, connector.policies, connector.icon, connector.readme]
    uses.push(connector.intro, connector.script, connector.settings, connector.declaration)
    if (uses.some((path) => path !== undefined && touched.has(path))) return true
    if ([...connector.variants, ...connector.packages].some((path) => touched.has(path))) return true
    const folder = connector.path === '.' ? '' : `${connector.path}/`
    return all.some((path) => path.startsWith(folder))
  }
}

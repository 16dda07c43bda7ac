import type { ConnectorFiles } from '../facts/submission.js'
import { type ChangedPath, changedPaths, hasCommit, mergeBase } from '../platform/git/revision.js'
import type { ChangedFile } from '../platform/github/changed-files.js'
import { ApiFailure } from '../platform/github/failure.js'
import { eventToCheck, type Situation } from './situation.js'

/** What an event changed. */
export interface Changes {
  /** Undefined when it cannot be told: then everything counts as changed. */
  readonly paths: readonly ChangedPath[] | undefined
  /** Lines that the pull request shows, by file; known only where GitHub told the files. */
  readonly files: readonly ChangedFile[] | undefined
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
  const { compareCommits, filesOfPull } = await import('../platform/github/changed-files.js')
  try {
    let files: ChangedFile[] | undefined
    if (event.pullRequest) {
      try {
        files = await filesOfPull(client, event.pullRequest.number)
      } catch (error) {
        // Without pull-requests: read the comparison still tells, as long as contents: read is there.
        if (!(error instanceof ApiFailure) || error.kind !== 'refused') throw error
        files = (await compareCommits(client, event.pullRequest.baseSha, event.headSha)).files
      }
    } else if (event.baseSha) files = (await compareCommits(client, event.baseSha, event.headSha)).files
    else return unknown('the event does not name a base')
    return files ? { paths: files, files, because: '' } : unknown('more files changed than GitHub lists')
  } catch (error) {
    if (error instanceof ApiFailure) return unknown(error.message)
    throw error
  }
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

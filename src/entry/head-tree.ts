import { connectorsIn, UsageError } from '../core.js'
import type { FileTree } from '../model/submission.js'
import type { ChangedPath } from '../platform/git/revision.js'
import { listCommit, readCommit } from '../platform/github/commit-tree.js'
import { ApiFailure } from '../platform/github/failure.js'
import { eventToCheck, type Situation } from './situation.js'

/**
 * The head commit of a finished run, read through the API as data: nothing of it is checked out or run.
 * @param paths what the pull request changed; undefined when that is not known, then everything is read
 * @param folder the input `path`
 * @throws UsageError when it cannot be read: what was not looked at is never called ready
 */
export async function headTree(
  situation: Situation,
  paths: readonly ChangedPath[] | undefined,
  folder: string,
): Promise<FileTree> {
  const event = eventToCheck(situation)
  const { client } = situation
  if (!event || !client) throw new UsageError("This event needs the input 'token' to read the commit.")
  try {
    const listing = await listCommit(client, event.headSha)
    const under = folder === '.' ? '' : `${folder.replace(/(?<!\/)\/+$/, '')}/`
    const entries = listing.entries.filter(
      (entry) =>
        entry.path.startsWith(under) || entry.path.startsWith('.github/') || under.startsWith(`${entry.path}/`),
    )
    const folders = paths === undefined ? undefined : touchedFolders(entries, paths)
    const tree = await readCommit(client, { ...listing, entries }, (path) => isWanted(path, folders))
    return tree
  } catch (error) {
    if (error instanceof ApiFailure) throw new UsageError(`The commit cannot be read: ${error.message}.`)
    throw error
  }
}

/** Folders whose files are read: those of connectors that the change touches, and those above a changed file. */
interface Folders {
  readonly whole: readonly string[]
  readonly itself: ReadonlySet<string>
}

function touchedFolders(entries: ReturnType<FileTree['entries']>, paths: readonly ChangedPath[]): Folders {
  const names = paths.flatMap((change) => (change.was === undefined ? [change.path] : [change.path, change.was]))
  const unread: FileTree = { entries: () => entries, read: () => ({ kind: 'unreadable', because: 'not yet' }) }
  const whole = connectorsIn(unread)
    .map((connector) => (connector.path === '.' ? '' : `${connector.path}/`))
    .filter((folder) => names.some((name) => name.startsWith(folder)))
  const itself = new Set([''])
  for (const name of names) {
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) itself.add(name.slice(0, at))
  }
  return { whole, itself }
}

function isWanted(path: string, folders: Folders | undefined): boolean {
  if (!folders || path.startsWith('.github/certification.')) return true
  const slash = path.lastIndexOf('/')
  return (
    folders.whole.some((folder) => path.startsWith(folder)) ||
    folders.itself.has(slash === -1 ? '' : path.slice(0, slash))
  )
}

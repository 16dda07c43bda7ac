import type { Report } from '../model/report.js'
import type { FileTree } from '../model/submission.js'
import { hasCommit } from '../platform/git/revision.js'
import { RevisionTree } from '../platform/git/revision-tree.js'
import { ApiFailure } from '../platform/github/failure.js'
import { eventToCheck, type Situation } from './situation.js'
import { type Changes, otherParent } from './touched.js'

/** More files than this are not compared line by line: their findings are shown at line 1. */
const MOST_FILES = 30
const LARGEST_FILE = 20_000_000

/**
 * The report with places of the head commit, where the working tree is the test merge of a pull request.
 * Where the head cannot be read the places stay, and a note says what they are.
 */
export async function atHead(situation: Situation, report: Report, tree: FileTree, changes: Changes): Promise<Report> {
  const event = eventToCheck(situation)
  const { checkedOut, prefix } = situation
  if (!event?.pullRequest || (checkedOut ?? event.checkedOutSha) === event.headSha) return report
  const { blobHash, pairLines, placeAtHead } = await import('../platform/github/head-places.js')
  const files = new Set(
    report.connectors.flatMap((connector) =>
      connector.findings.filter((finding) => finding.side === 'head').map((finding) => finding.file),
    ),
  )
  try {
    const maps = new Map<string, (line: number) => number | undefined>()
    const inside = [...files].flatMap((file) => (file.startsWith(prefix) ? [file.slice(prefix.length)] : []))
    const head = await headReader(situation, event.headSha, inside, changes)
    if (!head) return noted(report)
    for (const file of files) {
      const here = tree.read(file)
      const hash = file.startsWith(prefix) ? head.hashOf(file.slice(prefix.length)) : undefined
      if (here.kind !== 'bytes' || hash === undefined || blobHash(here.bytes, hash.length) === hash) continue
      if (maps.size >= MOST_FILES) maps.set(file, () => undefined)
      else maps.set(file, pairLines(linesOf(here.bytes), linesOf(await head.read(file.slice(prefix.length), hash))))
    }
    return placeAtHead(report, maps)
  } catch (error) {
    if (error instanceof ApiFailure) return noted(report)
    throw error
  }
}

interface HeadReader {
  readonly hashOf: (path: string) => string | undefined
  readonly read: (path: string, hash: string) => Promise<Uint8Array>
}

/** @param files those with a finding, from the root of the repository */
async function headReader(
  situation: Situation,
  sha: string,
  files: readonly string[],
  { comparison }: Changes,
): Promise<HeadReader | undefined> {
  const { git, client, checkedOut } = situation
  // A head that stands on the base already has the same files as the merge of the two.
  const isOnBase = comparison?.mergeBase !== undefined && comparison.mergeBase === otherParent(situation)
  const commit = git && isOnBase ? checkedOut : sha
  if (git && commit && hasCommit(git, commit)) {
    const tree = new RevisionTree(git, commit)
    return {
      hashOf: (path) => tree.hashOf(path),
      read: async (path) => {
        const content = tree.read(path)
        return content.kind === 'bytes' ? content.bytes : new Uint8Array()
      },
    }
  }
  if (!client) return undefined
  const { listCommit, readBlob, readCommit } = await import('../platform/github/commit-tree.js')
  const changed = new Map(
    comparison?.files?.flatMap(({ path, state, hash }) => (hash && state !== 'removed' ? [[path, hash] as const] : [])),
  )
  if (files.every((file) => changed.has(file)))
    return {
      hashOf: (path) => changed.get(path),
      read: async (_path, hash) => {
        const content = await readBlob(client, hash, LARGEST_FILE)
        return content.kind === 'bytes' ? content.bytes : new Uint8Array()
      },
    }
  const listing = await listCommit(client, sha)
  return {
    hashOf: (path) => listing.objects.get(path),
    read: async (path) => {
      const content = (await readCommit(client, listing, (wanted) => wanted === path)).read(path)
      return content.kind === 'bytes' ? content.bytes : new Uint8Array()
    },
  }
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split(/\r?\n/)
}

function noted(report: Report): Report {
  const note = 'Lines are those of the merge with the base branch: the head commit could not be read.'
  return { ...report, notes: [...report.notes, note] }
}

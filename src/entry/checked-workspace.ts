import { relative, resolve } from 'node:path'
import { type Checked, check, UsageError } from '../core.js'
import type { PullRequestFact } from '../facts/pull-request.js'
import type { ConnectorFiles } from '../facts/submission.js'
import type { Report } from '../model/report.js'
import type { FileTree } from '../model/submission.js'
import { tuneEngine } from '../platform/engine.js'
import type { PullRequest } from '../platform/github/event.js'
import { SwaggerParserOpinion } from '../platform/second-opinion.js'
import { findBase } from './base.js'
import { configurationAt } from './configuration.js'
import type { CheckInputs, Shard } from './inputs.js'
import { openRoots } from './paths.js'
import { product } from './product.js'
import { eventToCheck, type Situation } from './situation.js'
import { type Changes, changesOf, isTouchedBy } from './touched.js'
import { declarationsAreTrusted } from './trust.js'

/** A report, the files behind it as far as they are here, and what the event changed. */
export interface WorkspaceCheck {
  readonly checked: Checked
  readonly trees: readonly FileTree[]
  readonly changes: Changes
}

/**
 * Checks what the event is about: the connectors it touches in the workspace, those of a commit read through the API,
 * or the merged reports of other jobs.
 * @throws UsageError, DeclarationError
 */
export async function checkWorkspace(situation: Situation, inputs: CheckInputs): Promise<WorkspaceCheck> {
  const event = eventToCheck(situation)
  const { workspace } = situation
  if (inputs.merge.length > 0) {
    const { mergeReports } = await import('./merged.js')
    const report = mergeReports(workspace, inputs.merge, event?.headSha)
    return { checked: { report, connectors: [] }, trees: [], changes: NOTHING_KNOWN }
  }
  const changes = await changesOf(situation)
  const { tree, above, asked } = await openTree(situation, inputs, changes)
  tuneEngine([tree])
  const isTouched = changes.paths ? isTouchedBy(changes.paths, situation.prefix, inputs.config) : () => true
  const isOurs = inShard(inputs.shard)
  const found = await findBase(situation, inputs.base, changes, tree, baseFiles(changes, situation))
  const trust = await declarationsAreTrusted(situation)
  const stage = inputs.stage ?? event?.stage ?? 'review'
  const checked = await check({
    tree,
    secondOpinion: new SwaggerParserOpinion(),
    above,
    asked,
    exclude: inputs.exclude,
    only: (connector: ConnectorFiles) => isTouched(connector) && isOurs(),
    stage,
    failOn: inputs.failOn,
    keepsFacts: inputs.htmlFile !== undefined,
    today: new Date().toISOString().slice(0, 10),
    tool: product(process.env),
    trustsDeclarations: trust.isTrusted,
    ...(found.base ? { base: found.base } : {}),
    ...(inputs.publisher ? { publisher: inputs.publisher } : {}),
    ...configurationFor(situation, inputs, found.base?.tree, trust.isTrusted),
    ...(event ? { commit: event.headSha } : {}),
    ...(event?.pullRequest ? { pullRequest: pullRequestFact(event.pullRequest, changes, situation.prefix) } : {}),
  })
  const notes = [
    ...checked.report.notes,
    ...(found.note ? [found.note] : []),
    ...(trust.note ? [trust.note] : []),
    ...(changes.because === '' ? [] : [`Every connector is checked: ${changes.because}.`]),
    ...(checked.connectors.length === 0 ? [nothingTouched(event?.name, inputs.shard)] : []),
  ]
  const report: Report = { ...checked.report, ...(inputs.shard ? { shard: inputs.shard } : {}), notes }
  return { checked: { ...checked, report }, trees: [tree], changes }
}

const NOTHING_KNOWN: Changes = { paths: undefined, files: undefined, because: '' }

async function openTree(situation: Situation, inputs: CheckInputs, changes: Changes) {
  const { workspace } = situation
  if (eventToCheck(situation)?.name === 'workflow_run') {
    const { headTree } = await import('./head-tree.js')
    const tree = await headTree(situation, changes.paths, inputs.path)
    return { tree, above: '', asked: inputs.path === '.' ? [] : [inputs.path] }
  }
  const folder = resolve(workspace, inputs.path)
  if (relative(workspace, folder).startsWith('..'))
    throw new UsageError(`The path '${inputs.path}' leaves the workspace.`)
  const [root] = openRoots([folder], workspace)
  if (!root) throw new UsageError(`There is no folder '${inputs.path}'.`)
  return root
}

/** Of a base that is read through the API only what is compared is fetched: what lies beside or below a changed file. */
function baseFiles(changes: Changes, { prefix }: Situation): (path: string) => boolean {
  if (!changes.paths) return () => true
  const folders = new Set<string>(['', '.github'])
  for (const { path, was } of changes.paths) {
    for (const name of was === undefined ? [path] : [path, was]) {
      for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) folders.add(name.slice(0, at))
    }
  }
  return (path) => {
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : path
    const slash = inside.lastIndexOf('/')
    const folder = slash === -1 ? '' : inside.slice(0, slash)
    if (folders.has(folder)) return true
    // A companion may lie one folder below, as an icon in `icons/`.
    const up = folder.lastIndexOf('/')
    return up !== -1 && folders.has(folder.slice(0, up))
  }
}

function pullRequestFact(pull: PullRequest, { paths }: Changes, prefix: string): PullRequestFact {
  const { title, body, baseRef, labels } = pull
  const changed = paths?.map(({ path, was, state }) => ({
    path: prefix + path,
    state,
    ...(was === undefined ? {} : { was: prefix + was }),
  }))
  return { title, body, baseBranch: baseRef, labels, changed }
}

/** The named configuration: from a fork it counts as it stands in the base. */
function configurationFor(
  { workspace, prefix }: Situation,
  { config }: CheckInputs,
  base: FileTree | undefined,
  isTrusted: boolean,
) {
  if (config === undefined) return {}
  if (isTrusted) return { config: configurationAt(config, workspace) }
  const path = relative(workspace, resolve(workspace, config)).replaceAll('\\', '/')
  const isThere = base?.entries().some((entry) => entry.path === path && entry.path.startsWith(prefix))
  return base && isThere ? { config: { tree: base, path } } : {}
}

/** Takes every n-th connector: the same for every job, as long as they see the same tree. */
function inShard(shard: Shard | undefined): () => boolean {
  let seen = 0
  return () => {
    seen += 1
    return !shard || (seen - 1) % shard.of === shard.index - 1
  }
}

function nothingTouched(event: string | undefined, shard: Shard | undefined): string {
  if (shard) return `Part ${shard.index} of ${shard.of} has no connector to check.`
  return event === 'merge_group'
    ? 'No connector is touched by this merge group: nothing had to be checked.'
    : 'No connector is touched by this pull request: nothing had to be checked.'
}

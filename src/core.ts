import type { CheckOptions } from './check-options.js'
import { type CheckedConnector, checkConnector } from './connector.js'
import { markChanges } from './engine/changes.js'
import { concludeAll, exitCode } from './engine/conclude.js'
import { BaseConnectors } from './facts/base.js'
import { type Declaration, mergeDeclarations, NO_DECLARATION, OTHER_ANSWERS } from './facts/declaration.js'
import { DeclarationError } from './facts/declaration-error.js'
import { declarationBeside, readDeclarations, unreadDeclarations } from './facts/declaration-file.js'
import type { KnownNames } from './facts/declaration-yaml.js'
import { excluder } from './facts/exclusion.js'
import type { Facts } from './facts/facts.js'
import { relocated } from './facts/relocated.js'
import { type ConnectorFiles, findConnectors } from './facts/submission.js'
import { CRITERIA } from './generated/registry.js'
import type { Criterion } from './model/criterion.js'
import type { Acknowledgement, Waiver } from './model/policy.js'
import { listOf } from './model/quote.js'
import type { Report } from './model/report.js'
import type { FileTree } from './model/submission.js'

export type { Base, CheckOptions } from './check-options.js'
export type { CheckedConnector } from './connector.js'
export { DeclarationError } from './facts/declaration-error.js'
export { nearest as nearestOf } from './facts/nearest.js'
export { CRITERIA } from './generated/registry.js'

/** Wrong usage, configuration or path: exit code 2. `place` is set when a line of a file is to blame. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A report and what renderers beside the files may look at. */
export interface Checked {
  readonly report: Report
  readonly connectors: readonly CheckedConnector[]
}

/**
 * Checks every connector of a tree, and says what is new when there is a base.
 * @throws UsageError when no connector is found or a declaration is faulty
 */
export async function check(options: CheckOptions, criteria: readonly Criterion<Facts>[] = CRITERIA): Promise<Checked> {
  const head = await checkTree(options, criteria)
  if (!options.base || head.connectors.length === 0) return head
  const { base, trustsDeclarations: _, pullRequest: __, ...same } = options
  // That it could not be opened is a finding of the head.
  if (!base.tree) return head
  const paths = new Set(head.connectors.map((connector) => connector.report.path))
  // A folder that was renamed is the same connector: its files are looked at where they are now.
  const moves = head.connectors
    .map(({ basePath, report: { path } }) => ({ from: basePath ?? path, to: path }))
    .filter(({ from, to }) => from !== to)
  const only = (connector: ConnectorFiles): boolean => paths.has(connector.path)
  let before: Checked | undefined
  let note: string | undefined
  try {
    before = await checkTree({ ...same, tree: relocated(base.tree, moves), only }, criteria)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof DeclarationError)) throw error
    // No connector there: everything is new. A faulty declaration there: the head may be what mends it.
    if (error instanceof DeclarationError)
      note = `Findings are not compared with ${base.label}: its declaration is faulty (${error.message})`
  }
  if (note !== undefined) return { ...head, report: { ...head.report, notes: [...head.report.notes, note] } }
  const baseOf = new Map(before?.connectors.map((connector) => [connector.report.path, connector.report]))
  const connectors = head.connectors.map((connector) => ({
    ...connector,
    report: markChanges(connector.report, baseOf.get(connector.report.path)),
  }))
  return { report: { ...head.report, connectors: connectors.map((connector) => connector.report) }, connectors }
}

async function checkTree(options: CheckOptions, criteria: readonly Criterion<Facts>[]): Promise<Checked> {
  const { tree, config } = options
  const known = knownNames(criteria)
  const isTrusted = options.trustsDeclarations !== false
  const repository = config
    ? await readDeclarations(config.tree, [config.path], known, true)
    : await readDeclarations(tree, repositoryDeclaration(tree), known, true)
  const trustedTree = isTrusted ? tree : options.base?.tree
  const trusted =
    config || isTrusted || !trustedTree
      ? repository
      : await readDeclarations(trustedTree, repositoryDeclaration(trustedTree), known, true)
  // What the head of a fork leaves out does not count: else it could hide the very connector it changes.
  const globs = [...(options.exclude ?? []), ...(trustedTree || config ? trusted.exclude : [])]
  const isExcluded = excluder(globs)
  const discovery = findConnectors(tree, { isExcluded, above: options.above, asked: options.asked })
  const found = discovery.connectors
  if (found.length === 0) {
    throw new UsageError(
      `No connector was found: no folder holds an apiDefinition.swagger.json or an apiProperties.json${leftOutNote(discovery.leftOut)}`,
    )
  }
  const bases = options.base ? new BaseConnectors(options.base, found, options.asked) : undefined
  const connectors: CheckedConnector[] = []
  const chosen = options.only ? found.filter(options.only) : found
  const isWhole = chosen.length === found.length && (options.asked ?? []).length === 0
  const used = new Set<Waiver | Acknowledgement>()
  for (const files of chosen) {
    const own = await readDeclarations(tree, files.declaration === undefined ? [] : [files.declaration], known, false)
    const declared = mergeDeclarations(own, repository)
    connectors.push(
      await checkConnector(files, declared, await counting(files, declared), options, criteria, {
        used,
        bases,
        isLast: isWhole && files === chosen.at(-1),
      }),
    )
  }

  /** What counts for one connector: its declaration in the tree that is trusted. */
  async function counting(files: ConnectorFiles, declared: Declaration): Promise<Declaration> {
    if (isTrusted) return declared
    if (!trustedTree) return { ...(config ? repository : NO_DECLARATION), files: declared.files }
    const own = await readDeclarations(trustedTree, declarationBeside(trustedTree, files), known, false)
    return mergeDeclarations(own, trusted)
  }
  const reports = connectors.map((connector) => connector.report)
  const read = [...repository.files, ...found.flatMap(({ declaration }) => declaration ?? [])]
  const unread = config ? undefined : unreadDeclarations(tree, read, isExcluded)
  const gone = bases?.goneNote(isExcluded)
  const report: Report = {
    version: 1,
    tool: options.tool,
    verdict: reports.length === 0 ? 'ready' : concludeAll(reports.map((connector) => connector.verdict)),
    stage: options.stage,
    failOn: options.failOn,
    exitCode: exitCode(reports, options.stage, options.failOn),
    ...(options.commit ? { commit: options.commit } : {}),
    connectors: reports,
    notes: [
      ...(globs.length > 0 ? [`Left out by configuration: ${globs.join(', ')}.`] : []),
      ...(unread ? [unread] : []),
      ...(gone ? [gone] : []),
    ],
  }
  return { report, connectors }
}

/** Every name a declaration may use: those of the criteria that run, and of all there are. */
function knownNames(criteria: readonly Criterion<Facts>[]): KnownNames {
  const all = [...CRITERIA, ...criteria]
  return {
    criteria: new Set(all.map((criterion) => criterion.id)),
    breaks: new Set(all.filter((criterion) => criterion.area === 'compatibility').map((criterion) => criterion.id)),
    questions: new Set([
      ...all.filter((criterion) => criterion.kind === 'attestation').map((criterion) => criterion.id),
      ...Object.keys(OTHER_ANSWERS),
    ]),
  }
}

/** Says what was seen in folders that are not looked at, so that nobody searches for the reason. */
function leftOutNote(leftOut: readonly string[]): string {
  return leftOut.length === 0
    ? ' (build output, templates and excluded paths are left out).'
    : `. Build output and templates are left out, among them ${listOf(leftOut, 3)}: name the folder to have it checked.`
}

function repositoryDeclaration(tree: FileTree): string[] {
  const names = ['.github/certification.yml', '.github/certification.yaml']
  const hit = tree.entries().find((entry) => names.includes(entry.path.toLowerCase()))
  return hit ? [hit.path] : []
}

/** The connectors that a check of this tree would find, for those who read contents only where they are needed. */
export function connectorsIn(tree: FileTree, asked: readonly string[] = []): readonly ConnectorFiles[] {
  return findConnectors(tree, { asked }).connectors
}

/** One report over several trees, in their order. */
export function mergeChecked(results: readonly Checked[]): Checked {
  const [first, ...rest] = results
  if (!first) throw new UsageError('There is nothing to check.')
  if (rest.length === 0) return first
  const connectors = results.flatMap((result) => result.connectors)
  const reports = connectors.map((connector) => connector.report)
  const { stage, failOn } = first.report
  return {
    connectors,
    report: {
      ...first.report,
      verdict: concludeAll(reports.map((report) => report.verdict)),
      exitCode: exitCode(reports, stage, failOn),
      connectors: reports,
      notes: [...new Set(results.flatMap((result) => result.report.notes))],
    },
  }
}

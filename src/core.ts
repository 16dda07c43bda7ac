import { checklistFor, shownAnswer } from './criteria/attestation/_titles.js'
import { markChanges } from './engine/changes.js'
import { concludeAll, concludeConnector, count, exitCode } from './engine/conclude.js'
import { type Evaluation, evaluate, MOST_COUNTED } from './engine/evaluate.js'
import { withoutConsequences } from './engine/misspelling.js'
import { effectiveLevel, type Judged, judge, type Policy, settlePlace } from './engine/policy.js'
import { withoutEchoes } from './engine/second-opinion.js'
import { usageOf } from './engine/usage.js'
import { BaseConnectors, type BaseTree } from './facts/base.js'
import { type Declaration, mergeDeclarations, NO_DECLARATION, OTHER_ANSWERS } from './facts/declaration.js'
import { DeclarationError } from './facts/declaration-error.js'
import { declarationBeside, readDeclarations, unreadDeclarations } from './facts/declaration-file.js'
import type { KnownNames } from './facts/declaration-yaml.js'
import { excluder } from './facts/exclusion.js'
import type { Facts } from './facts/facts.js'
import { type FactTable, type LoadedFacts, loadFacts } from './facts/load.js'
import { resolvePlaces } from './facts/places.js'
import { proposalsOf } from './facts/proposal.js'
import type { PullRequestFact } from './facts/pull-request.js'
import { relocated } from './facts/relocated.js'
import { type ConnectorFiles, findConnectors } from './facts/submission.js'
import { CRITERIA } from './generated/registry.js'
import type { Criterion } from './model/criterion.js'
import type { Acknowledgement, Waiver } from './model/policy.js'
import { listOf } from './model/quote.js'
import { redact } from './model/redaction.js'
import type { ConnectorReport, CriterionResult, Report } from './model/report.js'
import type { SecondOpinionSource } from './model/second-opinion.js'
import type { FileTree } from './model/submission.js'
import type { FailOn, Outcome, PublisherKind, Stage } from './model/verdict.js'
import { describeUpdate } from './update.js'

export { DeclarationError } from './facts/declaration-error.js'
export { nearest as nearestOf } from './facts/nearest.js'
export { CRITERIA } from './generated/registry.js'

/** What to check, and how. */
export interface CheckOptions {
  readonly tree: FileTree
  /** Folders above the tree's root, for telling the publisher kind from the root folder. */
  readonly above?: string
  /** Folders somebody named on purpose: they are looked at even when they are called like build output. */
  readonly asked?: readonly string[]
  /** Globs of paths to leave out. */
  readonly exclude?: readonly string[]
  /** Only connectors for which this holds are checked. */
  readonly only?: (connector: ConnectorFiles) => boolean
  readonly publisher?: PublisherKind
  /** Whom to ask for a second opinion; our own verdict is complete without it. */
  readonly secondOpinion?: SecondOpinionSource
  readonly stage: Stage
  readonly failOn: FailOn
  /** The file that takes the place of `.github/certification.yml`. */
  readonly config?: { readonly tree: FileTree; readonly path: string }
  /** The version compared with: findings are marked as new or existing, and those that are gone are listed as fixed. */
  readonly base?: Base
  /** False on a pull request from a fork: the base's declarations count, the tree's own are shown as proposed. */
  readonly trustsDeclarations?: boolean
  /** The pull request that brings the tree. */
  readonly pullRequest?: PullRequestFact
  readonly commit?: string
  /** Keeps the facts of each connector for a renderer that shows more than the report. */
  readonly keepsFacts?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly tool: Report['tool']
}

/** The version that a tree is compared with: a commit, a tag, a folder, or the reason why it cannot be opened. */
export type Base = BaseTree

/** Wrong usage, configuration or path: exit code 2. `place` is set when a line of a file is to blame. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A report and what renderers beside the files may look at. */
export interface Checked {
  readonly report: Report
  readonly connectors: readonly CheckedConnector[]
}

export interface CheckedConnector {
  readonly report: ConnectorReport
  readonly files: ConnectorFiles
  /** The folder it stands in at the base, when it was found there. */
  readonly basePath: string | undefined
  /** Kept where asked for: of a thousand connectors they would fill the memory. */
  readonly loaded: LoadedFacts | undefined
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

/** What the connectors of a tree share: the declaration of the repository. */
interface SharedPolicy {
  /** Entries that settled a finding of any connector so far. */
  readonly used: Set<Waiver | Acknowledgement>
  /** The connectors of the version compared with. */
  readonly bases: BaseConnectors | undefined
  /** The last connector of a whole repository answers for the repository's declaration. */
  readonly isLast: boolean
}

async function checkConnector(
  files: ConnectorFiles,
  declared: Declaration,
  declaration: Declaration,
  options: CheckOptions,
  criteria: readonly Criterion<Facts>[],
  shared: SharedPolicy,
): Promise<CheckedConnector> {
  const proposed = proposalsOf(declared, declaration)
  const loaded = await loadFacts(files, {
    tree: options.tree,
    declaration,
    publisher: options.publisher,
    bases: shared.bases,
    pullRequest: options.pullRequest,
    secondOpinion: options.secondOpinion,
  })
  const { table } = loaded
  const publisher =
    table.publisher.state === 'ready' ? table.publisher.value : { kind: 'verified' as const, because: '' }
  const policy: Policy = {
    publisher: publisher.kind,
    waivers: declaration.waivers,
    acknowledgements: declaration.acknowledgements,
    levels: declaration.levels,
    baseline: declaration.baseline,
    today: options.today,
    docsUrl: (criterion) => `${options.tool.docs}/${criterion}.md`,
  }
  const { used } = shared
  const isLate = (criterion: Criterion<Facts>): boolean => criterion.needs.includes('policyUse')
  const evaluations: Evaluation<Facts>[] = []
  const judged: Judged[][] = []
  const ask = (asked: readonly Criterion<Facts>[], facts: FactTable): void => {
    const told = withoutEchoes(asked.map((criterion) => evaluate(criterion, facts, publisher.kind)))
    for (const evaluation of withoutConsequences(told, policy)) {
      evaluations.push(evaluation)
      judged.push(judge(evaluation.criterion, evaluation.problems, policy, used))
    }
  }
  ask(
    criteria.filter((criterion) => !isLate(criterion)),
    table,
  )
  // Which entries of the declaration do nothing is known only now; those of the repository after its last connector.
  const isMine = (entry: Pick<Waiver, 'at'>): boolean => shared.isLast || entry.at.place().file === files.declaration
  const policyUse = usageOf(policy, used, judged.flat(), evaluations, isMine)
  ask(criteria.filter(isLate), { ...table, policyUse: { state: 'ready', value: policyUse } })
  const all = judged.flat()
  const rangeOf = resolvePlaces(
    all.flatMap((entry) => [entry.place, ...entry.related.map((related) => related.place)]),
    loaded.documents,
    loaded.baseDocuments,
  )
  const results = evaluations.map((evaluation, index) => conclude(evaluation, judged[index] ?? [], policy))
  const findings = all.map((entry) => settlePlace(entry, rangeOf)).sort(byPlace)
  const update = describeUpdate(loaded, findings)
  const omitted = evaluations
    .filter((evaluation) => evaluation.omitted > 0)
    .sort((a, b) => (a.criterion.id < b.criterion.id ? -1 : 1))
  const report: ConnectorReport = {
    name: redact(files.name),
    path: redact(files.path),
    title: redact(titleOf(loaded) ?? files.name),
    publisher: publisher.kind,
    publisherBecause: publisher.because,
    stage: options.stage,
    verdict: concludeConnector(results, findings),
    counts: count(findings),
    files: rolesOf(files).map(({ role, path }) => ({ role, path: redact(path) })),
    criteria: results.sort((a, b) => (a.id < b.id ? -1 : 1)),
    findings,
    answers: [...declaration.answers.values()].map((answer) =>
      shownAnswer(answer, (question) => criteria.find((criterion) => criterion.id === question)?.title),
    ),
    checklist: checklistFor(publisher.kind),
    notes: [
      ...declaration.levels.map((change) => `${change.criterion} is set to ${change.level}: ${redact(change.reason)}`),
      ...secondOpinionNotes(table.secondOpinion),
      ...omitted.map(
        ({ omitted, criterion }) =>
          `${omitted >= MOST_COUNTED ? 'At least ' : ''}${omitted} more findings of ${criterion.id} are not listed.`,
      ),
      ...(proposed.length === 0
        ? []
        : [
            'What certification.yml says at the head is proposed: it counts once a maintainer has approved this commit.',
          ]),
    ],
    ...(proposed.length > 0 ? { proposed } : {}),
    ...(update ? { update } : {}),
  }
  const { base } = table
  return {
    report,
    files,
    basePath: base.state === 'ready' && base.value.state === 'found' ? base.value.files.path : undefined,
    loaded: options.keepsFacts ? loaded : undefined,
  }
}

function conclude(evaluation: Evaluation<Facts>, judged: readonly Judged[], policy: Policy): CriterionResult {
  const { criterion } = evaluation
  const level = effectiveLevel(criterion, policy)
  const base = { id: criterion.id, title: criterion.title, area: criterion.area }
  if (level === 'off')
    return { ...base, level: 'advice', outcome: 'not-applicable', because: 'It is switched off in certification.yml.' }
  let outcome: Outcome = evaluation.outcome
  let because = evaluation.because
  if (evaluation.outcome === 'failed') {
    if (judged.every((entry) => entry.finding.status === 'waived')) {
      outcome = 'waived'
      because = judged[0]?.finding.waiver?.reason ?? ''
    } else if (criterion.kind === 'attestation') outcome = 'pending'
  }
  return { ...base, level, outcome, because }
}

function byPlace(a: ConnectorReport['findings'][number], b: ConnectorReport['findings'][number]): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0) ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  )
}

/** A second opinion that was cut off is told, so that nobody takes its silence for consent. */
function secondOpinionNotes(fact: LoadedFacts['table']['secondOpinion']): string[] {
  if (fact.state !== 'ready' || fact.value.state !== 'cut-off') return []
  return [`The second opinion of swagger-parser was cut off: ${fact.value.because}. Our own verdict stands.`]
}

function rolesOf(files: ConnectorFiles): { role: string; path: string }[] {
  const roles = [
    'definition',
    'properties',
    'policies',
    'icon',
    'readme',
    'intro',
    'script',
    'settings',
    'declaration',
  ] as const
  const single = roles.flatMap((role) => (files[role] === undefined ? [] : [{ role, path: files[role] }]))
  return [
    ...single,
    ...files.variants.map((path) => ({ role: 'variant', path })),
    ...files.strays.map((path) => ({ role: 'stray', path })),
    ...files.packages.map((path) => ({ role: 'package', path })),
  ]
}

function titleOf(loaded: LoadedFacts): string | undefined {
  const { openapi } = loaded.table
  return openapi.state === 'ready' ? openapi.value.info?.string('title') : undefined
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

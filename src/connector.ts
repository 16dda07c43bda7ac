import type { CheckOptions } from './check-options.js'
import { checklistFor, shownAnswer } from './criteria/attestation/_titles.js'
import { concludeConnector, count } from './engine/conclude.js'
import { withoutConsequences } from './engine/consequences.js'
import { type Evaluation, evaluate, MOST_COUNTED } from './engine/evaluate.js'
import { effectiveLevel, type Judged, judge, type Policy, settlePlace } from './engine/policy.js'
import { withoutEchoes } from './engine/second-opinion.js'
import { usageOf } from './engine/usage.js'
import type { BaseConnectors } from './facts/base.js'
import type { Declaration } from './facts/declaration.js'
import type { Facts } from './facts/facts.js'
import { type FactTable, type LoadedFacts, loadFacts } from './facts/load.js'
import { resolvePlaces } from './facts/places.js'
import { proposalsOf } from './facts/proposal.js'
import type { ConnectorFiles } from './facts/submission.js'
import type { Criterion } from './model/criterion.js'
import type { Acknowledgement, Waiver } from './model/policy.js'
import { redact } from './model/redaction.js'
import type { ConnectorReport, CriterionResult } from './model/report.js'
import type { Outcome } from './model/verdict.js'
import { describeUpdate } from './update.js'

/** One connector, checked. */
export interface CheckedConnector {
  readonly report: ConnectorReport
  readonly files: ConnectorFiles
  /** The folder it stands in at the base, when it was found there. */
  readonly basePath: string | undefined
  /** Kept where asked for: of a thousand connectors they would fill the memory. */
  readonly loaded: LoadedFacts | undefined
}

/** What the connectors of a tree share: the declaration of the repository. */
export interface SharedPolicy {
  /** Entries that settled a finding of any connector so far. */
  readonly used: Set<Waiver | Acknowledgement>
  /** The connectors of the version compared with. */
  readonly bases: BaseConnectors | undefined
  /** The last connector of a whole repository answers for the repository's declaration. */
  readonly isLast: boolean
}

/**
 * From the files of one connector to its report: facts, criteria, policy, places.
 * @param declared what its declaration says at the head
 * @param declaration what of it counts
 */
export async function checkConnector(
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

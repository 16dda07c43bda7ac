import { type CriterionInfo, levelFor, milder } from '../model/criterion.js'
import type { Acknowledgement, PolicyUse, UnusedEntry, Waiver } from '../model/policy.js'
import type { Outcome } from '../model/verdict.js'
import { covers, isExpired, type Judged, type Policy, pointerOf } from './policy.js'

/** What is known of one criterion once it was asked. */
interface Asked {
  readonly criterion: Pick<CriterionInfo, 'id' | 'level' | 'breaksConnector' | 'area'>
  readonly outcome: Outcome
}

/**
 * Tells which entries of a declaration do nothing. An entry is called unused only where its criterion was really asked:
 * not when a file could not be read, and not for a comparison that had nothing to compare with.
 * @param used entries that settled a finding of this connector, or of any connector that shares them
 * @param isMine tells whether an entry is to be judged with this connector
 */
export function usageOf(
  policy: Policy,
  used: ReadonlySet<Waiver | Acknowledgement>,
  judged: readonly Judged[],
  asked: readonly Asked[],
  isMine: (entry: Pick<Waiver, 'at'>) => boolean,
): PolicyUse {
  const byId = new Map(asked.map((entry) => [entry.criterion.id, entry]))
  const wasAsked = (id: string): boolean => {
    const entry = byId.get(id)
    if (!entry || entry.outcome === 'blocked' || entry.outcome === 'crashed') return false
    return entry.outcome !== 'not-applicable' || entry.criterion.area !== 'compatibility'
  }
  const waivers = policy.waivers.filter(isMine)
  const expired = waivers.filter((waiver) => isExpired(waiver, policy.today))
  const unused = [
    ...waivers
      .filter((waiver) => !used.has(waiver) && !isExpired(waiver, policy.today) && wasAsked(waiver.criterion))
      .map((entry) => ({ kind: 'waiver' as const, entry })),
    ...policy.acknowledgements
      .filter((entry) => isMine(entry) && !used.has(entry) && wasAsked(entry.criterion))
      .map((entry) => ({ kind: 'acknowledgement' as const, entry, ...whyUnused(entry, policy, judged) })),
  ]
  return {
    unused,
    expired: expired.map((waiver) => ({ waiver, reopened: reopenedBy(waiver, judged) })),
    idle: policy.levels.filter(isMine).flatMap((change) => {
      const criterion = byId.get(change.criterion)?.criterion
      if (!criterion || change.level === 'off') return []
      const level = levelFor(criterion, policy.publisher)
      return milder(level, change.level) === level ? [{ change, level }] : []
    }),
  }
}

/** Why an entry settles nothing although there are breaks of its kind; nothing when there are none. */
function whyUnused(
  { criterion, operation }: Acknowledgement,
  { acknowledgements }: Policy,
  judged: readonly Judged[],
): Pick<UnusedEntry, 'missing' | 'others'> {
  const open = judged.filter(({ finding }) => finding.criterion === criterion && finding.status === 'open')
  if (open.length === 0) return {}
  const named = new Set(
    acknowledgements.filter((entry) => entry.criterion === criterion).map((entry) => entry.operation),
  )
  const reached = open.find(({ finding }) => operation !== undefined && finding.operations?.includes(operation))
  if (reached) return { missing: (reached.finding.operations ?? []).filter((id) => !named.has(id)) }
  const others = open.flatMap(({ finding, place }) =>
    finding.operations && finding.operations.length > 0 ? finding.operations : [pointerOf(place)],
  )
  return { others: [...new Set(others)] }
}

function reopenedBy(waiver: Waiver, judged: readonly Judged[]): number {
  return judged.filter(
    ({ finding, place }) =>
      finding.status === 'open' && covers(waiver, finding.criterion, place.file, pointerOf(place)),
  ).length
}

import type { Locatable, MissingKey, MisspeltKey, Problem } from '../model/criterion.js'
import { quote } from '../model/quote.js'
import type { Evaluation } from './evaluate.js'
import { effectiveLevel, type Policy } from './policy.js'

const WEIGHT = { required: 3, recommended: 2, advice: 1, off: 0 } as const

/** One problem and how grave it is here. */
interface Told {
  readonly problem: Problem
  readonly weight: number
}

/**
 * One mistake gives one finding: a misspelt key is also a key that is missing, and what is missing has consequences.
 * Of all problems that come from one misspelling the gravest stays, and the misspelling itself where none is graver.
 */
export function withoutConsequences<Facts>(
  evaluations: readonly Evaluation<Facts>[],
  policy: Policy,
): readonly Evaluation<Facts>[] {
  return withoutMisspelt(withoutEmptied(evaluations), policy)
}

/**
 * Drops what follows from a key without a value: that it is missing, and what is said of its object as a whole, which
 * nobody can judge yet.
 */
function withoutEmptied<Facts>(evaluations: readonly Evaluation<Facts>[]): readonly Evaluation<Facts>[] {
  const emptied = evaluations.flatMap(({ problems }) => problems.flatMap(({ empties }) => empties ?? []))
  if (emptied.length === 0) return evaluations
  const lacking = new Set(emptied.flatMap(addressesAround))
  const objects = new Set(emptied.map(({ in: object }) => objectOf(object)))
  return without(evaluations, ({ at, lacks }) => {
    if (lacks) return lacking.has(addressOf(lacks) ?? '')
    const object = objectOf(at)
    return object !== undefined && objects.has(object)
  })
}

/** A file and a pointer below its root; undefined for the root, about which much can be said whatever it lacks. */
function objectOf(at: Locatable): string | undefined {
  const place = at.place()
  return place.kind === 'json' && place.pointer !== '' ? `${place.file}\n${place.pointer}` : undefined
}

function without<Facts>(
  evaluations: readonly Evaluation<Facts>[],
  isDropped: (problem: Problem) => boolean,
): readonly Evaluation<Facts>[] {
  return evaluations.map((evaluation) => {
    const problems = evaluation.problems.filter((problem) => !isDropped(problem))
    if (problems.length === evaluation.problems.length) return evaluation
    const outcome = evaluation.outcome === 'failed' && problems.length === 0 ? 'passed' : evaluation.outcome
    return { ...evaluation, problems, outcome }
  })
}

function withoutMisspelt<Facts>(
  evaluations: readonly Evaluation<Facts>[],
  policy: Policy,
): readonly Evaluation<Facts>[] {
  const misspellings = gather(evaluations, policy, ({ means }) => means !== undefined)
  if (misspellings.length === 0) return evaluations
  const lacking = new Map<string, Told[]>()
  for (const told of gather(evaluations, policy, ({ lacks }) => lacks !== undefined)) {
    const address = told.problem.lacks && addressOf(told.problem.lacks)
    if (address === undefined) continue
    const others = lacking.get(address)
    if (others) others.push(told)
    else lacking.set(address, [told])
  }
  const dropped = new Set<Problem>()
  const changed = new Map<Problem, Problem>()
  for (const misspelling of misspellings) {
    const { means } = misspelling.problem
    if (!means) continue
    const consequences = addressesAround(means).flatMap((address) => lacking.get(address) ?? [])
    let stays: Told = misspelling
    for (const consequence of consequences)
      if (consequence.weight > stays.weight && !dropped.has(consequence.problem)) stays = consequence
    for (const { problem } of [misspelling, ...consequences]) if (problem !== stays.problem) dropped.add(problem)
    if (stays !== misspelling) changed.set(stays.problem, explained(stays.problem, misspelling.problem, means))
  }
  return without(evaluations, (problem) => dropped.has(problem)).map((evaluation) =>
    evaluation.problems.some((problem) => changed.has(problem))
      ? { ...evaluation, problems: evaluation.problems.map((problem) => changed.get(problem) ?? problem) }
      : evaluation,
  )
}

function gather<Facts>(
  evaluations: readonly Evaluation<Facts>[],
  policy: Policy,
  isWanted: (problem: Problem) => boolean,
): Told[] {
  return evaluations.flatMap(({ criterion, problems }) => {
    const wanted = problems.filter(isWanted)
    if (wanted.length === 0) return []
    const weight = WEIGHT[effectiveLevel(criterion, policy)]
    return wanted.map((problem) => ({ problem, weight: Math.min(weight, WEIGHT[problem.level ?? 'required']) }))
  })
}

/** What is graver says itself what was misspelt. */
function explained(problem: Problem, misspelling: Problem, { key, written }: MisspeltKey): Problem {
  const because = `${quote(written)} is a misspelling of ${quote(key)}.`
  return {
    ...problem,
    message: problem.message.endsWith('.') ? `${problem.message.slice(0, -1)}; ${because}` : problem.message,
    remedy: `Rename ${quote(written)} to ${quote(key)}.`,
    related: [...(problem.related ?? []), { at: misspelling.at, message: because }],
  }
}

function addressOf({ in: object, key, isAnywhere }: MissingKey): string | undefined {
  const place = object.place()
  return place.kind === 'json' ? `${isAnywhere ? '…' : '='}${key}\n${place.file}\n${place.pointer}` : undefined
}

/** Where a problem may say that this key is missing: in the same object, or anywhere inside one that holds it. */
function addressesAround({ in: object, key }: Pick<MisspeltKey, 'in' | 'key'>): string[] {
  const place = object.place()
  if (place.kind !== 'json') return []
  const { file, pointer } = place
  const addresses = [`=${key}\n${file}\n${pointer}`]
  for (
    let end = pointer.length, steps = 0;
    end >= 0 && steps < 100;
    end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1), steps++
  )
    addresses.push(`…${key}\n${file}\n${pointer.slice(0, end)}`)
  return addresses
}

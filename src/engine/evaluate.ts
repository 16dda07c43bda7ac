import type { Criterion, Fact, Problem } from '../model/criterion.js'
import type { Outcome, PublisherKind } from '../model/verdict.js'

/** What came out of one criterion before policy looks at it. */
export interface Evaluation<Facts> {
  readonly criterion: Criterion<Facts>
  readonly outcome: Exclude<Outcome, 'pending' | 'waived'>
  readonly because: string
  readonly problems: readonly Problem[]
  /** Problems beyond the limit: counted, not told one by one. */
  readonly omitted: number
}

/** More problems of one criterion than this are counted only: nobody reads the rest, and hostile files have millions. */
export const MOST_PROBLEMS = 2000

/** Beyond this they are not even counted: two lists of thousands can disagree in millions of ways. */
export const MOST_COUNTED = 10_000

/** Characters of JSON pointers for one criterion: a key may be as long as the file, and all findings may be below it. */
const MOST_POINTER = 1_000_000

export type FactTable<Facts> = { readonly [Name in keyof Facts]: Fact<Facts[Name]> }

/** Asks one criterion. A crash inside it is ours and is told as such; what it found before is kept. */
export function evaluate<Facts>(
  criterion: Criterion<Facts>,
  table: FactTable<Facts>,
  publisher: PublisherKind,
): Evaluation<Facts> {
  if (!criterion.appliesTo.includes(publisher))
    return notAsked(criterion, 'not-applicable', `It does not concern ${article(publisher)} connector.`)
  const given: Partial<Facts> = {}
  for (const name of criterion.needs) {
    const fact = table[name]
    if (fact.state === 'unreadable') return notAsked(criterion, 'blocked', fact.because)
    if (fact.state === 'missing') return notAsked(criterion, 'not-applicable', fact.because)
    given[name] = fact.value
  }
  const problems: Problem[] = []
  let omitted = 0
  let room = MOST_POINTER
  try {
    const because = criterion.notApplicable?.(given as Facts)
    if (because !== undefined) return notAsked(criterion, 'not-applicable', because)
    for (const problem of criterion.check(given as Facts)) {
      if (problems.length < MOST_PROBLEMS && room >= 0) {
        room -= lengthOf(problem)
        problems.push(problem)
      } else if (++omitted >= MOST_COUNTED) break
    }
  } catch (error) {
    const because = `Our own fault: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
    return { criterion, outcome: 'crashed', because, problems, omitted }
  }
  return { criterion, outcome: problems.length > 0 ? 'failed' : 'passed', because: '', problems, omitted }
}

function notAsked<Facts>(
  criterion: Criterion<Facts>,
  outcome: 'not-applicable' | 'blocked',
  because: string,
): Evaluation<Facts> {
  return { criterion, outcome, because, problems: NONE, omitted: 0 }
}

const NONE: readonly Problem[] = []

/** What it costs to write down where a problem is. */
function lengthOf({ at, subject = '' }: Problem): number {
  const place = at.place()
  return (place.kind === 'file' ? 0 : place.pointer.length) + subject.length
}

function article(publisher: PublisherKind): string {
  return publisher === 'independent'
    ? "an independent publisher's"
    : publisher === 'verified'
      ? "a verified publisher's"
      : 'a custom'
}

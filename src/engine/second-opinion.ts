import type { Problem } from '../model/criterion.js'
import type { Evaluation } from './evaluate.js'

/**
 * Drops what a second opinion only repeats: a problem of it stands when no criterion of ours has one in the same part
 * of the document. Where it names no place, it stands only when we have found nothing required at all.
 */
export function withoutEchoes<Facts>(evaluations: readonly Evaluation<Facts>[]): readonly Evaluation<Facts>[] {
  if (!evaluations.some((evaluation) => evaluation.problems.some((problem) => problem.isSecondOpinion)))
    return evaluations
  const told: string[] = []
  for (const { criterion, problems } of evaluations) {
    if (criterion.level === 'advice') continue
    for (const problem of problems) {
      const pointer = pointerOf(problem)
      if (!problem.isSecondOpinion && problem.level !== 'advice' && pointer !== undefined) told.push(pointer)
    }
  }
  return evaluations.map((evaluation) => {
    const problems = evaluation.problems.filter((problem) => !problem.isSecondOpinion || !isEcho(problem, told))
    if (problems.length === evaluation.problems.length) return evaluation
    const outcome = evaluation.outcome === 'failed' && problems.length === 0 ? 'passed' : evaluation.outcome
    return { ...evaluation, problems, outcome }
  })
}

function isEcho(problem: Problem, told: readonly string[]): boolean {
  const pointer = pointerOf(problem)
  if (pointer === undefined || pointer === '' || pointer === '/paths') return told.length > 0
  return told.some(
    (other) => isWithin(other, pointer) || (other !== '' && other.includes('/', 1) && isWithin(pointer, other)),
  )
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

function pointerOf(problem: Problem): string | undefined {
  const place = problem.at.place()
  return place.kind === 'json' ? place.pointer : undefined
}

import { UsageError } from '../core.js'
import { type FailOn, PUBLISHER_KINDS, type PublisherKind, type Stage } from '../model/verdict.js'

/** What a workflow asked of the check. */
export interface CheckInputs {
  readonly path: string
  readonly exclude: readonly string[]
  readonly publisher: PublisherKind | undefined
  readonly stage: Stage
  readonly failOn: FailOn
  readonly config: string | undefined
  readonly reportFile: string | undefined
  readonly sarifFile: string | undefined
}

/** Events at which open questions do not fail the job. */
const REVIEW_EVENTS = new Set(['pull_request', 'merge_group', 'pull_request_review'])

/**
 * Reads the inputs of `action.yml`.
 * @param read gives the text of an input, empty when it is not set
 * @throws UsageError that names the input and what it may be
 */
export function readInputs(read: (name: string) => string, event: string): CheckInputs {
  const publisher = choice('publisher', read('publisher'), ['auto', ...PUBLISHER_KINDS] as const) ?? 'auto'
  const stage = choice('stage', read('stage'), ['auto', 'review', 'release'] as const) ?? 'auto'
  return {
    path: read('path') || '.',
    exclude: lines(read('exclude')),
    publisher: publisher === 'auto' ? undefined : publisher,
    stage: stage === 'auto' ? (REVIEW_EVENTS.has(event) ? 'review' : 'release') : stage,
    failOn: choice('fail-on', read('fail-on'), ['required', 'recommended', 'never'] as const) ?? 'required',
    config: read('config') || undefined,
    reportFile: read('report-file') || undefined,
    sarifFile: read('sarif-file') || undefined,
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function choice<T extends string>(name: string, value: string, choices: readonly T[]): T | undefined {
  if (value === '') return undefined
  const hit = choices.find((candidate) => candidate === value)
  if (hit === undefined)
    throw new UsageError(`The input '${name}' must be one of ${choices.join(', ')}, and got '${value}'.`)
  return hit
}

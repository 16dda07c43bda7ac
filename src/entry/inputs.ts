import { UsageError } from '../core.js'
import { type FailOn, PUBLISHER_KINDS, type PublisherKind, type Stage } from '../model/verdict.js'
import type { CommentMode } from '../platform/github/sticky-comment.js'

/** What a workflow asked of the check. */
export interface CheckInputs {
  readonly path: string
  readonly exclude: readonly string[]
  readonly publisher: PublisherKind | undefined
  /** Undefined: as the event says. */
  readonly stage: Stage | undefined
  readonly failOn: FailOn
  readonly config: string | undefined
  /** A revision to compare with, in place of the event's base. */
  readonly base: string | undefined
  readonly comment: CommentMode
  readonly checkRun: boolean
  /** Which findings are shown beside their lines. */
  readonly annotations: 'all' | 'new' | 'off'
  readonly maxAnnotations: number
  readonly suggestions: boolean
  readonly reportFile: string | undefined
  readonly sarifFile: string | undefined
  readonly htmlFile: string | undefined
  readonly badgeFile: string | undefined
  /** Which part of the connectors is checked: the first of eight is `{ index: 1, of: 8 }`. */
  readonly shard: Shard | undefined
  /** Globs of JSON reports that are put together instead of checking. */
  readonly merge: readonly string[]
}

export interface Shard {
  readonly index: number
  readonly of: number
}

/** A check run takes more, but nobody reads them, and each fifty cost a request. */
const MOST_ANNOTATIONS = 2000
const MOST_SHARDS = 256

/**
 * Reads the inputs of `action.yml`.
 * @param read gives the text of an input, empty when it is not set
 * @throws UsageError that names the input and what it may be
 */
export function readInputs(read: (name: string) => string): CheckInputs {
  const publisher = choice('publisher', read('publisher'), ['auto', ...PUBLISHER_KINDS] as const) ?? 'auto'
  const stage = choice('stage', read('stage'), ['auto', 'review', 'release'] as const) ?? 'auto'
  const inputs: CheckInputs = {
    path: read('path') || '.',
    exclude: lines(read('exclude')),
    publisher: publisher === 'auto' ? undefined : publisher,
    stage: stage === 'auto' ? undefined : stage,
    failOn: choice('fail-on', read('fail-on'), ['required', 'recommended', 'never'] as const) ?? 'required',
    config: read('config') || undefined,
    base: read('base') || undefined,
    comment: choice('comment', read('comment'), ['auto', 'always', 'on-failure', 'off'] as const) ?? 'auto',
    checkRun: flag('check-run', read('check-run'), true),
    annotations: choice('annotations', read('annotations'), ['all', 'new', 'off'] as const) ?? 'all',
    maxAnnotations: number('max-annotations', read('max-annotations'), 250, MOST_ANNOTATIONS),
    suggestions: flag('suggestions', read('suggestions'), false),
    reportFile: read('report-file') || undefined,
    sarifFile: read('sarif-file') || undefined,
    htmlFile: read('html-file') || undefined,
    badgeFile: read('badge-file') || undefined,
    shard: shard(read('shard')),
    merge: lines(read('merge')),
  }
  if (inputs.shard && inputs.merge.length > 0)
    throw new UsageError("The inputs 'shard' and 'merge' are for different jobs: set one of them.")
  if (inputs.shard && !inputs.reportFile)
    throw new UsageError("With the input 'shard' the input 'report-file' must be set: the job that merges reads it.")
  return inputs
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

function flag(name: string, value: string, otherwise: boolean): boolean {
  const hit = choice(name, value.toLowerCase(), ['true', 'false'] as const)
  return hit === undefined ? otherwise : hit === 'true'
}

function number(name: string, value: string, otherwise: number, most: number): number {
  if (value === '') return otherwise
  if (!/^\d{1,9}$/.test(value) || Number(value) > most)
    throw new UsageError(`The input '${name}' must be a whole number from 0 to ${most}, and got '${value}'.`)
  return Number(value)
}

function shard(value: string): Shard | undefined {
  if (value === '') return undefined
  const hit = /^(\d{1,3})\/(\d{1,3})$/.exec(value)
  const index = Number(hit?.[1])
  const of = Number(hit?.[2])
  if (!hit || index < 1 || of < 1 || index > of || of > MOST_SHARDS)
    throw new UsageError(`The input 'shard' must be like 3/8, at most ${MOST_SHARDS} parts, and got '${value}'.`)
  return { index, of }
}

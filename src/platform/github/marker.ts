import { createHash } from 'node:crypto'

/** What the hidden first line of our comment says about it. */
export interface Marker {
  /** Tells the comments of several checks of one pull request apart. */
  readonly key: string
  readonly commit: string
  readonly runId: number
  readonly runAttempt: number
  /** Of the text below it. */
  readonly hash: string
}

const LINE =
  /^<!-- connector-certification key=([\w.-]{1,60}) commit=([0-9a-f]{40,64}) run=(\d{1,16})\.(\d{1,6}) hash=([0-9a-f]{16}) -->(?:\r?\n|$)/

/** Reads the marker a comment starts with; undefined when the comment is not one of ours. */
export function readMarker(body: string): Marker | undefined {
  const hit = LINE.exec(body.slice(0, 400))
  if (!hit) return undefined
  const [, key = '', commit = '', runId, runAttempt, hash = ''] = hit
  return { key, commit, runId: Number(runId), runAttempt: Number(runAttempt), hash }
}

/** The text with its marker above. A marker that the text itself starts with is replaced. */
export function withMarker(marker: Omit<Marker, 'hash'>, text: string): string {
  const { key, commit, runId, runAttempt } = marker
  const run = `${runId}.${runAttempt}`
  return `<!-- connector-certification key=${key} commit=${commit} run=${run} hash=${hashOf(text)} -->\n${text}`
}

/** A key as a marker can hold it. */
export function safeKey(text: string): string {
  return text.replace(/[^\w.-]+/g, '-').slice(0, 60) || 'default'
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Whether `a` was written by a later run than `b`; both speak of the same commit. */
export function isLaterRun(a: Marker, b: Pick<Marker, 'runId' | 'runAttempt'>): boolean {
  return a.runId !== b.runId ? a.runId > b.runId : a.runAttempt > b.runAttempt
}

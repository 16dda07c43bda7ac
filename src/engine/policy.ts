import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Criterion, type Locatable, levelFor, milder, type Place, type Problem } from '../model/criterion.js'
import type { Finding } from '../model/finding.js'
import type { Range } from '../model/location.js'
import type { Acknowledgement, LevelChange, Waiver } from '../model/policy.js'
import { redact } from '../model/redaction.js'
import type { Level, PublisherKind } from '../model/verdict.js'

/** What people decided about findings: read from trusted files only. */
export interface Policy {
  readonly publisher: PublisherKind
  readonly waivers: readonly Waiver[]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly levels: readonly LevelChange[]
  readonly baseline: ReadonlySet<string>
  /** Today, `YYYY-MM-DD`: waivers may expire. */
  readonly today: string
  /** Address of a criterion's page. */
  readonly docsUrl: (criterion: string) => string
}

/** Nobody pastes more: an operation ID may have a hundred thousand characters. */
const LONGEST_UPSTREAM = 4000

/** A problem with its level and its policy, before its position is known. */
export interface Judged {
  readonly finding: Omit<Finding, 'range' | 'related' | 'file' | 'pointer' | 'fix'>
  readonly place: Place
  readonly related: readonly { readonly place: Place; readonly message: string }[]
  readonly fix: Problem['fix']
}

/** The level a criterion has here, or `off`. */
export function effectiveLevel<Facts>(criterion: Criterion<Facts>, policy: Policy): Level | 'off' {
  const level = levelFor(criterion, policy.publisher)
  const change = policy.levels.find((entry) => entry.criterion === criterion.id)
  if (!change) return level
  // Policy may lower a criterion, never raise it above what is published.
  return change.level === 'off' ? 'off' : milder(level, change.level)
}

/** Judges the problems of one criterion; the places are resolved afterwards, all in one scan per file. */
export function judge<Facts>(
  criterion: Criterion<Facts>,
  problems: readonly Problem[],
  policy: Policy,
  used: Set<Waiver | Acknowledgement>,
): Judged[] {
  const level = effectiveLevel(criterion, policy)
  if (level === 'off') return []
  const seen = new Map<string, number>()
  const waivers = policy.waivers.filter((entry) => entry.criterion === criterion.id && !isExpired(entry, policy.today))
  return problems.map((problem) => {
    const place = problem.at.place()
    const pointer = pointerOf(place)
    const identity = `${criterion.id}\n${place.file}\n${pointer}\n${problem.subject ?? ''}`
    const repetition = seen.get(identity) ?? 0
    seen.set(identity, repetition + 1)
    const fingerprint = hash(repetition === 0 ? identity : `${identity}\n${repetition}`)
    const waiver = waivers.find((entry) => covers(entry, criterion.id, place.file, pointer))
    if (waiver) used.add(waiver)
    const acknowledgements = settling(policy.acknowledgements, criterion.id, problem, pointer)
    for (const entry of acknowledgements) used.add(entry)
    const acknowledgement = acknowledgements[0]
    const settled = waiver
      ? { reason: waiver.reason, ...(waiver.until ? { until: waiver.until } : {}) }
      : policy.baseline.has(fingerprint)
        ? { reason: 'It stands in the baseline of old findings.' }
        : acknowledgement
          ? { reason: acknowledgement.reason }
          : undefined
    return {
      place,
      related: (problem.related ?? []).map((entry) => ({
        place: (entry.at as Locatable).place(),
        message: redact(entry.message),
      })),
      fix: problem.fix,
      finding: {
        criterion: criterion.id,
        level: problem.level ? milder(level, problem.level) : level,
        kind: criterion.kind === 'attestation' ? 'question' : 'defect',
        status: settled ? 'waived' : 'open',
        ...(settled ? { waiver: { ...settled, reason: redact(settled.reason) } } : {}),
        side: sideOf(place) ?? problem.side ?? 'head',
        message: redact(problem.message),
        remedy: problem.remedy === undefined ? criterion.remedy : redact(problem.remedy),
        policyCodes: criterion.policyCodes,
        docs: policy.docsUrl(criterion.id),
        fingerprint,
        ...(problem.paste !== undefined ? { paste: problem.paste } : {}),
        ...(problem.upstream !== undefined
          ? { upstream: redact(problem.upstream.slice(0, LONGEST_UPSTREAM)) }
          : criterion.validator?.text !== undefined
            ? { upstream: criterion.validator.text }
            : {}),
        ...(problem.upstreamPlaces && problem.upstreamPlaces.length > 0
          ? { upstreamPlaces: problem.upstreamPlaces.map((one) => ({ ...one, valuePath: redact(one.valuePath) })) }
          : {}),
        ...(problem.operations && problem.operations.length > 0 ? { operations: problem.operations.map(redact) } : {}),
        ...(problem.consumers ? { consumers: problem.consumers } : {}),
        ...(acknowledgement
          ? {
              acknowledged: {
                reason: redact(acknowledgement.reason),
                ...(acknowledgement.by ? { by: redact(acknowledgement.by) } : {}),
                ...(acknowledgement.ticket ? { ticket: redact(acknowledgement.ticket) } : {}),
              },
            }
          : {}),
      },
    }
  })
}

/** Turns judged problems into findings, once their ranges are known. */
export function settlePlace(judged: Judged, rangeOf: (place: Place) => Range): Finding {
  const { place, finding, related, fix } = judged
  return {
    ...finding,
    // A name, an operation ID or a path may be a secret that slipped in.
    file: redact(place.file),
    pointer: shownPointer(pointerOf(place)),
    range: rangeOf(place),
    related: related.map((entry) => ({
      file: redact(entry.place.file),
      pointer: shownPointer(pointerOf(entry.place)),
      range: rangeOf(entry.place),
      message: entry.message,
      ...(sideOf(entry.place) ? { side: 'base' as const } : {}),
    })),
    // What would put a secret back is no fix.
    ...(fix &&
    place.kind === 'json' &&
    redact(JSON.stringify(fix.replaceValueWith)) === JSON.stringify(fix.replaceValueWith)
      ? {
          fix: {
            description: fix.description,
            range: rangeOf(wholeValue(place)),
            replacement: JSON.stringify(fix.replaceValueWith),
          },
        }
      : {}),
  }
}

/** A pointer without a secret in it; the `1` of an escaped slash would hide where one begins. */
function shownPointer(pointer: string): string {
  const text = pointer.replaceAll('~1', '/')
  const shown = redact(text)
  return shown === text ? pointer : shown
}

export function isExpired(waiver: Pick<Waiver, 'until'>, today: string): boolean {
  return waiver.until !== undefined && waiver.until < today
}

/** Whether a waiver is meant for a finding of this criterion at this place. */
export function covers(waiver: Waiver, criterion: string, file: string, pointer: string): boolean {
  if (waiver.criterion !== criterion) return false
  if (waiver.file !== undefined && file !== waiver.file && !file.endsWith(`/${waiver.file}`)) return false
  return waiver.pointer === undefined || pointer === waiver.pointer || pointer.startsWith(`${waiver.pointer}/`)
}

/**
 * The entries that settle a breaking change: one for the criterion or the place, or one for each operation it reaches.
 * Empty when it is not settled.
 */
function settling(
  entries: readonly Acknowledgement[],
  criterion: string,
  problem: Problem,
  pointer: string,
): readonly Acknowledgement[] {
  if (entries.length === 0) return []
  const own = entries.filter((entry) => entry.criterion === criterion)
  const whole = own.find(
    ({ operation }) =>
      operation === undefined ||
      operation === pointer ||
      (operation.startsWith('/') && pointer.startsWith(`${operation}/`)),
  )
  if (whole) return [whole]
  const operations = problem.operations ?? []
  if (own.length === 0 || operations.length === 0) return []
  const byOperation = new Map(own.map((entry) => [entry.operation, entry]))
  const hits = operations.map((operation) => byOperation.get(operation))
  return hits.every((entry) => entry !== undefined) ? hits : []
}

function sideOf(place: Place): 'base' | undefined {
  return place.kind === 'json' ? place.side : undefined
}

/** Where the value stands that a fix replaces, whatever part of it is shown. */
function wholeValue({ kind, file, pointer, side }: Place & { kind: 'json' }): Place {
  return { kind, file, pointer, target: 'value', ...(side ? { side } : {}) }
}

export function pointerOf(place: Place): string {
  return place.kind === 'file' ? '' : place.pointer
}

/** SHA-256 in plain JavaScript: loading node:crypto for a few short texts would cost a tenth of a whole check. */
function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8))
}

import type { Change, ChangeKind } from '../../facts/change/model.js'
import type { CriterionInfo, Problem, ValidatorRule } from '../../model/criterion.js'
import { listOf, quote } from '../../model/quote.js'
import { STAND_INS } from '../../model/stand-in.js'
import type { Level } from '../../model/verdict.js'
import { type DefinedCriterion, defineCriterion, type Example } from '../define.js'
import { alike, alikePaths, alone, type Told } from './_alike.js'

/** Who stores something of a connector that a change can break. */
export const PA = 'Power Automate'
export const LA = 'Logic Apps'
export const PX = 'Power Apps'
export const AGENTS = 'agents'
export const ALL: readonly string[] = [PA, LA, PX, AGENTS]

const VERSIONING = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/operational-versioning'
export const UPDATES = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-updates'

/** The ways out of a break that is meant, for the ends of remedies. */
export const REVISE =
  'if the service cannot do without it, add the operation as a new revision (V2) and keep the old one.'
export const REVISE_OPERATION =
  'Keep the old operation unchanged and add the new one beside it, with an ID that ends in V2 and x-ms-api-annotation (family, revision); then mark the old one deprecated.'

/** One row of the catalogue of changes: what is different from row to row. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly level: Level
  readonly kind: ChangeKind
  /** Which changes of the kind; all when absent. */
  readonly when?: (change: Change) => boolean
  /** The level of milder cases. */
  readonly milder?: (change: Change) => Level | undefined
  readonly consumers: readonly string[] | ((change: Change) => readonly string[])
  readonly why: string
  readonly remedy: string
  readonly remedyFor?: (change: Change) => string | undefined
  /** Of one change, or of the same one in many places: then the helpers below say of how many. */
  readonly message: (change: Told) => string
  /**
   * `each`: every change is told by itself, its name is in the message. `operations`: the message names operations by
   * `ofOperations`, never by the name of the change. `paths`: it tells several operations of one path, or of many.
   */
  readonly tells?: 'each' | 'operations' | 'paths'
  /** Microsoft's sentence for it, and the name of the change in its documentation. */
  readonly upstream?: string | ((change: Change) => string | undefined)
  readonly validator?: ValidatorRule
  readonly url?: string
  readonly confidence?: CriterionInfo['source']['confidence']
  readonly prevalence?: string
  readonly covers?: readonly string[]
  /** Additions: one finding for all of them, since nobody has to do anything about any. */
  readonly together?: (changes: readonly Change[]) => string
  readonly fails: Example
}

/** Makes the criterion of a row. */
export function row(made: Row): DefinedCriterion {
  return defineCriterion({
    id: made.id,
    title: made.title,
    level: made.level,
    why: made.why,
    remedy: made.remedy,
    ...(made.validator ? { validator: made.validator } : {}),
    ...(made.prevalence ? { prevalence: made.prevalence } : {}),
    covers: made.covers ?? [],
    source: { url: made.url ?? VERSIONING, checked: '2026-11-25', confidence: made.confidence ?? 'inferred' },
    needs: ['change'],
    *check({ change: { changes } }) {
      const own = changes.filter((change) => change.kind === made.kind && (made.when?.(change) ?? true))
      const [first] = own
      if (made.together && first) yield { ...problem(made, alone(first)), message: made.together(own) }
      else for (const told of toTell(own, made.tells)) yield problem(made, told)
    },
    examples: { fails: made.fails, passes: { base: {} } },
  })
}

function toTell(changes: readonly Change[], tells: Row['tells']): readonly Told[] {
  if (tells === 'each') return changes.map(alone)
  return tells === 'paths' ? alikePaths(changes) : alike(changes, tells === 'operations')
}

/** Places that are shown beside the first. */
const MOST_RELATED = 5

function problem(made: Row, change: Told): Problem {
  const { base, head, reaches } = change
  const at = head ?? base
  if (!at) throw new Error(`A change of kind ${change.kind} has no place.`)
  const level = made.milder?.(change)
  const upstream = typeof made.upstream === 'function' ? made.upstream(change) : made.upstream
  const remedy = made.remedyFor?.(change)
  const operations = operationsOf(change)
  const related = head && base ? [{ at: base, message: 'Here in the version compared with.' }] : []
  for (const other of change.all.slice(1, MOST_RELATED + 1)) {
    const node = other.head ?? other.base
    if (node) related.push({ at: node, message: 'The same here.' })
  }
  return {
    at: at.isObject || at.isArray ? at : head ? at : at.atKey,
    message: made.message(change),
    subject: change.name,
    ...(remedy === undefined ? {} : { remedy }),
    ...(level === undefined ? {} : { level }),
    ...(related.length > 0 ? { related } : {}),
    consumers: typeof made.consumers === 'function' ? made.consumers(change) : made.consumers,
    operations,
    ...((level ?? made.level) === 'required' ? { paste: settle(made.id, operations, at.pointer) } : {}),
    ...(upstream === undefined
      ? {}
      : {
          upstream,
          upstreamPlaces: reaches
            .filter(({ valuePath }) => valuePath !== '')
            .map(({ valuePath, order }) => ({ valuePath, order })),
        }),
  }
}

/** The entry of `certification.yml` that settles a break. */
function settle(id: string, operations: readonly string[], pointer: string): string {
  const few = operations.length > 0 && operations.length <= 3
  const keys = few ? operations : [pointer]
  const entries = keys.map(
    (key) =>
      `  - criterion: ${id}\n${key === '' ? '' : `    operation: ${JSON.stringify(key)}\n`}    reason: "${STAND_INS.breakReason}"\n    by: "${STAND_INS.breakBy}"`,
  )
  return `breaking-changes:\n${entries.join('\n')}`
}

/** The operations a change reaches, each once, in the order of the document. */
export function operationsOf({ reaches }: Change): string[] {
  return [...new Set(reaches.map(({ operation }) => operation))]
}

/** ` of 'GetOrder'`, ` of 'GetOrder', 'ListOrders' and 3 more`: nothing for a change of the whole connector. */
export function ofOperations(change: Change): string {
  const operations = operationsOf(change)
  return operations.length === 0 ? '' : ` of ${listOf(operations, 3)}`
}

/** `Parameter 'top'`, `Field 'name'` or `Each of 8 fields ('a', 'b', 'c' and 5 more)`, for the start of a sentence. */
export function subjectOf(change: Told): string {
  return named(change, change.is.parameter ? 'Parameter' : 'Field')
}

/** The same for the middle of a sentence. */
export function ofSubject(change: Told): string {
  const subject = subjectOf(change)
  return subject.charAt(0).toLowerCase() + subject.slice(1)
}

/** `Output 'name' of 'GetOrder'` or `The response of 'GetOrder'`, for the start of a sentence. */
export function outputOf(change: Told): string {
  const isWhole = change.name === '' && change.names.length === 1
  return `${isWhole ? 'The response' : named(change, 'Output')}${ofOperations(change)}`
}

function named({ name, names }: Told, kind: string): string {
  if (names.length === 1) return `${kind} ${quote(name)}`
  const shown = names.map((one) => one || 'the response')
  return `Each of ${names.length} ${kind.toLowerCase()}s (${listOf(shown, 3)})`
}

/** `has the format 'byte' instead of 'binary'`; no format is said as such. */
export function hasFormat({ from, to }: Change): string {
  return `has ${to === '' ? 'no format' : `the format ${quote(to)}`} instead of ${from === '' ? 'none' : quote(from)}`
}

/** `'a', 'b' and 3 more` of several changes. */
export function namesOf(changes: readonly Change[]): string {
  return listOf([...new Set(changes.map(({ name }) => name || 'the response'))], 5)
}

/** `1 operation was`, `3 operations were`. */
export function were(changes: readonly Change[], one: string): string {
  return changes.length === 1 ? `1 ${one} was` : `${changes.length} ${one}s were`
}

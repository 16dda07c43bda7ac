import type { Locatable } from './criterion.js'
import type { Level } from './verdict.js'

/** A finding set aside with a reason. Without `pointer` it covers every finding of the criterion. */
export interface Waiver {
  readonly criterion: string
  readonly reason: string
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string | undefined
  /** Covers findings at this JSON pointer and below. */
  readonly pointer: string | undefined
  /** Covers findings in this file (path from the connector's folder). */
  readonly file: string | undefined
  readonly at: Locatable
}

/** A breaking change that the publisher confirms. */
export interface Acknowledgement {
  readonly criterion: string
  /** Operation ID, or a JSON pointer. Undefined covers every finding of the criterion. */
  readonly operation: string | undefined
  readonly reason: string
  readonly by: string | undefined
  readonly ticket: string | undefined
  readonly at: Locatable
}

/** A level lowered or a criterion switched off, with a reason. */
export interface LevelChange {
  readonly criterion: string
  readonly level: Level | 'off'
  readonly reason: string
  readonly at: Locatable
}

export interface UnusedEntry {
  readonly kind: 'waiver' | 'acknowledgement'
  readonly entry: Waiver | Acknowledgement
  /** Operations without an entry of their own, where the entry's operation is only one of those a break reaches. */
  readonly missing?: readonly string[]
  /** Operations or places of the breaks there are, where none is what the entry names. */
  readonly others?: readonly string[]
}

/** What became of the entries of a declaration, known once every finding is judged. */
export interface PolicyUse {
  /** Waivers and acknowledgements that cover no finding. */
  readonly unused: readonly UnusedEntry[]
  /** Waivers past their last day, with the number of findings that count again. */
  readonly expired: readonly { readonly waiver: Waiver; readonly reopened: number }[]
  /** Level changes that would raise a criterion or leave it where it is: they have no effect. */
  readonly idle: readonly { readonly change: LevelChange; readonly level: Level }[]
}

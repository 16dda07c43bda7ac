import type { Range } from './location.js'
import type { Level } from './verdict.js'

/** A second place that helps to understand a finding. */
export interface Related {
  readonly file: string
  readonly pointer: string
  readonly range: Range
  readonly message: string
  /** `base` when the place is in the version compared with. */
  readonly side?: 'base'
}

/** Where Microsoft's log shows a breaking change. */
export interface UpstreamPlace {
  /** For example `operation/GetItem/responses/200/schema/name`. */
  readonly valuePath: string
  /** Position in Microsoft's order, among all findings of the connector. */
  readonly order: number
}

/** A text edit that mends a finding where there is only one right answer. */
export interface Fix {
  readonly description: string
  readonly range: Range
  readonly replacement: string
}

/** One thing that is wrong, or one question that is open, at one place. Plain data: it crosses from job to job. */
export interface Finding {
  readonly criterion: string
  readonly level: Level
  readonly kind: 'defect' | 'question'
  readonly status: 'open' | 'waived'
  /** Why it is waived, when it is. */
  readonly waiver?: { readonly reason: string; readonly until?: string }
  readonly side: 'head' | 'base'
  /** Path from the root of the checked tree, `/` as separator. */
  readonly file: string
  /** JSON pointer inside the file; empty for the whole file or another kind of text. */
  readonly pointer: string
  readonly range: Range
  readonly message: string
  readonly remedy: string
  readonly policyCodes: readonly string[]
  /** Address of the criterion's page. */
  readonly docs: string
  /** Criterion, pointer and subject, hashed; never the wording. */
  readonly fingerprint: string
  readonly related: readonly Related[]
  readonly fix?: Fix
  /** The lines to paste into `certification.yml`: they answer a question or settle a breaking change. */
  readonly paste?: string
  /** Microsoft's sentence for it, without the ValuePath, where the validator has one. */
  readonly upstream?: string
  /** Microsoft's log lines for it: the sentence stands in `upstream`. */
  readonly upstreamPlaces?: readonly UpstreamPlace[]
  /** Operations that a breaking change reaches. */
  readonly operations?: readonly string[]
  /** Who breaks, for a breaking change. */
  readonly consumers?: readonly string[]
  /** Against the base of a pull request. */
  readonly change?: 'new' | 'existing' | 'fixed'
  /** Set on a breaking change that the declaration settles. */
  readonly acknowledged?: { readonly reason: string; readonly by?: string; readonly ticket?: string }
}

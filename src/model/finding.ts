import type { Range } from './location.js'
import type { Level } from './verdict.js'

/** A second place that helps to understand a finding. */
export interface Related {
  readonly file: string
  readonly pointer: string
  readonly range: Range
  readonly message: string
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
  /** For a question: the lines to paste into `certification.yml`. */
  readonly paste?: string
  /** Microsoft's sentence for it, without the ValuePath, where the validator has one. */
  readonly upstream?: string
  /** Microsoft's ValuePath, where it is not the JSON pointer: `operation/GetOrder/responses/200/schema/id/type`. */
  readonly upstreamPath?: string
  /** Who breaks, for a breaking change. */
  readonly consumers?: readonly string[]
  /** Against the base of a pull request. */
  readonly change?: 'new' | 'existing' | 'fixed'
  /** Set on a breaking change that the declaration settles. */
  readonly acknowledged?: { readonly reason: string; readonly by?: string; readonly ticket?: string }
}

import type { Finding } from './finding.js'
import type { FailOn, Level, Outcome, PublisherKind, Stage, Verdict } from './verdict.js'

/** What became of one criterion. */
export interface CriterionResult {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly level: Level
  readonly outcome: Outcome
  /** Why: for `not-applicable`, `blocked`, `waived` and `crashed`; empty when the outcome speaks for itself. */
  readonly because: string
}

/** How many open findings there are, by weight. */
export interface Counts {
  readonly required: number
  readonly recommended: number
  readonly advice: number
  readonly questions: number
  readonly waived: number
}

/** An answer of the declaration, shown to the reviewer. */
export interface Answer {
  readonly question: string
  readonly title: string
  readonly text: string
}

/** A file of the connector and what it was taken for. */
export interface SubmissionFile {
  readonly role: string
  readonly path: string
}

/** Something that can only be done after submission: shown, never counted. */
export interface ChecklistItem {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What the head of a pull request from a fork declares: shown, and counting once a maintainer approved that commit. */
export interface Proposal {
  readonly kind: 'waiver' | 'answer' | 'acknowledgement' | 'level'
  /** The criterion or question it is about. */
  readonly subject: string
  /** The answer, or the reason given. */
  readonly text: string
}

export interface ConnectorReport {
  readonly name: string
  /** The connector's folder from the root of the checked tree, `.` for the root itself. */
  readonly path: string
  readonly title: string
  readonly publisher: PublisherKind
  readonly publisherBecause: string
  readonly stage: Stage
  readonly verdict: Verdict
  readonly counts: Counts
  readonly files: readonly SubmissionFile[]
  readonly criteria: readonly CriterionResult[]
  readonly findings: readonly Finding[]
  readonly answers: readonly Answer[]
  readonly checklist: readonly ChecklistItem[]
  /** Declared by a head that is not trusted: present when there is any. */
  readonly proposed?: readonly Proposal[]
  /** Sentences the reader should know: a second opinion cut off, findings left out, a criterion lowered. */
  readonly notes: readonly string[]
  /** Present when a base was compared: the class of the update and the changelog. */
  readonly update?: UpdateReport
}

/** One line of the changelog: each `%` in the text stands for a value of the submission. */
export interface ChangelogNote {
  readonly section: 'added' | 'changed' | 'deprecated' | 'removed'
  readonly text: string
  readonly values: readonly string[]
  /** Which of the values is the ID of an operation, so that its summary is shown as well. */
  readonly operationAt?: number
  /** The operations it is about; empty when the text says it. */
  readonly operations: readonly string[]
}

/** What an update is, compared with its base. */
export interface UpdateReport {
  readonly base: string
  readonly class: 'new' | 'cosmetic' | 'compatible' | 'needs-attention' | 'breaking' | 'unchanged' | 'unknown'
  readonly suggestedVersion?: string
  /** For users of the connector, in Markdown. */
  readonly changelog: string
  /** Breaks that the publisher confirmed, in Markdown, for the notes of a submission. */
  readonly confirmed?: string
}

/** The one thing that crosses from job to job. Version 1 of `schema/report.schema.json`. */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string; readonly docs: string }
  readonly verdict: Verdict
  readonly stage: Stage
  readonly failOn: FailOn
  /** The exit code of the check: 0, 1 or 3. */
  readonly exitCode: 0 | 1 | 3
  /** The commit the report speaks of, when it is known. */
  readonly commit?: string
  /** Which part of all connectors it holds, when several jobs share the work. */
  readonly shard?: { readonly index: number; readonly of: number }
  readonly connectors: readonly ConnectorReport[]
  readonly notes: readonly string[]
}

import type { BaseTree } from './facts/base.js'
import type { PullRequestFact } from './facts/pull-request.js'
import type { ConnectorFiles } from './facts/submission.js'
import type { Report } from './model/report.js'
import type { SecondOpinionSource } from './model/second-opinion.js'
import type { FileTree } from './model/submission.js'
import type { FailOn, PublisherKind, Stage } from './model/verdict.js'

/** What to check, and how. */
export interface CheckOptions {
  readonly tree: FileTree
  /** Folders above the tree's root, for telling the publisher kind from the root folder. */
  readonly above?: string
  /** Folders somebody named on purpose: they are looked at even when they are called like build output. */
  readonly asked?: readonly string[]
  /** Globs of paths to leave out. */
  readonly exclude?: readonly string[]
  /** Only connectors for which this holds are checked. */
  readonly only?: (connector: ConnectorFiles) => boolean
  readonly publisher?: PublisherKind
  /** Whom to ask for a second opinion; our own verdict is complete without it. */
  readonly secondOpinion?: SecondOpinionSource
  readonly stage: Stage
  readonly failOn: FailOn
  /** The file that takes the place of `.github/certification.yml`. */
  readonly config?: { readonly tree: FileTree; readonly path: string }
  /** The version compared with: findings are marked as new or existing, and those that are gone are listed as fixed. */
  readonly base?: Base
  /** False on a pull request from a fork: the base's declarations count, the tree's own are shown as proposed. */
  readonly trustsDeclarations?: boolean
  /** The pull request that brings the tree. */
  readonly pullRequest?: PullRequestFact
  readonly commit?: string
  /** Keeps the facts of each connector for a renderer that shows more than the report. */
  readonly keepsFacts?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly tool: Report['tool']
}

/** The version that a tree is compared with: a commit, a tag, a folder, or the reason why it cannot be opened. */
export type Base = BaseTree

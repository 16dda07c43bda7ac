import type { UpstreamPlace } from './finding.js'
import type { Range, Span } from './location.js'
import type { Level, PublisherKind } from './verdict.js'

/** Where a rule is written, when that was last read, and how sure we are. */
export interface Source {
  readonly url: string
  /** Date the page was last compared, `YYYY-MM-DD`. */
  readonly checked: string
  /** `documented`: on a public page. `observed`: in a real log or review. `third-party`: told by a publisher. `inferred`: by us. */
  readonly confidence: 'documented' | 'observed' | 'third-party' | 'inferred'
  /** What makes this source outweigh another, or other words worth knowing. */
  readonly note?: string
}

/** The name and the sentence of Microsoft's validator, so that people find ours by what came back. */
export interface ValidatorRule {
  readonly rule: string
  readonly text?: string
}

/** Something that can be pointed at: a JSON node, a heading, a line, a whole file. Facts make them, criteria pass them on. */
export interface Locatable {
  place(): Place
}

/** A place as facts know it: positions are found later, in one scan for the findings only. */
export type Place =
  | {
      readonly kind: 'json'
      readonly file: string
      readonly pointer: string
      readonly target: 'key' | 'value'
      /** The stretch that is meant of a string value, in offsets of the value. Never a part of the fingerprint. */
      readonly part?: Span
      readonly side?: 'base'
    }
  | { readonly kind: 'text'; readonly file: string; readonly pointer: string; readonly range: Range }
  | { readonly kind: 'file'; readonly file: string }

/** A key that an object lacks. */
export interface MissingKey {
  readonly in: Locatable
  readonly key: string
  /** It may be missing in any object inside this one. */
  readonly isAnywhere?: boolean
}

/** A key that most likely is a misspelling of another one. */
export interface MisspeltKey {
  readonly in: Locatable
  /** The key that is meant. */
  readonly key: string
  readonly written: string
}

/** What a criterion yields: what is wrong here, and where. */
export interface Problem {
  readonly at: Locatable
  /** What is wrong here; one sentence, quoting the value through `quote`. */
  readonly message: string
  /** What to type instead, when it can be said better than the criterion's remedy. */
  readonly remedy?: string
  /** Lower than the criterion's level where the case is milder; never higher. */
  readonly level?: Level
  /** What it is about when several problems share a place: part of the fingerprint. */
  readonly subject?: string
  readonly related?: readonly { readonly at: Locatable; readonly message: string }[]
  readonly fix?: { readonly description: string; readonly replaceValueWith: unknown }
  /** Microsoft's sentence for this very case, where the validator has one. */
  readonly upstream?: string
  /** Microsoft's paths of the value for this case, in the order of its log. */
  readonly upstreamPlaces?: readonly UpstreamPlace[]
  /** The lines that answer a question, or settle a breaking change, in `certification.yml`. */
  readonly paste?: string
  /** Who breaks: for breaking changes. */
  readonly consumers?: readonly string[]
  /** Told only where no other criterion has found something in the same part of the document. */
  readonly isSecondOpinion?: boolean
  /** The key whose absence is this problem or its cause: a misspelling of it is the same mistake, and told once. */
  readonly lacks?: MissingKey
  /** The key stands there without a value: whatever is asked of it, or of the object because of it, is told with that. */
  readonly empties?: { readonly in: Locatable; readonly key: string }
  /** The key is misspelt, and this one is meant. */
  readonly means?: MisspeltKey
  /** `base` when the place is in the version compared with. */
  readonly side?: 'head' | 'base'
  /** The operations it reaches: an entry of `breaking-changes` for each of them settles it. */
  readonly operations?: readonly string[]
}

/** A level for everybody, or one per publisher kind. */
export type Levels = Level | Readonly<Record<PublisherKind, Level>>

/** Everything a criterion says about itself; registry, pages, schemas and SARIF rules are generated from it. */
export interface CriterionInfo {
  /** File name, page name, SARIF rule and waiver key. */
  readonly id: string
  /** Present tense: what is true of a good connector. */
  readonly title: string
  readonly area: string
  /** `attestation`: only a person can answer; its problems are questions. */
  readonly kind: 'check' | 'attestation'
  readonly level: Levels
  readonly appliesTo: readonly PublisherKind[]
  /** Set when a connector that violates it does not work at all: then it is required for custom connectors too. */
  readonly breaksConnector: boolean
  readonly policyCodes: readonly string[]
  readonly validator?: ValidatorRule
  readonly why: string
  readonly remedy: string
  readonly source: Source
  /** Share of published connectors that violate it, as measured; shown on the page. */
  readonly prevalence?: string
  /** Version that brought it, and the version from which it is required when that is later. */
  readonly since: string
  readonly requiredFrom?: string
  /** Ids of the catalogue rows this criterion covers beside its own. */
  readonly covers: readonly string[]
}

/** A criterion as the engine sees it: facts by name in, problems out. */
export interface Criterion<Facts> extends CriterionInfo {
  readonly needs: readonly (keyof Facts & string)[]
  /** A reason why it does not apply to this connector, or undefined when it does. */
  readonly notApplicable?: (facts: Facts) => string | undefined
  readonly check: (facts: Facts) => Iterable<Problem>
}

/** A fact is there, is missing (then criteria do not apply), or cannot be read (then they are blocked). */
export type Fact<T> =
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'missing'; readonly because: string }
  | { readonly state: 'unreadable'; readonly because: string }

const LEVEL_ORDER: Readonly<Record<Level, number>> = { required: 2, recommended: 1, advice: 0 }

/** The milder of two levels. */
export function milder(a: Level, b: Level): Level {
  return LEVEL_ORDER[a] <= LEVEL_ORDER[b] ? a : b
}

/** The level of a criterion for one publisher kind: for a custom connector only what breaks it is required. */
export function levelFor(info: Pick<CriterionInfo, 'level' | 'breaksConnector'>, publisher: PublisherKind): Level {
  const level = typeof info.level === 'string' ? info.level : info.level[publisher]
  return publisher === 'custom' && !info.breaksConnector ? milder(level, 'recommended') : level
}

import type { Facts } from '../facts/facts.js'
import type { PullRequestFact } from '../facts/pull-request.js'
import type { Criterion, CriterionInfo, Problem } from '../model/criterion.js'
import type { PublisherKind } from '../model/verdict.js'

const EVERYBODY: readonly PublisherKind[] = ['verified', 'independent', 'custom']

/** An icon to draw: a square of 230 pixels with a centered square logo unless it says otherwise. Colors are `#rrggbb`. */
export interface IconDrawing {
  readonly width?: number
  readonly height?: number
  /** `null` for a transparent background. */
  readonly background?: string | null
  /** The right half, for a background of two colors. */
  readonly rightHalf?: string
  /** `null` for no logo. */
  readonly logo?: string | null
  /** Side of the logo in pixels. */
  readonly logoSide?: number
  /** Color of corners rounded by 24 pixels; `null` for transparent ones. */
  readonly corners?: string | null
  /** The file breaks off in the middle. */
  readonly isCutOff?: boolean
}

/** Text, a ZIP archive by its entries, or null to leave the file out. */
export type ExampleFile = string | null | { readonly zip: Readonly<Record<string, ExampleFile>> }

/** Merge patches (RFC 7386) on the clean connector, by file; text files are given whole. Shown on the page and run as tests. */
export interface Example {
  readonly definition?: unknown
  readonly properties?: unknown
  readonly readme?: string | null
  readonly intro?: string | null
  readonly script?: string | null
  readonly declaration?: string | null
  readonly icon?: IconDrawing
  readonly publisher?: PublisherKind
  /** The pull request that brings it. */
  readonly pullRequest?: PullRequestFact
  /** The folder the connector stands in, where its place matters. */
  readonly folder?: string
  /** Any other file by its name: text, or null to leave it out. */
  readonly files?: Readonly<Record<string, ExampleFile>>
  /** Earlier version of the connector, for criteria that compare. */
  readonly base?: Omit<Example, 'base'>
}

export interface Examples {
  /** What fails: at least one finding of this criterion comes out. */
  readonly fails: Example
  /** What passes; the clean connector itself when absent. */
  readonly passes?: Example
}

type Optional = 'area' | 'kind' | 'appliesTo' | 'breaksConnector' | 'policyCodes' | 'since' | 'covers'

/** What the author of a criterion writes. Area comes from the folder, the rest has sensible defaults. */
export type Definition<Name extends keyof Facts> = Omit<CriterionInfo, Optional> &
  Partial<Omit<Pick<CriterionInfo, Optional>, 'area'>> & {
    readonly needs: readonly Name[]
    readonly notApplicable?: (facts: Pick<Facts, Name>) => string | undefined
    readonly check: (facts: Pick<Facts, Name>) => Iterable<Problem>
    readonly examples: Examples
  }

/** A criterion as its file exports it; the registry adds the area. */
export type DefinedCriterion = Omit<Criterion<Facts>, 'area'> & { readonly examples: Examples }

/**
 * Declares a criterion. A fact that is not named in `needs` cannot be used: it does not compile.
 */
export function defineCriterion<Name extends keyof Facts>(definition: Definition<Name>): DefinedCriterion {
  return {
    kind: 'check',
    appliesTo: EVERYBODY,
    breaksConnector: false,
    policyCodes: [],
    since: '1.0.0',
    covers: [],
    ...definition,
  }
}

/** A criterion in the registry: its area is the folder it stands in. */
export type RegisteredCriterion = Criterion<Facts> & { readonly examples: Examples }

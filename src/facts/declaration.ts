import type { Locatable } from '../model/criterion.js'
import type { Acknowledgement, LevelChange, Waiver } from '../model/policy.js'
import type { PublisherKind } from '../model/verdict.js'

/** The answer to a question that only a person can answer. */
export interface DeclaredAnswer {
  readonly question: string
  /** A sentence, an address, a date: as the question asks. */
  readonly text: string
  readonly date: string | undefined
  readonly evidence: string | undefined
  readonly at: Locatable
}

/** `certification.yml`, beside a connector or for the whole repository (then also with `exclude` and `criteria`). */
export interface Declaration {
  /** The files it was read from, the connector's own first. */
  readonly files: readonly string[]
  readonly publisher: PublisherKind | undefined
  readonly answers: ReadonlyMap<string, DeclaredAnswer>
  readonly waivers: readonly Waiver[]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly levels: readonly LevelChange[]
  readonly exclude: readonly string[]
  /** Fingerprints of old findings that do not count. */
  readonly baseline: ReadonlySet<string>
}

/** Answers that settle a finding and are no questions of their own, with what they say. */
export const OTHER_ANSWERS: Readonly<Record<string, string>> = {
  'authentication-public': 'The API is public and needs no authentication: say why.',
  'file-icon-present': 'The icon is delivered elsewhere: say where.',
}

export const NO_DECLARATION: Declaration = {
  files: [],
  publisher: undefined,
  answers: new Map(),
  waivers: [],
  acknowledgements: [],
  levels: [],
  exclude: [],
  baseline: new Set(),
}

/** The connector's own declaration over the repository's: its entries come first and its answers win. */
export function mergeDeclarations(own: Declaration, repository: Declaration): Declaration {
  return {
    files: [...own.files, ...repository.files],
    publisher: own.publisher ?? repository.publisher,
    answers: new Map([...repository.answers, ...own.answers]),
    waivers: [...own.waivers, ...repository.waivers],
    acknowledgements: [...own.acknowledgements, ...repository.acknowledgements],
    levels: [...own.levels, ...repository.levels],
    exclude: [...own.exclude, ...repository.exclude],
    baseline: new Set([...own.baseline, ...repository.baseline]),
  }
}

/** How much a criterion weighs. `required`: Microsoft rejects without it. `recommended`: published or asked for by reviewers. `advice`: the rest. */
export type Level = 'required' | 'recommended' | 'advice'

export const LEVELS: readonly Level[] = ['required', 'recommended', 'advice']

/** The lane a connector is certified in. `custom` is never to be certified: only what makes it work is required. */
export type PublisherKind = 'verified' | 'independent' | 'custom'

export const PUBLISHER_KINDS: readonly PublisherKind[] = ['verified', 'independent', 'custom']

/** `review`: a pull request, open questions do not fail it. `release`: everything else, they do. */
export type Stage = 'review' | 'release'

/** What became of one criterion on one connector. */
export type Outcome =
  | 'passed'
  | 'failed' // defects were found
  | 'pending' // a question only a person can answer has no answer yet
  | 'waived' // every finding is covered by a waiver with a reason
  | 'not-applicable'
  | 'blocked' // a file it needs cannot be read; that fault is another criterion's finding
  | 'crashed' // our own bug, never blamed on the submitter

/** How ready a connector is. */
export type Verdict = 'ready' | 'needs-answers' | 'not-ready'

/** Which findings turn the exit code to 1. */
export type FailOn = 'required' | 'recommended' | 'never'

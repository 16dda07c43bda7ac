/** Something that another validator objects to. */
export interface Objection {
  /** In its own words. */
  readonly message: string
  /** JSON pointer of the place, where it names one. */
  readonly pointer?: string
}

/** What another validator thinks of a document. */
export type SecondOpinion =
  | { readonly state: 'given'; readonly objections: readonly Objection[] }
  /** It did not come to an end: its time was over, or the document is too costly for it. Our own verdict stands. */
  | { readonly state: 'cut-off'; readonly because: string }
  /** It was not asked. */
  | { readonly state: 'not-asked'; readonly because: string }

/** What is asked about: one document. */
export interface Question {
  /** The document as JSON, without a byte-order mark. */
  readonly text: string
  /**
   * What the other validator looks at, where it is known from the document that this takes it no longer than reading;
   * undefined where only a clock can tell. The validator may change it.
   */
  readonly outline: unknown
}

/** Whoever can be asked for a second opinion. */
export interface SecondOpinionSource {
  /** @returns never rejects and never takes longer than the limit of the source */
  ask(question: Question): Promise<SecondOpinion>
}

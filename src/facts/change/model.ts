import type { JsonNode } from '../json/node.js'

/** What can happen between two versions of a connector. Whether it is grave is for the criteria to say. */
export type ChangeKind =
  // the document
  | 'host-changed'
  | 'base-path-changed'
  | 'https-lost'
  | 'http-dropped'
  | 'security-changed'
  | 'consumes-lost'
  | 'produces-lost'
  | 'title-changed'
  | 'test-connection-changed'
  // operations
  | 'operation-removed'
  | 'operation-renamed'
  | 'operation-added'
  | 'path-changed'
  | 'path-variable-renamed'
  | 'verb-changed'
  | 'operation-hidden'
  | 'operation-deprecated'
  | 'operation-reactivated'
  | 'trigger-changed'
  | 'batching-changed'
  | 'trigger-style-changed'
  | 'trigger-metadata-changed'
  | 'paging-changed'
  | 'chunking-lost'
  | 'summary-changed'
  | 'confirmation-changed'
  | 'path-shadowed'
  // inputs: parameters and fields of the body
  | 'input-added'
  | 'input-removed'
  | 'input-renamed'
  | 'inputs-moved'
  | 'input-location-changed'
  | 'input-order-changed'
  | 'body-renamed'
  | 'body-removed'
  | 'body-representation-changed'
  | 'input-became-required'
  | 'input-became-optional'
  | 'input-type-changed'
  | 'input-format-changed'
  | 'input-encoding-changed'
  | 'input-enum-introduced'
  | 'input-enum-narrowed'
  | 'input-enum-widened'
  | 'input-default-changed'
  | 'input-hidden'
  | 'input-shown'
  | 'input-became-read-only'
  | 'input-constraint-tightened'
  | 'input-choices-changed'
  | 'input-dynamic-schema-changed'
  | 'callback-input-lost'
  // outputs: the response that flows see, or the payload of a webhook
  | 'output-added'
  | 'output-removed'
  | 'output-renamed'
  | 'outputs-moved'
  | 'output-shape-changed'
  | 'output-type-changed'
  | 'output-format-changed'
  | 'output-enum-changed'
  | 'output-enum-widened'
  | 'output-hidden'
  | 'output-became-optional'
  | 'output-dynamic-schema-changed'
  | 'response-schema-removed'
  | 'response-moved'
  | 'response-preceded'
  | 'response-header-lost'
  // API properties and script
  | 'authentication-removed'
  | 'identity-provider-changed'
  | 'connection-parameter-removed'
  | 'connection-parameter-added'
  | 'connection-parameter-type-changed'
  | 'connection-parameter-became-required'
  | 'connection-parameter-values-removed'
  | 'parameter-set-removed'
  | 'parameter-set-added'
  | 'parameter-sets-introduced'
  | 'scopes-added'
  | 'scopes-removed'
  | 'redirect-mode-changed'
  | 'oauth-parameters-changed'
  | 'client-id-changed'
  | 'policy-added'
  | 'policy-removed'
  | 'policy-changed'
  | 'policy-operations-lost'
  | 'script-changed'
  | 'capabilities-changed'
  | 'branding-changed'

/** Where a change is met: one way from an operation to it. */
export interface Reach {
  /** Operation ID in the base, or verb and path where there is none. */
  readonly operation: string
  /** Microsoft's path of the value, for example `operation/GetItem/responses/200/schema/name/type`. */
  readonly valuePath: string
  /** Position among all ways, in Microsoft's order: operations as in the document, inputs before outputs. */
  readonly order: number
}

/** One change, at the highest node that shows it. */
export interface Change {
  readonly kind: ChangeKind
  /** In the base; undefined for what is new. */
  readonly base: JsonNode | undefined
  /** In the head; undefined for what is gone. */
  readonly head: JsonNode | undefined
  /** Of the operation, parameter, field, policy … in the base; in the head for what is new. */
  readonly name: string
  /** What it was and what it is, as text; empty where that says nothing. */
  readonly from: string
  readonly to: string
  readonly is: ChangeTraits
  /** Every way to it; a change of the whole connector has none. Bounded: hostile documents have endless ways. */
  readonly reaches: readonly Reach[]
}

/** What makes a change graver or milder. */
export interface ChangeTraits {
  /** A parameter itself, not a field of the body. */
  readonly parameter?: boolean
  /** Hidden from makers. */
  readonly internal?: boolean
  readonly required?: boolean
  readonly important?: boolean
  readonly deprecated?: boolean
  readonly withDefault?: boolean
  /** Differs in case, `_` and `-` only. */
  readonly spellingOnly?: boolean
  /** The wider of two types or formats is the new one: what is stored stays valid. */
  readonly widened?: boolean
  /** From nothing, or to nothing. */
  readonly introduced?: boolean
  readonly dropped?: boolean
  /** Encodes what is sent or shown in another way: dates and binary content. */
  readonly encoding?: boolean
  /** Something of the head still refers to it. */
  readonly stillUsed?: boolean
  /** Fields went with it, or the value it stores is of another kind. */
  readonly losesFields?: boolean
  /** The body of a request has part in it. */
  readonly body?: boolean
  /** Announced the way Microsoft asks: replacement or family, and texts that say it. */
  readonly announced?: boolean
  /** Shapes what a flow receives. */
  readonly shapesResponse?: boolean
  /** Decides where the request goes or what it carries. */
  readonly shapesRequest?: boolean
}

/** The comparison of a connector with its base; made on first use and kept. */
export interface ChangeSet {
  /** What it was compared with, as named by the person or the workflow. */
  readonly label: string
  readonly changes: readonly Change[]
  /** True when a bound stopped the comparison early. */
  readonly isCut: boolean
  /** More than texts is said in another way, where no kind of change looks: it breaks nobody. */
  readonly hasDetails: boolean
  /** Summaries by operation ID, of the head where it has one. */
  readonly titles: ReadonlyMap<string, string>
  /** `info.version` in base and head. */
  readonly version: {
    readonly base: JsonNode | undefined
    readonly head: JsonNode | undefined
    readonly info: JsonNode | undefined
  }
  /** The files hold the same values, whatever their order and blanks. */
  readonly isUnchanged: boolean
  /** Readme and intro say the same as before, blanks aside. */
  readonly isGuideSame: boolean
  /** The tag of the release, where one is being made. */
  readonly tag: string | undefined
}

import type { Locatable } from '../model/criterion.js'
import type { PolicyUse } from '../model/policy.js'
import type { SecondOpinion } from '../model/second-opinion.js'
import type { PublisherKind } from '../model/verdict.js'
import type { BaseFact } from './base.js'
import type { ChangeSet } from './change/model.js'
import type { Declaration } from './declaration.js'
import type { Domains } from './domains.js'
import type { HostPolicy } from './host-policy.js'
import type { DecodedIcon, Icon } from './icon.js'
import type { JsonDocument } from './json/document.js'
import type { Language } from './language.js'
import type { MarkdownDocument } from './markdown.js'
import type { Conformance } from './openapi/conformance.js'
import type { OpenApi } from './openapi/model.js'
import type { SubmissionPackage } from './package.js'
import type { ApiProperties } from './properties.js'
import type { PullRequestFact } from './pull-request.js'
import type { Script } from './script.js'
import type { ConnectorFiles } from './submission.js'
import type { TreeIndex } from './tree-index.js'

/** A file of the connector as text, for criteria that read it line by line. */
export interface TextFile extends Locatable {
  readonly file: string
  readonly text: string
  readonly bytes: number
  /** A stretch of the text, by offsets. */
  readonly span: (start: number, end: number) => Locatable
}

/** Everything criteria can ask for, by name. A criterion sees only what it names in `needs`. */
export interface Facts {
  /** Which files there are, by role. Always there. */
  readonly files: ConnectorFilesFact
  readonly publisher: { readonly kind: PublisherKind; readonly because: string }
  readonly declaration: Declaration
  /** Registrable domains of host, contact and metadata. Always there; empty for all but a verified publisher. */
  readonly domains: Domains
  /** The text of the API definition, with the faults of its JSON. */
  readonly definitionText: JsonDocument
  readonly openapi: OpenApi
  /** What the texts of the API definition are written in. */
  readonly language: Language
  /** What the official Swagger 2.0 schema says of the API definition. */
  readonly conformance: Conformance
  /** What the policies say about the host. Always there. */
  readonly hostPolicy: HostPolicy
  /** What swagger-parser says. Always there. */
  readonly secondOpinion: SecondOpinion
  readonly propertiesText: JsonDocument
  readonly properties: ApiProperties
  readonly readme: MarkdownDocument
  readonly intro: MarkdownDocument
  readonly script: Script
  readonly icon: Icon
  readonly decodedIcon: DecodedIcon
  /** `settings.json` of the connector tools. */
  readonly settings: JsonDocument
  /** Every text file of the connector's folder, nearest first, bounded in number and size. */
  readonly texts: readonly TextFile[]
  /** What the version compared with holds for this connector. Always there. */
  readonly base: BaseFact
  /** What changed since; missing for a new connector and where there is no base. */
  readonly change: ChangeSet
  /** Missing outside a pull request. */
  readonly pullRequest: PullRequestFact
  /** Submission packages, read in memory through all their layers; missing when there is none. */
  readonly packages: readonly SubmissionPackage[]
  /** What became of the entries of the declaration; known once every other criterion was judged. */
  readonly policyUse: PolicyUse
}

export interface ConnectorFilesFact extends ConnectorFiles, Locatable {
  /** Every path of the tree, for following relative links without reading anything. */
  readonly tree: TreeIndex
  /** A file of the connector as a place. */
  readonly at: (path: string) => Locatable
  /** The JSON files of the connector, tolerantly read: API definition, API properties, policies of a solution. */
  readonly documents: readonly JsonDocument[]
  /** Files that exist but cannot be read, with the reason. */
  readonly unreadable: readonly { readonly role: string; readonly path: string; readonly because: string }[]
}

export type FactName = keyof Facts

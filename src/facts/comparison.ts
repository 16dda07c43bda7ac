import type { Fact } from '../model/criterion.js'
import { type BaseConnectors, type BaseFact, BREAKING_FAULTS } from './base.js'
import type { ChangeSet } from './change/model.js'
import type { JsonDocument } from './json/document.js'
import type { OpenApi } from './openapi/model.js'
import type { ApiProperties } from './properties.js'
import type { ConnectorFiles } from './submission.js'

/** What is known of the base of one connector, and what changed since. */
export interface Comparison {
  readonly base: BaseFact
  readonly change: Fact<ChangeSet>
  /** JSON documents of the base by path, for finding places. */
  readonly documents: ReadonlyMap<string, JsonDocument>
}

/** The head of one connector, as far as it could be read. */
export interface ComparedHead {
  readonly files: ConnectorFiles
  readonly definitionText: JsonDocument | undefined
  readonly openapi: OpenApi | undefined
  readonly properties: ApiProperties | undefined
  readonly script: string | undefined
  /** Readme and intro, one after the other. */
  readonly guide: string
  /** The bytes of the icon, where one counts and could be read. */
  readonly icon: Uint8Array | undefined
}

/** Finds the base of a connector and prepares the comparison, which is made when somebody asks for its changes. */
export async function compareWithBase(bases: BaseConnectors | undefined, head: ComparedHead): Promise<Comparison> {
  const none = new Map<string, JsonDocument>()
  if (!bases) {
    const because = 'No earlier version was named to compare with.'
    return { base: { state: 'none' }, change: { state: 'missing', because }, documents: none }
  }
  const base = await bases.find(head.files, head.openapi)
  if (base.state === 'none') return { base, change: { state: 'missing', because: '' }, documents: none }
  const { label } = base
  if (base.state === 'new') {
    return {
      base,
      change: { state: 'missing', because: `The connector is new: ${label} does not hold it.` },
      documents: none,
    }
  }
  if (base.state === 'unusable') {
    return {
      base,
      change: { state: 'missing', because: `${label} cannot be compared: ${base.because}.` },
      documents: none,
    }
  }
  const version = await bases.read(base.files)
  const documents = new Map(version.documents.map((document) => [document.file, document]))
  const unusable = (because: string): Comparison => ({
    base: { state: 'unusable', label, because, isRequested: false },
    change: { state: 'missing', because: `${label} cannot be compared: ${because}.` },
    documents,
  })
  if (version.fault !== undefined && !version.openapi && !version.properties) return unusable(version.fault)
  const isBroken = head.definitionText?.faults.some(({ kind }) => BREAKING_FAULTS.has(kind)) === true
  const openapi = isBroken || head.openapi?.root.has('paths') !== true ? undefined : head.openapi
  const { compareVersions } = await import('./change/compare.js')
  let made: ReturnType<typeof compareVersions> | undefined
  const compared = (): ReturnType<typeof compareVersions> => {
    made ??= compareVersions(version, { openapi, properties: head.properties, script: head.script })
    return made
  }
  const { tag } = bases.base
  const change: ChangeSet = {
    label,
    tag,
    isGuideSame: withoutBlanks(version.guide) === withoutBlanks(head.guide),
    get changes() {
      return compared().changes
    },
    get isCut() {
      return compared().isCut
    },
    get titles() {
      return compared().titles
    },
    get hasDetails() {
      return compared().hasDetails
    },
    get isUnchanged() {
      return (
        compared().isUnchanged &&
        withoutBlanks(version.guide) === withoutBlanks(head.guide) &&
        isSameIcon(version.icon(), head.files.icon === undefined ? 'none' : head.icon)
      )
    },
    get version() {
      return compared().version
    },
  }
  const state: BaseFact =
    version.fault === undefined ? base : { state: 'unusable', label, because: version.fault, isRequested: false }
  return { base: state, change: { state: 'ready', value: change }, documents }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

/** An icon that could not be read, or that nobody asked for, is taken for the same. */
function isSameIcon(base: Uint8Array | 'none' | undefined, head: Uint8Array | 'none' | undefined): boolean {
  if (base === undefined || head === undefined) return true
  if (base === 'none' || head === 'none') return base === head
  return base.length === head.length && base.every((byte, index) => byte === head[index])
}

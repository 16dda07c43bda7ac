import { listOf, quote } from '../model/quote.js'
import type { FileTree } from '../model/submission.js'
import { decodeText, type JsonDocument, parseJsonDocument } from './json/document.js'
import type { JsonNode } from './json/node.js'
import { plainText } from './json/plain.js'
import type { OpenApi } from './openapi/model.js'
import { readOpenApi } from './openapi/openapi.js'
import { type ApiProperties, readApiProperties } from './properties.js'
import { type ConnectorFiles, findConnectors } from './submission.js'

/** The version to compare with, as the command line, the workflow or a test names it. */
export interface BaseTree {
  /** How it is called in messages: a folder, a revision, a tag. */
  readonly label: string
  /** Undefined when it could not be opened; `because` says why. */
  readonly tree?: FileTree
  readonly because?: string
  /** The tag of the release that is being made, such as `v1.2.0`. */
  readonly tag?: string
}

/** What the base holds for one connector. Always there: criteria that compare ask for `change` instead. */
export type BaseFact =
  | { readonly state: 'none' }
  | { readonly state: 'unusable'; readonly label: string; readonly because: string; readonly isRequested: boolean }
  | { readonly state: 'new'; readonly label: string }
  | { readonly state: 'found'; readonly label: string; readonly files: ConnectorFiles }

/** One version of a connector, read for comparing only. */
export interface BaseVersion {
  readonly openapi: OpenApi | undefined
  readonly properties: ApiProperties | undefined
  readonly script: string | undefined
  /** Readme and intro, one after the other; empty when there is neither. */
  readonly guide: string
  /** The bytes of the icon; undefined where it cannot be read or was not fetched. */
  readonly icon: () => Uint8Array | 'none' | undefined
  readonly documents: readonly JsonDocument[]
  /** Why the API definition, or else the API properties, cannot be compared. */
  readonly fault: string | undefined
}

/** Faults after which the rest of a file says little: comparing what is left would find everything gone. */
export const BREAKING_FAULTS: ReadonlySet<string> = new Set(['not-json', 'empty', 'too-deep', 'text-after-end'])

/** Larger files of the base are not read. */
const LARGEST = 16 * 1024 * 1024
/** Connectors of the base that are looked into for one that was moved. */
const MOST_CANDIDATES = 100

interface Likeness {
  readonly title: string
  readonly host: string
  readonly ids: ReadonlySet<string>
}

/** Finds the connectors of a tree again in the tree of its base, and reads them. */
export class BaseConnectors {
  readonly base: BaseTree
  readonly #heads: readonly ConnectorFiles[]
  readonly #asked: readonly string[]
  #found: readonly ConnectorFiles[] | undefined
  /** Those that a connector of the head comes from. */
  readonly #met = new Set<ConnectorFiles>()
  readonly #likeness = new Map<string, Likeness | undefined>()

  constructor(base: BaseTree, heads: readonly ConnectorFiles[], asked: readonly string[] = []) {
    this.#asked = asked
    this.base = base
    this.#heads = heads
  }

  /** The files of a connector in the base: at the same path, else where something moved from. */
  async find(head: ConnectorFiles, openapi: OpenApi | undefined): Promise<BaseFact> {
    const { label, tree } = this.base
    if (!tree)
      return { state: 'unusable', label, because: this.base.because ?? 'it cannot be opened', isRequested: true }
    const files = this.#atSamePlace(head) ?? (await this.#moved(tree, head, openapi))
    if (files) {
      this.#met.add(files)
      return { state: 'found', label, files }
    }
    if (this.#connectors().length === 0 && tree.entries().length === 0)
      return { state: 'unusable', label, because: 'it is empty', isRequested: true }
    return { state: 'new', label }
  }

  /**
   * Names the connectors that the update takes away, in the folders that somebody named: no connector is left to say it.
   * @param isExcluded tells of a path whether the configuration leaves it out
   */
  goneNote(isExcluded: (path: string) => boolean): string | undefined {
    if (!this.base.tree) return undefined
    const paths = new Set(this.#heads.map(({ path }) => path))
    const isAsked = (path: string): boolean =>
      this.#asked.length === 0 || this.#asked.some((folder) => path === folder || path.startsWith(`${folder}/`))
    const gone = this.#connectors().filter(
      (files) =>
        !this.#met.has(files) &&
        !paths.has(files.path) &&
        isAsked(files.path) &&
        !isExcluded(files.definition ?? files.properties ?? files.path),
    )
    if (gone.length === 0) return undefined
    const names = gone.map(({ path, name }) => (path === '.' ? name : path))
    const [subject, those] = gone.length === 1 ? ['The connector', 'it'] : ['The connectors', 'them']
    return `${subject} ${listOf(names, 5)} of ${quote(this.base.label)} ${gone.length === 1 ? 'is' : 'are'} gone: once ${gone.length === 1 ? 'it is' : 'they are'} withdrawn, every flow, app and agent that uses ${those} breaks.`
  }

  /** Reads one connector of the base; never throws on what its files hold. */
  async read(files: ConnectorFiles): Promise<BaseVersion> {
    const { tree } = this.base
    const documents: JsonDocument[] = []
    const faults: string[] = []
    const json = async (role: string, path: string | undefined): Promise<JsonNode | undefined> => {
      const content = path === undefined || !tree ? undefined : tree.read(path)
      if (path === undefined || !content) return undefined
      if (content.kind === 'unreadable' || content.bytes.length > LARGEST) {
        const because = content.kind === 'unreadable' ? content.because : 'it is too large'
        faults.push(`its ${role} cannot be read: ${because}`)
        return undefined
      }
      const document = await parseJsonDocument(path, content.bytes, 'base')
      documents.push(document)
      const isBroken = document.faults.some(({ kind }) => BREAKING_FAULTS.has(kind))
      if (isBroken || !document.root?.isObject) {
        const isDeep = document.faults.some(({ kind }) => kind === 'too-deep')
        faults.push(`its ${role} ${isDeep ? 'is nested too deep to be read' : 'is not valid JSON'}`)
        return undefined
      }
      return document.root
    }
    const definition = await json('API definition', files.definition)
    const properties = await json('API properties file', files.properties)
    const policies = await json('policy file', files.policies)
    let openapi: OpenApi | undefined
    const [definitionDocument] = documents
    if (definition && definitionDocument) {
      const kind = otherKind(definition)
      if (kind) faults.unshift(`its API definition is ${kind}`)
      else openapi = readOpenApi(definitionDocument, definition)
    } else if (files.definition === undefined) faults.push('it has no API definition')
    const propertiesDocument = documents.find(({ root }) => root !== undefined && root === properties)
    return {
      openapi,
      properties:
        properties && propertiesDocument
          ? readApiProperties(propertiesDocument, properties, files.layout === 'solution' ? { policies } : undefined)
          : undefined,
      script: this.#text(files.script),
      guide: [files.readme, files.intro].map((path) => this.#text(path) ?? '').join('\n'),
      icon: () => {
        if (files.icon === undefined) return 'none'
        const content = tree?.read(files.icon)
        return content?.kind === 'bytes' ? content.bytes : undefined
      },
      documents,
      fault: faults[0],
    }
  }

  #text(path: string | undefined): string | undefined {
    const content = path === undefined ? undefined : this.base.tree?.read(path)
    return content?.kind === 'bytes' && content.bytes.length <= LARGEST ? decodeText(content.bytes).text : undefined
  }

  #connectors(): readonly ConnectorFiles[] {
    if (!this.#found && this.base.tree) {
      this.#found = findConnectors(this.base.tree, { asked: this.#asked }).connectors
    }
    return this.#found ?? []
  }

  #atSamePlace(head: ConnectorFiles): ConnectorFiles | undefined {
    const there = this.#connectors().filter(({ path }) => path === head.path)
    return there.find(({ name }) => name === head.name) ?? (there.length === 1 ? there[0] : undefined)
  }

  /** A connector of the base that no connector of the head stands in the place of, and that is the same one. */
  async #moved(
    tree: FileTree,
    head: ConnectorFiles,
    openapi: OpenApi | undefined,
  ): Promise<ConnectorFiles | undefined> {
    const taken = new Set(this.#heads.map(({ path, name }) => `${path}\n${name}`))
    const free = this.#connectors().filter(({ path, name }) => !taken.has(`${path}\n${name}`))
    const bySuffix = free.filter(({ path }) => isSuffix(path, head.path))
    if (bySuffix.length === 1) return bySuffix[0]
    const own = openapi && likenessOf(openapi.root)
    if (!own) return free.length === 1 && this.#heads.length === 1 ? free[0] : undefined
    let best: ConnectorFiles | undefined
    let most = 0
    for (const candidate of free.slice(0, MOST_CANDIDATES)) {
      const other = await this.#likenessOf(tree, candidate)
      const likeness = other ? compareLikeness(own, other) : 0
      if (likeness > most) {
        most = likeness
        best = candidate
      }
    }
    if (best) return best
    const [only] = free
    // Named by a person, and broken: that is the one they mean.
    const isOnly = free.length === 1 && this.#heads.length === 1
    return only && isOnly && (await this.#likenessOf(tree, only)) === undefined ? only : undefined
  }

  async #likenessOf(tree: FileTree, files: ConnectorFiles): Promise<Likeness | undefined> {
    const path = files.definition
    if (path === undefined) return undefined
    if (!this.#likeness.has(path)) {
      const content = tree.read(path)
      const root =
        content.kind === 'bytes' && content.bytes.length <= LARGEST
          ? (await parseJsonDocument(path, content.bytes, 'base')).root
          : undefined
      this.#likeness.set(path, root && likenessOf(root))
    }
    return this.#likeness.get(path)
  }
}

function otherKind(root: JsonNode): string | undefined {
  const openapi = root.raw('openapi')
  if (openapi !== undefined) return 'an OpenAPI 3 document'
  if (root.raw('swagger') !== undefined && plainText(root.raw('swagger')) !== '2.0') return 'not a Swagger 2.0 document'
  return root.get('paths')?.isObject ? undefined : 'not an API definition: it has no paths'
}

function likenessOf(root: JsonNode): Likeness {
  const ids = new Set<string>()
  for (const path of root.get('paths')?.members() ?? []) {
    for (const operation of path.members()) {
      const id = operation.string('operationId')
      if (id !== undefined) ids.add(id)
    }
  }
  return { title: root.get('info')?.string('title')?.trim().toLowerCase() ?? '', host: root.string('host') ?? '', ids }
}

/** 0 for two different connectors; the more operations they share, the higher. */
function compareLikeness(a: Likeness, b: Likeness): number {
  const shared = [...a.ids].filter((id) => b.ids.has(id)).length
  const smaller = Math.min(a.ids.size, b.ids.size)
  const isTitled = a.title !== '' && a.title === b.title
  if (isTitled) return 1_000_000 + shared
  if (smaller > 0 && shared * 2 >= smaller && (shared > 1 || a.host === b.host)) return 1 + shared
  return 0
}

function isSuffix(base: string, head: string): boolean {
  return base !== '.' && head !== '.' && (head.endsWith(`/${base}`) || base.endsWith(`/${head}`))
}

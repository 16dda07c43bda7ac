import type { Fact } from '../model/criterion.js'
import { LineTable } from '../model/location.js'
import type { SecondOpinionSource } from '../model/second-opinion.js'
import type { FileTree } from '../model/submission.js'
import type { PublisherKind } from '../model/verdict.js'
import type { BaseConnectors } from './base.js'
import { rgbOf } from './color.js'
import { compareWithBase } from './comparison.js'
import type { Declaration } from './declaration.js'
import { NO_DOMAINS, readDomains } from './domains.js'
import type { ConnectorFilesFact, FactName, Facts, TextFile } from './facts.js'
import { readHostPolicy } from './host-policy.js'
import { decodeText, type JsonDocument, parseJsonDocument } from './json/document.js'
import type { JsonNode } from './json/node.js'
import { readLanguage } from './language.js'
import { readOpenApi } from './openapi/openapi.js'
import { askSecondOpinion } from './openapi/second-opinion.js'
import { readApiProperties } from './properties.js'
import { judgePublisher } from './publisher.js'
import type { PullRequestFact } from './pull-request.js'
import type { Script } from './script.js'
import type { ConnectorFiles } from './submission.js'
import { asText, readTexts } from './texts.js'
import { treeIndex } from './tree-index.js'

export type FactTable = { readonly [Name in FactName]: Fact<Facts[Name]> }

/** Larger text files than this are not read: the largest published definition has 1.1 MB. */
export const LARGEST_TEXT = 16 * 1024 * 1024
/** The largest published readme has 90 KB. */
const LARGEST_MARKDOWN = 512 * 1024

export interface LoadOptions {
  readonly tree: FileTree
  readonly declaration: Declaration
  /** Kind named on the command line or in the workflow; undefined means: find out. */
  readonly publisher: PublisherKind | undefined
  /** Whom to ask for a second opinion on the API definition. */
  readonly secondOpinion?: SecondOpinionSource | undefined
  /** The connectors of the version to compare with, when there is one. */
  readonly bases?: BaseConnectors | undefined
  readonly pullRequest?: PullRequestFact | undefined
}

export interface LoadedFacts {
  readonly table: FactTable
  /** JSON documents by path, for finding places. */
  readonly documents: ReadonlyMap<string, JsonDocument>
  /** The same for the base. */
  readonly baseDocuments: ReadonlyMap<string, JsonDocument>
}

/** Reads every fact of one connector. Never throws on what the files hold. */
export async function loadFacts(files: ConnectorFiles, options: LoadOptions): Promise<LoadedFacts> {
  const { tree } = options
  const documents = new Map<string, JsonDocument>()
  const unreadable: { role: string; path: string; because: string }[] = []

  const bytesOf = (
    role: string,
    path: string | undefined,
    largest = LARGEST_TEXT,
  ): Fact<{ path: string; bytes: Uint8Array }> => {
    if (path === undefined) return missing(`There is no ${role}.`)
    const content = tree.read(path)
    if (content.kind === 'unreadable') {
      unreadable.push({ role, path, because: content.because })
      return { state: 'unreadable', because: `The ${role} cannot be read.` }
    }
    if (content.bytes.length > largest) {
      unreadable.push({ role, path, because: `it has more than ${largest / 1024 / 1024} MB` })
      return { state: 'unreadable', because: `The ${role} is too large to be read.` }
    }
    return ready({ path, bytes: content.bytes })
  }
  const jsonOf = async (role: string, path: string | undefined): Promise<Fact<JsonDocument>> => {
    const content = bytesOf(role, path)
    if (content.state !== 'ready') return content
    const document = await parseJsonDocument(content.value.path, content.value.bytes)
    documents.set(document.file, document)
    return ready(document)
  }

  const definitionText = await jsonOf('API definition', files.definition)
  const propertiesText = await jsonOf('API properties file', files.properties)
  const policiesText = files.policies === undefined ? undefined : await jsonOf('policy file', files.policies)
  const openapi = mapFact(definitionText, (document) =>
    document.root?.isObject
      ? ready(readOpenApi(document, document.root))
      : unread('The API definition cannot be understood.'),
  )
  // Asked early, so that the other thread works while the rest is read here.
  const opinion = askSecondOpinion(value(openapi), options.secondOpinion)
  const language = openapi.state === 'ready' ? ready(await readLanguage(openapi.value)) : openapi
  const conformance = openapi.state === 'ready' ? ready(await conformanceOf(openapi.value.root)) : openapi
  const properties = mapFact(propertiesText, (document) => {
    if (!document.root?.isObject) return unread('The API properties file cannot be understood.')
    const policies = policiesText?.state === 'ready' ? policiesText.value.root : undefined
    return ready(readApiProperties(document, document.root, files.layout === 'solution' ? { policies } : undefined))
  })
  const textOf = (role: string, path: string | undefined, largest = LARGEST_TEXT): Fact<TextFile> =>
    mapFact(bytesOf(role, path, largest), ({ path: file, bytes }) => ready(textFile(file, bytes)))
  const readme = await markdownOf(textOf('readme', files.readme, LARGEST_MARKDOWN))
  const intro = await markdownOf(textOf('intro', files.intro, LARGEST_MARKDOWN))
  // The settings of a local tool are no part of the submission: their faults are advice at most.
  const jsonDocuments = [...documents.values()]
  const filesFact: ConnectorFilesFact = {
    ...files,
    documents: jsonDocuments,
    unreadable,
    get tree() {
      return treeIndex(tree)
    },
    at: (path) => ({ place: () => ({ kind: 'file', file: path }) }),
    place: () => ({ kind: 'file', file: files.definition ?? files.properties ?? files.path }),
  }
  const settings = await jsonOf('settings file', files.settings)
  const definition = value(openapi)
  const publisher = judgePublisher(files, options, definition, value(properties))
  const domains = definition && publisher.kind === 'verified' ? await readDomains(definition) : NO_DOMAINS
  // Independent publishers send no icon, so none is decoded for them.
  const iconBytes =
    publisher.kind === 'independent' ? missing('Independent publishers send no icon.') : bytesOf('icon', files.icon)
  const hostPolicy = readHostPolicy(value(properties), definition)
  const script = await scriptOf(bytesOf('script', files.script))
  const {
    base,
    change,
    documents: baseDocuments,
  } = await compareWithBase(options.bases, {
    files,
    definitionText: value(definitionText),
    openapi: definition,
    properties: value(properties),
    script: value(script)?.text,
    guide: [value(readme), value(intro)].map((document) => document?.text ?? '').join('\n'),
    icon: value(iconBytes)?.bytes,
  })
  const table: FactTable = {
    secondOpinion: ready(await opinion),
    hostPolicy: ready(hostPolicy),
    base: ready(base),
    pullRequest: options.pullRequest ? ready(options.pullRequest) : missing('There is no pull request.'),
    change,
    domains: ready(domains),
    script,
    files: ready(filesFact),
    publisher: ready(publisher),
    declaration: ready(options.declaration),
    packages: await packagesOf(tree, files),
    policyUse: missing('It is known once the other criteria are judged.'),
    settings,
    texts: ready(readTexts(tree, files.entries, documents)),
    definitionText,
    openapi,
    language,
    conformance,
    propertiesText,
    properties,
    readme,
    intro,
    ...(await iconOf(iconBytes, value(properties)?.brandColor)),
  }
  return { table, documents, baseDocuments }
}

/** A text file with places by offset; bytes that are not UTF-8 are replaced. */
export function textFile(file: string, bytes: Uint8Array): TextFile {
  const { text } = decodeText(bytes)
  return asText(file, text, bytes.length, new LineTable(text))
}

async function iconOf(
  content: Fact<{ path: string; bytes: Uint8Array }>,
  brandColor: string | undefined,
): Promise<Pick<FactTable, 'icon' | 'decodedIcon'>> {
  if (content.state !== 'ready') return { icon: content, decodedIcon: content }
  const { readIcon } = await import('./icon.js')
  const { icon, decoded } = await readIcon(content.value.path, content.value.bytes, rgbOf(brandColor?.trim()))
  return { icon: ready(icon), decodedIcon: decoded ? ready(decoded) : unread('The icon cannot be decoded.') }
}

async function scriptOf(content: Fact<{ path: string; bytes: Uint8Array }>): Promise<Fact<Script>> {
  if (content.state !== 'ready') return content
  const { readScript } = await import('./script.js')
  return ready(await readScript(content.value.path, content.value.bytes))
}

async function conformanceOf(root: JsonNode) {
  const { compareWithSchema } = await import('./openapi/conformance.js')
  return compareWithSchema(root)
}

/** The archive reader is loaded only where there is an archive. */
async function packagesOf(tree: FileTree, files: ConnectorFiles): Promise<FactTable['packages']> {
  const none = missing('There is no submission package.')
  if (files.packages.length === 0 && !files.entries.some((entry) => /\.zip$/i.test(entry.path))) return none
  const { readPackages } = await import('./package.js')
  const packages = await readPackages(tree, files)
  return packages.length === 0 ? none : ready(packages)
}

async function markdownOf(text: Fact<TextFile>) {
  if (text.state !== 'ready') return text
  const { readMarkdown } = await import('./markdown.js')
  return ready(readMarkdown(text.value.file, text.value.text))
}

function mapFact<A, B>(fact: Fact<A>, then: (value: A) => Fact<B>): Fact<B> {
  return fact.state === 'ready' ? then(fact.value) : fact
}

function value<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'ready' ? fact.value : undefined
}

function ready<T>(value: T): { readonly state: 'ready'; readonly value: T } {
  return { state: 'ready', value }
}

function missing(because: string): { readonly state: 'missing'; readonly because: string } {
  return { state: 'missing', because }
}

function unread(because: string): { readonly state: 'unreadable'; readonly because: string } {
  return { state: 'unreadable', because }
}

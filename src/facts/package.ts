import type { Locatable } from '../model/criterion.js'
import type { FileTree } from '../model/submission.js'
import { type Archive, type ArchiveFault, openArchive, UnpackBudget } from './archive.js'
import { decodeText, type JsonDocument, parseJsonDocument } from './json/document.js'
import { baseName, folderOf } from './layout.js'
import { readSolutionXml, type SolutionXml } from './solution-xml.js'
import type { ConnectorFiles } from './submission.js'

/** One archive of a submission package. */
export interface PackageLayer {
  /** The way to it: `ConnectorPackage.zip › package.zip › ConnectorSolution.zip`. */
  readonly label: string
  /** Entries that count: without what macOS adds. */
  readonly names: readonly string[]
  /** What macOS added: `__MACOSX`, `.DS_Store`. */
  readonly droppings: readonly string[]
}

/** A solution inside the package, or beside it. */
export interface PackagedSolution extends PackageLayer {
  readonly solution: SolutionXml | undefined
  readonly customizations: SolutionXml | undefined
  readonly hasConnector: boolean
  readonly hasWorkflows: boolean
  readonly hasPlugin: boolean
  /** Names in the `Connector/` folder. */
  readonly connectorFiles: readonly string[]
  /** Names in the `Workflows/` folder. */
  readonly workflowFiles: readonly string[]
  readonly workflows: readonly JsonDocument[]
  readonly definition: JsonDocument | undefined
  readonly policies: JsonDocument | undefined
}

/** A ZIP file of the submission, read in memory through all its layers. */
export interface SubmissionPackage extends Locatable {
  readonly path: string
  /** `ConnectorPackage.zip`: `intro.md` and the inner package. */
  readonly outer: PackageLayer | undefined
  /** `package.zip`: the output of the Package Deployer. */
  readonly inner: PackageLayer | undefined
  /** Folders at the root of the inner package. */
  readonly folders: readonly string[]
  readonly solutions: readonly PackagedSolution[]
  readonly faults: readonly (ArchiveFault & { readonly label: string })[]
}

const LARGEST_PACKAGE = 64 * 1024 * 1024
/** More packages than this are not looked into. */
const MOST_PACKAGES = 5
const MOST_WORKFLOWS = 50
const MACOS = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*)(?:\/|$)/

/** Reads the packages of a connector; ZIP files that are none are left alone. */
export async function readPackages(tree: FileTree, files: ConnectorFiles): Promise<SubmissionPackage[]> {
  const beside = files.entries
    .filter((entry) => folderOf(entry.path) === files.path && /\.zip$/i.test(entry.path))
    .map((entry) => entry.path)
  const packages: SubmissionPackage[] = []
  const budget = new UnpackBudget()
  for (const path of [...new Set([...files.packages, ...beside])].slice(0, MOST_PACKAGES)) {
    const content = tree.read(path)
    if (content.kind !== 'bytes' || content.bytes.length > LARGEST_PACKAGE) {
      if (files.packages.includes(path))
        packages.push(unread(path, content.kind === 'bytes' ? TOO_LARGE : content.because))
      continue
    }
    const found = await new PackageReader(path, budget).read(content.bytes, files.packages.includes(path))
    if (found) packages.push(found)
  }
  return packages
}

const TOO_LARGE = `it has more than ${LARGEST_PACKAGE / 1024 / 1024} MB`

function unread(path: string, because: string): SubmissionPackage {
  const fault = {
    kind: 'damaged',
    entry: undefined,
    because: `cannot be read: ${because}`,
    label: baseName(path),
  } as const
  const place = () => ({ kind: 'file', file: path }) as const
  return { path, outer: undefined, inner: undefined, folders: [], solutions: [], faults: [fault], place }
}

class PackageReader {
  readonly #path: string
  readonly #budget: UnpackBudget
  readonly #faults: (ArchiveFault & { label: string })[] = []
  readonly #solutions: PackagedSolution[] = []

  constructor(path: string, budget: UnpackBudget) {
    this.#path = path
    this.#budget = budget
  }

  /** @param isNamed the name says it is a package: then it is one, whatever it holds */
  async read(bytes: Uint8Array, isNamed: boolean): Promise<SubmissionPackage | undefined> {
    const label = baseName(this.#path)
    const archive = await this.#open(bytes, label)
    const layer = layerOf(archive, label)
    let outer: PackageLayer | undefined
    let inner: PackageLayer | undefined
    if (isSolution(layer)) await this.#solution(archive, layer)
    else if (isInner(layer)) inner = await this.#inner(archive, layer)
    else if (layer.names.some((name) => /^[^/]+\.zip$/i.test(name))) {
      outer = layer
      for (const name of layer.names.filter((entry) => /^[^/]+\.zip$/i.test(entry))) {
        const nested = await this.#nested(archive, name, label)
        if (!nested) continue
        if (isSolution(nested.layer)) await this.#solution(nested.archive, nested.layer)
        else inner ??= await this.#inner(nested.archive, nested.layer)
      }
    } else if (!isNamed) return undefined
    else if (/^connectorpackage/i.test(label)) outer = layer
    else if (/^package\.zip$|\.pdpkg\.zip$/i.test(label)) inner = layer
    else if (this.#faults.length === 0) return undefined
    return {
      path: this.#path,
      outer,
      inner,
      folders: inner ? foldersOf(inner) : [],
      solutions: this.#solutions,
      faults: this.#faults,
      place: () => ({ kind: 'file', file: this.#path }),
    }
  }

  async #open(bytes: Uint8Array, label: string): Promise<Archive> {
    const archive = await openArchive(bytes, this.#budget)
    for (const fault of archive.faults) this.#faults.push({ ...fault, label })
    return archive
  }

  async #nested(archive: Archive, name: string, label: string) {
    const nestedLabel = `${label} › ${baseName(name)}`
    const bytes = await archive.read(name)
    if (!bytes) {
      this.#faults.push({ kind: 'damaged', entry: name, because: 'cannot be unpacked', label })
      return undefined
    }
    const nested = await this.#open(bytes, nestedLabel)
    return { archive: nested, layer: layerOf(nested, nestedLabel) }
  }

  async #inner(archive: Archive, layer: PackageLayer): Promise<PackageLayer> {
    for (const name of layer.names.filter((entry) => /^[^/]+\/[^/]+\.zip$/i.test(entry))) {
      const nested = await this.#nested(archive, name, layer.label)
      if (nested) await this.#solution(nested.archive, nested.layer)
    }
    return layer
  }

  async #solution(archive: Archive, layer: PackageLayer): Promise<void> {
    const text = async (name: string): Promise<string | undefined> => {
      const found = layer.names.find((entry) => entry.toLowerCase() === name)
      const bytes = found === undefined ? undefined : await archive.read(found)
      return bytes && decodeText(bytes).text
    }
    const json = async (name: string | undefined): Promise<JsonDocument | undefined> => {
      const bytes = name === undefined ? undefined : await archive.read(name)
      return bytes && (await parseJsonDocument(this.#path, bytes))
    }
    const inFolder = (folder: string): string[] =>
      layer.names.filter((name) => name.toLowerCase().startsWith(`${folder}/`) && !name.endsWith('/'))
    const connectorFiles = inFolder('connector')
    const workflowFiles = inFolder('workflows')
    const solution = await text('solution.xml')
    const customizations = await text('customizations.xml')
    const read = customizations === undefined ? undefined : readSolutionXml(customizations)
    const count = (...parts: string[]): number => parts.reduce((sum, part) => sum + (read?.counts.get(part) ?? 0), 0)
    const workflows: JsonDocument[] = []
    for (const name of workflowFiles.filter((entry) => /\.json$/i.test(entry)).slice(0, MOST_WORKFLOWS)) {
      const workflow = await json(name)
      if (workflow) workflows.push(workflow)
    }
    const ending = (suffix: string) => connectorFiles.find((name) => name.toLowerCase().endsWith(suffix))
    this.#solutions.push({
      ...layer,
      solution: solution === undefined ? undefined : readSolutionXml(solution),
      customizations: read,
      hasConnector: connectorFiles.length > 0 || count('connectors', 'connector') > 0,
      hasWorkflows: workflowFiles.length > 0 || count('workflows') > 0,
      hasPlugin:
        inFolder('aiplugins').length + inFolder('aipluginoperations').length > 0 ||
        count('aicopilot_aiplugins', 'aicopilot_aiplugin') > 0,
      connectorFiles,
      workflowFiles,
      workflows,
      definition: await json(ending('_openapidefinition.json')),
      policies: await json(ending('_policytemplateinstances.json')),
    })
  }
}

function layerOf(archive: Archive, label: string): PackageLayer {
  const names = archive.entries.map((entry) => entry.name)
  return {
    label,
    names: names.filter((name) => !MACOS.test(name)),
    droppings: names.filter((name) => MACOS.test(name)),
  }
}

function isSolution({ names }: PackageLayer): boolean {
  return names.some((name) => /^(?:solution|customizations)\.xml$/i.test(name))
}

function isInner({ names }: PackageLayer): boolean {
  return names.some((name) => /^pkgassets\//i.test(name) || /^[^/]+\/[^/]+\.zip$/i.test(name))
}

/** Folders at the root of an archive, whether or not they have an entry of their own. */
export function foldersOf({ names }: PackageLayer): string[] {
  return [...new Set(names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))))]
}

import type { FileTree, TreeEntry } from '../model/submission.js'
import { baseName, definitionRank, LOOK_INSIDE } from './layout.js'

/** Larger files are not looked into to find out what they are. */
const LARGEST_LOOK = 16 * 1024 * 1024
const LARGEST_SETTINGS = 64 * 1024

/** Looks into files whose name alone does not say what they are; each file is read once. */
export class Recognition {
  readonly #tree: FileTree
  readonly #kinds = new Map<string, 'connector' | 'swagger' | 'other'>()

  constructor(tree: FileTree) {
    this.#tree = tree
  }

  /**
   * A file under another name is a definition when it is Swagger 2.0 and has the extensions of connectors, or when it
   * stands beside API properties or a script.
   */
  isDefinition(path: string, hasCompanion: boolean): boolean {
    const rank = definitionRank(path)
    if (rank === undefined) return false
    if (rank < LOOK_INSIDE) return true
    const kind = this.#kindOf(path)
    return kind === 'connector' || (kind === 'swagger' && hasCompanion)
  }

  /** A C# file is the connector's script when it derives from the class that scripts derive from. */
  isScript(entry: TreeEntry): boolean {
    return entry.size <= 1024 * 1024 && (this.#text(entry.path)?.includes('ScriptBase') ?? false)
  }

  /** A `settings.json` of the connector tools names a connector, an environment or the files. */
  isSettings(entry: TreeEntry): boolean {
    const settings = this.#settings(entry)
    return settings !== undefined && ['connectorId', 'apiDefinition', 'apiProperties'].some((key) => key in settings)
  }

  /** The files that a `settings.json` of the connector tools names, as paths from its folder. */
  namedFiles(entry: TreeEntry): { readonly definition: string | undefined; readonly properties: string | undefined } {
    const settings = this.#settings(entry) ?? {}
    return { definition: plainName(settings.apiDefinition), properties: plainName(settings.apiProperties) }
  }

  #settings(entry: TreeEntry): Record<string, unknown> | undefined {
    if (entry.kind !== 'file' || entry.size > LARGEST_SETTINGS) return undefined
    try {
      const value: unknown = JSON.parse(this.#text(entry.path) ?? '')
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.assign(Object.create(null), value)
        : undefined
    } catch {
      return undefined
    }
  }

  #kindOf(path: string): 'connector' | 'swagger' | 'other' {
    const known = this.#kinds.get(path)
    if (known) return known
    const text = this.#text(path) ?? ''
    const isSwagger = /"swagger"\s*:\s*"2\.0"/.test(text)
    const isGeneric = baseName(path).toLowerCase() === 'swagger.json'
    // Many services have a swagger.json, some with Azure's extensions: there only those that connectors alone use count.
    const hasExtensions = isGeneric
      ? /"x-ms-(?:summary|visibility|trigger|connector-metadata|dynamic-values)"/.test(text)
      : text.includes('"x-ms-')
    const kind = isSwagger
      ? hasExtensions
        ? 'connector'
        : 'swagger'
      : /"openapi"\s*:/.test(text)
        ? 'swagger'
        : 'other'
    this.#kinds.set(path, kind)
    return kind
  }

  #text(path: string): string | undefined {
    const content = this.#tree.read(path)
    if (content.kind !== 'bytes' || content.bytes.length > LARGEST_LOOK) return undefined
    return new TextDecoder().decode(content.bytes)
  }
}

/** A bare file name; anything that leads elsewhere is not followed. */
function plainName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.replace(/^\.[/\\]/, '')
  return name === '' || name.length > 255 || /[/\\\0]/.test(name) || name === '..' ? undefined : name
}

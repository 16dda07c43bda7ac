import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { OpenApi } from '../../facts/openapi/model.js'

export const GUIDE = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission'
export const VALIDATOR_PAGE =
  'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules'

export const BLOCK = 'x-ms-connector-metadata'
export const NAMES = ['Website', 'Privacy policy', 'Categories'] as const
export type MetadataName = (typeof NAMES)[number]

const KEYS = ['propertyName', 'propertyValue']

/** What people write for a name. */
const OTHER_NAMES: ReadonlyMap<string, MetadataName> = new Map([
  ['category', 'Categories'],
  ['privacy', 'Privacy policy'],
  ['url', 'Website'],
  ['homepage', 'Website'],
])

/** One entry of the connector's metadata. */
export interface Entry {
  readonly node: JsonNode
  /** As written, blanks around it taken off. */
  readonly name: string
  readonly value: JsonNode | undefined
  /** The value with the blanks around it; empty when there is none or it is no text. */
  readonly written: string
  /** Blanks around it taken off. */
  readonly text: string
  /** Keys that stand there under another name. */
  readonly misspelt: readonly (readonly [key: string, node: JsonNode])[]
}

/** The entries of the metadata; undefined when there is no list with entries, which is a finding of its own. */
export function metadataEntries(openapi: OpenApi): readonly Entry[] | undefined {
  const block = openapi.root.get(BLOCK)
  if (!block?.isArray) return undefined
  const entries: Entry[] = []
  for (const node of block.elements()) {
    const misspelt: [string, JsonNode][] = []
    const read = (key: string): JsonNode | undefined => {
      const exact = node.get(key)
      if (exact) return exact
      const other = node.keys.slice(0, 20).find((written) => nearest(written, KEYS) === key)
      const found = other === undefined ? undefined : node.get(other)
      if (found) misspelt.push([key, found])
      return found
    }
    const name = read('propertyName')?.value
    const value = read('propertyValue')
    const written = typeof value?.value === 'string' ? value.value : ''
    const said = typeof name === 'string' ? name.trim() : ''
    entries.push({ node, name: said, value, written, text: written.trim(), misspelt })
  }
  return entries.length === 0 ? undefined : entries
}

/** The entry of this name, compared without regard to case. */
export function entryNamed(entries: readonly Entry[], name: MetadataName): Entry | undefined {
  return entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
}

/** The entry that was meant to have this name, when there is none. */
export function misspeltEntry(entries: readonly Entry[], name: MetadataName): Entry | undefined {
  return entries.find((entry) => {
    const isKnown = NAMES.some((known) => known.toLowerCase() === entry.name.toLowerCase())
    return !isKnown && (nearest(entry.name, NAMES) ?? OTHER_NAMES.get(entry.name.toLowerCase())) === name
  })
}

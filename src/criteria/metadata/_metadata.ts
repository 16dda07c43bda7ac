import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { OpenApi } from '../../facts/openapi/model.js'

export const GUIDE = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission'
export const VALIDATOR_PAGE =
  'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules'

export const BLOCK = 'x-ms-connector-metadata'
export const NAMES = ['Website', 'Privacy policy', 'Categories'] as const
export type MetadataName = (typeof NAMES)[number]

/** One entry of the connector's metadata. */
export interface Entry {
  readonly node: JsonNode
  /** As written, blanks around it taken off. */
  readonly name: string
  readonly value: JsonNode | undefined
  /** Blanks around it taken off; empty when there is none. */
  readonly text: string
}

/** The entries of the metadata; undefined when there is no list with entries, which is a finding of its own. */
export function metadataEntries(openapi: OpenApi): readonly Entry[] | undefined {
  const block = openapi.root.get(BLOCK)
  if (!block?.isArray) return undefined
  const entries: Entry[] = []
  for (const node of block.elements()) {
    const value = node.get('propertyValue')
    const text = typeof value?.value === 'string' ? value.value.trim() : ''
    entries.push({ node, name: node.string('propertyName')?.trim() ?? '', value, text })
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
    return !isKnown && nearest(entry.name, NAMES) === name
  })
}

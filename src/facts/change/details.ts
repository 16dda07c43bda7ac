import type { OpenApi } from '../openapi/model.js'
import type { ApiProperties } from '../properties.js'
import { sameJson } from './equal.js'
import type { PairedOperations } from './operations.js'

/** Texts of the definition, the places they stand in, and what is compared elsewhere. */
const TEXTS = ['summary', 'description', 'x-ms-summary', 'x-ms-trigger-hint', 'externalDocs', 'tags']
const OF_ROOT = new Set([
  ...TEXTS,
  'info',
  'host',
  'basePath',
  'schemes',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'x-ms-connector-metadata',
])
const OF_OPERATION = new Set([...TEXTS, 'operationId', 'parameters', 'responses'])
/** Texts of the API properties, and how the connector looks. */
const OF_PROPERTIES = new Set([
  'displayName',
  'description',
  'tooltip',
  'title',
  'iconBrandColor',
  'publisher',
  'stackOwner',
])

/** Whether two definitions differ in more than texts where no kind of change looks; schemas are left out. */
export function hasDefinitionDetails(base: OpenApi, head: OpenApi, { all }: PairedOperations): boolean {
  if (!sameJson(base.root.value, head.root.value, OF_ROOT)) return true
  return all.some(({ base: before, pair }) => pair && !sameJson(before.node.value, pair.head.node.value, OF_OPERATION))
}

/** Whether API properties differ in more than texts and looks. */
export function hasPropertyDetails(base: ApiProperties, head: ApiProperties): boolean {
  return !sameJson(base.root.value, head.root.value, OF_PROPERTIES)
}

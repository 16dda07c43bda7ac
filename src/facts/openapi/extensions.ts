import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from './model.js'

/** The kinds of object an extension can stand on. */
export type ExtensionPlace =
  | 'document'
  | 'info'
  | 'path item'
  | 'operation'
  | 'parameter'
  | 'body parameter'
  | 'schema'
  | 'response'
  | 'header'
  | 'notification'

/** One extension as it is written. */
export interface Extension {
  /** Its value; `node.key` is its name. */
  readonly node: JsonNode
  readonly owner: JsonNode
  readonly place: ExtensionPlace
  /** The operation it stands on, for those on operations. */
  readonly operation: Operation | undefined
}

const FIELDS = ['parameter', 'schema'] as const
const LABELS = ['parameter', 'body parameter', 'schema', 'header', 'operation', 'response', 'notification'] as const
const ANYWHERE = undefined

/**
 * The extensions that Power Platform, its designers or its certification read, and where each may stand;
 * undefined where the place is not known or does not matter. Tabular and model extensions stand on schemas that are
 * mostly delivered at run time.
 */
export const KNOWN_EXTENSIONS: ReadonlyMap<string, readonly ExtensionPlace[] | undefined> = new Map<
  string,
  readonly ExtensionPlace[] | undefined
>([
  ['x-ms-summary', LABELS],
  ['x-ms-visibility', ['operation', 'parameter', 'body parameter', 'schema', 'header']],
  ['x-ms-trigger', ['operation']],
  ['x-ms-trigger-hint', ['operation']],
  ['x-ms-trigger-metadata', ['operation']],
  ['x-ms-trigger-value', FIELDS],
  ['x-ms-notification', ['operation']],
  // Inside an operation it is a mistake with a criterion of its own.
  ['x-ms-notification-content', ['path item', 'operation']],
  ['x-ms-notification-url', ['schema', 'parameter', 'body parameter']],
  // On other parameters than those of the path it is a mistake with a criterion of its own.
  ['x-ms-url-encoding', ['parameter', 'body parameter']],
  ['x-ms-dynamic-values', ['parameter', 'body parameter', 'schema']],
  ['x-ms-dynamic-list', ['parameter', 'body parameter', 'schema']],
  ['x-ms-dynamic-schema', ['parameter', 'body parameter', 'schema']],
  ['x-ms-dynamic-properties', ['parameter', 'body parameter', 'schema']],
  ['x-ms-dynamic-tree', ['parameter', 'body parameter', 'schema']],
  ['x-ms-api-annotation', ['document', 'info', 'operation']],
  ['x-ms-operation-context', ['operation']],
  ['x-ms-capabilities', ['document', 'operation', 'schema']],
  ['x-ms-connector-metadata', ['document']],
  ['x-ms-pageable', ['operation']],
  ['x-ms-enum-values', ['parameter', 'schema', 'header']],
  ['x-ms-editor', FIELDS],
  ['x-ms-editor-options', FIELDS],
  ['x-ms-media-kind', ['schema', 'parameter']],
  ['x-ms-no-generic-test', ['operation']],
  ['x-ms-safe-operation', ['operation']],
  ['x-ms-test-value', ['parameter', 'body parameter', 'schema']],
  ['x-ms-localizeDefaultValue', FIELDS],
  ['x-ms-docs', ['document']],
  ['x-ms-deployment-version', ['info']],
  ['x-ms-keywords', ['info']],
  ['x-ms-connector-name', ['info']],
  ['x-ms-openai-manifest', ['document']],
  ['x-ms-openai-data', ['operation', 'document']],
  ['x-ms-openai-published-to-copilots', ['info', 'document']],
  ['x-ms-require-user-confirmation', ['operation']],
  ['x-ms-agentic-protocol', ['operation']],
  ['x-ms-explicit-input', ['parameter', 'body parameter', 'schema']],
  ['x-ms-name-for-model', ANYWHERE],
  ['x-ms-description-for-model', ANYWHERE],
  ['x-ms-ai-sensitivity', ANYWHERE],
  ['x-ms-content-sensitivityLabelInfo', ANYWHERE],
  ['x-ms-property-entity-type', ANYWHERE],
  ['x-ms-enum-display-name', ANYWHERE],
  ['x-ms-keyType', ANYWHERE],
  ['x-ms-keyOrder', ANYWHERE],
  ['x-ms-permission', ANYWHERE],
  ['x-ms-relationships', ANYWHERE],
  ['x-ms-sort', ANYWHERE],
  ['x-ms-displayFormat', ANYWHERE],
  ['x-ms-navigationProperty', ANYWHERE],
  ['x-ms-property-name-alias', ANYWHERE],
  ['x-ms-group-name', ANYWHERE],
  ['x-ms-input-dependencies', ANYWHERE],
  ['x-ms-serialization', ANYWHERE],
  ['x-ms-deserialization', ANYWHERE],
  ['x-ms-content-hint', ANYWHERE],
  ['x-ms-headers', ANYWHERE],
  ['x-ms-scheduler-trigger', ANYWHERE],
  ['x-ms-scheduler-recurrence', ANYWHERE],
  ['x-ms-stateless-default', ANYWHERE],
  ['x-ms-format', ANYWHERE],
])

/** Extensions of AutoRest, which Power Platform takes and ignores. */
export const IGNORED_EXTENSIONS: ReadonlySet<string> = new Set([
  'x-ms-enum',
  'x-ms-parameter-location',
  'x-ms-parameter-grouping',
  'x-ms-skip-url-encoding',
  'x-ms-client-name',
  'x-ms-client-flatten',
  'x-ms-client-default',
  'x-ms-client-request-id',
  'x-ms-discriminator-value',
  'x-ms-long-running-operation',
  'x-ms-long-running-operation-options',
  'x-ms-mutability',
  'x-ms-secret',
  'x-ms-azure-resource',
  'x-ms-identifiers',
  'x-ms-examples',
  'x-ms-example',
  'x-ms-parameterized-host',
  'x-ms-primary-error-message',
  'x-ms-error-response',
  'x-ms-external',
  'x-ms-code-generation-settings',
  'x-ms-paths',
  'x-ms-odata',
  'x-ms-request-id',
  'x-ms-header-collection-prefix',
  'x-ms-arm-id-details',
  'x-ms-text',
])

const collected = new WeakMap<OpenApi, readonly Extension[]>()

/** Every `x-…` key of the document, path by path, gathered once. */
export function extensionsOf(openapi: OpenApi): readonly Extension[] {
  const known = collected.get(openapi)
  if (known) return known
  const found: Extension[] = []
  collected.set(openapi, found)
  const add = (owner: JsonNode | undefined, place: ExtensionPlace, operation?: Operation): void => {
    for (const key of owner?.keys ?? []) {
      if (!key.startsWith('x-') && !key.startsWith('X-')) continue
      const node = owner?.get(key)
      if (owner && node) found.push({ node, owner, place, operation })
    }
  }
  add(openapi.root, 'document')
  add(openapi.info, 'info')
  for (const pathItem of openapi.pathItems) {
    add(pathItem, 'path item')
    add(pathItem.get('x-ms-notification-content'), 'notification')
  }
  for (const operation of openapi.operations) add(operation.node, 'operation', operation)
  for (const parameter of openapi.parameters) {
    add(parameter.node, parameter.in === 'body' ? 'body parameter' : 'parameter')
    add(parameter.node.get('items'), 'schema')
  }
  const responses = new Set<unknown>()
  for (const { node } of openapi.responses) {
    if (responses.has(node.value)) continue
    responses.add(node.value)
    add(node, 'response')
    for (const header of node.get('headers')?.members() ?? []) add(header, 'header')
  }
  for (const { node } of openapi.schemas) add(node, 'schema')
  return found
}

/** A name without case, blanks and punctuation: `x-ms  -summary` and `X-MS-Summary` are alike. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

import type { SchemaFault } from '../../facts/openapi/schema-faults.js'

/** Schema keywords of OpenAPI 3 and JSON Schema that Swagger 2.0 does not have. */
export const LATER_KEYWORDS: ReadonlySet<string> = new Set([
  'oneOf',
  'anyOf',
  'not',
  'nullable',
  'const',
  'if',
  'then',
  'else',
  'examples',
  'deprecated',
  'writeOnly',
  'patternProperties',
  'propertyNames',
  'contains',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'prefixItems',
  'contentMediaType',
  'contentEncoding',
  '$defs',
  '$id',
  '$schema',
  '$comment',
  '$anchor',
  '$dynamicRef',
])

/** Keys that OpenAPI 3 puts elsewhere than into schemas, by the kind of object that would hold them. */
export const LATER_KEYS: Readonly<Record<string, ReadonlySet<string>>> = {
  document: new Set(['openapi', 'servers', 'components', 'webhooks', 'jsonSchemaDialect']),
  operation: new Set(['requestBody', 'callbacks', 'servers']),
  pathItem: new Set(['servers', 'trace']),
  response: new Set(['content', 'links']),
  parameter: new Set(['schema', 'content', 'style', 'explode', 'allowReserved', 'example', 'examples', 'deprecated']),
}

const PARAMETERS = new Set([
  'parameter',
  'nonBodyParameter',
  'bodyParameter',
  'headerParameterSubSchema',
  'queryParameterSubSchema',
  'formDataParameterSubSchema',
  'pathParameterSubSchema',
])

/** True where a fault of the schema is a construct of OpenAPI 3. */
export function isLaterConstruct({ keyword, kind, key }: SchemaFault): boolean {
  if (keyword !== 'unknown' || key === undefined) return false
  if (kind === 'schema' || kind === 'fileSchema') return LATER_KEYWORDS.has(key)
  const group = PARAMETERS.has(kind) ? 'parameter' : kind
  if (group === 'parameter' && key === 'schema') return false
  return Object.hasOwn(LATER_KEYS, group) && LATER_KEYS[group]?.has(key) === true
}

/**
 * True where another criterion tells the same mistake with better words, so that one mistake gives one finding:
 * the version, the host, schemes, paths, what a response or a parameter lacks, enums, `required`, bounds.
 */
export function isToldElsewhere(fault: SchemaFault): boolean {
  const { keyword, kind, field, key } = fault
  if (isLaterConstruct(fault)) return true
  if (field === 'schemes') return true
  if (kind === 'document') {
    if (keyword === 'unknown' || key === 'swagger' || key === 'paths') return true
    return field === 'swagger' || field === 'host' || (field === 'basePath' && keyword === 'pattern')
  }
  if (kind === 'info') return key === 'title' || key === 'version' || field === 'title' || field === 'version'
  if (kind === 'paths') return keyword === 'unknown'
  if (kind === 'pathItem') return field === '$ref'
  if (kind === 'operation') return key === 'responses'
  if (kind === 'responses') return keyword === 'empty' || keyword === 'unknown'
  if (kind === 'jsonReference') return keyword === 'unknown'
  if (keyword === 'minimum' || (kind === 'schema' && keyword === 'unknown' && key === 'filterFunctions')) return true
  if (keyword === 'empty' && (field === 'enum' || field === 'required')) return true
  if (PARAMETERS.has(kind)) {
    if (keyword === 'required') return key === 'type' || key === 'schema' || key === 'required'
    if (keyword === 'unknown') return key === 'schema' || key === 'allowEmptyValue'
    if (keyword === 'enum') return field === 'required' || field === 'collectionFormat' || fault.node.value === 'file'
  }
  return false
}

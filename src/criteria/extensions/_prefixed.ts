import type { JsonNode } from '../../facts/json/node.js'
import type { Extension, ExtensionPlace } from '../../facts/openapi/extensions.js'

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'file'])
const isList = (node: JsonNode, fits: (element: JsonNode) => boolean): boolean => {
  const elements = node.elements()
  return elements.length > 0 && elements.every(fits)
}
const isText = ({ value }: JsonNode): boolean => typeof value === 'string'
const isScalar = ({ isObject, isArray }: JsonNode): boolean => !isObject && !isArray

/** Keywords that give a schema or a parameter its shape, and what their values look like. */
const SCHEMA: Readonly<Record<string, (node: JsonNode) => boolean>> = {
  properties: (node) => node.members().some(({ isObject }) => isObject),
  items: (node) => node.isObject,
  required: (node) => isList(node, isText),
  enum: (node) => isList(node, isScalar),
  type: ({ value }) => typeof value === 'string' && TYPES.has(value),
  allOf: (node) => isList(node, ({ isObject }) => isObject),
  additionalProperties: ({ isObject, value }) => isObject || typeof value === 'boolean',
}
const PARAMETER: typeof SCHEMA = {
  items: (node) => node.isObject,
  required: ({ value }) => typeof value === 'boolean',
  enum: (node) => isList(node, isScalar),
  schema: (node) => node.isObject,
}
const KEYWORDS: { readonly [place in ExtensionPlace]?: typeof SCHEMA } = {
  schema: SCHEMA,
  parameter: PARAMETER,
  'body parameter': PARAMETER,
  response: { schema: (node) => node.isObject },
}

/** The keyword that is hidden by an `x-` before it: it would fit there and is not there. */
export function hiddenKeyword({ node, owner, place }: Extension): string | undefined {
  const keyword = node.key.replace(/^x-(?:ms-)?/i, '')
  const keywords = KEYWORDS[place]
  const fits = keywords && Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
  return fits && !owner.has(keyword) && !owner.has('$ref') && fits(node) ? keyword : undefined
}

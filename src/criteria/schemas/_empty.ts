import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi, Response } from '../../facts/openapi/model.js'
import { DYNAMIC_SCHEMAS } from '../../facts/openapi/value-path.js'

/** A 2xx answer. */
export const isSuccess = (response: Response): boolean => /^2\d\d$/.test(response.status)

/** True for `{}` and for a bare object: nothing a maker could pick a value from. */
function isEmptySchema(openapi: OpenApi, written: JsonNode): boolean {
  const schema = openapi.resolve(written)
  if (!schema?.isObject) return false
  if (DYNAMIC_SCHEMAS.some((key) => schema.has(key) || written.has(key))) return false
  const type = schema.raw('type')
  if (type !== undefined && type !== 'object') return false
  if (['properties', 'items', 'allOf', 'additionalProperties', 'enum'].some((key) => schema.has(key)))
    return schema.get('properties')?.keys.length === 0 && !schema.has('allOf') && !schema.has('additionalProperties')
  return true
}

/** A success answer whose schema says nothing, or whose list holds such objects. */
export interface EmptyAnswer {
  readonly response: Response
  /** The schema or the items, as written in the response. */
  readonly schema: JsonNode
  readonly isList: boolean
}

/** The empty answers of the operations that makers see; a response that many share comes once. */
export function* emptyAnswers(openapi: OpenApi): Generator<EmptyAnswer> {
  const seen = new Set<unknown>()
  const emptiness = new Map<unknown, boolean>()
  const isEmpty = (schema: JsonNode): boolean => {
    // A reference may stand beside a dynamic extension, so only schemas that are nothing but one are shared.
    const key = schema.keys.length === 1 ? openapi.resolve(schema)?.value : schema.value
    const known = emptiness.get(key) ?? isEmptySchema(openapi, schema)
    emptiness.set(key, known)
    return known
  }
  for (const response of openapi.responses) {
    const { schema, operation } = response
    if (!schema || operation.isInternal || !isSuccess(response) || seen.has(response.node.value)) continue
    seen.add(response.node.value)
    const items = openapi.resolve(schema)?.get('items')
    if (isEmpty(schema)) yield { response, schema, isList: false }
    else if (items && isEmpty(items)) yield { response, schema: items, isList: true }
  }
}

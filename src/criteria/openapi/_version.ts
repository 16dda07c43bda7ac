import type { JsonNode } from '../../facts/json/node.js'

/** Why a rule about Swagger 2.0 says nothing of this document, or undefined when it does. */
export function notSwagger(root: JsonNode): string | undefined {
  return root.raw('swagger') !== '2.0' && root.has('openapi')
    ? 'The document is not OpenAPI 2.0, and has to be converted first.'
    : undefined
}

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-binary-string',
  title: 'Binary strings are a whole body or a form parameter.',
  level: 'recommended',
  validator: {
    rule: 'InvalidStringBinaryProperty',
    text: "A schema with type/format 'string/binary' can only be at the top level of a body or formData parameter.",
  },
  covers: ['StringBinaryNotSupportedForFormUrlEncoded'],
  why: 'Raw bytes inside JSON or a URL-encoded form arrive damaged.',
  remedy: 'Write "format": "byte" and send the value Base64-encoded.',
  source: VALIDATOR_PAGE,
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node, role, isInput, name } of openapi.schemas) {
      if (!isInput || !isBinary(node.raw('type'), node.raw('format'))) continue
      if (role === 'property' || role === 'items' || role === 'additionalProperties')
        yield {
          at: node.get('format') ?? node,
          message: `${name === undefined ? 'This value' : quote(name)} is a binary string inside a JSON body.`,
          upstream:
            "A schema with type/format 'string/binary' can only be at the top level of a body or formData parameter.",
        }
    }
    const shared = openapi.root.raw('consumes')
    const told = new Set<unknown>()
    for (const operation of openapi.operations) {
      const consumes = operation.node.raw('consumes') ?? shared
      const isUrlEncoded =
        Array.isArray(consumes) && consumes.length === 1 && consumes[0] === 'application/x-www-form-urlencoded'
      if (!isUrlEncoded) continue
      for (const { parameter } of operation.parameters) {
        const { node } = parameter
        if (parameter.in !== 'formData' || told.has(node.value) || !isBinary(node.raw('type'), node.raw('format')))
          continue
        told.add(node.value)
        yield {
          at: node.get('format') ?? node,
          message: `The form parameter ${quote(parameter.name)} is a binary string, and the form is URL-encoded.`,
          remedy: 'Use multipart/form-data.',
          upstream: `String/binary parameters are not supported for operation '${operation.id ?? ''}' with 'application/x-www-form-urlencoded' consumes type.`,
        }
      }
    }
  },
  examples: { fails: { definition: { definitions: { Order: { properties: { fruit: { format: 'binary' } } } } } } },
})

function isBinary(type: unknown, format: unknown): boolean {
  return type === 'string' && format === 'binary'
}

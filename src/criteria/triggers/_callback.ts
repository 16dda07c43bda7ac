import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'

const MOST_STEPS = 500

/** True when an input of the operation is marked as the callback address. */
export function takesCallback(openapi: OpenApi, operation: Operation): boolean {
  for (const { parameter } of operation.parameters) {
    if (parameter.node.has('x-ms-notification-url')) return true
    const seen = new Set<unknown>()
    const stack: (JsonNode | undefined)[] = [parameter.node.get('schema')]
    for (let step = 0; step < MOST_STEPS && stack.length > 0; step++) {
      const schema = openapi.resolve(stack.pop())
      if (!schema?.isObject || seen.has(schema.value)) continue
      seen.add(schema.value)
      if (schema.has('x-ms-notification-url')) return true
      for (const property of schema.get('properties')?.members() ?? []) stack.push(property)
      for (const part of schema.get('allOf')?.elements() ?? []) stack.push(part)
    }
  }
  return false
}

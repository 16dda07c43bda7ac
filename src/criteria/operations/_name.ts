import type { Operation } from '../../facts/openapi/model.js'
import { quote } from '../../model/quote.js'

/** What a message calls an operation: its ID, or verb and path when it has none. */
export function nameOf(operation: Operation): string {
  return quote(operation.id ?? `${operation.method} ${operation.path}`)
}

import { Callbacks } from '../../facts/openapi/callbacks.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'

const known = new WeakMap<OpenApi, Callbacks>()

/** True when an input of the operation is marked as the callback address, rightly or not. */
export function takesCallback(openapi: OpenApi, operation: Operation): boolean {
  const callbacks = known.get(openapi) ?? new Callbacks(openapi.schemas, openapi.resolve)
  known.set(openapi, callbacks)
  return callbacks.isTakenBy(operation, 'any')
}

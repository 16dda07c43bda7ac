import type { OpenApi, Operation, Parameter } from './model.js'

/** The IDs of all operations, in the order of the document. */
export function* operationIds(openapi: OpenApi): Generator<string> {
  for (const { id } of openapi.operations) if (id !== undefined) yield id
}

const byName = new WeakMap<Operation, ReadonlyMap<string, Parameter>>()

/** The parameters of an operation by name, the first of a name winning: one operation is called by many. */
export function parametersByName(operation: Operation): ReadonlyMap<string, Parameter> {
  const known = byName.get(operation)
  if (known) return known
  const parameters = new Map<string, Parameter>()
  for (const { parameter } of operation.parameters)
    if (parameter.name !== undefined && !parameters.has(parameter.name)) parameters.set(parameter.name, parameter)
  byName.set(operation, parameters)
  return parameters
}

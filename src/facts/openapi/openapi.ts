import type { JsonDocument } from '../json/document.js'
import type { JsonNode } from '../json/node.js'
import { Callbacks } from './callbacks.js'
import {
  METHODS,
  type OpenApi,
  type Operation,
  type OperationParameter,
  type Parameter,
  type Response,
} from './model.js'
import { References } from './references.js'
import { SchemaWalk } from './schemas.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface MutableParameter extends Omit<Mutable<Parameter>, 'operations'> {
  readonly operations: Operation[]
}

/** Walks a Swagger 2.0 document once. Tolerates any shape: what is not there is simply not in the lists. */
export function readOpenApi(document: JsonDocument, root: JsonNode): OpenApi {
  const references = new References(root)
  const walk = new SchemaWalk(references)
  const parameters = new Map<unknown, MutableParameter>()
  const operations: Mutable<Operation>[] = []
  const responses: Response[] = []
  const pathItems: JsonNode[] = []

  const parameterOf = (use: JsonNode): MutableParameter | undefined => {
    references.note(use)
    const node = references.resolve(use)
    if (!node?.isObject) return undefined
    let parameter = parameters.get(node.value)
    if (!parameter) {
      const visibility = node.string('x-ms-visibility')
      const isRequired = node.raw('required') === true
      parameter = {
        node,
        name: node.string('name'),
        in: node.string('in'),
        visibility,
        isInternal: true,
        isRequired,
        operations: [],
      }
      parameters.set(node.value, parameter)
    }
    return parameter
  }

  const usesIn = (list: JsonNode | undefined): OperationParameter[] => {
    const uses: OperationParameter[] = []
    for (const use of list?.elements() ?? []) {
      const parameter = parameterOf(use)
      if (parameter) uses.push({ use, parameter })
    }
    return uses
  }

  const readOperation = (node: JsonNode, method: Operation['method'], pathItem: JsonNode): void => {
    const visibility = node.string('x-ms-visibility')
    const isInternal = visibility === 'internal'
    const own: OperationParameter[] = []
    const operation: Mutable<Operation> = {
      node,
      method,
      path: pathItem.key,
      pathItem,
      id: node.string('operationId'),
      summary: node.string('summary'),
      description: node.string('description'),
      visibility,
      isInternal,
      isDeprecated: node.raw('deprecated') === true,
      trigger: node.string('x-ms-trigger')?.toLowerCase(),
      isWebhook: false,
      parameters: own,
      responses: [],
    }
    const written = usesIn(node.get('parameters'))
    const overridden = new Set(written.map(identity))
    const inherited = usesIn(pathItem.get('parameters')).filter((use) => !overridden.has(identity(use)))
    for (const entry of [...inherited, ...written]) {
      own.push(entry)
      const parameter = entry.parameter as MutableParameter
      if (parameter.operations[parameter.operations.length - 1] !== operation) parameter.operations.push(operation)
      const isHidden = isInternal || parameter.visibility === 'internal'
      if (!isHidden) parameter.isInternal = false
      const schema = parameter.node.get('schema')
      if (schema) walk.visit(schema, 'body', undefined, { isInput: true, isOutput: false, isVisible: !isHidden })
    }
    operation.responses = readResponses(operation)
    operations.push(operation)
  }

  const readResponses = (operation: Operation): Response[] => {
    const list: Response[] = []
    for (const use of operation.node.get('responses')?.members() ?? []) {
      if (use.key.startsWith('x-')) continue
      references.note(use)
      const node = references.resolve(use)
      if (!node?.isObject) continue
      const schema = node.get('schema')
      const response: Response = { use, node, status: use.key, schema, operation }
      list.push(response)
      responses.push(response)
      if (schema)
        walk.visit(schema, 'response', undefined, { isInput: false, isOutput: true, isVisible: !operation.isInternal })
    }
    return list
  }

  for (const pathItem of root.get('paths')?.members() ?? []) {
    if (pathItem.key.startsWith('x-') || !pathItem.isObject) continue
    pathItems.push(pathItem)
    for (const method of METHODS) {
      const node = pathItem.get(method)
      if (node?.isObject) readOperation(node, method, pathItem)
    }
    const notification = pathItem.at('x-ms-notification-content', 'schema')
    if (notification)
      walk.visit(notification, 'notification', undefined, { isInput: false, isOutput: true, isVisible: true })
  }
  const unreached = { isInput: false, isOutput: false, isVisible: false }
  for (const use of root.get('parameters')?.members() ?? []) parameterOf(use)
  for (const shared of root.get('responses')?.members() ?? []) {
    const schema = shared.get('schema')
    if (schema) walk.visit(schema, 'response', undefined, unreached)
  }
  for (const definition of root.get('definitions')?.members() ?? [])
    walk.visit(definition, 'definition', definition.key, unreached)

  const callbacks = new Callbacks(walk.schemas, (node) => references.resolve(node))
  for (const operation of operations)
    operation.isWebhook =
      callbacks.isTakenBy(operation, 'true') ||
      (operation.trigger !== undefined && operation.pathItem.has('x-ms-notification-content'))
  const byId = new Map<string, Operation>()
  for (const operation of operations)
    if (operation.id !== undefined && !byId.has(operation.id)) byId.set(operation.id, operation)
  return {
    document,
    root,
    info: root.get('info'),
    pathItems,
    operations,
    parameters: [...parameters.values()],
    responses,
    schemas: walk.schemas,
    references: references.found,
    resolve: (node) => references.resolve(node),
    operation: (id) => byId.get(id),
    schemaAt: (node) => walk.at(node.value),
  }
}

/** Two parameters of an operation are the same when name and place agree. */
function identity({ parameter }: OperationParameter): string {
  return `${parameter.in} ${parameter.name}`
}

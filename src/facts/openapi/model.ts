import type { JsonDocument } from '../json/document.js'
import type { JsonNode } from '../json/node.js'

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const
export type Method = (typeof METHODS)[number]

/** One operation: an action or a trigger. */
export interface Operation {
  readonly node: JsonNode
  readonly method: Method
  /** The path template as written, for example `/items/{id}`. */
  readonly path: string
  readonly pathItem: JsonNode
  readonly id: string | undefined
  readonly summary: string | undefined
  readonly description: string | undefined
  /** `x-ms-visibility` as written, or undefined. */
  readonly visibility: string | undefined
  /** Hidden from makers: Microsoft's validator does not ask texts of it. */
  readonly isInternal: boolean
  readonly isDeprecated: boolean
  /** `x-ms-trigger`, lower case: `single`, `batch`, or undefined for an action. */
  readonly trigger: string | undefined
  /** Registers a webhook: a `x-ms-notification-url` input, or `x-ms-notification-content` on its path with a trigger. */
  readonly isWebhook: boolean
  /** Path-level and own parameters, references resolved, own ones winning. */
  readonly parameters: readonly OperationParameter[]
  readonly responses: readonly Response[]
}

/** A parameter as one operation uses it. */
export interface OperationParameter {
  /** Where it is written or referred to in the operation or path. */
  readonly use: JsonNode
  readonly parameter: Parameter
}

/** A parameter, once, however many operations refer to it. */
export interface Parameter {
  readonly node: JsonNode
  readonly name: string | undefined
  readonly in: string | undefined
  readonly visibility: string | undefined
  /** Hidden itself, or used by hidden operations only. */
  readonly isInternal: boolean
  readonly isRequired: boolean
  /** The operations that use it; none for a shared parameter nobody refers to. */
  readonly operations: readonly Operation[]
}

export interface Response {
  /** Where it is written or referred to. */
  readonly use: JsonNode
  /** The response object, reference resolved. */
  readonly node: JsonNode
  /** `200`, `default`, … as written. */
  readonly status: string
  readonly schema: JsonNode | undefined
  readonly operation: Operation
}

export type SchemaRole =
  | 'body'
  | 'response'
  | 'notification'
  | 'definition'
  | 'property'
  | 'items'
  | 'allOf'
  | 'additionalProperties'

/** One schema node of the document, visited once; its flags gather every way that leads to it. */
export interface Schema {
  readonly node: JsonNode
  readonly role: SchemaRole
  /** Property or definition name, else undefined. */
  readonly name: string | undefined
  readonly parent: Schema | undefined
  /** Reached from a request body. */
  readonly isInput: boolean
  /** Reached from a response or a webhook notification. */
  readonly isOutput: boolean
  /** Reached from something makers see, and not hidden on the way. */
  readonly isVisible: boolean
  /** `$ref` as written, or undefined. */
  readonly reference: string | undefined
}

/** A `$ref` in a place where Swagger 2.0 reads one. */
export interface Reference {
  readonly node: JsonNode
  readonly target: string
  readonly kind: 'local' | 'external'
  /** What it leads to after every step; undefined when it dangles, loops or leaves the file. */
  readonly resolved: JsonNode | undefined
  readonly fault: 'dangling' | 'loop' | 'external' | undefined
}

/** The API definition, walked once: criteria loop over these lists and never walk again. */
export interface OpenApi {
  readonly document: JsonDocument
  readonly root: JsonNode
  readonly info: JsonNode | undefined
  readonly pathItems: readonly JsonNode[]
  readonly operations: readonly Operation[]
  readonly parameters: readonly Parameter[]
  readonly responses: readonly Response[]
  readonly schemas: readonly Schema[]
  readonly references: readonly Reference[]
  /** Follows `$ref` to its end inside the document; the node itself when it has none, undefined when it dangles. */
  resolve(node: JsonNode | undefined): JsonNode | undefined
  /** The first operation with this id. */
  operation(id: string): Operation | undefined
  /** The schema record of a node that was visited. */
  schemaAt(node: JsonNode): Schema | undefined
}

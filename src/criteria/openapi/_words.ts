import type { JsonNode } from '../../facts/json/node.js'
import { quote } from '../../model/quote.js'

const KINDS: Readonly<Record<string, string>> = {
  document: 'the document',
  info: "'info'",
  contact: "'contact'",
  license: "'license'",
  paths: "'paths'",
  pathItem: 'a path',
  operation: 'an operation',
  responses: "'responses'",
  responseValue: 'a response',
  response: 'a response',
  headers: "'headers'",
  header: 'a response header',
  bodyParameter: 'a body parameter',
  nonBodyParameter: 'a parameter',
  parameter: 'a parameter',
  headerParameterSubSchema: 'a header parameter',
  queryParameterSubSchema: 'a query parameter',
  formDataParameterSubSchema: 'a form parameter',
  pathParameterSubSchema: 'a path parameter',
  schema: 'a schema',
  fileSchema: "a schema of type 'file'",
  primitivesItems: "'items' of a parameter",
  securityRequirement: 'a security requirement',
  securityDefinitions: "'securityDefinitions'",
  basicAuthenticationSecurity: 'a basic security definition',
  apiKeySecurity: 'an API key security definition',
  oauth2ImplicitSecurity: 'an OAuth security definition of the implicit flow',
  oauth2PasswordSecurity: 'an OAuth security definition of the password flow',
  oauth2ApplicationSecurity: 'an OAuth security definition of the application flow',
  oauth2AccessCodeSecurity: 'an OAuth security definition of the access code flow',
  oauth2Scopes: "'scopes'",
  tag: 'a tag',
  externalDocs: "'externalDocs'",
  xml: "'xml'",
  jsonReference: 'a reference',
}

/** How a sentence calls an object of the Swagger schema, such as `an operation`. */
export function kindName(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] as string) : quote(kind)
}

/** The first letter large. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** How a sentence calls the type of a value: `a string`, `nothing (null)`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return withArticle(typeof value)
}

export function withArticle(type: string): string {
  if (type === 'null') return 'null'
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`
}

/** How a sentence calls a value: its key, or which entry of which array it is. */
export function nodeName(node: JsonNode): string {
  if (node.parent?.isArray) return `entry ${Number(node.key) + 1} of ${quote(node.parent.key)}`
  return quote(node.key)
}

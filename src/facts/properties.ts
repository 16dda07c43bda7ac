import type { JsonDocument } from './json/document.js'
import type { JsonNode } from './json/node.js'
import { nearest } from './nearest.js'

/** One connection parameter, of the single set or of one of several. */
export interface ConnectionParameter {
  readonly node: JsonNode
  readonly name: string
  /** Lower case; undefined when absent or not a string. */
  readonly type: string | undefined
  /** Name of the parameter set it belongs to; undefined for `connectionParameters`. */
  readonly set: string | undefined
  readonly uiDefinition: JsonNode | undefined
  readonly constraints: JsonNode | undefined
  readonly oAuthSettings: JsonNode | undefined
  /** Lower case, undefined without OAuth settings. */
  readonly identityProvider: string | undefined
  readonly isHidden: boolean
}

export interface ConnectionParameterSet {
  readonly node: JsonNode
  readonly name: string | undefined
  readonly parameters: readonly ConnectionParameter[]
}

export interface PolicyInstance {
  readonly node: JsonNode
  /** As written. */
  readonly templateId: string | undefined
  readonly parameters: JsonNode | undefined
  /** The entries of `x-ms-apimTemplate-operationName`; empty when the policy applies to every operation. */
  readonly operations: readonly JsonNode[]
}

/** `apiProperties.json`, or the files a solution keeps in its place. */
export interface ApiProperties {
  readonly document: JsonDocument
  readonly root: JsonNode
  /** The object that holds the properties; the root itself in a solution. */
  readonly properties: JsonNode
  readonly publisher: string | undefined
  readonly stackOwner: string | undefined
  /** As written. */
  readonly brandColor: string | undefined
  /** Every connection parameter, of all sets. */
  readonly connectionParameters: readonly ConnectionParameter[]
  readonly sets: readonly ConnectionParameterSet[]
  readonly policies: readonly PolicyInstance[]
  readonly scriptOperations: JsonNode | undefined
  readonly isSolution: boolean
}

/**
 * Reads API properties; tolerates any shape. In a solution `root` is the connection parameters' file and
 * `policies` the root of the policy file.
 */
export function readApiProperties(
  document: JsonDocument,
  root: JsonNode,
  solution?: { readonly policies: JsonNode | undefined },
): ApiProperties {
  const properties = solution ? root : (root.get('properties') ?? misspeltContainer(root) ?? root)
  const single = solution ? root : properties.get('connectionParameters')
  const setsNode = properties.at('connectionParameterSets', 'values')
  const sets = [...(setsNode?.elements() ?? [])].map((node) => readSet(node))
  const connectionParameters = [...(single?.members() ?? [])].map((node) => readParameter(node, undefined))
  const policies = solution ? solution.policies : properties.get('policyTemplateInstances')
  return {
    document,
    root,
    properties,
    publisher: properties.string('publisher'),
    stackOwner: properties.string('stackOwner'),
    brandColor: properties.string('iconBrandColor'),
    connectionParameters: [...connectionParameters, ...sets.flatMap((set) => set.parameters)],
    sets,
    policies: [...(policies?.elements() ?? [])].map((node) => readPolicy(node)),
    scriptOperations: properties.get('scriptOperations'),
    isSolution: solution !== undefined,
  }
}

/** What was meant to be the object "properties": everything in it is judged all the same. */
export function misspeltContainer(root: JsonNode): JsonNode | undefined {
  if (root.has('properties')) return undefined
  for (const member of root.members())
    if (member.isObject && nearest(member.key, ['properties']) === 'properties') return member
  return undefined
}

function readSet(node: JsonNode): ConnectionParameterSet {
  const name = node.string('name')
  const parameters = [...(node.get('parameters')?.members() ?? [])].map((child) => readParameter(child, name ?? ''))
  return { node, name, parameters }
}

function readParameter(node: JsonNode, set: string | undefined): ConnectionParameter {
  const uiDefinition = node.get('uiDefinition')
  const constraints = uiDefinition?.get('constraints')
  const oAuthSettings = node.get('oAuthSettings')
  const hidden = constraints?.raw('hidden')
  return {
    node,
    name: node.key,
    type: node.string('type')?.toLowerCase(),
    set,
    uiDefinition,
    constraints,
    oAuthSettings,
    identityProvider: oAuthSettings?.string('identityProvider')?.toLowerCase(),
    isHidden: hidden === true || (typeof hidden === 'string' && hidden.toLowerCase() === 'true'),
  }
}

function readPolicy(node: JsonNode): PolicyInstance {
  const parameters = node.get('parameters')
  const named = parameters?.get('x-ms-apimTemplate-operationName')
  const operations = named?.isArray ? [...named.elements()] : []
  return { node, templateId: node.string('templateId'), parameters, operations }
}

import type { JsonNode } from './json/node.js'
import type { OpenApi } from './openapi/model.js'
import type { ApiProperties } from './properties.js'

/** What the API properties say about the host that requests go to. */
export interface HostPolicy {
  /** A `dynamichosturl` policy gives every operation its host, so that the one in the definition is never called. */
  readonly coversAll: boolean
  /** The `urlTemplate` of each such policy. */
  readonly templates: readonly JsonNode[]
  /** Requests go through the on-premises data gateway, so that the host may be known inside a company only. */
  readonly usesGateway: boolean
  /** The addresses of the OAuth sign-in, those of the API properties first, and the way to sign in they belong to. */
  readonly signIn: readonly { readonly node: JsonNode; readonly set: string | undefined }[]
}

/** Reads the policies that replace the host. A policy without operation names, or with all of them, covers everything. */
export function readHostPolicy(properties: ApiProperties | undefined, openapi: OpenApi | undefined): HostPolicy {
  const signIn = signInAddresses(properties, openapi)
  if (!properties || !openapi) return { coversAll: false, templates: [], usesGateway: false, signIn }
  const templates: JsonNode[] = []
  const named = new Set<unknown>()
  let coversAll = false
  for (const policy of properties.policies) {
    if (policy.templateId?.toLowerCase() !== 'dynamichosturl') continue
    const template = policy.parameters?.get('x-ms-apimTemplateParameter.urlTemplate')
    if (template) templates.push(template)
    if (policy.operations.length === 0) coversAll = true
    for (const operation of policy.operations) named.add(operation.value)
  }
  if (!coversAll && named.size > 0) coversAll = openapi.operations.every(({ id }) => id !== undefined && named.has(id))
  const usesGateway = properties.connectionParameters.some((parameter) => parameter.type === 'gatewaysetting')
  return { coversAll, templates, usesGateway, signIn }
}

function signInAddresses(properties: ApiProperties | undefined, openapi: OpenApi | undefined): HostPolicy['signIn'] {
  const found: { node: JsonNode; set: string | undefined }[] = []
  const add = (node: JsonNode | undefined, set: string | undefined): void => {
    if (typeof node?.value === 'string' && node.value.includes('://')) found.push({ node, set })
  }
  for (const { oAuthSettings, set } of properties?.connectionParameters ?? [])
    for (const member of oAuthSettings?.get('customParameters')?.members() ?? [])
      add(member.get('value') ?? member, set)
  for (const definition of openapi?.root.get('securityDefinitions')?.members() ?? []) {
    add(definition.get('authorizationUrl'), undefined)
    add(definition.get('tokenUrl'), undefined)
  }
  return found
}

import type { OpenApi, Operation } from '../../facts/openapi/model.js'

const PROTOCOL = 'x-ms-agentic-protocol'

/** The value that makes an operation the entrance of an MCP server. */
export const STREAMABLE = 'mcp-streamable-1.0'
/** The older protocol, over server-sent events. */
export const SERVER_SENT = 'mcp-sse-1.0'

/** The operations that are the entrance of an MCP server, by the extension alone. */
export function mcpOperations(openapi: OpenApi): readonly Operation[] {
  return openapi.operations.filter((operation) => operation.node.has(PROTOCOL))
}

/** Why a rule about MCP servers says nothing here, or undefined when it does. */
export function notMcp(openapi: OpenApi): string | undefined {
  return mcpOperations(openapi).length === 0 ? 'No operation is the entrance of an MCP server.' : undefined
}

/** Why a rule about plugins says nothing here, or undefined when it does. */
export function notForAgents({ root, operations }: OpenApi): string | undefined {
  const isFor =
    root.has('x-ms-openai-manifest') ||
    root.has('x-ms-openai-data') ||
    operations.some((operation) => operation.node.has('x-ms-openai-data'))
  return isFor ? undefined : 'The connector is not made a plugin for agents.'
}

import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

const server = (protocol: unknown, method = 'post'): object => ({
  paths: {
    '/mcp': {
      [method]: {
        summary: 'Talk to the server',
        description: 'Sends a message to the server of the orchard.',
        operationId: 'InvokeMCP',
        'x-ms-agentic-protocol': protocol,
        responses: { 200: { description: 'The answer.' } },
      },
    },
  },
})

async function told(criterion: string, example: Example): Promise<string[]> {
  return (await findingsOf(criterion, example)).map((finding) => `${finding.level}: ${finding.message}`)
}

describe('an MCP server', () => {
  it('is one POST operation with the right word', async () => {
    const of = (definition: object) => told('mcp-protocol-extension', { definition })
    expect(await of(server('mcp-streamable-1.0'))).toEqual([])
    expect(await of(server('mcp-streamable-1'))).toEqual([
      "required: 'mcp-streamable-1' is not a protocol that agents speak. Did you mean 'mcp-streamable-1.0'?",
    ])
    expect(await of(server('mcp-sse-1.0', 'get'))).toEqual([
      "recommended: 'mcp-sse-1.0' is the older protocol, which agents are leaving.",
    ])
    expect(await of(server('mcp-streamable-1.0', 'put'))).toEqual([
      "required: The MCP server is reached by POST, and this operation is a 'PUT'.",
    ])
    expect(await of(server(7))).toEqual(["required: '7' is not a protocol that agents speak."])
  })

  it('is not submitted by an independent publisher', async () => {
    const definition = server('mcp-streamable-1.0')
    expect(await told('mcp-verified-only', { definition, publisher: 'independent' })).toEqual([
      'required: An independent publisher cannot submit an MCP server.',
    ])
    expect(await told('mcp-verified-only', { definition })).toEqual([])
  })

  it('asks for a credential', async () => {
    const properties = { properties: { connectionParameters: { api_key: null } } }
    expect((await told('mcp-auth', { definition: server('mcp-streamable-1.0'), properties })).length).toBe(1)
    expect(await told('mcp-auth', { definition: server('mcp-streamable-1.0') })).toEqual([])
  })
})

describe('actions for agents', () => {
  it('have descriptions that differ', async () => {
    const definition = {
      paths: { '/orders': { post: { description: 'Lists the harvest orders of a farm.' } } },
    }
    expect(await told('ai-descriptions-selectable', { definition })).toEqual([
      "advice: The action has the same description as 'ListOrders', so an agent cannot tell them apart.",
    ])
  })

  it('say yes and no as true and false, and name operations that exist', async () => {
    const data = {
      'openai-enabled': true,
      operations: [{ operationId: 'ListOrder', 'x-ms-require-user-confirmation': 'no' }],
    }
    const definition = { paths: { '/orders': { get: { 'x-ms-openai-data': data } } } }
    expect((await told('openai-data-shape', { definition })).sort()).toEqual([
      "recommended: 'x-ms-require-user-confirmation' is not true or false.",
      "recommended: There is no operation 'ListOrder'.",
    ])
  })
})

import { defineCriterion } from '../define.js'
import { notMcp, STREAMABLE } from './_agents.js'

export default defineCriterion({
  id: 'mcp-auth',
  title: 'An MCP server asks who is calling.',
  level: 'recommended',
  why: 'Agents act for a person, and a server that asks nobody cannot keep what belongs to whom.',
  remedy: 'Add OAuth 2.0 to the connection parameters, or at least an API key.',
  source: {
    url: 'https://learn.microsoft.com/en-us/microsoft-agent-365/mcp-certification',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['openapi', 'properties'],
  notApplicable: ({ openapi }) => notMcp(openapi),
  *check({ properties }) {
    const asks = properties.connectionParameters.some(({ type }) => type === 'oauthsetting' || type === 'securestring')
    if (!asks)
      yield {
        at: properties.properties.get('connectionParameters') ?? properties.properties,
        message: 'The connector is an MCP server, and its connection asks for no credential.',
      }
  },
  examples: {
    fails: {
      definition: { paths: { '/orders': { post: { 'x-ms-agentic-protocol': STREAMABLE } } } },
      properties: { properties: { connectionParameters: { api_key: null } } },
    },
  },
})

import { defineCriterion } from '../define.js'
import { mcpOperations, notMcp, STREAMABLE } from './_agents.js'

export default defineCriterion({
  id: 'mcp-verified-only',
  title: 'An MCP server is submitted by the verified publisher who runs it.',
  level: 'required',
  appliesTo: ['independent'],
  why: 'Microsoft takes MCP servers only from publishers who control the address that agents call.',
  remedy: 'Submit it as a verified publisher, or leave the MCP server out.',
  source: {
    url: 'https://learn.microsoft.com/en-us/microsoft-agent-365/mcp-certification',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notMcp(openapi),
  *check({ openapi }) {
    for (const operation of mcpOperations(openapi).slice(0, 1))
      yield {
        at: operation.node.get('x-ms-agentic-protocol')?.atKey ?? operation.node,
        message: 'An independent publisher cannot submit an MCP server.',
      }
  },
  examples: {
    fails: {
      publisher: 'independent',
      definition: { paths: { '/orders': { post: { 'x-ms-agentic-protocol': STREAMABLE } } } },
    },
  },
})

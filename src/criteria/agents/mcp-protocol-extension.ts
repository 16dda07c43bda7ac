import { nearest } from '../../facts/nearest.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { mcpOperations, notMcp, SERVER_SENT, STREAMABLE } from './_agents.js'

export default defineCriterion({
  id: 'mcp-protocol-extension',
  title: "One POST operation is the MCP server, and says 'mcp-streamable-1.0'.",
  level: 'required',
  why: 'An agent finds the server by this extension, and talks to it by sending POST requests to one address.',
  remedy: `Write "x-ms-agentic-protocol": "${STREAMABLE}" on the one POST operation of the server.`,
  source: {
    url: 'https://learn.microsoft.com/en-us/microsoft-agent-365/mcp-certification',
    checked: '2026-11-23',
    confidence: 'third-party',
    note: 'The extension is described by instructions for connector developers and seen in public repositories.',
  },
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notMcp(openapi),
  *check({ openapi }) {
    const operations = mcpOperations(openapi)
    for (const operation of operations) {
      const protocol = operation.node.get('x-ms-agentic-protocol')
      if (!protocol) continue
      const { value } = protocol
      if (value === SERVER_SENT) {
        yield {
          at: protocol,
          level: 'recommended',
          message: `${quote(SERVER_SENT)} is the older protocol, which agents are leaving.`,
          remedy: `Offer the server over ${quote(STREAMABLE)}.`,
        }
        continue
      }
      if (value !== STREAMABLE) {
        const meant = typeof value === 'string' ? nearest(value, [STREAMABLE, SERVER_SENT]) : undefined
        const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
        yield {
          at: protocol,
          message: `${quote(value)} is not a protocol that agents speak.${hint}`,
          fix: { description: `Write '${STREAMABLE}'.`, replaceValueWith: STREAMABLE },
        }
      }
      if (operation.method !== 'post')
        yield {
          at: operation.node,
          message: `The MCP server is reached by POST, and this operation is a ${quote(operation.method.toUpperCase())}.`,
          remedy: 'Describe it as a POST operation.',
        }
      if (operation.responses.length > 0 && !operation.responses.some((response) => response.status === '200'))
        yield {
          at: operation.node.get('responses') ?? operation.node,
          level: 'recommended',
          message: "The operation of the MCP server has no response '200'.",
          remedy: "Add the response '200'.",
        }
    }
    const [first, ...others] = operations.filter((operation) => operation.method === 'post')
    for (const other of others)
      yield {
        at: other.node,
        message: 'A second operation says that it is an MCP server, and a connector has one.',
        remedy: 'Leave the extension on one operation.',
        related: first ? [{ at: first.node, message: 'The first one.' }] : [],
      }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { post: { 'x-ms-agentic-protocol': 'mcp-streamable' } } } } },
    passes: {
      definition: {
        paths: {
          '/orders': {
            post: {
              'x-ms-agentic-protocol': STREAMABLE,
              responses: { 200: { description: 'The answer of the server.' } },
            },
          },
        },
      },
    },
  },
})

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { notForAgents } from './_agents.js'

export default defineCriterion({
  id: 'openai-data-shape',
  title: 'What a plugin says about its actions is whole.',
  level: 'recommended',
  why: 'An agent that reads a wrong operation ID or a word in place of yes or no acts without asking, or not at all.',
  remedy: 'Mend the entry as the message says.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/create-a-connector-ai-plugin',
    checked: '2026-11-23',
    confidence: 'inferred',
    note: 'The shape is the one of 38 published connectors.',
  },
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notForAgents(openapi),
  *check({ openapi }) {
    const manifest = openapi.root.get('x-ms-openai-manifest')
    for (const key of ['humanName', 'modelDescription', 'contactEmail', 'legalUrl']) {
      const entry = manifest?.get(key)
      if (entry && typeof entry.value !== 'string')
        yield { at: entry, message: `${quote(key)} of the manifest is not a string.`, remedy: 'Write a string.' }
    }
    for (const operation of openapi.operations) {
      const data = operation.node.get('x-ms-openai-data')
      const enabled = data?.get('openai-enabled')
      if (enabled && typeof enabled.value !== 'boolean')
        yield {
          at: enabled,
          message: "'openai-enabled' is not true or false.",
          remedy: 'Write true or false, without quotes.',
        }
      const own = operation.node.get('x-ms-require-user-confirmation')
      const entries = [...(data?.get('operations')?.elements() ?? [])]
      for (const confirmation of [own, ...entries.map((entry) => entry.get('x-ms-require-user-confirmation'))])
        if (confirmation && typeof confirmation.value !== 'boolean')
          yield {
            at: confirmation,
            message: "'x-ms-require-user-confirmation' is not true or false.",
            remedy: 'Write true or false, without quotes.',
          }
      for (const entry of entries) {
        const id = entry.get('operationId')
        if (typeof id?.value === 'string' && !openapi.operation(id.value))
          yield {
            at: id,
            message: `There is no operation ${quote(id.value)}.`,
            remedy: operation.id === undefined ? 'Write the ID of an operation.' : `Write ${quote(operation.id)}.`,
          }
      }
    }
  },
  examples: {
    fails: {
      definition: {
        paths: {
          '/orders': {
            get: { 'x-ms-openai-data': { 'openai-enabled': 'yes', operations: [{ operationId: 'GetOrders' }] } },
          },
        },
      },
    },
  },
})

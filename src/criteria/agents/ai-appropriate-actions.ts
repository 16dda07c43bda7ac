import type { Operation } from '../../facts/openapi/model.js'
import { defineCriterion } from '../define.js'
import { notForAgents } from './_agents.js'

const MOST_IDS = 5

export default defineCriterion({
  id: 'ai-appropriate-actions',
  title: 'Actions of a plugin ask for what a business user can say.',
  level: 'advice',
  why: 'An agent asks the user for what is required, and nobody knows identifiers by heart.',
  remedy: 'Switch the action off for agents, or ask for names and look the identifiers up.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/create-a-connector-ai-plugin',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notForAgents(openapi),
  *check({ openapi }) {
    for (const operation of openapi.operations) {
      const data = operation.node.get('x-ms-openai-data')
      if (data?.raw('openai-enabled') !== true) continue
      const count = identifiers(operation)
      if (count >= MOST_IDS)
        yield { at: data, message: `The action is enabled for agents and requires ${count} identifiers.` }
    }
  },
  examples: {
    fails: {
      definition: {
        paths: {
          '/orders': {
            get: {
              'x-ms-openai-data': { 'openai-enabled': true },
              parameters: ['farmId', 'fieldId', 'rowId', 'treeId', 'pickerId'].map((name) => ({
                name,
                in: 'query',
                required: true,
                type: 'string',
                'x-ms-summary': name,
                description: `The ${name}.`,
              })),
            },
          },
        },
      },
    },
  },
})

function identifiers(operation: Operation): number {
  return operation.parameters.filter(
    ({ parameter }) =>
      parameter.isRequired &&
      parameter.visibility !== 'internal' &&
      /(?:^id$|Id$|ID$|[_-]id$|guid$|uuid$)/i.test((parameter.name ?? '').slice(-40)),
  ).length
}

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'ai-descriptions-selectable',
  title: 'The description of each action lets an agent choose it.',
  level: 'advice',
  why: 'An agent has nothing but names and descriptions to choose an action by.',
  remedy: 'Say in a sentence what the action does and what it returns.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/create-a-connector-ai-plugin',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '24.8 % of published connectors have a description of one or two words, 1.9 % the same one twice',
  needs: ['openapi'],
  *check({ openapi }) {
    const first = new Map<string, (typeof openapi.operations)[number]>()
    for (const operation of openapi.operations) {
      const text = operation.description?.trim() ?? ''
      if (operation.isInternal || operation.isDeprecated || operation.trigger !== undefined || text === '') continue
      const at = operation.node.get('description') ?? operation.node
      const key = text.slice(0, 1000).toLowerCase()
      const other = first.get(key)
      if (other)
        yield {
          at,
          message: `The action has the same description as ${quote(other.id ?? other.path)}, so an agent cannot tell them apart.`,
          remedy: 'Say what this one does differently.',
          related: [{ at: other.node.get('description') ?? other.node, message: 'The other action.' }],
        }
      else if (text.slice(0, 200).split(/\s+/).length < 3)
        yield { at, message: `The description ${quote(text)} is too short for an agent to choose the action by.` }
      if (!other) first.set(key, operation)
    }
  },
  examples: { fails: { definition: { paths: { '/orders': { get: { description: 'Orders.' } } } } } },
})

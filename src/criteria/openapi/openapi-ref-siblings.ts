import type { JsonNode } from '../../facts/json/node.js'
import type { Problem } from '../../model/criterion.js'
import { listOf } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-ref-siblings',
  title: "Nothing stands beside '$ref'.",
  level: 'required',
  validator: {
    rule: 'AdditionalPropertyNotAllowedAdjacentToRef',
    text: "When '$ref' is defined, no other properties may be specified.",
  },
  why: "What stands beside '$ref' is dropped without a word.",
  remedy: "Move it to what the reference leads to, or write that out here in place of '$ref'.",
  source: {
    ...VALIDATOR_PAGE,
    note: 'Beside the reference of a schema it is recommended against only: 3 % of certified connectors have a description there.',
  },
  prevalence: '3 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of openapi.references) {
      const isSchema = openapi.schemaAt(node) !== undefined
      yield* judge(node, isSchema)
    }
  },
  examples: {
    fails: {
      definition: {
        definitions: {
          Order: { properties: { fruit: { $ref: '#/definitions/Fruit', description: 'A fruit.' } } },
          Fruit: { type: 'string' },
        },
      },
    },
    passes: {
      definition: { definitions: { Order: { properties: { $ref: { type: 'string' }, other: { type: 'string' } } } } },
    },
  },
})

function* judge(node: JsonNode, isSchema: boolean): Generator<Problem> {
  const others = node.keys.filter((key) => key !== '$ref')
  if (others.length === 0) return
  yield {
    at: node,
    ...(isSchema ? { level: 'recommended' } : {}),
    message: `${listOf(others)} beside '$ref' ${others.length === 1 ? 'is' : 'are'} dropped.`,
  }
}

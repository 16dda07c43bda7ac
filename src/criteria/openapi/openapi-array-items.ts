import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { declaredTypes, typedNodes } from './_typed.js'

export default defineCriterion({
  id: 'openapi-array-items',
  title: 'Every array says what its items are.',
  level: 'required',
  validator: { rule: 'ArrayHasNoItems', text: 'The array should have items specified.' },
  why: 'Without it the designer cannot offer the fields of an item, nor a box to enter one.',
  remedy: "Add 'items' with the type of one item.",
  source: VALIDATOR_PAGE,
  prevalence: '0.1 % of published connectors, none of those published since 2023',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of typedNodes(openapi)) {
      if (
        node.raw('type') === 'array' &&
        declaredTypes(node).length === 1 &&
        !node.has('items') &&
        !isDynamic(node.keys)
      )
        yield {
          at: node,
          message: 'This array does not say what its items are.',
          lacks: { in: node, key: 'items' },
        }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { fruit: { type: 'array' } } } } } },
  },
})

/** What a dynamic schema describes is only known when a flow is built. */
function isDynamic(keys: readonly string[]): boolean {
  return keys.includes('x-ms-dynamic-schema') || keys.includes('x-ms-dynamic-properties')
}

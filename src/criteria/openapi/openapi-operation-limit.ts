import { defineCriterion } from '../define.js'
import { FAQ_PAGE } from './_sources.js'

const MOST = 256

export default defineCriterion({
  id: 'openapi-operation-limit',
  title: 'A connector has at most 256 operations.',
  level: 'required',
  breaksConnector: true,
  validator: {
    rule: 'TotalOperationsCountExceedsMaxAllowed',
    text: "The total number of operations in the swagger exceeds the maximum allowed value of '{0}'.",
  },
  why: 'The platform refuses to load more.',
  remedy: 'Leave out operations that nobody needs in a flow, or split the connector.',
  source: FAQ_PAGE,
  prevalence: '0 % of published connectors; the largest has 219',
  needs: ['openapi'],
  *check({ openapi }) {
    const count = openapi.operations.length
    if (count > MOST)
      yield {
        at: openapi.root.get('paths') ?? openapi.root,
        message: `The connector has ${count} operations, and ${MOST} is the limit.`,
        upstream: `The total number of operations in the swagger exceeds the maximum allowed value of '${MOST}'.`,
      }
  },
  examples: {
    fails: {
      definition: {
        paths: Object.fromEntries(
          Array.from({ length: 257 }, (_, index) => [
            `/farms/row${index}`,
            { get: { operationId: `GetRow${index}`, responses: { 200: { description: 'The row.' } } } },
          ]),
        ),
      },
    },
  },
})

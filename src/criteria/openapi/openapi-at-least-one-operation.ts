import { METHODS } from '../../facts/openapi/model.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { SUBMISSION_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'

export default defineCriterion({
  id: 'openapi-at-least-one-operation',
  title: 'There is an operation, and no path is empty.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.4.5'],
  why: 'A connector without operations does nothing, and reviewers ask to remove what is left over.',
  remedy: "Describe the operations of the API under 'paths'.",
  source: {
    ...SUBMISSION_PAGE,
    note: 'An empty path is recommended against only: 5.7 % of recent connectors have one.',
  },
  prevalence: '0 % of published connectors have no operation, 5.5 % an empty path',
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ openapi }) {
    const paths = openapi.root.get('paths')
    if (!paths) {
      yield {
        at: openapi.root,
        message: "The document has no 'paths'.",
        lacks: { in: openapi.root, key: 'paths' },
        upstream: "The 'paths' property is required.",
      }
      return
    }
    if (paths.isObject && openapi.operations.length === 0)
      yield { at: paths, message: 'The document has no operation.' }
    if (openapi.operations.length === 0) return
    for (const item of openapi.pathItems) {
      if (METHODS.some((method) => item.has(method)) || item.has('$ref') || item.has('trace')) continue
      const isBare = item.keys.length === 0
      yield {
        at: item,
        level: isBare ? 'recommended' : 'advice',
        message: `The path ${quote(item.key)} has no operation.`,
        remedy: 'Remove the path.',
      }
    }
  },
  examples: { fails: { definition: { paths: { '/left-over': {} } } } },
})

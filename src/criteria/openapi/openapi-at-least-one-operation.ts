import { METHODS, type OpenApi } from '../../facts/openapi/model.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { SUBMISSION_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'

const OFFER_ONE = 'Offer an operation that makers can choose, or say in the title that the connector is deprecated.'

export default defineCriterion({
  id: 'openapi-at-least-one-operation',
  title: 'There is an operation for makers, and no path is empty.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.4.5'],
  why: 'A connector without operations does nothing, and reviewers ask to remove what is left over.',
  remedy: "Describe the operations of the API under 'paths'.",
  source: {
    ...SUBMISSION_PAGE,
    note: 'An empty path is recommended against only: 5.7 % of recent connectors have one. So are operations that are hidden or deprecated one and all.',
  },
  prevalence: '0 % of published connectors have no operation, 5.5 % an empty path, 2 of 119 deprecated operations only',
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
    const nobodys = whyNobodySees(openapi)
    if (nobodys !== undefined)
      yield { at: paths, subject: 'makers', level: 'recommended', message: nobodys, remedy: OFFER_ONE }
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

/** Says why makers find nothing to choose among the operations, if so. */
function whyNobodySees({ operations, info }: OpenApi): string | undefined {
  const visible = operations.filter(({ isInternal }) => !isInternal)
  if (visible.length === 0) return 'Makers see no operation: each of them is internal.'
  if (visible.some(({ isDeprecated }) => !isDeprecated)) return undefined
  // A connector that is given up says so itself.
  if (/deprecated/i.test((info?.string('title') ?? '').slice(0, 200))) return undefined
  return visible.length === 1
    ? 'The only operation that makers see is deprecated.'
    : `All ${visible.length} operations that makers see are deprecated.`
}

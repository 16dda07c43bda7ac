import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-status-consistent',
  title: 'No operation is further than the connector: Production in a Preview connector.',
  level: 'recommended',
  validator: {
    rule: 'OperationStatusAheadOfConnector',
    text: "The operation '{0}' cannot be in a Production status ahead of the connector.",
  },
  why: 'Makers see one of the two, and are promised what the other takes back.',
  remedy: "Write 'Preview' here, or move the connector to 'Production'.",
  source: { ...VALIDATOR_PAGE, note: 'Whether the service behind it is a beta cannot be seen in the files.' },
  needs: ['openapi'],
  *check({ openapi }) {
    const status =
      openapi.info?.get('x-ms-api-annotation')?.string('status') ??
      openapi.root.get('x-ms-api-annotation')?.string('status')
    if (status?.toLowerCase() !== 'preview') return
    for (const operation of openapi.operations) {
      const own = operation.node.at('x-ms-api-annotation', 'status')
      if (typeof own?.value === 'string' && own.value.toLowerCase() === 'production')
        yield {
          at: own,
          message: `The operation ${quote(operation.id ?? operation.path)} is in Production, and the connector in Preview.`,
          upstream: `The operation '${operation.id ?? ''}' cannot be in a Production status ahead of the connector.`,
        }
    }
  },
  examples: {
    fails: {
      definition: {
        info: { 'x-ms-api-annotation': { status: 'Preview' } },
        paths: { '/orders': { get: { 'x-ms-api-annotation': { status: 'Production' } } } },
      },
    },
  },
})

import type { OpenApi } from '../../facts/openapi/model.js'
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
  source: {
    ...VALIDATOR_PAGE,
    note: 'Whether the service behind it is a beta stands in no file; an address that says so is told as advice.',
  },
  covers: ['ProductionStatusOnBetaService'],
  needs: ['openapi'],
  *check({ openapi }) {
    const node = openapi.info?.at('x-ms-api-annotation', 'status') ?? openapi.root.at('x-ms-api-annotation', 'status')
    const status = typeof node?.value === 'string' ? node.value.toLowerCase() : undefined
    const beta = betaIn(openapi)
    if (node && status === 'production' && beta !== undefined)
      yield {
        at: node,
        level: 'advice',
        message: `The connector is in Production, and the address of its service says ${quote(beta)}.`,
        remedy: "Write 'Preview' while the service is a beta.",
        upstream: 'The connector cannot be in Production status on a beta service.',
      }
    if (status !== 'preview') return
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

/** The part of the address that names a beta; the registrable domain does not count. */
function betaIn({ root }: OpenApi): string | undefined {
  const host = (root.string('host') ?? '').slice(0, 300).split('.').slice(0, -2)
  const base = (root.string('basePath') ?? '').slice(0, 300).split('/')
  return [...host, ...base].find((part) => /^(?:v\d{1,3})?-?beta\d{0,3}$/i.test(part))
}

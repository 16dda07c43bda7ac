import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'operation-id-unique',
  title: 'Every operation ID is unique.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.2'],
  validator: { rule: 'OperationIdNotUnique' },
  why: 'A flow refers to an action by its operation ID; of two with the same ID only one can be called.',
  remedy: 'Give each operation an operationId of its own.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['openapi'],
  *check({ openapi }) {
    for (const operation of openapi.operations) {
      if (operation.id === undefined) continue
      const first = openapi.operation(operation.id)
      if (!first || first === operation) continue
      yield {
        at: operation.node.get('operationId') ?? operation.node,
        message: `Two operations have the ID ${quote(operation.id)}, so only one of them can be called.`,
        related: [{ at: first.node.get('operationId') ?? first.node, message: 'The first operation with this ID.' }],
        upstream: `The operationId '${leading(operation.id ?? '', 120)}' is used multiple times. Operation identifiers must be unique.`,
      }
    }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { post: { operationId: 'ListOrders' } } } } },
  },
})

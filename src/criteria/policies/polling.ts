import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { SET, templateOf } from './_templates.js'

const POLL = {
  templateId: 'pollingtrigger',
  title: 'New orders',
  type: 'PollingTrigger',
  parameters: {
    'x-ms-apimTemplateParameter.triggerConfig': { since: '@{triggerBody().since}' },
    'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value',
    'x-ms-apimTemplate-operationName': ['ListOrders'],
  },
}
const TRIGGER = {
  paths: {
    '/orders': {
      get: {
        summary: 'When an order is added',
        'x-ms-trigger': 'batch',
        'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
      },
    },
  },
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'policy-polling-trigger',
    title: 'A polling policy names a polling trigger.',
    level: 'recommended',
    why: 'The policy keeps the state of a trigger between two polls; for anything else it does nothing.',
    remedy: 'Name a polling trigger under "x-ms-apimTemplate-operationName".',
    source: written('policyTemplates', 'inferred'),
    prevalence: 'no published connector',
    needs: ['properties', 'openapi'],
    *check({ properties, openapi }) {
      for (const policy of properties.policies) {
        const isPolling = templateOf(policy) === 'pollingtrigger'
        const type = policy.node.get('type')
        if (type && typeof type.value === 'string' && (type.value.toLowerCase() === 'pollingtrigger') !== isPolling)
          yield {
            at: type,
            level: 'advice',
            message: isPolling
              ? `The type of a polling policy is "PollingTrigger", not ${quote(type.value)}.`
              : `The policy ${quote(policy.templateId)} has the type of a polling trigger.`,
            remedy: isPolling ? 'Write "type": "PollingTrigger".' : 'Delete "type".',
          }
        if (!isPolling) continue
        if (!type)
          yield {
            at: policy.node,
            subject: 'type',
            level: 'advice',
            message: 'The polling policy has no "type": "PollingTrigger".',
            remedy: 'Add "type": "PollingTrigger" beside templateId.',
            lacks: { in: policy.node, key: 'type' },
          }
        if (policy.operations.length === 0)
          yield {
            at: policy.parameters ?? policy.node,
            subject: 'none',
            message: 'The polling policy names no trigger.',
          }
        for (const entry of policy.operations) {
          const operation = typeof entry.value === 'string' ? openapi.operation(entry.value) : undefined
          // One that is not there is told as such.
          if (!operation || (operation.trigger !== undefined && !operation.isWebhook)) continue
          yield {
            at: entry,
            message: `${quote(operation.id)} is ${operation.isWebhook ? 'a webhook' : 'no trigger'}, and the policy is for polling.`,
          }
        }
      }
    },
    examples: { fails: SET([POLL]), passes: { ...SET([POLL]), definition: TRIGGER } },
  }),
  defineCriterion({
    id: 'policy-connection-status',
    title: 'A policy that ends the sign-in goes with a test of the connection.',
    level: 'advice',
    why: 'The connection is marked as signed out by setconnectionstatustounauthenticated and found good again by the test.',
    remedy: 'Add "x-ms-capabilities": { "testConnection": { "operationId": … } } to the API definition.',
    source: written('policyTemplates', 'third-party'),
    prevalence: 'no published connector',
    needs: ['properties', 'openapi'],
    *check({ properties, openapi }) {
      if (openapi.root.get('x-ms-capabilities')?.has('testConnection')) return
      for (const policy of properties.policies) {
        if (templateOf(policy) === 'setconnectionstatustounauthenticated')
          yield { at: policy.node, message: 'The policy signs the connection out, and nothing tests the connection.' }
      }
    },
    examples: {
      fails: SET([
        {
          templateId: 'setconnectionstatustounauthenticated',
          title: 'Signed out',
          parameters: { 'x-ms-apimTemplateParameter.statusCode': '403' },
        },
      ]),
    },
  }),
]

export default criteria

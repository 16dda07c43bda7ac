import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample } from '../support/connector.js'

const PARAMETER = 'x-ms-apimTemplateParameter.'
const OPERATIONS = 'x-ms-apimTemplate-operationName'
const SECTION = 'x-ms-apimTemplate-policySection'

/** A policy of a template; names of its parameters without what stands before them, `null` to leave one out. */
function policy(templateId: string, parameters: Readonly<Record<string, unknown>>, other: object = {}) {
  const named = Object.entries(parameters)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name.startsWith('x-') ? name : `${PARAMETER}${name}`, value])
  return { templateId, title: 'A policy', parameters: Object.fromEntries(named), ...other }
}
const header = (change: object = {}) =>
  policy('setheader', { name: 'X-A', value: 'a', existsAction: 'override', [SECTION]: 'Request', ...change })
const route = (newPath: string, ...operations: readonly string[]) =>
  policy('routerequesttoendpoint', { newPath, httpMethod: '@Request.OriginalHTTPMethod', [OPERATIONS]: operations })
const poll = (change: object = {}, other: object = { type: 'PollingTrigger' }) =>
  policy(
    'pollingtrigger',
    {
      triggerConfig: { since: '@{triggerBody().since}' },
      triggerDataPath: '@triggerBody()',
      [OPERATIONS]: ['ListOrders'],
      ...change,
    },
    other,
  )
const host = (urlTemplate: unknown) => policy('dynamichosturl', { urlTemplate })

async function told(policies: unknown, example: Example = {}): Promise<string[]> {
  const { findings } = await checkExample({
    ...example,
    properties: { properties: { policyTemplateInstances: policies } },
  })
  return findings
    .filter(({ criterion }) => criterion.startsWith('policy-') && criterion !== 'policy-nextlink')
    .map(({ level, criterion, message }) => `${level} ${criterion}: ${message}`)
}

const TRIGGER: Example = {
  definition: {
    paths: {
      '/orders': {
        get: { 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } },
      },
    },
  },
}

describe('a policy that is right', () => {
  it.each<[string, unknown, Example?]>([
    ['has its template in any letters', [policy('SetHeader', { name: 'A', value: 'b', [SECTION]: 'Request' })]],
    ['has its words in any letters', [header({ existsAction: 'Override', [SECTION]: 'request' })]],
    ['sets a header of a failure', [header({ [SECTION]: 'Failure' })]],
    ['sets an empty value', [header({ value: '' })]],
    ['takes an action from an expression', [header({ existsAction: "@connectionParameters('api_key')" })]],
    ['uses a connection parameter in other letters', [host("https://@connectionParameters('API_KEY', 'x').a.com")]],
    ['has an address that is an expression', [host("@connectionParameters('api_key')")]],
    ['names no operation and so is for all', [header({ [OPERATIONS]: [] })]],
    ['routes with the parameters of its operation', [route('/v2/{orderId}', 'GetOrder')]],
    ['routes two operations to two paths', [route('/v2', 'ListOrders'), route('/v3/{orderId}', 'GetOrder')]],
    ['builds its path from an expression', [route("@{headers('path')}", 'GetOrder')]],
    ['polls for a polling trigger', [poll()], TRIGGER],
    ['is not there', []],
  ])('%s', async (...row) => {
    expect(await told(row[1], row[2])).toEqual([])
  })
})

describe('a policy with one fault has one finding', () => {
  it.each<[string, unknown, string, Example?]>([
    [
      'template',
      [policy('setheadr', { name: 'a' })],
      "recommended policy-template-known: The template 'setheadr' is not known; did you mean 'setheader'?",
    ],
    ['no template', [{ title: 'A' }], 'recommended policy-template-known: The policy names no template.'],
    ['no list', { templateId: 'setheader' }, 'recommended policy-template-known: The policies are not a list.'],
    [
      'parameter',
      [header({ value: null })],
      "required policy-parameters-complete: The policy 'setheader' lacks 'value'.",
    ],
    [
      'misspelt parameter',
      [header({ value: null, vlaue: 'a' })],
      "required policy-parameters-complete: The policy 'setheader' lacks 'value'; 'x-ms-apimTemplateParameter.vlaue' is a misspelling of 'x-ms-apimTemplateParameter.value'.",
    ],
    [
      'misspelt prefix',
      [header({ value: null, 'x-ms-apimTemplateParameters.value': 'a' })],
      "required policy-parameters-complete: The policy 'setheader' lacks 'value'; 'x-ms-apimTemplateParameters.value' is a misspelling of 'x-ms-apimTemplateParameter.value'.",
    ],
    [
      'stray parameter',
      [host('https://a.com'), header({ encoding: 'utf-8' })],
      "recommended policy-parameters-complete: 'encoding' is no parameter of 'setheader'.",
    ],
    [
      'misspelt list of operations',
      [header({ 'x-ms-apimTemplate-operationNames': ['ListOrders'] })],
      "recommended policy-parameters-complete: 'x-ms-apimTemplate-operationNames' is no parameter of 'setheader'; did you mean 'x-ms-apimTemplate-operationName'?",
    ],
    [
      'operations that are no list',
      [header({ [OPERATIONS]: 'ListOrders' })],
      'recommended policy-operations-exist: The operations of the policy are not a list, so it applies to all of them.',
    ],
    [
      'operation',
      [header({ [OPERATIONS]: ['ListOrder'] })],
      "required policy-operations-exist: There is no operation 'ListOrder'; did you mean 'ListOrders'?",
    ],
    [
      'operation that was dropped, beside one that lives',
      [header({ [OPERATIONS]: ['ListOrders', 'ArchiveBasket', 'WeighFruit'] })],
      "recommended policy-operations-exist: The policy names 2 operations that do not exist; the first is 'ArchiveBasket'.",
    ],
    [
      'older name beside the one of today',
      [header({ [OPERATIONS]: ['ListOrders', 'ListOrder'] })],
      "recommended policy-operations-exist: There is no operation 'ListOrder'.",
    ],
    [
      'operations that were all dropped',
      [header({ [OPERATIONS]: ['ArchiveBasket', 'WeighFruit'] })],
      "required policy-operations-exist: The policy names 2 operations that do not exist; the first is 'ArchiveBasket'.",
    ],
    [
      'connection parameter',
      [host("https://@connectionParameters('apikey').a.com")],
      "recommended policy-connection-parameters-exist: There is no connection parameter 'apikey'; did you mean 'api_key'?",
    ],
    [
      'plain address',
      [host('http://a.com')],
      "required policy-host-https: The address of the policy 'dynamichosturl' begins with http.",
    ],
    [
      'address without a scheme',
      [host('a.com')],
      "recommended policy-host-https: The address of the policy 'dynamichosturl' does not begin with https.",
    ],
    [
      'existsAction',
      [header({ existsAction: 'overwrite' })],
      "recommended policy-values: 'overwrite' is no existsAction; did you mean 'override'?",
    ],
    [
      'httpMethod',
      [policy('routerequesttoendpoint', { newPath: '/a', httpMethod: 'FETCH', [OPERATIONS]: ['ListOrders'] })],
      "recommended policy-values: 'FETCH' is no httpMethod.",
    ],
    [
      'misspelt expression of the method',
      [
        policy('routerequesttoendpoint', {
          newPath: '/a',
          httpMethod: '@Request.OriginalHttpMethd',
          [OPERATIONS]: ['ListOrders'],
        }),
      ],
      "recommended policy-values: '@Request.OriginalHttpMethd' is no httpMethod; did you mean '@Request.OriginalHTTPMethod'?",
    ],
    [
      'section',
      [header({ [SECTION]: 'Respones' })],
      "recommended policy-values: 'Respones' is no section of a policy; did you mean 'Response'?",
    ],
    [
      'no section',
      [header({ [SECTION]: null })],
      'recommended policy-values: The policy does not say whether it sets the header of the request or of the response.',
    ],
    [
      'status code',
      [header(), policy('setconnectionstatustounauthenticated', { statusCode: 'Forbidden' })],
      "recommended policy-values: 'Forbidden' is no HTTP status code.",
      {
        definition: {
          'x-ms-capabilities': { testConnection: { operationId: 'ListOrders', parameters: { farm: 'a' } } },
        },
      },
    ],
    [
      'function',
      [header({ value: "@queryParamters('a')" })],
      "recommended policy-expressions: The expression calls 'queryParamters'; did you mean 'queryParameters'?",
    ],
    [
      'route for every operation',
      [route('/a')],
      'recommended policy-route: The policy sends every operation to one path.',
    ],
    [
      'two routes',
      [route('/a', 'ListOrders'), route('/b', 'ListOrders')],
      "recommended policy-route: Two policies route 'ListOrders'.",
    ],
    [
      'variable',
      [route('/a/{order}', 'GetOrder')],
      "recommended policy-route: The new path holds {order}, and 'GetOrder' has no such parameter.",
    ],
    ['slash', [route('a', 'ListOrders')], "advice policy-route: The path 'a' does not begin with a slash."],
    [
      'polling for an action',
      [poll()],
      "recommended policy-polling-trigger: 'ListOrders' is no trigger, and the policy is for polling.",
    ],
    [
      'polling for a webhook',
      [poll({ [OPERATIONS]: ['WhenOrderPlaced'] })],
      "recommended policy-polling-trigger: 'WhenOrderPlaced' is a webhook, and the policy is for polling.",
    ],
    [
      'polling for nothing',
      [poll({ [OPERATIONS]: [] })],
      'recommended policy-polling-trigger: The polling policy names no trigger.',
    ],
    [
      'no type',
      [poll({}, {})],
      'advice policy-polling-trigger: The polling policy has no "type": "PollingTrigger".',
      TRIGGER,
    ],
    [
      'type of a trigger',
      [{ ...header(), type: 'PollingTrigger' }],
      "advice policy-polling-trigger: The policy 'setheader' has the type of a polling trigger.",
    ],
    [
      'configuration',
      [poll({ triggerConfig: 'since' })],
      'recommended policy-values: triggerConfig is not an object of query parameters and expressions.',
      TRIGGER,
    ],
    [
      'no test of the connection',
      [policy('setconnectionstatustounauthenticated', { statusCode: '403' })],
      'advice policy-connection-status: The policy signs the connection out, and nothing tests the connection.',
    ],
    ['no title', [{ ...header(), title: ' ' }], 'advice policy-title: The policy has no title.'],
  ])('%s', async (...row) => {
    expect(await told(row[1], row[3])).toEqual([row[2]])
  })
})

describe('policies of any shape', () => {
  it.each<[unknown]>([[null], [5], ['text'], [[null]], [[[]]], [[5]], [[{ templateId: 5, parameters: [] }]]])(
    '%j cost no crash',
    async (policies) => {
      const { criteria } = await checkExample({ properties: { properties: { policyTemplateInstances: policies } } })
      expect(criteria.filter(({ outcome }) => outcome === 'crashed')).toEqual([])
    },
  )
})

import { describe, it } from '@jest/globals'
import type { Example } from '../../../src/criteria/define.js'
import { expectRow, type Row } from '../../support/changes.js'

const properties = (over: object, more: Example = {}): Example => ({ ...more, properties: { properties: over } })
const policy = (templateId: string, over: object = {}, title = 'A policy'): object => ({
  templateId,
  title,
  parameters: { 'x-ms-apimTemplateParameter.name': 'X-Client', ...over },
})
const policies = (...policyTemplateInstances: readonly object[]): Example => properties({ policyTemplateInstances })
const RESPONSE = { 'x-ms-apimTemplate-policySection': 'Response' }
const REQUEST = { 'x-ms-apimTemplate-policySection': 'Request' }
const of = (...ids: readonly string[]) => ({ 'x-ms-apimTemplate-operationName': ids })
const SCRIPT = 'public class Script : ScriptBase\n{\n}\n'
const scripted = (script: string | null, ...ids: readonly string[]): Example =>
  properties({ scriptOperations: ids }, script === null ? {} : { script })
const renamed = { definition: { paths: { '/orders/{orderId}': { get: { operationId: 'ReadOrder' } } } } }
const RENAMED = 'required operation-renamed PA PX AG'
const DELETED = 'The operation has been deleted. This change breaks existing flows. ValuePath: operation/GetOrder'
const ALL = 'PA LA PX AG'

describe('a change of policies and scripts', () => {
  it.each<Row>([
    [
      'a policy on responses is gone',
      policies(),
      policies(policy('stringtoarray', RESPONSE)),
      'breaking',
      [`required policy-removed ${ALL}`],
    ],
    [
      'a policy on requests is gone',
      policies(),
      policies(policy('setheader', REQUEST)),
      'needs-attention',
      [`recommended policy-removed ${ALL}`],
    ],
    [
      'a policy has other parameters',
      policies(policy('setheader', { ...REQUEST, value: 'b' })),
      policies(policy('setheader', { ...REQUEST, value: 'a' })),
      'needs-attention',
      [`recommended policy-kept ${ALL}`],
    ],
    [
      'a new policy on requests',
      policies(policy('routerequesttoendpoint', REQUEST)),
      policies(),
      'needs-attention',
      [`recommended policy-added ${ALL}`],
    ],
    [
      'policies in another order',
      policies(policy('setheader', {}, 'b'), policy('setheader', { value: 1 }, 'a')),
      policies(policy('setheader', { value: 1 }, 'a'), policy('setheader', {}, 'b')),
      'compatible',
      [],
    ],
    [
      'a policy covers fewer operations',
      policies(policy('setheader', of('GetOrder'))),
      policies(policy('setheader', of('GetOrder', 'ListOrders'))),
      'needs-attention',
      [`recommended policy-operations-kept ${ALL}`],
    ],
    [
      'a policy on responses covers fewer operations',
      policies(policy('stringtoarray', { ...RESPONSE, ...of('GetOrder') })),
      policies(policy('stringtoarray', { ...RESPONSE, ...of('GetOrder', 'ListOrders') })),
      'breaking',
      [`required policy-operations-kept ${ALL}`],
    ],
    [
      'a policy covers some operations instead of all',
      policies(policy('setheader', of('GetOrder'))),
      policies(policy('setheader')),
      'needs-attention',
      [`recommended policy-kept ${ALL}`.replace('policy-kept', 'policy-operations-kept')],
    ],
    [
      'a policy still names an operation by its old ID',
      { ...policies(policy('stringtoarray', { ...RESPONSE, ...of('GetOrder') })), ...renamed },
      policies(policy('stringtoarray', { ...RESPONSE, ...of('GetOrder') })),
      'breaking',
      [RENAMED, `required policy-operations-kept ${ALL}`],
      [DELETED],
    ],
    [
      'a policy follows an operation that was renamed',
      { ...policies(policy('setheader', of('ReadOrder'))), ...renamed },
      policies(policy('setheader', of('GetOrder'))),
      'breaking',
      [RENAMED],
      [DELETED],
    ],
    [
      'the script handles fewer operations',
      scripted(SCRIPT, 'GetOrder'),
      scripted(SCRIPT, 'GetOrder', 'ListOrders'),
      'needs-attention',
      [`recommended script-kept ${ALL}`],
    ],
    [
      'the script still names an operation by its old ID',
      { ...scripted(SCRIPT, 'GetOrder'), ...renamed },
      scripted(SCRIPT, 'GetOrder'),
      'breaking',
      [RENAMED, `recommended script-kept ${ALL}`],
      [DELETED],
    ],
    [
      'another script',
      scripted(`${SCRIPT}// new\n`, 'GetOrder'),
      scripted(SCRIPT, 'GetOrder'),
      'needs-attention',
      [`recommended script-kept ${ALL}`],
    ],
    [
      'the same script with other line ends',
      scripted(SCRIPT.replaceAll('\n', '\r\n'), 'GetOrder'),
      scripted(SCRIPT, 'GetOrder'),
      'cosmetic',
      [],
    ],
    [
      'a new script',
      scripted(SCRIPT, 'GetOrder'),
      scripted(null),
      'needs-attention',
      [`recommended script-kept ${ALL}`, `recommended script-kept ${ALL}`],
    ],
    [
      'a script alone, without API properties',
      { script: SCRIPT, files: { 'apiProperties.json': null } },
      { script: `${SCRIPT}// old\n`, files: { 'apiProperties.json': null } },
      'needs-attention',
      [`recommended script-kept ${ALL}`],
    ],
  ])('is told: %s', async (...row) => expectRow(row))
})

import { quote } from '../../model/quote.js'
import { ALL, LA, PA, row } from './_row.js'

const HEADER = {
  templateId: 'setheader',
  title: 'Tell the client',
  parameters: {
    'x-ms-apimTemplateParameter.name': 'X-Client',
    'x-ms-apimTemplateParameter.value': 'flow',
    'x-ms-apimTemplateParameter.existsAction': 'override',
    'x-ms-apimTemplate-policySection': 'Request',
  },
}
const policy = (...policies: object[]) => ({ properties: { properties: { policyTemplateInstances: policies } } })
const limited = (...operations: string[]) => ({
  ...HEADER,
  parameters: { ...HEADER.parameters, 'x-ms-apimTemplate-operationName': operations },
})
const SCRIPT = 'public class Script : ScriptBase\n{\n}\n'
const scripted = (script: string) => ({ script, properties: { properties: { scriptOperations: ['GetOrder'] } } })

/** What happens to calls on their way: policies, scripts, capabilities, looks. */
export default [
  row({
    id: 'policy-removed',
    title: 'No policy is removed.',
    level: 'required',
    kind: 'policy-removed',
    tells: 'each',
    milder: ({ is }) => (is.shapesResponse ? undefined : 'recommended'),
    consumers: ALL,
    why: 'Policies change calls and responses on their way, which no schema shows.',
    remedy: 'Put the policy back, or let the service do what it did.',
    message: ({ name, is }) =>
      is.shapesResponse
        ? `Policy ${quote(name)} on responses is gone: flows receive another shape than the one they were built for.`
        : `Policy ${quote(name)} is gone: existing calls reach the service in another form.`,
    prevalence: '18 % of 436 updates touch policies',
    fails: {
      base: policy({
        ...HEADER,
        templateId: 'stringtoarray',
        parameters: { 'x-ms-apimTemplate-policySection': 'Response' },
      }),
    },
  }),
  row({
    id: 'policy-kept',
    title: 'Policies stay as they were.',
    level: 'recommended',
    kind: 'policy-changed',
    tells: 'each',
    consumers: ALL,
    why: 'Policies change calls and responses on their way, which no schema shows.',
    remedy: 'Make sure that existing calls and responses come out as before.',
    message: ({ name }) =>
      `Policy ${quote(name)} has other parameters: existing calls or their responses are changed on their way in another manner.`,
    prevalence: '18 % of 436 updates touch policies',
    fails: {
      ...policy({ ...HEADER, parameters: { ...HEADER.parameters, 'x-ms-apimTemplateParameter.value': 'app' } }),
      base: policy(HEADER),
    },
  }),
  row({
    id: 'policy-added',
    title: 'No policy is new.',
    level: 'recommended',
    kind: 'policy-added',
    tells: 'each',
    milder: ({ is }) => (is.shapesRequest || is.shapesResponse ? undefined : 'advice'),
    consumers: ALL,
    why: 'A new policy on existing operations changes their calls or responses, which no schema shows.',
    remedy:
      'Limit it to new operations in x-ms-apimTemplate-operationName, or make sure that existing calls come out as before.',
    message: ({ name }) =>
      `Policy ${quote(name)} is new: calls of existing flows, or their responses, may be changed on their way.`,
    fails: { ...policy(HEADER), base: {} },
  }),
  row({
    id: 'policy-operations-kept',
    title: 'Policies go on covering the same operations.',
    level: 'required',
    kind: 'policy-operations-lost',
    tells: 'each',
    milder: ({ is }) => (is.shapesResponse ? undefined : 'recommended'),
    consumers: ALL,
    why: 'An operation that is taken out of a policy is called, or answers, in another way.',
    remedy: 'Name the operation in x-ms-apimTemplate-operationName again.',
    message: ({ name, from }) =>
      from === ''
        ? `Policy ${quote(name)} covered every operation and is limited to some now: the others are called in another way.`
        : `Policy ${quote(name)} no longer covers ${quote(from)}: calls of it go out, or come back, in another way.`,
    fails: { ...policy(limited('GetOrder')), base: policy(limited('GetOrder', 'ListOrders')) },
  }),
  row({
    id: 'script-kept',
    title: 'The script and the operations it handles stay the same.',
    level: 'recommended',
    kind: 'script-changed',
    tells: 'each',
    consumers: ALL,
    why: 'A script rewrites calls and responses; what it does to existing flows cannot be told from the files.',
    remedy: 'Make sure with a test of every operation it handles that existing flows get what they got before.',
    message: ({ name, from, to, is }) =>
      name === 'script.csx'
        ? `The script ${is.introduced ? 'is new' : is.dropped ? 'is gone' : 'changed'}: what its operations send and receive may be another thing.`
        : `The script ${[from === '' ? '' : `no longer handles ${quote(from)}`, to === '' ? '' : `handles ${quote(to)} now`].filter(Boolean).join(' and ')}: these operations may behave in another way.`,
    prevalence: '8.0 % of 436 updates',
    fails: { ...scripted(SCRIPT), base: scripted(`${SCRIPT}// old\n`) },
  }),
  row({
    id: 'capabilities-kept',
    title: 'The capabilities stay the same.',
    level: 'recommended',
    kind: 'capabilities-changed',
    tells: 'each',
    consumers: [PA, LA],
    why: 'Connections through the on-premises gateway are stored as such.',
    remedy: 'Restore the capability.',
    message: ({ from }) =>
      `The capability ${quote(from)} was added or taken away: connections that count on it may have to be made again.`,
    prevalence: '5.5 % of 436 updates',
    fails: { base: { properties: { properties: { capabilities: ['actions', 'triggers', 'gateway'] } } } },
  }),
  row({
    id: 'branding-kept',
    title: 'Brand color, publisher and stack owner stay the same.',
    level: 'advice',
    kind: 'branding-changed',
    tells: 'each',
    consumers: [],
    why: 'No flow notices; another publisher or owner is a matter for Microsoft.',
    remedy: 'Name the change in the notes of the submission.',
    message: ({ name, from, to }) =>
      `The property ${quote(name)} changed from ${quote(from)} to ${quote(to)}, which no flow notices.`,
    prevalence: '23 % of 436 updates',
    fails: { base: { properties: { properties: { iconBrandColor: '#1e6d32' } } } },
  }),
]

import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { PolicyInstance } from '../../facts/properties.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { expressionNames } from './_expressions.js'

/** Parameters of each policy template (names after `x-ms-apimTemplateParameter.`): those it must have, and those it may. */
const TEMPLATES: Readonly<Record<string, readonly [required: readonly string[], optional: readonly string[]]>> = {
  dynamichosturl: [['urlTemplate'], []],
  routerequesttoendpoint: [['newPath'], ['httpMethod']],
  setheader: [['name', 'value'], ['existsAction']],
  setqueryparameter: [['name', 'value'], ['existsAction']],
  setproperty: [['newPropertyParentPathTemplate', 'newPropertySubPathTemplate', 'propertyValuePathTemplate'], []],
  pollingtrigger: [['triggerConfig', 'triggerDataPath'], []],
  updatenextlink: [['nextLinkPropertyName'], ['nextLinkParentPropertyPath']],
  setvaluefromurl: [['parameterTemplate', 'parameterValueUrl', 'parameterValuePathTemplate'], ['httpMethod']],
  convertobjecttoarray: [
    ['propertyParentPath', 'newPropertyPath'],
    ['propertySubPath', 'keyName', 'valueName'],
  ],
  convertarraytoobject: [
    ['propertyParentPath', 'keyWithinCollectionPath', 'newPropertyPath'],
    ['propertySubPath', 'retainKey'],
  ],
  stringtoarray: [['propertyParentPath', 'delimiterList', 'childPropertyName', 'newPropertyPath'], ['propertySubPath']],
  stringreplace: [['propertyParentPath', 'sourceString', 'replacementString', 'newPropertyPath'], ['propertySubPath']],
  encodepropertyvalue: [['propertyParentPath', 'newPropertyPath'], ['propertySubPath']],
  setconnectionstatustounauthenticated: [['statusCode'], ['operationName']],
  dynamicsubdomain: [['urlTemplate'], []],
  moveproperties: [['srcParentPath', 'srcSubPath', 'dstParentPath', 'dstSubPath'], ['copyOnlySubProperties']],
}

const PREFIX = 'x-ms-apimTemplateParameter.'

/** The parameter of a template, whatever the case of its name. */
function parameterOf(policy: PolicyInstance, name: string): JsonNode | undefined {
  const wanted = `${PREFIX}${name}`.toLowerCase()
  for (const member of policy.parameters?.members() ?? []) if (member.key.toLowerCase() === wanted) return member
  return undefined
}

const SET = (policies: unknown) => ({ properties: { properties: { policyTemplateInstances: policies } } })
const HOST = {
  templateId: 'dynamichosturl',
  title: 'Host',
  parameters: {
    'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('api_key').orchardharvest.com",
  },
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'policy-template-known',
    title: 'Every policy uses a known template.',
    level: 'recommended',
    why: 'A policy of another template is not applied.',
    remedy: 'Correct the templateId.',
    source: written('policyTemplates'),
    prevalence: '0.7 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, templateId } of properties.policies) {
        const at = node.get('templateId') ?? node
        if (templateId === undefined) yield { at, message: 'The policy names no template.' }
        else if (!Object.hasOwn(TEMPLATES, templateId.toLowerCase())) {
          const near = nearest(templateId, Object.keys(TEMPLATES))
          yield {
            at,
            message: `The template ${quote(templateId)} is not known${near ? `; did you mean ${quote(near)}?` : '.'}`,
          }
        }
      }
    },
    examples: { fails: SET([{ ...HOST, templateId: 'dynamichosturi' }]), passes: SET([HOST]) },
  }),
  defineCriterion({
    id: 'policy-parameters-complete',
    title: 'Every policy has the parameters of its template.',
    level: 'required',
    why: 'A policy that lacks one fails when the operation is called.',
    remedy: 'Add the parameter, with "x-ms-apimTemplateParameter." before its name.',
    source: written('policyTemplates'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const policy of properties.policies) {
        const id = policy.templateId?.toLowerCase() ?? ''
        const template = Object.hasOwn(TEMPLATES, id) ? TEMPLATES[id] : undefined
        if (!template) continue
        const [required, optional] = template
        const missing = required.filter((name) => {
          const value = parameterOf(policy, name)?.value
          return (
            value === undefined ||
            value === null ||
            (value === '' && name !== 'newPropertySubPathTemplate' && name !== 'replacementString' && name !== 'value')
          )
        })
        if (missing.length > 0)
          yield {
            at: policy.parameters ?? policy.node,
            message: `The policy ${quote(policy.templateId)} lacks ${listOf(missing)}.`,
          }
        const known = [...required, ...optional].map((name) => name.toLowerCase())
        for (const member of policy.parameters?.members() ?? []) {
          if (!member.key.startsWith(PREFIX) || known.includes(member.key.slice(PREFIX.length).toLowerCase())) continue
          const near = nearest(member.key.slice(PREFIX.length), [...required, ...optional])
          yield {
            at: member.atKey,
            message: `${quote(member.key.slice(PREFIX.length))} is no parameter of ${quote(policy.templateId)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
            level: 'recommended',
          }
        }
      }
    },
    examples: { fails: SET([{ ...HOST, parameters: {} }]), passes: SET([HOST]) },
  }),
  defineCriterion({
    id: 'policy-operations-exist',
    title: 'Policies name operations that exist.',
    level: 'required',
    why: 'A policy for an operation that is not there is never applied, most often after a rename.',
    remedy: 'Write the operation ID as it stands in the API definition, or delete the entry.',
    source: written('policyTemplates', 'inferred'),
    prevalence: '1.7 % of published connectors, 0.0 % of those since 2023',
    needs: ['properties', 'openapi'],
    *check({ properties, openapi }) {
      const ids = openapi.operations.flatMap(({ id }) => (id === undefined ? [] : [id]))
      for (const { operations } of properties.policies) {
        for (const entry of operations) {
          if (typeof entry.value === 'string' && openapi.operation(entry.value)) continue
          const near = typeof entry.value === 'string' ? nearest(entry.value, ids) : undefined
          yield {
            at: entry,
            message: `There is no operation ${quote(entry.value)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
          }
        }
      }
    },
    examples: {
      fails: SET([{ ...HOST, parameters: { ...HOST.parameters, 'x-ms-apimTemplate-operationName': ['ListOrder'] } }]),
      passes: SET([{ ...HOST, parameters: { ...HOST.parameters, 'x-ms-apimTemplate-operationName': ['ListOrders'] } }]),
    },
  }),
  defineCriterion({
    id: 'policy-connection-parameters-exist',
    title: 'Policies use connection parameters that exist.',
    level: 'recommended',
    why: 'An expression with a name that is not there gives an empty text.',
    remedy: 'Write the name as it stands under connectionParameters.',
    source: written('policyTemplates', 'inferred', 'Names are compared without regard to case, as the platform does.'),
    prevalence: '2.7 % of published connectors, most of them in letter case only',
    needs: ['properties'],
    *check({ properties }) {
      const names = properties.connectionParameters.map(({ name }) => name)
      const known = new Set(names.map((name) => name.toLowerCase()))
      for (const { parameters } of properties.policies) {
        for (const member of parameters?.members() ?? []) {
          if (typeof member.value !== 'string') continue
          for (const name of expressionNames(member.value, 'connectionParameters')) {
            if (known.has(name.toLowerCase())) continue
            const near = nearest(name, names)
            yield {
              at: member,
              message: `There is no connection parameter ${quote(name)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
              subject: name,
            }
          }
        }
      }
    },
    examples: {
      fails: SET([
        {
          ...HOST,
          parameters: {
            'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('site').orchardharvest.com",
          },
        },
      ]),
      passes: SET([HOST]),
    },
  }),
  defineCriterion({
    id: 'policy-host-https',
    title: 'Addresses in policies begin with https.',
    level: 'required',
    policyCodes: ['5000.3.1.6'],
    why: 'Microsoft accepts encrypted connections only.',
    remedy: 'Write https:// before the host.',
    source: written('policyTemplates'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const policy of properties.policies) {
        for (const name of ['urlTemplate', 'parameterValueUrl']) {
          const node = parameterOf(policy, name)
          if (typeof node?.value !== 'string' || node.value.trim() === '') continue
          const address = node.value.trim()
          if (/^http:\/\//i.test(address))
            yield { at: node, message: `The address of the policy ${quote(policy.templateId)} begins with http.` }
          else if (name === 'urlTemplate' && !/^(?:https:\/\/|@|\{)/i.test(address))
            yield {
              at: node,
              message: `The address of the policy ${quote(policy.templateId)} does not begin with https.`,
              level: 'recommended',
            }
        }
      }
    },
    examples: {
      fails: SET([
        { ...HOST, parameters: { 'x-ms-apimTemplateParameter.urlTemplate': 'http://api.orchardharvest.com' } },
      ]),
      passes: SET([HOST]),
    },
  }),
  defineCriterion({
    id: 'policy-title',
    title: 'Every policy has a title.',
    level: 'advice',
    why: 'The editor lists policies by their titles.',
    remedy: 'Add "title" to the policy.',
    source: written('policyTemplates'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node } of properties.policies)
        if (!node.string('title')?.trim()) yield { at: node, message: 'The policy has no title.' }
    },
    examples: { fails: SET([{ ...HOST, title: '' }]), passes: SET([HOST]) },
  }),
  defineCriterion({
    id: 'policy-nextlink',
    title: 'Paged operations and updatenextlink go together.',
    level: 'advice',
    why: 'Where the link to the next page is absolute, the platform follows it only after the policy has changed its host.',
    remedy: 'Add an updatenextlink policy for the operation if its links are absolute.',
    source: written('policyTemplates', 'inferred'),
    needs: ['openapi', 'properties'],
    *check({ openapi, properties }) {
      const policies = properties.policies.filter(({ templateId }) => templateId?.toLowerCase() === 'updatenextlink')
      const covered = new Set(policies.flatMap(({ operations }) => operations.map(({ value }) => value)))
      const coversAll = policies.some(({ operations }) => operations.length === 0)
      for (const operation of openapi.operations) {
        if (!operation.node.has('x-ms-pageable') || coversAll || covered.has(operation.id)) continue
        yield {
          at: operation.node.get('x-ms-pageable') ?? operation.node,
          message: `The paged operation ${quote(operation.id ?? operation.path)} has no updatenextlink policy.`,
        }
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { 'x-ms-pageable': { nextLinkName: 'nextLink' } } } } } },
    },
  }),
]

export default criteria

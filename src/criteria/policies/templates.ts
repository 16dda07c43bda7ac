import type { JsonNode } from '../../facts/json/node.js'
import { nearest, Suggestions } from '../../facts/nearest.js'
import { operationIds } from '../../facts/openapi/operation-names.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { expressionNames } from './_expressions.js'
import { HOST, PREFIX, parameterOf, SET, TEMPLATES, templateOf } from './_templates.js'

/** Parameters that every template has. */
const SHARED = ['x-ms-apimTemplate-operationName', 'x-ms-apimTemplate-policySection']

/** Further stale names that are shown with the first. */
const MOST_RELATED = 20

const bareParameter = (key: string): string => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key)

/** The parameter that was meant: its name is misspelt, or what stands before its name. */
function meantParameter(key: string, names: readonly string[]): string | undefined {
  const near = nearest(bareParameter(key), names) ?? nearest(key.slice(key.lastIndexOf('.') + 1), names)
  return near === undefined ? nearest(key, SHARED) : `${PREFIX}${near}`
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
      const list = properties.isSolution ? undefined : properties.properties.get('policyTemplateInstances')
      if (list && !list.isArray && list.value !== null) yield { at: list, message: 'The policies are not a list.' }
      for (const { node, templateId } of properties.policies) {
        const at = node.get('templateId') ?? node
        if (templateId === undefined)
          yield { at, message: 'The policy names no template.', lacks: { in: node, key: 'templateId' } }
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
        const id = templateOf(policy)
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
            lacks: policy.parameters
              ? { in: policy.parameters, key: `${PREFIX}${missing[0]}` }
              : { in: policy.node, key: 'parameters' },
          }
        const names = [...required, ...optional]
        const known = new Set([...SHARED, ...names.map((name) => `${PREFIX}${name}`)].map((name) => name.toLowerCase()))
        for (const member of policy.parameters?.members() ?? []) {
          if (known.has(member.key.toLowerCase())) continue
          const meant = meantParameter(member.key, names)
          yield {
            at: member.atKey,
            message: `${quote(bareParameter(member.key))} is no parameter of ${quote(policy.templateId)}${meant ? `; did you mean ${quote(bareParameter(meant))}?` : '.'}`,
            ...(meant && policy.parameters
              ? {
                  remedy: `Write ${quote(meant)}.`,
                  means: { in: policy.parameters, key: meant, written: member.key },
                }
              : {}),
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
      const suggestions = new Suggestions()
      for (const { operations, parameters } of properties.policies) {
        const named = parameters?.get('x-ms-apimTemplate-operationName')
        if (named && !named.isArray && named.value !== null)
          yield {
            at: named,
            level: 'recommended',
            message: 'The operations of the policy are not a list, so it applies to all of them.',
            remedy: 'Write a list of operation IDs.',
          }
        const live = new Set(operations.map(({ value }) => value))
        const stale = operations.filter(({ value }) => typeof value !== 'string' || !openapi.operation(value))
        const gone: JsonNode[] = []
        for (const entry of stale) {
          const near =
            typeof entry.value === 'string'
              ? suggestions.nearest(entry.value, openapi, () => operationIds(openapi))
              : undefined
          // Beside the name that would be meant it is an operation that was dropped, such as an older revision.
          if (near !== undefined && !live.has(near))
            yield { at: entry, message: `There is no operation ${quote(entry.value)}; did you mean ${quote(near)}?` }
          else gone.push(entry)
        }
        const [first, ...others] = gone
        if (!first) continue
        yield {
          at: first,
          message: others.length
            ? `The policy names ${gone.length} operations that do not exist; the first is ${quote(first.value)}.`
            : `There is no operation ${quote(first.value)}.`,
          related: others.slice(0, MOST_RELATED).map((at) => ({ at, message: `Nor ${quote(at.value)}.` })),
          // Beside names that live the policy still does its work.
          ...(stale.length < operations.length ? { level: 'recommended' as const } : {}),
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
      const suggestions = new Suggestions()
      const names = properties.connectionParameters.map(({ name }) => name)
      const known = new Set(names.map((name) => name.toLowerCase()))
      for (const { parameters } of properties.policies) {
        for (const member of parameters?.members() ?? []) {
          if (typeof member.value !== 'string') continue
          for (const stretch of expressionNames(member.value, 'connectionParameters')) {
            const name = stretch.text
            if (known.has(name.toLowerCase())) continue
            const near = suggestions.nearest(name, names, () => names)
            yield {
              at: member.part(stretch),
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

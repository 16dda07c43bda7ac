import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { PolicyInstance } from '../../facts/properties.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { expressionFunctions } from './_expressions.js'
import { parameterOf, SET, TEMPLATES, templateOf } from './_templates.js'

const SECTION = 'x-ms-apimTemplate-policySection'
const EXISTS = ['override', 'skip', 'append']
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']
const ORIGINAL = '@Request.OriginalHTTPMethod'

/** Parameters that take one of a few words, by template. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  setheader: { existsAction: EXISTS },
  setqueryparameter: { existsAction: EXISTS },
  routerequesttoendpoint: { httpMethod: [...METHODS, ORIGINAL] },
  setvaluefromurl: { httpMethod: METHODS },
  convertarraytoobject: { retainKey: ['true', 'false'] },
  moveproperties: { copyOnlySubProperties: ['true', 'false'] },
}

/** Functions that expressions of policies are known to call. */
const FUNCTIONS = [
  'connectionParameters',
  'headers',
  'header',
  'queryParameters',
  'body',
  'item',
  'triggerBody',
  'environmentVariables',
]

const HEADER = {
  templateId: 'setheader',
  title: 'Accept header',
  parameters: {
    'x-ms-apimTemplateParameter.name': 'Accept',
    'x-ms-apimTemplateParameter.value': 'application/json',
    'x-ms-apimTemplateParameter.existsAction': 'override',
    'x-ms-apimTemplate-policySection': 'Request',
  },
}
const header = (change: object) => SET([{ ...HEADER, parameters: { ...HEADER.parameters, ...change } }])

const isExpression = (value: unknown): boolean => typeof value === 'string' && value.trimStart().startsWith('@')

/** The value is none of the words; compared without regard to case, as the platform does. */
function misfit(node: JsonNode, what: string, words: readonly string[], isOpen = false): Problem | undefined {
  const value = typeof node.value === 'boolean' ? String(node.value) : node.value
  if (typeof value === 'string' && words.some((word) => word.toLowerCase() === value.trim().toLowerCase())) return
  const near = typeof value === 'string' ? nearest(value, words) : undefined
  // An expression is only known when the operation is called.
  if (isOpen && isExpression(value) && near === undefined) return
  return {
    at: node,
    message: `${quote(value)} is no ${what}${near ? `; did you mean ${quote(near)}?` : '.'}`,
    remedy: `Write ${words.map((word) => quote(word)).join(', ')}.`,
  }
}

function* judge(policy: PolicyInstance): Generator<Problem> {
  const template = templateOf(policy)
  const words = Object.hasOwn(WORDS, template) ? WORDS[template] : undefined
  for (const [name, allowed] of Object.entries(words ?? {})) {
    const node = parameterOf(policy, name)
    const problem = node && misfit(node, name, allowed, true)
    if (problem) yield problem
  }
  const section = policy.parameters?.get(SECTION)
  if (section) {
    const problem = misfit(
      section,
      'section of a policy',
      template === 'setheader' ? ['Request', 'Response', 'Failure'] : ['Request', 'Response'],
    )
    if (problem) yield problem
  } else if (template === 'setheader' && policy.parameters?.isObject)
    yield {
      at: policy.parameters,
      message: 'The policy does not say whether it sets the header of the request or of the response.',
      remedy: `Add ${quote(SECTION)}: "Request".`,
      lacks: { in: policy.parameters, key: SECTION },
    }
  const config = template === 'pollingtrigger' ? parameterOf(policy, 'triggerConfig') : undefined
  if (config && !config.isObject && config.value !== null)
    yield { at: config, message: 'triggerConfig is not an object of query parameters and expressions.' }
  const status = template === 'setconnectionstatustounauthenticated' ? parameterOf(policy, 'statusCode') : undefined
  if (status && !isExpression(status.value) && !/^[1-5]\d\d$/.test(String(status.value).slice(0, 10)))
    yield { at: status, message: `${quote(status.value)} is no HTTP status code.` }
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'policy-values',
    title: 'Policies hold values that their templates know.',
    level: 'recommended',
    why: 'With any other word the policy is refused, or applied to the wrong side of the call.',
    remedy: 'Write one of the words of the template.',
    source: written('policyTemplates'),
    prevalence: 'no published connector',
    needs: ['properties'],
    *check({ properties }) {
      for (const policy of properties.policies) yield* judge(policy)
    },
    examples: { fails: header({ 'x-ms-apimTemplateParameter.existsAction': 'overwrite' }), passes: header({}) },
  }),
  defineCriterion({
    id: 'policy-expressions',
    title: 'Expressions of policies call functions that exist.',
    level: 'recommended',
    why: 'A misspelt function is sent as it stands, or the call fails.',
    remedy: 'Correct the name of the function.',
    source: written('policyTemplates', 'observed', 'Only names that are a letter or two from a known one are told.'),
    prevalence: '0.1 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const policy of properties.policies) {
        if (!Object.hasOwn(TEMPLATES, templateOf(policy))) continue
        for (const member of policy.parameters?.members() ?? []) {
          for (const node of [member, ...member.members()]) {
            if (typeof node.value !== 'string') continue
            for (const stretch of expressionFunctions(node.value)) {
              const name = stretch.text
              const lower = name.toLowerCase()
              const near = nearest(name, FUNCTIONS)
              if (near === undefined || near.toLowerCase() === lower) continue
              yield {
                at: node.part(stretch),
                subject: name,
                message: `The expression calls ${quote(name)}; did you mean ${quote(near)}?`,
              }
            }
          }
        }
      }
    },
    examples: {
      fails: header({ 'x-ms-apimTemplateParameter.value': "@queryParamters('type')" }),
      passes: header({ 'x-ms-apimTemplateParameter.value': "@queryParameters('type')" }),
    },
  }),
]

export default criteria

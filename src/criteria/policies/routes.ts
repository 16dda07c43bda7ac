import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import type { PolicyInstance } from '../../facts/properties.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { parameterOf, SET, templateOf } from './_templates.js'

const OPERATIONS = 'x-ms-apimTemplate-operationName'

const route = (newPath: string, ...operations: readonly string[]) => ({
  templateId: 'routerequesttoendpoint',
  title: `Route to ${newPath}`,
  parameters: { 'x-ms-apimTemplateParameter.newPath': newPath, [OPERATIONS]: operations },
})

/** The operations a policy names and the document has. */
function* namedOperations(openapi: OpenApi, policy: PolicyInstance): Generator<Operation> {
  for (const { value } of policy.operations) {
    const operation = typeof value === 'string' ? openapi.operation(value) : undefined
    if (operation) yield operation
  }
}

/** The variables of a path, `{var}`; expressions are none. */
function variablesOf(path: string): string[] {
  const names: string[] = []
  for (let open = path.indexOf('{'); open !== -1; open = path.indexOf('{', open + 1)) {
    const close = path.indexOf('}', open)
    if (close === -1) break
    const name = path.slice(open + 1, close)
    if (/^[\w.$-]{1,200}$/.test(name) && path[open - 1] !== '@') names.push(name)
  }
  return names
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'policy-route',
    title: 'Each operation is routed by one policy, to a path that can be filled in.',
    level: 'recommended',
    why: 'Of two routes the last one wins, a route without operations takes every call, and a variable that is no parameter stays in the address.',
    remedy: 'Name the operations of each route, each of them once, and use their parameters in newPath.',
    source: written('policyTemplates', 'inferred'),
    prevalence: '0.3 % of published connectors route every operation',
    needs: ['properties', 'openapi'],
    *check({ properties, openapi }) {
      const routes = new Map<string, PolicyInstance>()
      for (const policy of properties.policies) {
        if (templateOf(policy) !== 'routerequesttoendpoint') continue
        const newPath = parameterOf(policy, 'newPath')
        const named = policy.parameters?.get(OPERATIONS)
        // A list that is none is told as such.
        if (policy.operations.length === 0 && (named === undefined || named.isArray) && openapi.operations.length > 1)
          yield {
            at: named ?? policy.node,
            subject: 'all',
            message: 'The policy sends every operation to one path.',
            remedy: `Name the operations it is for under ${quote(OPERATIONS)}.`,
            ...(named === undefined && policy.parameters ? { lacks: { in: policy.parameters, key: OPERATIONS } } : {}),
          }
        for (const operation of namedOperations(openapi, policy)) {
          const id = operation.id ?? ''
          const earlier = routes.get(id)
          if (earlier && earlier !== policy)
            yield {
              at: newPath ?? policy.node,
              subject: id,
              message: `Two policies route ${quote(id)}.`,
              related: [{ at: earlier.node, message: 'The first of the two.' }],
            }
          else routes.set(id, policy)
        }
        if (typeof newPath?.value !== 'string' || newPath.value.trim() === '') continue
        if (!/^\s*[/@{]/.test(newPath.value))
          yield {
            at: newPath,
            subject: 'slash',
            level: 'advice',
            message: `The path ${quote(newPath.value)} does not begin with a slash.`,
            remedy: 'Write a slash before it.',
          }
        for (const name of variablesOf(newPath.value)) {
          for (const operation of namedOperations(openapi, policy)) {
            if (operation.parameters.some(({ parameter }) => parameter.name === name)) continue
            yield {
              at: newPath,
              subject: `${name} ${operation.id}`,
              message: `The new path holds {${quote(name).slice(1, -1)}}, and ${quote(operation.id)} has no such parameter.`,
              remedy: 'Use the name of a parameter of the operation.',
            }
          }
        }
      }
    },
    examples: {
      fails: SET([route('/v2/orders/{order}', 'GetOrder')]),
      passes: SET([route('/v2/orders/{orderId}', 'GetOrder')]),
    },
  }),
]

export default criteria

import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import { type DynamicCall, dynamicCalls, dynamicUses } from '../../facts/openapi/dynamic.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import { operationIds, parametersByName } from '../../facts/openapi/operation-names.js'
import { SourceFields } from '../../facts/openapi/source-fields.js'
import { propertiesOf } from '../../facts/openapi/value-path.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'
import { nameOf } from './_name.js'

export default defineCriterion({
  id: 'operation-dynamic-targets',
  title: 'Dynamic extensions call operations that exist, with the parameters these need.',
  level: 'required',
  validator: { rule: 'OperationIdNotFound', text: "The 'operationId' could not be found in this swagger document." },
  covers: [
    'OperationParameterNameNotFound',
    'OperationMissingRequiredProperty',
    'DynamicExtensionDefinitionNotAllowedInParameter',
    'OperationParameterNameIsAmbiguous',
  ],
  why: 'The list or schema that the extension should bring stays empty, and the maker cannot fill in the field.',
  remedy: 'Write the operation ID of an action of this definition, and pass what it requires.',
  source: written('validator'),
  prevalence: 'no published connector',
  needs: ['openapi'],
  *check({ openapi }) {
    const suggestions = new Suggestions()
    const fields = new SourceFields(openapi)
    for (const use of dynamicUses(openapi)) {
      if (use.isOnBodyParameter) {
        yield {
          at: use.node,
          message: `${use.extension} stands on the body parameter, where it has no effect.`,
          remedy: 'Move it into the "schema" of the parameter.',
          upstream:
            'Dynamic extensions are not allowed to be defined on the body parameter. It should be in the schema.',
        }
        continue
      }
      for (const call of dynamicCalls(openapi, use)) {
        if (call.operationId === undefined) continue
        if (call.target) {
          yield* judgeCall(openapi, suggestions, call, call.target)
          yield* judgeNames(fields, call, call.target)
        } else yield unknownOperation(openapi, suggestions, call, call.operationId)
      }
    }
  },
  examples: {
    fails: withFarm({ 'x-ms-dynamic-values': { operationId: 'ListOrder', 'value-path': 'number' } }),
    passes: withFarm({
      'x-ms-dynamic-values': { operationId: 'GetOrder', parameters: { orderId: '1' }, 'value-path': 'number' },
    }),
  },
})

function unknownOperation(openapi: OpenApi, suggestions: Suggestions, call: DynamicCall, id: string): Problem {
  const meant = suggestions.nearest(id, openapi, () => operationIds(openapi))
  const at = call.node.get('operationId') ?? call.node
  return {
    at,
    message: `${call.use.extension} calls ${quote(id)}, and no operation has this ID.${meant ? ` Did you mean ${quote(meant)}?` : ''}`,
    ...(meant
      ? {
          remedy: `Write ${quote(meant)}.`,
          fix: { description: `Write ${quote(meant)}.`, replaceValueWith: meant },
        }
      : {}),
  }
}

function* judgeCall(
  openapi: OpenApi,
  suggestions: Suggestions,
  call: DynamicCall,
  target: Operation,
): Generator<Problem> {
  const { use } = call
  if (target.trigger !== undefined) {
    yield {
      at: call.node.get('operationId') ?? call.node,
      message: `${use.extension} calls ${nameOf(target)}, which is a trigger.`,
      remedy: 'Call an action.',
    }
    return
  }
  const passed = call.node.get('parameters')
  if (passed && !passed.isObject) return
  const names = parametersByName(target)
  for (const entry of passed?.members() ?? []) {
    if (names.has(entry.key) || isBodyPath(openapi, target, entry.key)) continue
    const meant = suggestions.nearest(entry.key, target, () => names.keys())
    yield {
      at: entry.atKey,
      message: `${nameOf(target)} has no parameter ${quote(entry.key)}.${meant ? ` Did you mean ${quote(meant)}?` : ''}`,
      remedy: meant ? `Rename it to ${quote(meant)}.` : 'Pass only parameters that the operation has.',
      upstream: `The parameter could not be found in operation '${call.operationId}' in the swagger document.`,
    }
  }
  for (const { parameter } of target.parameters) {
    const { name, node } = parameter
    if (!parameter.isRequired || parameter.in === 'body' || name === undefined || node.has('default')) continue
    if (passed?.has(name)) continue
    yield {
      at: passed ?? call.node,
      subject: name,
      message: `${nameOf(target)} requires the parameter ${quote(name)}, and ${use.extension} does not pass it.`,
      remedy: `Pass ${quote(name)} under "parameters".`,
      upstream: `The target operation requires parameter '${name}'.`,
    }
  }
}

/** A name that is a parameter of the operation and a way into its body says two things. */
function* judgeNames(fields: SourceFields, { node, use }: DynamicCall, target: Operation): Generator<Problem> {
  const isNewer = use.kind !== 'values' && use.kind !== 'schema'
  for (const entry of node.get('parameters')?.members() ?? []) {
    if (!fields.isNameAndPath(target, entry.key, isNewer)) continue
    yield {
      at: entry.atKey,
      level: 'recommended',
      message: `${quote(entry.key)} is a parameter of ${nameOf(target)} and a property of its body as well.`,
      remedy: 'Rename one of the two.',
      upstream: 'The parameter name is ambiguous as it matches both a parameter name and a path to a body property.',
    }
  }
}

/** `order/number` for a property of the body, with or without the name of the body parameter in front. */
function isBodyPath(openapi: OpenApi, target: Operation, key: string): boolean {
  const body = target.parameters.find(({ parameter }) => parameter.in === 'body')?.parameter
  const schema = body?.node.get('schema')
  if (!body || !schema) return false
  const segments = key.split('/').filter((segment) => segment !== '')
  return leads(openapi, schema, segments) || (segments[0] === body.name && leads(openapi, schema, segments.slice(1)))
}

function leads(openapi: OpenApi, schema: JsonNode, segments: readonly string[]): boolean {
  let node = openapi.resolve(schema)
  for (const segment of segments.slice(0, 32)) {
    if (!node) return true
    const { properties, isOpen } = propertiesOf(openapi, node)
    const next = properties.get(segment)
    if (!next) return isOpen || properties.size === 0
    node = openapi.resolve(next)
  }
  return true
}

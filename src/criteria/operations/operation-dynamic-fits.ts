import type { JsonNode } from '../../facts/json/node.js'
import { type DynamicCall, dynamicCalls, dynamicUses } from '../../facts/openapi/dynamic.js'
import type { OpenApi, Operation, Parameter } from '../../facts/openapi/model.js'
import { parametersByName } from '../../facts/openapi/operation-names.js'
import { type SourceField, SourceFields } from '../../facts/openapi/source-fields.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'
import { nameOf } from './_name.js'

/** Fields looked for at most: a schema that thousands of operations share is not judged for each of them. */
const MOST_LOOKED_FOR = 200_000

const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object'])

export default defineCriterion({
  id: 'operation-dynamic-fits',
  title: 'What a dynamic extension passes on is as sure to be there, and of the same type, as what it fills.',
  level: 'advice',
  validator: { rule: 'OperationParameterRequiredMismatch' },
  covers: ['OperationParameterTypeMismatch'],
  why: 'The list cannot be read before the maker has filled in the field, and the designer does not wait for an optional one.',
  remedy: 'Make the field required, or give it the type of the parameter.',
  source: written('validator', 'documented', 'Published connectors do it, so it is advice only.'),
  prevalence: '1.7 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const fields = new SourceFields(openapi)
    let left = MOST_LOOKED_FOR
    for (const use of dynamicUses(openapi)) {
      const source = use.sources?.[0]
      if (use.isOnBodyParameter || !source) continue
      for (const call of dynamicCalls(openapi, use)) {
        if (!call.target) continue
        const parameters = parametersByName(call.target)
        for (const entry of call.node.get('parameters')?.members() ?? []) {
          const reference = referenceOf(call, entry)
          const filled = parameters.get(entry.key)
          if (typeof reference?.value !== 'string' || !filled || left-- <= 0) continue
          const field = fields.find(source, reference.value)
          if (field && field !== 'unknown') yield* judge(openapi, source, { call, reference, field, filled })
        }
      }
    }
  },
  examples: {
    fails: withFarm({
      required: false,
      'x-ms-dynamic-values': {
        operationId: 'GetOrder',
        parameters: { orderId: { parameter: 'farm' } },
        'value-path': 'number',
      },
    }),
    passes: withFarm({
      'x-ms-dynamic-values': {
        operationId: 'GetOrder',
        parameters: { orderId: { parameter: 'farm' } },
        'value-path': 'number',
      },
    }),
  },
})

interface Passed {
  readonly call: DynamicCall
  readonly reference: JsonNode
  /** The field of the operation that holds the extension. */
  readonly field: SourceField
  /** The parameter of the called operation. */
  readonly filled: Parameter
}

function referenceOf({ use }: DynamicCall, entry: JsonNode): JsonNode | undefined {
  return entry.get(use.kind === 'values' || use.kind === 'schema' ? 'parameter' : 'parameterReference')
}

function* judge(openapi: OpenApi, source: Operation, { call, reference, field, filled }: Passed): Generator<Problem> {
  const { extension } = call.use
  const name = quote(reference.value)
  const target = call.target ? nameOf(call.target) : ''
  if (filled.isRequired && !filled.node.has('default') && !isRequired(field) && !field.node.has('default')) {
    const isNamedAlike = reference.value === filled.name
    yield {
      at: reference,
      subject: 'required',
      message: `${extension} passes on ${name}, which is optional, and ${target} requires it${isNamedAlike ? '' : ` as ${quote(filled.name)}`}.`,
      remedy: isNamedAlike
        ? `Make ${name} required here, or optional in ${target}.`
        : `Make ${name} required, or ${quote(filled.name)} optional.`,
      upstream: `The parameter is required, but an optional value is provided by operation '${source.id ?? ''}'. The request cannot be made until a value for this parameter is provided.`,
    }
  }
  const given = typeOf(openapi, field.node)
  const wanted = typeOf(openapi, filled.node)
  if (given === undefined || wanted === undefined || given === wanted) return
  if (given === 'integer' && wanted === 'number') return
  yield {
    at: reference,
    subject: 'type',
    message: `${extension} passes on ${name} of type ${given}, and ${target} takes ${quote(filled.name)} as ${wanted}.`,
    remedy: `Give both the type ${wanted}.`,
    upstream: `The parameter has type '${wanted}', but operation '${source.id ?? ''}' is providing a parameter of type '${given}'.`,
  }
}

function typeOf(openapi: OpenApi, node: JsonNode): string | undefined {
  const type = openapi.resolve(node.get('schema') ?? node)?.string('type')
  return type !== undefined && TYPES.has(type) ? type : undefined
}

/** A property of the body is required where the object that holds it says so. */
function isRequired({ node, isParameter }: SourceField): boolean {
  if (isParameter) return node.raw('required') === true
  const required = node.parent?.parent?.raw('required')
  if (!Array.isArray(required)) return false
  const names = requiredNames.get(required) ?? new Set<unknown>(required)
  requiredNames.set(required, names)
  return names.has(node.key)
}

/** One long list may be asked for many of its names. */
const requiredNames = new WeakMap<object, ReadonlySet<unknown>>()

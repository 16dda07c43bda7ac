import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import {
  type DynamicCall,
  type DynamicExtension,
  type DynamicKind,
  type DynamicUse,
  dynamicCalls,
  dynamicUses,
} from '../../facts/openapi/dynamic.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import { followPath, isArraySchema, itemsOf, successSchema } from '../../facts/openapi/value-path.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'
import { nameOf } from './_name.js'

/** How each kind names its collection and what it takes from an item. */
const KEYS: Readonly<Record<DynamicKind, { readonly collection?: string; readonly values: readonly string[] }>> = {
  values: { collection: 'value-collection', values: ['value-path', 'value-title'] },
  list: { collection: 'itemsPath', values: ['itemValuePath', 'itemTitlePath'] },
  tree: { collection: 'itemsPath', values: ['itemValuePath', 'itemTitlePath', 'itemFullTitlePath'] },
  schema: { values: ['value-path'] },
  properties: { values: ['itemValuePath'] },
}

export default defineCriterion({
  id: 'operation-dynamic-paths',
  title: 'What a dynamic extension takes from a response is in its schema.',
  level: 'recommended',
  validator: { rule: 'InvokedOperationShouldProduceProperty' },
  covers: ['InvokedOperationShouldProduceArray'],
  why: 'The designer looks for the values at this path; where nothing is found the list stays empty.',
  remedy: 'Write the path of property names from the response to the value, with "/" between them.',
  source: written('validator', 'documented', 'A response whose schema is dynamic or open is not looked into.'),
  prevalence: '4 % of published connectors with dynamic extensions',
  needs: ['openapi'],
  *check({ openapi }) {
    const suggestions = new Suggestions()
    const told = new Told()
    for (const use of dynamicUses(openapi)) {
      if (use.isOnBodyParameter) continue
      for (const call of dynamicCalls(openapi, use)) {
        const { target } = call
        if (!target || target.trigger !== undefined) continue
        const schema = successSchema(target)
        if (schema) {
          for (const problem of judgePaths(openapi, suggestions, call, target, schema))
            if (told.isNew(use, problem.upstream)) yield problem
        } else if (told.isNew(use, call.operationId))
          yield {
            at: call.node.get('operationId') ?? call.node,
            message: `${use.extension} calls ${nameOf(target)}, whose answer has no schema.`,
            remedy: `Describe the answer of ${nameOf(target)} with a schema.`,
          }
      }
    }
  },
  examples: {
    fails: withFarm({
      'x-ms-dynamic-values': { operationId: 'GetOrder', parameters: { orderId: '1' }, 'value-path': 'numbr' },
    }),
    passes: withFarm({
      'x-ms-dynamic-values': { operationId: 'ListOrders', parameters: { farm: 'all' }, 'value-path': 'number' },
    }),
  },
})

/** The old and the new form of an extension stand side by side and name the same: one mistake, told once. */
class Told {
  readonly #by = new Map<unknown, Map<string, DynamicExtension>>()

  isNew({ owner, extension }: DynamicUse, what = ''): boolean {
    const known = this.#by.get(owner.value) ?? new Map<string, DynamicExtension>()
    this.#by.set(owner.value, known)
    const by = known.get(what) ?? extension
    known.set(what, by)
    return by === extension
  }
}

function* judgePaths(
  openapi: OpenApi,
  suggestions: Suggestions,
  call: DynamicCall,
  target: Operation,
  schema: JsonNode,
): Generator<Problem> {
  const { use, node } = call
  const keys = KEYS[use.kind]
  let item: JsonNode | undefined = schema
  if (keys.collection !== undefined) {
    const written = node.get(keys.collection)
    const path = typeof written?.value === 'string' ? written.value : ''
    const end = followPath(openapi, schema, path)
    if (end.state === 'missing') {
      if (written) yield missing(suggestions, written, end, target, path, call)
      return
    }
    if (end.state === 'open') return
    if (isArraySchema(openapi, end.schema) === false) {
      yield {
        at: written ?? node,
        message: path
          ? `${quote(path)} in the answer of ${nameOf(target)} is no array.`
          : `The answer of ${nameOf(target)} is no array, and ${use.extension} does not say where the values are.`,
        remedy: `Write in "${keys.collection}" the path to the array of values.`,
        upstream: `The dynamic operation expects an array on the specified path '${path}' which should be defined in the successful response of the invoked operation '${call.operationId}'.`,
      }
      return
    }
    item = itemsOf(openapi, end.schema)
  }
  if (!item) return
  for (const key of keys.values) {
    const path = node.get(key)
    if (typeof path?.value !== 'string' || path.value === '') continue
    const end = followPath(openapi, item, path.value)
    if (end.state === 'missing') yield missing(suggestions, path, end, target, path.value, call)
  }
}

function missing(
  suggestions: Suggestions,
  at: JsonNode,
  end: { readonly segment: string; readonly known: ReadonlyMap<string, JsonNode> },
  target: Operation,
  path: string,
  call: DynamicCall,
): Problem {
  const meant = suggestions.nearest(end.segment, end.known, () => end.known.keys())
  return {
    at,
    message: `${quote(at.key)} names ${quote(end.segment)}, which the answer of ${nameOf(target)} does not have.${meant ? ` Did you mean ${quote(meant)}?` : ''}`,
    upstream: `The dynamic operation expects a property on the specified path '${path}' which should be defined in the successful response of the invoked operation '${call.operationId}'.`,
  }
}

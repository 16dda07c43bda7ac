import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import { operationIds, parametersByName } from '../../facts/openapi/operation-names.js'
import { isArraySchema, propertiesOf, successSchema } from '../../facts/openapi/value-path.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { takesCallback } from './_callback.js'

const nameOf = (operation: Operation): string => quote(operation.id ?? operation.path)
const POLLING = { 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }
const polling = (change: object) => ({
  definition: { paths: { '/orders': { get: { ...POLLING, summary: 'When an order is placed', ...change } } } },
})
const hook = (change: object) => ({ definition: { paths: { '/hooks': { post: change } } } })
const answer = (schema: object) => ({ responses: { 200: { schema } } })
const NUMBER = { type: 'string', 'x-ms-summary': 'Number', description: 'The number of the order.' }
const ORDERS = {
  type: 'object',
  properties: {
    value: {
      type: 'array',
      'x-ms-summary': 'Orders',
      description: 'The new orders.',
      items: { type: 'object', properties: { number: NUMBER } },
    },
  },
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'trigger-polling-shape',
    title: 'A polling trigger answers with an object that holds an array.',
    level: 'recommended',
    why: 'The platform starts one flow run for each element of the array.',
    remedy: 'Describe in the 200 response an object with the array of new items.',
    source: written('polling'),
    prevalence: '0.5 % of published connectors with triggers, none since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      const known = new Map<unknown, ReturnType<typeof findArray>>()
      for (const operation of openapi.operations) {
        if (operation.trigger === undefined || operation.isWebhook) continue
        const schema = successSchema(operation)
        if (!schema) continue
        const target = openapi.resolve(schema)?.value
        const found = known.get(target) ?? findArray(openapi, schema)
        known.set(target, found)
        if (found === 'none')
          yield { at: schema, message: `The answer of the polling trigger ${nameOf(operation)} holds no array.` }
        else if (found === 'root')
          yield {
            at: schema,
            level: 'advice',
            message: `The answer of the polling trigger ${nameOf(operation)} is a bare array.`,
            remedy: 'Wrap it into an object, so that a next link can stand beside it.',
          }
      }
    },
    examples: {
      fails: polling(answer({ type: 'object', items: null, properties: { number: NUMBER } })),
      passes: polling(answer({ ...ORDERS, items: null })),
    },
  }),
  defineCriterion({
    id: 'trigger-kind-fits',
    title: 'A webhook trigger is single, a polling trigger is batch.',
    level: 'required',
    why: 'A webhook sends one event at a time; a polling answer is split into one run for each element.',
    remedy: 'Write "x-ms-trigger": "single" for a webhook, "batch" for polling.',
    source: written(
      'extensions',
      'documented',
      'A polling trigger that is single, and a batch webhook that sends a list of events, are recommended against only.',
    ),
    prevalence: 'no published webhook is batch; 2 of 77 polling triggers are single',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const at = operation.node.get('x-ms-trigger') ?? operation.node
        if (operation.trigger === 'batch' && takesCallback(openapi, operation))
          yield {
            at,
            message: `The webhook trigger ${nameOf(operation)} is marked as batch.`,
            ...(notifiesOfMany(openapi, operation) ? { level: 'recommended' as const } : {}),
          }
        else if (operation.trigger === 'single' && !operation.isWebhook && operation.method === 'get')
          yield { at, level: 'recommended', message: `The polling trigger ${nameOf(operation)} is marked as single.` }
      }
    },
    examples: { fails: hook({ 'x-ms-trigger': 'batch' }) },
  }),
  defineCriterion({
    id: 'trigger-polling-metadata',
    title: 'A polling trigger says that it polls.',
    level: 'recommended',
    why: 'The portal shows and edits a trigger as polling only with x-ms-trigger-metadata.',
    remedy: 'Add "x-ms-trigger-metadata": { "kind": "query", "mode": "polling" }.',
    source: written('polling'),
    prevalence: '5 of 26 published connectors with polling triggers',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const metadata = operation.node.get('x-ms-trigger-metadata')
        if (operation.trigger !== undefined && !operation.isWebhook && !metadata)
          yield {
            at: operation.node,
            message: `The polling trigger ${nameOf(operation)} has no x-ms-trigger-metadata.`,
          }
        else if (metadata && operation.trigger === undefined)
          yield { at: metadata, message: `${nameOf(operation)} has x-ms-trigger-metadata and is no trigger.` }
      }
    },
    examples: { fails: polling({ ...answer({ ...ORDERS, items: null }), 'x-ms-trigger-metadata': null }) },
  }),
  defineCriterion({
    id: 'trigger-visible',
    title: 'Triggers are visible.',
    level: 'recommended',
    why: 'A hidden trigger starts no flow: nobody can choose it.',
    remedy: 'Delete "x-ms-visibility": "internal" or the trigger.',
    source: written('extensions', 'inferred'),
    prevalence: '2 % of published connectors with triggers',
    needs: ['openapi'],
    *check({ openapi }) {
      const named = new Set(openapi.operations.map((operation) => notificationOf(operation)?.value))
      for (const operation of openapi.operations) {
        if (!operation.isInternal || operation.trigger === undefined || operation.isDeprecated) continue
        // The subscription behind a polling trigger is hidden on purpose.
        if (named.has(operation.id)) continue
        yield {
          at: operation.node.get('x-ms-visibility') ?? operation.node,
          message: `The trigger ${nameOf(operation)} is hidden.`,
        }
      }
    },
    examples: { fails: hook({ 'x-ms-visibility': 'internal' }) },
  }),
  defineCriterion({
    id: 'trigger-notification-extension',
    title: 'x-ms-notification stands on a polling trigger and names a webhook.',
    level: 'required',
    validator: {
      rule: 'NotificationExtensionSupportedForTriggerOnly',
      text: "The 'x-ms-notification' is supported for trigger operations only.",
    },
    covers: [
      'NotificationExtensionNotSupportedInWebhookOperation',
      'NotificationOperationMustBeWebhook',
      'ParamtersWithSameNameMustHaveSameTypeAndVisibility',
    ],
    why: 'It tells which webhook wakes the polling trigger up; anywhere else it is refused.',
    remedy: 'Write "x-ms-notification": { "operationId": … } with the ID of a webhook registration.',
    source: written('validator'),
    prevalence: 'no published connector uses it',
    needs: ['openapi'],
    *check({ openapi }) {
      const suggestions = new Suggestions()
      for (const operation of openapi.operations) {
        const extension = operation.node.get('x-ms-notification')
        if (!extension) continue
        const id = notificationOf(operation)
        if (operation.trigger === undefined)
          yield { at: extension, message: `${nameOf(operation)} has x-ms-notification and is no trigger.` }
        else if (takesCallback(openapi, operation))
          yield {
            at: extension,
            message: `${nameOf(operation)} has x-ms-notification and is a webhook itself.`,
            remedy: 'Delete x-ms-notification here.',
            upstream: "The 'x-ms-notification' extension must not be defined in a webhook operation.",
          }
        else if (typeof id?.value === 'string') {
          const target = openapi.operation(id.value)
          const meant = target ? undefined : suggestions.nearest(id.value, openapi, () => operationIds(openapi))
          if (!target)
            yield {
              at: id,
              message: `No operation has the ID ${quote(id.value)}${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
              upstream: "The 'operationId' could not be found in this swagger document.",
            }
          else if (!takesCallback(openapi, target))
            yield {
              at: id,
              message: `x-ms-notification names ${nameOf(target)}, which is no webhook.`,
              upstream: "The 'operationId' property in 'x-ms-notification' extension must be for a webhook operation.",
            }
          else
            for (const { parameter } of operation.parameters) {
              const twin = parametersByName(target).get(parameter.name ?? '')
              if (!twin || twin === parameter || parameter.name === undefined) continue
              const same =
                twin.node.string('type') === parameter.node.string('type') && twin.visibility === parameter.visibility
              if (!same)
                yield {
                  at: parameter.node,
                  message: `${quote(parameter.name)} has another type or visibility in ${nameOf(target)}.`,
                  remedy: 'Give both the same type and visibility.',
                  upstream:
                    'Parameters of the same name in fetch and subscribe operations must be of the same type and visibility.',
                }
            }
        }
      }
    },
    examples: {
      fails: {
        definition: { paths: { '/orders': { get: { 'x-ms-notification': { operationId: 'WhenOrderPlaced' } } } } },
      },
    },
  }),
]

export default criteria

function notificationOf(operation: Operation): JsonNode | undefined {
  return operation.node.at('x-ms-notification', 'operationId')
}

/** True when one call brings a list of events, which a flow can be started for one by one. */
function notifiesOfMany(openapi: OpenApi, operation: Operation): boolean {
  const schema = operation.pathItem.at('x-ms-notification-content', 'schema')
  if (!schema) return false
  const list = propertiesOf(openapi, schema).properties.get('value')
  return isArraySchema(openapi, schema) === true || (list !== undefined && isArraySchema(openapi, list) === true)
}

const DEEPEST = 200

/** Where the first array of an answer stands; `open` when the schema does not tell everything. */
function findArray(openapi: OpenApi, start: JsonNode): 'root' | 'inside' | 'none' | 'open' {
  const isRoot = isArraySchema(openapi, start)
  if (isRoot === true) return 'root'
  if (isRoot === undefined) return 'open'
  const seen = new Set<unknown>()
  const stack = [start]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const node = openapi.resolve(step)
    if (!node?.isObject || seen.size >= DEEPEST) return 'open'
    if (seen.has(node.value)) continue
    seen.add(node.value)
    const isArray = isArraySchema(openapi, node)
    if (isArray === true) return 'inside'
    if (isArray === undefined && node.raw('type') !== undefined) return 'open'
    const { properties, isOpen } = propertiesOf(openapi, node)
    if (isOpen) return 'open'
    for (const property of properties.values()) stack.push(property)
  }
  return 'none'
}

import { nearest } from '../../facts/nearest.js'
import type { Schema } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { takesCallback } from './_callback.js'

const HOOK = (post: unknown, path: object = {}) => ({ definition: { paths: { '/hooks': { post, ...path } } } })

/** Every field that is marked as the callback address. */
function* callbackFields(schemas: readonly Schema[]): Generator<Schema> {
  for (const schema of schemas) if (schema.node.raw('x-ms-notification-url') === true) yield schema
}

/** The property on the way to a field that may be left out; undefined when the whole chain is required. */
function optionalLink(field: Schema): Schema | undefined {
  for (let link: Schema | undefined = field; link?.parent; link = link.parent) {
    if (link.role !== 'property') continue
    let isRequired = false
    // The list of required properties may stand in the schema that is composed.
    for (let holder: Schema | undefined = link.parent; holder; holder = holder.parent) {
      const required = holder.node.raw('required')
      // A list that is none is a fault of the Swagger schema and told there.
      if (required !== undefined && !Array.isArray(required)) isRequired = true
      if (Array.isArray(required) && required.includes(link.name)) isRequired = true
      if (holder.role !== 'allOf') break
    }
    if (!isRequired) return link
  }
  return undefined
}

const BODY = { name: 'body', in: 'body', required: true }
const EVENT = { type: 'string', 'x-ms-summary': 'Event', description: 'The event to listen to.' }

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'trigger-kind',
    title: 'A trigger is single or batch.',
    level: 'required',
    breaksConnector: true,
    why: 'Any other value is no trigger for the platform.',
    remedy: 'Write "x-ms-trigger": "single" or "batch".',
    source: written('extensions'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const trigger = operation.node.get('x-ms-trigger')
        if (!trigger || operation.trigger === 'single' || operation.trigger === 'batch') continue
        const meant = typeof trigger.value === 'string' ? nearest(trigger.value, ['single', 'batch']) : undefined
        yield {
          at: trigger,
          message: `${quote(trigger.value)} is no kind of trigger${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
        }
      }
    },
    examples: { fails: HOOK({ 'x-ms-trigger': 'always' }) },
  }),
  defineCriterion({
    id: 'trigger-is-trigger',
    title: 'A webhook registration is marked as trigger.',
    level: 'recommended',
    why: 'Without x-ms-trigger makers see an action that asks for a callback address.',
    remedy: 'Add "x-ms-trigger": "single" to the operation.',
    source: written('webhooks'),
    prevalence: '2.6 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (!operation.isWebhook || operation.node.has('x-ms-trigger')) continue
        yield {
          at: operation.node,
          message: `The operation ${quote(operation.id ?? operation.path)} takes a callback address and is not marked as trigger.`,
          lacks: { in: operation.node, key: 'x-ms-trigger' },
        }
      }
    },
    examples: { fails: HOOK({ 'x-ms-trigger': null }) },
  }),
  defineCriterion({
    id: 'trigger-webhook-content',
    title: 'A webhook says what it sends, on the path.',
    level: 'required',
    validator: { rule: 'OperationMustHaveNotificationContentExtension' },
    why: 'The outputs of a webhook trigger come from x-ms-notification-content beside the operation, not inside it.',
    remedy: 'Put "x-ms-notification-content" with description and schema on the path, beside "post".',
    source: written('webhooks', 'observed'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const inside = operation.node.get('x-ms-notification-content')
        const upstream = `The operation '${leading(operation.id ?? '', 120)}' is missing notification content extension as it has '1' properties marked as notification URL.`
        if (inside)
          yield {
            at: inside,
            message: 'x-ms-notification-content stands inside the operation, where it has no effect.',
            remedy: 'Move it one level up, beside the verb.',
            upstream,
          }
        else if (takesCallback(openapi, operation) && !operation.pathItem.has('x-ms-notification-content')) {
          // What is no trigger yet is told so first.
          if (operation.trigger === undefined) continue
          yield {
            at: operation.pathItem,
            message: `The webhook ${quote(operation.id ?? operation.path)} does not say what it sends.`,
            lacks: { in: operation.pathItem, key: 'x-ms-notification-content' },
            upstream,
          }
        }
      }
      for (const pathItem of openapi.pathItems) {
        const content = pathItem.get('x-ms-notification-content')
        if (!content?.isObject) continue
        const schema = content.get('schema')
        const isEmpty = schema?.isObject && schema.keys.length === 0
        if (schema && !isEmpty) continue
        yield {
          at: schema ?? content,
          message: `x-ms-notification-content has ${schema ? 'an empty' : 'no'} schema, so makers get nothing from the trigger.`,
          remedy: 'Describe in "schema" what the service sends.',
          upstream: "The 'schema' property is required.",
        }
      }
    },
    examples: { fails: HOOK({}, { 'x-ms-notification-content': null }) },
  }),
  defineCriterion({
    id: 'trigger-webhook-notification-url',
    title: 'A webhook registration has one field for the callback address.',
    level: 'required',
    breaksConnector: true,
    validator: { rule: 'WebhookOperationsMissingNotificationUrlProperty' },
    why: 'The platform writes the address of the flow into this field; without it the service has nowhere to send to.',
    remedy: 'Mark the field of the body with "x-ms-notification-url": true.',
    source: written('validator'),
    prevalence: '0.5 % of published connectors with webhooks, none since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      const taking = new Set(openapi.operations.filter((one) => takesCallback(openapi, one)).map(({ path }) => path))
      for (const operation of openapi.operations) {
        if (operation.trigger === undefined || !operation.pathItem.has('x-ms-notification-content')) continue
        // A trigger that polls may share the path of a webhook.
        if (operation.method === 'get' || takesCallback(openapi, operation)) continue
        if (taking.has(operation.path)) continue
        yield {
          at: operation.node,
          message: `The webhook ${quote(operation.id ?? operation.path)} has no field for the callback address.`,
          lacks: { in: operation.node, key: 'x-ms-notification-url', isAnywhere: true },
          upstream: `The webhook operation '${operation.id ?? ''}' is missing notification URL property.`,
        }
      }
    },
    examples: {
      fails: HOOK({ parameters: [{ ...BODY, schema: { type: 'object', properties: { name: EVENT } } }] }),
    },
  }),
  defineCriterion({
    id: 'trigger-webhook-url-shape',
    title: 'The callback address is an internal, required text of the input.',
    level: 'required',
    covers: ['NotificationUrlNotAllowedInThisPosition', 'NotificationUrlNotRequired', 'NotificationUrlNotInternal'],
    validator: {
      rule: 'NotificationUrlNotString',
      text: 'The notification URL property must be of type string.',
    },
    why: 'The platform fills it in; makers must not see it, and it must always be sent.',
    remedy: 'Give the field "type": "string", "x-ms-visibility": "internal", and list it under "required".',
    source: written('validator', 'documented', 'That the body itself is not required is recommended against only.'),
    prevalence: '0.5 % of published connectors with webhooks, none since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const schema of callbackFields(openapi.schemas)) {
        const { node, name } = schema
        const type = node.string('type')
        const lacking = type === 'string' || type === undefined ? optionalLink(schema) : undefined
        if (type !== undefined && type !== 'string')
          yield {
            at: node.get('type') ?? node,
            message: `The callback address ${quote(name)} is of type ${quote(type)}, not a string.`,
          }
        else if (schema.isOutput && !schema.isInput)
          yield {
            at: node,
            message: `The callback address ${quote(name)} stands in an output.`,
            remedy: 'Delete "x-ms-notification-url" here.',
            upstream:
              'The notification URL property is not allowed in this position. It is allowed only in input body.',
          }
        else if (lacking && schema.isInput)
          yield {
            at: lacking.node,
            message: `${quote(lacking.name)} leads to the callback address and is not listed under "required".`,
            remedy: `List ${quote(lacking.name)} under "required".`,
            ...(lacking.parent ? { lacks: { in: lacking.parent.node, key: 'required' } } : {}),
            upstream: 'The notification URL property must be required all the way through the schema chain.',
          }
        else if (schema.isVisible && schema.isInput)
          yield {
            at: node,
            message: `Makers see the callback address ${quote(name)}.`,
            lacks: { in: node, key: 'x-ms-visibility' },
            upstream: 'The notification URL property itself or at least one of its parents must be internal.',
          }
      }
      for (const operation of openapi.operations) {
        if (operation.trigger === undefined || !takesCallback(openapi, operation)) continue
        const body = operation.parameters.find(({ parameter }) => parameter.in === 'body')?.parameter
        if (!body || body.isRequired) continue
        yield {
          at: body.node,
          level: 'recommended',
          message: `The body of the webhook ${quote(operation.id ?? operation.path)} is optional.`,
          lacks: { in: body.node, key: 'required' },
          remedy: 'Add "required": true to the body parameter.',
          upstream: 'The notification URL property must be required all the way through the schema chain.',
        }
      }
    },
    examples: {
      fails: HOOK({
        parameters: [
          {
            ...BODY,
            schema: {
              type: 'object',
              required: ['url'],
              properties: { url: { type: 'integer', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } },
            },
          },
        ],
      }),
    },
  }),
  defineCriterion({
    id: 'trigger-webhook-delete',
    title: 'A webhook can be removed.',
    level: 'recommended',
    why: 'When a flow is switched off, the platform calls the DELETE operation; without it the service calls a dead address for ever.',
    remedy: 'Add a DELETE operation, internal, for the address that the registration answers in its Location header.',
    source: written('webhooks'),
    prevalence: '19.6 % of published connectors with webhooks',
    needs: ['openapi'],
    notApplicable: ({ openapi }) =>
      openapi.operations.some((operation) => operation.isWebhook && operation.trigger !== undefined)
        ? undefined
        : 'It has no webhook.',
    *check({ openapi }) {
      if (openapi.operations.some((operation) => operation.method === 'delete')) return
      const webhook = openapi.operations.find((operation) => operation.isWebhook && operation.trigger !== undefined)
      if (webhook)
        yield {
          at: webhook.node,
          message: `There is no DELETE operation to remove the webhook of ${quote(webhook.id ?? webhook.path)}.`,
        }
    },
    examples: { fails: { definition: { paths: { '/hooks/{hookId}': null } } } },
  }),
  defineCriterion({
    id: 'trigger-hint',
    title: 'A trigger says how to fire it.',
    level: 'advice',
    why: 'The hint is shown while a maker waits for the trigger to fire for the first time.',
    remedy: 'Add "x-ms-trigger-hint": "To see it work now, add an item."',
    source: written('extensions'),
    prevalence: '87.7 % of published connectors with triggers',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (
          operation.trigger === undefined ||
          operation.isInternal ||
          operation.node.string('x-ms-trigger-hint')?.trim()
        )
          continue
        yield {
          at: operation.node,
          message: `The trigger ${quote(operation.id ?? operation.path)} has no x-ms-trigger-hint.`,
          lacks: { in: operation.node, key: 'x-ms-trigger-hint' },
        }
      }
    },
    examples: { fails: HOOK({ 'x-ms-trigger-hint': null }) },
  }),
  defineCriterion({
    id: 'trigger-summary-when',
    title: 'The summary of a trigger starts with "When".',
    level: 'advice',
    why: 'The string guidance asks for "When a …", so that triggers are told from actions.',
    remedy: 'Write for example "When an order is placed".',
    source: written('strings'),
    prevalence: '45.8 % of published connectors with triggers',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (
          operation.trigger === undefined ||
          operation.isInternal ||
          !operation.summary?.trim() ||
          /^\s*when\b/i.test(operation.summary)
        )
          continue
        yield {
          at: operation.node.get('summary') ?? operation.node,
          message: `The summary ${quote(operation.summary)} of a trigger does not start with "When".`,
        }
      }
    },
    examples: { fails: HOOK({ summary: 'Order placed' }) },
  }),
]

export default criteria

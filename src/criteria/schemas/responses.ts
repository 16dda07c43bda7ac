import type { JsonNode } from '../../facts/json/node.js'
import type { Operation, Response } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { emptyAnswers, isSuccess } from './_empty.js'

const nameOf = (operation: Operation): string => quote(operation.id ?? `${operation.method} ${operation.path}`)

/** A default response with the schema of another one. */
const hasMisplacedSchema = ({ status, schema }: Response): boolean =>
  status === 'default' && schema !== undefined && !isBare(schema)

const isBare = (schema: JsonNode): boolean => schema.isObject && schema.keys.length === 0

/** What may name a response, or stand beside the responses. */
const isCode = (key: string): boolean => /^(?:[1-5]\d\d|default|x-.*)$/s.test(key)

const answers = (responses: unknown) => ({ definition: { paths: { '/orders': { get: { responses } } } } })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'response-present',
    title: 'Every operation has a response.',
    level: 'required',
    breaksConnector: true,
    policyCodes: ['5000.2.4.5'],
    validator: {
      rule: 'OperationMustHaveResponse',
      text: 'The operation is not valid, it must contain at least one response definition.',
    },
    why: 'An operation without a response cannot be imported.',
    remedy: 'Add the response the API gives, for example "200" with its schema.',
    source: written('validator'),
    prevalence: '1.1 % of published connectors, webhook registrations only',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.responses.length > 0) continue
        const at = operation.node.get('responses') ?? operation.node
        // The platform takes webhook registrations that answer nothing.
        if (operation.isWebhook)
          yield { at, message: `The webhook registration ${nameOf(operation)} has no response.`, level: 'advice' }
        else
          yield {
            at,
            message: `The operation ${nameOf(operation)} has no response.`,
            lacks: { in: operation.node, key: 'responses' },
          }
      }
    },
    examples: {
      fails: answers({ 200: null }),
      passes: {
        definition: {
          paths: { '/orders': { get: { responses: { 200: null, 204: { description: 'Nothing to list.' } } } } },
        },
      },
    },
  }),
  defineCriterion({
    id: 'response-success',
    title: 'Every operation has a response for success.',
    level: 'recommended',
    policyCodes: ['5000.2.4.2'],
    covers: ['response-default-only'],
    validator: { rule: 'OperationShouldHaveSuccessfulResponse' },
    why: 'The designer takes the outputs from the response for success; reviewers no longer accept "default" in its place.',
    remedy: 'Add the success code the API answers with, for example "200" with its schema.',
    source: written(
      'validator',
      'documented',
      'Reviewers reject default-only responses; 8 % of connectors published since 2023 still have one.',
    ),
    prevalence: '8.8 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.responses.length === 0 || operation.isWebhook || operation.responses.some(isSuccess)) continue
        // A code that is none was meant for one, and is told as such.
        if (operation.responses.some(({ status }) => !isCode(status))) continue
        // One whose schema stands on "default" is mended by moving it, and told by response-default-schema.
        if (operation.responses.some(hasMisplacedSchema)) continue
        const at = operation.node.get('responses') ?? operation.node
        const hasDefault = operation.responses.some((response) => response.status === 'default')
        yield {
          at,
          message: hasDefault
            ? `The only answer of ${nameOf(operation)} for success is 'default'.`
            : `The operation ${nameOf(operation)} has no response for success.`,
          ...(hasDefault
            ? {}
            : {
                upstream: `The operation '${leading(operation.id ?? '', 120)}' should have at least one successful response definition.`,
              }),
        }
      }
    },
    examples: { fails: answers({ 200: null, default: { description: 'The orders.' } }) },
  }),
  defineCriterion({
    id: 'response-default-schema',
    title: 'The default response has no schema.',
    level: 'required',
    policyCodes: ['5000.2.4.2'],
    validator: {
      rule: 'DefaultResponseHasSchema',
      text: "The 'default' response should not have schema definition. Schemas should be defined on expected responses only.",
    },
    why: 'The outputs of an operation are those of an expected answer; a schema on "default" hides them.',
    remedy: 'Move the schema to the success code, for example "200", and leave "default" without one.',
    source: written(
      'validator',
      'observed',
      'An empty schema on "default" is advice only: many published connectors have one.',
    ),
    prevalence: '1.4 % of published connectors, 0.0 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      const seen = new Set<unknown>()
      for (const { status, schema, node, operation } of openapi.responses) {
        if (status !== 'default' || !schema || seen.has(node.value)) continue
        seen.add(node.value)
        const isEmpty = isBare(schema)
        yield {
          at: schema,
          message: `The 'default' response of ${nameOf(operation)} has ${isEmpty ? 'an empty schema' : 'a schema'}.`,
          ...(isEmpty ? { level: 'advice' as const, remedy: 'Delete the empty schema of "default".' } : {}),
        }
      }
    },
    examples: {
      fails: answers({
        default: { description: 'An error.', schema: { type: 'object', properties: { code: { type: 'string' } } } },
      }),
      passes: answers({ default: { description: 'An error.' } }),
    },
  }),
  defineCriterion({
    id: 'response-schema-empty',
    title: 'No response schema is empty.',
    level: 'recommended',
    policyCodes: ['5000.2.4.4'],
    why: 'Makers find nothing to use in the next step; reviewers write that empty schemas are not allowed.',
    remedy:
      'Describe the properties of the answer, or give a dynamic schema; where nothing comes back, use 204 without a schema.',
    source: written('submission', 'observed', 'The validator does not block it, reviewers do.'),
    prevalence: '13.8 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { response, schema, isList } of emptyAnswers(openapi)) {
        const { status, operation } = response
        yield isList
          ? {
              at: schema,
              message: `The response ${quote(status)} of ${nameOf(operation)} is a list of empty objects.`,
              lacks: { in: openapi.resolve(schema) ?? schema, key: schema.has('$ref') ? 'properties' : '$ref' },
            }
          : {
              at: schema,
              message: `The schema of response ${quote(status)} of ${nameOf(operation)} is empty.`,
              lacks: { in: openapi.resolve(schema) ?? schema, key: 'properties' },
            }
      }
    },
    examples: {
      fails: answers({ 200: { schema: { type: 'object', items: null } } }),
      passes: answers({ 200: { schema: { type: 'object', items: null, additionalProperties: true } } }),
    },
  }),
  defineCriterion({
    id: 'response-schema-present',
    title: 'A response for success has a schema.',
    level: 'recommended',
    policyCodes: ['5000.2.4.1', '5000.2.4.4'],
    validator: { rule: 'SchemaDefinitionSetIncorrectly' },
    why: 'Without a schema makers cannot use what comes back.',
    remedy: 'Add the schema of the answer; where nothing comes back, answer 204.',
    source: written('submission'),
    prevalence: '17.8 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.isInternal || operation.isWebhook || operation.method === 'delete' || operation.method === 'head')
          continue
        const answering = operation.responses.filter(
          (response) => response.status === '200' || response.status === '201',
        )
        const [first] = answering
        if (
          !first ||
          operation.responses.some(({ schema, status }) => schema !== undefined || status === '202' || status === '204')
        )
          continue
        yield {
          at: first.use,
          message: `No response of ${nameOf(operation)} has a schema.`,
          lacks: { in: first.node, key: 'schema' },
          upstream: `The operation '${leading(operation.id ?? '', 120)}' should define an output schema on the 200 or 201 response code or in 'x-ms-notification-content' extension for a webhook to be visible in the designer.`,
        }
      }
    },
    examples: {
      fails: answers({ 200: { schema: null } }),
      passes: answers({ 200: { schema: null }, 204: { description: 'No orders.' } }),
    },
  }),
  defineCriterion({
    id: 'response-single-schema',
    title: 'One response for success has a schema.',
    level: 'recommended',
    policyCodes: ['5000.2.4.1'],
    validator: { rule: 'OperationHasManyResponsesWithSchema' },
    why: 'The designer uses one schema only, and makers do not know which.',
    remedy: 'Keep the schema of the usual success code and drop the others.',
    source: written('validator'),
    prevalence: '3.1 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const withSchema = operation.responses.filter(
          (response) => isSuccess(response) && response.schema !== undefined,
        )
        const second = withSchema[1]
        if (!second || operation.isInternal) continue
        yield {
          at: second.use,
          message: `${withSchema.length} responses for success of ${nameOf(operation)} have a schema.`,
          upstream: `The operation '${leading(operation.id ?? '', 120)}' has more than one response with specified schema, only one schema will be used in the designer.`,
        }
      }
    },
    examples: { fails: answers({ 201: { description: 'More orders.', schema: { type: 'string' } } }) },
  }),
  defineCriterion({
    id: 'response-codes-valid',
    title: 'Responses are named by an HTTP code or default.',
    level: 'required',
    validator: { rule: 'ResponseMustBeDefaultOrHttpStatusCode' },
    why: 'Other keys are not Swagger, and the file is refused.',
    remedy: 'Write a code from 100 to 599, or "default".',
    source: written('validator'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        for (const key of operation.node.get('responses')?.members() ?? []) {
          if (isCode(key.key)) continue
          yield {
            at: key.atKey,
            message: `${quote(key.key)} is not an HTTP code.`,
            upstream:
              "The response is not valid, the response must be a valid HTTP status code, or the string 'default'.",
          }
        }
      }
    },
    examples: { fails: answers({ '2XX': { description: 'Any success.' } }) },
  }),
  defineCriterion({
    id: 'response-description',
    title: 'Every response has a description.',
    level: 'recommended',
    why: 'Swagger 2.0 asks for one, and an empty one says nothing.',
    remedy: 'Say in a few words when the API answers like this.',
    source: written('validator'),
    prevalence: '0.9 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const seen = new Set<unknown>()
      for (const { node, status, operation } of openapi.responses) {
        const description = node.get('description')
        // A missing one is a fault of the Swagger schema and told there.
        if (
          !description ||
          seen.has(node.value) ||
          typeof description.value !== 'string' ||
          description.value.trim() !== ''
        )
          continue
        seen.add(node.value)
        yield {
          at: description,
          message: `The description of response ${quote(status)} of ${nameOf(operation)} is empty.`,
        }
      }
    },
    examples: { fails: answers({ 200: { description: '' } }) },
  }),
]

export default criteria

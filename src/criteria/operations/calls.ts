import type { JsonNode } from '../../facts/json/node.js'
import { nearest, Suggestions } from '../../facts/nearest.js'
import { dynamicCalls, dynamicUses } from '../../facts/openapi/dynamic.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import { operationIds } from '../../facts/openapi/operation-names.js'
import { followPath, successSchema } from '../../facts/openapi/value-path.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withListOrders } from './_examples.js'
import { nameOf } from './_name.js'

const NEXT_LINKS = ['nextLink', '@odata.nextLink']

/** An operation ID that leads nowhere, with the nearest that does. */
function unknownOperation(openapi: OpenApi, suggestions: Suggestions, at: JsonNode, id: string): Problem {
  const meant = suggestions.nearest(id, openapi, () => operationIds(openapi))
  return {
    at,
    message: `No operation has the ID ${quote(id)}${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
    upstream: "The 'operationId' could not be found in this swagger document.",
    ...(meant ? { remedy: `Write ${quote(meant)}.` } : {}),
  }
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'operation-pageable-nextlink',
    title: 'A paged operation names the link to its next page.',
    level: 'recommended',
    validator: { rule: 'InvalidNextLinkNameValue' },
    why: 'The platform reads further pages from "nextLink" or "@odata.nextLink" only; otherwise makers get the first page.',
    remedy:
      'Write "x-ms-pageable": { "nextLinkName": "nextLink" }, and rename the property with an updatenextlink policy.',
    source: written('validator'),
    prevalence: '5.9 % of published connectors that page, none since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const pageable = operation.node.get('x-ms-pageable')
        if (!pageable) continue
        const name = pageable.get('nextLinkName')
        if (typeof name?.value !== 'string' || !NEXT_LINKS.includes(name.value)) {
          yield {
            at: name ?? pageable,
            message: name
              ? `${nameOf(operation)} pages by ${quote(name.value)}, which the platform does not follow.`
              : `x-ms-pageable of ${nameOf(operation)} has no nextLinkName.`,
            upstream: `The nextLinkName value for operation '${operation.id ?? ''}' is invalid. Supported values are 'nextLink' or '@odata.nextLink'.`,
          }
          continue
        }
        const schema = successSchema(operation)
        const end = schema && followPath(openapi, schema, name.value)
        if (end?.state === 'missing')
          yield {
            at: name,
            message: `The answer of ${nameOf(operation)} has no property ${quote(name.value)}.`,
            remedy: `Add ${quote(name.value)} to the response schema.`,
            upstream: `The dynamic operation expects a property on the specified path '${name.value}' which should be defined in the successful response of the invoked operation '${operation.id ?? ''}'.`,
          }
      }
    },
    examples: { fails: withListOrders({ 'x-ms-pageable': { nextLinkName: 'next' } }) },
  }),
  defineCriterion({
    id: 'operation-capabilities-test-connection',
    title: 'The test of the connection is a GET operation with fixed parameters.',
    level: 'recommended',
    why: 'The platform calls it with nothing but what is written here to see whether the credentials work.',
    remedy: 'Name a GET operation, and give every required parameter a fixed value.',
    source: {
      url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/test-connection',
      checked: '2026-11-23',
      confidence: 'documented',
    },
    prevalence: 'no published connector',
    needs: ['openapi'],
    notApplicable: ({ openapi }) =>
      openapi.root.at('x-ms-capabilities', 'testConnection') ? undefined : 'It has no test of the connection.',
    *check({ openapi }) {
      const test = openapi.root.at('x-ms-capabilities', 'testConnection')
      if (test) yield* judgeTest(openapi, test)
    },
    examples: {
      fails: { definition: { 'x-ms-capabilities': { testConnection: { operationId: 'GetOrders' } } } },
      passes: {
        definition: {
          'x-ms-capabilities': { testConnection: { operationId: 'GetOrder', parameters: { orderId: '1' } } },
        },
      },
    },
  }),
  defineCriterion({
    id: 'operation-context-simulate',
    title: 'A simulated trigger calls an operation that exists.',
    level: 'required',
    why: 'The designer calls it to show a maker sample data.',
    remedy: 'Write { "simulate": { "operationId": … } } with the ID of an action of this definition.',
    source: written('extensions'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      const suggestions = new Suggestions()
      for (const operation of openapi.operations) {
        const context = operation.node.get('x-ms-operation-context')
        if (!context?.isObject) continue
        const id = context.at('simulate', 'operationId')
        if (typeof id?.value !== 'string')
          yield {
            at: id ?? context.get('simulate') ?? context,
            message: `x-ms-operation-context of ${nameOf(operation)} names no operation.`,
            upstream: "The 'operationId' property is required.",
          }
        else if (!openapi.operation(id.value)) yield unknownOperation(openapi, suggestions, id, id.value)
      }
    },
    examples: {
      fails: withListOrders({ 'x-ms-operation-context': { simulate: { operationId: 'GetOrdr' } } }),
      passes: withListOrders({ 'x-ms-operation-context': { simulate: { operationId: 'GetOrder' } } }),
    },
  }),
  defineCriterion({
    id: 'operation-file-picker',
    title: 'A file picker says how to open and browse folders.',
    level: 'recommended',
    validator: {
      rule: 'DynamicTreeExtensionMissing',
      text: "The 'x-ms-dynamic-tree' extension must be defined to enable file picker support.",
    },
    why: 'The designer builds the picker from these calls; with one missing it stays empty.',
    remedy:
      'Give "open" and "browse" an "operationId", name the value fields, and add x-ms-dynamic-tree to the parameter.',
    source: written('extensions'),
    needs: ['openapi'],
    *check({ openapi }) {
      const picker = openapi.root.at('x-ms-capabilities', 'file-picker')
      if (picker) yield* judgePicker(openapi, picker)
      for (const { kind, node, owner } of dynamicUses(openapi)) {
        if (kind !== 'values' || node.string('capability') !== 'file-picker') continue
        if (!picker)
          yield {
            at: node.get('capability') ?? node,
            message: 'The field uses a file picker that the definition does not have.',
            remedy: 'Add "file-picker" to "x-ms-capabilities" at the root.',
            upstream: "The 'file-picker' property is required.",
          }
        else if (!owner.has('x-ms-dynamic-tree'))
          yield { at: owner, message: 'The field uses the file picker and has no x-ms-dynamic-tree.' }
      }
      for (const operation of openapi.operations) {
        const chunked = operation.node.at('x-ms-capabilities', 'chunkTransfer')
        if (chunked && typeof chunked.value !== 'boolean')
          yield {
            at: chunked,
            message: `chunkTransfer of ${nameOf(operation)} is neither true nor false.`,
            remedy: 'Write true or false, without quotes.',
            upstream: "The type of the property is incorrect. Expected type 'Boolean', but value is of type 'String'.",
          }
      }
    },
    examples: { fails: withListOrders({ 'x-ms-capabilities': { chunkTransfer: 'true' } }) },
  }),
  defineCriterion({
    id: 'capability-known',
    title: 'x-ms-capabilities names capabilities that exist.',
    level: 'recommended',
    why: 'An unknown capability is silently ignored.',
    remedy: 'At the root write "testConnection" or "file-picker", on an operation "chunkTransfer" and its sizes.',
    source: written('extensions'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* unknownKeys(openapi.root.get('x-ms-capabilities'), ['testConnection', 'file-picker'])
      for (const { node } of openapi.operations)
        yield* unknownKeys(node.get('x-ms-capabilities'), OPERATION_CAPABILITIES)
    },
    examples: {
      fails: { definition: { 'x-ms-capabilities': { testconnection: { operationId: 'ListOrders' } } } },
      passes: withListOrders({ 'x-ms-capabilities': { chunkTransfer: true } }),
    },
  }),
  defineCriterion({
    id: 'operation-internal-for-helpers',
    title: 'Operations that only fill lists are hidden.',
    level: 'advice',
    why: 'Makers find among the actions what they never call themselves.',
    remedy: 'Add "x-ms-visibility": "internal" to the operation, if makers do not need it.',
    source: written('webhooks', 'inferred'),
    prevalence: '1 of 119 published connectors looked at',
    needs: ['openapi'],
    *check({ openapi }) {
      const helpers = new Set<Operation>()
      for (const use of dynamicUses(openapi)) {
        // A list of records is a fine action too; a schema is only ever a helper.
        if (use.kind !== 'schema' && use.kind !== 'properties') continue
        for (const { target } of dynamicCalls(openapi, use)) if (target && !target.isInternal) helpers.add(target)
      }
      const test = openapi.root.at('x-ms-capabilities', 'testConnection')?.string('operationId')
      const tested = test === undefined ? undefined : openapi.operation(test)
      // What answers with something makers can use is an action that serves the test as well.
      if (tested && !tested.isInternal && !successSchema(tested)) helpers.add(tested)
      for (const operation of openapi.operations) {
        if (operation.method === 'delete' && !operation.isInternal && isUnsubscribe(openapi, operation))
          helpers.add(operation)
      }
      for (const operation of helpers)
        yield {
          at: operation.node,
          message: `${nameOf(operation)} serves the designer and is shown to makers as an action.`,
        }
    },
    examples: {
      fails: { definition: { paths: { '/hooks/{hookId}': { delete: { 'x-ms-visibility': null } } } } },
    },
  }),
]

export default criteria

const OPERATION_CAPABILITIES = [
  'chunkTransfer',
  'acceptUploadChunkSizeInMB',
  'minimumUploadChunkSizeInMB',
  'maximumUploadChunkSizeInMB',
  'acceptDownloadChunkSizeInMB',
  'minimumDownloadChunkSizeInMB',
  'maximumDownloadChunkSizeInMB',
]

function* unknownKeys(capabilities: JsonNode | undefined, known: readonly string[]): Generator<Problem> {
  for (const key of capabilities?.keys ?? []) {
    if (known.includes(key)) continue
    const meant = nearest(key, known)
    yield {
      at: capabilities?.get(key)?.atKey ?? (capabilities as JsonNode),
      message: `There is no capability ${quote(key)}${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
      ...(meant ? { remedy: `Rename it to ${quote(meant)}.` } : {}),
    }
  }
}

/** DELETE below the path of a webhook: `/hooks/{id}` for a registration at `/hooks`. */
function isUnsubscribe(openapi: OpenApi, operation: Operation): boolean {
  const parent = operation.path.slice(0, operation.path.lastIndexOf('/'))
  const hook = parent === '' ? undefined : openapi.root.at('paths', parent)
  return hook?.has('x-ms-notification-content') === true
}

function* judgeTest(openapi: OpenApi, test: JsonNode): Generator<Problem> {
  const id = test.get('operationId')
  if (typeof id?.value !== 'string') {
    yield { at: id ?? test, message: 'The test of the connection names no operation.' }
    return
  }
  const target = openapi.operation(id.value)
  if (!target) {
    yield unknownOperation(openapi, new Suggestions(), id, id.value)
    return
  }
  if (target.method !== 'get')
    yield { at: id, message: `The test of the connection calls ${nameOf(target)}, which is no GET operation.` }
  const passed = test.get('parameters')
  for (const { parameter } of target.parameters) {
    const { name, node } = parameter
    if (name === undefined || !parameter.isRequired || parameter.in === 'body' || node.has('default')) continue
    const value = passed?.get(name)
    if (!value)
      yield {
        at: passed ?? test,
        subject: name,
        message: `The test of the connection does not pass ${quote(name)}, which ${nameOf(target)} requires.`,
        upstream: `The target operation requires parameter '${name}'.`,
      }
    else if (value.has('parameter') || value.has('parameterReference'))
      yield {
        at: value,
        message: `The test of the connection can pass fixed values only, and ${quote(name)} is a reference.`,
      }
  }
}

function* judgePicker(openapi: OpenApi, picker: JsonNode): Generator<Problem> {
  for (const part of ['open', 'browse']) {
    const call = picker.get(part)
    const id = call?.get('operationId')
    if (typeof id?.value !== 'string')
      yield {
        at: id ?? call ?? picker,
        subject: part,
        message: `The file picker does not say which operation it calls to ${part}.`,
        upstream: `The '${call ? 'operationId' : part}' property is required.`,
      }
    else if (!openapi.operation(id.value)) yield unknownOperation(openapi, new Suggestions(), id, id.value)
  }
  for (const key of ['value-title', 'value-folder-property', 'value-media-property']) {
    if (picker.string(key)?.trim()) continue
    yield {
      at: picker.get(key) ?? picker,
      subject: key,
      message: `The file picker has no ${quote(key)}.`,
      upstream: `The '${key}' property is required.`,
    }
  }
}

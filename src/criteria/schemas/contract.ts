import { nearest } from '../../facts/nearest.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const orders = (response: object) => ({
  definition: { paths: { '/orders': { get: { responses: { 200: response } } } } },
})
const order = (schema: object) => ({ definition: { definitions: { Order: schema } } })

/** What Power Apps can hand over to the service of a table. */
const FILTER_FUNCTIONS = [
  ...['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'and', 'or', 'not', 'null'],
  ...['contains', 'startswith', 'endswith', 'indexof', 'substringof', 'substring', 'replace', 'concat'],
  ...['length', 'tolower', 'toupper', 'trim', 'year', 'month', 'day', 'hour', 'minute', 'second'],
  ...['date', 'time', 'now', 'totaloffsetminutes', 'totalseconds', 'round', 'floor', 'ceiling'],
  ...['add', 'sub', 'mul', 'div', 'mod', 'sum', 'min', 'max', 'average', 'count', 'countdistinct', 'distinct'],
  ...['top', 'astype', 'arraylookup', 'cdsin', 'joininner', 'joinleft', 'joinright', 'joinfull'],
]

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'response-list-known-errors',
    title: 'Operations list the errors they may answer.',
    level: 'advice',
    why: 'A maker who knows the errors can handle them in the flow.',
    remedy: 'Add for example "401", "404" and "500", each with a description.',
    source: written('coding'),
    needs: ['openapi'],
    notApplicable: ({ openapi }) =>
      openapi.operations.some((operation) => !operation.isInternal) ? undefined : 'It has no visible operation.',
    *check({ openapi }) {
      // One operation without says little; a connector without any was never thought through.
      if (openapi.operations.length < 6 || openapi.responses.some(({ status }) => /^[45]/.test(status))) return
      if (openapi.responses.some(({ status }) => status === 'default')) return
      yield {
        at: openapi.root.get('paths') ?? openapi.root,
        message: `None of the ${openapi.operations.length} operations lists an error it may answer.`,
      }
    },
    examples: {
      fails: {
        definition: {
          paths: {
            '/farms': {
              get: {
                summary: 'List farms',
                description: 'Lists the farms.',
                operationId: 'ListFarms',
                parameters: [],
                responses: { 200: { description: 'The farms.', schema: { $ref: '#/definitions/Order' } } },
              },
            },
          },
        },
      },
    },
  }),
  defineCriterion({
    id: 'response-examples-produced',
    title: 'Examples are of a type that the operation produces, and headers are named once.',
    level: 'advice',
    validator: { rule: 'ResponseExampleMustBeProducedByOperation' },
    covers: ['ResponseHeadersAreNotUnique'],
    why: 'An example of another type shows an answer that never comes.',
    remedy: 'Add the type to "produces", or delete the example.',
    source: written('validator'),
    needs: ['openapi'],
    *check({ openapi }) {
      const seen = new Set<unknown>()
      for (const { node, operation } of openapi.responses) {
        if (seen.has(node.value)) continue
        seen.add(node.value)
        const produces = operation.node.get('produces') ?? openapi.root.get('produces')
        const types = new Set([...(produces?.elements() ?? [])].map(({ value }) => bareType(value)))
        for (const example of types.size > 0 ? (node.get('examples')?.members() ?? []) : []) {
          if (!example.key.includes('/') || types.has(bareType(example.key))) continue
          yield {
            at: example.atKey,
            message: `${quote(operation.id ?? operation.path)} does not produce ${quote(example.key)}.`,
            upstream: `The response example '${example.key}' is not produced by the operation '${operation.id ?? ''}'.`,
          }
        }
        const headers = new Set<string>()
        for (const header of node.get('headers')?.members() ?? []) {
          const name = header.key.toLowerCase()
          if (headers.has(name))
            yield {
              at: header.atKey,
              message: `The header ${quote(header.key)} is described twice.`,
              remedy: 'Delete one of the two; header names have no case.',
              upstream: 'The response headers are not unique.',
            }
          headers.add(name)
        }
      }
    },
    examples: { fails: orders({ examples: { 'application/xml': '<orders/>' } }) },
  }),
  defineCriterion({
    id: 'response-filter-functions',
    title: 'filterFunctions and x-ms-editor stand where the designer reads them.',
    level: 'recommended',
    validator: {
      rule: 'InvalidCustomEditorExtensionDictionaryValue',
      text: "The 'x-ms-editor' extension can be specified as 'dictionary' only for schema with type object and additional properties allowed.",
    },
    covers: [
      'FilterFunctionsPropertyEmpty',
      'FilterFunctionsPropertyHasDuplicates',
      'FilterFunctionsPropertyInInputSchema',
      'FilterFunctionsPropertyInvalidValue',
    ],
    why: 'The designer offers a table of keys and values, or filters, only for such schemas.',
    remedy: 'Write "x-ms-editor": "dictionary" on an object that may have further properties, or delete it.',
    source: written('validator'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* judgeEditors(openapi)
      for (const { node, isInput, isOutput } of openapi.schemas) {
        // Of a table they stand among the capabilities of a column.
        const functions = node.at('x-ms-capabilities', 'filterFunctions') ?? node.get('filterFunctions')
        if (!functions) continue
        const values = [...functions.elements()].map(({ value }) => value)
        if (isInput && !isOutput)
          yield {
            at: functions,
            message: 'filterFunctions stand in an input, and filters apply to outputs.',
            remedy: 'Move them to the response schema.',
            upstream: "The 'filterFunctions' property has to be in the response schema.",
          }
        else if (values.length === 0)
          yield {
            at: functions,
            message: 'The list of filterFunctions is empty.',
            remedy: 'Name a function, or delete the list.',
            upstream: "The 'filterFunctions' property must have at least one element.",
          }
        else if (new Set(values).size < values.length)
          yield {
            at: functions,
            message: 'The list of filterFunctions holds a function twice.',
            remedy: 'Delete the second.',
            upstream: "The 'filterFunctions' property cannot contain duplicates.",
          }
        else
          for (const entry of functions.elements()) {
            if (typeof entry.value === 'string' && FILTER_FUNCTIONS.includes(entry.value.toLowerCase())) continue
            const near = typeof entry.value === 'string' ? nearest(entry.value, FILTER_FUNCTIONS) : undefined
            yield {
              at: entry,
              message: `${quote(entry.value)} is no function of a filter${near ? `; did you mean ${quote(near)}?` : '.'}`,
              remedy: near ? `Write ${quote(near)}.` : 'Delete it.',
              upstream: `The 'filterFunctions' property supports only these values: ${FILTER_FUNCTIONS.join(', ')}".`,
              // The list of the validator is not public; this one is that of Power Apps.
              ...(near ? {} : { level: 'advice' as const }),
            }
          }
      }
    },
    examples: {
      fails: order({ properties: { fruit: { 'x-ms-editor': 'dictionary' } } }),
      passes: order({
        properties: {
          tags: {
            type: 'object',
            additionalProperties: { type: 'string' },
            'x-ms-editor': 'dictionary',
            'x-ms-summary': 'Tags',
            description: 'Further facts.',
          },
        },
      }),
    },
  }),
]

export default criteria

/** A media type without parameters. */
function bareType(value: unknown): string {
  return typeof value === 'string' ? (value.slice(0, 200).split(';')[0] ?? '').trim().toLowerCase() : ''
}

function* judgeEditors(openapi: OpenApi) {
  for (const { node } of [...openapi.schemas, ...openapi.parameters]) {
    const editor = node.get('x-ms-editor')
    if (!editor) continue
    if (editor.value !== 'dictionary')
      yield {
        at: editor,
        message: `The editor ${quote(editor.value)} belongs to built-in operations and has no effect here.`,
        remedy: 'Write "dictionary", or delete x-ms-editor.',
        upstream: 'The property value must be one of the following: dictionary.',
      }
    else if (node.raw('type') !== 'object' || node.raw('additionalProperties') === false)
      yield { at: editor, message: 'A dictionary is edited here, and the schema is no open object.' }
  }
}

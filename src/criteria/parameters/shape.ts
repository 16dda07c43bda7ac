import type { Operation, OperationParameter } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { createOrderWith, FARM, listOrdersWith } from './_examples.js'

const nameOf = (operation: Operation): string => quote(operation.id ?? `${operation.method} ${operation.path}`)

/** Parameters that stand in the operation itself, not on its path. */
function* ownParameters(operation: Operation): Generator<OperationParameter> {
  for (const use of operation.parameters) if (use.use.parent?.parent?.value === operation.node.value) yield use
}

/** What the Swagger 2.0 schema allows; "multi" repeats the key, which only a query or a form can do. */
function isSwaggerFormat(format: unknown, place: string | undefined): boolean {
  if (format === 'multi') return place === 'query' || place === 'formData'
  return format === 'csv' || format === 'ssv' || format === 'tsv' || format === 'pipes'
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'parameter-body-shape',
    title: 'An operation has at most one body with a schema, no form beside it, and none when it only fetches.',
    level: 'required',
    policyCodes: ['5000.2.6.2'],
    validator: {
      rule: 'BodyOrFormDataParameterInFetchOperationNotAllowed',
      text: 'Body or form data parameters are not supported in a fetch operation.',
    },
    covers: [
      'OperationParametersContainMultipleBodyParameters',
      'BodyParameterSchemaRequired',
      'ParameterListContainsFormDataAndBody',
      'BodyParameterPropertyNotValid',
    ],
    why: 'A request has one body; a GET or HEAD request has none.',
    remedy: 'Put all fields into one body schema, and use POST when the operation has to send a body.',
    source: written('validator'),
    prevalence: '0.5 % of published connectors, 0.0 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        if (parameter.in !== 'body' || parameter.node.has('schema')) continue
        yield {
          at: parameter.node,
          message: `The body parameter ${quote(parameter.name)} has no schema.`,
          lacks: { in: parameter.node, key: 'schema' },
          remedy: 'Add "schema".',
          upstream: "The 'body' parameter must define a 'schema' property.",
        }
      }
      for (const operation of openapi.operations) {
        const bodies = operation.parameters.filter(({ parameter }) => parameter.in === 'body')
        const forms = operation.parameters.filter(({ parameter }) => parameter.in === 'formData')
        const [body, second] = bodies
        const form = forms[0]
        const sent = body ?? form
        if (sent && (operation.method === 'get' || operation.method === 'head')) {
          yield {
            at: sent.use,
            message: `${nameOf(operation)} is a ${operation.method.toUpperCase()} request and sends ${body ? 'a body' : 'form data'}.`,
            remedy: 'Write the fields as query parameters, or use POST when the API reads them from the request body.',
          }
        } else if (second) {
          yield {
            at: second.use,
            message: `${nameOf(operation)} has ${bodies.length} body parameters, and a request has one body.`,
            upstream: `The operation '${operation.id ?? ''}' contains multiple parameters in the location 'body', at most one is allowed.`,
          }
        } else if (body && form) {
          yield {
            at: form.use,
            message: `${nameOf(operation)} sends both a body and form data.`,
            remedy: 'Keep either the body or the form fields.',
            upstream:
              "The 'parameters' list defines both a 'body' parameter, and a 'formData' parameter. Only one of these location types can be used in an operation.",
          }
        }
      }
    },
    examples: { fails: listOrdersWith(FARM, { name: 'body', in: 'body', schema: { type: 'object' } }) },
  }),
  defineCriterion({
    id: 'parameter-nonbody-shape',
    title: 'A parameter outside the body has a type and no schema.',
    level: 'required',
    policyCodes: ['5000.2.6.2'],
    validator: {
      rule: 'NonBodyParameterSchemaNotValid',
      text: "The parameter cannot define a schema as it is not in the 'body'.",
    },
    covers: ['InvalidFormDataParameterName'],
    why: 'Swagger 2.0 types such a parameter directly; a schema there is an OpenAPI 3 habit and is refused.',
    remedy: 'Move "type", "format" and "enum" out of "schema" and onto the parameter.',
    source: written('validator'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, name, in: place } of openapi.parameters) {
        if (place !== 'query' && place !== 'path' && place !== 'header' && place !== 'formData') continue
        const schema = node.get('schema')
        if (schema)
          yield { at: schema, message: `The parameter ${quote(name)} in the ${place} has a schema instead of a type.` }
        else if (!node.has('type'))
          yield {
            at: node,
            message: `The parameter ${quote(name)} has no type.`,
            remedy: 'Add "type".',
            lacks: { in: node, key: 'type' },
            upstream: "The 'type' property is required.",
          }
        if (place === 'formData' && name !== undefined && /[^\x20-\x7e]/.test(name)) {
          yield {
            at: node.get('name') ?? node,
            message: `The form field ${quote(name)} has characters outside ASCII in its name.`,
            remedy: 'Name it with ASCII characters only.',
            upstream: `The form data parameter name '${name}' is invalid. All characters must be part of the US-ASCII character set.`,
          }
        }
      }
    },
    examples: { fails: listOrdersWith({ ...FARM, type: undefined, schema: { type: 'string' } }) },
  }),
  defineCriterion({
    id: 'parameter-unique',
    title: 'An operation has each parameter once.',
    level: 'required',
    policyCodes: ['5000.2.6.2'],
    validator: { rule: 'OperationParametersContainDuplicateParameter' },
    covers: ['OperationParametersAreNotUnique'],
    why: 'Of two parameters with the same name in the same place only one can be sent.',
    remedy: 'Delete one of the two.',
    source: written('validator'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const first = new Map<string, OperationParameter>()
        for (const entry of ownParameters(operation)) {
          const { name, in: place } = entry.parameter
          if (name === undefined || place === undefined || place === 'body') continue
          // The names of headers have no case.
          const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`
          const earlier = first.get(key)
          if (!earlier) first.set(key, entry)
          else {
            yield {
              at: entry.use,
              message: `${nameOf(operation)} has the parameter ${quote(name)} in the ${place} twice.`,
              related: [{ at: earlier.use, message: 'The first of the two.' }],
              // Two names that differ in case have no name in common to tell.
              upstream:
                earlier.parameter.name === name
                  ? `The operation '${operation.id ?? ''}' contains duplicate parameters with name '${name}', location '${place}'.`
                  : `The parameters in the operation '${operation.id ?? ''}' are not unique.`,
            }
          }
        }
      }
    },
    examples: { fails: listOrdersWith(FARM, { ...FARM, description: 'The same farm once more.' }) },
  }),
  defineCriterion({
    id: 'parameter-collection-format',
    title: 'Lists are sent as comma separated values.',
    level: 'required',
    validator: { rule: 'CollectionFormatValueNotSupported' },
    why: 'The platform sends arrays with commas whatever collectionFormat says.',
    remedy: 'Write "collectionFormat": "csv", or let the maker write the list as a text.',
    source: written(
      'validator',
      'inferred',
      'Only csv occurs in published connectors. A value that Swagger 2.0 has in this place is recommended against only.',
    ),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, name, in: place } of openapi.parameters) {
        const format = node.get('collectionFormat')
        if (!format || format.value === 'csv') continue
        yield {
          at: format,
          ...(isSwaggerFormat(format.value, place) ? { level: 'recommended' as const } : {}),
          message: `The parameter ${quote(name)} is to be sent as ${quote(format.value)}.`,
          upstream: `The 'collectionFormat' keyword value '${typeof format.value === 'string' ? leading(format.value, 60) : ''}' is not supported.`,
        }
      }
    },
    examples: {
      fails: listOrdersWith({ ...FARM, type: 'array', items: { type: 'string' }, collectionFormat: 'multi' }),
      passes: listOrdersWith({ ...FARM, type: 'array', items: { type: 'string' }, collectionFormat: 'csv' }),
    },
  }),
  defineCriterion({
    id: 'parameter-allow-empty',
    title: 'allowEmptyValue stands on query and form parameters only.',
    level: 'required',
    validator: {
      rule: 'AllowEmptyValueOnlyValidForQueryFormData',
      text: "The parameter cannot use the 'allowEmptyValue' keyword as it is not in the 'query' or 'formData' location.",
    },
    why: 'Nothing else can be sent empty, and the Swagger 2.0 schema refuses the key.',
    remedy: 'Delete "allowEmptyValue".',
    source: written('validator'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, name, in: place } of openapi.parameters) {
        const keyword = node.get('allowEmptyValue')
        if (!keyword || place === 'query' || place === 'formData') continue
        yield {
          at: keyword.atKey,
          message: `The parameter ${quote(name)} is in the ${place ?? 'wrong place'} and cannot be sent empty.`,
        }
      }
    },
    examples: {
      fails: listOrdersWith({ ...FARM, in: 'header', allowEmptyValue: true }),
      passes: listOrdersWith({ ...FARM, allowEmptyValue: true }),
    },
  }),
  defineCriterion({
    id: 'parameter-read-only',
    title: 'No input is both required and read-only.',
    level: 'recommended',
    covers: ['parameter-allow-empty'],
    validator: {
      rule: 'RequiredReadOnlyPropertyNotAllowedAsInput',
      text: "An input property cannot be 'readonly' and required.",
    },
    why: 'A maker has to fill it in and cannot.',
    remedy: 'Take it out of "required", or give input and output schemas of their own.',
    source: written('validator'),
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, name, role, parent, isInput } of openapi.schemas) {
        if (!isInput || role !== 'property' || node.raw('readOnly') !== true || !parent) continue
        const required = parent.node.raw('required')
        if (!Array.isArray(required) || !required.includes(name)) continue
        yield {
          at: node.get('readOnly') ?? node,
          message: `The input ${quote(name)} is required and read-only at once.`,
        }
      }
    },
    examples: {
      fails: createOrderWith({
        type: 'object',
        required: ['number'],
        properties: {
          number: { type: 'string', readOnly: true, 'x-ms-summary': 'Order number', description: 'Set by the farm.' },
        },
      }),
    },
  }),
  defineCriterion({
    id: 'parameter-reuse',
    title: 'A parameter that many operations have is written once.',
    level: 'advice',
    why: 'A text that stands in one place is corrected in one place.',
    remedy: 'Move the parameter to "parameters" at the root and refer to it with "$ref".',
    source: written('coding'),
    needs: ['openapi'],
    *check({ openapi }) {
      const groups = new Map<string, OperationParameter[]>()
      for (const operation of openapi.operations) {
        for (const entry of ownParameters(operation)) {
          if (entry.use.value !== entry.parameter.node.value || entry.parameter.in === 'body') continue
          const text = JSON.stringify(entry.use.value)
          const group = groups.get(text)
          if (group) group.push(entry)
          else groups.set(text, [entry])
        }
      }
      const repeated = [...groups.values()].filter((group) => group.length >= 3)
      const most = repeated.reduce<OperationParameter[]>(
        (best, group) => (group.length > best.length ? group : best),
        [],
      )
      const [first] = most
      if (!first) return
      const others = repeated.length > 1 ? `, and ${repeated.length - 1} more are repeated too` : ''
      yield {
        at: first.use,
        subject: 'all',
        message: `The parameter ${quote(first.parameter.name)} is written ${most.length} times in the same words${others}.`,
      }
    },
    examples: {
      fails: {
        definition: {
          paths: Object.fromEntries(
            ['/orders', '/farms', '/baskets'].map((path) => [
              path,
              {
                get: {
                  summary: `List ${path.slice(1)} of a farm`,
                  description: 'Lists what a farm has.',
                  operationId: `List${path.slice(1)}`,
                  parameters: [FARM],
                  responses: { 200: { description: 'The list.', schema: { $ref: '#/definitions/Order' } } },
                },
              },
            ]),
          ),
        },
      },
    },
  }),
]

export default criteria

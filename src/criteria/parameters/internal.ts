import type { JsonNode } from '../../facts/json/node.js'
import type { Parameter, Schema } from '../../facts/openapi/model.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { createOrderWith, FARM, listOrdersWith } from './_examples.js'

const hidden = (node: JsonNode): boolean => node.string('x-ms-visibility') === 'internal'

/** Hidden parameters outside the body; the callback address of a webhook is filled in by the platform. */
function isHiddenParameter({ node, in: place }: Parameter): boolean {
  return place !== 'body' && place !== undefined && hidden(node) && node.raw('x-ms-notification-url') !== true
}

/** Operations that makers do not see are called by others, for example by a list that passes the value on. */
function servesMakers({ operations }: Parameter): boolean {
  return operations.length === 0 || operations.some((operation) => !operation.isInternal)
}

/** Hidden properties of a request body that hold a value themselves; objects are judged by what they hold. */
function* hiddenLeaves(schemas: readonly Schema[]): Generator<Schema & { readonly isRequired: boolean }> {
  for (const schema of schemas) {
    const { node, role, parent, name, isInput } = schema
    if (!isInput || role !== 'property' || !parent || schema.reference !== undefined || !hidden(node)) continue
    if (node.raw('x-ms-notification-url') === true || node.raw('readOnly') === true) continue
    if ((node.get('properties')?.keys.length ?? 0) > 0 || node.has('allOf')) continue
    const required = parent.node.raw('required')
    yield { ...schema, isRequired: Array.isArray(required) && required.includes(name) }
  }
}

const withSource = (required: readonly string[], source: object) =>
  createOrderWith({
    type: 'object',
    required,
    properties: {
      source: { type: 'string', 'x-ms-visibility': 'internal', description: 'Where it is from.', ...source },
    },
  })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'parameter-internal-required-default',
    title: 'A hidden required parameter has a default.',
    level: 'required',
    breaksConnector: true,
    why: 'Makers cannot fill in what they do not see, so without a default the call always fails.',
    remedy: 'Add "default" with the value to send, or make the parameter visible.',
    source: written(
      'extensions',
      'documented',
      'For properties of a body it is recommended only: six published connectors do without.',
    ),
    prevalence: 'parameters: no published connector; properties of a body: 0.6 %',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        if (!isHiddenParameter(parameter) || !parameter.isRequired || parameter.node.has('default')) continue
        if (!servesMakers(parameter)) continue
        yield {
          at: parameter.node,
          message: `The parameter ${quote(parameter.name)} is required and hidden, and has no default.`,
          lacks: { in: parameter.node, key: 'default' },
        }
      }
      for (const { node, name, isRequired } of hiddenLeaves(openapi.schemas)) {
        if (!isRequired || node.has('default')) continue
        yield {
          at: node,
          level: 'recommended',
          message: `The input ${quote(name)} is required and hidden, and has no default.`,
          // What is filled in by the platform needs none.
          lacks: {
            in: node,
            key: node.keys.some((key) => key.startsWith('x-ms-notif')) ? 'x-ms-notification-url' : 'default',
          },
        }
      }
    },
    examples: {
      fails: listOrdersWith({ ...FARM, 'x-ms-visibility': 'internal' }),
      passes: listOrdersWith({ ...FARM, 'x-ms-visibility': 'internal', default: 'all' }),
    },
  }),
  defineCriterion({
    id: 'parameter-internal-default-required',
    title: 'A hidden input with a default is required.',
    level: 'required',
    validator: {
      rule: 'PropertyMustBeRequired',
      text: 'The property is internal and has a default value, it must be required. Optional internal fields are ignored.',
    },
    covers: ['InternalPropertyWithDefaultOptional'],
    why: 'Only required hidden fields are sent; the default of an optional one never reaches the service.',
    remedy: 'List the property under "required", or set "required": true on the parameter.',
    source: written('validator', 'observed', 'For parameters outside the body it is a warning.'),
    prevalence: 'properties of a body: no published connector; parameters: 1.4 %, 2.3 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        if (!isHiddenParameter(parameter) || parameter.isRequired || !parameter.node.has('default')) continue
        yield {
          at: parameter.node,
          level: 'recommended',
          message: `The hidden parameter ${quote(parameter.name)} has a default and is optional, so it may not be sent.`,
          remedy: 'Set "required": true on the parameter.',
          upstream:
            'The internal property has a default value but is optional. Only required properties are guaranteed to be included in requests.',
        }
      }
      for (const { node, name, isRequired } of hiddenLeaves(openapi.schemas)) {
        if (isRequired || !node.has('default')) continue
        yield {
          at: node,
          message: `The hidden input ${quote(name)} has a default and is optional, so it is not sent.`,
          remedy: 'List the property under "required" of the object that holds it.',
        }
      }
    },
    examples: {
      fails: withSource([], { default: 'flow' }),
      passes: withSource(['source'], { default: 'flow' }),
    },
  }),
  defineCriterion({
    id: 'parameter-internal-unsent',
    title: 'No input is hidden, optional and without a default.',
    level: 'advice',
    why: 'Nobody can fill it in and nothing is sent, so it might as well not be there.',
    remedy: 'Delete it, make it visible, or give it a default and make it required.',
    source: written('extensions', 'inferred'),
    prevalence: '9 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const unsent = [
        ...openapi.parameters
          .filter((one) => isHiddenParameter(one) && !one.isRequired && !one.node.has('default'))
          .map(({ node, name }) => ({ node, name })),
        ...[...hiddenLeaves(openapi.schemas)].filter((one) => !one.isRequired && !one.node.has('default')),
      ]
      const [first] = unsent
      if (!first) return
      yield {
        at: first.node,
        subject: 'all',
        message:
          unsent.length === 1
            ? `The input ${quote(first.name)} is hidden, optional and without a default, so it is never sent.`
            : `${unsent.length} inputs are hidden, optional and without a default, so they are never sent; this is the first.`,
      }
    },
    examples: { fails: withSource([], {}) },
  }),
]

export default criteria

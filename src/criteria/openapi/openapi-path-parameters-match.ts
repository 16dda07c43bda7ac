import { nearest } from '../../facts/nearest.js'
import type { OpenApi, Operation } from '../../facts/openapi/model.js'
import type { Problem } from '../../model/criterion.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { templateNames } from './_paths.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-path-parameters-match',
  title: 'Every name in a path has its parameter, and every path parameter its place in the path.',
  level: 'required',
  breaksConnector: true,
  validator: {
    rule: 'OperationMissingPathParameter',
    text: "The operation '{0}' does not define the '{1}' parameter which is required by the path.",
  },
  covers: [
    'PathParameterNotDefinedInTemplate',
    'PathParameterMustBeRequired',
    'PathParametersContainDuplicateParameter',
    'PathParametersContainMultipleBodyParameters',
  ],
  why: 'A name without a parameter stays in the address as it is written, braces and all.',
  remedy: 'Make names and parameters agree, letter by letter, and mark each path parameter as required.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const optional = new Set<unknown>()
    for (const parameter of openapi.parameters) {
      if (parameter.in !== 'path' || parameter.isRequired || optional.has(parameter.node.value)) continue
      optional.add(parameter.node.value)
      const required = parameter.node.get('required')
      yield {
        at: required ?? parameter.node,
        message: `The path parameter ${quote(parameter.name)} is not marked as required.`,
        remedy: 'Write "required": true.',
        upstream:
          "The parameter must be marked as required as it is used in the operation path. Include the 'required' property, with the value 'true'.",
        ...(required ? { fix: { description: 'Mark it as required.', replaceValueWith: true } } : {}),
      }
    }
    // Where the text goes astray, parameters may have been lost with it.
    const isAstray = openapi.document.faults.some((fault) => fault.kind === 'not-json')
    const told = new Set<unknown>()
    for (const operation of isAstray ? [] : openapi.operations) yield* judge(openapi, operation, told)
    for (const item of openapi.pathItems) {
      const seen = new Set<string>()
      for (const use of item.get('parameters')?.elements() ?? []) {
        const parameter = openapi.resolve(use)
        const identity = `${parameter?.string('in')} ${parameter?.string('name')}`
        const isSecondBody = parameter?.string('in') === 'body' && seen.has('body')
        if (parameter?.isObject && (seen.has(identity) || isSecondBody))
          yield {
            at: use,
            message: isSecondBody
              ? `The path ${quote(item.key)} has two body parameters.`
              : `The path ${quote(item.key)} has the parameter ${quote(parameter.string('name'))} twice.`,
            remedy: 'Remove one of them.',
            upstream: isSecondBody
              ? `The path '${leading(item.key, 200)}' contains multiple parameters in the location 'body', at most one is allowed.`
              : `The path '${leading(item.key, 200)}' contains duplicate parameters with name '${parameter.string('name') ?? ''}', location '${parameter.string('in') ?? ''}'.`,
          }
        seen.add(identity)
        if (parameter?.string('in') === 'body') seen.add('body')
      }
    }
  },
  examples: {
    fails: {
      definition: {
        paths: { '/orders/{number}': { get: { operationId: 'Get', responses: { 200: { description: 'It.' } } } } },
      },
    },
  },
})

/** Above this many pairs of a name and a parameter, names are not matched any more. */
const MOST_PAIRS = 2500

function* judge(openapi: OpenApi, operation: Operation, told: Set<unknown>): Generator<Problem> {
  // A reference that leads nowhere has its own finding; what it would have brought is not known.
  for (const place of [operation.node, operation.pathItem])
    for (const use of place.get('parameters')?.elements() ?? []) if (!openapi.resolve(use)?.isObject) return
  const names = new Set(templateNames(operation.path))
  const parameters = operation.parameters.filter(({ parameter }) => parameter.in === 'path')
  const given = new Set(parameters.map(({ parameter }) => parameter.name))
  const strays = parameters.filter(({ parameter }) => parameter.name !== undefined && !names.has(parameter.name))
  const missing = [...names].filter((name) => !given.has(name) && !name.includes('='))
  const isFew = missing.length * strays.length <= MOST_PAIRS
  for (const name of missing) {
    const stray = isFew
      ? nearest(
          name,
          strays.map(({ parameter }) => parameter.name ?? ''),
        )
      : undefined
    const index = stray === undefined ? -1 : strays.findIndex(({ parameter }) => parameter.name === stray)
    const match = index === -1 ? undefined : strays.splice(index, 1)[0]
    yield {
      at: match?.use.get('name') ?? match?.use ?? operation.node,
      subject: name,
      message:
        stray === undefined
          ? `The path holds {${leading(name, 60)}}, and the operation has no path parameter of this name.`
          : `The path holds {${leading(name, 60)}}, and the parameter is called ${quote(stray)}.`,
      remedy:
        stray === undefined
          ? `Add a parameter with "name": ${quote(name)}, "in": "path", "required": true.`
          : `Write ${quote(name)} in both places.`,
      upstream: `The operation '${operation.id ?? ''}' does not define the '${name}' parameter which is required by the path.`,
    }
  }
  for (const { use, parameter } of strays) {
    if (told.has(use.value)) continue
    told.add(use.value)
    yield {
      at: use,
      subject: parameter.name ?? '',
      message: `The path parameter ${quote(parameter.name)} has no place in the path ${quote(operation.path)}.`,
      remedy: `Put {${leading(parameter.name ?? '', 60)}} into the path, or remove the parameter.`,
      upstream: `The 'path' parameter '${parameter.name ?? ''}' is not defined in the URI path template. To include the parameter as a variable in the path, use '{' and '}' characters to enclose the name of the parameter in the path.`,
    }
  }
}

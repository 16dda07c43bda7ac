import type { JsonNode } from '../../facts/json/node.js'
import type { Parameter } from '../../facts/openapi/model.js'
import { bare, isPlaceholder, lengthOf, saysTheSame } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** Parameters a maker fills in one by one; a body is asked for its properties instead. */
function isAsked(parameter: Parameter): boolean {
  return (
    !parameter.isInternal && parameter.in !== 'body' && parameter.in !== undefined && parameter.operations.length > 0
  )
}

const LIST_ORDERS = (farm: unknown) => ({ definition: { paths: { '/orders': { get: { parameters: [farm] } } } } })
const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'parameter-summary-present',
    title: 'Every visible parameter has an x-ms-summary.',
    level: 'required',
    validator: { rule: 'RequiredPropertyMissing', text: "The 'x-ms-summary' property is required." },
    why: 'It is the label of the field; without it makers see the bare name of the parameter.',
    remedy: 'Add "x-ms-summary": the label in title case, for example "Order Number".',
    source: written('validator', 'observed'),
    prevalence: '0.5 % of published connectors, 0.0 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        const { node, name } = parameter
        if (!isAsked(parameter) || node.string('x-ms-summary')?.trim()) continue
        const label = node.get('x-ms-summary')
        if (label && typeof label.value !== 'string') {
          yield {
            at: label,
            message: `The x-ms-summary of ${quote(name)} is no text.`,
            upstream: `The type of the property is incorrect. Expected type 'String', but value is of type '${label.isArray ? 'Array' : 'Object'}'.`,
          }
          continue
        }
        yield {
          at: label ?? node,
          message: `The parameter ${quote(name)} has ${label ? 'an empty' : 'no'} x-ms-summary.`,
          ...(label
            ? { upstream: "The 'x-ms-summary' property must have not empty value." }
            : { lacks: { in: node, key: 'x-ms-summary' } }),
        }
      }
    },
    examples: {
      fails: LIST_ORDERS({ ...FARM, 'x-ms-summary': undefined }),
      passes: LIST_ORDERS({ ...FARM, 'x-ms-summary': undefined, 'x-ms-visibility': 'internal', default: 'all' }),
    },
  }),
  defineCriterion({
    id: 'parameter-description-present',
    title: 'Every visible parameter has a description.',
    level: 'required',
    validator: { rule: 'RequiredPropertyMissing', text: "The 'description' property is required." },
    why: 'It is the help text of the field in the designer.',
    remedy: 'Add "description": a sentence that says what to fill in.',
    source: written('validator', 'observed'),
    prevalence: '0.5 % of published connectors, 0.0 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        const { node, name } = parameter
        if (!isAsked(parameter) || node.string('description')?.trim()) continue
        const description = node.get('description')
        // A description of another type is a fault of the Swagger schema and told there.
        if (description && typeof description.value !== 'string') continue
        yield {
          at: description ?? node,
          message: `The parameter ${quote(name)} has ${description ? 'an empty' : 'no'} description.`,
          ...(description
            ? { upstream: "The 'description' property must have not empty value." }
            : { lacks: { in: node, key: 'description' } }),
        }
      }
    },
    examples: { fails: LIST_ORDERS({ ...FARM, description: ' ' }) },
  }),
  defineCriterion({
    id: 'parameter-summary-length',
    title: 'An x-ms-summary has at most 80 characters.',
    level: 'required',
    why: 'Longer labels are cut off in the designer.',
    remedy: 'Shorten the label and move the rest to the description.',
    source: written('submission'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        const length = lengthOf(parameter.node.string('x-ms-summary') ?? '')
        if (!isAsked(parameter) || length <= 80) continue
        yield {
          at: parameter.node.get('x-ms-summary') ?? parameter.node,
          message: `The x-ms-summary of ${quote(parameter.name)} has ${length} characters.`,
        }
      }
    },
    examples: { fails: LIST_ORDERS({ ...FARM, 'x-ms-summary': 'Farm '.repeat(20) }) },
  }),
  defineCriterion({
    id: 'parameter-summary-differs',
    title: 'Label and description of a parameter say different things.',
    level: 'advice',
    why: 'A help text that repeats the label or the name of the field helps nobody; reviewers ask for sentences.',
    remedy: 'Say in the description what to fill in and where to find it.',
    source: written('strings', 'observed'),
    prevalence: '27.8 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const echoes: { readonly at: JsonNode; readonly message: string }[] = []
      for (const parameter of openapi.parameters) {
        const description = parameter.node.string('description') ?? ''
        if (!isAsked(parameter) || description.trim() === '') continue
        const at = parameter.node.get('description') ?? parameter.node
        if (isPlaceholder(description))
          yield { at, message: `The description ${quote(description)} was never filled in.` }
        else if (saysTheSame(description, parameter.node.string('x-ms-summary') ?? ''))
          echoes.push({ at, message: `The description of ${quote(parameter.name)} repeats its label` })
        else if (bare(description) === bare(parameter.name ?? ''))
          echoes.push({ at, message: `The description of ${quote(parameter.name)} repeats its name` })
      }
      const [first] = echoes
      // Where one text is an echo most are: told once for the whole file.
      if (first)
        yield {
          at: first.at,
          subject: 'all',
          message: `${first.message}${echoes.length > 1 ? ` (${echoes.length} descriptions do)` : ''}.`,
        }
    },
    examples: { fails: LIST_ORDERS({ ...FARM, description: 'Farm.' }) },
  }),
  defineCriterion({
    id: 'parameter-description-sentence',
    title: 'The description of a parameter is a sentence.',
    level: 'advice',
    why: 'The string guidance asks for full sentences with a period.',
    remedy: 'End the descriptions with a period.',
    source: written('strings', 'documented', 'Most published connectors do not do it.'),
    prevalence: '62.9 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const open = openapi.parameters.filter((parameter) => {
        const description = parameter.node.string('description')?.trim() ?? ''
        return isAsked(parameter) && /\s/.test(description) && !/[.!?]["')\]]*$/.test(description.slice(-6))
      })
      const [first] = open
      if (first)
        yield {
          at: first.node.get('description') ?? first.node,
          message:
            open.length === 1
              ? 'The description of a parameter has no period at its end.'
              : `${open.length} descriptions of parameters have no period at their end; this is the first.`,
          subject: 'all',
        }
    },
    examples: { fails: LIST_ORDERS({ ...FARM, description: 'The farm to list' }) },
  }),
]

export default criteria

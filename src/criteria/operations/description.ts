import type { Operation } from '../../facts/openapi/model.js'
import { endsAsSentence, isPlaceholder, productName, REFUSED_PRODUCT_NAMES, saysTheSame } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { nameOf } from './_name.js'

const at = (operation: Operation) => operation.node.get('description') ?? operation.node

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'operation-description-present',
    title: 'Every visible operation has a description.',
    level: 'required',
    validator: { rule: 'RequiredPropertyMissing', text: "The 'description' property is required." },
    why: 'The description is the help text of the action; agents choose an operation by it.',
    remedy: 'Add "description": a sentence that says what the operation does.',
    source: written('validator', 'observed'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const text = operation.node.get('description')
        // A text of another type is a fault of the Swagger schema and told there.
        if (operation.isInternal || operation.description?.trim() || (text && typeof text.value !== 'string')) continue
        yield {
          at: at(operation),
          message: `The operation ${nameOf(operation)} has ${text ? 'an empty' : 'no'} description.`,
          ...(text
            ? { upstream: "The 'description' property must have not empty value." }
            : { lacks: { in: operation.node, key: 'description' } }),
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { description: '' } } } } } },
  }),
  defineCriterion({
    id: 'operation-description-sentence',
    title: 'A description is a sentence with a period.',
    level: 'advice',
    why: 'The string guidance asks for full sentences; reviewers point it out.',
    remedy: 'End the description with a period.',
    source: written('strings', 'documented', 'Half of all published connectors do not do it.'),
    prevalence: '52.5 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const open = openapi.operations.filter(
        ({ isInternal, description }) => !isInternal && description?.trim() && !endsAsSentence(description),
      )
      const [first] = open
      if (!first) return
      const others =
        open.length > 1
          ? `, and so ${open.length === 2 ? 'has one other operation' : `have ${open.length - 1} other operations`}`
          : ''
      yield {
        at: at(first),
        message: `The description of ${nameOf(first)} has no period at its end${others}.`,
        subject: 'all',
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { description: 'Lists the orders of a farm' } } } } },
    },
  }),
  defineCriterion({
    id: 'operation-summary-differs',
    title: 'Summary and description say different things.',
    level: 'advice',
    why: 'A description that repeats the summary helps nobody, and agents have nothing to choose by.',
    remedy: 'Say in the description what comes back and when to use the operation.',
    source: written('strings', 'observed'),
    prevalence: '24.8 % of published connectors',
    covers: ['ai-descriptions-selectable'],
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.isInternal || !saysTheSame(operation.summary ?? '', operation.description ?? '')) continue
        yield { at: at(operation), message: `The description of ${nameOf(operation)} repeats its summary.` }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { description: 'List orders.' } } } } } },
  }),
  defineCriterion({
    id: 'operation-description-meaningful',
    title: 'No description was left unfilled.',
    level: 'recommended',
    why: 'Reviewers send back text such as "TODO" or "string".',
    remedy: 'Write a sentence that says what the operation does.',
    source: written('strings', 'observed'),
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.isInternal || !operation.description?.trim() || !isPlaceholder(operation.description)) continue
        yield { at: at(operation), message: `The description ${quote(operation.description)} was never filled in.` }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { description: 'TODO' } } } } } },
  }),
  defineCriterion({
    id: 'operation-product-names',
    title: 'Summaries and descriptions do not name Power Apps, Power Automate or Logic Apps.',
    level: 'required',
    validator: { rule: 'ValueContainsRestrictedWords' },
    why: 'The same connector is used in all products of the platform, so Microsoft refuses their names in texts.',
    remedy: 'Leave the product out, for example "this flow" or "the connector".',
    source: written('validator', 'observed'),
    prevalence: '0.1 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.isInternal) continue
        for (const field of ['summary', 'description'] as const) {
          const product = productName(operation[field] ?? '')
          if (!product?.isRefused) continue
          yield {
            at: (operation.node.get(field) ?? operation.node).part(product.found),
            message: `The ${field} of ${nameOf(operation)} names ${quote(product.name)}.`,
            upstream: `The value '${field}' contains at least one of the restricted words: '${REFUSED_PRODUCT_NAMES.join(', ')}'.`,
          }
        }
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { description: 'Lists orders for Power Automate.' } } } } },
    },
  }),
]

export default criteria

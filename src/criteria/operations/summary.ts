import { lastCharacter } from '../../facts/found.js'
import type { Operation } from '../../facts/openapi/model.js'
import { isPlaceholder, lengthOf, restrictedCharacter } from '../../facts/wording.js'
import type { Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { nameOf } from './_name.js'

const at = (operation: Operation, stretch?: Span) => (operation.node.get('summary') ?? operation.node).part(stretch)

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'operation-summary-present',
    title: 'Every visible operation has a summary.',
    level: 'required',
    validator: { rule: 'RequiredPropertyMissing', text: "The 'summary' property is required." },
    why: 'The summary is the name of the action or trigger in the designer; without it makers see the operation ID.',
    remedy: 'Add "summary": a short phrase such as "Create an order".',
    source: written('validator'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const text = operation.node.get('summary')
        // A text of another type is a fault of the Swagger schema and told there.
        if (operation.isInternal || operation.summary?.trim() || (text && typeof text.value !== 'string')) continue
        yield {
          at: at(operation),
          message: `The operation ${nameOf(operation)} has ${text ? 'an empty' : 'no'} summary.`,
          ...(text
            ? { upstream: "The 'summary' property must have not empty value." }
            : { lacks: { in: operation.node, key: 'summary' } }),
        }
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { summary: null } } } } },
      passes: { definition: { paths: { '/orders': { get: { summary: null, 'x-ms-visibility': 'internal' } } } } },
    },
  }),
  defineCriterion({
    id: 'operation-summary-length',
    title: 'A summary has at most 80 characters.',
    level: 'required',
    covers: ['OperationSummaryTooLong'],
    validator: { rule: 'OperationSummaryTooLong' },
    why: 'Longer summaries are cut off in the designer.',
    remedy: 'Shorten the summary to 80 characters and move the rest to the description.',
    source: written(
      'submission',
      'documented',
      'The validator page names 120; no published summary is longer than 80.',
    ),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const length = lengthOf(operation.summary ?? '')
        if (operation.isInternal || length <= 80) continue
        yield {
          at: at(operation),
          message: `The summary of ${nameOf(operation)} has ${length} characters.`,
          upstream: "The operation 'summary' should be fewer than 120 characters for improved readablity.",
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { summary: 'List '.repeat(20) } } } } } },
  }),
  defineCriterion({
    id: 'operation-summary-characters',
    title: 'A summary holds none of / \\ < > * % & ?',
    level: 'required',
    validator: {
      rule: 'RestrictedCharactersInSummary',
      text: 'Summary string contains any of the restricted characters [/\\<>*%&?]',
    },
    why: "Microsoft's validator refuses these characters in a summary.",
    remedy: 'Write the words out, for example "and" for "&", "or" for "/".',
    source: written('validator', 'observed'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const character = operation.isInternal ? undefined : restrictedCharacter(operation.summary ?? '')
        if (character === undefined) continue
        yield {
          at: at(operation, character),
          message: `The summary ${quote(operation.summary)} holds the character ${quote(character.text)}.`,
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { summary: 'List & count orders' } } } } } },
  }),
  defineCriterion({
    id: 'operation-summary-ending',
    title: 'A summary ends with a letter or digit.',
    level: 'recommended',
    covers: ['ValueMustEndWithAlphanumeric'],
    why: 'A summary is a label, not a sentence; reviewers ask to remove the punctuation.',
    remedy: 'Remove the last character.',
    source: written('strings'),
    prevalence: '11 % of published connectors, 0.2 % when a closing parenthesis is allowed',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const { summary } = operation
        if (operation.isInternal || !summary?.trim() || /[\p{L}\p{N}\p{M})\]]$/u.test(summary.slice(-2))) continue
        yield {
          at: at(operation, lastCharacter(summary)),
          message: `The summary ${quote(summary)} does not end with a letter or digit.`,
        }
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { summary: 'List orders.' } } } } },
      passes: { definition: { paths: { '/orders': { get: { summary: 'List orders (all)' } } } } },
    },
  }),
  defineCriterion({
    id: 'operation-summary-case',
    title: 'A summary is a phrase that starts with a capital letter.',
    level: 'recommended',
    why: 'Makers choose an action by its summary; an operation ID or a word in lower case tells them little.',
    remedy: 'Write a phrase in sentence case, for example "Create an order".',
    source: written('strings', 'documented', 'Asked for by reviewers.'),
    prevalence: '1.3 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const summary = operation.summary?.trim() ?? ''
        if (operation.isInternal || summary === '') continue
        if (isPlaceholder(summary))
          yield { at: at(operation), message: `The summary ${quote(summary)} was never filled in.` }
        else if (/^[a-z]/.test(summary) && !/^[a-z]+[A-Z0-9]/.test(summary.split(' ')[0] ?? '')) {
          yield { at: at(operation), message: `The summary ${quote(summary)} starts with a small letter.` }
        } else if (
          !/\s/.test(summary) &&
          (/_/.test(summary) || /[a-z][A-Z]/.test(summary)) &&
          summary === operation.id
        ) {
          yield { at: at(operation), message: `The summary ${quote(summary)} is the operation ID, not a phrase.` }
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { summary: 'ListOrders' } } } } } },
  }),
  defineCriterion({
    id: 'operation-summary-unique',
    title: 'Visible operations have different summaries.',
    level: 'recommended',
    why: 'Two actions with the same name cannot be told apart in the designer.',
    remedy: 'Say in each summary what sets the operation apart.',
    source: written('strings', 'inferred'),
    prevalence: '1.9 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const first = new Map<string, Operation>()
      for (const operation of openapi.operations) {
        const key = operation.summary?.trim().toLowerCase()
        if (operation.isInternal || operation.isDeprecated || !key) continue
        const earlier = first.get(key)
        if (!earlier) first.set(key, operation)
        else {
          yield {
            at: at(operation),
            message: `Two operations have the summary ${quote(operation.summary)}.`,
            related: [{ at: at(earlier), message: 'The first operation with this summary.' }],
          }
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { post: { summary: 'List orders' } } } } } },
  }),
]

export default criteria

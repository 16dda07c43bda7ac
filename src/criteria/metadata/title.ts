import { find, lastCharacter } from '../../facts/found.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { isPlaceholder, lengthOf, productName } from '../../facts/wording.js'
import type { Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const SUFFIX = / \(Independent Publisher\)\s*$/i

/** The title without the suffix that Microsoft adds for independent publishers; empty when there is none. */
function bareTitle(openapi: OpenApi): string {
  return (openapi.info?.string('title') ?? '').replace(SUFFIX, '')
}

const at = (openapi: OpenApi, stretch?: Span) =>
  (openapi.info?.get('title') ?? openapi.info ?? openapi.root).part(stretch)
const titled = (title: string | null) => ({ definition: { info: { title } } })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'title-present',
    title: 'The connector has a title.',
    level: 'required',
    validator: { rule: 'RequiredPropertyMissing', text: "The 'title' property is required." },
    why: 'The title is the name of the connector in every product.',
    remedy: 'Set "title" under "info" to the name of the product.',
    source: written('submission'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const { info } = openapi
      // Without "info" that is what is missing.
      if (!info?.isObject || bareTitle(openapi).trim() !== '') return
      yield { at: at(openapi), message: 'The connector has no title.', lacks: { in: info, key: 'title' } }
    },
    examples: { fails: titled('  ') },
  }),
  defineCriterion({
    id: 'title-length',
    title: 'The title has at most 30 characters.',
    level: 'required',
    policyCodes: ['5000.2.2.1'],
    validator: { rule: 'FieldLengthExceeded', text: "The 'title' value goes over the character limit '30'" },
    why: 'Longer titles are cut off in the list of connectors.',
    remedy: 'Shorten the title to 30 characters.',
    source: written('submission', 'observed'),
    prevalence: '0.1 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const length = lengthOf(bareTitle(openapi))
      if (length > 30) yield { at: at(openapi), message: `The title has ${length} characters.` }
    },
    examples: {
      fails: titled('Orchard Harvest Planning and Billing'),
      passes: titled('Orchard Harvest (Independent Publisher)'),
    },
  }),
  defineCriterion({
    id: 'title-reserved-words',
    title: 'The title does not hold the word API or Connector.',
    level: 'required',
    policyCodes: ['5000.2.2.2'],
    validator: {
      rule: 'ValueContainsRestrictedWords',
      text: "The value 'title' contains at least one of the restricted words: 'api, connector'.",
    },
    why: 'Every connector is a connector to an API; the words are refused.',
    remedy: 'Leave the word out: the title is the name of the product.',
    source: written('validator', 'observed', 'Compared as whole words: names such as RapidAPI were certified.'),
    prevalence: '0.4 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const word = find(/\b(?:api|connector)s?\b/i, bareTitle(openapi).slice(0, 500))
      if (word) yield { at: at(openapi, word), message: `The title holds the word ${quote(word.text)}.` }
    },
    examples: { fails: titled('Orchard Harvest API'), passes: titled('Zapiern Rapid') },
  }),
  defineCriterion({
    id: 'title-product-names',
    title: 'The title names no product of the Power Platform.',
    level: 'required',
    policyCodes: ['5000.2.2.2'],
    why: 'A title must not look as if the connector were a part of the platform.',
    remedy: 'Leave the product name out.',
    source: written('submission'),
    prevalence: '0.3 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const product = productName(bareTitle(openapi).slice(0, 500))
      if (product) yield { at: at(openapi, product.found), message: `The title names ${quote(product.name)}.` }
    },
    examples: { fails: titled('Harvest for Power Automate') },
  }),
  defineCriterion({
    id: 'title-ends-alphanumeric',
    title: 'The title ends with a letter or digit.',
    level: 'required',
    policyCodes: ['5000.2.2.3'],
    validator: { rule: 'ValueMustEndWithAlphanumeric' },
    why: 'The validator refuses a title that ends with a blank, a line break or punctuation.',
    remedy: 'Remove the last character.',
    source: written(
      'submission',
      'documented',
      'A closing bracket is recommended against only: published titles end in "(Canada)".',
    ),
    prevalence: '1.4 % of published connectors, all but a few with a closing parenthesis',
    needs: ['openapi'],
    *check({ openapi }) {
      const title = openapi.info?.string('title') ?? ''
      if (title.trim() === '' || /[\p{L}\p{N}\p{M}]$/u.test(title.slice(-2)) || SUFFIX.test(title)) return
      const isBracket = /[)\]]$/.test(title)
      yield {
        at: at(openapi, lastCharacter(title)),
        message: `The title ${quote(title)} does not end with a letter or digit.`,
        upstream: "The 'title' value must end with alphanumeric character.",
        ...(isBracket ? { level: 'recommended' as const, remedy: 'Leave out the brackets and what they hold.' } : {}),
      }
    },
    examples: { fails: titled('Orchard Harvest!') },
  }),
  defineCriterion({
    id: 'title-is-product-name',
    title: 'The title is the name of the product.',
    level: 'recommended',
    why: 'Reviewers ask to change version tags, placeholders and names of assemblies.',
    remedy: 'Write the name under which the service is known.',
    source: written('submission', 'observed'),
    needs: ['openapi'],
    *check({ openapi }) {
      const written = bareTitle(openapi)
      const title = written.trim()
      if (title === '' || title.length > 200) return
      const version = find(/\(v\d[\d.]*\)|(?:^|\s)v\d[\d.]*\s*$/i, written)
      if (isPlaceholder(title)) yield { at: at(openapi), message: `The title ${quote(title)} was never filled in.` }
      else if (version) yield { at: at(openapi, version), message: `The title ${quote(title)} holds a version.` }
      else if (/^[a-z]\w*(?:\.\w+){2,}$/i.test(title))
        yield { at: at(openapi), message: `The title ${quote(title)} looks like the name of an assembly.` }
    },
    examples: { fails: titled('Orchard Harvest (V1)') },
  }),
]

export default criteria

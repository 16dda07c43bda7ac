import { find } from '../../facts/found.js'
import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { isPlaceholder, lengthOf, productName, saysTheSame } from '../../facts/wording.js'
import type { Locatable } from '../../model/criterion.js'
import type { Span } from '../../model/location.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const at = (openapi: OpenApi, stretch?: Span) =>
  (openapi.info?.get('description') ?? openapi.info ?? openapi.root).part(stretch)
const described = (description: string | null) => ({ definition: { info: { description } } })

/** Texts below this many characters were sent back as vague. */
const SHORT = 60

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'description-present',
    title: 'The connector has a description.',
    level: 'required',
    policyCodes: ['5000.2.3.1'],
    validator: { rule: 'RequiredPropertyMissing', text: "The 'description' property is required." },
    why: 'It is shown wherever the connector is listed.',
    remedy: 'Set "description" under "info": what the service does and what the connector is for.',
    source: written('submission'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const { info } = openapi
      // Without "info" that is what is missing.
      if (!info?.isObject || info.string('description')?.trim()) return
      yield { at: at(openapi), message: 'The connector has no description.', lacks: { in: info, key: 'description' } }
    },
    examples: { fails: described(null) },
  }),
  defineCriterion({
    id: 'description-length',
    title: 'The description has 30 to 500 characters.',
    level: 'required',
    policyCodes: ['5000.2.3.4'],
    validator: {
      rule: 'FieldLengthNotInRange',
      text: "The 'description' value must be between '30' and '500' characters.",
    },
    why: 'The validator refuses shorter and longer descriptions.',
    remedy: 'Write 30 to 500 characters.',
    source: written('submission', 'observed'),
    prevalence: '0.2 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const description = openapi.info?.string('description')
      if (!description?.trim()) return
      const length = lengthOf(description)
      if (length < 30 || length > 500) yield { at: at(openapi), message: `The description has ${length} characters.` }
    },
    examples: { fails: described('Plans fruit picking.') },
  }),
  defineCriterion({
    id: 'description-product-names',
    title: 'The description does not name Power Apps, Power Automate or Logic Apps.',
    level: 'required',
    policyCodes: ['5000.2.3.5'],
    validator: {
      rule: 'ValueContainsRestrictedWords',
      text: "The value 'description' contains at least one of the restricted words: 'power apps, power automate, logic apps'.",
    },
    why: 'The same connector is used in all products of the platform.',
    remedy: 'Say what the service does and leave the products out.',
    source: written('validator', 'observed'),
    prevalence: '0.6 % of published connectors, 0.0 % of those since 2023',
    needs: ['openapi'],
    *check({ openapi }) {
      const product = productName((openapi.info?.string('description') ?? '').slice(0, 5000))
      if (!product) return
      const message = `The description names ${quote(product.name)}.`
      // The validator does not look for the other products: its sentence would name what is not there.
      const mild = product.isRefused ? {} : { level: 'recommended' as const, upstream: message }
      yield { at: at(openapi, product.found), message, ...mild }
    },
    examples: { fails: described('Orchard Harvest plans fruit picking with Power Automate flows.') },
  }),
  defineCriterion({
    id: 'description-distinct',
    title: 'The description says more than the title.',
    level: 'recommended',
    why: 'Reviewers ask for a second sentence when the text is vague.',
    remedy: 'Say what the service does and what one can do with the connector.',
    source: written('submission', 'observed'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const description = openapi.info?.string('description') ?? ''
      if (!description.trim()) return
      if (saysTheSame(description, openapi.info?.string('title') ?? ''))
        yield { at: at(openapi), message: 'The description repeats the title.' }
      else if (
        isPlaceholder(description) ||
        /short description of the connecting service/i.test(description.slice(0, 1000))
      )
        yield { at: at(openapi), message: 'The description is the text of a template.' }
      else if (lengthOf(description) < SHORT && lengthOf(description) >= 30)
        yield {
          at: at(openapi),
          level: 'advice',
          message: `The description has ${lengthOf(description)} characters only, and reviewers may ask for a second sentence.`,
        }
    },
    examples: { fails: described('Short description of the connecting service goes here.') },
  }),
  defineCriterion({
    id: 'description-word-api',
    title: 'The description does without the word API.',
    level: 'advice',
    why: 'The string guidance asks for it: makers do not think in APIs.',
    remedy: 'Name the service instead.',
    source: written('strings'),
    prevalence: '14.6 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const word = find(/\bAPIs?\b/i, (openapi.info?.string('description') ?? '').slice(0, 5000))
      if (word) yield { at: at(openapi, word), message: 'The description holds the word API.' }
    },
    examples: { fails: described('Orchard Harvest plans fruit picking through its API, for farms.') },
  }),
  defineCriterion({
    id: 'description-no-urls',
    title: 'Descriptions hold no web addresses and no emoji.',
    level: 'recommended',
    policyCodes: ['5000.2.3.6'],
    why: 'One publisher was sent back for it: agents read descriptions, and addresses mislead them.',
    remedy: 'Say it in words; an address belongs into the readme or into "externalDocs".',
    source: written(
      'submission',
      'third-party',
      'Of operations, parameters and properties it is advice only. Accented letters are fine.',
    ),
    prevalence: '2.8 % of published connectors in the description of the connector, 11.4 % anywhere',
    needs: ['openapi'],
    *check({ openapi }) {
      const nodes = [
        openapi.info,
        ...openapi.operations.filter((operation) => !operation.isInternal).map(({ node }) => node),
        ...openapi.parameters.filter((parameter) => !parameter.isInternal).map(({ node }) => node),
      ]
      for (const node of nodes) {
        const found = misleading(node)
        if (found) yield { ...found, ...(node === openapi.info ? {} : { level: 'advice' as const }) }
      }
      const properties = openapi.schemas.filter(({ role, isVisible }) => role === 'property' && isVisible)
      const all = properties.map(({ node }) => misleading(node)).filter((found) => found !== undefined)
      const [first] = all
      // Where one property links to the documentation of the service, dozens do: told once.
      if (first)
        yield {
          at: first.at,
          level: 'advice',
          subject: 'properties',
          message: `${first.message.slice(0, -1)}${all.length > 1 ? ` (${all.length} descriptions of properties are like this)` : ''}.`,
        }
    },
    examples: { fails: described('Orchard Harvest plans fruit picking, see https://www.orchardharvest.com for more.') },
  }),
]

export default criteria

/** The web address or the emoji in the description of an object. */
function misleading(node: JsonNode | undefined): { readonly at: Locatable; readonly message: string } | undefined {
  const description = node?.get('description')
  if (typeof description?.value !== 'string') return undefined
  const address = find(/https?:\/\/[^\s"'<>)\]]+/i, description.value)
  const stretch = address ?? find(/\p{Emoji_Presentation}/u, description.value)
  return (
    stretch && {
      at: description.part(stretch),
      message: address ? 'The description holds a web address.' : 'The description holds an emoji.',
    }
  )
}

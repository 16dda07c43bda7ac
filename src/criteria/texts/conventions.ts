import { type Found, find } from '../../facts/found.js'
import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { bare, isPlaceholder, saysTheSame } from '../../facts/wording.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { repetitionIn, slipIn } from './_spelling.js'
import { type MakerText, makerTexts } from './_texts.js'

const described = (description: string) => ({ definition: { info: { description } } })
const fruit = (property: object) => ({ definition: { definitions: { Order: { properties: { fruit: property } } } } })

/** What is wrong with a text, and the stretch of it where it is wrong when it is not the whole. */
interface Remark {
  readonly what: string
  readonly stretch?: Found
}

/** One finding for a whole file: these are habits, and a list of hundreds helps nobody. */
function* findings(openapi: OpenApi, all: string, judge: (text: MakerText) => Remark | undefined): Generator<Problem> {
  let first: { readonly node: JsonNode; readonly remark: Remark } | undefined
  let count = 0
  for (const text of makerTexts(openapi)) {
    const remark = judge(text)
    if (!remark) continue
    first ??= { node: text.node, remark }
    count++
  }
  if (!first) return
  const others = count > 1 ? ` (${count} ${all})` : ''
  yield { at: first.node.part(first.remark.stretch), subject: 'all', message: `${first.remark.what}${others}.` }
}

/** The first stretch of a text that fits one of the patterns, with what is said about it. */
function firstRemark(
  text: string,
  looked: readonly (readonly [pattern: RegExp, say: (piece: string) => string])[],
): Remark | undefined {
  for (const [pattern, say] of looked) {
    const stretch = find(pattern, text)
    if (stretch) return { what: say(stretch.text), stretch }
  }
  return undefined
}

/** The same text often stands in a definition many times, and is looked through once. */
function onceEach<T>(judge: (text: string) => T | undefined): (text: string) => T | undefined {
  const known = new Map<string, T | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, judge(text))
    return known.get(text)
  }
}

const TAGS =
  /<\/?(?:a|b|br|p|i|u|em|strong|ul|ol|li|div|span|code|pre|h[1-6]|table|tr|td|img|hr|sup|sub|font)(?:\s[^<>]{0,200})?\/?>/i

/** A character without which none of what is not plain can be written; most texts have none. */
const NOT_PLAIN = /[<*`[#\\{]|[^ -~]/

/** Bold words, code, links and headings, as Markdown writes them. */
const MARKDOWN =
  /\*\*[^*\r\n]{1,200}\*\*|`[^`\r\n]{1,200}`|\[[^\][\r\n]{1,200}\]\([^()\s]{1,300}\)|(?:^|\n)#{1,6} \S{1,40}/

/** A line break with text before and behind it. */
const INNER_LINE_BREAK = /\S[^\S\r\n]*[\r\n]\s*\S/

const ABBREVIATION = /(?:^|\s)(?:Id|Url|Api|Uri|Html|Json|Xml|Ip|id|url|api|uri|html|json|xml)s?(?=\s|$)/

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'description-ends-punctuation',
    title: 'The description of the connector ends as a sentence.',
    level: 'advice',
    why: 'A text that breaks off looks as if something were missing.',
    remedy: 'End the description with a period.',
    source: written('strings', 'inferred'),
    prevalence: '13.4 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const node = openapi.info?.get('description')
      if (typeof node?.value !== 'string' || !node.value.trim()) return
      if (/[.!?。]["')\]”’]*$/.test(node.value.trimEnd().slice(-6))) return
      yield {
        at: node,
        message: 'The description of the connector does not end with a period.',
        fix: { description: 'Add a period.', replaceValueWith: `${node.value.trimEnd()}.` },
      }
    },
    examples: { fails: described('Orchard Harvest plans fruit picking and reacts to new orders') },
  }),
  defineCriterion({
    id: 'description-spelling',
    title: 'Texts are typed with care.',
    level: 'advice',
    policyCodes: ['5000.2.3.2'],
    why: 'Reviewers ask for texts that are free of spelling and grammar errors.',
    remedy: 'Read the texts once more; a spell checker in the editor finds the rest.',
    source: written(
      'submission',
      'documented',
      'Frequent misspellings, a and an, doubled words, blanks and commas, and small letters at the start are looked for.',
    ),
    prevalence: '38 of 119 published connectors looked at',
    needs: ['openapi', 'language'],
    *check({ openapi, language }) {
      // Words of another language are no slips, and that language is told by text-english.
      const isEnglish = language.code === undefined || language.code === 'eng'
      const slipOf = onceEach(slipIn)
      const repetitionOf = onceEach(repetitionIn)
      yield* findings(openapi, 'such texts', ({ field, text, node }) => {
        const slip = isEnglish ? slipOf(text) : undefined
        if (slip)
          return { ...slip, what: `The ${field === 'x-ms-summary' ? 'label' : field} ${quote(text)} ${slip.what}` }
        if (field !== 'description') return undefined
        const repetition = repetitionOf(text)
        if (repetition) return { ...repetition, what: `The description ${quote(text)} ${repetition.what}` }
        const isConnector = node.parent?.key === 'info'
        return isConnector
          ? firstRemark(text, [[/^\p{Ll}+\s/u, () => `The description ${quote(text)} starts with a small letter`]])
          : undefined
      })
    },
    examples: { fails: described('Orchard Harvest plans the the picking of fruit on farms.') },
  }),
  defineCriterion({
    id: 'text-plain',
    title: 'Texts hold no markup, line breaks, placeholders or pictographs.',
    level: 'advice',
    covers: ['strings-quality-localisation'],
    why: 'The designer shows texts as they are: tags, Markdown and placeholders appear as such.',
    remedy: 'Write plain text.',
    source: written('submission'),
    prevalence: '14 of 119 published connectors looked at',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* findings(openapi, 'texts like this', ({ field, text, owner }) => {
        const head = text.slice(0, 4000)
        if (!NOT_PLAIN.test(head)) return undefined
        const said = () => `The ${field} ${quote(text)} holds`
        const isShownToMakers = owner === 'operation' || owner === 'parameter'
        return firstRemark(head, [
          ...(head.includes('<') ? [[TAGS, (tag: string) => `${said()} the tag ${quote(tag)}`] as const] : []),
          ...(isShownToMakers ? [[MARKDOWN, (mark: string) => `${said()} the Markdown ${quote(mark)}`] as const] : []),
          ...(owner === 'operation' ? [[INNER_LINE_BREAK, () => `${said()} a line break`] as const] : []),
          [/\\"/, () => `${said()} a backslash before a quotation mark`],
          [/\{\d\}/, () => `${said()} a placeholder`],
          [/\p{Emoji_Presentation}|\ufe0f/u, () => `${said()} a pictograph`],
          [/[^\P{Cc}\t\n\r]|\ufffd/u, () => `${said()} a control character`],
        ])
      })
    },
    examples: { fails: described('Orchard Harvest plans <b>fruit picking</b> on farms of every size.') },
  }),
  defineCriterion({
    id: 'text-abbreviations',
    title: 'Labels are words: abbreviations in capitals, no names of fields.',
    level: 'advice',
    covers: ['strings-quality-localisation'],
    why: 'Labels such as "user_id" or "Url" show makers the inside of the service.',
    remedy: 'Write "User ID", "URL", "API".',
    source: written('strings'),
    prevalence: '30 of 119 published connectors looked at',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* findings(openapi, 'labels like this', ({ field, text, owner, name }) => {
        if (field !== 'x-ms-summary' && !(field === 'summary' && owner === 'operation')) return undefined
        if (field === 'x-ms-summary' && /^\S+$/.test(text) && (/[a-z]_[a-z]/i.test(text) || /^[a-z]+[A-Z]/.test(text)))
          return { what: `The label ${quote(text)} is the name of a field` }
        if (field === 'x-ms-summary' && name !== undefined && isNameOf(text, name))
          return { what: `The label ${quote(text)} is the name of the field` }
        return firstRemark(text.slice(0, 200), [
          [ABBREVIATION, (word) => `The label ${quote(text)} holds ${quote(word)}, which is written in capitals`],
        ])
      })
    },
    examples: { fails: fruit({ 'x-ms-summary': 'fruit_kind' }), passes: fruit({ 'x-ms-summary': 'Fruit ID' }) },
  }),
  defineCriterion({
    id: 'text-says-something',
    title: 'Descriptions of fields say more than their names.',
    level: 'advice',
    why: 'Reviewers send back texts that only echo the name of the field.',
    remedy: 'Say what the field holds, in a sentence.',
    source: written('strings', 'observed'),
    prevalence: '69 of 119 published connectors looked at',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* findings(openapi, 'descriptions like this', ({ field, text, owner, name, label }) => {
        if (field !== 'description' || owner !== 'property') return undefined
        const said = (what: string) => ({ what: `The description ${quote(text)} ${what}` })
        if (isPlaceholder(text)) return said('was never filled in')
        if (name !== undefined && isEcho(text, name)) return said('repeats the name of the field')
        return label !== undefined && saysTheSame(text, label) ? said('repeats the label') : undefined
      })
    },
    examples: { fails: fruit({ description: 'The fruit.' }) },
  }),
  defineCriterion({
    id: 'parameter-summary-characters',
    title: 'Labels are in title case, of letters and digits.',
    level: 'advice',
    why: 'The guidance asks for labels such as "Order Number", which all connectors then share.',
    remedy:
      'Start with a capital letter, use letters, digits and parentheses, and leave out the punctuation at the end.',
    source: written('strings'),
    prevalence: '22.7 % of published connectors use other characters',
    needs: ['openapi'],
    *check({ openapi }) {
      yield* findings(openapi, 'labels like this', ({ field, text, owner }) => {
        if (field !== 'x-ms-summary' || owner !== 'parameter') return undefined
        return firstRemark(text, [
          [/^\p{Ll}/u, () => `The label ${quote(text)} starts with a small letter`],
          // "No." and "etc." are abbreviations.
          [/(?:(?<=\p{L}{4})\.|[,:;!])(?=\s*$)/u, (end) => `The label ${quote(text)} ends in ${quote(end)}`],
          [/[/\\<>*%&?]/, (character) => `The label ${quote(text)} holds ${quote(character)}`],
        ])
      })
    },
    examples: {
      fails: {
        definition: {
          paths: {
            '/orders': {
              get: {
                parameters: [
                  {
                    name: 'farm',
                    in: 'query',
                    required: true,
                    type: 'string',
                    'x-ms-summary': 'farm/field',
                    description: 'The farm whose orders are listed.',
                  },
                ],
              },
            },
          },
        },
      },
    },
  }),
  defineCriterion({
    id: 'parameter-body-property-strings',
    title: 'Inputs in a body have descriptions.',
    level: 'advice',
    why: 'Makers fill in the properties of a body one by one, and each has a help text.',
    remedy: 'Add a "description" to the properties.',
    source: written('strings', 'observed'),
    prevalence: '38.8 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const inputs = openapi.schemas.filter(
        ({ role, isInput, isVisible, reference }) =>
          role === 'property' && isInput && isVisible && reference === undefined,
      )
      const without = inputs.filter(({ node }) => !node.string('description')?.trim())
      const [first] = without
      if (first)
        yield {
          at: first.node,
          subject: 'all',
          message: `${without.length} of ${inputs.length} visible inputs in bodies have no description; this is the first.`,
        }
    },
    examples: { fails: fruit({ description: null }) },
  }),
]

export default criteria

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'this', 'its'])

/** `The order id.` for `orderId`. */
function isEcho(text: string, name: string): boolean {
  if (text.length > 200) return false
  const words = text
    .toLowerCase()
    .replace(/^\s*gets(?: or |\/)sets\b/, '')
    .split(/\s+/)
  return bare(words.filter((word) => !ARTICLES.has(word)).join('')) === bare(name).replace(/^-+/, '')
}

/** `EventType` for `eventType` and `event_type`: the words were run together; `Github` for `github` is one word. */
function isNameOf(label: string, name: string): boolean {
  return (
    /^[A-Z][a-z]+[A-Z][A-Za-z]*$/.test(label) &&
    (/[a-z][A-Z]/.test(name) || /[a-z][_-][a-z]/i.test(name)) &&
    bare(label) === bare(name)
  )
}

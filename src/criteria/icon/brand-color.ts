import { FORBIDDEN_COLORS, rgbOf } from '../../facts/color.js'
import { INDEPENDENT_BRAND_COLOR } from '../../facts/publisher.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { ICON_GUIDE, POLICY_PAGE } from './_icon.js'

const KEY = 'iconBrandColor'
const CHECKED = '2026-11-23'
const SOLUTION = 'A solution keeps the brand color outside the checked files.'

const present = defineCriterion({
  id: 'brand-color-present',
  title: 'The connector has a brand color.',
  level: 'required',
  policyCodes: ['5000.2.1.1'],
  why: 'The platform draws the tile of the connector in the brand color.',
  remedy: 'Add "iconBrandColor" with the color of the background of the icon, for example "#2e7d32".',
  source: { url: ICON_GUIDE, checked: CHECKED, confidence: 'documented' },
  prevalence: 'no published connector',
  needs: ['properties'],
  notApplicable: ({ properties }) => (properties.isSolution ? SOLUTION : undefined),
  *check({ properties: { properties } }) {
    const node = properties.get(KEY)
    const isEmpty = node?.value === null || (typeof node?.value === 'string' && node.value.trim() === '')
    if (node === undefined)
      yield { at: properties, message: 'There is no iconBrandColor.', lacks: { in: properties, key: KEY } }
    else if (isEmpty) yield { at: node, message: 'iconBrandColor is empty.' }
  },
  examples: { fails: { properties: { properties: { iconBrandColor: null } } } },
})

const hex = defineCriterion({
  id: 'brand-color-hex',
  title: 'The brand color is written as #rrggbb.',
  level: 'required',
  policyCodes: ['5000.2.1.1'],
  why: 'The platform reads six hexadecimal digits behind a #; anything else is no color to it.',
  remedy: 'Write the color as # and six hexadecimal digits, for example "#2e7d32".',
  source: {
    url: POLICY_PAGE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Also required by the founding document (2017-09-20).',
  },
  prevalence: 'no published connector',
  needs: ['properties'],
  *check({ properties: { properties } }) {
    const node = properties.get(KEY)
    if (node === undefined || node.value === null) return
    if (typeof node.value === 'string' && (node.value.trim() === '' || rgbOf(node.value))) return
    const mended = typeof node.value === 'string' ? sixDigits(node.value) : undefined
    yield {
      at: node,
      message: `The brand color ${quote(node.value)} is not # with six hexadecimal digits.`,
      ...(mended
        ? {
            remedy: `Type "iconBrandColor": "${mended}".`,
            fix: { description: `Write it as ${mended}.`, replaceValueWith: mended },
          }
        : {}),
    }
  },
  examples: { fails: { properties: { properties: { iconBrandColor: '#2e7' } } } },
})

/** What was meant by a color with blanks, without # or with three digits. */
function sixDigits(text: string): string | undefined {
  const digits = /^\s{0,5}#{0,2}([0-9a-f]{3}|[0-9a-f]{6})\s{0,5}$/i.exec(text.slice(0, 40))?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? Array.from(digits, (digit) => digit + digit).join('') : digits}`
}

const forbidden = defineCriterion({
  id: 'brand-color-forbidden',
  title: 'The brand color is neither white nor the default blue.',
  level: 'required',
  appliesTo: ['verified'],
  policyCodes: ['5000.2.1.1'],
  why: 'White has no edge on a white page, and #007ee5 is what a connector has that was never given a color.',
  remedy: 'Type the color of the background of the icon.',
  source: { url: POLICY_PAGE, checked: CHECKED, confidence: 'documented' },
  prevalence: '0.6 % of published connectors',
  needs: ['properties'],
  *check({ properties: { properties, brandColor } }) {
    const color = brandColor?.trim().toLowerCase()
    const [, , name] = FORBIDDEN_COLORS.find(([value]) => value === color) ?? []
    if (name === undefined) return
    yield {
      at: properties.get(KEY) ?? properties,
      message: `The brand color is ${quote(brandColor)}, ${name}, which may not be used.`,
    }
  },
  examples: { fails: { properties: { properties: { iconBrandColor: '#FFFFFF' } } } },
})

const nearWhite = defineCriterion({
  id: 'brand-color-near-white',
  title: 'The brand color can be told from white.',
  level: 'advice',
  appliesTo: ['verified'],
  why: 'A tile that is almost white is as hard to see as a white one.',
  remedy: 'Choose a color of your brand that stands out on a white page.',
  source: { url: ICON_GUIDE, checked: CHECKED, confidence: 'inferred' },
  prevalence: '3.0 % of connectors published since 2023',
  needs: ['properties'],
  *check({ properties: { properties, brandColor } }) {
    const color = rgbOf(brandColor?.trim())
    if (color === undefined || color.some((channel) => channel < 240) || color.every((channel) => channel === 255))
      return
    yield { at: properties.get(KEY) ?? properties, message: `The brand color ${quote(brandColor)} is almost white.` }
  },
  examples: { fails: { properties: { properties: { iconBrandColor: '#fefefe' } } } },
})

const independent = defineCriterion({
  id: 'brand-color-ip',
  title: `The brand color of an independent publisher is ${INDEPENDENT_BRAND_COLOR}.`,
  level: 'required',
  appliesTo: ['independent'],
  why: 'All connectors of independent publishers share one icon and one color.',
  remedy: `Type "iconBrandColor": "${INDEPENDENT_BRAND_COLOR}".`,
  source: { url: `${ICON_GUIDE}-ip`, checked: CHECKED, confidence: 'documented' },
  prevalence: 'no published connector',
  needs: ['properties'],
  *check({ properties: { properties, brandColor } }) {
    const node = properties.get(KEY)
    if (node === undefined || rgbOf(brandColor) === undefined || brandColor?.toLowerCase() === INDEPENDENT_BRAND_COLOR)
      return
    yield {
      at: node,
      message: `The brand color is ${quote(brandColor)}; every independent publisher uses ${INDEPENDENT_BRAND_COLOR}.`,
      fix: { description: `Write ${INDEPENDENT_BRAND_COLOR}.`, replaceValueWith: INDEPENDENT_BRAND_COLOR },
    }
  },
  examples: {
    fails: { publisher: 'independent', properties: { properties: { iconBrandColor: '#2e7d32' } } },
    passes: { publisher: 'independent', properties: { properties: { iconBrandColor: '#DA3B01' } } },
  },
})

const notOrange = defineCriterion({
  id: 'brand-color-not-ip-orange',
  title: 'A verified publisher does not use the color of independent publishers.',
  level: 'advice',
  appliesTo: ['verified'],
  why: 'People take the connector for one of an independent publisher.',
  remedy: 'Type the color of the background of the icon.',
  source: { url: ICON_GUIDE, checked: CHECKED, confidence: 'inferred' },
  prevalence: '0.2 % of published connectors',
  needs: ['properties'],
  *check({ properties: { properties, brandColor } }) {
    if (brandColor?.trim().toLowerCase() !== INDEPENDENT_BRAND_COLOR) return
    yield {
      at: properties.get(KEY) ?? properties,
      message: `The brand color ${INDEPENDENT_BRAND_COLOR} is the one of independent publishers.`,
    }
  },
  examples: {
    fails: { properties: { properties: { iconBrandColor: INDEPENDENT_BRAND_COLOR } }, icon: { background: '#da3b01' } },
  },
})

const criteria: readonly DefinedCriterion[] = [present, hex, forbidden, nearWhite, independent, notOrange]
export default criteria

import { type Found, find } from '../../facts/found.js'
import { nearest } from '../../facts/nearest.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { entriesWith, missing, spelling } from './_entries.js'
import { BLOCK, entryNamed, metadataEntries, VALIDATOR_PAGE } from './_metadata.js'

/** The closed list of the validator. */
const CATEGORIES = [
  'AI',
  'Business Management',
  'Business Intelligence',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Data',
  'Finance',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
]
const KNOWN = new Set(CATEGORIES.map((category) => category.toLowerCase()))
const MOST = 2
const CHECKED = '2026-11-23'

/** The categories as written, and where they stand in the text. */
function categoriesOf(text: string): Found[] {
  const categories: Found[] = []
  let at = 0
  for (const part of text.slice(0, 4000).split(';')) {
    const found = find(/\S.*/s, part)
    if (found) categories.push({ text: found.text, start: at + found.start, end: at + found.end })
    at += part.length + 1
  }
  return categories
}

const known = defineCriterion({
  id: 'metadata-categories',
  title: 'The categories of the connector are on the list.',
  level: 'required',
  validator: {
    rule: 'InvalidConnectorCategory',
    text: `The connector category is invalid. Available categories are: [${CATEGORIES.join(', ')}].`,
  },
  why: 'People browse connectors by category; one that is not on the list is rejected.',
  remedy: `Choose one or two of: ${CATEGORIES.join('; ')}.`,
  source: { url: VALIDATOR_PAGE, checked: CHECKED, confidence: 'documented' },
  prevalence: 'no connector published since 2023',
  covers: ['InvalidConnectorCategory'],
  needs: ['openapi'],
  *check({ openapi }) {
    const entries = metadataEntries(openapi)
    if (!entries) return
    const entry = entryNamed(entries, 'Categories')
    if (!entry) {
      yield missing(openapi, entries, 'Categories')
      return
    }
    yield* spelling(entry, 'Categories')
    const at = entry.value ?? entry.node
    const categories = categoriesOf(entry.written)
    if (categories.length === 0) {
      yield {
        at,
        message: 'The metadata names no category.',
        upstream: "The connector metadata property 'Categories' is required.",
      }
      return
    }
    const unknown = categories.filter(({ text }) => !KNOWN.has(text.toLowerCase()))
    if (unknown.length === 0) return
    if (unknown.length === 1 && categories.length === 1 && /[,|/]/.test(entry.text)) {
      const parts = entry.text.split(/[,|/]/).map((part) => part.trim())
      if (parts.every((part) => KNOWN.has(part.toLowerCase()))) {
        yield {
          at,
          message: `The categories ${quote(entry.text)} are not separated by a semicolon.`,
          remedy: `Type "${parts.join(';')}".`,
          fix: { description: 'Separate them by a semicolon.', replaceValueWith: parts.join(';') },
        }
        return
      }
    }
    const meant = unknown.map(({ text }) => nearest(text, CATEGORIES)).filter((name) => name !== undefined)
    const subject =
      unknown.length === 1
        ? `The category ${quote(unknown[0]?.text)} is`
        : `The categories ${listOf(unknown.map(({ text }) => text))} are`
    yield {
      at: at.part(unknown[0]),
      message: `${subject} not on the list.`,
      ...(meant.length === unknown.length ? { remedy: `Did you mean ${listOf(meant)}?` } : {}),
    }
  },
  examples: { fails: { definition: { [BLOCK]: entriesWith({ Categories: 'Productivty' }) } } },
})

const count = defineCriterion({
  id: 'metadata-categories-count',
  title: 'There are at most two categories.',
  level: 'required',
  validator: {
    rule: 'TooManyConnectorCategories',
    text: `The maximum allowed number of categories for the connector is '${MOST}'.`,
  },
  why: 'The validator rejects more than two; Partner Center has a list of its own, with up to three.',
  remedy: 'Leave the two categories in which people will look for it.',
  source: { url: VALIDATOR_PAGE, checked: CHECKED, confidence: 'documented' },
  prevalence: 'no published connector',
  covers: ['TooManyConnectorCategories'],
  needs: ['openapi'],
  *check({ openapi }) {
    const entry = entryNamed(metadataEntries(openapi) ?? [], 'Categories')
    if (!entry) return
    const categories = categoriesOf(entry.written)
    if (categories.length <= MOST) return
    yield {
      at: entry.value ?? entry.node,
      message: `There are ${categories.length} categories; at most ${MOST} are allowed.`,
    }
  },
  examples: { fails: { definition: { [BLOCK]: entriesWith({ Categories: 'Data;Finance;Marketing' }) } } },
})

const criteria: readonly DefinedCriterion[] = [known, count]
export default criteria

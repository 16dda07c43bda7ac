import { listOf } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { headingLike, notMarkdown, TEMPLATE } from './_readme.js'

/** Summaries have at most 80 characters: more words are no summary. */
const MOST_WORDS = 20

/** "Create an order" and "Create order" name the same operation. */
const ARTICLES = new Set(['a', 'an', 'the'])

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !ARTICLES.has(word))
}

/** The wanted runs of words that stand somewhere in the words. Only runs that begin like a wanted one are looked at. */
function runsFound(words: readonly string[], wanted: ReadonlySet<string>): Set<string> {
  const lengths = new Map<string, Set<number>>()
  for (const run of wanted) {
    const parts = run.split(' ')
    const first = parts[0] ?? ''
    const known = lengths.get(first)
    if (known) known.add(parts.length)
    else lengths.set(first, new Set([parts.length]))
  }
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    for (const length of lengths.get(words[at] ?? '') ?? []) {
      const run = length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' ')
      if (wanted.has(run)) found.add(run)
    }
  }
  return found
}

export default defineCriterion({
  id: 'readme-operations-named',
  title: 'The readme names every operation that makers see.',
  level: 'advice',
  why: 'Operations that were added later are often missing from the readme, and nobody finds them.',
  remedy: 'Add the missing operations to the section "Supported Operations", with their summaries as headings.',
  source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'observed' },
  prevalence: '42.5 % of connectors published since 2023',
  needs: ['readme', 'openapi'],
  notApplicable: ({ readme }) => notMarkdown(readme),
  *check({ readme, openapi }) {
    const operations = openapi.operations
      // Without a summary that is what is missing, and not its mention.
      .filter((operation) => !operation.isInternal && !operation.isDeprecated && operation.summary?.trim())
      .map((operation) => ({
        name: operation.summary?.trim() ?? '',
        ways: [operation.summary, operation.id]
          .map((text) =>
            wordsOf(text?.slice(0, 300) ?? '')
              .slice(0, MOST_WORDS)
              .join(' '),
          )
          .filter((way) => way !== ''),
      }))
    const found = runsFound(wordsOf(readme.text), new Set(operations.flatMap((operation) => operation.ways)))
    const missing = operations.filter((operation) => !operation.ways.some((way) => found.has(way)))
    if (missing.length === 0) return
    const heading = headingLike(readme, /\b(?:operations?|actions?|triggers?)\b/i)
    // Then the whole section is missing, and readme-operations says so.
    if (missing.length === operations.length && !heading) return
    const names = listOf(missing.map((operation) => operation.name))
    yield {
      at: heading ?? readme,
      message: `The readme names ${operations.length - missing.length} of ${operations.length} operations; missing: ${names}.`,
    }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { get: { summary: 'Find orders', operationId: 'FindOrders' } } } } },
  },
})

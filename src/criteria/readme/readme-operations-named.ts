import { listOf } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { headingLike, notMarkdown, TEMPLATE } from './_readme.js'

/** Summaries have at most 80 characters: more words are no summary. */
const MOST_WORDS = 20

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every run of words of the wanted lengths. */
function runsOf(words: readonly string[], lengths: ReadonlySet<number>): Set<string> {
  const runs = new Set<string>()
  for (const length of lengths) {
    for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(' '))
  }
  return runs
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
      .filter((operation) => !operation.isInternal && !operation.isDeprecated)
      .map((operation) => ({
        name: operation.summary?.trim() || operation.id?.trim() || '',
        ways: [operation.summary, operation.id].map((text) => wordsOf(text?.slice(0, 300) ?? '').slice(0, MOST_WORDS)),
      }))
      .filter((operation) => operation.name !== '')
    const lengths = new Set(operations.flatMap((operation) => operation.ways.map((way) => way.length)))
    lengths.delete(0)
    const runs = runsOf(wordsOf(readme.text), lengths)
    const missing = operations.filter(
      (operation) => !operation.ways.some((way) => way.length > 0 && runs.has(way.join(' '))),
    )
    if (missing.length === 0) return
    const names = listOf(missing.map((operation) => operation.name))
    yield {
      at: headingLike(readme, /\b(?:operations?|actions?|triggers?)\b/i) ?? readme,
      message: `The readme names ${operations.length - missing.length} of ${operations.length} operations; missing: ${names}.`,
    }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { get: { summary: 'Find orders', operationId: 'FindOrders' } } } } },
  },
})

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

/** Texts for people: whichever of two is read, the connector works the same. */
const WORDING = new Set(['description', 'summary', 'x-ms-summary', 'title'])

export default defineCriterion({
  id: 'file-json-duplicate-keys',
  title: 'No object repeats a key.',
  level: 'required',
  policyCodes: ['5000.2.6.2'],
  why: 'Of two entries with one key only the last is read: a whole operation can vanish without a word.',
  remedy: 'Rename one of the two, or delete the one that is not meant.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
    checked: '2026-11-23',
    confidence: 'inferred',
    note: 'RFC 8259 leaves the meaning of repeated keys open; the tools keep the last one. A repeated text such as a description is recommended against only.',
  },
  prevalence: '0.4 % of published connectors, none of those since 2023',
  needs: ['files'],
  *check({ files }) {
    for (const document of files.documents) {
      for (const { key, at, first, isText } of document.repeatedKeys()) {
        yield {
          at,
          message: `The key ${quote(key)} stands here a second time, so the first one is not read.`,
          related: [{ at: first, message: 'The first one.' }],
          ...(isText && WORDING.has(key) ? { level: 'recommended' as const } : {}),
        }
      }
    }
  },
  examples: {
    fails: { files: { 'apiProperties.json': '{ "properties": { "publisher": "A", "publisher": "B" } }' } },
  },
})

import { compactLength } from '../../facts/json/survey.js'
import { defineCriterion } from '../define.js'

const LIMIT = 500_000

export default defineCriterion({
  id: 'file-openapi-dataverse-length',
  title: 'The API definition fits into a solution.',
  level: { verified: 'recommended', independent: 'recommended', custom: 'advice' },
  why: 'Dataverse stores a definition of at most 500,000 characters; a longer one cannot be put into the solution that the package needs (error 0x80044331).',
  remedy: 'Shorten the definition: operations nobody uses, shared schemas that repeat, long examples.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/issues/3567',
    checked: '2026-11-23',
    confidence: 'observed',
    note: 'Measured without blanks and line breaks; the limit may have been raised since.',
  },
  prevalence: '2.4 % of published connectors when blanks are counted',
  needs: ['definitionText'],
  *check({ definitionText }) {
    const { text, root, file } = definitionText
    if (root === undefined || text.length <= LIMIT) return
    // A count over the text is much quicker than writing the document out again, and only near the limit not exact enough.
    const estimate = compactLength(text)
    const length = estimate > LIMIT && estimate < LIMIT * 1.2 ? JSON.stringify(root.value).length : estimate
    if (length <= LIMIT) return
    yield {
      at: { place: () => ({ kind: 'file', file }) },
      message: `The API definition has about ${(Math.round(length / 1000) * 1000).toLocaleString('en-US')} characters without blanks, and a solution holds 500,000.`,
    }
  },
  examples: {
    fails: { definition: { 'x-notes': 'long '.repeat(110_000) } },
    passes: { files: { 'apiDefinition.swagger.json': `{ "swagger": "2.0",${' '.repeat(600_000)} "paths": {} }` } },
  },
})

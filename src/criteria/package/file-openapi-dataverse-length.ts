import { grouped } from '../../model/number.js'
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
    // Writing the document out again is exact and slow: only where the estimate is near the limit.
    const { compactLength } = definitionText
    const isNear = compactLength > LIMIT * 0.95 && compactLength < LIMIT * 1.05
    const length = isNear ? JSON.stringify(root.value).length : compactLength
    if (length <= LIMIT) return
    yield {
      at: { place: () => ({ kind: 'file', file }) },
      message: `The API definition has ${isNear ? '' : 'about '}${grouped(isNear ? length : Math.round(length / 1000) * 1000)} characters without blanks, and a solution holds 500,000.`,
    }
  },
  examples: {
    fails: { definition: { 'x-notes': 'long '.repeat(110_000) } },
    passes: { files: { 'apiDefinition.swagger.json': `{ "swagger": "2.0",${' '.repeat(600_000)} "paths": {} }` } },
  },
})

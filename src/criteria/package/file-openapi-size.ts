import { grouped } from '../../model/number.js'
import { defineCriterion } from '../define.js'

const LIMIT = 1_000_000

export default defineCriterion({
  id: 'file-openapi-size',
  title: 'The API definition is smaller than 1 MB.',
  level: 'required',
  policyCodes: [],
  why: 'Larger definitions are refused when the connector is created or updated.',
  remedy: 'Take out operations nobody uses, shared schemas that repeat, and long examples.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0.2 % of published connectors, 0.3 % of those since 2023',
  needs: ['definitionText'],
  *check({ definitionText }) {
    const { bytes, file } = definitionText
    if (bytes < LIMIT) return
    const size = (bytes / 1_000_000).toFixed(2)
    yield {
      at: { place: () => ({ kind: 'file', file }) },
      message: `The API definition has ${size} MB (${grouped(bytes)} bytes), and less than 1 MB is allowed.`,
    }
  },
  examples: { fails: { definition: { 'x-notes': 'long '.repeat(200_000) } } },
})

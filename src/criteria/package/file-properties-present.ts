import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-properties-present',
  title: 'The folder holds the API properties.',
  level: 'required',
  policyCodes: ['5000.1.1.5'],
  why: 'The API properties hold the connection parameters, the brand color, the publisher and the policies; reviewers get no connector without them.',
  remedy: 'Add apiProperties.json; the command line tool downloads it together with the definition.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0.1 % of published connectors, 0.3 % of those since 2023',
  needs: ['files'],
  *check({ files }) {
    if (files.properties !== undefined) return
    if (files.layout === 'solution') {
      yield {
        at: files,
        level: 'recommended',
        message: 'This solution holds no connection parameters beside its API definition.',
        remedy: 'Export the solution again, so that the file ending in _connectionparameters.json comes with it.',
        subject: 'properties',
      }
    } else
      yield { at: files, message: 'This folder has an API definition and no API properties.', subject: 'properties' }
  },
  examples: { fails: { files: { 'apiProperties.json': null } } },
})

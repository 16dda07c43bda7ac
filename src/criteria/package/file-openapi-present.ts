import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-openapi-present',
  title: 'The folder holds an API definition.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.1.1.3'],
  why: 'The API definition is the connector: without it there is nothing to import, to test or to certify.',
  remedy:
    'Add apiDefinition.swagger.json, a Swagger 2.0 document; the maker portal and the command line tool download it.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0.4 % of published connectors, 0.3 % of those since 2023',
  needs: ['files'],
  *check({ files }) {
    if (files.definition === undefined)
      yield { at: files, message: 'This folder has API properties and no API definition.', subject: 'definition' }
  },
  examples: { fails: { files: { 'apiDefinition.swagger.json': null } } },
})

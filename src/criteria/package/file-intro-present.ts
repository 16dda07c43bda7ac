import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-intro-present',
  title: 'An intro.md becomes the public page of the connector.',
  level: { verified: 'recommended', independent: 'advice', custom: 'advice' },
  policyCodes: ['5000.1.1.2'],
  why: 'The submission package holds intro.md, and Microsoft publishes it as the documentation page of the connector.',
  remedy: 'Add intro.md beside the API definition; it goes into ConnectorPackage.zip.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/submit-for-certification',
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'Connectors published before 2024 have none: the package came later.',
  },
  prevalence: '99 % of published connectors',
  needs: ['files'],
  *check({ files }) {
    if (files.intro === undefined) yield { at: files, message: 'There is no intro.md.', subject: 'intro' }
  },
  examples: { fails: { intro: null } },
})

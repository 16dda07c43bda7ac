import { baseName, folderOf } from '../../facts/layout.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-readme-present',
  title: 'A readme documents the connector.',
  level: 'required',
  policyCodes: ['5000.1.1.2'],
  why: 'Reviewers and makers learn from the readme what the connector does, how to get credentials and what its limits are.',
  remedy: 'Add readme.md beside the API definition.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '1.0 % of published connectors, none of those since 2023',
  needs: ['files'],
  notApplicable: ({ files }) =>
    files.layout === 'solution' ? 'A solution holds no readme; the folder it was made from does.' : undefined,
  *check({ files }) {
    if (files.readme !== undefined) return
    const nearby = files.entries.find(
      (entry) => folderOf(entry.path) === files.path && /^read[-_ ]?me(?:\.|$)/i.test(baseName(entry.path)),
    )
    // Where the package route is taken, intro.md is the document that is published.
    const milder = files.intro === undefined ? {} : ({ level: 'recommended' } as const)
    yield nearby
      ? {
          at: files.at(nearby.path),
          message: `The readme is called ${quote(baseName(nearby.path))}, so it is not found.`,
          remedy: 'Rename it to readme.md.',
          subject: 'readme',
          ...milder,
        }
      : { at: files, message: 'There is no readme.', subject: 'readme', ...milder }
  },
  examples: { fails: { readme: null, intro: null }, passes: { intro: null } },
})

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'base-comparable',
  title: 'The version compared with can be read.',
  level: 'required',
  why: 'Without it nobody can tell what the update breaks.',
  remedy: 'Name a folder or a revision that holds the connector; in a workflow, check out with "fetch-depth: 0".',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-updates',
    checked: '2026-11-25',
    confidence: 'inferred',
  },
  needs: ['base', 'files'],
  notApplicable: ({ base }) => (base.state === 'none' ? 'No earlier version was named to compare with.' : undefined),
  *check({ base, files }) {
    if (base.state !== 'unusable') return
    yield {
      at: files,
      message: `The version ${quote(base.label)} could not be compared: ${base.because}.`,
      ...(base.isRequested
        ? {}
        : {
            level: 'recommended' as const,
            remedy:
              'Nothing is to be done where this update mends that file; else name an earlier version with --base.',
          }),
    }
  },
  examples: { fails: { base: { files: { 'apiDefinition.swagger.json': '{ "swagger": "2.0", "paths": {' } } } },
})

import { folderOf } from '../../facts/layout.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-folder-name-stable',
  title: 'The folder of a connector keeps its name.',
  level: 'recommended',
  why: 'The folder is how a connector is found again from one submission to the next; under a new name an update looks like a new connector.',
  remedy: 'Give the folder its old name back.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors',
    checked: '2026-11-23',
    confidence: 'third-party',
  },
  needs: ['files', 'pullRequest'],
  *check({ files, pullRequest }) {
    const main = files.definition ?? files.properties
    const renamed = pullRequest.changed?.find((change) => change.path === main && change.was !== undefined)
    if (renamed?.was === undefined) return
    const before = folderOf(renamed.was)
    if (before === files.path) return
    yield { at: files, message: `The pull request moves the connector from ${quote(before)} to ${quote(files.path)}.` }
  },
  examples: {
    fails: {
      pullRequest: {
        title: 'Orchard Harvest',
        body: '',
        baseBranch: 'dev',
        labels: undefined,
        changed: [
          {
            path: 'Orchard Harvest/apiDefinition.swagger.json',
            was: 'Orchard/apiDefinition.swagger.json',
            state: 'renamed',
          },
        ],
      },
    },
  },
})

import { publicFolder } from '../../facts/pull-request.js'
import { listOf } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-one-connector-per-pr',
  title: 'A pull request to the public repository changes one connector and nothing else.',
  level: 'recommended',
  appliesTo: ['verified', 'independent'],
  why: 'A review is of one connector; reviewers send back pull requests that touch a second one or files that belong to none.',
  remedy: 'Move the other changes to a pull request of their own.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission-ip',
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'Reviewers ask the same of verified publishers.',
  },
  needs: ['files', 'pullRequest'],
  notApplicable: ({ files }) =>
    publicFolder(files.path) === undefined ? 'It does not lie in a folder of the public repository.' : undefined,
  *check({ files, pullRequest }) {
    const own = publicFolder(files.path)
    if (own === undefined) return
    const connectors = new Set<string>()
    const foreign: string[] = []
    for (const { path } of pullRequest.changed ?? []) {
      const folder = publicFolder(path)
      if (folder === undefined) foreign.push(path)
      else if (folder !== own) connectors.add(folder)
    }
    if (connectors.size > 0) {
      yield {
        at: files,
        subject: 'connectors',
        message: `The pull request also changes ${listOf([...connectors], 3)}.`,
      }
    }
    if (foreign.length > 0) {
      yield {
        at: files,
        subject: 'foreign',
        message: `The pull request also changes files that belong to no connector: ${listOf(foreign, 3)}.`,
        remedy: 'Take these files out of the pull request.',
      }
    }
  },
  examples: {
    fails: {
      folder: 'certified-connectors/Orchard Harvest',
      pullRequest: {
        title: 'Orchard Harvest',
        body: '',
        baseBranch: 'dev',
        labels: undefined,
        changed: [
          { path: 'certified-connectors/Orchard Harvest/intro.md', state: 'modified' },
          { path: 'certified-connectors/Cider Press/intro.md', state: 'modified' },
        ],
      },
    },
  },
})

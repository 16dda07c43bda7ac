import { baseName, CANONICAL, folderOf } from '../../facts/layout.js'
import type { Problem } from '../../model/criterion.js'
import { listOf, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

const ROLES = ['definition', 'properties', 'script'] as const

const NAMED: Readonly<Record<(typeof ROLES)[number], string>> = {
  definition: 'API definition',
  properties: 'API properties',
  script: 'script',
}

export default defineCriterion({
  id: 'file-names-canonical',
  title: 'The files have the names that Microsoft uses.',
  level: 'recommended',
  why: "Microsoft's tools and reviewers look for the exact names; a file under another name is found here and may not be found there.",
  remedy: 'Rename the file.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0.4 % of published connectors',
  needs: ['files'],
  notApplicable: ({ files }) =>
    files.layout === 'solution' ? 'A solution names its files after the connector.' : undefined,
  *check({ files }) {
    for (const role of ROLES) {
      const path = files[role]
      if (path === undefined) continue
      const name = baseName(path)
      const canonical = CANONICAL[role]
      if (name === canonical) continue
      // A C# file under another ending is not taken for a script by the tools; the rest is a matter of tidiness.
      const level: Problem['level'] = role === 'script' && !/\.csx$/i.test(name) ? 'recommended' : 'advice'
      yield {
        at: files.at(path),
        level,
        message:
          name.toLowerCase() === canonical.toLowerCase()
            ? `The ${NAMED[role]} file is called ${quote(name)}, in another letter case than ${canonical}.`
            : `The ${NAMED[role]} file is called ${quote(name)} and not ${canonical}.`,
        remedy: `Rename it to ${canonical}.`,
        subject: role,
      }
    }
    const beside = files.variants.filter((path) => folderOf(path) === files.path)
    if (beside.length > 0 && files.definition !== undefined) {
      yield {
        at: files.at(beside[0] ?? files.definition),
        level: 'advice',
        message: `Beside the files that were checked lie others of the same kind: ${listOf(beside.map(baseName))}.`,
        remedy: 'Keep one definition and one properties file in the folder that is submitted.',
        subject: 'variants',
      }
    }
    for (const path of files.strays) {
      yield {
        at: files.at(path),
        level: 'advice',
        message: `${quote(path)} belongs to no API definition; the properties that count are in ${quote(files.properties ?? '')}.`,
        remedy: 'Delete the stray copy.',
        subject: 'stray',
      }
    }
  },
  examples: { fails: { files: { 'script.cs': 'public class Script : ScriptBase {}' } } },
})

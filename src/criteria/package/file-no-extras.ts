import type { ConnectorFilesFact } from '../../facts/facts.js'
import { baseName } from '../../facts/layout.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

/** What belongs into a connector's folder of the public repository. */
const BELONGS =
  /^(?:api(?:definition|properties).*\.json|read-?me\.md|intro\.md|script\.cs|settings\.json|certification\.ya?ml|.*\.(?:csx|png|jpe?g|gif|svg|webp)|(?=.*package|.*\.pdpkg\.).*\.zip)$/i

/** What belongs nowhere: droppings of systems, editors and merges. */
const DROPPINGS = /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.+|~\$.+|.+~|.+\.(?:orig|rej|swp|tmp))$/i

export default defineCriterion({
  id: 'file-no-extras',
  title: 'Only files of the connector are in its folder.',
  level: 'advice',
  why: 'Reviewers ask to take out everything that does not belong to the connector before they merge.',
  remedy: 'Delete the file, or keep it outside the folder of the connector.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/README.md',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '2.8 % of published connectors, 1.8 % of those since 2023',
  needs: ['files'],
  *check({ files }) {
    const isShared = files.root !== undefined
    const known = namesOf(files)
    for (const entry of files.entries) {
      const name = baseName(entry.path)
      if (known.has(entry.path)) continue
      // A readme under another name is a finding of its own.
      if (files.readme === undefined && /^read[-_ ]?me/i.test(name)) continue
      const isDropping = DROPPINGS.test(name)
      // In a repository of its own a connector lies beside whatever its owners need.
      if (!isDropping && (!isShared || BELONGS.test(name))) continue
      yield {
        at: files.at(entry.path),
        message: isDropping
          ? `${quote(name)} was left by a program and belongs to no connector.`
          : `${quote(name)} is no file of a connector.`,
        subject: entry.path,
      }
    }
  },
  examples: { fails: { files: { '.DS_Store': 'x' } } },
})

function namesOf(files: ConnectorFilesFact): ReadonlySet<string | undefined> {
  const { definition, properties, policies, icon, readme, intro, script, settings, declaration } = files
  return new Set([
    ...[definition, properties, policies, icon, readme, intro, script, settings, declaration],
    ...files.variants,
    ...files.packages,
  ])
}

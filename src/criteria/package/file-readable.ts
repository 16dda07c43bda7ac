import { baseName } from '../../facts/layout.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-readable',
  title: 'Every file of the connector can be read.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.1.1.5'],
  why: 'What cannot be read cannot be checked here, and neither packed nor reviewed.',
  remedy: 'Put a regular, readable file in its place.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-policy-errors',
    checked: '2026-11-23',
    confidence: 'inferred',
  },
  needs: ['files'],
  *check({ files }) {
    for (const { role, path, because } of files.unreadable) {
      yield {
        at: files.at(path),
        message: `${quote(baseName(path))} (${role}) cannot be read: ${because}.`,
        remedy: remedyOf(because),
      }
    }
  },
  examples: { fails: { files: { 'apiProperties.json/keep.txt': '', 'apiProperties.json': null, 'script.csx': 'x' } } },
})

function remedyOf(because: string): string {
  if (because.includes('folder')) return 'Put the file itself where the folder stands.'
  if (because.includes('link')) return 'Put the file itself where the link stands.'
  if (because.includes('MB')) return 'Make the file smaller; no connector needs one that large.'
  return 'Put a regular, readable file in its place.'
}

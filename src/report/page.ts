import type { CriterionInfo } from '../model/criterion.js'
import { STAND_INS } from '../model/stand-in.js'

/** What a page shows beside the criterion's own words. */
export interface PageSubject extends CriterionInfo {
  readonly examples: { readonly fails: object; readonly passes?: object }
}

/** The list of criteria for a terminal: id, level, title. */
export function renderCriteria(criteria: readonly CriterionInfo[]): string {
  const longest = Math.max(...criteria.map((criterion) => criterion.id.length))
  return criteria
    .map((criterion) => `${criterion.id.padEnd(longest)}  ${levelWords(criterion).padEnd(11)}  ${criterion.title}\n`)
    .join('')
}

/** A criterion's page as Markdown: what, why, how to fix, examples, how to settle it, source. */
export function renderPage(criterion: PageSubject): string {
  const { validator, source } = criterion
  const rows: [string, string][] = [
    ['Level', levelSentence(criterion)],
    ['Applies to', criterion.appliesTo.join(', ')],
    ['Area', criterion.area],
  ]
  if (criterion.policyCodes.length > 0) rows.push(['Policy code', criterion.policyCodes.join(', ')])
  if (validator) rows.push(["Microsoft's rule", `\`${validator.rule}\``])
  if (validator?.text) rows.push(['In the log', `\`${validator.text.replaceAll('|', '\\|')}\``])
  if (criterion.covers.length > 0) rows.push(['Also decides', criterion.covers.map((id) => `\`${id}\``).join(', ')])
  rows.push([
    'Since',
    criterion.requiredFrom ? `${criterion.since}, required from ${criterion.requiredFrom}` : criterion.since,
  ])
  if (criterion.prevalence) rows.push(['How often published connectors break it', criterion.prevalence])
  const lines = [
    `# ${criterion.id}`,
    '',
    criterion.title,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, text]) => `| ${name} | ${text} |`),
    '',
    '## Why',
    '',
    criterion.why,
    '',
    criterion.kind === 'attestation' ? '## How to answer' : '## How to fix',
    '',
    criterion.remedy,
    '',
    ...exampleLines(criterion),
    ...settleLines(criterion),
    '## Source',
    '',
    `<${source.url}>, compared ${source.checked} (${source.confidence}).${source.note ? ` ${source.note}` : ''}`,
    '',
  ]
  return lines.join('\n')
}

function exampleLines(criterion: PageSubject): string[] {
  const { fails, passes } = criterion.examples
  const lines = [
    '## Examples',
    '',
    'Changes to a connector that passes everything, as JSON merge patches by file.',
    '',
    'Fails:',
    '',
    ...fence(fails),
  ]
  if (passes) lines.push('Passes:', '', ...fence(passes))
  return lines
}

function fence(example: object): string[] {
  return ['```json', JSON.stringify(example, null, 2), '```', '']
}

function settleLines(criterion: CriterionInfo): string[] {
  const yaml =
    criterion.area === 'compatibility'
      ? [
          'breaking-changes:',
          `  - criterion: ${criterion.id}`,
          '    operation: GetItems',
          `    reason: "${STAND_INS.changeReason}"`,
        ]
      : [
          'waivers:',
          `  - criterion: ${criterion.id}`,
          `    reason: "${STAND_INS.waiverReason}"`,
          '    until: 2027-01-31',
        ]
  const heading = criterion.kind === 'attestation' ? '## How to set it aside' : '## How to waive it'
  return [heading, '', 'In `certification.yml` beside the connector:', '', '```yaml', ...yaml, '```', '']
}

function levelSentence(criterion: CriterionInfo): string {
  const custom = criterion.breaksConnector ? '' : ' (recommended at most for custom connectors)'
  if (typeof criterion.level === 'string') return criterion.level === 'required' ? `required${custom}` : criterion.level
  const { level } = criterion
  return criterion.appliesTo.map((publisher) => `${publisher}: ${level[publisher]}`).join(', ')
}

function levelWords(criterion: CriterionInfo): string {
  if (typeof criterion.level === 'string') return criterion.level
  const levels = [
    ...new Set(
      criterion.appliesTo.map((publisher) =>
        typeof criterion.level === 'string' ? criterion.level : criterion.level[publisher],
      ),
    ),
  ]
  return levels[0] ?? ''
}

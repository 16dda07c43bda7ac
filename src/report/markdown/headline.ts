import { grouped } from '../../model/number.js'
import type { ConnectorReport, Report } from '../../model/report.js'
import { prose } from '../escape/markdown.js'
import { changes, openAnswers } from '../selection.js'
import { count, displayName, todo } from '../verdicts.js'

/** The verdict in one line of plain text; the name of a single connector is put in by the caller, cleaned for its sink. */
export function verdictSentence(report: Report, clean: (text: string) => string): string {
  if (report.exitCode === 3) return 'The check itself failed: this is our fault, not yours'
  const { connectors } = report
  const [only] = connectors
  if (!only) return 'No connector was checked'
  if (connectors.length > 1) return severalSentence(report)
  const name = clean(displayName(only))
  if (only.verdict === 'ready') return `${name} is ready for certification${failNote(report)}`
  if (only.verdict === 'not-ready')
    return `${name} is not ready for certification: ${todo(only) || 'it could not be checked'}`
  return `${name} needs ${count(openAnswers(only), 'answer')} before it can be released`
}

function severalSentence(report: Report): string {
  const { connectors } = report
  const of = (verdict: Report['verdict']) => connectors.filter((one) => one.verdict === verdict).length
  const all = count(connectors.length, 'connector')
  if (of('not-ready') > 0) return `${of('not-ready')} of ${all} not ready for certification: ${todo(...connectors)}`
  if (of('needs-answers') > 0)
    return `${of('needs-answers')} of ${all} need answers before a release: ${todo(...connectors)}`
  return `All ${all} are ready for certification${failNote(report)}`
}

/** Why a job fails although nothing required is open. */
function failNote(report: Report): string {
  return report.exitCode === 1 && report.failOn === 'recommended' ? ', but fails on what is recommended' : ''
}

/** The sign before the verdict: what happens to the job, with words beside it, never color alone. */
export function sign(report: Report): string {
  if (report.exitCode === 3) return '⚠️'
  if (report.verdict === 'not-ready' || report.exitCode === 1) return '❌'
  return report.verdict === 'ready' ? '✅' : '📝'
}

export function connectorSign(connector: ConnectorReport): string {
  return { ready: '✅', 'needs-answers': '📝', 'not-ready': '❌' }[connector.verdict]
}

/** The first lines: the verdict and, when a base was compared, what this change did. */
export function headline(report: Report): string {
  const lines = [`### ${sign(report)} ${verdictSentence(report, (text) => prose(text, 100))}`, '']
  const changed = changes(report.connectors)
  if (changed && changed.new + changed.existing + changed.fixed > 0) {
    const number = (value: number) => grouped(value)
    lines.push(
      `**${number(changed.new)} new**, ${number(changed.fixed)} fixed, ${number(changed.existing)} from before.`,
      '',
    )
  }
  const [only] = report.connectors
  if (report.connectors.length === 1 && only?.update) lines.push(updateLine(only), '')
  return `${lines.join('\n')}\n`
}

/** The class of the update, and the version that would say so. */
export function updateLine(connector: ConnectorReport): string {
  const { update } = connector
  if (!update) return ''
  const words = {
    new: 'a new connector, nothing to compare with',
    cosmetic: 'a cosmetic update (texts, icon, contact)',
    compatible: 'a compatible update',
    'needs-attention': 'an update that needs attention',
    breaking: 'a **breaking** update',
    unchanged: 'unchanged',
    unknown: 'an update that could not be classed',
  }[update.class]
  const base = update.base ? ` since ${prose(update.base, 60)}` : ''
  const version = update.suggestedVersion ? `; the version should become ${prose(update.suggestedVersion, 40)}` : ''
  return `This is ${words}${update.class === 'new' ? '' : base}${version}.`
}

import type { ConnectorReport, CriterionResult, Report } from '../../model/report.js'
import { html, htmlExcerpt } from '../escape/html.js'
import { plainLines } from '../escape/plain.js'
import type { Selection } from '../selection.js'
import { count, distinctNames, tally, VERDICT_WORDS } from '../verdicts.js'

/** All connectors with their verdicts, each a link to its part of the page. */
export function connectorsTable(report: Report): string {
  const rows = [...distinctNames(report)].map(
    ([connector, name], index) =>
      `<tr><td><a href="#connector-${index}">${html(name, 100)}</a></td>
<td><span class="verdict ${connector.verdict}">${VERDICT_WORDS[connector.verdict]}</span></td><td>${tally(connector.counts)}</td></tr>`,
  )
  return `<div class="wide"><table><thead><tr><th scope="col">Connector</th><th scope="col">Verdict</th><th scope="col">Findings</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

/** What could not be checked, so that silence is never taken for a pass. */
export function uncheckedSection({ blocked, crashed }: Selection): string {
  if (blocked.length + crashed.length === 0) return ''
  const items = [
    ...crashed.map(
      (one) => `<li><code>${html(one.id, 100)}</code> crashed; this is our fault: ${html(one.because, 400)}</li>`,
    ),
    ...blocked.slice(0, 500).map((one) => `<li><code>${html(one.id, 100)}</code>: ${html(one.because, 400)}</li>`),
  ]
  return `<section><h3>Could not be checked</h3><ul>${items.join('\n')}</ul></section>`
}

/** Notes, proposals, answers, checklist and changelog; each only where there is one. */
export function furtherSections(connector: ConnectorReport): string {
  const { answers, checklist, notes, proposed = [], update } = connector
  const copy = (title: string, text = '') =>
    text.trim()
      ? `<details><summary>${title}</summary><pre>${plainLines(text.trim(), 500).map(htmlExcerpt).join('\n')}</pre></details>`
      : ''
  return [
    list(
      'Notes',
      notes.map((note) => html(note, 600)),
      true,
    ),
    list(
      'Proposed, not counting until a maintainer approved this commit',
      proposed.map((one) => `${one.kind} for <code>${html(one.subject, 100)}</code>: ${html(one.text, 400)}`),
      true,
    ),
    list(
      'Answers given',
      answers.map((one) => `<strong>${html(one.title, 200)}</strong> ${html(one.text, 600)}`),
    ),
    list(
      'After the submission',
      checklist.map((one) => `<strong>${html(one.title, 200)}</strong> ${html(one.text, 600)}`),
    ),
    copy('Changelog', update?.changelog),
    copy('Confirmed breaks, for the notes of the submission', update?.confirmed),
  ].join('\n')
}

function list(title: string, items: readonly string[], open = false): string {
  if (items.length === 0) return ''
  const body = `<ul>${items
    .slice(0, 500)
    .map((item) => `<li>${item}</li>`)
    .join('\n')}</ul>`
  return open
    ? `<section><h3>${title}</h3>${body}</section>`
    : `<details><summary>${title} (${items.length})</summary>${body}</details>`
}

/** Every criterion with what became of it, counted by area. */
export function criteriaSection(criteria: readonly CriterionResult[]): string {
  if (criteria.length === 0) return ''
  const passed = criteria.filter((one) => one.outcome === 'passed').length
  const rows = [...criteria]
    .sort((a, b) => compare(a.area, b.area) || compare(a.id, b.id))
    .slice(0, 2_000)
    .map((one) => {
      const because = one.because ? `: ${html(one.because, 300)}` : ''
      return `<tr><td class="short">${html(one.area, 60)}</td><td>${html(one.title, 200)}<br><code>${html(one.id, 100)}</code></td><td class="short">${one.level}</td><td>${one.outcome}${because}</td></tr>`
    })
  return `<details><summary>${count(passed, 'criterion', 'criteria')} of ${criteria.length} passed</summary><div class="wide"><table><thead><tr><th scope="col">Area</th><th scope="col">Criterion</th><th scope="col">Level</th><th scope="col">Outcome</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div></details>`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

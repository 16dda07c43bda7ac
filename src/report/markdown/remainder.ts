import { grouped } from '../../model/number.js'
import type { ConnectorReport, CriterionResult, Report } from '../../model/report.js'
import { code, codeInTable, fenceFor, guardMarker, prose } from '../escape/markdown.js'
import { plainLines } from '../escape/plain.js'
import { openAnswers, type Selection } from '../selection.js'
import { count, distinctNames, VERDICT_WORDS } from '../verdicts.js'
import { fold, mapped, type Prefix } from './findings.js'
import type { Section } from './fit.js'
import { connectorSign } from './headline.js'

const TABLE_HEAD = '| Connector | Verdict | Must fix | Should fix | Answers |\n|:--|:--|--:|--:|--:|\n'
/** Rows in sight; a reader wants the faults below them. */
const ROWS = 25
/** Rows at all: beyond a few hundred the findings would find no room. */
const MOST_ROWS = 300

/** All connectors of a repository in one table, the least ready first; a long one goes on in a fold. */
export function connectorsTable(report: Report): Section[] {
  const rank = { 'not-ready': 0, 'needs-answers': 1, ready: 2 }
  const rows = [...report.connectors].sort(
    (a, b) => rank[a.verdict] - rank[b.verdict] || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  )
  const further = rows.slice(ROWS)
  const names = distinctNames(report)
  const draw = (connector: ConnectorReport): string => tableRow(connector, names.get(connector) ?? '')
  const none = () => ''
  return [
    {
      priority: 0,
      open: TABLE_HEAD,
      close: '\n',
      count: Math.min(rows.length, ROWS),
      items: mapped(rows.slice(0, ROWS), draw),
      rest: none,
    },
    {
      priority: 2,
      open: `${fold(`${count(further.length, 'connector')} more`)}${TABLE_HEAD}`,
      close: '\n</details>\n\n',
      count: further.length,
      items: mapped(further.slice(0, MOST_ROWS), draw),
      rest: (hidden) => `| …and ${grouped(hidden)} more | | | | |\n`,
    },
  ]
}

function tableRow(connector: ConnectorReport, name: string): string {
  const { required, recommended } = connector.counts
  const numbers = [required, recommended, openAnswers(connector)]
  const cells = numbers.map((value) => (value === 0 ? '–' : grouped(value)))
  const verdict = `${connectorSign(connector)}&nbsp;${VERDICT_WORDS[connector.verdict]}`
  return `| ${codeInTable(name, 80)} | ${verdict} | ${cells.join(' | ')} |\n`
}

/** What could not be checked: our own faults, and criteria whose file cannot be read. Never folded. */
export function uncheckedSection({ blocked, crashed }: Selection, prefix: Prefix): Section {
  const items = [
    ...crashed.map((one) => `- ${code(one.id)} crashed. This is our fault: ${prose(one.because, 300)}\n`),
    ...reasons(blocked).map(
      ([because, number]) => `- ${count(number, 'criterion', 'criteria')}: ${prose(because, 300)}\n`,
    ),
  ]
  return {
    priority: 1,
    open: `#### ${prefix}Could not be checked\n\n`,
    close: '\n',
    count: items.length,
    items,
    rest: (hidden) => `- …and ${grouped(hidden)} more.\n`,
  }
}

/** Waivers and answers that a fork's head brings along; they count once a maintainer approved that commit. */
export function proposedSection({ proposed = [] }: ConnectorReport, prefix: Prefix): Section {
  return {
    priority: 3,
    open: `#### ${prefix}Proposed here, not counting yet\n\nThese count once a maintainer has approved a review of this commit.\n\n`,
    close: '\n',
    count: proposed.length,
    items: mapped(proposed, (one) => `- ${one.kind} for ${code(one.subject, 100)}: ${prose(one.text, 300)}\n`),
    rest: (hidden) => `- …and ${grouped(hidden)} more.\n`,
  }
}

/** What Microsoft's reviewer will want to read: the answers of the declaration. */
export function answersSection({ answers }: ConnectorReport, prefix: Prefix): Section {
  return {
    priority: 8,
    open: fold(`${prefix}${count(answers.length, 'answer')} given`),
    close: '\n</details>\n\n',
    count: answers.length,
    items: mapped(answers, (one) => `- **${prose(one.title, 120)}** ${prose(one.text, 400)}\n`),
    rest: (hidden) => `- …and ${grouped(hidden)} more.\n`,
  }
}

/** What can only be done after the submission. */
export function checklistSection({ checklist }: ConnectorReport, prefix: Prefix): Section {
  return {
    priority: 9,
    open: fold(`${prefix}After the submission (${checklist.length})`),
    close: '\n</details>\n\n',
    count: checklist.length,
    items: mapped(checklist, (one) => `- **${prose(one.title, 120)}** ${prose(one.text, 300)}\n`),
    rest: (hidden) => `- …and ${grouped(hidden)} more.\n`,
  }
}

/** What an update leaves to copy: the changelog for users, and the confirmed breaks for the notes of the submission. */
export function copySections({ update }: ConnectorReport, prefix: Prefix): Section[] {
  return [
    copySection(`${prefix}Changelog to copy`, update?.changelog ?? ''),
    copySection(`${prefix}Confirmed breaks, for the notes of the submission`, update?.confirmed ?? ''),
  ]
}

function copySection(title: string, text: string): Section {
  const lines = text.trim() ? plainLines(text.trim(), 200) : []
  const fence = fenceFor(lines)
  return {
    priority: 8,
    open: `${fold(title)}${fence}markdown\n`,
    close: `${fence}\n\n</details>\n\n`,
    count: lines.length,
    items: mapped(lines, (line) => `${guardMarker(line)}\n`),
    rest: (hidden) => `…and ${grouped(hidden)} lines more\n`,
  }
}

/** What the reader should know beside the findings; without a heading where they stand for themselves. */
export function notesSection(notes: readonly string[], heading: string): Section {
  return {
    priority: 5,
    open: heading === '' ? '' : `${heading}\n\n`,
    close: '\n',
    count: notes.length,
    items: mapped(notes, (note) => `- ${prose(note, 500)}\n`),
    rest: (hidden) => `- …and ${grouped(hidden)} notes more.\n`,
  }
}

/** What passed, counted by area. */
export function passedSection(connectors: readonly ConnectorReport[]): Section {
  const areas = new Map<string, { passed: number; open: number; apart: number }>()
  for (const { criteria } of connectors) for (const result of criteria) tallyArea(areas, result)
  // An area in which nothing applies says nothing.
  const rows = [...areas].filter(([, one]) => one.passed + one.open > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const passed = rows.reduce((sum, [, one]) => sum + one.passed, 0)
  return {
    priority: 1,
    open: `${fold(`${count(passed, 'criterion', 'criteria')} passed`)}| Area | Passed | Open | Not applicable |\n|:--|--:|--:|--:|\n`,
    close: '\n</details>\n\n',
    count: rows.length,
    items: mapped(
      rows,
      ([area, one]) => `| ${prose(area, 60)} | ${one.passed} | ${one.open || '–'} | ${one.apart || '–'} |\n`,
    ),
    rest: (hidden) => `| …and ${grouped(hidden)} more | | | |\n`,
  }
}

function tallyArea(areas: Map<string, { passed: number; open: number; apart: number }>, result: CriterionResult): void {
  const area = areas.get(result.area) ?? { passed: 0, open: 0, apart: 0 }
  areas.set(result.area, area)
  if (result.outcome === 'passed' || result.outcome === 'waived') area.passed += 1
  else if (result.outcome === 'not-applicable') area.apart += 1
  else area.open += 1
}

function reasons(blocked: readonly CriterionResult[]): [string, number][] {
  const found = new Map<string, number>()
  for (const { because } of blocked) found.set(because, (found.get(because) ?? 0) + 1)
  return [...found]
}

import { grouped } from '../model/number.js'
import type { ConnectorReport, Counts, Report } from '../model/report.js'
import type { Level, Verdict } from '../model/verdict.js'
import { openAnswers } from './selection.js'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'ready',
  'needs-answers': 'needs answers',
  'not-ready': 'not ready',
}

/** What a section of findings of one level is called. */
export const LEVEL_HEADINGS: Readonly<Record<Level, string>> = {
  required: 'Must be fixed',
  recommended: 'Should be fixed',
  advice: 'Advice',
}

/** `1 finding`, `2 findings`; thousands are set apart: `3,000 findings`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}

/** What is to be done, most urgent first: `3 to fix, 2 answers open`; empty when nothing is. */
export function todo(...connectors: readonly ConnectorReport[]): string {
  const required = connectors.reduce((sum, connector) => sum + connector.counts.required, 0)
  const answers = connectors.reduce((sum, connector) => sum + openAnswers(connector), 0)
  const parts: string[] = []
  if (required > 0) parts.push(`${grouped(required)} to fix`)
  if (answers > 0) parts.push(count(answers, 'answer open', 'answers open'))
  return parts.join(', ')
}

/** All counts in words, leaving out what is nought. */
export function tally(counts: Counts): string {
  const parts: string[] = []
  if (counts.required > 0) parts.push(`${grouped(counts.required)} required`)
  if (counts.recommended > 0) parts.push(`${grouped(counts.recommended)} recommended`)
  if (counts.advice > 0) parts.push(`${grouped(counts.advice)} advice`)
  if (counts.questions > 0) parts.push(count(counts.questions, 'question'))
  if (counts.waived > 0) parts.push(`${grouped(counts.waived)} waived`)
  return parts.join(', ') || 'no findings'
}

/** The counts of all connectors together. */
export function totalCounts(report: Report): Counts {
  const total = { required: 0, recommended: 0, advice: 0, questions: 0, waived: 0 }
  for (const { counts } of report.connectors) {
    total.required += counts.required
    total.recommended += counts.recommended
    total.advice += counts.advice
    total.questions += counts.questions
    total.waived += counts.waived
  }
  return total
}

/** What a connector is called: its title, or the name of its folder. */
export function displayName(connector: ConnectorReport): string {
  return connector.title.trim() || connector.name.trim() || connector.path
}

/** What each connector of a report is called: its title, or its folder where several have the same title. */
export function distinctNames({ connectors }: Report): ReadonlyMap<ConnectorReport, string> {
  const titles = tallied(connectors.map(displayName))
  const folders = tallied(connectors.map(({ name }) => name))
  return new Map(
    connectors.map((connector) => {
      const { name, path } = connector
      const title = displayName(connector)
      return [connector, titles.get(title) === 1 ? title : name.trim() !== '' && folders.get(name) === 1 ? name : path]
    }),
  )
}

function tallied(names: readonly string[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>()
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1)
  return tally
}

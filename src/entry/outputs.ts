import * as core from '@actions/core'
import type { Report } from '../model/report.js'
import { totalCounts } from '../report/verdicts.js'

/** A job's outputs have at most 1 MB together. */
const MOST_CONNECTORS = 2000

/** Sets the outputs that `action.yml` declares. */
export function setOutputs(report: Report, files: Readonly<Record<string, string>>): void {
  const counts = totalCounts(report)
  core.setOutput('verdict', report.verdict)
  core.setOutput('ready', String(report.verdict === 'ready'))
  core.setOutput('required-count', counts.required)
  core.setOutput('recommended-count', counts.recommended)
  core.setOutput('question-count', counts.questions)
  const connectors = report.connectors.slice(0, MOST_CONNECTORS)
  core.setOutput(
    'connectors',
    JSON.stringify(connectors.map(({ name, path, publisher, verdict }) => ({ name, path, publisher, verdict }))),
  )
  for (const [name, path] of Object.entries(files)) core.setOutput(name, path)
}

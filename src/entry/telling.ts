import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'
import { notPosted } from '../platform/github/posting.js'
import { renderWorkflowCommands } from '../report/annotations.js'
import { logText } from '../report/escape/log.js'
import type { WorkspaceCheck } from './checked-workspace.js'
import { atHead } from './head-lines.js'
import type { CheckInputs } from './inputs.js'
import { annotated, contextOf, type Posting, post } from './posting.js'
import { eventToCheck, type Situation } from './situation.js'
import { sourcesOf } from './sources.js'

interface Telling extends WorkspaceCheck {
  readonly situation: Situation
  readonly inputs: CheckInputs
  readonly token: string
}

/** Tells everybody: check run, comment, annotations, job summary. A shard tells nobody: the job that merges does. */
export async function tell(telling: Telling): Promise<void> {
  const { checked, trees, situation, inputs, token } = telling
  const event = eventToCheck(situation)
  const { runner } = situation
  const [tree] = trees
  const report = tree ? await atHead(situation, checked.report, tree, telling.changes) : checked.report
  const sources = sourcesOf(trees)
  const speaksHere = inputs.shard === undefined && event?.name !== 'workflow_run'
  const posting: Posting | undefined = event && {
    situation,
    event,
    inputs,
    report: fromRoot(report, situation.prefix),
    token,
    pull: event.pullRequest?.number,
    runUrl: runner && `${runner.serverUrl}/${runner.owner}/${runner.repo}/actions/runs/${runner.runId}`,
    changes: telling.changes,
    linesOf: (file) => sources(situation.prefix + file),
  }
  const posted = posting && speaksHere ? await post(posting) : { parts: [], hasAnnotations: false }
  if (!posted.hasAnnotations && inputs.annotations !== 'off')
    process.stdout.write(renderWorkflowCommands(annotated(posting?.report ?? report, inputs)))
  for (const part of posted.parts) {
    if (part.name === 'check run' && part.url) core.setOutput('check-url', part.url)
    if (part.name === 'comment' && part.url) core.setOutput('comment-url', part.url)
    if (part.state === 'skipped') core.info(logText(`No ${part.name}: ${part.because}.`))
  }
  const notice = notPosted(posted.parts, event?.isReadOnly ?? false)
  if (notice) core.notice(logText(notice), { title: 'Connector certification' })
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (!summary) return
  const { renderSummary } = await import('../report/summary.js')
  const checkRunUrl = posted.parts.find((part) => part.name === 'check run')?.url
  const context = posting
    ? { ...contextOf(posting), ...(checkRunUrl ? { checkRunUrl } : {}) }
    : { serverUrl: '', repository: '' }
  const told = notice ? { ...report, notes: [...report.notes, notice] } : report
  appendFileSync(summary, `${renderSummary(told, context)}\n`)
}

/** The report with paths from the repository's root, where that lies below the workspace. */
function fromRoot(report: WorkspaceCheck['checked']['report'], prefix: string): typeof report {
  if (prefix === '') return report
  const cut = (path: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : path)
  return {
    ...report,
    connectors: report.connectors.map((connector) => ({
      ...connector,
      path: cut(connector.path),
      files: connector.files.map((file) => ({ ...file, path: cut(file.path) })),
      findings: connector.findings.map((finding) => ({
        ...finding,
        file: cut(finding.file),
        related: finding.related.map((related) => ({ ...related, file: cut(related.file) })),
      })),
    })),
  }
}

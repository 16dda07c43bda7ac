import { appendFileSync, realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { UsageError } from '../core.js'
import { redact } from '../model/redaction.js'
import type { Report } from '../model/report.js'
import { DiskTree } from '../platform/disk.js'
import { failedPart, notPosted, type Part } from '../platform/github/posting.js'
import { logText } from '../report/escape/log.js'
import { LARGEST_REPORT, ReceivedReportError, readReport } from '../report/received.js'
import { badgeFiles, badgeLines } from './badges.js'
import { readInputs } from './inputs.js'
import { post } from './posting.js'
import { product } from './product.js'
import { isBelow } from './saved-files.js'
import { eventToCheck, lookAround, type Situation } from './situation.js'

/**
 * Publishes what another job of the same run found: as check run and comment on the pull request of a finished run, or
 * as badges on a branch of their own. Where to write comes from the event and the API, never from the report.
 */
async function run(): Promise<number> {
  const read = (name: string): string => core.getInput(name)
  const token = read('token')
  if (!token) throw new UsageError("The input 'token' is empty.")
  core.setSecret(token)
  const workspace = realpathSync(process.env.GITHUB_WORKSPACE || process.cwd())
  const situation = await lookAround(process.env, workspace, token)
  const { event } = situation
  if (event?.kind === 'refused') throw new UsageError(event.because)
  if (event?.kind === 'nothing') {
    core.info(event.because)
    return 0
  }
  const report = ours(received(workspace, read('report')))
  const branch = read('badge-branch')
  const commit = eventToCheck(situation)?.headSha
  if (report.commit !== commit)
    throw new UsageError('The report speaks of another commit than the event: it is not published.')
  const parts = branch === '' ? await postReport(situation, report, token) : [await badges(situation, report, branch)]
  for (const part of parts) {
    if (part.url && part.name === 'check run') core.setOutput('check-url', part.url)
    if (part.url && part.name === 'comment') core.setOutput('comment-url', part.url)
    if (part.because !== '' && (part.state === 'skipped' || part.state === 'posted'))
      core.info(logText(`${part.name}: ${part.because}.`))
  }
  const notice = notPosted(parts, false)
  if (notice) core.warning(logText(notice))
  // This job is there to publish: when nothing of it worked, it says so. The verdict is the other job's.
  return parts.length > 0 && parts.every((part) => part.state === 'refused' || part.state === 'failed') ? 1 : 0
}

/** The report that the evaluating job left: a regular file of bounded size and of the right shape. */
function received(workspace: string, path: string): Report {
  if (path === '') throw new UsageError("The input 'report' must name the JSON report of the evaluating job.")
  const absolute = resolve(workspace, path)
  const root = [workspace, process.env.RUNNER_TEMP].find((one) => one && isBelow(resolve(one), absolute))
  if (!root) throw new UsageError(`The report '${path}' lies outside the workspace.`)
  const tree = new DiskTree(root)
  const name = relative(root, absolute)
  const entry = tree.entries().find((one) => one.path === name.replaceAll('\\', '/'))
  if (entry?.kind !== 'file') throw new UsageError(`There is no report '${path}'.`)
  if (entry.size > LARGEST_REPORT) throw new UsageError(`The report '${path}' is too large.`)
  const content = tree.read(entry.path)
  if (content.kind !== 'bytes') throw new UsageError(`The report '${path}' cannot be read: ${content.because}.`)
  try {
    return readReport(new TextDecoder().decode(content.bytes))
  } catch (error) {
    if (error instanceof ReceivedReportError) throw new UsageError(error.message)
    throw error
  }
}

/** Who speaks, and where the pages are, is not for a report to say. */
function ours(report: Report): Report {
  const tool = product(process.env)
  return {
    ...report,
    tool,
    connectors: report.connectors.map((connector) => ({
      ...connector,
      findings: connector.findings.map((finding) => ({
        ...finding,
        docs: `${tool.docs}/${/^[\w-]{1,100}$/.test(finding.criterion) ? finding.criterion : 'README'}.md`,
      })),
    })),
  }
}

async function postReport(situation: Situation, report: Report, token: string): Promise<readonly Part[]> {
  const event = eventToCheck(situation)
  const { runner } = situation
  if (event?.name !== 'workflow_run' || !event.pullRequest)
    throw new UsageError(
      'The publish action posts on the event workflow_run of a pull request only; elsewhere the check posts by itself.',
    )
  const inputs = readInputs((name) => (PASSED_ON.has(name) ? core.getInput(name) : ''))
  const runUrl = runner && `${runner.serverUrl}/${runner.owner}/${runner.repo}/actions/runs/${runner.runId}`
  const changes = { paths: undefined, files: undefined, because: '' }
  const pull = event.pullRequest.number
  const { parts } = await post({
    situation,
    event,
    inputs,
    report,
    token,
    pull,
    runUrl,
    changes,
    linesOf: () => undefined,
  })
  return parts
}

const PASSED_ON = new Set(['comment', 'check-run', 'annotations', 'max-annotations'])

async function badges(situation: Situation, report: Report, branch: string): Promise<Part> {
  if (!/^[\w][\w./-]{0,99}$/.test(branch) || branch.includes('..') || branch.endsWith('/'))
    throw new UsageError(`The input 'badge-branch' is no name for a branch: '${branch}'.`)
  const { client, runner } = situation
  const event = eventToCheck(situation)
  if (!client || !runner || !event) throw new UsageError('Badges can only be published by a workflow.')
  if (event.pullRequest || event.name === 'merge_group')
    throw new UsageError('Badges are published from pushes, releases and schedules, not from pull requests.')
  const source = runner.ref.startsWith('refs/heads/')
    ? { branch: runner.ref.slice('refs/heads/'.length), commit: event.headSha }
    : undefined
  try {
    const { publishBadges } = await import('../platform/github/badge-branch.js')
    const part = await publishBadges(client, { branch, files: await badgeFiles(report), source })
    const summary = process.env.GITHUB_STEP_SUMMARY
    if (summary && part.state !== 'skipped') appendFileSync(summary, badgeLines(report, runner, branch))
    return part
  } catch (error) {
    return failedPart('badge', error)
  }
}

function end(code: number): void {
  process.exitCode = code
  process.stdout.write('', () => process.exit(code))
}

try {
  end(await run())
} catch (error) {
  const isTheirs = error instanceof UsageError
  const words = error instanceof Error ? error.message : String(error)
  core.error(logText(redact(isTheirs ? words : `This is our own fault, not yours: ${words}`)))
  end(isTheirs ? 2 : 3)
}

import type { ConnectorReport, Report } from '../model/report.js'
import type { EventContext } from '../platform/github/event.js'
import { failedPart, type Part } from '../platform/github/posting.js'
import type { CheckInputs } from './inputs.js'
import type { Situation } from './situation.js'
import type { Changes } from './touched.js'

/** The check run that carries the annotations; never the name of the job, which is what a ruleset requires. */
export const CHECK_NAME = 'Connector readiness'

export interface Posting {
  readonly situation: Situation
  readonly event: EventContext
  readonly inputs: CheckInputs
  /** With places of the head commit, and paths from the repository's root. */
  readonly report: Report
  readonly token: string
  /** Pull request to comment on; the event's, or for a run of `workflow_run` the one that was found. */
  readonly pull: number | undefined
  /** Address of the run, where files are kept. */
  readonly runUrl: string | undefined
  readonly changes: Changes
  /** Lines of a file at the head, as far as the files are here. */
  readonly linesOf: (file: string) => readonly string[] | undefined
}

export interface Posted {
  readonly parts: readonly Part[]
  /** False when annotations must be written as workflow commands instead. */
  readonly hasAnnotations: boolean
}

/** Posts everything that was asked for, each part whatever becomes of the others. Never throws. */
export async function post(posting: Posting): Promise<Posted> {
  const { situation, inputs } = posting
  const parts: Part[] = []
  if (!situation.client) return { parts, hasAnnotations: false }
  let app: string | undefined
  let hasAnnotations = false
  let checkRunUrl: string | undefined
  if (inputs.checkRun) {
    try {
      const run = await postRun(posting)
      app = run.app
      checkRunUrl = run.url
      hasAnnotations = true
      parts.push({ name: 'check run', state: 'posted', because: '', ...(run.url ? { url: run.url } : {}) })
      if (run.shortfall) parts.push(failedPart('annotations', run.shortfall))
    } catch (error) {
      parts.push(failedPart('check run', error))
    }
  }
  if (posting.pull !== undefined && inputs.comment !== 'off') {
    try {
      parts.push(await comment(posting, posting.pull, app, checkRunUrl))
    } catch (error) {
      parts.push(failedPart('comment', error))
    }
  }
  if (posting.pull !== undefined && inputs.suggestions) {
    try {
      parts.push(await suggest(posting, posting.pull, app))
    } catch (error) {
      parts.push(failedPart('suggestions', error))
    }
  }
  return { parts, hasAnnotations }
}

async function suggest(posting: Posting, pull: number, app: string | undefined): Promise<Part> {
  const { situation, event, report, changes, linesOf, token } = posting
  const { client } = situation
  if (!client) throw new Error('there is no connection')
  const { loginOf } = await import('../platform/github/author.js')
  const { filesOfPull } = await import('../platform/github/changed-files.js')
  const { postSuggestions, suggestionsFor } = await import('../platform/github/suggestions.js')
  const files = changes.files ?? (await filesOfPull(client, pull)) ?? []
  return postSuggestions(client, {
    pull,
    headSha: event.headSha,
    login: await loginOf(client, app, token),
    suggestions: suggestionsFor(report, files, linesOf),
  })
}

async function postRun(posting: Posting) {
  const { situation, event, inputs, report } = posting
  const { client, runner } = situation
  if (!client || !runner) throw new Error('there is no connection')
  const { postCheckRun } = await import('../platform/github/check-run.js')
  const { checkRunOutput } = await import('../report/check-run.js')
  const { toAnnotations } = await import('../report/annotations.js')
  const { annotations } = toAnnotations(annotated(report, inputs), { total: inputs.maxAnnotations })
  return postCheckRun(client, {
    name: checkName(inputs),
    headSha: event.headSha,
    externalId: ['connector-certification', runner.runId, runner.runAttempt, runner.job, inputs.path]
      .join('/')
      .slice(0, 200),
    conclusion: report.exitCode === 0 ? 'success' : 'failure',
    output: checkRunOutput(report, contextOf(posting)),
    annotations: inputs.annotations === 'off' ? [] : annotations,
  })
}

async function comment(
  posting: Posting,
  pull: number,
  app: string | undefined,
  checkRunUrl: string | undefined,
): Promise<Part> {
  const { situation, event, inputs, report, token } = posting
  const { client, runner } = situation
  if (!client || !runner) throw new Error('there is no connection')
  const { loginOf } = await import('../platform/github/author.js')
  const { keepComment } = await import('../platform/github/sticky-comment.js')
  const { safeKey } = await import('../platform/github/marker.js')
  const { renderComment } = await import('../report/comment.js')
  const context = { ...contextOf(posting), ...(checkRunUrl ? { checkRunUrl } : {}), marker: '' }
  return keepComment(client, {
    pull,
    headSha: event.headSha,
    runId: runner.runId,
    runAttempt: runner.runAttempt,
    key: safeKey(inputs.path === '.' ? 'default' : inputs.path),
    login: await loginOf(client, app, token),
    text: renderComment(report, context).trimStart(),
    mayCreate: mayCreate(report, inputs),
    checkName: checkName(inputs),
  })
}

/** What the links of a report are built from. */
export function contextOf({ situation, event, report, runUrl }: Posting) {
  const { runner } = situation
  return {
    serverUrl: runner?.serverUrl ?? '',
    repository: `${runner?.owner}/${runner?.repo}`,
    headSha: event.headSha,
    docsRoot: report.tool.docs,
    ...(runUrl ? { reportUrl: runUrl } : {}),
  }
}

/** With `annotations: new` old findings stay in the report, and are not shown beside the lines. */
export function annotated(report: Report, inputs: Pick<CheckInputs, 'annotations'>): Report {
  if (inputs.annotations !== 'new') return report
  const isShown = (finding: ConnectorReport['findings'][number]): boolean => finding.change !== 'existing'
  return {
    ...report,
    connectors: report.connectors.map((connector) => ({
      ...connector,
      findings: connector.findings.filter(isShown),
    })),
  }
}

function checkName({ path }: CheckInputs): string {
  return path === '.' ? CHECK_NAME : `${CHECK_NAME} (${path.replace(/[^\w ./-]+/g, '?').slice(0, 60)})`
}

function mayCreate(report: Report, { comment: mode }: Pick<CheckInputs, 'comment'>): boolean {
  if (mode === 'on-failure') return report.exitCode !== 0
  return mode === 'always' || report.connectors.some(hasSomethingToSay)
}

function hasSomethingToSay(connector: ConnectorReport): boolean {
  const { required, recommended, questions } = connector.counts
  return required + recommended + questions > 0 || connector.verdict !== 'ready'
}

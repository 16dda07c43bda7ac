import { type Answer, bytesOf, invalid, notFound, ok, Refusal } from './answer.js'
import type { Call } from './server.js'
import type { Annotation, CheckRun, GitHubState } from './state.js'

interface Output {
  readonly title?: string
  readonly summary: string
  readonly text?: string
  readonly annotations?: readonly Annotation[]
}

interface CheckBody {
  readonly name?: string
  readonly head_sha?: string
  readonly external_id?: string
  readonly status?: string
  readonly conclusion?: string
  readonly output?: Output
}

/** `POST /check-runs`: what GitHub refuses beyond its description was measured; see docs of the project. */
export function createCheckRun(state: GitHubState, call: Call): Answer {
  const body = call.body as CheckBody
  const sha = body.head_sha ?? ''
  if (!state.git.commits.has(sha)) throw invalid(`No commit found for SHA: ${sha}`)
  if (body.status === 'completed' && body.conclusion === undefined) throw invalid('conclusion is missing')
  if (body.output) checkOutput(body.output)
  const run: CheckRun = {
    id: state.nextId(),
    name: body.name ?? '',
    head_sha: sha,
    external_id: body.external_id ?? null,
    app: call.token?.app ?? '',
    status: body.conclusion ? 'completed' : (body.status ?? 'queued'),
    conclusion: body.conclusion ?? null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    textWasCut: false,
  }
  state.checkRuns.push(run)
  if (body.output) putOutput(run, body.output)
  return ok(asJson(state, run, call), 201)
}

/** `PATCH /check-runs/{id}`: the output is replaced as a whole, annotations are added. */
export function updateCheckRun(state: GitHubState, call: Call): Answer {
  const run = state.checkRuns.find((one) => one.id === Number(call.parameters.check_run_id))
  if (!run) throw notFound()
  const body = call.body as CheckBody
  if (run.app !== call.token?.app) throw new Refusal(403, `Invalid app_id`)
  if (body.status !== undefined || body.conclusion !== undefined)
    throw new Refusal(403, 'Check run status and conclusions can only be updated internally by GitHub Actions')
  if (body.output) {
    checkOutput(body.output)
    putOutput(run, body.output)
  }
  return ok(asJson(state, run, call))
}

export function getCheckRun(state: GitHubState, call: Call): Answer {
  const run = state.checkRuns.find((one) => one.id === Number(call.parameters.check_run_id))
  if (!run) throw notFound()
  return ok(asJson(state, run, call))
}

export function listCheckRuns(state: GitHubState, call: Call): Answer {
  const name = call.query.check_name
  const runs = state.checkRuns
    .filter((run) => run.head_sha === call.parameters.ref && (name === undefined || run.name === name))
    .reverse()
  const latest = call.query.filter === 'all' ? runs : runs.filter((run, at) => firstOfName(runs, run) === at)
  return ok({ total_count: latest.length, check_runs: latest.map((run) => asJson(state, run, call)) })
}

function firstOfName(runs: readonly CheckRun[], run: CheckRun): number {
  return runs.findIndex((one) => one.name === run.name)
}

function checkOutput(output: Output): void {
  if (bytesOf(output.summary) > 65_535) throw invalid('summary has more than 65535 bytes')
  for (const [at, annotation] of (output.annotations ?? []).entries()) {
    const where = `annotations[${at}]`
    if (annotation.start_line < 1 || annotation.end_line < annotation.start_line) throw invalid(`${where}: lines`)
    const columns = [annotation.start_column, annotation.end_column].filter((column) => column !== undefined)
    if (columns.length > 0 && annotation.start_line !== annotation.end_line) throw invalid(`${where}: columns`)
    if (columns.some((column) => column < 1)) throw invalid(`${where}: columns start at 1`)
    if (bytesOf(annotation.message) > 65_536) throw invalid(`${where}: message is too long`)
    if (annotation.message === '') throw invalid(`${where}: message is empty`)
    if ((annotation.title ?? '').length > 255) throw invalid(`${where}: title is too long`)
    if (annotation.path.startsWith('/') || annotation.path.includes('\\')) throw invalid(`${where}: path`)
  }
}

function putOutput(run: CheckRun, output: Output): void {
  let text = output.text ?? null
  if (text !== null && bytesOf(text) > 65_535) {
    text = Buffer.from(text).subarray(0, 65_535).toString('utf8')
    run.textWasCut = true
  }
  run.output = { title: output.title ?? null, summary: output.summary, text }
  run.annotations.push(...(output.annotations ?? []))
}

function asJson(state: GitHubState, run: CheckRun, call: Call): object {
  const url = `${call.serverUrl}/${state.owner}/${state.repo}/runs/${run.id}`
  return {
    id: run.id,
    name: run.name,
    head_sha: run.head_sha,
    external_id: run.external_id,
    status: run.status,
    conclusion: run.conclusion,
    html_url: url,
    details_url: url,
    output: { ...run.output, annotations_count: run.annotations.length },
    app: { id: 15368, slug: run.app, name: 'GitHub Actions' },
  }
}

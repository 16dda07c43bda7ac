import type { Annotation } from '../../report/annotations.js'
import type { CheckRunOutput } from '../../report/check-run.js'
import type { GitHubClient } from './client.js'
import { ApiFailure } from './failure.js'
import { listAt, numberAt, textAt } from './payload.js'

/** GitHub takes no more in one request: https://docs.github.com/rest/checks/runs#create-a-check-run */
const PER_REQUEST = 50
const TRIES = 3

export interface CheckRunRequest {
  readonly name: string
  readonly headSha: string
  /** Names run, attempt and job: by it a check run is found again whose answer was lost. */
  readonly externalId: string
  readonly conclusion: 'success' | 'failure'
  readonly output: CheckRunOutput
  readonly annotations: readonly Annotation[]
}

export interface PostedCheckRun {
  readonly id: number
  readonly url: string | undefined
  /** Slug of the app that the token belongs to, `github-actions` for a workflow's own. */
  readonly app: string | undefined
  readonly annotations: number
  /** Why annotations are missing, when some are. */
  readonly shortfall: ApiFailure | undefined
}

/**
 * Posts a check run: created complete with its conclusion and the first 50 annotations, so that a job that is cancelled
 * leaves nothing half done; the rest is appended by updates of the output alone, which is all that a workflow's token
 * may change later.
 * @throws ApiFailure when there is no check run at all
 */
export async function postCheckRun(client: GitHubClient, request: CheckRunRequest): Promise<PostedCheckRun> {
  const batches: (readonly Annotation[])[] = []
  for (let at = 0; at < request.annotations.length; at += PER_REQUEST)
    batches.push(request.annotations.slice(at, at + PER_REQUEST))
  const [first = [], ...rest] = batches
  const run = await create(client, request, first)
  let posted = first.length
  try {
    for (const batch of rest) {
      await append(client, run.id, request.output, batch, posted)
      posted += batch.length
    }
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    return { ...run, annotations: posted, shortfall: error }
  }
  return { ...run, annotations: posted, shortfall: undefined }
}

type Created = Pick<PostedCheckRun, 'id' | 'url' | 'app'>

/** Creates the check run. When the answer is lost, it is looked for before another one is created: never two. */
async function create(
  client: GitHubClient,
  request: CheckRunRequest,
  annotations: readonly Annotation[],
): Promise<Created> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { data } = await client.ask(
        'POST /repos/{owner}/{repo}/check-runs',
        {
          name: request.name,
          head_sha: request.headSha,
          external_id: request.externalId,
          status: 'completed',
          conclusion: request.conclusion,
          output: outputOf(request.output, annotations),
        },
        { mayRepeat: false },
      )
      return read(data)
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind !== 'unsure' || attempt === TRIES) throw error
      const found = await find(client, request)
      if (found) return found
    }
  }
}

async function find(client: GitHubClient, request: CheckRunRequest): Promise<Created | undefined> {
  const { data } = await client.ask('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ref: request.headSha,
    check_name: request.name,
    filter: 'all',
    per_page: 100,
  })
  const run = listAt(data, 'check_runs').find((entry) => textAt(entry, 'external_id') === request.externalId)
  return run === undefined ? undefined : read(run)
}

function read(data: unknown): Created {
  const id = numberAt(data, 'id')
  if (id === undefined) throw new ApiFailure('unsure', 'GitHub sent a check run without an id')
  return { id, url: textAt(data, 'html_url'), app: textAt(data, 'app', 'slug') }
}

/** Appends annotations. When the answer is lost, their number says whether they arrived. */
async function append(
  client: GitHubClient,
  id: number,
  output: CheckRunOutput,
  annotations: readonly Annotation[],
  before: number,
): Promise<void> {
  const where = { check_run_id: id }
  for (let attempt = 1; ; attempt++) {
    try {
      // The output is replaced as a whole: what is left out would be gone.
      const body = { ...where, output: outputOf(output, annotations) }
      await client.ask('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', body, { mayRepeat: false })
      return
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind !== 'unsure' || attempt === TRIES) throw error
      const { data } = await client.ask('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', where)
      if ((numberAt(data, 'output', 'annotations_count') ?? 0) >= before + annotations.length) return
    }
  }
}

function outputOf(output: CheckRunOutput, annotations: readonly Annotation[]): object {
  return {
    title: output.title,
    summary: output.summary,
    ...(output.text === '' ? {} : { text: output.text }),
    ...(annotations.length > 0 ? { annotations: annotations.map(toJson) } : {}),
  }
}

function toJson(annotation: Annotation): object {
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    ...(annotation.startColumn === undefined ? {} : { start_column: annotation.startColumn }),
    ...(annotation.endColumn === undefined ? {} : { end_column: annotation.endColumn }),
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
  }
}

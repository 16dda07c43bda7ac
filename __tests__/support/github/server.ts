import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, ok, Refusal } from './answer.js'
import { createCheckRun, getCheckRun, listCheckRuns, updateCheckRun } from './checks.js'
import * as contents from './contents.js'
import { Contract } from './contract.js'
import * as conversation from './conversation.js'
import { type Failure, type Plan, sendFailure } from './failures.js'
import { GitHubState, type Permission, type Token } from './state.js'

/** One request the stand-in got, and what it said to it. */
export interface Call {
  readonly operation: string
  readonly method: string
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, string>>
  readonly body: unknown
  /** The bytes of the body as they came. */
  readonly raw: string
  readonly token: Token | undefined
  readonly serverUrl: string
  status: number
}

type Operation = (state: GitHubState, call: Call) => Answer

/** What each operation needs; a list when any of several permissions is enough. */
const OPERATIONS: Readonly<Record<string, readonly [Operation, ...(readonly [string, Permission])[]]>> = {
  'users/get-authenticated': [getUser],
  'repos/get': [getRepository, ['contents', 'read']],
  'checks/create': [createCheckRun, ['checks', 'write']],
  'checks/update': [updateCheckRun, ['checks', 'write']],
  'checks/get': [getCheckRun, ['checks', 'read']],
  'checks/list-for-ref': [listCheckRuns, ['checks', 'read']],
  'issues/list-comments': [conversation.listComments, ['pull_requests', 'read'], ['issues', 'read']],
  'issues/create-comment': [conversation.createComment, ['pull_requests', 'write'], ['issues', 'write']],
  'issues/get-comment': [conversation.getComment, ['pull_requests', 'read'], ['issues', 'read']],
  'issues/update-comment': [conversation.updateComment, ['pull_requests', 'write'], ['issues', 'write']],
  'issues/delete-comment': [conversation.deleteComment, ['pull_requests', 'write'], ['issues', 'write']],
  'pulls/get': [conversation.getPull, ['pull_requests', 'read']],
  'pulls/list': [conversation.listPulls, ['pull_requests', 'read']],
  'repos/list-pull-requests-associated-with-commit': [conversation.listPullsOfCommit, ['pull_requests', 'read']],
  'pulls/list-files': [conversation.listPullFiles, ['pull_requests', 'read']],
  'pulls/list-reviews': [conversation.listReviews, ['pull_requests', 'read']],
  'pulls/list-review-comments': [conversation.listReviewComments, ['pull_requests', 'read']],
  'pulls/create-review': [conversation.createReview, ['pull_requests', 'write']],
  'repos/get-collaborator-permission-level': [conversation.getPermission, ['contents', 'read']],
  'repos/compare-commits-with-basehead': [contents.compare, ['contents', 'read']],
  'git/get-tree': [contents.getTree, ['contents', 'read']],
  'git/create-tree': [contents.createTree, ['contents', 'write']],
  'git/get-blob': [contents.getBlob, ['contents', 'read']],
  'git/create-blob': [contents.createBlob, ['contents', 'write']],
  'git/get-commit': [contents.getCommit, ['contents', 'read']],
  'git/create-commit': [contents.createCommit, ['contents', 'write']],
  'git/get-ref': [contents.getRef, ['contents', 'read']],
  'git/create-ref': [contents.createRef, ['contents', 'write']],
  'repos/get-content': [contents.getContents, ['contents', 'read']],
  'repos/create-or-update-file-contents': [contents.putContents, ['contents', 'write']],
}

/** A stand-in for GitHub's API on loopback: holds state, checks each request, and fails when told to. */
export class StandIn {
  readonly state: GitHubState
  readonly calls: Call[] = []
  /** What GitHub's description objects to in the requests so far: a test wants this empty. */
  readonly objections: string[] = []
  /** Run before an operation does its work: for races. */
  readonly before = new Map<string, (call: Call) => void>()
  /** Run after an operation did its work, before its answer is sent. */
  readonly after = new Map<string, (call: Call) => void>()
  readonly #plans: Plan[] = []
  readonly #contract = new Contract()
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.objections.push(`the stand-in itself failed: ${String(error)}`)
      response.destroy()
    })
  })
  /** Path in front of every operation, as `/api/v3` of an Enterprise Server. */
  readonly #prefix: string

  constructor(options: { state?: GitHubState; prefix?: string } = {}) {
    this.state = options.state ?? new GitHubState()
    this.#prefix = options.prefix ?? ''
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  get serverUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get apiUrl(): string {
    return `${this.serverUrl}${this.#prefix}`
  }

  fail(failure: Failure, plan: Omit<Plan, 'failure'> = {}): void {
    this.#plans.push({ ...plan, failure })
  }

  /** The requests for one operation. */
  of(operation: string): Call[] {
    return this.calls.filter((call) => call.operation === operation)
  }

  /** Names of the operations in the order in which they were asked for. */
  get told(): string[] {
    return this.calls.map((call) => call.operation)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    const url = new URL(request.url ?? '/', this.serverUrl)
    if (!url.pathname.startsWith(this.#prefix)) this.objections.push(`${url.pathname} lies outside ${this.#prefix}`)
    const asked = {
      method: request.method ?? 'GET',
      path: url.pathname.slice(this.#prefix.length),
      query: Object.fromEntries(url.searchParams),
      body: raw === '' ? undefined : (JSON.parse(raw) as unknown),
    }
    const matched = this.#contract.match(asked)
    const secret = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
    const call: Call = {
      operation: matched?.operation ?? `${asked.method} ${asked.path}`,
      method: asked.method,
      url: url.href,
      query: asked.query,
      parameters: matched?.parameters ?? {},
      body: asked.body,
      raw,
      token: secret === undefined ? undefined : this.state.tokens.get(secret),
      serverUrl: this.serverUrl,
      status: 0,
    }
    this.calls.push(call)
    const plan = this.#plans.find(
      (one) => (one.operation === undefined || one.operation === call.operation) && (one.times ?? 1) > 0,
    )
    if (plan?.times !== undefined) plan.times -= 1
    if (plan && !plan.performed && (await sendFailure(plan.failure, response))) {
      call.status = response.statusCode
      return
    }
    const answer = this.#answer(call, matched)
    call.status = answer.status
    if (plan?.performed && (await sendFailure(plan.failure, response))) return
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-remaining': '900',
      ...answer.headers,
    })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
  }

  #answer(call: Call, matched: ReturnType<Contract['match']>): Answer {
    try {
      if (!call.token) throw new Refusal(401, 'Bad credentials')
      const operation = OPERATIONS[call.operation]
      if (!matched || !operation) {
        this.objections.push(`no such operation: ${call.operation}`)
        throw new Refusal(404, 'Not Found')
      }
      if (matched.problems.length > 0) {
        this.objections.push(...matched.problems.map((problem) => `${call.operation}: ${problem}`))
        throw new Refusal(422, 'Validation Failed', matched.problems)
      }
      const { owner, repo } = matched.parameters
      if (owner !== undefined && (owner !== this.state.owner || repo !== this.state.repo))
        throw new Refusal(404, 'Not Found')
      const [run, ...needs] = operation
      if (!isPermitted(call.token, needs)) throw new Refusal(403, 'Resource not accessible by integration')
      this.before.get(call.operation)?.(call)
      const answer = run(this.state, call)
      this.after.get(call.operation)?.(call)
      return answer
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return {
        status: error.status,
        body: {
          message: error.message,
          ...(error.errors ? { errors: error.errors } : {}),
          documentation_url: 'https://docs.github.com/rest',
          status: `${error.status}`,
        },
        headers: error.headers,
      }
    }
  }
}

function isPermitted(token: Token, needs: readonly (readonly [string, Permission])[]): boolean {
  if (needs.length === 0) return true
  return needs.some(([scope, least]) => {
    const has = token.permissions[scope] ?? 'none'
    return has === 'write' || has === least
  })
}

/** An app's token has no user behind it. */
function getUser(_state: GitHubState, call: Call): Answer {
  if (call.token?.app !== undefined) throw new Refusal(403, 'Resource not accessible by integration')
  return ok({ login: call.token?.login, type: 'User' })
}

function getRepository(state: GitHubState): Answer {
  return ok({ id: state.id, full_name: `${state.owner}/${state.repo}`, default_branch: 'main', private: false })
}

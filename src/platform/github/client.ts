import { GitHub, getOctokitOptions } from '@actions/github/lib/utils'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { ApiFailure, toFailure } from './failure.js'

/** Where and as whom to ask. */
export interface Connection {
  readonly token: string
  /** `GITHUB_API_URL`: the only address that is ever spoken to. */
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
  /** Seconds for all requests together, waiting for rate limits included. */
  readonly budgetSeconds?: number
}

/** Seconds after which the job goes on and says what was not posted. */
export const BUDGET_SECONDS = 120
const SECONDS_PER_REQUEST = 30

export interface Answer {
  readonly status: number
  /** As GitHub sent it: to be read with the functions of `payload.ts` only. */
  readonly data: unknown
}

interface AskOptions {
  /** False for a request that must not be sent twice: creating something, or appending. */
  readonly mayRepeat?: boolean
}

type Fetch = (url: string, options: object) => Promise<Response>

const WithPlugins = GitHub.plugin(retry, throttling)
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/**
 * GitHub's REST API for one repository. Octokit's own plugins wait between writes, repeat what failed by chance and
 * wait for rate limits, as long as the budget lasts.
 */
export class GitHubClient {
  readonly owner: string
  readonly repo: string
  readonly #octokit: InstanceType<typeof WithPlugins>
  /** Milliseconds for talking to GitHub; what is done between two requests does not count. */
  readonly #budget: number
  #spent = 0
  #since = 0
  #underWay = 0
  #requests = 0
  #limited = false

  constructor(connection: Connection) {
    this.owner = connection.owner
    this.repo = connection.repo
    this.#budget = (connection.budgetSeconds ?? BUDGET_SECONDS) * 1000
    const fitsBudget = (seconds: number): boolean => {
      const fits = seconds * 1000 < this.#left()
      if (!fits) this.#limited = true
      return fits
    }
    const options = getOctokitOptions(connection.token, {
      baseUrl: connection.apiUrl,
      userAgent: 'connector-certification',
      log: SILENT,
      throttle: { onRateLimit: fitsBudget, onSecondaryRateLimit: fitsBudget },
    })
    this.#octokit = new WithPlugins(options)
    this.#octokit.hook.before('request', (request) => {
      const inherited = request.request?.fetch as Fetch | undefined
      request.request = {
        ...request.request,
        log: SILENT,
        // An answer that points elsewhere is not followed: the token and our sockets go to one address only.
        redirect: 'manual',
        fetch: (url: string, init: object) => this.#fetch(inherited ?? (fetch as unknown as Fetch), url, init),
      }
    })
  }

  /** How many requests were sent. */
  get requests(): number {
    return this.#requests
  }

  /**
   * Sends one request; owner and repository are filled in.
   * @param route such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`
   * @throws ApiFailure
   */
  async ask(route: string, parameters: Readonly<Record<string, unknown>>, options: AskOptions = {}): Promise<Answer> {
    this.#limited = false
    const request = options.mayRepeat === false ? { retries: 0 } : {}
    try {
      const filled = { owner: this.owner, repo: this.repo, ...parameters, request }
      const answer = await this.#inTime(() => this.#octokit.request(route, filled))
      const status = Number(answer.status)
      if (status >= 300) throw new ApiFailure('invalid', `GitHub answered ${status} and points elsewhere`, status)
      if (status !== 204 && (typeof answer.data !== 'object' || answer.data === null))
        throw new ApiFailure('unsure', 'GitHub sent an answer that is not whole', status)
      return { status, data: answer.data }
    } catch (error) {
      throw toFailure(error, this.#limited)
    }
  }

  /**
   * All entries of a list, page after page. The addresses in the answers are not followed.
   * @param most pages that are read
   * @throws ApiFailure
   */
  async all(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    most = 30,
  ): Promise<{ readonly entries: readonly unknown[]; readonly isWhole: boolean }> {
    const entries: unknown[] = []
    for (let page = 1; page <= most; page++) {
      const { data } = await this.ask(route, { ...parameters, per_page: 100, page })
      if (!Array.isArray(data)) throw new ApiFailure('unsure', 'GitHub sent something else than a list')
      entries.push(...(data as readonly unknown[]))
      if (data.length < 100) return { entries, isWhole: true }
    }
    return { entries, isWhole: false }
  }

  async #fetch(send: Fetch, url: string, init: object): Promise<Response> {
    const left = this.#left()
    if (left <= 0) throw late()
    this.#requests += 1
    const signal = AbortSignal.timeout(Math.min(left, SECONDS_PER_REQUEST * 1000))
    return send(url, { ...init, signal })
  }

  /** Milliseconds that are left. */
  #left(): number {
    return this.#budget - this.#spent - (this.#underWay > 0 ? Date.now() - this.#since : 0)
  }

  /** The plugins may be waiting when the time is up: they are not waited for. */
  async #inTime<T>(start: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0) this.#since = Date.now()
    this.#underWay += 1
    let timer: NodeJS.Timeout | undefined
    const alarm = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), Math.max(0, this.#left()))
    })
    const work = start()
    try {
      return await Promise.race([work, alarm])
    } finally {
      clearTimeout(timer)
      work.catch(() => {})
      this.#underWay -= 1
      if (this.#underWay === 0) this.#spent += Date.now() - this.#since
    }
  }
}

function late(): ApiFailure {
  return new ApiFailure('late', 'the time for talking to GitHub is used up')
}

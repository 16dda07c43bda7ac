import { plain } from '../../report/escape/plain.js'

/** Why a request came to nothing. `unsure`: it may have done its work all the same. */
export type FailureKind =
  | 'refused' // 401, 403: the token may not
  | 'missing' // 404, 410
  | 'conflict' // 409
  | 'invalid' // 422 and other faults of ours
  | 'limited' // a rate limit that outlasts the time there is
  | 'unsure' // 5xx, a cut connection, an answer that is not JSON
  | 'late' // the time for all requests is used up

/** A request to GitHub that failed; its message is safe to print. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly kind: FailureKind
  readonly status: number | undefined

  constructor(kind: FailureKind, message: string, status?: number) {
    super(message)
    this.kind = kind
    this.status = status
  }
}

/** Turns what the client threw into a failure with one sentence. */
export function toFailure(error: unknown, limit: boolean): ApiFailure {
  if (error instanceof ApiFailure) return error
  const status = numberOf(error, 'status')
  const hasAnswer = typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined
  if (!hasAnswer || status === undefined)
    return new ApiFailure('unsure', `GitHub could not be reached (${words(error)})`)
  if (limit) return new ApiFailure('limited', `GitHub's rate limit is used up (${status})`, status)
  return new ApiFailure(kindOf(status), `GitHub answered ${status} (${words(error)})`, status)
}

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'refused'
  if (status === 404 || status === 410) return 'missing'
  if (status === 409) return 'conflict'
  if (status === 429) return 'limited'
  return status >= 500 ? 'unsure' : 'invalid'
}

/** A proxy's page is not worth printing; GitHub's own sentence is, without the address of its documentation. */
function words(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/^\s*</.test(message)) return 'with a page instead of JSON'
  return plain(message.replace(/ - https:\/\/docs\.github\.com\S*$/, ''), 200) || 'without a reason'
}

function numberOf(error: unknown, name: string): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const value = (error as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'number' ? value : undefined
}

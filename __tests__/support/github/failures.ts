import type { ServerResponse } from 'node:http'

/** The ways in which an API lets one down. */
export type Failure =
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  /** 403 as GitHub gives it to a token without the permission. */
  | { readonly kind: 'forbidden' }
  /** The hourly limit is used up; `seconds` until it is lifted. */
  | { readonly kind: 'rate-limit'; readonly status: 403 | 429; readonly seconds: number }
  /** The secondary limit, with or without the header that says how long. */
  | { readonly kind: 'secondary-limit'; readonly status: 403 | 429; readonly retryAfter?: number }
  /** Answers only after so many milliseconds. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection is cut before an answer. */
  | { readonly kind: 'reset' }
  /** The answer ends in the middle of its JSON. */
  | { readonly kind: 'half-body' }
  /** A proxy's page. */
  | { readonly kind: 'html'; readonly status: number }
  /** Sends the client to another host. */
  | { readonly kind: 'redirect'; readonly to: string }

export interface Plan {
  /** Operation of the description, `checks/create`; every one when undefined. */
  readonly operation?: string
  readonly failure: Failure
  /** How many times; for ever when undefined. */
  times?: number
  /** The request does its work, only the answer is lost. */
  readonly performed?: boolean
}

/** Sends a failure; returns false when the request is to be answered after all. */
export async function sendFailure(failure: Failure, response: ServerResponse): Promise<boolean> {
  const json = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): true => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: `${status}` }))
    return true
  }
  switch (failure.kind) {
    case 'status':
      return json(failure.status, failure.message ?? `Answer ${failure.status}`)
    case 'forbidden':
      return json(403, 'Resource not accessible by integration')
    case 'rate-limit':
      return json(failure.status, 'API rate limit exceeded for installation ID 1.', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + failure.seconds}`,
      })
    case 'secondary-limit':
      return json(
        failure.status,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        failure.retryAfter === undefined ? {} : { 'retry-after': `${failure.retryAfter}` },
      )
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, failure.milliseconds).unref())
      return false
    case 'reset':
      response.socket?.destroy()
      return true
    case 'half-body':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '4000' })
      response.write('{"id": 12, "html_url": "http', () => response.socket?.destroy())
      return true
    case 'html':
      response.writeHead(failure.status, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Unicorn!</title><p>@octocat ::error::This page is taking too long to load.')
      return true
    case 'redirect':
      response.writeHead(302, { location: failure.to }).end()
      return true
  }
}

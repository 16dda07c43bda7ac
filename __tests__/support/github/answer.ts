/** An answer that is not a success; thrown by operations, sent as GitHub sends it. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    errors?: readonly unknown[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

export function invalid(...problems: readonly string[]): Refusal {
  return new Refusal(
    422,
    `Validation Failed: ${problems.join('; ')}`,
    problems.map((message) => ({ resource: 'Request', code: 'custom', message })),
  )
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}

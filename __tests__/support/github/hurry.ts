const START = Date.now()
const REAL = { setTimeout: globalThis.setTimeout, now: Date.now.bind(Date) }

/**
 * Lets the clock of this test run faster: Octokit's plugins wait for seconds between writes. Timers and `Date.now`
 * agree with each other, so that what happens before what stays the same.
 */
export function hurry(factor = 50): void {
  globalThis.setTimeout = ((handler: () => void, delay = 0, ...rest: unknown[]) =>
    REAL.setTimeout(handler, delay / factor, ...rest)) as typeof setTimeout
  Date.now = () => START + (REAL.now() - START) * factor
}

/** The clock as it is. */
export function unhurry(): void {
  globalThis.setTimeout = REAL.setTimeout
  Date.now = REAL.now
}

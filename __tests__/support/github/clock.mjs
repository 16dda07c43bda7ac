// Loaded into the process under test: timers and `Date.now` run faster, so that the pauses between writes are short.
const factor = Number(process.env.TEST_CLOCK_FACTOR ?? 1)
const { setTimeout: real } = globalThis
const { now } = Date
const start = now()
globalThis.setTimeout = (handler, delay = 0, ...rest) => real(handler, delay / factor, ...rest)
Date.now = () => start + (now() - start) * factor

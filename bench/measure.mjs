import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const METER = fileURLToPath(new URL('./meter.mjs', import.meta.url))

/** Runs a Node command once: CPU and wall in milliseconds, peak memory in MB. */
export function once(args, options = {}) {
  const started = process.hrtime.bigint()
  const result = spawnSync(process.execPath, ['--import', METER, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    cwd: options.cwd,
    timeout: 600_000,
  })
  const wall = Number(process.hrtime.bigint() - started) / 1e6
  const told = String(result.output?.[3] ?? '')
    .trim()
    .split('\n')
    .at(-1)
  if (!told) throw new Error(`it told nothing (exit ${result.status}): node ${args.join(' ')}`)
  return { wall, ...JSON.parse(told) }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Runs two commands in turn and compares them pair by pair: the medians of the ratios second / first. */
export function pair(first, second, runs, options = {}) {
  const pairs = []
  for (let run = 0; run < runs; run++) pairs.push([once(first, options), once(second, options)])
  return {
    cpu: median(pairs.map(([a, b]) => b.cpu / a.cpu)),
    wall: median(pairs.map(([a, b]) => b.wall / a.wall)),
    firstCpu: median(pairs.map(([a]) => a.cpu)),
    secondCpu: median(pairs.map(([, b]) => b.cpu)),
    peak: Math.max(...pairs.map(([, b]) => b.peak)),
  }
}

// node bench/linear.mjs [GROUP…] [--name TEXT] [--scale N] [--all]: CPU time on hostile input, and on twice as much.
// Needs build/ (npm run build). Each case runs in a process of its own with a time limit; a ratio near 2 is linear.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ADVERSARIES } from './adversaries/index.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    scale: { type: 'string', default: '1' },
    all: { type: 'boolean' },
    limit: { type: 'string', default: '60' },
  },
})
/** Above this ratio a case is told, when it takes long enough to be measured. */
const STEEP = 2.6
const SHORTEST = 300
/** Slower than this per megabyte is told as well. */
const SLOW = 4000

const child = fileURLToPath(new URL('./linear-case.mjs', import.meta.url))
let told = 0
let count = 0
for (const [group, cases] of Object.entries(ADVERSARIES)) {
  if (positionals.length > 0 && !positionals.includes(group)) continue
  for (const { name } of cases) {
    if (values.name && !name.includes(values.name)) continue
    count++
    const { stdout, stderr, status, signal } = limited([child, group, name, values.scale])
    const label = `${group.padEnd(12)} ${name.slice(0, 58).padEnd(58)}`
    if (status !== 0) {
      told++
      console.log(
        `!! ${label} ${signal ? `cut off after ${values.limit} s` : `exit ${status}`} ${stderr.slice(0, 600)}`,
      )
      continue
    }
    const { once, twice, bytes, crashed, slowest } = JSON.parse(stdout.trim().split('\n').pop())
    const ratio = twice / once
    const isSteep = ratio > STEEP && twice > SHORTEST
    const isSlow = twice / (bytes / 1e6) > SLOW && twice > 1000
    if (isSteep || isSlow || crashed.length > 0) told++
    else if (!values.all) continue
    console.log(
      `${isSteep ? 'x2' : isSlow ? 'ms' : crashed.length > 0 ? '!!' : '  '} ${label} ${(bytes / 1e6).toFixed(2)} MB ${once.toFixed(0).padStart(6)} -> ${twice.toFixed(0).padStart(6)} ms x${ratio.toFixed(2)}  ${slowest.join(', ')} ${crashed.join('; ')}`,
    )
  }
}
console.log(`${count} cases, ${told} told`)
process.exitCode = told > 0 ? 1 : 0

/** A process with a limit on its CPU time where the shell knows one, so that a busy machine cuts nothing off. */
function limited(given) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 26 }
  const limit = Number(values.limit)
  if (process.platform === 'win32') return spawnSync(process.execPath, given, { ...options, timeout: limit * 1000 })
  const script = `ulimit -t ${limit}; exec "$0" "$@"`
  return spawnSync('sh', ['-c', script, process.execPath, ...given], { ...options, timeout: limit * 20_000 })
}

// One case of bench/linear.mjs: GROUP NAME SCALE → a line of JSON with CPU milliseconds for one and for twice the size.
import { CRITERIA, check } from '../build/core.js'
import { write } from '../build/entry/formats.js'
import { sourcesOf } from '../build/entry/sources.js'
import { ADVERSARIES } from './adversaries/index.mjs'

const [group, name, scale] = process.argv.slice(2)
const { files, size } = ADVERSARIES[group].find((one) => one.name === name)
const spent = new Map()
/** Every criterion with a clock: nobody finds what is slow in a sum. */
const timed = CRITERIA.map((criterion) => ({
  ...criterion,
  *check(facts) {
    const start = performance.now()
    const problems = [...criterion.check(facts)]
    spent.set(criterion.id, performance.now() - start)
    yield* problems
  },
}))

class Tree {
  #files
  #entries
  constructor(contents) {
    this.#files = new Map(
      Object.entries(contents).map(([path, content]) => [
        path,
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      ]),
    )
    const folders = new Set()
    for (const path of this.#files.keys())
      for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
        folders.add(path.slice(0, slash))
    this.#entries = [
      ...[...folders].map((path) => ({ path, kind: 'directory', size: 0 })),
      ...[...this.#files].map(([path, bytes]) => ({ path, kind: 'file', size: bytes.length })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
  entries() {
    return this.#entries
  }
  read(path) {
    const bytes = this.#files.get(path)
    return bytes ? { kind: 'bytes', bytes } : { kind: 'unreadable', because: 'it is not there' }
  }
  get bytes() {
    return [...this.#files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  }
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function run(count) {
  const tree = new Tree(files(count))
  spent.clear()
  const start = cpu()
  const own = performance.now()
  let crashed = []
  let rest = 0
  try {
    const checked = await check(
      {
        tree,
        stage: 'review',
        failOn: 'required',
        today: '2026-11-25',
        tool: { name: 'bench', version: '0', docs: 'docs' },
      },
      timed,
    )
    rest = performance.now() - own
    crashed = checked.report.connectors.flatMap((connector) =>
      connector.criteria.filter(({ outcome }) => outcome === 'crashed').map(({ id, because }) => `${id}: ${because}`),
    )
    const sources = sourcesOf([tree])
    for (const format of ['text', 'json', 'sarif', 'comment', 'upstream', 'html'])
      await write(format, checked, { color: false, width: undefined, sources, trees: [tree] })
  } catch (error) {
    // A faulty declaration, or no connector at all, is told as such.
    if (!['DeclarationError', 'UsageError'].includes(error?.name)) throw error
  }
  const total = performance.now() - own
  const parts = [
    ...spent,
    ['facts', Math.max(0, rest - [...spent.values()].reduce((a, b) => a + b, 0))],
    ['writing', total - rest],
  ]
  return {
    cpu: cpu() - start,
    bytes: tree.bytes,
    crashed,
    slowest: parts
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([id, ms]) => `${id} ${ms.toFixed(0)}`),
  }
}

const at = size * Number(scale)
await run(at / 16)
await run(at / 8)
const once = await run(at)
const twice = await run(at * 2)
const again = once.cpu > 3000 ? once : await run(at)
console.log(
  JSON.stringify({
    once: Math.min(once.cpu, again.cpu),
    twice: twice.cpu,
    bytes: twice.bytes,
    crashed: [...new Set([...once.crashed, ...twice.crashed])],
    slowest: twice.slowest,
  }),
)

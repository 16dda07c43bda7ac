// Compares real updates with what is known of them: node scripts/updates.mjs FOLDER [NNN…] [--list]
// FOLDER holds NNN/before, NNN/after and NNN/meta.json with `breaking_verdict` and `breaking`. Prints our class of each
// update beside theirs; with --list every break. Fails on a crash and on two equal sides that differ.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '../build/core.js'
import { DiskTree } from '../build/platform/disk.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, level: { type: 'string', default: 'required' } },
})
const [folder, ...wanted] = positionals
if (!folder)
  throw new Error('usage: node scripts/updates.mjs FOLDER [NNN…] [--list] [--level required|recommended|advice]')
const LEVELS = ['required', 'recommended', 'advice']
const shown = LEVELS.slice(0, LEVELS.indexOf(values.level) + 1)
const compare = (before, after) =>
  check({
    tree: new DiskTree(resolve(after)),
    base: { tree: new DiskTree(resolve(before)), label: 'before' },
    stage: 'review',
    failOn: 'required',
    today: '2026-11-25',
    tool: { name: 'connector-certification', version: '0', docs: 'docs/criteria' },
  })
const tally = new Map()
let agreed = 0
let differed = 0
let crashed = 0
let noisy = 0
for (const id of readdirSync(folder).sort()) {
  const pair = join(folder, id)
  if (!existsSync(join(pair, 'meta.json')) || (wanted.length > 0 && !wanted.includes(id))) continue
  const meta = JSON.parse(readFileSync(join(pair, 'meta.json'), 'utf8'))
  const { report } = await compare(join(pair, 'before'), join(pair, 'after'))
  const same = await compare(join(pair, 'after'), join(pair, 'after'))
  const [connector] = report.connectors
  for (const { criterion, side } of same.report.connectors[0]?.findings ?? []) {
    const area = same.report.connectors[0].criteria.find((one) => one.id === criterion)?.area
    if (area === 'compatibility' && side !== undefined && criterion !== 'base-comparable') noisy++
  }
  for (const one of connector.criteria)
    if (one.outcome === 'crashed') {
      crashed++
      console.log(`CRASHED ${id} ${one.id}: ${one.because}`)
    }
  const areas = new Map(connector.criteria.map((one) => [one.id, one.area]))
  const own = connector.findings.filter((one) => areas.get(one.criterion) === 'compatibility' && one.change !== 'fixed')
  const ours = connector.update?.class ?? 'none'
  const isBreak = ours === 'breaking'
  const agrees = isBreak === meta.breaking_verdict
  if (agrees) agreed++
  else differed++
  const counts = new Map()
  for (const one of own) {
    const key = `${one.level}:${one.criterion}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    tally.set(key, (tally.get(key) ?? 0) + 1)
  }
  const list = [...counts]
    .sort()
    .filter(([key]) => shown.some((level) => key.startsWith(level)))
    .map(([key, count]) => `${key}×${count}`)
  console.log(
    `${agrees ? '  ' : '≠ '}${id} ours ${ours.padEnd(15)} theirs ${meta.breaking_verdict ? 'breaking' : '-'} [${meta.breaking.join(' ')}] ${list.join(' ')}`,
  )
  if (values.list) {
    for (const one of own)
      if (shown.includes(one.level))
        console.log(`     ${one.level} ${one.criterion} ${one.side}:${one.range.start.line} ${one.message}`)
  }
}
for (const [key, count] of [...tally].sort()) console.log(`${String(count).padStart(6)} ${key}`)
console.log(`${agreed} agree, ${differed} differ, ${crashed} crashed, ${noisy} findings between a version and itself`)
process.exitCode = crashed > 0 || noisy > 0 ? 1 : 0

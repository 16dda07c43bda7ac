// Tallies the findings over a folder of real connectors: node scripts/corpus.mjs FOLDER [CRITERION…] [--list]
// Every connector must come out without a crash; with --list each required finding is printed.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '../build/core.js'
import { DiskTree } from '../build/platform/disk.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, level: { type: 'string' } },
})
const [folder, ...wanted] = positionals
if (!folder)
  throw new Error('usage: node scripts/corpus.mjs FOLDER [CRITERION…] [--list] [--level required|recommended|advice]')
const started = process.cpuUsage()
const { report } = await check({
  tree: new DiskTree(resolve(folder)),
  stage: 'review',
  failOn: 'required',
  today: '2026-11-25',
  tool: { name: 'connector-certification', version: '0', docs: 'docs/criteria' },
})
const tally = new Map()
let crashed = 0
for (const connector of report.connectors) {
  for (const criterion of connector.criteria) {
    if (criterion.outcome === 'crashed') {
      crashed++
      console.log(`CRASHED ${connector.path}: ${criterion.id}: ${criterion.because}`)
    }
  }
  for (const finding of connector.findings) {
    if (wanted.length > 0 && !wanted.includes(finding.criterion)) continue
    if (values.level && finding.level !== values.level) continue
    const key = `${finding.level.padEnd(11)} ${finding.kind === 'question' ? '? ' : ''}${finding.criterion}`
    const entry = tally.get(key) ?? { findings: 0, connectors: new Set() }
    entry.findings++
    entry.connectors.add(connector.path)
    tally.set(key, entry)
    if (
      values.list &&
      finding.kind === 'defect' &&
      (values.level || wanted.length > 0 || finding.level === 'required')
    ) {
      console.log(
        `${finding.level} ${finding.criterion} ${finding.file}:${finding.range.start.line}:${finding.range.start.column} ${finding.pointer}\n    ${finding.message}`,
      )
    }
  }
}
const used = process.cpuUsage(started)
for (const [key, entry] of [...tally].sort())
  console.log(
    `${String(entry.connectors.size).padStart(5)} connectors ${String(entry.findings).padStart(6)} findings  ${key}`,
  )
console.log(
  `${report.connectors.length} connectors, ${crashed} crashed, ${Math.round((used.user + used.system) / 1000)} ms CPU`,
)
process.exitCode = crashed > 0 ? 1 : 0

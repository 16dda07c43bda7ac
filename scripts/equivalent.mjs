// Rewrites real definitions in ways that mean the same and compares them: nothing may be found.
// node scripts/equivalent.mjs FOLDER [times]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions } from '../build/facts/change/compare.js'
import { parseJsonDocument } from '../build/facts/json/document.js'
import { readOpenApi } from '../build/facts/openapi/openapi.js'
import { numbersFrom, rewrite } from './rewrite-definition.mjs'

const [folder, times = '2'] = process.argv.slice(2)
if (!folder) throw new Error('usage: node scripts/equivalent.mjs FOLDER [times]')
const version = async (text, side) => {
  const document = await parseJsonDocument('apiDefinition.swagger.json', Buffer.from(text), side)
  return { openapi: readOpenApi(document, document.root), properties: undefined, script: undefined }
}
let compared = 0
let found = 0
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!/apidefinition.*\.json$/i.test(entry.name)) continue
  const path = join(entry.parentPath, entry.name)
  let original
  try {
    original = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    continue
  }
  if (typeof original?.paths !== 'object') continue
  for (let seed = 1; seed <= Number(times); seed++) {
    const base = await version(JSON.stringify(original), 'base')
    const head = await version(JSON.stringify(rewrite(original, numbersFrom(seed))))
    const { changes } = compareVersions(base, head)
    compared++
    found += changes.length
    for (const change of changes.slice(0, 3))
      console.log(
        `${path} seed ${seed}: ${change.kind} ${change.name} ${change.from} ${change.to} ${change.reaches[0]?.valuePath}`,
      )
  }
}
console.log(`${compared} comparisons, ${found} changes found`)
process.exitCode = found > 0 ? 1 : 0

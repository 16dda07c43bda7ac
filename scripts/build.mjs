// Bundles build/ into dist/: one core that everything shares, a thin entry each for the command line and the Actions,
// and sharp's WebAssembly build, once. Byte for byte reproducible.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, smaller } from './build/bundle.mjs'
import { writeNotices } from './build/notices.mjs'
import { copySharp } from './build/sharp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], { stdio: 'inherit' })
rmSync(dist, { recursive: true, force: true })

const SHARP = existsSync(join(root, 'src/facts/icon.ts')) ? { './sharp.mjs': '../sharp/binding.mjs' } : {}
const CORE = { '../core.js': '../core/index.js', '../worker/index.js': '../worker/index.js' }
const LEFT_OUT = Object.fromEntries(
  ['./validators/schema', './resolvers/file.js', './resolvers/http.js', './parsers/yaml.js'].map((part) => [
    part,
    './left-out.js',
  ]),
)
const entries = [
  { source: 'core.js', target: 'core', externals: SHARP },
  { source: 'entry/cli.js', target: 'cli', externals: CORE },
  { source: 'entry/check.js', target: 'check', externals: CORE },
  { source: 'entry/publish.js', target: 'publish', externals: { '../core.js': CORE['../core.js'] } },
  { source: 'worker/index.js', target: 'worker', externals: LEFT_OUT, change: withoutNetwork },
]
for (const { source, target, externals, change } of entries) {
  const input = join(root, 'build', source)
  if (existsSync(input)) await bundle(input, join(dist, target), externals, change)
}
writeFileSync(
  join(dist, 'worker/left-out.js'),
  await smaller(readFileSync(join(root, 'build/worker/left-out.js'), 'utf8')),
)
writeFileSync(join(dist, 'package.json'), '{"type":"module"}\n')
copySharp(root, join(dist, 'sharp'))
writeNotices(root, dist)
assertLazy()

/** swagger-parser looks for `Headers` among its options, and the look alone loads Node's network code: 50 ms. */
function withoutNetwork(code) {
  const looks = 'typeof Headers !== "undefined"'
  if (!code.includes(looks)) throw new Error(`the second opinion no longer asks for '${looks}': look at its options`)
  return code.replaceAll(looks, 'false')
}

/** What a check does not always need must stay in chunks: the first file of the core may not hold it. */
function assertLazy() {
  const core = readFileSync(join(dist, 'core/index.js'), 'utf8')
  for (const mark of ['libvips', 'CommonMark', 'json-schema-ref-parser', 'YAMLParseError']) {
    if (core.includes(mark))
      throw new Error(`something heavy leaked into dist/core/index.js ('${mark}'): look for a static import`)
  }
  const cli = readFileSync(join(dist, 'cli/index.js'), 'utf8')
  for (const mark of ['undici', 'octokit']) {
    if (cli.includes(mark)) throw new Error(`the command line loads '${mark}': only the Action's entries may`)
  }
}

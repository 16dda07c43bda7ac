// npm run bench [-- FOLDER…] [--runs N] [--spectral RULESET]: ratios, pairwise, same Node, against the floor and the peers.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildFounding } from './founding.mjs'
import { generateConnector } from './generate.mjs'
import { pair } from './measure.mjs'
import { measurePullRequest } from './pull-request.mjs'
import { measureVolume } from './volume.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '7' }, spectral: { type: 'string' } },
})
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = join(here, '../dist/cli/index.js')
const floor = join(here, 'walk.mjs')
const runs = Number(values.runs)
const place = mkdtempSync(join(tmpdir(), 'bench-'))

const cases = []
for (const [name, bytes] of [
  ['32 KB', 32_000],
  ['300 KB', 300_000],
  ['1.1 MB', 1_100_000],
]) {
  const folder = join(place, name.replaceAll(' ', ''))
  const written = generateConnector(folder, bytes)
  cases.push({ name: `${name} (${written} bytes)`, folder })
}
for (const folder of positionals) cases.push({ name: folder, folder: resolve(folder) })

console.log(`Node ${process.version}, ${runs} pairs each, medians of ratios; CPU and wall against the other command\n`)
const line = (name, against, result) =>
  console.log(
    `${name.padEnd(34)} ${against.padEnd(34)} CPU x${result.cpu.toFixed(2).padStart(6)}  wall x${result.wall.toFixed(2).padStart(6)}  (${result.firstCpu.toFixed(0)} -> ${result.secondCpu.toFixed(0)} ms CPU, peak ${result.peak.toFixed(0)} MB)`,
  )
for (const { name, folder } of cases) {
  const check = [cli, 'check', folder, '--format', 'json']
  line(name, 'check / walk', pair([floor, folder], check, runs))
  line(name, 'own part / walk', pair([floor, folder], [...check, '--no-second-opinion'], runs))
}
await foundingSet()
await onGitHub()
peers()
rmSync(place, { recursive: true, force: true })

/** The full set beside the criteria of the first issue alone, each as a bundle of its own: wanted are 1.6 at most. */
async function foundingSet() {
  const founding = await buildFounding()
  for (const { name, folder } of cases) {
    const told = ['check', folder, '--format', 'json']
    line(name, 'full set / founding set', pair([founding, ...told], [cli, ...told], runs))
  }
}

/** What the Action costs on GitHub's side: a pull request beside the command line, and texts of very many findings. */
async function onGitHub() {
  const pull = await measurePullRequest(runs)
  line('32 KB with its icon', `Action on a pull request / check`, pull)
  console.log(`${''.padEnd(34)} ${pull.requests} requests; pauses between writes pass at once`)
  for (const connectors of [1, 1000]) {
    const { cpu, bytes, annotations } = await measureVolume(100_000, connectors)
    const lengths = bytes.map(({ name, bytes, most }) => `${name} ${bytes} of ${most}`).join(', ')
    console.log(
      `100,000 findings, ${`${connectors} connector(s)`.padEnd(16)} ${cpu.toFixed(0)} ms CPU, ${annotations} annotations; bytes: ${lengths}`,
    )
  }
}

/** Compares with other tools that are installed in bench/ and, for Spectral, with the rules that are named. */
function peers() {
  const spectral = join(here, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  const redocly = join(here, 'node_modules/@redocly/cli/bin/cli.js')
  for (const { name, folder } of cases.slice(0, 3)) {
    const definition = join(folder, 'apiDefinition.swagger.json')
    const check = [cli, 'check', folder, '--format', 'json']
    if (existsSync(spectral) && values.spectral)
      line(
        name,
        'Spectral / check',
        pair(check, [spectral, 'lint', definition, '-r', resolve(values.spectral)], Math.min(runs, 3)),
      )
    if (existsSync(redocly))
      line(name, 'Redocly / check', pair(check, [redocly, 'lint', definition], Math.min(runs, 3)))
  }
  if (!existsSync(join(here, 'node_modules')) || readdirSync(join(here, 'node_modules')).length === 0)
    console.log('\nno peers: npm --prefix bench install, then again with --spectral RULESET')
}

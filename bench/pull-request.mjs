// The Action on a pull request with a median connector and its icon, against the tests' stand-in for GitHub.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateConnector } from './generate.mjs'
import './typescript.mjs'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const METER = path('./meter.mjs')
/** The pauses between writes are Octokit's, and none of our work: this clock lets them pass at once. */
const CLOCK = path('../__tests__/support/github/clock.mjs')

/** Runs a Node command without standing in the way of the server beside it. */
export async function once(args, { env, cwd }) {
  const started = process.hrtime.bigint()
  const child = spawn(process.execPath, ['--import', METER, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let told = ''
  child.stdio[3].on('data', (chunk) => {
    told += chunk
  })
  const code = await new Promise((done) => child.on('close', done))
  return { code, wall: Number(process.hrtime.bigint() - started) / 1e6, ...JSON.parse(told.trim().split('\n').at(-1)) }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Opens a pull request that changes one line of a connector of about `bytes`. */
async function openScene(bytes) {
  const { Scene } = await import('../__tests__/support/github/scene.ts')
  const { drawIcon } = await import('../__tests__/support/icon.ts')
  const place = mkdtempSync(join(tmpdir(), 'bench-'))
  generateConnector(place, bytes)
  const files = { 'Orchard/icon.png': drawIcon() }
  for (const name of readdirSync(place)) files[`Orchard/${name}`] = readFileSync(join(place, name), 'utf8')
  rmSync(place, { recursive: true })
  const definition = 'Orchard/apiDefinition.swagger.json'
  const head = { [definition]: files[definition].replace('plans fruit picking.', 'plans the picking of fruit.') }
  return Scene.open({ base: files, head })
}

/** The environment of a run of the Action on the scene's pull request, as the runner makes it. */
function environmentOf(scene, inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'))
  const file = (name, text = '') => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const { owner, repo } = scene.github.state
  return {
    PATH: process.env.PATH,
    HOME: folder,
    TEST_CLOCK_FACTOR: '40',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: scene.github.apiUrl,
    GITHUB_SERVER_URL: scene.github.serverUrl,
    GITHUB_REPOSITORY: `${owner}/${repo}`,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(scene.pullPayload())),
    GITHUB_SHA: scene.merge,
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_RUN_ID: '500',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: scene.workspace.folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(
      Object.entries({ token: 'ghs_actions', ...inputs }).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    ),
  }
}

/** The Action against the command line on the same folder, in turn: medians of the ratios pair by pair. */
export async function measurePullRequest(runs) {
  const scene = await openScene(32_000)
  const cwd = scene.workspace.folder
  const pairs = []
  let requests = 0
  for (let run = 0; run < runs; run++) {
    const line = await once([path('../dist/cli/index.js'), 'check', '.'], {
      cwd,
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    })
    const before = scene.github.calls.length
    const action = await once(['--import', CLOCK, path('../dist/check/index.js')], {
      cwd,
      env: environmentOf(scene, {}),
    })
    requests = scene.github.calls.length - before
    pairs.push([line, action])
  }
  if (scene.github.objections.length > 0) throw new Error(scene.github.objections.join('\n'))
  await scene.close()
  return {
    cpu: median(pairs.map(([line, action]) => action.cpu / line.cpu)),
    wall: median(pairs.map(([line, action]) => action.wall / line.wall)),
    firstCpu: median(pairs.map(([line]) => line.cpu)),
    secondCpu: median(pairs.map(([, action]) => action.cpu)),
    peak: Math.max(...pairs.map(([, action]) => action.peak)),
    requests,
  }
}

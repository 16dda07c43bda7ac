import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
/** How much faster the clock of the process under test runs. */
export const CLOCK = 8

export interface Run {
  /** `check` or `publish`. */
  readonly action?: 'check' | 'publish'
  readonly event: string
  readonly payload: unknown
  readonly workspace: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly repository: string
  readonly sha: string
  readonly ref?: string
  readonly actor?: string
  readonly token: string
  readonly runId?: number
  readonly runAttempt?: number
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Sockets, look-ups and processes that were tried and are not the API's address or git. */
  readonly journal: string
  /** What was written for later steps: variables, paths, state. */
  readonly forLaterSteps: string
  /** Files left in the folder for temporary files and in the home folder. */
  readonly leftovers: readonly string[]
}

let copied: string | undefined

/** The bundles, copied out of the checkout: nothing there can be found by accident. */
function bundles(): string {
  if (copied) return copied
  const from = process.env.CERTIFICATION_DIST ?? join(ROOT, 'dist')
  const to = realpathSync(mkdtempSync(join(tmpdir(), 'certification-dist-')))
  cpSync(from, join(to, 'dist'), { recursive: true })
  copied = to
  process.on('exit', () => rmSync(to, { recursive: true, force: true }))
  return to
}

/** Starts an action as the runner does: inputs with the defaults of its `action.yml`, files for outputs and summary. */
export async function runAction(run: Run): Promise<Ran> {
  const action = run.action ?? 'check'
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'certification-run-')))
  const file = (name: string, content = ''): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const name of ['temp', 'home']) mkdirSync(join(folder, name))
  const manifest = parse(
    readFileSync(join(ROOT, action === 'check' ? 'action.yml' : 'publish/action.yml'), 'utf8'),
  ) as { inputs: Record<string, { default?: string }> }
  const inputs: Record<string, string> = {}
  for (const [name, { default: text = '' }] of Object.entries(manifest.inputs))
    inputs[name] = text === `\${{ github.token }}` ? run.token : text
  for (const name of Object.keys(run.inputs ?? {}))
    if (!(name in manifest.inputs)) throw new Error(`${action} has no input ${name}`)
  Object.assign(inputs, run.inputs)
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'temp'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: run.apiUrl,
    GITHUB_SERVER_URL: run.serverUrl,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.payload)),
    GITHUB_SHA: run.sha,
    GITHUB_REF: run.ref ?? 'refs/heads/main',
    GITHUB_ACTOR: run.actor ?? 'octocat',
    GITHUB_RUN_ID: String(run.runId ?? 500),
    GITHUB_RUN_ATTEMPT: String(run.runAttempt ?? 1),
    GITHUB_JOB: 'certification',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_OS: 'Linux',
    TEST_CLOCK_FACTOR: String(CLOCK),
    TEST_SOCKET_JOURNAL: file('journal'),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, text]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text]),
    ),
    ...run.env,
  }
  const preload = ['clock.mjs', 'one-address.mjs'].flatMap((name) => ['--import', join(HERE, name)])
  const main = join(bundles(), 'dist', action, 'index.js')
  const child = spawn(process.execPath, [...preload, main], { cwd: run.workspace, env })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''
  const { readdirSync } = await import('node:fs')
  const ran: Ran = {
    code,
    out: Buffer.concat(out).toString('utf8'),
    err: Buffer.concat(err).toString('utf8'),
    summary: read('summary.md'),
    outputs: readOutputs(read('output')),
    journal: read('journal'),
    forLaterSteps: read('env') + read('path') + read('state'),
    leftovers: [...readdirSync(join(folder, 'temp')), ...readdirSync(join(folder, 'home'))],
  }
  rmSync(folder, { recursive: true, force: true })
  return ran
}

/** `name<<delimiter`, lines, `delimiter`: as the runner reads it. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const hit = /^([\w-]+)<<(.+)$/.exec(lines[at] ?? '')
    if (!hit) continue
    const [, name = '', delimiter = ''] = hit
    const end = lines.indexOf(delimiter, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

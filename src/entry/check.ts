import { appendFileSync, realpathSync } from 'node:fs'
import * as core from '@actions/core'
import { type Checked, DeclarationError, UsageError } from '../core.js'
import { redact } from '../model/redaction.js'
import { logText } from '../report/escape/log.js'
import { checkWorkspace } from './checked-workspace.js'
import { write } from './formats.js'
import { readInputs } from './inputs.js'
import { setOutputs } from './outputs.js'
import { saveFile } from './saved-files.js'
import { lookAround } from './situation.js'
import { sourcesOf } from './sources.js'
import { tell } from './telling.js'

/** The check in a workflow: the verdict first, then what tells of it, and the exit code is the verdict. */
async function run(): Promise<number> {
  const inputs = readInputs((name) => core.getInput(name))
  const token = core.getInput('token')
  if (token) core.setSecret(token)
  const workspace = realpathSync(process.env.GITHUB_WORKSPACE || process.cwd())
  const situation = await lookAround(process.env, workspace, token)
  if (situation.event?.kind === 'refused') throw new UsageError(situation.event.because)
  if (situation.event?.kind === 'nothing') {
    core.info(situation.event.because)
    return 0
  }
  const checked = await checkWorkspace(situation, inputs)
  const { report } = checked.checked
  // From here on nothing changes the exit code any more.
  process.exitCode = report.exitCode
  await apart('the log', async () => {
    const { trees, checked: result } = checked
    const sources = sourcesOf(trees)
    process.stdout.write(await write('text', result, { color: false, width: undefined, sources, trees }))
  })
  const files = await apart('the files', async () => writeFiles(await forMerging(), checked.trees))
  await apart('the outputs', async () => setOutputs(report, files ?? {}))
  await apart('GitHub', () => tell({ ...checked, situation, inputs, token }))
  return report.exitCode

  /** The job that merges has no files: a shard's report holds the places of the head already. */
  async function forMerging(): Promise<Checked> {
    const [tree] = checked.trees
    if (!inputs.shard || !tree) return checked.checked
    const { atHead } = await import('./head-lines.js')
    return { ...checked.checked, report: await atHead(situation, report, tree, checked.changes) }
  }

  async function writeFiles({ report, connectors }: Checked, trees: typeof checked.trees) {
    const options = { color: false, width: undefined, sources: sourcesOf(trees), trees }
    const written: Record<string, string> = {}
    for (const [output, path, format] of [
      ['report-file', inputs.reportFile, 'json'],
      ['sarif-file', inputs.sarifFile, 'sarif'],
      ['html-file', inputs.htmlFile, 'html'],
    ] as const) {
      if (path === undefined) continue
      await apart(`the ${output}`, async () => {
        saveFile(workspace, path, await write(format, { report, connectors }, options))
        written[output] = path
      })
    }
    if (inputs.badgeFile !== undefined) {
      const path = inputs.badgeFile
      await apart('the badge-file', async () => {
        const { badgeJson, badgeSvg } = await import('../report/badge.js')
        saveFile(workspace, `${path}.json`, badgeJson(report))
        saveFile(workspace, `${path}.svg`, await badgeSvg(report))
        written['badge-file'] = `${path}.json`
      })
    }
    return written
  }
}

/** Does one part; when it fails the others go on, the verdict stands, and a warning says what is missing. */
async function apart<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    core.warning(logText(redact(`${what} could not be written (${message}). The verdict is not affected.`)))
    return undefined
  }
}

/** Ends the process once everything is written: a plugin that still waits for GitHub is not waited for. */
function end(code: number): void {
  process.exitCode = code
  process.stdout.write('', () => process.exit(code))
}

try {
  end(await run())
} catch (error) {
  const isTheirs = error instanceof UsageError || error instanceof DeclarationError
  const message = error instanceof Error ? error.message : String(error)
  const line = logText(redact(isTheirs ? message : `This is our own fault, not yours: ${message}`))
  core.error(line)
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary) {
    const { prose } = await import('../report/escape/markdown.js')
    try {
      appendFileSync(summary, `### ⚠️ The check did not run\n\n${prose(line, 1000)}\n`)
    } catch {
      // The error above says it already.
    }
  }
  end(isTheirs ? 2 : 3)
}

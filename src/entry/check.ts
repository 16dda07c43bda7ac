import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { type Checked, check, DeclarationError, UsageError } from '../core.js'
import type { Report } from '../model/report.js'
import { renderWorkflowCommands } from '../report/annotations.js'
import { logText } from '../report/escape/log.js'
import { totalCounts } from '../report/verdicts.js'
import { configurationAt } from './configuration.js'
import { write } from './formats.js'
import { type CheckInputs, readInputs } from './inputs.js'
import { openRoots } from './paths.js'
import { product } from './product.js'
import { sourcesOf } from './sources.js'

/** The check in a workflow: the verdict first, then what tells of it, and the exit code is the verdict. */
async function run(): Promise<number> {
  const environment = process.env
  const inputs = readInputs((name) => core.getInput(name), environment.GITHUB_EVENT_NAME ?? '')
  const workspace = environment.GITHUB_WORKSPACE || process.cwd()
  const folder = resolve(workspace, inputs.path)
  if (relative(workspace, folder).startsWith('..'))
    throw new UsageError(`The path '${inputs.path}' leaves the workspace.`)
  const [root] = openRoots([folder], workspace)
  if (!root) throw new UsageError(`There is no folder '${inputs.path}'.`)
  const checked = await check({
    tree: root.tree,
    above: root.above,
    asked: root.asked,
    exclude: inputs.exclude,
    stage: inputs.stage,
    failOn: inputs.failOn,
    today: new Date().toISOString().slice(0, 10),
    tool: product(environment),
    ...(inputs.publisher ? { publisher: inputs.publisher } : {}),
    ...(inputs.config === undefined ? {} : { config: configurationAt(inputs.config, workspace) }),
    ...(environment.GITHUB_SHA ? { commit: environment.GITHUB_SHA } : {}),
  })
  const { report } = checked
  process.stdout.write(
    await write('text', checked, {
      color: false,
      width: undefined,
      sources: sourcesOf([root.tree]),
      trees: [root.tree],
    }),
  )
  process.stdout.write(renderWorkflowCommands(report))
  await writeFiles(inputs, checked, workspace)
  setOutputs(inputs, report)
  return report.exitCode
}

async function writeFiles(inputs: CheckInputs, checked: Checked, workspace: string): Promise<void> {
  const options = { color: false, width: undefined, sources: () => undefined, trees: [] }
  if (inputs.reportFile) save(resolve(workspace, inputs.reportFile), await write('json', checked, options))
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary) appendFileSync(summary, await write('text', checked, options))
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function setOutputs(inputs: CheckInputs, report: Report): void {
  const counts = totalCounts(report)
  core.setOutput('verdict', report.verdict)
  core.setOutput('ready', String(report.verdict === 'ready'))
  core.setOutput('required-count', counts.required)
  core.setOutput('recommended-count', counts.recommended)
  core.setOutput('question-count', counts.questions)
  core.setOutput(
    'connectors',
    JSON.stringify(report.connectors.map(({ name, path, publisher, verdict }) => ({ name, path, publisher, verdict }))),
  )
  if (inputs.reportFile) core.setOutput('report-file', inputs.reportFile)
  if (inputs.sarifFile) core.setOutput('sarif-file', inputs.sarifFile)
}

try {
  process.exitCode = await run()
} catch (error) {
  const isTheirs = error instanceof UsageError || error instanceof DeclarationError
  const message = error instanceof Error ? error.message : String(error)
  core.error(logText(isTheirs ? message : `This is our own fault, not yours: ${message}`))
  process.exitCode = isTheirs ? 2 : 3
}

#!/usr/bin/env node
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Checked, check, DeclarationError, mergeChecked, UsageError } from '../core.js'
import type { SecondOpinionSource } from '../model/second-opinion.js'
import type { FileTree } from '../model/submission.js'
import { tuneEngine } from '../platform/engine.js'
import { type CheckCommand, type Command, HELP, readArguments } from './arguments.js'
import { configurationAt } from './configuration.js'
import { print, write } from './formats.js'
import { openRoots, type Root } from './paths.js'
import { product } from './product.js'
import { sourcesOf } from './sources.js'

/** Runs one command and returns its exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const command: Command = readArguments(argv)
  switch (command.kind) {
    case 'help':
      process.stdout.write(HELP)
      return 0
    case 'version':
      process.stdout.write(`${product().version}\n`)
      return 0
    case 'criteria': {
      const { listCriteria } = await import('./catalogue.js')
      process.stdout.write(await listCriteria(command.format))
      return 0
    }
    case 'explain': {
      const { explain } = await import('./catalogue.js')
      process.stdout.write(await explain(command.criterion))
      return 0
    }
    case 'baseline': {
      const { writeBaseline } = await import('./baseline.js')
      const { config: _, ...rest } = command.check
      const { checked } = await checkRoots({ ...rest, config: existsSync(command.file) ? command.file : undefined })
      const { kept, dropped, refused } = writeBaseline(checked, command.file)
      const left =
        refused > 0
          ? `; ${refused} new ${refused === 1 ? 'finding is' : 'findings are'} not taken in: a baseline only shrinks`
          : ''
      process.stdout.write(`${command.file}: ${kept} old findings noted, ${dropped} dropped${left}\n`)
      return 0
    }
    case 'check':
      return runCheck(command)
  }
}

/** Checks every tree that the paths of a command lead to. */
async function checkRoots(command: CheckCommand): Promise<{ checked: Checked; trees: readonly FileTree[] }> {
  const roots = openRoots(command.paths, process.cwd())
  tuneEngine(roots.map((root) => root.tree))
  const results: Checked[] = []
  for (const root of roots) results.push(await check(await optionsFor(root, command)))
  return { checked: mergeChecked(results), trees: roots.map((root) => root.tree) }
}

async function runCheck(command: CheckCommand): Promise<number> {
  const { checked, trees } = await checkRoots(command)
  const sources = sourcesOf(trees)
  for (const { format, file } of command.outputs) {
    const text = await write(format, checked, { color: false, width: undefined, sources, trees })
    saveFile(file, text)
  }
  const color = command.color ?? (process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb')
  await print(command.format, checked, { color, width: process.stdout.columns, sources, trees })
  return checked.report.exitCode
}

/** One thread for every root of the command. */
let secondOpinion: SecondOpinionSource | undefined

async function optionsFor(root: Root, command: CheckCommand): Promise<Parameters<typeof check>[0]> {
  const base =
    command.base === undefined
      ? undefined
      : (await import('./named-base.js')).namedBase(command.base, root, process.cwd())
  if (command.asksSecondOpinion) {
    const { SwaggerParserOpinion } = await import('../platform/second-opinion.js')
    secondOpinion ??= new SwaggerParserOpinion()
  }
  return {
    ...(base ? { base } : {}),
    tree: root.tree,
    ...(secondOpinion ? { secondOpinion } : {}),
    above: root.above,
    asked: root.asked,
    stage: command.stage,
    failOn: command.failOn,
    keepsFacts: [command.format, ...command.outputs.map((output) => output.format)].includes('html'),
    exclude: command.exclude,
    today: new Date().toISOString().slice(0, 10),
    tool: product(process.env),
    ...(command.publisher ? { publisher: command.publisher } : {}),
    ...(command.config === undefined ? {} : { config: configurationAt(command.config, process.cwd()) }),
  }
}

function saveFile(file: string, text: string): void {
  try {
    makeFolder(dirname(resolve(file)))
    writeFileSync(resolve(file), text)
  } catch (error) {
    throw new UsageError(`'${file}' cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A message as a terminal and a job's log can take it: names in it are those of the checked files. */
async function said(message: string): Promise<string> {
  const { logLines } = await import('../report/escape/log.js')
  const { redact } = await import('../model/redaction.js')
  return logLines(redact(message))
}

/** Makes a folder and those above it. Node's own way tries for ever where a file system has no room for folders. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** A reader that goes away (`| head`) is no fault of anybody. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError || error instanceof DeclarationError) {
    process.stderr.write(`${await said(error.message)}\n`)
    process.exitCode = 2
  } else {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    process.stderr.write(`This is our own fault, not yours: ${await said(what)}\n`)
    if (process.env.CONNECTOR_CERTIFICATION_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    process.exitCode = 3
  }
}

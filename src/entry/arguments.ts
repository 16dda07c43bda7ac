import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { nearestOf, UsageError } from '../core.js'
import { type FailOn, PUBLISHER_KINDS, type PublisherKind, type Stage } from '../model/verdict.js'
import { FORMATS, type Format } from './formats.js'

/** What a person asked of the command line. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'criteria'; readonly format: 'text' | 'json' }
  | { readonly kind: 'explain'; readonly criterion: string }
  | { readonly kind: 'baseline'; readonly check: CheckCommand; readonly file: string }
  | CheckCommand

export interface CheckCommand {
  readonly kind: 'check'
  readonly paths: readonly string[]
  readonly publisher: PublisherKind | undefined
  readonly stage: Stage
  readonly failOn: FailOn
  readonly format: Format
  readonly outputs: readonly { readonly format: Format; readonly file: string }[]
  readonly config: string | undefined
  readonly exclude: readonly string[]
  readonly base: string | undefined
  readonly color: boolean | undefined
  /** Whether swagger-parser is asked as well. */
  readonly asksSecondOpinion: boolean
}

export const HELP = `connector-certification: what Microsoft will say about your custom connector, before you submit it

usage:
  connector-certification check [PATH…]      check the connectors in these folders (default: this one)
  connector-certification explain CRITERION  what a criterion asks, why, and how to mend it; takes a policy
                                             code, the name of Microsoft's rule or a line of its log too
  connector-certification criteria           list every criterion (--format text or json)
  connector-certification baseline [PATH…]   note today's findings as old debt in .github/certification.yml

options of check and baseline:
  --publisher KIND       who publishes: auto (default), verified, independent or custom
  --stage STAGE          review: open questions do not fail (default); release: they do
  --fail-on LEVEL        what turns the exit code to 1: required (default), recommended or never
  --base VERSION         a folder, branch, tag or commit to compare with: what does this change break?
  --config FILE          read this file in place of .github/certification.yml
  --exclude GLOB         leave paths out; may be repeated
  --format FORMAT        what to print: text (default), ${FORMATS.slice(1, -1).join(', ')} or ${FORMATS.at(-1)}
  --output FORMAT=FILE   also write a format to a file; may be repeated
  --no-second-opinion    do not ask swagger-parser as well: quicker, for a check at every save
  --no-color             no colors, even on a terminal

exit codes: 0 it passes, 1 it does not, 2 wrong usage, configuration or path, 3 our own fault

examples:
  connector-certification check
  connector-certification check certified-connectors/Contoso --base main --output html=report.html
  connector-certification explain 5000.2.2.1
`

const COMMANDS = ['check', 'explain', 'criteria', 'baseline', 'help', '--help', '--version'] as const

/**
 * Reads the command line.
 * @throws UsageError that names what is wrong and what is possible
 */
export function readArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || argv.some((word) => word === '--help' || word === '-h'))
    return { kind: 'help' }
  if (name === '--version' || name === '-v') return { kind: 'version' }
  switch (name) {
    case 'check':
      return readCheck(rest)
    case 'baseline': {
      const check = readCheck(rest)
      return { kind: 'baseline', check, file: check.config ?? '.github/certification.yml' }
    }
    case 'explain': {
      const { positionals } = parse(rest, {})
      const [criterion, ...more] = positionals
      if (criterion === undefined || more.length > 0)
        throw new UsageError('explain takes one criterion, for example: explain operation-id-unique')
      return { kind: 'explain', criterion }
    }
    case 'criteria': {
      const { values, positionals } = parse(rest, { format: { type: 'string' } })
      if (positionals.length > 0)
        throw new UsageError(`criteria takes no arguments, and this is one: ${positionals[0]}`)
      return { kind: 'criteria', format: choice('--format', values.format, ['text', 'json'] as const) ?? 'text' }
    }
    default:
      throw new UsageError(`'${name}' is not a command; ${meantCommand(name)} See --help.`)
  }
}

/** A folder in the place of the command is what people try first. */
function meantCommand(name: string): string {
  if (existsSync(name)) return `did you mean: check ${name}?`
  const near = nearestOf(name, COMMANDS)
  return near === undefined ? 'there are check, explain, criteria and baseline.' : `did you mean ${near}?`
}

function readCheck(rest: readonly string[]): CheckCommand {
  const { values, positionals } = parse(rest, {
    publisher: { type: 'string' },
    stage: { type: 'string' },
    'fail-on': { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', multiple: true },
    config: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    base: { type: 'string' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    'no-second-opinion': { type: 'boolean' },
  })
  const publisher = choice('--publisher', values.publisher, ['auto', ...PUBLISHER_KINDS] as const)
  return {
    kind: 'check',
    paths: positionals.length > 0 ? positionals : ['.'],
    publisher: publisher === 'auto' ? undefined : publisher,
    stage: choice('--stage', values.stage, ['review', 'release'] as const) ?? 'review',
    failOn: choice('--fail-on', values['fail-on'], ['required', 'recommended', 'never'] as const) ?? 'required',
    format: choice('--format', values.format, FORMATS) ?? 'text',
    outputs: (values.output ?? []).map(readOutput),
    config: values.config,
    exclude: values.exclude ?? [],
    base: values.base,
    color: values['no-color'] ? false : values.color,
    asksSecondOpinion: !values['no-second-opinion'],
  }
}

function readOutput(text: string): { format: Format; file: string } {
  const equals = text.indexOf('=')
  const file = text.slice(equals + 1)
  if (equals < 1 || file === '')
    throw new UsageError(`--output needs FORMAT=FILE, for example --output sarif=report.sarif, and got '${text}'.`)
  const format = choice('--output', text.slice(0, equals), FORMATS)
  return { format: format ?? 'text', file }
}

function choice<T extends string>(flag: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const hit = choices.find((candidate) => candidate === value)
  if (hit === undefined) throw new UsageError(`${flag} must be one of ${choices.join(', ')}, and got '${value}'.`)
  return hit
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function parse<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`${wrongUse(error, Object.keys(options))} See --help.`)
  }
}

/** Node's own sentence about a flag, with what was meant or is missing. */
function wrongUse(error: unknown, known: readonly string[]): string {
  const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
  const needy = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(sentence)?.[1]
  if (needy !== undefined) return `${needy} needs a value.`
  const unknown = /^Unknown option '--([^']*)'/.exec(sentence)?.[1]
  const near = unknown === undefined ? undefined : nearestOf(unknown, known)
  return near === undefined ? `${sentence}.` : `${sentence}; did you mean --${near}?`
}

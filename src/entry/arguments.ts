import { parseArgs } from 'node:util'
import { UsageError } from '../core.js'
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
}

export const HELP = `connector-certification: the certification check for Microsoft custom connectors

usage:
  connector-certification check [PATH…]     check the connectors in these folders (default: here)
  connector-certification explain CRITERION print what a criterion asks, why, and how to mend it
  connector-certification criteria          list every criterion
  connector-certification baseline [PATH…]  note today's findings as old debt in .github/certification.yml (or --config FILE)

options of check:
  --publisher auto|verified|independent|custom   who publishes (default: auto)
  --stage review|release          review: open questions do not fail (default); release: they do
  --fail-on required|recommended|never           what turns the exit code to 1 (default: required)
  --format ${FORMATS.join('|')}    what to print (default: text)
  --output FORMAT=FILE            also write a format to a file; may be repeated
  --base FOLDER|REVISION          compare with an earlier version: what does this change break?
  --config FILE                   read this file in place of .github/certification.yml
  --exclude GLOB                  leave paths out; may be repeated
  --no-color                      no colors, even on a terminal

exit codes: 0 it passes, 1 it does not, 2 wrong usage, configuration or path, 3 our own fault
`

/**
 * Reads the command line.
 * @throws UsageError that names what is wrong and what is possible
 */
export function readArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return { kind: 'help' }
  if (name === '--version' || name === '-v') return { kind: 'version' }
  switch (name) {
    case 'check':
      return readCheck(rest)
    case 'baseline': {
      const check = readCheck(rest)
      return check.kind === 'check'
        ? { kind: 'baseline', check, file: check.config ?? '.github/certification.yml' }
        : check
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
      throw new UsageError(`'${name}' is not a command; there are check, explain, criteria and baseline. See --help.`)
  }
}

function readCheck(rest: readonly string[]): CheckCommand | { readonly kind: 'help' } {
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
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) return { kind: 'help' }
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
    throw new UsageError(
      `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)}. See --help.`,
    )
  }
}

import { guardCommands } from './log.js'
import { plain } from './plain.js'

/** Longest message of an annotation that the runner keeps, in characters. */
const LONGEST_MESSAGE = 4_000

/**
 * One workflow command, as the runner reads it: `::error file=a,line=1::message`. Lines of the message are kept apart;
 * each is made harmless as a line of the log, too, because the runner prints them there.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  lines: readonly string[],
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const message = Array.from(lines.map((line) => guardCommands(plain(line))).join('\n'))
    .slice(0, LONGEST_MESSAGE)
    .join('')
  return `::${name}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(guardCommands(plain(text)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
}

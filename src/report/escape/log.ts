import { plain, visible } from './plain.js'

/**
 * A line of a job's log. The runner reads `::name::` at the start of a line, blanks before it ignored, and `##[name]`
 * anywhere in it, as commands; a terminal reads escape sequences. None of them survives.
 */
export function logText(text: string, longest?: number): string {
  return guardCommands(plain(text, longest))
}

/** A message of several lines, each as it stands but for what must not be shown. */
export function logLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => guardCommands(visible(line)))
    .join('\n')
}

/** The same for text whose columns matter: an excerpt keeps its blanks. */
export function logExcerpt(text: string): string {
  return visible(text).replaceAll('##[', '##\u2026')
}

/** Breaks what the runner would take for a command. Also for a whole line that was put together from parts. */
export function guardCommands(line: string): string {
  const guarded = line.includes('##[') ? line.replaceAll('##[', '## [') : line
  return guarded.includes('::') ? guarded.replace(/^(\s*):(?=:)/, '$1: ') : guarded
}

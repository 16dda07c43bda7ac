import { ApiFailure } from './failure.js'

/** What is posted to GitHub; each part stands or falls by itself. */
export type PartName = 'check run' | 'annotations' | 'comment' | 'suggestions' | 'badge'

/** What became of one part. */
export interface Part {
  readonly name: PartName
  /** `refused`: the token may not. `failed`: the API let us down. `skipped`: there is a reason not to. */
  readonly state: 'posted' | 'unchanged' | 'skipped' | 'refused' | 'failed'
  /** One clause, empty when it was simply posted. */
  readonly because: string
  /** Where it can be seen. */
  readonly url?: string
}

/** The permission each part needs, as a workflow writes it. */
export const PERMISSION: Readonly<Record<PartName, string>> = {
  'check run': 'checks: write',
  annotations: 'checks: write',
  comment: 'pull-requests: write',
  suggestions: 'pull-requests: write',
  badge: 'contents: write',
}

/** A part that came to nothing, by what the API said. */
export function failedPart(name: PartName, error: unknown): Part {
  if (error instanceof ApiFailure) {
    const isRefused = error.kind === 'refused' && error.status === 403
    return { name, state: isRefused ? 'refused' : 'failed', because: error.message }
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { name, state: 'failed', because: `our own fault: ${what}` }
}

/**
 * One notice for everything that was not posted; undefined when all was. It names the permissions, and it never sounds
 * like a failure of the connector.
 */
export function notPosted(parts: readonly Part[], isReadOnly: boolean): string | undefined {
  const refused = parts.filter((part) => part.state === 'refused')
  const failed = parts.filter((part) => part.state === 'failed')
  const sentences: string[] = []
  if (refused.length > 0) {
    const permissions = [...new Set(refused.map((part) => PERMISSION[part.name]))]
    const list = joined(refused.map((part) => part.name))
    sentences.push(
      isReadOnly
        ? `Not posted: ${list}. Runs of forks and of Dependabot get a read-only token, without ${joined(permissions)}.`
        : `Not posted: ${list}. The job's token lacks ${joined(permissions)}.`,
    )
  }
  for (const part of failed) sentences.push(`Not posted: ${part.name}, because ${part.because}.`)
  if (sentences.length === 0) return undefined
  sentences.push('The verdict is not affected; the job summary has the whole report.')
  return sentences.join(' ')
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

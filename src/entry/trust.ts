import { ApiFailure } from '../platform/github/failure.js'
import { eventToCheck, type Situation } from './situation.js'

/** Whether what the head declares counts, and a sentence where that is worth one. */
export interface Trust {
  readonly isTrusted: boolean
  readonly note: string | undefined
}

/**
 * Nobody who can only open a pull request is trusted: from a fork the head's waivers and answers count once somebody
 * who may write has approved a review of that very commit. Where that cannot be asked, they do not count.
 */
export async function declarationsAreTrusted(situation: Situation): Promise<Trust> {
  const pull = eventToCheck(situation)?.pullRequest
  if (!pull?.isFork) return { isTrusted: true, note: undefined }
  const { client } = situation
  if (!client) return { isTrusted: false, note: undefined }
  const { approverOf } = await import('../platform/github/approval.js')
  try {
    const approver = await approverOf(client, pull.number, pull.headSha)
    if (approver === undefined) return { isTrusted: false, note: undefined }
    return { isTrusted: true, note: `What certification.yml declares counts: ${approver} approved this commit.` }
  } catch (error) {
    if (error instanceof ApiFailure) return { isTrusted: false, note: undefined }
    throw error
  }
}

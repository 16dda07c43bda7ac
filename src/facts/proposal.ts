import { redact } from '../model/redaction.js'
import type { Proposal } from '../model/report.js'
import type { Declaration } from './declaration.js'

/** What a declaration says that another, the one that counts, does not: in the order of the file. */
export function proposalsOf(declared: Declaration, counting: Declaration): Proposal[] {
  const proposals: Proposal[] = []
  for (const answer of declared.answers.values()) {
    if (counting.answers.get(answer.question)?.text !== answer.text)
      proposals.push({ kind: 'answer', subject: answer.question, text: redact(answer.text) })
  }
  const waivers = new Set(counting.waivers.map(waiverKey))
  for (const waiver of declared.waivers) {
    if (!waivers.has(waiverKey(waiver)))
      proposals.push({ kind: 'waiver', subject: waiver.criterion, text: redact(waiver.reason) })
  }
  const settled = new Set(counting.acknowledgements.map(acknowledgementKey))
  for (const entry of declared.acknowledgements) {
    if (!settled.has(acknowledgementKey(entry)))
      proposals.push({ kind: 'acknowledgement', subject: entry.criterion, text: redact(entry.reason) })
  }
  const levels = new Set(counting.levels.map(levelKey))
  for (const change of declared.levels) {
    if (!levels.has(levelKey(change)))
      proposals.push({ kind: 'level', subject: change.criterion, text: redact(`${change.level}: ${change.reason}`) })
  }
  return proposals
}

function waiverKey({ criterion, reason, until, pointer, file }: Declaration['waivers'][number]): string {
  return JSON.stringify([criterion, reason, until, pointer, file])
}

function acknowledgementKey({ criterion, operation, reason }: Declaration['acknowledgements'][number]): string {
  return JSON.stringify([criterion, operation, reason])
}

function levelKey({ criterion, level, reason }: Declaration['levels'][number]): string {
  return JSON.stringify([criterion, level, reason])
}

import type { DeclaredAnswer } from '../../facts/declaration.js'
import { BLACKED_OUT, redact } from '../../model/redaction.js'
import type { Answer, ChecklistItem } from '../../model/report.js'
import type { PublisherKind } from '../../model/verdict.js'
import { holdsCredential } from './_answers.js'
import { FOUNDING_QUESTIONS } from './founding.js'
import { QUESTIONS } from './questions.js'
import { CONDITIONAL_LABELS } from './where-it-applies.js'

const LABELS: ReadonlyMap<string, string> = new Map([
  ...[...FOUNDING_QUESTIONS, ...QUESTIONS].map((question) => [question.id, question.label] as const),
  ...CONDITIONAL_LABELS,
])

/** An answer as the report shows it: under the heading of its question, never with a credential in it. */
export function shownAnswer(answer: DeclaredAnswer, titleOf: (question: string) => string | undefined): Answer {
  const { question } = answer
  const evidence = answer.evidence !== undefined && answer.evidence !== answer.text ? ` (${answer.evidence})` : ''
  const text = `${answer.text}${evidence}`
  return {
    question,
    title: LABELS.get(question) ?? titleOf(question) ?? question,
    text: holdsCredential(text) ? BLACKED_OUT : redact(text),
  }
}

interface AfterSubmission extends ChecklistItem {
  readonly for: readonly PublisherKind[]
}

/** What can only be done once the connector is submitted: shown, never counted. */
export const CHECKLIST: readonly AfterSubmission[] = [
  {
    id: 'package-sas-uri',
    title: 'Address of the package',
    text: 'Give Partner Center a SAS address of the package that is valid for at least 15 days; never commit it.',
    for: ['verified'],
  },
  {
    id: 'vp-unique-offer',
    title: 'One offer',
    text: 'Update the existing offer of this connector in Partner Center; do not create another.',
    for: ['verified'],
  },
  {
    id: 'attest-preview-testing',
    title: 'Test in preview',
    text: 'Test every trigger and action in the preview environment within the given window (two business days), then sign off.',
    for: ['verified'],
  },
  {
    id: 'vp-ga-criteria',
    title: 'From preview to general availability',
    text: '99.95 % availability, 99.5 % service level, more than 80 % of calls successful, 500 users a week, 50 connections a month.',
    for: ['verified'],
  },
]

/** The checklist of one publisher kind. */
export function checklistFor(publisher: PublisherKind): ChecklistItem[] {
  return CHECKLIST.filter((item) => item.for.includes(publisher)).map(({ id, title, text }) => ({ id, title, text }))
}

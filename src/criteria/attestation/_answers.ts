import type { DeclaredAnswer } from '../../facts/declaration.js'
import { findSecrets } from '../../model/redaction.js'

/** Tells why an answer does not settle its question; undefined when it does. */
export type AnswerRule = (answer: DeclaredAnswer) => string | undefined

const BLANKS = new Set(['todo', 'tbd', 'tba', 'n/a', 'na', 'none', 'unknown', '-', '?', '??', '???', 'x', 'xxx', '...'])
const LABELED_SECRET =
  /\b(?:password|passwd|passphrase|pwd|client[ _-]?secret|secret|api[ _-]?key|token)\s{0,4}[:=]\s{0,4}\S/i
const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/
const ADDRESS = /https:\/\/[A-Za-z0-9][A-Za-z0-9.-]{0,252}\.[A-Za-z]{2,63}(?![A-Za-z0-9.-]*…)/

/** The text still holds the ellipsis or the angle brackets of the lines to paste, or says nothing. */
export function isBlank(text: string): boolean {
  const trimmed = text.trim()
  return (
    trimmed === '' ||
    trimmed.startsWith('…') ||
    /^https:\/\/[^\s…]{0,300}…/.test(trimmed) ||
    trimmed.includes('YYYY-MM-DD') ||
    BLANKS.has(trimmed.toLowerCase()) ||
    (trimmed.startsWith('<') && trimmed.endsWith('>'))
  )
}

/** A `no` is an answer, and the question stays open. */
export function isNo(text: string): boolean {
  return /^(?:no|false|not\b.{0,20})[.!]?$/i.test(text.trim())
}

/** A password or key written where only its whereabouts belong. */
export function holdsCredential(text: string): boolean {
  const start = text.slice(0, 4000)
  return LABELED_SECRET.test(start) || findSecrets(start).length > 0
}

/** A day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export function holdsAddress(text: string | undefined): boolean {
  return text !== undefined && ADDRESS.test(text)
}

export function holdsEmail(text: string | undefined): boolean {
  return text !== undefined && EMAIL.test(text)
}

/** Partner Center stands for the forms and contracts of 2017. */
export function namesPartnerCenter(text: string): boolean {
  return /^partner[ -]?center\b/i.test(text.trim())
}

/** An https address in the evidence or in the answer itself. */
export const withEvidence: AnswerRule = (answer) =>
  holdsAddress(answer.evidence) || holdsAddress(answer.text) ? undefined : 'it names no https address as evidence'

/** A day, or "partner-center". */
export const withDayOrPartnerCenter: AnswerRule = (answer) => {
  if (isDay(answer.date) || namesPartnerCenter(answer.text)) return undefined
  return answer.date === undefined
    ? 'it holds neither a date (YYYY-MM-DD) nor "partner-center"'
    : `${answer.date} is not a day of the calendar`
}

/** An e-mail address or a web address. */
export const withContact: AnswerRule = (answer) =>
  holdsEmail(answer.text) || holdsAddress(answer.text) || holdsEmail(answer.evidence) || holdsAddress(answer.evidence)
    ? undefined
    : 'it holds no e-mail address'

/** At least a short sentence. */
export const withSentence: AnswerRule = (answer) =>
  Array.from(answer.text).length >= 20 ? undefined : 'it is too short to say who uses the connector and for what'

import type { Domains } from '../../facts/domains.js'
import type { ConnectorFilesFact, Facts } from '../../facts/facts.js'
import type { Locatable, Source } from '../../model/criterion.js'
import { shorten } from '../../model/quote.js'
import type { Level, PublisherKind } from '../../model/verdict.js'
import { type DefinedCriterion, defineCriterion, type Example } from '../define.js'
import { type AnswerRule, holdsCredential, isBlank, isNo } from './_answers.js'

const CREDENTIAL = 'it seems to hold a credential; name the place where Microsoft gets it, and change the credential'

/** What a question may look at beside the answer. */
export type Asked = Pick<Facts, 'declaration' | 'files' | 'publisher' | 'domains'>

/** One question that only a person can answer. */
export interface Question {
  /** Key of the answer in `certification.yml`. */
  readonly id: string
  /** Heading of the answer in the report. */
  readonly label: string
  /** Title of the criterion: what is true once it is answered. */
  readonly title: string
  readonly level: Level
  /** Custom connectors are never certified and asked nothing. */
  readonly asks?: readonly PublisherKind[]
  /** The question, as a sentence about this connector. */
  readonly message: string | ((facts: Asked) => string)
  readonly remedy: string
  /** Another remedy for a publisher kind. */
  readonly remedyFor?: Partial<Readonly<Record<PublisherKind, string>>>
  /** What stands behind the key in the lines to paste; further lines are indented by four blanks. */
  readonly paste: string
  /** Why an answer does not settle it; by default any answer but a blank or a no does. */
  readonly accepts?: (answer: Parameters<AnswerRule>[0], facts: Asked) => string | undefined
  readonly why: string
  readonly source: string
  readonly sourceNote?: string
  readonly confidence?: Source['confidence']
  readonly policyCodes?: readonly string[]
  readonly covers?: readonly string[]
  /** An answer that settles it, for the example. */
  readonly answer: string
  /** The example that leaves it open, where the clean connector is not asked. */
  readonly fails?: Example
  /** A reason not to ask. */
  readonly notAsked?: (facts: Asked) => string | undefined
}

/** The learn.microsoft.com address of a page about custom connectors. */
export function learn(page: string): string {
  return `https://learn.microsoft.com/en-us/connectors/custom-connectors/${page}`
}

/** The lines for `certification.yml`. */
export function pasteOf(id: string, value: string): string {
  return `answers:\n  ${id}:${value.startsWith('\n') ? '' : ' '}${value}`
}

/** A question is shown at the connector's own declaration, or at the connector when it has none. */
export function placeOf(files: ConnectorFilesFact): Locatable {
  return files.declaration === undefined ? files : files.at(files.declaration)
}

/** Turns a row of a table into a criterion of kind attestation. */
export function defineQuestion(question: Question): DefinedCriterion {
  const { id } = question
  const kind = question.asks?.[0] ?? 'verified'
  return defineCriterion({
    id,
    title: question.title,
    kind: 'attestation',
    level: question.level,
    appliesTo: question.asks ?? ['verified', 'independent'],
    policyCodes: question.policyCodes ?? [],
    why: question.why,
    remedy: question.remedy,
    source: {
      url: question.source,
      checked: '2026-11-23',
      confidence: question.confidence ?? 'documented',
      ...(question.sourceNote === undefined ? {} : { note: question.sourceNote }),
    },
    covers: question.covers ?? [],
    needs: ['declaration', 'files', 'publisher', 'domains'],
    ...(question.notAsked ? { notApplicable: question.notAsked } : {}),
    *check(facts) {
      const paste = pasteOf(id, question.paste)
      const remedy = question.remedyFor?.[facts.publisher.kind] ?? question.remedy
      const answer = facts.declaration.answers.get(id)
      if (answer === undefined) {
        const message = typeof question.message === 'string' ? question.message : question.message(facts)
        yield { at: placeOf(facts.files), message, remedy, paste }
        return
      }
      const isSecret = holdsCredential(answer.text) || holdsCredential(answer.evidence ?? '')
      const fault = isSecret ? CREDENTIAL : faultOf(answer, question, facts)
      if (fault === undefined) return
      // The line itself is not pointed at when it holds a credential: renderers quote lines.
      const at = isSecret ? placeOf(facts.files) : answer.at
      yield { at, message: `The answer to ${id} does not settle the question: ${fault}.`, remedy, paste }
    },
    examples: {
      fails: question.fails ?? { declaration: `publisher: ${kind}\n` },
      passes: { ...question.fails, declaration: `publisher: ${kind}\n${pasteOf(id, question.answer)}\n` },
    },
  })
}

function faultOf(answer: Parameters<AnswerRule>[0], question: Question, facts: Asked): string | undefined {
  if (isBlank(answer.text)) return 'it still has to be filled in, without the … of the pasted line'
  if (isNo(answer.text)) return 'it says no'
  return question.accepts?.(answer, facts)
}

/** A short hint on the registrable domains of the API host and the contact, when both are known. */
export function domainHint({ domains }: { readonly domains: Domains }): string {
  const { host, contact } = domains
  if (host === undefined || contact === undefined || host === contact) return ''
  return ` (the contact is at ${shorten(contact, 60)}, the API at ${shorten(host, 60)})`
}

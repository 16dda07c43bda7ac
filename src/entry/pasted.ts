import { VALIDATOR_SENTENCES } from '../criteria/validator-sentences.js'
import type { CriterionInfo } from '../model/criterion.js'

/** Longer texts are cut: no sentence of a log is as long. */
const LONGEST = 4_000

/** Shorter sentences are compared as a whole only. */
const SHORTEST_BEGINNING = 20

/**
 * The criteria that decide what a pasted line is about: a rule's name, a catalogue row, a policy code, or a line of
 * Microsoft's log with or without what stands around its sentence.
 */
export function criteriaFor<Info extends CriterionInfo>(criteria: readonly Info[], pasted: string): readonly Info[] {
  const text = pasted.slice(0, LONGEST).replace(/\s+/g, ' ').trim()
  const lower = text.toLowerCase()
  const named = criteria.filter(
    ({ validator, covers }) =>
      validator?.rule.toLowerCase() === lower || covers.some((name) => name.toLowerCase() === lower),
  )
  if (named.length > 0) return named
  const code = /\b\d{4}(?:\.\d{1,3}){3}\b/.exec(text)?.[0]
  const byCode = code === undefined ? [] : criteria.filter(({ policyCodes }) => policyCodes.includes(code))
  if (byCode.length > 0) return byCode
  const sentence = sentenceOf(text)
  const told = criteria.filter(({ validator }) => validator?.text !== undefined && says(sentence, validator.text))
  if (told.length > 0) return told
  const rules = new Set<string>()
  for (const [rule, template] of VALIDATOR_SENTENCES) if (fits(sentence, template)) rules.add(rule)
  // The log of Microsoft's own build names the rule before the sentence.
  const rule = /\b(?:error|warning)\s?:? ([A-Z]\w{4,80}):/.exec(text)?.[1]
  if (rule !== undefined && VALIDATOR_SENTENCES.has(rule)) rules.add(rule)
  return criteria.filter(
    ({ validator, covers }) =>
      (validator !== undefined && rules.has(validator.rule)) || covers.some((name) => rules.has(name)),
  )
}

/** The sentence of a line: without its command, its file, its level, its rule and its place. */
function sentenceOf(text: string): string {
  const end = text.indexOf(' ValuePath:')
  const line = end === -1 ? text : text.slice(0, end)
  return line
    .replace(/^##\[\w{1,20}\]/, '')
    .replace(/^\S{0,500}\(,\):\s?/, '')
    .replace(/^(?:error|warning|info|message)\s?:?\s(?:[A-Z]\w{4,80}:\s)?/i, '')
    .trim()
}

function says(sentence: string, text: string): boolean {
  return fits(sentence, text) || (text.length >= SHORTEST_BEGINNING && sentence.startsWith(text))
}

/** True when a sentence is a template with something in each of its gaps. Looks at each character once. */
function fits(sentence: string, template: string): boolean {
  const parts = template.split(/\{\d\}/)
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return bare(sentence) === bare(template)
  if (!sentence.startsWith(first) || !bare(sentence).endsWith(bare(last))) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = sentence.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return sentence.length - last.length >= at
}

/** A reviewer who pastes a sentence may leave its period out. */
function bare(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}

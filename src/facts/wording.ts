import { type Found, find } from './found.js'

/** Characters Microsoft's validator refuses in a summary. */
const RESTRICTED = /[/\\<>*%&?]/

/** The first restricted character of a summary, or undefined. */
export function restrictedCharacter(text: string): Found | undefined {
  return find(RESTRICTED, text)
}

/** The product names the validator refuses everywhere, as it prints them. */
export const REFUSED_PRODUCT_NAMES = ['power apps', 'power automate', 'logic apps'] as const

/** Further names of the platform that a text should not use. */
const OTHER_PRODUCT_NAMES = [
  'powerapps',
  'powerautomate',
  'microsoft flow',
  'power bi',
  'powerbi',
  'power pages',
  'power virtual agents',
  'copilot studio',
  'power platform',
  'dataverse',
]

export interface ProductName {
  readonly name: string
  /** True for the names that the real validator looks for. */
  readonly isRefused: boolean
  /** Where and how it is written in the text. */
  readonly found: Found
}

/** Every name begins with one of these words; most texts hold none, and that is found out in one pass. */
const ANY_NAME = /power|logic|microsoft|copilot|dataverse/i

interface NamePattern {
  readonly name: string
  readonly isRefused: boolean
  readonly pattern: RegExp
}

const NAME_PATTERNS: readonly NamePattern[] = [
  ...REFUSED_PRODUCT_NAMES.map((name) => ({ name, isRefused: true, pattern: spelt(name) })),
  // The others stand alone: "dataverses" may be anything.
  ...OTHER_PRODUCT_NAMES.map((name) => ({
    name,
    isRefused: false,
    pattern: new RegExp(`(?<![a-z0-9])${spelt(name).source}(?![a-z0-9])`, 'i'),
  })),
]

function spelt(name: string): RegExp {
  return new RegExp(name.replace(' ', '\\s+'), 'i')
}

/** The first product name of the platform in a text, the refused ones first. */
export function productName(text: string): ProductName | undefined {
  if (!ANY_NAME.test(text)) return undefined
  for (const { name, isRefused, pattern } of NAME_PATTERNS) {
    const found = find(pattern, text)
    if (found) return { name, isRefused, found }
  }
  return undefined
}

/** True when a text ends as a sentence does; a single word needs no period. */
export function endsAsSentence(text: string): boolean {
  const trimmed = text.trimEnd()
  return /[.!?。]["')\]”’]*$/.test(trimmed.slice(-6)) || !/\s/.test(trimmed)
}

/** True when two texts say the same but for case, blanks and the final period. */
export function saysTheSame(a: string, b: string): boolean {
  return bare(a) !== '' && bare(a) === bare(b)
}

/** A text without case, blanks, separators and final period: `Order_Id.` and `order id` are alike. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[\s_.:-]+/g, '')
}

const PLACEHOLDERS =
  /^(?:todo|tbd|test|string|description|summary|text|none|n\/?a|null|undefined|placeholder|lorem ipsum.*|default title|your description.*|replace[\s_-]?me|replace (?:this (?:text|description|summary|title|value|placeholder)|with your) ?.*|xxx+|-+|\.+)$/i

/** True for text that was never filled in. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.test(text.trim().slice(0, 200))
}

/** Length in characters as a reader counts them. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** A company's name without legal form and punctuation, for comparing. */
export function companyName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/\b(?:inc|ltd|llc|gmbh|corp|corporation|limited|ag|sa|bv|b v|oy|ab|as|pty|co|company|srl|plc)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Words that stand twice in good English. */
const FINE_TWICE = new Set(['that', 'had', 'is', 'so', 'very', 'no', 'bye'])

/** Letters that come again after a blank: what a doubled word has at least. */
const TWICE = /\b([a-z]{2,}) \1/

/** A word that stands twice in a row: the word, and both of them as they stand. */
export interface DoubledWord extends Found {
  readonly repeated: string
}

/** The first word that stands twice in a row by mistake, as in "of the the orders". */
export function doubledWord(text: string): DoubledWord | undefined {
  const head = text.slice(0, 4000)
  if (!TWICE.test(head)) return undefined
  let before = ''
  let start = 0
  for (const word of head.split(' ')) {
    if (before !== '' && word.startsWith(before) && word.length <= before.length + 1) {
      const stem = word.replace(/[.,;:!?]$/, '')
      if (stem === before && /^[a-z]{2,}$/.test(stem) && !FINE_TWICE.has(stem)) {
        const first = start - before.length - 1
        const end = start + stem.length
        return { repeated: stem, text: text.slice(first, end), start: first, end }
      }
    }
    before = word
    start += word.length + 1
  }
  return undefined
}

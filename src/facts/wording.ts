/** Characters Microsoft's validator refuses in a summary. */
const RESTRICTED = /[/\\<>*%&?]/

/** The first restricted character of a summary, or undefined. */
export function restrictedCharacter(text: string): string | undefined {
  return RESTRICTED.exec(text)?.[0]
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
}

/** The first product name of the platform in a text, the refused ones first. */
export function productName(text: string): ProductName | undefined {
  const lower = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `
  const refused = REFUSED_PRODUCT_NAMES.find((name) => lower.includes(name))
  if (refused) return { name: refused, isRefused: true }
  const other = OTHER_PRODUCT_NAMES.find((name) => standsAlone(lower, name))
  return other ? { name: other, isRefused: false } : undefined
}

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[a-z0-9]/.test(text[at - 1] ?? ' ') && !/[a-z0-9]/.test(text[at + word.length] ?? ' ')) return true
  }
  return false
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
  /^(?:todo|tbd|test|string|description|summary|text|none|n\/?a|null|undefined|placeholder|lorem ipsum.*|default title|your description.*|replace.*|xxx+|-+|\.+)$/i

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

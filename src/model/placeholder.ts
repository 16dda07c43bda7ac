/** Words that only a stand-in holds. `test` is not among them: a test account's password is a real one. */
const WORDS =
  /dummy|your|example|sample|placeholder|change[-_ ]?me|replace|insert|redacted|removed|hidden|generated|x{4}|\.{3}|\*{3}|…|•|string|undefined|p[a@]ssw[o0]rd|secret|token|client|api[-_]?key|fabrikam|contoso|abc123|1234567|abcdefg|foobar|process\.env|todo/i

/** Brackets of templates and references to variables: `[[DUMMY]]`, `<<key>>`, `{{key}}`, `${KEY}`, `%KEY%`, `@parameters('key')`. */
const TEMPLATE = /[[\]{}<>()]|^[$%@]|^https?:|^\/|^#\//

/**
 * Tells a stand-in from a value.
 * @param isShaped the value has the shape of a credential: then only clear signs of a stand-in count
 */
export function isPlaceholder(value: string, isShaped: boolean): boolean {
  const distinct = new Set(value.toLowerCase()).size
  if (isShaped)
    return distinct < 8 && !value.startsWith('-----')
      ? true
      : /dummy|example|placeholder|x{6}|0{8}|your[-_]/i.test(value)
  return value.trim() === '' || TEMPLATE.test(value) || WORDS.test(value) || distinct < 5 || isZeroGuid(value)
}

function isZeroGuid(value: string): boolean {
  return /^[0-]+$/.test(value)
}

/** Bits per character (Shannon): words and names stay below 3.2, random hexadecimal digits reach 3.5 and more. */
export function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

/** At least 16 characters of letters and digits that look drawn by lot. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  const digits = value.replace(/[^0-9]/g, '').length
  return entropy(value) >= 3.2 && digits >= 2
}

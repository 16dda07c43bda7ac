/**
 * Reads JSON that somebody else wrote: an event's payload, an answer of the API. Only own properties are looked at, and
 * a value of another type than the one asked for is as good as none.
 */
export function member(value: unknown, ...path: readonly string[]): unknown {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[name]
  }
  return at
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = member(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** A whole number that is not negative: ids, counts, lines. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = member(value, ...path)
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = member(value, ...path)
  return Array.isArray(found) ? found : []
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const NO_COMMIT = /^0+$/

/** A full commit hash; undefined for anything else, and for the hash of zeros that stands for "none". */
export function commitAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = textAt(value, ...path)
  return text !== undefined && COMMIT.test(text) && !NO_COMMIT.test(text) ? text : undefined
}

export function isCommit(text: string | undefined): text is string {
  return text !== undefined && COMMIT.test(text) && !NO_COMMIT.test(text)
}

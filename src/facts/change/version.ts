/** What a change asks of the version. */
export type Bump = 'major' | 'minor' | 'patch'

const PLAIN = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})$/i
/** With a name behind the numbers, as of semver.org: `2.0.0-beta.1` comes before `2.0.0`, `2.0.0+linux` is the same. */
const NAMED = /^v?(\d{1,9}\.\d{1,9}\.\d{1,9})(?:-([0-9a-z.-]{1,60}))?(?:\+[0-9a-z.-]{1,60})?$/i

/** The numbers of `1.2.0`, `v1.2`, `3` or `2.0.0-beta`; undefined for anything else, such as a date or a word. */
export function versionNumbers(version: string): readonly number[] | undefined {
  const match = PLAIN.exec(version.trim()) ?? NAMED.exec(version.trim())
  return match?.[1]?.split('.').map(Number)
}

/** Below nought when `a` is older than `b`; undefined when one of them is no version. */
export function compareVersionNumbers(a: string, b: string): number | undefined {
  const left = versionNumbers(a)
  const right = versionNumbers(b)
  if (!left || !right) return undefined
  for (let index = 0; index < 4; index++) {
    const step = (left[index] ?? 0) - (right[index] ?? 0)
    if (step !== 0) return step
  }
  return compareNames(nameOf(a), nameOf(b))
}

/** Whether a version is as high as the one asked for; one that leads up to it will do. */
export function reaches(version: string, wanted: string): boolean {
  const step = compareVersionNumbers(version.trim().replace(/-[0-9a-z.-]+/i, ''), wanted)
  return versionNumbers(version) !== undefined && step !== undefined && step >= 0
}

function nameOf(version: string): string | undefined {
  return NAMED.exec(version.trim())?.[2]
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  const left = a.split('.')
  const right = b.split('.')
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index]
    const other = right[index]
    if (one === other) continue
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const isNumber = /^\d{1,15}$/.test(one) && /^\d{1,15}$/.test(other)
    return isNumber ? Number(one) - Number(other) : one < other ? -1 : 1
  }
  return 0
}

/** The next version after a change, in the notation of the old one; undefined when that is no version. */
export function raised(version: string, bump: Bump): string | undefined {
  const numbers = versionNumbers(version)
  if (!numbers) return undefined
  const [major = 0, minor = 0, patch = 0] = numbers
  const next =
    bump === 'major' ? [major + 1, 0, 0] : bump === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1]
  // A short version stays short where the numbers left out would be nought.
  const length = Math.max(numbers.length, bump === 'major' ? 1 : bump === 'minor' ? 2 : 3)
  const prefix = /^v/i.exec(version.trim())?.[0] ?? ''
  return prefix + [...next, 0].slice(0, length).join('.')
}

/** What a change asks of the version. */
export type Bump = 'major' | 'minor' | 'patch'

/** The numbers of `1.2.0`, `v1.2` or `3`; undefined for anything else, such as a date or a word. */
export function versionNumbers(version: string): readonly number[] | undefined {
  const match = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})$/i.exec(version.trim())
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

import picomatch from 'picomatch'

/**
 * Makes one question of many globs: is a path left out? A glob that names a folder leaves out what is in it; names are
 * compared without regard to case; `./` in front and `/` behind mean nothing.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs
    .map((glob) =>
      glob
        .trim()
        .replaceAll('\\', '/')
        .replace(/^\.\//, '')
        .replace(/(?<!\/)\/+$/, ''),
    )
    .filter((glob) => glob !== '')
    .flatMap((glob) => [glob, `${glob}/**`])
  if (patterns.length === 0) return () => false
  return picomatch(patterns, { dot: true, nocase: true, noextglob: true })
}

const MOST_WILDCARDS = 4

/** Globs whose matching could take long are refused: many wildcards in one step of the path, or a very long glob. */
export function isTameGlob(glob: string): boolean {
  if (glob.length > 300) return false
  const steps = glob.split('/')
  return (
    steps.filter((step) => step === '**').length <= MOST_WILDCARDS &&
    steps.every((step) => (step.match(/[*?]+/g) ?? []).length <= MOST_WILDCARDS) &&
    (glob.match(/[{[(]/g) ?? []).length <= MOST_WILDCARDS
  )
}

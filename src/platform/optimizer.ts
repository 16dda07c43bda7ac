import { setFlagsFromString } from 'node:v8'
import type { FileTree } from '../model/submission.js'

/** Up to this many bytes of JSON a check is over before the optimizing compiler has paid for itself. */
const SMALL = 2_000_000

/**
 * How often a function has to run before V8 optimizes it, ten to thirty times its own measure: a check is short and
 * wide, and most of what V8 takes for hot has done its work by then. The settings are named anew in many versions of
 * the engine and an unknown one is an error on the terminal, so that only versions that were measured are told.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=100000'],
}

/**
 * Lets V8 optimize less, which it does on other cores: a quarter to a third of the processor time of a check. Versions
 * that were not measured leave out the optimizing compiler where there is little to check, and are left alone where
 * there is more. Measured in docs/decisions/0006-speed.md.
 */
export function spareOptimizer(trees: readonly FileTree[]): void {
  const major = process.versions.node.split('.', 1)[0] ?? ''
  const settings = Object.hasOwn(LATER, major) ? LATER[major] : undefined
  if (settings) for (const setting of settings) setFlagsFromString(setting)
  else if (bytesOfJson(trees) <= SMALL) setFlagsFromString('--no-opt')
}

function bytesOfJson(trees: readonly FileTree[]): number {
  let bytes = 0
  for (const tree of trees) for (const entry of tree.entries()) if (/\.json$/i.test(entry.path)) bytes += entry.size
  return bytes
}

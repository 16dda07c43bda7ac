import { setFlagsFromString } from 'node:v8'
import type { FileTree } from '../model/submission.js'

/** Up to this many bytes of JSON a check is over before the optimizing compiler has paid for itself. */
const SMALL = 2_000_000

/**
 * Settings of V8 for the versions of Node that were measured; the engine names them anew now and then, and prints an
 * error where it does not know one.
 *
 * - A function is optimized after ten to thirty times as many runs as V8 waits for: a check is short and wide, and most
 *   of what V8 takes for hot has done its work by then.
 * - Memory is cleared when it has doubled since the last time, where V8 waits for up to ten times as much.
 */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000', '--heap-growing-percent=100'],
  22: ['--invocation-count-for-turbofan=30000', '--heap-growing-percent=100'],
  24: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=100000', '--heap-growing-percent=100'],
}

/**
 * Lets V8 optimize less, which it does on other cores, and clear memory sooner: a tenth to a third less processor
 * time, and a sixth less memory for many connectors. Versions that were not measured leave out the optimizing compiler
 * where there is little to check, and are left alone where there is more. Measured in docs/decisions/0006-speed.md.
 */
export function tuneEngine(trees: readonly FileTree[]): void {
  const major = process.versions.node.split('.', 1)[0] ?? ''
  const settings = Object.hasOwn(SETTINGS, major) ? SETTINGS[major] : undefined
  if (settings) for (const setting of settings) setFlagsFromString(setting)
  else if (bytesOfJson(trees) <= SMALL) setFlagsFromString('--no-opt')
}

function bytesOfJson(trees: readonly FileTree[]): number {
  let bytes = 0
  for (const tree of trees) for (const entry of tree.entries()) if (/\.json$/i.test(entry.path)) bytes += entry.size
  return bytes
}

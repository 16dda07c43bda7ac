import { setFlagsFromString } from 'node:v8'
import type { FileTree } from '../model/submission.js'

/** Up to this many bytes of JSON a check is over before the optimizing compiler has paid for itself. */
const SMALL = 2_000_000

/**
 * Lets V8 leave out its last, most expensive compiler where there is little to check: it works on other cores and
 * costs a fifth (Node 24) to a third (Node 20) of the processor time of a 1 MB definition, and saves none of it.
 * Where there is more to check, nothing is changed. Measured in docs/decisions/0006-speed.md.
 */
export function spareOptimizer(trees: readonly FileTree[]): void {
  let bytes = 0
  for (const tree of trees) for (const entry of tree.entries()) if (/\.json$/i.test(entry.path)) bytes += entry.size
  if (bytes <= SMALL) setFlagsFromString('--no-opt')
}

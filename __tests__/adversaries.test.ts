import { beforeAll, describe, expect, it } from '@jest/globals'
import { checkFiles } from './support/connector.js'
import type { MemoryFiles } from './support/tree.js'

interface Adversary {
  readonly name: string
  readonly size: number
  readonly files: (size: number) => MemoryFiles
}

const GROUPS = [
  'definitions',
  'links',
  'properties',
  'texts',
  'json',
  'markdown',
  'declaration',
  'scripts',
  'files',
  'icons',
  'archives',
  'solutions',
  'trees',
] as const

/** A fraction of what `bench/linear.mjs` measures: here it counts that everything ends well, there how fast. */
const SCALE = 0.01

describe('input made to be slow or to crash', () => {
  let adversaries: Readonly<Record<string, readonly Adversary[]>> = {}
  beforeAll(async () => {
    const module: unknown = await import(new URL('../bench/adversaries/index.mjs', import.meta.url).href)
    adversaries = (module as { ADVERSARIES: typeof adversaries }).ADVERSARIES
  })

  it('has a group for each kind of file', () => {
    expect(Object.keys(adversaries).sort()).toEqual([...GROUPS].sort())
  })

  it.each(GROUPS)(
    'crashes no criterion: %s',
    async (group) => {
      const crashes: string[] = []
      for (const { name, size, files } of adversaries[group] ?? []) {
        try {
          const { report } = await checkFiles(files(Math.max(2, size * SCALE)))
          for (const { criteria } of report.connectors)
            for (const { id, outcome, because } of criteria)
              if (outcome === 'crashed') crashes.push(`${name}: ${id}: ${because}`)
        } catch (error) {
          // A faulty declaration, or no connector at all, is told as such.
          const kind = error instanceof Error ? error.name : ''
          if (kind !== 'DeclarationError' && kind !== 'UsageError') crashes.push(`${name}: ${String(error)}`)
        }
      }
      expect(crashes).toEqual([])
    },
    120_000,
  )
})

import { expect } from '@jest/globals'
import { check } from '../../src/core.js'
import type { Example } from '../../src/criteria/define.js'
import { CRITERIA } from '../../src/generated/registry.js'
import { renderUpstream } from '../../src/report/upstream.js'
import { CHECK_DEFAULTS, connectorFiles } from './connector.js'
import { MemoryTree } from './tree.js'

/** Only what compares: the rest of the check is no part of what is tried here. */
const COMPARING = CRITERIA.filter(({ area }) => area === 'compatibility')
/** What follows from every change and is tested on its own. */
const FOLLOWING = new Set(['version-raised', 'intro-known-issues-kept'])
const SHORT: Readonly<Record<string, string>> = {
  'Power Automate': 'PA',
  'Logic Apps': 'LA',
  'Power Apps': 'PX',
  agents: 'AG',
}

/** What the comparison tells of an update. */
export interface Told {
  readonly class: string
  /** `required operation-removed PA LA PX AG`, in the order of the alphabet. */
  readonly findings: readonly string[]
  /** Microsoft's lines, without what all of them have. */
  readonly log: readonly string[]
}

/** Compares the clean connector changed by `head` with the clean connector changed by `base`. */
export async function compared(head: Example, base: Example): Promise<Told> {
  const { report } = await check(
    {
      ...CHECK_DEFAULTS,
      tree: new MemoryTree(connectorFiles(head)),
      base: { tree: new MemoryTree(connectorFiles(base)), label: 'base' },
    },
    COMPARING,
  )
  const [connector] = report.connectors
  const own = (connector?.findings ?? []).filter(({ criterion }) => !FOLLOWING.has(criterion))
  return {
    class: connector?.update?.class ?? 'none',
    findings: own
      .map(({ level, criterion, consumers = [] }) =>
        [level, criterion, ...consumers.map((consumer) => SHORT[consumer] ?? consumer)].join(' '),
      )
      .sort(),
    log: renderUpstream(report, CRITERIA)
      .split('\n')
      .filter((line) => line.includes('Source: NewSwagger'))
      .map((line) => line.slice('##[error]'.length).replace(' Source: NewSwagger', '')),
  }
}

/** A row of the catalogue: what changes, the class it makes the update, what is told of it, and Microsoft's lines. */
export type Row = readonly [
  name: string,
  head: Example,
  base: Example,
  kind: 'breaking' | 'needs-attention' | 'compatible' | 'cosmetic' | 'unchanged',
  findings: readonly string[],
  log?: readonly string[],
]

export async function expectRow([, head, base, kind, findings, log = []]: Row): Promise<void> {
  expect(await compared(head, base)).toEqual({ class: kind, findings: [...findings].sort(), log })
}

/** An operation of the clean connector, changed. */
export function at(path: string, method: string, operation: unknown): Example {
  return { definition: { paths: { [path]: { [method]: operation } } } }
}

import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'

/** Ours, not Microsoft's: what is set aside with a reason has to stay true. */
const SOURCE = {
  url: 'https://github.com/microsoft/PowerPlatformConnectors/pull/2118',
  checked: '2026-11-23',
  confidence: 'inferred',
  note: 'Reviewers say "ignore this error" in threads that nobody finds again; an entry of certification.yml keeps the reason, and has to go when it is no longer needed.',
} as const

const waiverUsed = defineCriterion({
  id: 'waiver-used',
  title: 'Every waiver covers a finding.',
  level: 'advice',
  why: 'A waiver that covers nothing hides the next mistake of its kind.',
  remedy: 'Delete the entry from certification.yml, or mend its criterion, file or pointer.',
  source: SOURCE,
  needs: ['policyUse'],
  *check({ policyUse }) {
    for (const { kind, entry } of policyUse.unused) {
      if (kind !== 'waiver') continue
      yield {
        at: entry.at,
        message: `This waiver of ${quote(entry.criterion)} covers no finding.`,
        subject: entry.criterion,
      }
    }
  },
  examples: { fails: { declaration: waiver('operation-id-unique') } },
})

const waiverNotExpired = defineCriterion({
  id: 'waiver-not-expired',
  title: 'No waiver is past its last day.',
  level: 'recommended',
  why: 'From the day after, what the waiver covered counts again.',
  remedy: 'Mend what it covers and delete the entry, or give it a new last day and say why.',
  source: SOURCE,
  needs: ['policyUse'],
  *check({ policyUse }) {
    for (const { waiver: entry, reopened } of policyUse.expired) {
      const effect =
        reopened === 0
          ? 'and covers nothing any more'
          : reopened === 1
            ? 'so one finding counts again'
            : `so ${reopened} findings count again`
      yield {
        at: entry.at,
        ...(reopened === 0 ? { level: 'advice' as const } : {}),
        message: `This waiver of ${quote(entry.criterion)} ended on ${entry.until ?? ''}, ${effect}.`,
        subject: entry.criterion,
      }
    }
  },
  examples: {
    fails: { declaration: waiver('operation-id-unique', '2020-01-31') },
    passes: {},
  },
})

const acknowledgementUsed = defineCriterion({
  id: 'acknowledgement-used',
  title: 'Every confirmed breaking change is one.',
  level: 'recommended',
  why: 'An old confirmation would let the next breaking change of its kind pass without a word.',
  remedy: 'Delete the entry once the version it was written for is published.',
  source: SOURCE,
  needs: ['policyUse'],
  *check({ policyUse }) {
    for (const { kind, entry, missing = [], others = [] } of policyUse.unused) {
      if (kind !== 'acknowledgement') continue
      const own = { at: entry.at, subject: entry.criterion }
      const criterion = quote(entry.criterion)
      const operation = 'operation' in entry && entry.operation !== undefined ? quote(entry.operation) : 'this entry'
      if (missing.length > 0) {
        yield {
          ...own,
          level: 'recommended',
          message: `The break of ${criterion} in ${operation} also reaches ${listOf(missing, 5)}, so it is not settled.`,
          remedy: 'Add an entry for each of these operations, or name the place of the break as "operation".',
        }
      } else if (others.length > 0) {
        yield {
          ...own,
          level: 'recommended',
          message: `No break of ${criterion} is in ${operation}: there is one in ${listOf(others, 5)}.`,
          remedy: 'Write the operation as the report names it, or delete the entry.',
        }
      } else
        yield { ...own, level: 'advice', message: `There is no break of ${criterion} that this entry could settle.` }
    }
  },
  examples: {
    fails: {
      declaration:
        'publisher: verified\nbreaking-changes:\n  - criterion: operation-removed\n    reason: An old one.\n',
      base: {},
    },
  },
})

const levelChangeLowers = defineCriterion({
  id: 'level-change-lowers',
  title: 'Every level change lowers a criterion.',
  level: 'advice',
  why: 'A criterion can be lowered or switched off, never raised: an entry that does neither has no effect.',
  remedy: 'Delete the entry, or write a lower level.',
  source: SOURCE,
  needs: ['policyUse'],
  *check({ policyUse }) {
    for (const { change, level } of policyUse.idle) {
      yield {
        at: change.at,
        message: `${quote(change.criterion)} is ${level} here, so setting it to ${change.level} changes nothing.`,
        subject: change.criterion,
      }
    }
  },
  examples: {
    fails: {
      declaration:
        'publisher: verified\ncriteria:\n  operation-id-unique: { level: required, reason: It matters to us. }\n',
    },
  },
})

const entries: readonly DefinedCriterion[] = [waiverUsed, waiverNotExpired, acknowledgementUsed, levelChangeLowers]

export default entries

function waiver(criterion: string, until?: string): string {
  const last = until === undefined ? '' : `    until: ${until}\n`
  return `publisher: verified\nwaivers:\n  - criterion: ${criterion}\n    reason: It is known.\n${last}`
}

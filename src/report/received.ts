import type { Finding, Fix, Related, UpstreamPlace } from '../model/finding.js'
import type { Position, Range } from '../model/location.js'
import type {
  Answer,
  ChecklistItem,
  ConnectorReport,
  Counts,
  CriterionResult,
  Proposal,
  Report,
  SubmissionFile,
  UpdateReport,
} from '../model/report.js'

/** A report that came from another job is not one, or not one of ours. */
export class ReceivedReportError extends Error {
  override readonly name = 'ReceivedReportError'
}

/** The largest report that is read: 3,000 findings have about 3 MB. */
export const LARGEST_REPORT = 64 * 1024 * 1024

type Check = (value: unknown, path: string) => void

const LEVELS = ['required', 'recommended', 'advice']
const VERDICTS = ['ready', 'needs-answers', 'not-ready']
const STAGES = ['review', 'release']
const OUTCOMES = ['passed', 'failed', 'pending', 'waived', 'not-applicable', 'blocked', 'crashed']

/**
 * Reads a report that another job wrote: its shape is checked in full, since what wrote it may be anybody.
 * Its texts stay a stranger's and pass through each sink's escaper as always.
 * @throws ReceivedReportError with the first place that is wrong
 */
export function readReport(text: string): Report {
  if (text.length > LARGEST_REPORT) throw new ReceivedReportError('The report is too large.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ReceivedReportError('The report is not valid JSON.')
  }
  report(value, '')
  return value as Report
}

const text: Check = (value, path) => {
  if (typeof value !== 'string') fail(path, 'a string')
}
const whole: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) fail(path, 'a whole number')
}
const positive: Check = (value, path) => {
  whole(value, path)
  if (value === 0) fail(path, 'at least 1')
}

function oneOf(...choices: readonly unknown[]): Check {
  return (value, path) => {
    if (!choices.includes(value)) fail(path, choices.join(' or '))
  }
}

function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) fail(path, 'a list')
    else for (const [at, entry] of value.entries()) check(entry, `${path}/${at}`)
  }
}

/** A check for each field that is always there, and one for each that may be: the model's types see to it that none is forgotten. */
type Always<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: Check }
type Maybe<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]-?: Check }

/** Fields that must be there, and fields that may be. Others are refused: they are from another version. */
function shape<T>(always: Always<T>, maybe: Maybe<T>): Check {
  const required: Readonly<Record<string, Check>> = always
  const optional: Readonly<Record<string, Check>> = maybe
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      fail(path, 'an object')
      return
    }
    for (const name of Object.keys(required)) if (!Object.hasOwn(value, name)) fail(`${path}/${name}`, 'present')
    for (const [name, member] of Object.entries(value)) {
      const check = Object.hasOwn(required, name)
        ? required[name]
        : Object.hasOwn(optional, name)
          ? optional[name]
          : undefined
      if (check) check(member, `${path}/${name}`)
      else fail(`${path}/${name}`, 'absent')
    }
  }
}

function fail(path: string, wanted: string): never {
  throw new ReceivedReportError(
    `The report does not have the shape of version 1: ${path.slice(0, 200)} must be ${wanted}.`,
  )
}

const position = shape<Position>({ line: positive, column: positive }, {})
const range = shape<Range>({ start: position, end: position }, {})
const finding = shape<Finding>(
  {
    criterion: text,
    level: oneOf(...LEVELS),
    kind: oneOf('defect', 'question'),
    status: oneOf('open', 'waived'),
    side: oneOf('head', 'base'),
    file: text,
    pointer: text,
    range,
    message: text,
    remedy: text,
    policyCodes: listOf(text),
    docs: text,
    fingerprint: text,
    related: listOf(shape<Related>({ file: text, pointer: text, range, message: text }, { side: oneOf('base') })),
  },
  {
    waiver: shape<NonNullable<Finding['waiver']>>({ reason: text }, { until: text }),
    fix: shape<Fix>({ description: text, range, replacement: text }, {}),
    paste: text,
    upstream: text,
    upstreamPlaces: listOf(shape<UpstreamPlace>({ valuePath: text, order: whole }, {})),
    consumers: listOf(text),
    operations: listOf(text),
    change: oneOf('new', 'existing', 'fixed'),
    acknowledged: shape<NonNullable<Finding['acknowledged']>>({ reason: text }, { by: text, ticket: text }),
  },
)
const connector = shape<ConnectorReport>(
  {
    name: text,
    path: text,
    title: text,
    publisher: oneOf('verified', 'independent', 'custom'),
    publisherBecause: text,
    stage: oneOf(...STAGES),
    verdict: oneOf(...VERDICTS),
    counts: shape<Counts>({ required: whole, recommended: whole, advice: whole, questions: whole, waived: whole }, {}),
    files: listOf(shape<SubmissionFile>({ role: text, path: text }, {})),
    criteria: listOf(
      shape<CriterionResult>(
        { id: text, title: text, area: text, level: oneOf(...LEVELS), outcome: oneOf(...OUTCOMES), because: text },
        {},
      ),
    ),
    findings: listOf(finding),
    answers: listOf(shape<Answer>({ question: text, title: text, text }, {})),
    checklist: listOf(shape<ChecklistItem>({ id: text, title: text, text }, {})),
    notes: listOf(text),
  },
  {
    proposed: listOf(
      shape<Proposal>({ kind: oneOf('waiver', 'answer', 'acknowledgement', 'level'), subject: text, text }, {}),
    ),
    update: shape<UpdateReport>(
      {
        base: text,
        class: oneOf('new', 'cosmetic', 'compatible', 'needs-attention', 'breaking', 'unchanged', 'unknown'),
        changelog: text,
      },
      { suggestedVersion: text, confirmed: text },
    ),
  },
)
const report = shape<Report>(
  {
    version: oneOf(1),
    tool: shape<Report['tool']>({ name: text, version: text, docs: text }, {}),
    verdict: oneOf(...VERDICTS),
    stage: oneOf(...STAGES),
    failOn: oneOf('required', 'recommended', 'never'),
    exitCode: oneOf(0, 1, 3),
    connectors: listOf(connector),
    notes: listOf(text),
  },
  { commit: text, shard: shape<NonNullable<Report['shard']>>({ index: positive, of: positive }, {}) },
)

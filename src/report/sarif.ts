import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import type { CriterionInfo } from '../model/criterion.js'
import type { Finding } from '../model/finding.js'
import type { Range } from '../model/location.js'
import type { Report } from '../model/report.js'
import type { Level } from '../model/verdict.js'
import { message } from './escape/markdown.js'
import { plain } from './escape/plain.js'
import { sarifText, sarifUri } from './escape/sarif.js'
import { webAddress } from './markdown/links.js'
import { isSettled } from './selection.js'

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  required: 'error',
  recommended: 'warning',
  advice: 'note',
}

/** Code scanning refuses a run of more results. */
const MOST_RESULTS = 25_000

/** How grave a criterion is when it has a level per publisher kind: the gravest. */
const GRAVEST: readonly Level[] = ['required', 'recommended', 'advice']

/**
 * SARIF 2.1.0: one run, a rule for every criterion, a result for every finding; waived ones are suppressed, open
 * questions are reviews to be done. Fixed findings are left out: code scanning closes them by their absence.
 */
export function renderSarif(report: Report, criteria: readonly CriterionInfo[]): string {
  const rules = criteria.map((criterion) => ruleOf(criterion, report.tool.docs))
  const index = new Map(criteria.map((criterion, position) => [criterion.id, position]))
  const findings = report.connectors.flatMap((connector) => connector.findings.filter((one) => one.change !== 'fixed'))
  const kept = mostImportant(findings)
  const results = kept.map((finding) => resultOf(finding, report, index.get(finding.criterion)))
  const left = findings.length - kept.length
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: plain(report.tool.name, 100),
            semanticVersion: plain(report.tool.version, 40),
            ...(webAddress(report.tool.docs) ? { informationUri: webAddress(report.tool.docs) } : {}),
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'connector-certification/' },
        invocations: [
          {
            executionSuccessful: report.exitCode !== 3,
            exitCode: report.exitCode,
            ...(left > 0
              ? { toolExecutionNotifications: [{ message: { text: `${left} results of low level left out.` } }] }
              : {}),
          },
        ],
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** All of them, or the first of each level that fit, in the order they came in. */
function mostImportant(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_RESULTS) return findings
  return GRAVEST.flatMap((level) => findings.filter((one) => one.level === level)).slice(0, MOST_RESULTS)
}

function ruleOf(criterion: CriterionInfo, docs: string): ReportingDescriptor {
  const { level } = criterion
  const gravest =
    typeof level === 'string' ? level : (GRAVEST.find((one) => Object.values(level).includes(one)) ?? 'advice')
  const helpUri = webAddress(`${docs}/${criterion.id}.md`)
  const text = [criterion.why, criterion.remedy, `Source: ${criterion.source.url}`].map((line) => plain(line, 2_000))
  const codes = criterion.policyCodes.map((code) => plain(code, 20))
  const policy = codes.length > 0 ? `\n\nPolicy ${codes.join(', ')}` : ''
  return {
    id: criterion.id,
    name: criterion.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: plain(criterion.title, 300) },
    fullDescription: { text: plain(criterion.why, 1_000) || plain(criterion.title, 300) },
    help: {
      text: `${text.join('\n\n')}${policy}`,
      markdown: `${message(criterion.why, 2_000)}\n\n**Remedy:** ${message(criterion.remedy, 2_000)}${policy}\n`,
    },
    ...(helpUri ? { helpUri } : {}),
    defaultConfiguration: { level: LEVELS[gravest] },
    properties: {
      tags: ['connector-certification', criterion.area, ...codes],
      precision: criterion.source.confidence === 'inferred' ? 'high' : 'very-high',
      'problem.severity': { required: 'error', recommended: 'warning', advice: 'recommendation' }[gravest],
    },
  }
}

function resultOf(finding: Finding, report: Report, ruleIndex: number | undefined): Result {
  const question = finding.kind === 'question'
  const settled = isSettled(finding)
  const reason = finding.acknowledged?.reason ?? finding.waiver?.reason ?? ''
  return {
    ruleId: finding.criterion,
    ...(ruleIndex !== undefined ? { ruleIndex } : {}),
    kind: 'fail',
    level: question && report.stage === 'review' ? 'note' : LEVELS[finding.level],
    message: { text: `${sarifText(finding.message)} ${sarifText(finding.remedy)}`.trim() },
    locations: [
      {
        physicalLocation: physical(finding.file, finding.range, finding.side === 'base'),
        ...(finding.pointer
          ? { logicalLocations: [{ fullyQualifiedName: plain(finding.pointer, 500), kind: 'member' }] }
          : {}),
      },
    ],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            physicalLocation: physical(related.file, related.range, false),
            message: { text: sarifText(related.message) },
          })),
        }
      : {}),
    partialFingerprints: { 'connectorCertification/v1': finding.fingerprint },
    ...(finding.change === 'new' ? { baselineState: 'new' } : {}),
    ...(finding.change === 'existing' ? { baselineState: 'unchanged' } : {}),
    ...(settled ? { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(reason, 500) }] } : {}),
    properties: { policyCodes: finding.policyCodes.map((code) => plain(code, 20)), docs: plain(finding.docs, 500) },
  }
}

/** Code scanning shows a result only at a line of a file; one that is gone is shown at the top. */
function physical(file: string, { start, end }: Range, gone: boolean): PhysicalLocation {
  const artifactLocation = { uri: sarifUri(file), uriBaseId: '%SRCROOT%' }
  if (gone) return { artifactLocation, region: { startLine: 1 } }
  const region = {
    startLine: Math.max(1, start.line),
    startColumn: Math.max(1, start.column),
    endLine: Math.max(1, start.line, end.line),
    endColumn: Math.max(1, end.column),
  }
  return { artifactLocation, region }
}

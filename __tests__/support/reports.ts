import type { Finding } from '../../src/model/finding.js'
import type { ConnectorReport, Counts, CriterionResult, Report } from '../../src/model/report.js'

const DOCS = 'https://github.com/contoso/connector-certification/blob/v1/docs/criteria'
const FOLDER = 'certified-connectors/Contoso Orders'

/** A finding as the engine makes it, with anything replaced. */
export function finding(over: Partial<Finding> = {}): Finding {
  const criterion = over.criterion ?? 'operation-summary-present'
  return {
    criterion,
    level: 'required',
    kind: 'defect',
    status: 'open',
    side: 'head',
    file: `${FOLDER}/apiDefinition.swagger.json`,
    pointer: '/paths/~1orders/get',
    range: { start: { line: 6, column: 7 }, end: { line: 6, column: 12 } },
    message: "The operation 'ListOrders' has no summary.",
    remedy: 'Add "summary": "List orders" to the operation.',
    policyCodes: ['5000.2.4.1'],
    docs: `${DOCS}/${criterion}.md`,
    fingerprint: `f-${criterion}-${over.file ?? ''}-${over.range?.start.line ?? 6}`,
    related: [],
    ...over,
  }
}

/** An open question with the lines that answer it. */
export function question(id: string, over: Partial<Finding> = {}): Finding {
  return finding({
    criterion: id,
    kind: 'question',
    file: `${FOLDER}/certification.yml`,
    pointer: '',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    message: 'Nobody has said yet which user scenario the connector serves.',
    remedy: 'Describe in one sentence who uses it and for what.',
    policyCodes: [],
    paste: `answers:\n  ${id}: "who uses it, and for what"`,
    ...over,
  })
}

export function result(id: string, over: Partial<CriterionResult> = {}): CriterionResult {
  return {
    id,
    title: `Title of ${id}.`,
    area: 'operations',
    level: 'required',
    outcome: 'passed',
    because: '',
    ...over,
  }
}

/** Counts as the engine counts: open defects by level, open questions, waived. */
export function countsOf(findings: readonly Finding[]): Counts {
  const open = findings.filter((one) => one.status === 'open' && one.change !== 'fixed' && !one.acknowledged)
  const defects = (level: string) => open.filter((one) => one.kind === 'defect' && one.level === level).length
  return {
    required: defects('required'),
    recommended: defects('recommended'),
    advice: defects('advice'),
    questions: open.filter((one) => one.kind === 'question').length,
    waived: findings.filter((one) => one.status === 'waived').length,
  }
}

/** A connector's report around the given findings, with the verdict that follows from them. */
export function connector(findings: readonly Finding[], over: Partial<ConnectorReport> = {}): ConnectorReport {
  const counts = countsOf(findings)
  const verdict = counts.required > 0 ? 'not-ready' : counts.questions > 0 ? 'needs-answers' : 'ready'
  return {
    name: 'Contoso Orders',
    path: FOLDER,
    title: 'Contoso Orders',
    publisher: 'verified',
    publisherBecause: 'it lies under certified-connectors',
    stage: 'review',
    verdict,
    counts,
    files: [
      { role: 'definition', path: `${FOLDER}/apiDefinition.swagger.json` },
      { role: 'properties', path: `${FOLDER}/apiProperties.json` },
      { role: 'icon', path: `${FOLDER}/icon.png` },
    ],
    criteria: [
      result('operation-id-unique'),
      result('title-length', { area: 'metadata' }),
      result('icon-square', { area: 'icon' }),
      result('icon-size', { area: 'icon' }),
      result('script-class', { area: 'script', outcome: 'not-applicable', because: 'there is no script' }),
      ...findings.map((one) => result(one.criterion, { outcome: one.kind === 'question' ? 'pending' : 'failed' })),
    ],
    findings,
    answers: [],
    checklist: [],
    notes: [],
    ...over,
  }
}

/** A report of the given connectors, with the worst of their verdicts. */
export function report(connectors: readonly ConnectorReport[], over: Partial<Report> = {}): Report {
  const verdicts = connectors.map((one) => one.verdict)
  const verdict = verdicts.includes('not-ready')
    ? 'not-ready'
    : verdicts.includes('needs-answers')
      ? 'needs-answers'
      : 'ready'
  return {
    version: 1,
    tool: { name: 'connector-certification', version: '1.0.0', docs: DOCS },
    verdict,
    stage: 'review',
    failOn: 'required',
    exitCode: verdict === 'not-ready' ? 1 : 0,
    commit: '0123456789abcdef0123456789abcdef01234567',
    connectors,
    notes: [],
    ...over,
  }
}

/** The definition that the places of `contoso()` lie in. */
export const DEFINITION_LINES: readonly string[] = [
  '{',
  '  "swagger": "2.0",',
  '  "info": { "title": "Contoso Orders API", "description": "Orders of Contoso.", "version": "1.0" },',
  '  "paths": {',
  '    "/orders": {',
  '      "get": {',
  '        "operationId": "ListOrders",',
  '        "parameters": [{ "name": "注文番号", "in": "query", "type": "string", "x-ms-sumary": "Number" }],',
  '        "responses": { "200": { "description": "OK" }, "default": { "schema": {} } }',
  '      }',
  '    }',
  '  }',
  '}',
]

/** Reads the files of `contoso()`. */
export function contosoSources(file: string): readonly string[] | undefined {
  if (file.endsWith('apiDefinition.swagger.json')) return DEFINITION_LINES
  if (file.endsWith('apiProperties.json')) return ['{', '  "properties": { "iconBrandColor": "#ffffff" }', '}']
  return undefined
}

function at(line: number, from: number, to: number): Finding['range'] {
  return { start: { line, column: from }, end: { line, column: to } }
}

/** A connector on its way: four faults to fix, two that should be, one piece of advice, two questions, one waiver. */
export function contosoFindings(): Finding[] {
  return [
    finding({
      criterion: 'title-reserved-words',
      pointer: '/info/title',
      range: at(3, 22, 42),
      message: "The title 'Contoso Orders API' contains the word 'API'.",
      remedy: 'Type "title": "Contoso Orders".',
      policyCodes: ['5000.2.2.2'],
      upstream: "The value 'title' contains at least one of the restricted words: 'api, connector'.",
      fix: { description: 'Leave the word out.', range: at(3, 22, 42), replacement: '"Contoso Orders"' },
    }),
    finding({ upstream: "The 'summary' property is required." }),
    finding({
      criterion: 'parameter-summary-present',
      pointer: '/paths/~1orders/get/parameters/0',
      range: at(8, 24, 25),
      message: "The parameter '注文番号' has no x-ms-summary.",
      remedy: 'Add "x-ms-summary": "Order number"; the key \'x-ms-sumary\' is misspelled.',
      policyCodes: [],
      upstream: "The 'x-ms-summary' property is required.",
      related: [
        {
          file: `${FOLDER}/apiDefinition.swagger.json`,
          pointer: '/paths/~1orders/get/parameters/0/x-ms-sumary',
          range: at(8, 77, 90),
          message: 'This key is not known.',
        },
      ],
    }),
    finding({
      criterion: 'brand-color-forbidden',
      file: `${FOLDER}/apiProperties.json`,
      pointer: '/properties/iconBrandColor',
      range: at(2, 37, 46),
      message: "The brand color is '#ffffff', which may not be used.",
      remedy: 'Type the color of the icon\'s background, "#0b5cab".',
      policyCodes: ['5000.2.1.5'],
    }),
    finding({
      criterion: 'response-schema-present',
      level: 'recommended',
      pointer: '/paths/~1orders/get/responses/200',
      range: at(9, 24, 29),
      message: "The response 200 of 'ListOrders' has no schema.",
      remedy: 'Describe what comes back in "schema".',
      policyCodes: ['5000.2.4.4'],
    }),
    finding({
      criterion: 'description-length',
      level: 'recommended',
      pointer: '/info/description',
      range: at(3, 59, 79),
      message: "The description 'Orders of Contoso.' has 18 characters; at least 30 are asked for.",
      remedy: 'Say in one or two sentences what people do with it.',
      policyCodes: [],
    }),
    finding({
      criterion: 'operation-tags',
      level: 'advice',
      pointer: '/paths/~1orders/get',
      range: at(6, 7, 12),
      message: "The operation 'ListOrders' has no tags.",
      remedy: 'Leave it, or group the operations by tags.',
      policyCodes: [],
    }),
    question('user-scenario'),
    question('test-account', {
      message: 'Nobody has said yet where Microsoft gets a test account.',
      remedy: 'Name the place, never the password.',
      paste: 'answers:\n  test-account: "where Microsoft gets it"',
    }),
    finding({
      criterion: 'icon-format',
      status: 'waived',
      level: 'recommended',
      file: `${FOLDER}/icon.jpg`,
      pointer: '',
      range: at(1, 1, 1),
      message: 'The icon is a JPEG.',
      remedy: 'Send a PNG.',
      waiver: { reason: 'The brand team delivers the PNG in March', until: '2027-03-31' },
    }),
  ]
}

/** The report on the connector above. */
export function contoso(over: Partial<Report> = {}): Report {
  return report([connector(contosoFindings())], over)
}

/** Texts that a stranger may put anywhere; no sink may take one of them for more than text. */
export const HOSTILE: readonly string[] = [
  '@octocat and @contoso/admins',
  'see #1, GH-2, contoso/orders#3 and 0123456789abcdef0123456789abcdef01234567',
  '[click](https://evil.example/a) ![p](https://evil.example/p.png) <https://evil.example/x>',
  'www.evil.example https://evil.example/b mailto:a@evil.example a@evil.example ftp://evil.example',
  '<img src=x onerror=alert(1)><script>alert(1)</script></details></summary><!-- marker --> &lt;b&gt; &#64;octocat',
  '::error file=a,line=1::forged',
  '##[group]forged ##[error]x ##[add-mask]y',
  '\n::warning::next line\r##[error]carriage\u2028::notice::separator\u0085::error::nel',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007link\u009b2J',
  '\u202eesrever\u2066isolate\u2069 zero\u200bwidth\u200d\u2060\ufeff soft\u00ad tag\u{e0041}',
  '| a | b |\n|---|---|\n| c | d |',
  'one ` two `` three ``` four ```` end\n```\n~~~\n',
  '# heading\n> quote\n- item\n1. item\n***bold*** __under__ ~~gone~~ \\ backslash\n---\n    code',
  'lone \ud800 and \udc00 surrogates',
  ':tada: $x^2$ {{ template }} $\u007b{ github.token }} %0A %25',
  "quotes ' and \" and 'quoted `text`' in ''",
  '[ref]: https://evil.example\n[ref] [^1]\n[^1]: note',
]

/** A report in which every text that comes from a submission is hostile. */
export function hostile(text: string): Report {
  const one = finding({
    criterion: 'operation-summary-present',
    file: `${FOLDER}/${text}.json`,
    pointer: `/paths/${text}`,
    message: `The value '${text}' is wrong, ${text}.`,
    remedy: `Type ${text} or '${text}'.`,
    upstream: `The '${text}' property is required.`,
    consumers: [text],
    related: [{ file: text, pointer: text, range: at(1, 1, 2), message: text }],
    fix: { description: text, range: at(1, 1, 2), replacement: text },
  })
  const findings = [
    one,
    { ...one, level: 'recommended' as const },
    { ...one, level: 'advice' as const },
    question('user-scenario', { message: text, remedy: text, paste: `answers:\n  user-scenario: ${text}` }),
    { ...one, status: 'waived' as const, waiver: { reason: text, until: text } },
  ]
  return report(
    [
      connector(findings, {
        name: text,
        title: text,
        path: `certified-connectors/${text}`,
        publisherBecause: text,
        notes: [text],
        answers: [{ question: 'user-scenario', title: 'User scenario', text }],
        checklist: [{ id: 'after', title: text, text }],
        criteria: [
          result('a', { outcome: 'crashed', because: text }),
          result('b', { outcome: 'blocked', because: text }),
          result('c', { area: text }),
        ],
        update: { base: text, class: 'breaking', suggestedVersion: text, changelog: text },
      }),
    ],
    { notes: [text] },
  )
}

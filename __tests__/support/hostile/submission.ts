import { connectorFiles } from '../connector.js'
import { EVERYTHING_DEFINITION, EVERYTHING_PROPERTIES } from '../everything.js'

export type Files = Record<string, string | Uint8Array>

/** Members whose names are free: what stands below them may be called anything. */
const NAMED_FREELY = new Set([
  'paths',
  'definitions',
  'properties',
  'parameters',
  'responses',
  'securityDefinitions',
  'connectionParameters',
  'scopes',
  'customParameters',
])

/** How a stranger's text gets into a document. */
export type How = 'behind every text' | 'instead of every text' | 'as a name' | 'as a further member'

/** Texts in turn: each place gets the next one. */
export type Turn = () => string

export function inTurn(texts: readonly string[], from = 0): Turn {
  let at = from
  return () => texts[at++ % texts.length] ?? ''
}

/** A copy of a document with a text of a stranger wherever it can stand; what makes it a definition at all stays. */
export function withText(document: unknown, next: Turn, how: How): unknown {
  return changed(document, next, how, '')
}

function changed(value: unknown, next: Turn, how: How, parent: string): unknown {
  if (typeof value === 'string') {
    if (how === 'behind every text') return `${value} ${next()}`
    return how === 'instead of every text' ? next() : value
  }
  if (Array.isArray(value)) return value.map((item) => changed(item, next, how, ''))
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    const name = how === 'as a name' && NAMED_FREELY.has(parent) ? `${key} ${next()}` : key
    const isKept = key === 'swagger' || key === '$ref'
    put(copy, name, isKept ? member : changed(member, next, how, key))
  }
  if (how === 'as a further member') {
    put(copy, next(), next())
    put(copy, `x-ms-a ${next()}`, next())
  }
  return copy
}

/** As `JSON.parse` does it: `__proto__` is a name like any other. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
}

function script(next: Turn): string {
  const line = (): string => next().replace(/[\r\n\u2028\u2029\u0085]/g, ' ')
  const inside = (): string => line().replace(/["\\]/g, '')
  return [
    `// ${line()}`,
    `public class Script ${line()} : ScriptBase`,
    '{',
    `    // ${line()}`,
    '    public override async Task<HttpResponseMessage> ExecuteAsync()',
    '    {',
    `        var address = "https://evil.example/${inside()}";`,
    `        switch (this.Context.OperationId) { case "${inside()}": break; }`,
    `        return await ${line()};`,
    '    }',
    '}',
    '',
  ].join('\n')
}

function readme(next: Turn): string {
  return [
    `# ${next()}`,
    '',
    next(),
    '',
    `## Publisher: ${next()}`,
    '',
    `## ${next()}`,
    '',
    `[${next()}](${next()}) ![${next()}](${next()}) <${next()}>`,
    '',
    `| ${next()} | ${next()} |`,
    '|--|--|',
    '',
    '## Supported Operations',
    '',
    `### ${next()}`,
    '',
    next(),
    '',
  ].join('\n')
}

function declaration(next: Turn): string {
  return [
    'answers:',
    `  attest-saas-scenario: ${JSON.stringify(next())}`,
    `  attest-test-account: ${JSON.stringify(next())}`,
    'waivers:',
    ...['title-length', 'operation-id-unique', 'operation-summary-present', 'operation-id-characters'].map(
      (criterion) => `  - { criterion: ${criterion}, reason: ${JSON.stringify(`It is agreed with them. ${next()}`)} }`,
    ),
    '',
  ].join('\n')
}

/** A name as a file system takes it. */
export function nameOf(text: string): string {
  const name = text
    .replaceAll('/', '\u2215')
    .replaceAll('\0', '')
    .replaceAll(/\p{Cs}/gu, '')
  return Buffer.from(name).subarray(0, 180).toString('utf8').replaceAll('\ufffd', '')
}

/**
 * A connector with texts of a stranger at every place of every file.
 * @param over `from`: the text to begin with; `called`: what further files and entries of archives are called
 */
export function hostileConnector(
  folder: string,
  texts: readonly string[],
  ways: readonly How[],
  over: { readonly from?: number; readonly called?: readonly string[] } = {},
): Files {
  const next = inTurn(texts, over.from)
  const throughAll = (document: unknown): string =>
    `${JSON.stringify(
      ways.reduce((so, how) => withText(so, next, how), document),
      null,
      2,
    )}\n`
  const names = (over.called ?? texts).map(nameOf).filter((name) => name !== '')
  const archive = Object.fromEntries(
    names.flatMap((name) => [[name, name] as const, [`../${name}.json`, name] as const]),
  )
  return connectorFiles({
    folder,
    readme: readme(next),
    intro: `${next()}\n\n# ${next()}\n`,
    script: script(next),
    declaration: declaration(next),
    files: {
      'apiDefinition.swagger.json': throughAll(EVERYTHING_DEFINITION),
      'apiProperties.json': throughAll(EVERYTHING_PROPERTIES),
      'settings.json': `${JSON.stringify({ connectorId: next(), environment: next(), [next()]: next() })}\n`,
      ...Object.fromEntries(
        names.flatMap((name) => [
          [`${name}.json`, JSON.stringify({ [name]: name })],
          [`${name}.md`, name],
        ]),
      ),
      'package.zip': { zip: { ...archive, 'a.zip': { zip: archive } } },
    },
  })
}

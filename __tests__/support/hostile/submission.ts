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

/** A copy of a document with a text of a stranger wherever it can stand; what makes it a definition at all stays. */
export function withText(document: unknown, text: string, how: How): unknown {
  return changed(document, text, how, '')
}

function changed(value: unknown, text: string, how: How, parent: string): unknown {
  if (typeof value === 'string') {
    if (how === 'behind every text') return `${value} ${text}`
    return how === 'instead of every text' ? text : value
  }
  if (Array.isArray(value)) return value.map((item) => changed(item, text, how, ''))
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    const name = how === 'as a name' && NAMED_FREELY.has(parent) ? `${key} ${text}` : key
    const isKept = key === 'swagger' || key === '$ref'
    put(copy, name, isKept ? member : changed(member, text, how, key))
  }
  if (how === 'as a further member') {
    put(copy, text, text)
    put(copy, `x-ms-a ${text}`, text)
  }
  return copy
}

/** As `JSON.parse` does it: `__proto__` is a name like any other. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
}

const script = (text: string): string => {
  const line = text.replace(/[\r\n\u2028\u2029\u0085]/g, ' ')
  return [
    `// ${line}`,
    `public class Script ${line} : ScriptBase`,
    '{',
    `    // ${line}`,
    '    public override async Task<HttpResponseMessage> ExecuteAsync()',
    '    {',
    `        var address = "https://evil.example/${line.replace(/["\\]/g, '')}";`,
    `        switch (this.Context.OperationId) { case "${line.replace(/["\\]/g, '')}": break; }`,
    `        return await ${line};`,
    '    }',
    '}',
    '',
  ].join('\n')
}

const readme = (text: string): string =>
  [
    `# ${text}`,
    '',
    text,
    '',
    `## Publisher: ${text}`,
    '',
    `## ${text}`,
    '',
    `[${text}](${text}) ![${text}](${text}) <${text}>`,
    '',
    `| ${text} | ${text} |`,
    '|--|--|',
    '',
    '## Supported Operations',
    '',
    `### ${text}`,
    '',
    text,
    '',
  ].join('\n')

const declaration = (text: string): string => {
  const quoted = JSON.stringify(text)
  return [
    'answers:',
    `  attest-saas-scenario: ${quoted}`,
    `  attest-test-account: ${quoted}`,
    'waivers:',
    ...['title-length', 'operation-id-unique', 'operation-summary-present'].map(
      (criterion) => `  - { criterion: ${criterion}, reason: ${JSON.stringify(`It is agreed with them. ${text}`)} }`,
    ),
    '',
  ].join('\n')
}

/** A name as a file system takes it. */
export function nameOf(text: string): string {
  const name = text.replaceAll('/', '\u2215').replaceAll('\0', '')
  return Buffer.from(Buffer.from(name).subarray(0, 200).toString('utf8').replaceAll('\ufffd', '')).toString('utf8')
}

/** A connector with a text of a stranger at every place of every file. */
export function hostileConnector(folder: string, text: string, how: How): Files {
  const base = { folder, readme: readme(text), intro: `${text}\n\n# ${text}\n`, script: script(text) }
  const definition = withText(EVERYTHING_DEFINITION, text, how)
  const properties = withText(EVERYTHING_PROPERTIES, text, how)
  return connectorFiles({
    ...base,
    declaration: declaration(text),
    files: {
      'apiDefinition.swagger.json': `${JSON.stringify(definition, null, 2)}\n`,
      'apiProperties.json': `${JSON.stringify(properties, null, 2)}\n`,
      'settings.json': `${JSON.stringify({ connectorId: text, environment: text, [text]: text })}\n`,
      [`${nameOf(text)}.json`]: JSON.stringify({ [text]: text }),
      [`${nameOf(text)}.md`]: text,
      'package.zip': {
        zip: {
          [`${nameOf(text)}.json`]: text,
          [`../${nameOf(text)}`]: text,
          'a.zip': { zip: { [nameOf(text)]: text } },
        },
      },
    },
  })
}

/** One connector for each way in. */
export function hostileSubmission(text: string, place = ''): Files {
  const ways: readonly How[] = ['behind every text', 'instead of every text', 'as a name', 'as a further member']
  return Object.assign(
    {},
    ...ways.map((how, at) => hostileConnector(`${place}${at} ${nameOf(text)}`, text, how)),
  ) as Files
}

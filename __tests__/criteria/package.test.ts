import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample, checkFiles, connectorFiles, findingsOf } from '../support/connector.js'
import type { MemoryFiles } from '../support/tree.js'

const FOLDER = 'Orchard Harvest'
const SECRET = ['kR7wQz41LmXv', '93TbNs58YhGd'].join('')

async function told(criterion: string, example: Example = {}): Promise<string[]> {
  return (await findingsOf(criterion, example)).map(
    (finding) =>
      `${finding.level} ${finding.file.replace(`${FOLDER}/`, '')}:${finding.range.start.line} ${finding.message}`,
  )
}

/** Required findings and outcomes of a tree in which one entry is no regular file. */
async function withEntry(name: string, entry: MemoryFiles[string]) {
  const { report } = await checkFiles({ ...connectorFiles(), [`${FOLDER}/${name}`]: entry })
  const connector = report.connectors[0]
  const findings = connector?.findings.filter((finding) => finding.criterion === 'file-readable') ?? []
  return {
    exitCode: report.exitCode,
    messages: findings.map((finding) => `${finding.level} ${finding.message}`),
    passed: connector?.criteria.filter((result) => result.outcome === 'passed').length ?? 0,
  }
}

describe('files that cannot be read', () => {
  it.each([
    ['apiDefinition.swagger.json', 'API definition'],
    ['apiProperties.json', 'API properties file'],
    ['readme.md', 'readme'],
    ['intro.md', 'intro'],
    ['script.csx', 'script'],
    ['icon.png', 'icon'],
    ['settings.json', 'settings file'],
  ])('a link in the place of %s is a required finding, and the rest is checked', async (name, role) => {
    const { exitCode, messages, passed } = await withEntry(name, { link: true })
    expect(messages).toEqual([`required '${name}' (${role}) cannot be read: it is a link, and links are not followed.`])
    expect(exitCode).toBe(1)
    expect(passed).toBeGreaterThan(5)
  })

  it('a folder in the place of a file is one', async () => {
    expect((await withEntry('apiProperties.json', { directory: true })).messages).toEqual([
      "required 'apiProperties.json' (API properties file) cannot be read: it is a folder.",
    ])
  })

  it('a definition that is too large is one', async () => {
    expect((await withEntry('apiDefinition.swagger.json', ' '.repeat(16 * 1024 * 1024 + 1))).messages).toEqual([
      "required 'apiDefinition.swagger.json' (API definition) cannot be read: it has more than 16 MB.",
    ])
  })

  it.each([
    ['[]', 'a list'],
    ['null', 'null'],
    ['"swagger"', 'a text'],
    ['5', 'a number'],
  ])('a definition that is %s is told of', async (text, what) => {
    expect(await told('file-json-parses', { files: { 'apiDefinition.swagger.json': text } })).toEqual([
      `required apiDefinition.swagger.json:1 The file holds ${what} where an object in braces has to stand.`,
    ])
  })
})

describe('files that are missing', () => {
  it('makes the check fail, at the connector', async () => {
    expect(await told('file-openapi-present', { files: { 'apiDefinition.swagger.json': null } })).toEqual([
      'required apiProperties.json:1 This folder has API properties and no API definition.',
    ])
    expect((await checkExample({ files: { 'apiProperties.json': null } })).verdict).toBe('not-ready')
  })

  it('knows a readme under another name', async () => {
    expect(await told('file-readme-present', { readme: null, intro: null, files: { 'Readme.md.txt': 'x' } })).toEqual([
      "required Readme.md.txt:1 The readme is called 'Readme.md.txt', so it is not found.",
    ])
  })

  it('is milder about the readme where intro.md is there', async () => {
    expect(await told('file-readme-present', { readme: null })).toEqual([
      'recommended apiDefinition.swagger.json:1 There is no readme.',
    ])
  })
})

describe('names', () => {
  it('are advice with the canonical name to type', async () => {
    const definition = connectorFiles()[`${FOLDER}/apiDefinition.swagger.json`] as string
    const findings = await findingsOf('file-names-canonical', {
      files: { 'apiDefinition.swagger.json': null, 'Orchard.swagger.json': definition },
    })
    expect(findings.map(({ level, message, remedy }) => `${level} ${message} ${remedy}`)).toEqual([
      "advice The API definition file is called 'Orchard.swagger.json' and not apiDefinition.swagger.json. Rename it to apiDefinition.swagger.json.",
    ])
  })

  it('in another letter case are told', async () => {
    const properties = connectorFiles()[`${FOLDER}/apiProperties.json`] as string
    expect(
      await told('file-names-canonical', { files: { 'apiProperties.json': null, 'ApiProperties.json': properties } }),
    ).toEqual([
      "advice ApiProperties.json:1 The API properties file is called 'ApiProperties.json', in another letter case than apiProperties.json.",
    ])
  })

  it('tell of a second definition beside the one that was checked', async () => {
    expect(await told('file-names-canonical', { files: { 'apiDefinition.json': '{}' } })).toEqual([
      "advice apiDefinition.json:1 Beside the files that were checked lie others of the same kind: 'apiDefinition.json'.",
    ])
  })
})

describe('credentials', () => {
  it.each(['readme.md', 'intro.md', 'settings.json', 'notes/todo.txt', 'certification.yml'])(
    'in %s are required findings, and never shown',
    async (name) => {
      const example: Example = {
        files: { [name]: name.endsWith('.yml') ? `# clientSecret: "${SECRET}"\n` : `"clientSecret": "${SECRET}"` },
      }
      expect(await told('file-no-secrets', example)).toEqual([
        `required ${name}:1 A secret seems to stand here in plain text (24 characters).`,
      ])
      expect(JSON.stringify(await checkExample(example))).not.toContain(SECRET)
    },
  )

  it('made up for tests, or for an example in a definition, are milder', async () => {
    const levels = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0])
    const inTests = await told('file-no-secrets', { files: { 'tests/a.json': `"clientSecret": "${SECRET}"` } })
    expect(levels(inTests)).toEqual(['recommended'])
    const definition = { definitions: { Order: { example: { password: ['Tr4ctor', '!Barn'].join('') } } } }
    expect(levels(await told('file-no-secrets', { definition }))).toEqual(['recommended'])
  })

  it('in binary files are not looked for', async () => {
    expect(await told('file-no-secrets', { files: { 'photo.dat': `\u0000"clientSecret": "${SECRET}"` } })).toEqual([])
  })
})

describe('text of the JSON files', () => {
  it('may begin with a byte-order mark, which is advice', async () => {
    const properties = connectorFiles()[`${FOLDER}/apiProperties.json`] as string
    expect(await told('file-json-encoding', { files: { 'apiProperties.json': `\ufeff${properties}` } })).toEqual([
      'advice apiProperties.json:1 The file begins with a byte-order mark.',
    ])
  })

  it('is measured in bytes', async () => {
    expect(await told('file-openapi-size', { definition: { 'x-notes': 'ä'.repeat(500_000) } })).toHaveLength(1)
    expect(await told('file-openapi-size', { definition: { 'x-notes': 'a'.repeat(900_000) } })).toEqual([])
  })
})

describe('what a declaration sets aside', () => {
  const waiver = (more: string) =>
    `publisher: verified\nwaivers:\n  - criterion: file-intro-present\n    reason: It comes later.\n${more}`

  it('is no finding while it is used', async () => {
    const report = await checkExample({ intro: null, declaration: waiver('') })
    expect(report.findings.filter((finding) => finding.criterion.startsWith('waiver'))).toEqual([])
    expect(report.findings.find((finding) => finding.criterion === 'file-intro-present')?.status).toBe('waived')
  })

  it('is advice once it is not', async () => {
    expect(await told('waiver-used', { declaration: waiver('') })).toEqual([
      "advice certification.yml:3 This waiver of 'file-intro-present' covers no finding.",
    ])
  })

  it('counts on its last day and not on the next', async () => {
    const example = (day: string): Example => ({ intro: null, declaration: waiver(`    until: ${day}\n`) })
    expect(await told('waiver-not-expired', example('2026-11-25'))).toEqual([])
    expect(await told('waiver-not-expired', example('2026-11-24'))).toEqual([
      "recommended certification.yml:3 This waiver of 'file-intro-present' ended on 2026-11-24, so one finding counts again.",
    ])
  })

  it('for the whole repository is unused only where no connector uses it', async () => {
    const second = Object.fromEntries(
      Object.entries(connectorFiles()).map(([path, content]) => [path.replace(FOLDER, 'Second'), content]),
    )
    const files = (first: Example) => ({ ...connectorFiles(first), ...second, '.github/certification.yml': waiver('') })
    const unused = async (first: Example) => {
      const { report } = await checkFiles(files(first))
      return report.connectors.flatMap((connector) =>
        connector.findings
          .filter((finding) => finding.criterion === 'waiver-used')
          .map((finding) => `${connector.name}: ${finding.file}`),
      )
    }
    expect(await unused({ intro: null })).toEqual([])
    expect(await unused({})).toEqual(['Second: .github/certification.yml'])
  })
})

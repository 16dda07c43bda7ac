import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import AjvModule from 'ajv'
import { parse } from 'yaml'
import type { Declaration } from '../../src/facts/declaration.js'
import { DeclarationError } from '../../src/facts/declaration-error.js'
import { type KnownNames, parseDeclaration } from '../../src/facts/declaration-yaml.js'

const KNOWN: KnownNames = {
  criteria: new Set(['operation-id-unique', 'title-length', 'constructor', 'operation-removed']),
  breaks: new Set(['operation-removed']),
  questions: new Set(['attest-uptime', 'attest-tier']),
}

function read(text: string | Uint8Array, isShared = true): Declaration {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return parseDeclaration('certification.yml', { kind: 'bytes', bytes }, KNOWN, isShared)
}

/** The message with file, line and column, or `accepted`. */
function fault(text: string | Uint8Array, isShared = true): string {
  try {
    read(text, isShared)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error
    return error.message.replace('certification.yml:', '')
  }
}

const WHOLE = `# Orchard Harvest
publisher: verified
answers:
  attest-uptime: { answer: "99.95 %", evidence: https://status.orchardharvest.com, date: 2026-01-31 }
  attest-tier: premium
waivers:
  - criterion: title-length
    reason: The name is registered.
    until: 2027-01-31
    pointer: /info/title
    file: ./apiDefinition.swagger.json
breaking-changes:
  - criterion: operation-removed
    operation: ListOrders
    reason: Nobody calls it.
    by: Ada
    ticket: OH-12
criteria:
  title-length: { level: advice, reason: Ours is short. }
exclude: [legacy/**]
baseline: [0123456789abcdef]
`

describe('a declaration that is right', () => {
  it('is read in every part', () => {
    const declaration = read(WHOLE)
    expect({
      ...declaration,
      answers: [...declaration.answers.values()],
      baseline: [...declaration.baseline],
    }).toMatchObject({
      publisher: 'verified',
      answers: [
        {
          question: 'attest-uptime',
          text: '99.95 %',
          evidence: 'https://status.orchardharvest.com',
          date: '2026-01-31',
        },
        { question: 'attest-tier', text: 'premium', evidence: undefined, date: undefined },
      ],
      waivers: [
        {
          criterion: 'title-length',
          reason: 'The name is registered.',
          until: '2027-01-31',
          pointer: '/info/title',
          file: 'apiDefinition.swagger.json',
        },
      ],
      acknowledgements: [{ criterion: 'operation-removed', operation: 'ListOrders', by: 'Ada', ticket: 'OH-12' }],
      levels: [{ criterion: 'title-length', level: 'advice', reason: 'Ours is short.' }],
      exclude: ['legacy/**'],
      baseline: ['0123456789abcdef'],
    })
  })

  it('knows its places', () => {
    const { waivers } = read(WHOLE)
    expect(waivers[0]?.at.place()).toMatchObject({ kind: 'text', range: { start: { line: 7, column: 5 } } })
  })

  it.each([
    ['nothing', ''],
    ['comments', '# later\n'],
    ['empty parts', 'answers:\nwaivers:\ncriteria:\nexclude: []\nbaseline:\n'],
    ['a byte-order mark', '\ufeffpublisher: custom\n'],
    ['Windows line ends', 'publisher: custom\r\nanswers:\r\n  attest-tier: premium\r\n'],
    ['document marks', '---\npublisher: custom\n...\n'],
    ['texts with brackets', 'answers:\n  attest-tier: "[[[[[[[["\n'],
    ['a long text over lines', `answers:\n  attest-tier: |\n    ${'word '.repeat(500)}\n    and more\n`],
  ])('may hold %s', (_name, text) => {
    expect(fault(text)).toBe('accepted')
  })

  it('keeps numbers as they are written', () => {
    expect(read('answers:\n  attest-uptime: 99.90\n').answers.get('attest-uptime')?.text).toBe('99.90')
    expect(read('answers:\n  attest-uptime: 007\n').answers.get('attest-uptime')?.text).toBe('007')
  })
})

describe('a declaration that is faulty', () => {
  it.each([
    ['an unknown key', 'publisher: custom\nwaiver: []\n', "2:1: 'waiver' is not known here; did you mean 'waivers'?"],
    [
      'a key that is nothing like a known one',
      'zzzzzzzz: 1\n',
      "1:1: 'zzzzzzzz' is not known here; known are publisher, answers, waivers, breaking-changes, criteria, exclude, baseline.",
    ],
    ['an unknown publisher', 'publisher: me\n', "1:12: 'publisher' must be one of verified, independent, custom."],
    ['a text as the whole file', 'hello\n', "1:1: The file must be a list of 'key: value' lines."],
    ['a list as the whole file', '- a\n', "1:1: The file must be a list of 'key: value' lines."],
    ['a text for a list', 'waivers: yes please\n', "1:10: 'waivers' must be a list."],
    ['a text for a waiver', 'waivers:\n  - title-length\n', "2:5: A waiver must be a list of 'key: value' lines."],
    [
      'a break that is none',
      'breaking-changes:\n  - criterion: title-length\n    reason: no\n',
      "2:16: 'title-length' is no breaking change: set it aside under 'waivers'.",
    ],
    ['a waiver without reason', 'waivers:\n  - criterion: title-length\n', "2:5: A waiver needs a 'reason'."],
    [
      'a waiver with an empty reason',
      'waivers:\n  - criterion: title-length\n    reason: "  "\n',
      "3:13: 'reason' must be a text.",
    ],
    [
      'a misspelt criterion',
      'waivers:\n  - criterion: title-lenght\n    reason: x\n',
      "2:16: There is no criterion 'title-lenght'; did you mean 'title-length'?",
    ],
    [
      'a criterion that nobody has',
      'criteria:\n  qqqq: { level: off, reason: x }\n',
      "2:3: There is no criterion 'qqqq'.",
    ],
    [
      'a criterion called like a property',
      'criteria:\n  toString: { level: off, reason: x }\n',
      "2:3: There is no criterion 'toString'.",
    ],
    [
      'a misspelt question',
      'answers:\n  attest-uptme: 99.9\n',
      "2:3: There is no question 'attest-uptme'; did you mean 'attest-uptime'?",
    ],
    [
      'a level that does not exist',
      'criteria:\n  title-length: { level: low, reason: x }\n',
      "2:26: 'level' must be one of required, recommended, advice, off.",
    ],
    [
      'a level change without reason',
      'criteria:\n  title-length: { level: off }\n',
      "2:17: The entry of 'title-length' needs a 'reason'.",
    ],
    [
      'a day that does not exist',
      'waivers:\n  - criterion: title-length\n    reason: x\n    until: 2027-02-30\n',
      "4:12: 'until' must be a date such as 2027-01-31.",
    ],
    [
      'a date in another notation',
      'waivers:\n  - criterion: title-length\n    reason: x\n    until: 31.1.2027\n',
      "4:12: 'until' must be a date such as 2027-01-31.",
    ],
    [
      'a pointer that is none',
      'waivers:\n  - criterion: title-length\n    reason: x\n    pointer: info.title\n',
      "4:14: 'pointer' must be a JSON pointer such as /paths/~1items/get.",
    ],
    ['a key twice', 'publisher: custom\npublisher: verified\n', "2:1: 'publisher' stands here a second time."],
    [
      'an answer twice',
      'answers:\n  attest-tier: a\n  attest-tier: b\n',
      "3:3: 'attest-tier' stands here a second time.",
    ],
    ['an empty answer', 'answers:\n  attest-tier: { }\n', "2:16: The answer to 'attest-tier' is empty."],
    ['a list as an answer', 'answers:\n  attest-tier: [a]\n', "2:16: The answer to 'attest-tier' must be a text."],
    ['an anchor', 'answers: &a\n  attest-tier: a\n', '2:3: Anchors such as &name are not read here: delete it.'],
    ['an alias', 'answers:\n  attest-tier: *a\n', null],
    ['an alias that exists', 'publisher: &p custom\nanswers:\n  attest-tier: *p\n', null],
    ['a merge key', 'answers:\n  <<: { attest-tier: a }\n', "2:3: There is no question '<<'."],
    ['a tag', 'publisher: !!js/function x\n', '1:12: It is not valid YAML: tags such as !name are not read here.'],
    [
      'a tab as indentation',
      'answers:\n\tattest-tier: a\n',
      '2:1: It is not valid YAML: a tab stands where blanks have to.',
    ],
    [
      'two documents',
      'publisher: custom\n---\npublisher: verified\n',
      '2:1: It is not valid YAML: only one document may stand in the file.',
    ],
    ['a quote that is not closed', 'publisher: "custom\n', null],
    [
      'a glob that could take long',
      'exclude: ["*a*a*a*a*a*a*"]\n',
      '1:11: This glob is too long or has too many wildcards.',
    ],
    ['a fingerprint that is none', 'baseline: [abc]\n', '1:12: A fingerprint has 16 hexadecimal digits.'],
    ['a list as a key', '? [a]\n: b\n', '1:3: A key must be plain text.'],
  ])('says where: %s', (_name, text, message) => {
    if (message === null) expect(fault(text)).toMatch(/^\d+:\d+: /)
    else expect(fault(text)).toBe(message)
  })

  it('excludes paths for a whole repository only', () => {
    expect(fault('exclude: [a]\n', false)).toBe(
      "1:10: 'exclude' is only read in .github/certification.yml: it speaks for the whole repository.",
    )
  })

  it.each([
    ['brackets without end', '['.repeat(200_000)],
    ['brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['maps in maps', '{a: '.repeat(20_000)],
    ['maps in maps over lines', '{a:\n'.repeat(20_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is refused before the parser sees %s', (_name, text) => {
    expect(fault(text)).toMatch(/^\d+:1: It is nested too deep\.$/)
  })

  it('survives a bomb of aliases, many keys and many faults', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, level) => `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    ).join('\n')
    expect(fault(bomb)).toMatch(/^\d+:\d+: /)
    expect(fault(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'))).toMatch(
      /^1:1: 'k0' is not known here/,
    )
    expect(fault('a: "\\q"\n'.repeat(5000))).toMatch(/^1:\d+: It is not valid YAML/)
  })

  it('says when it cannot be read at all', () => {
    expect(fault(Uint8Array.of(0x70, 0xff, 0xfe, 0x80))).toBe('1:1: It is not encoded as UTF-8.')
    expect(fault(new Uint8Array(1024 * 1024 + 1))).toBe('1:1: It has more than 1 MB.')
    expect(() => parseDeclaration('c.yml', { kind: 'unreadable', because: 'it is a folder' })).toThrow(
      'c.yml:1:1: It cannot be read: it is a folder.',
    )
  })
})

describe('the schema of certification.yml', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/certification.schema.json', import.meta.url), 'utf8'))
  const Ajv = ((AjvModule as { default?: unknown }).default ?? AjvModule) as new (
    options: object,
  ) => {
    compile(schema: unknown): (value: unknown) => boolean
  }
  const isValid = new Ajv({ strict: false }).compile(schema)

  it('accepts what is read and refuses what is not', () => {
    expect(isValid(parse(WHOLE.replaceAll('title-length', 'file-intro-present')))).toBe(true)
    expect(isValid(parse('waivers: [{ criterion: operation-id-unique }]'))).toBe(false)
    expect(isValid(parse('waivers: [{ criterion: no-such-criterion, reason: x }]'))).toBe(false)
    expect(isValid(parse('answers: { no-such-question: x }'))).toBe(false)
    expect(isValid(parse('unknown: 1'))).toBe(false)
  })
})

describe('a line that was pasted and not completed', () => {
  const stand = (text: string) => `: 'reason' still has to be written: '${text}' stands for it.`
  const waived = (reason: string) => `waivers:\n  - criterion: title-length\n    reason: ${JSON.stringify(reason)}\n`

  it.each([
    '<why>',
    '<who>',
    '… why it does not hold here',
    'why it does not hold here',
    'why nobody is hurt',
    'Why nobody is hurt.',
    '...',
    '…',
    'TODO',
    'tbd',
  ])('settles nothing, and is named with its line: %s', (reason) => {
    expect(fault(waived(reason))).toBe(`3:13${stand(reason)}`)
    expect(fault(`criteria:\n  title-length: { level: advice, reason: ${JSON.stringify(reason)} }\n`)).toBe(
      `2:42${stand(reason)}`,
    )
    expect(fault(`breaking-changes:\n  - criterion: operation-removed\n    reason: ${JSON.stringify(reason)}\n`)).toBe(
      `3:13${stand(reason)}`,
    )
  })

  it('needs somebody who confirms a break, where one is named', () => {
    const entry = 'breaking-changes:\n  - criterion: operation-removed\n    reason: Nobody calls it.\n    by: '
    expect(fault(`${entry}"… who confirms it"\n`)).toBe(
      "4:9: 'by' still has to be written: '… who confirms it' stands for it.",
    )
    expect(fault(`${entry}Ada Orchard\n`)).toBe('accepted')
  })

  it('is what settles a finding in place of a waiver, too', () => {
    const text = 'The API is public because …'
    const message = `2:26: The answer to 'authentication-public' still has to be written: '${text}' stands for it.`
    const known = { ...KNOWN, questions: new Set(['authentication-public']) }
    const told = (lines: string): string => {
      try {
        parseDeclaration('certification.yml', { kind: 'bytes', bytes: new TextEncoder().encode(lines) }, known)
        return 'accepted'
      } catch (error) {
        return (error as Error).message.replace('certification.yml:', '')
      }
    }
    expect(told(`answers:\n  authentication-public: "${text}"\n`)).toBe(message)
    expect(told('answers:\n  authentication-public: { answer: "<why>" }\n')).toContain("'<why>' stands for it.")
    expect(told('answers:\n  authentication-public: The API is public because it tells the weather.\n')).toBe(
      'accepted',
    )
  })

  it.each(['no', 'Why nobody is hurt: the service answers both.', 'It is <b> here', 'Agreed… with Ada', 'x'])(
    'is not confused with what somebody wrote: %s',
    (reason) => {
      expect(fault(waived(reason))).toBe('accepted')
    },
  )
})

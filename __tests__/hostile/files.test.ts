import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { connectorFiles } from '../support/connector.js'
import { Scene } from '../support/github/scene.js'
import { whatActs } from '../support/hostile/harmless.js'
import { bytesOf, everySink, type Sinks } from '../support/hostile/sinks.js'
import { type Files, hostileConnector } from '../support/hostile/submission.js'
import { drawIcon } from '../support/icon.js'
import { HOSTILE_DEFINITIONS, HOSTILE_PROPERTIES } from '../support/junk.js'

/** What a run may take at most, on a machine that does other things: whatever grows faster than its input takes longer. */
const LONGEST = 120_000
jest.setTimeout(LONGEST)

const CANARY = 'canary-4711-not-to-be-seen'

/** The same connector in as many folders, each with other files. */
function each(kinds: readonly Files[], letter: string): Files {
  return Object.assign(
    {},
    ...kinds.map((files, at) => {
      const folder = `${letter}${at}`
      const named = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])
      return { ...connectorFiles({ folder }), ...Object.fromEntries(named) }
    }),
  ) as Files
}

describe('files of a stranger', () => {
  let scene: Scene
  afterEach(() => scene.close())
  const run = async (
    head: Parameters<typeof Scene.open>[0]['head'],
    over: Parameters<Scene['run']>[0] = {},
  ): Promise<Sinks> => {
    scene = await Scene.open({ base: connectorFiles(), ...(head ? { head } : {}) })
    const look = () => scene.workspace.git('status', '--porcelain', '--ignored', '-z')
    const around = () => readdirSync(dirname(scene.workspace.folder)).filter((name) => name.includes('pwned'))
    const before = look()
    const sinks = await everySink(scene, over)
    expect([scene.github.objections, look(), around()]).toEqual([[], before, []])
    expect(whatActs(sinks, scene.github.serverUrl)).toEqual([])
    // 1: something is wrong with the submission. 3 would be our own fault.
    expect([sinks.ran.out.includes('our fault'), sinks.ran.code]).toEqual([false, 1])
    return sinks
  }
  const connectors = (sinks: Sinks): number => (JSON.parse(sinks.ran.outputs.connectors ?? '') as unknown[]).length
  const nothingOfCanary = (sinks: Sinks): void => {
    for (const [sink, text] of Object.entries(bytesOf(sinks)))
      expect([sink, text.includes(CANARY)]).toEqual([sink, false])
  }

  it('S3: links are not followed, wherever they lead, and are found', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'certification-outside-'))
    const secret = join(outside, 'secret.json')
    writeFileSync(secret, JSON.stringify({ swagger: '2.0', info: { title: CANARY }, paths: {}, publisher: CANARY }))
    for (const [name, content] of Object.entries(connectorFiles({ folder: '.' })))
      writeFileSync(
        join(outside, name.slice(2)),
        typeof content === 'string' ? content.replaceAll('Orchard', CANARY) : content,
      )
    const sinks = await run({
      ...connectorFiles({ folder: 'L' }),
      'L/apiDefinition.swagger.json': { link: secret },
      'L/readme.md': { link: secret },
      'L/script.csx': { link: '../.git/config' },
      'L/icon.png': { link: 'nowhere.png' },
      'L/loop': { link: 'loop' },
      'L/parent': { link: '..' },
      folder: { link: outside },
      'M/apiProperties.json': '{"properties": {}}',
      'M/apiDefinition.swagger.json': { link: '../L/apiProperties.json' },
      'M/package.zip': { link: '/dev/zero' },
    })
    nothingOfCanary(sinks)
    for (const path of ['L/apiDefinition.swagger.json', 'L/readme.md', 'M/apiDefinition.swagger.json'])
      expect(sinks.ran.summary).toContain(path)
    expect(sinks.ran.summary).toContain('link')
    scene.workspace.remove('M').link('.github/certification.yml', secret)
    const ran = await scene.run()
    expect([ran.code, ran.out.includes(CANARY), ran.summary.includes(CANARY)]).toEqual([2, false, false])
    expect(ran.out).toContain('::error::.github/certification.yml:1:1: It cannot be read: it is a link')
    rmSync(outside, { recursive: true })
  })

  it('S4: archives are looked into within limits, and nothing of them is written', async () => {
    const text = strToU8('x')
    const bomb = zipSync({ 'bomb.json': new Uint8Array(48 * 1024 * 1024) }, { level: 9 })
    const nest = (depth: number): Uint8Array =>
      depth === 0 ? bomb : zipSync({ 'package.zip': nest(depth - 1), 'a.zip': nest(0) })
    const encrypted = zipSync({ 'a.json': text })
    for (const [at, step] of [
      [0, 6],
      [encrypted.indexOf(0x02), 0],
    ] as const)
      if (at >= 0) encrypted[at + step] = 1
    const twice = Buffer.from(zipSync({ 'a.json': text, 'b.json': text }))
    for (let at = twice.indexOf('b.json'); at !== -1; at = twice.indexOf('b.json', at)) twice.write('a.json', at)
    const archives = [
      zipSync({ '../pwned': text, '../../../pwned': text, '/tmp/pwned': text, 'C:\\pwned': text, '..\\pwned': text }),
      bomb,
      nest(6),
      encrypted,
      new Uint8Array(twice),
      zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}.json`, new Uint8Array()]))),
      zipSync({ '::error::x\n::add-mask::y': text, '@octocat <img src=x>': text, 'a\u202eb': text }),
      bomb.subarray(0, bomb.length - 30),
      new Uint8Array(Buffer.concat([Buffer.from('MZ'), bomb, Buffer.alloc(70_000)])),
    ]
    const sinks = await run(
      each(
        archives.map((zip) => ({ 'package.zip': zip })),
        'Z',
      ),
    )
    expect(connectors(sinks)).toBe(archives.length)
    for (const at of archives.keys()) expect(sinks.json).toContain(`"file": "Z${at}/package.zip"`)
  })

  it('S5: pictures are read within limits', async () => {
    const icon = Buffer.from(drawIcon({}))
    const edited = (edit: (bytes: Buffer) => void): Uint8Array => {
      const copy = Buffer.from(icon)
      edit(copy)
      return new Uint8Array(copy)
    }
    const chunk = (type: string, data: Buffer): Buffer => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(data.length)
      head.write(type, 4, 'latin1')
      return Buffer.concat([head, data, Buffer.alloc(4)])
    }
    const inserted = (...chunks: Buffer[]) =>
      new Uint8Array(Buffer.concat([icon.subarray(0, 33), ...chunks, icon.subarray(33)]))
    const pictures = [
      edited((bytes) => bytes.writeUInt32BE(19_000, 16) && bytes.writeUInt32BE(19_000, 20)),
      edited((bytes) => bytes.writeUInt32BE(0xffffffff, 33)),
      edited((bytes) => bytes.writeUInt32BE(0, 16)),
      new Uint8Array(icon.subarray(0, 60)),
      inserted(chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(32 * 1024 * 1024))]))),
      inserted(...Array.from({ length: 20_000 }, () => chunk('tEXt', Buffer.from('a\0b')))),
      new Uint8Array(Buffer.concat([icon.subarray(0, 33), chunk('IDAT', deflateSync(Buffer.alloc(64 * 1024 * 1024)))])),
      new Uint8Array(Buffer.concat([icon, zipSync({ '../pwned': strToU8('x') })])),
      strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="https://evil.example/x"/></svg>'),
      new Uint8Array(Buffer.from('0000000c4a584c200d0a870a00000000', 'hex')),
      new Uint8Array(Buffer.from('00000018667479706865696300000000', 'hex')),
      new Uint8Array(Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(100_000, 0xff)])),
      new Uint8Array(0),
    ]
    const sinks = await run(
      each(
        pictures.map((png) => ({ 'icon.png': png })),
        'P',
      ),
    )
    expect(connectors(sinks)).toBe(pictures.length)
  })

  it('S6: documents of every size, depth and encoding are read or refused', async () => {
    const title = (text: string) => `{"swagger":"2.0","info":{"title":"${text}","version":"1.0"},"paths":{}}`
    const sizes: [string, string | Uint8Array][] = [
      ['one long text', title('x'.repeat(5_000_000))],
      ['many names', `{"swagger":"2.0","paths":{${Array.from({ length: 60_000 }, (_, at) => `"/${at}":{}`).join()}}}`],
      ['a byte-order mark', `\ufeff${title('x')}`],
      ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${title('x')}`, 'utf16le'))],
      ['no UTF-8', new Uint8Array(Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0xc3, 0x28, 0x7d]))],
    ]
    const documents = [...HOSTILE_DEFINITIONS, ...sizes].map(([, text]) => ({ 'apiDefinition.swagger.json': text }))
    const properties = HOSTILE_PROPERTIES.map(([, text]) => ({ 'apiProperties.json': text }))
    const sinks = await run(each([...documents, ...properties], 'D'))
    expect(connectors(sinks)).toBe(documents.length + properties.length)
  })

  it('S8: no text takes longer than its length, and no pattern of a stranger is run', async () => {
    const long = (piece: string) => piece.repeat(Math.ceil(40_000 / piece.length))
    const pieces = '{|/{a}|![|![[](|[|(|a@|a=|sig=|_*|// /*| \n|<a |-.'.split('|')
    const sinks = await run(
      Object.assign(
        {},
        ...pieces.map((piece, at) => {
          const text = long(piece)
          return connectorFiles({
            folder: `R${at}`,
            definition: {
              info: { title: text, description: text, contact: { email: text, url: text } },
              host: text,
              paths: {
                [`/${text}`]: {
                  get: {
                    operationId: text,
                    summary: text,
                    description: text,
                    parameters: [
                      { name: text, in: 'query', type: 'string', pattern: '^(a+)+$', default: `${long('a')}!` },
                    ],
                    responses: {
                      200: { description: text, schema: { type: 'string', pattern: '(.*)*$', example: text } },
                    },
                  },
                },
              },
            },
            readme: text,
            intro: text,
            script: text,
          })
        }),
      ),
    )
    expect(connectors(sinks)).toBe(pieces.length)
  })

  it('S9: names of an object’s own methods are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length']
    const sinks = await run(
      {
        ...hostileConnector('__proto__', names, ['as a name', 'behind every text'], { called: ['x'] }),
        ...hostileConnector('constructor', names, ['instead of every text', 'as a further member'], { called: ['x'] }),
      },
      { env: { NODE_OPTIONS: '--disable-proto=throw' } },
    )
    expect(JSON.parse(sinks.ran.outputs.connectors ?? '')).toMatchObject([
      { path: '__proto__' },
      { path: 'constructor' },
    ])
    expect(sinks.json).toContain("'__proto__'")
  })
})

describe('S7: a certification.yml of a stranger', () => {
  const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let at = 1; at < 30; at++) {
    const [name, before] = [
      String.fromCharCode(97 + (at % 26)) + at,
      at === 1 ? 'a' : String.fromCharCode(97 + ((at - 1) % 26)) + (at - 1),
    ]
    laughs.push(
      `${name}: &${name} [*${before}, *${before}, *${before}, *${before}, *${before}, *${before}, *${before}]`,
    )
  }
  it.each([
    ['a billion laughs', laughs.join('\n')],
    ['a tag of a function', 'answers:\n  attest-saas-scenario: !!js/function "function () { return process.env }"\n'],
    ['a tag of its own', 'answers: !!python/object/apply:os.system ["touch pwned"]\n'],
    ['merge keys', 'a: &a { publisher: verified }\n<<: *a\n'],
    ['prototype keys', '__proto__: { publisher: verified }\nconstructor: x\n'],
    ['too deep', `answers: ${'['.repeat(100_000)}`],
    ['too deep in blocks', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['many documents', '---\na\n'.repeat(1000)],
    ['a log command', 'publisher: "x\\n::error::y"\n'],
    ['too long', `answers: "${'x'.repeat(9_000_000)}"\n`],
  ])('%s is refused in one sentence with its line', async (_what, text) => {
    const scene = await Scene.open({ base: connectorFiles(), head: { 'Orchard Harvest/certification.yml': text } })
    const ran = await scene.run({ env: { NODE_OPTIONS: '--disable-proto=throw' } })
    expect([ran.code, ran.err, ran.journal]).toEqual([2, '', ''])
    expect(ran.out.match(/^::(?!add-mask::).*$/gm)).toEqual([
      expect.stringMatching(/^::error::Orchard Harvest\/certification\.yml:\d+:\d+: .{1,400}$/),
    ])
    expect(ran.summary).toContain('The check did not run')
    await scene.close()
  })
})

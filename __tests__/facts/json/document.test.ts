import { describe, expect, it } from '@jest/globals'
import { parseJsonDocument } from '../../../src/facts/json/document.js'
import { locate } from '../../../src/facts/json/locate.js'
import { resolvePlaces } from '../../../src/facts/places.js'
import { LineTable } from '../../../src/model/location.js'
import { deepText } from '../../support/junk.js'

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return parseJsonDocument('a.json', bytes)
}

/** `line:column kind message` of each fault. */
async function faults(content: string | Uint8Array): Promise<string[]> {
  const document = await read(content)
  return document.faults.map((fault) => {
    const place = fault.at.place()
    if (place.kind !== 'text') throw new Error('a fault has a place in the text')
    return `${place.range.start.line}:${place.range.start.column} ${fault.kind}: ${fault.message}`
  })
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = [isBig ? 0xfe : 0xff, isBig ? 0xff : 0xfe]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes.push(...(isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
  }
  return Uint8Array.from(bytes)
}

describe('a JSON text', () => {
  it('in strict JSON has no fault', async () => {
    const document = await read('{ "a": [1, { "b": null }] }')
    expect(document.faults).toEqual([])
    expect(document.root?.at('a', 1, 'b')?.pointer).toBe('/a/1/b')
  })

  it.each([
    ['UTF-8', new TextEncoder().encode('{"a":"ä"}'), { name: 'utf-8', hasByteOrderMark: false, isValid: true }],
    [
      'UTF-8 with a mark',
      new TextEncoder().encode('\ufeff{"a":"ä"}'),
      { name: 'utf-8', hasByteOrderMark: true, isValid: true },
    ],
    [
      'UTF-16, little end first',
      utf16('{"a":"ä"}', false),
      { name: 'utf-16le', hasByteOrderMark: true, isValid: true },
    ],
    ['UTF-16, big end first', utf16('{"a":"ä"}', true), { name: 'utf-16be', hasByteOrderMark: true, isValid: true }],
  ])('is read as %s', async (_name, bytes, encoding) => {
    const document = await read(bytes)
    expect(document.encoding).toEqual(encoding)
    expect(document.root?.value).toEqual({ a: 'ä' })
  })

  it('of another encoding says so and is read as far as it can be', async () => {
    const document = await read(Uint8Array.of(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe4, 0x22, 0x7d))
    expect(document.encoding.isValid).toBe(false)
    expect(document.root?.value).toEqual({ a: '\ufffd' })
  })

  it('with Windows line ends has its places', async () => {
    expect(await faults('{\r\n  "a": 1,\r\n}\r\n')).toEqual([
      '2:9 trailing-comma: A comma stands before a closing bracket or brace.',
    ])
  })

  it.each([
    ['nothing', '', ['1:1 empty: The file is empty.']],
    ['blanks', ' \n\t', ['1:1 empty: The file is empty.']],
    [
      'a comma too many',
      '{"a":[1,],\n"b":{"c":1,}}',
      [
        '1:8 trailing-comma: A comma stands before a closing bracket or brace.',
        '2:11 trailing-comma: A comma stands before a closing bracket or brace.',
      ],
    ],
    [
      'comments',
      '// one\n{ /* two */ "a": 1 }',
      ['1:1 comment: JSON has no comments, and this is one.', '2:3 comment: JSON has no comments, and this is one.'],
    ],
    ['a comma too few', '{"a":1\n"b":2}', ['2:1 not-json: A comma is missing before this.']],
    [
      'two commas too few',
      '{"a":1\n"b":2,\n"c":3\n"d":4}',
      ['2:1 not-json: A comma is missing before this.', '4:1 not-json: A comma is missing before this.'],
    ],
    ['no colon', '{"a" 1}', ['1:6 not-json: A colon is missing between key and value.']],
    ['no end', '{"a": {"b": 1', ["1:14 not-json: The file ends before a closing '}'."]],
    [
      'text behind the end',
      '{"a":1}\n{"b":2}',
      ['2:1 text-after-end: More text follows after the end of the JSON document.'],
    ],
    [
      'a tab in a text',
      '{"a":"x\ty"}',
      ['1:6 control-character: A string holds a raw control character such as a tab or line break.'],
    ],
    ['a wrong escape', '{"a":"\\x"}', ['1:6 not-json: A string holds an escape that JSON does not know.']],
    [
      'a blank of another kind',
      '{\n\u2003\u2003"a":1}',
      ['2:1 not-json: A blank that JSON does not know stands here (U+2003); write an ordinary one.'],
    ],
    [
      'a key in single quotes',
      "{'a': 1}",
      ["1:2 not-json: 'a' stands in single quotes; JSON has straight double quotes only."],
    ],
    [
      'a text in curly quotes',
      '{"a": \u201cb\u201d}',
      ["1:7 not-json: 'b' stands in curly quotes; JSON has straight double quotes only."],
    ],
    ['a key without quotes', '{"b": 1, $ref : 2}', ["1:10 not-json: The key '$ref' stands without its double quotes."]],
    [
      'a fault behind a key without quotes',
      '{a: 1,\n"b": [2,]}',
      [
        "1:2 not-json: The key 'a' stands without its double quotes.",
        '2:8 trailing-comma: A comma stands before a closing bracket or brace.',
      ],
    ],
    [
      'single quotes throughout',
      "{'a': 'b',\n'c': {'d': 'e'}}",
      [
        "1:2 not-json: 'a' stands in single quotes; JSON has straight double quotes only. So do 4 other keys and texts.",
      ],
    ],
    ['no colon before an object', '{"a" {"b": 1}}', ['1:6 not-json: A colon is missing between key and value.']],
    ['an equals sign', '{"a" = 1}', ["1:6 not-json: A colon belongs here, not '='."]],
    ['a key that is not closed', '{"a: "b c", "d": 1}', ["1:2 not-json: The key 'a' has no quote at its end."]],
    ['a key that is not opened', '{"d": 1, a": "b"}', ["1:10 not-json: The key 'a' has no quote at its beginning."]],
    ['texts with colons in a list', '{"a": ["b: ", "c:" "d"]}', ['1:20 not-json: A comma is missing before this.']],
    ['a text that begins twice', '{"a": "b"c, d: e"}', ['1:10 not-json: This is not valid JSON.']],
    [
      'an apostrophe that opens nothing',
      `{"a": 'b}\n`,
      ['1:7 not-json: JSON has straight double quotes only, and this is another one.'],
    ],
    [
      'a value of another language',
      '{"a": True}',
      ["1:7 not-json: 'True' is no JSON value; there are true, false and null."],
    ],
    ['a text over two lines', '{"a":"x\ny"}', ['1:6 not-json: A string is not closed on its line.']],
  ])('with %s names the cause at its place', async (_name, text, expected) => {
    expect(await faults(text)).toEqual(expected)
  })

  it('in which one brace is missing is told of once', async () => {
    const text = '{"p":[\n{"a":1,\n"b":"x",\n{\n"name":"k",\n"in":"query"\n}\n],\n"q":1}'
    expect(await faults(text)).toHaveLength(1)
  })

  it('keeps what could be read in spite of its faults', async () => {
    expect((await read('{"a": 1, // one\n "b": [2,],\n}')).root?.value).toEqual({ a: 1, b: [2] })
    expect((await read('{"a": {"b": 1')).root?.value).toEqual({ a: { b: 1 } })
  })

  it('is read under its names in spite of its quotes, each at its place', async () => {
    const text = `{\n  a: 1,\n  'b "c" \\'d\\'': { "e": 'x"y' },\n  f-g: [true, 'z']\n}`
    const document = await read(text)
    expect(document.root?.value).toEqual({ a: 1, 'b "c" \'d\'': { e: 'x"y' }, 'f-g': [true, 'z'] })
    const written = (pointer: string, target: 'key' | 'value'): string => {
      const place = { kind: 'json', file: document.file, pointer, target } as const
      const { start } = resolvePlaces([place], new Map([[document.file, document]]))(place)
      return (text.split('\n')[start.line - 1] ?? '').slice(start.column - 1)
    }
    expect(written('/a', 'key')).toBe('a: 1,')
    expect(written('/a', 'value')).toBe('1,')
    expect(written('/f-g', 'key')).toBe("f-g: [true, 'z']")
    expect(written('/f-g/1', 'value')).toBe("'z']")
  })

  it.each([
    ["'", 200_000],
    ["'\\", 100_000],
    ["{'a\"':", 50_000],
    ['{a:', 50_000],
    ['{a   ', 50_000],
    [',a', 100_000],
    ["'a' ", 50_000],
    ['\u201c', 100_000],
  ])(
    'made of %j and nothing else neither crashes nor takes long',
    async (piece, times) => {
      const document = await read(`{"a": ${piece.repeat(times)}`)
      expect(document.faults.length).toBeGreaterThan(0)
      expect(locate(document.reread?.text ?? document.text, ['/a/b']).size).toBeLessThan(2)
    },
    5_000,
  )

  it('has no more depth than is safe, where quotes hide the brackets', async () => {
    const document = await read(`{'a"': ${'{"b":'.repeat(100_000).replaceAll('"', "'")}`)
    expect(document.faults.map((fault) => fault.kind)).toEqual(['too-deep'])
  })

  it('has no more depth than is safe', async () => {
    for (const text of [
      deepText(501),
      deepText(100_000),
      deepText(100_000, '[', ']'),
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
    ]) {
      const document = await read(text)
      expect(document.faults.map((fault) => fault.kind)).toEqual(['too-deep'])
      expect(document.root).toBeUndefined()
    }
    expect((await read(deepText(499))).faults).toEqual([])
  })

  it('may have keys called like properties of objects', async () => {
    const document = await read('{"__proto__":{"x":1},"constructor":2,"hasOwnProperty":3}')
    expect(document.root?.keys).toEqual(['__proto__', 'constructor', 'hasOwnProperty'])
    expect(document.root?.at('__proto__', 'x')?.value).toBe(1)
    expect(document.root?.get('toString')).toBeUndefined()
    expect((await read('{"a":{},}')).root?.get('a')?.get('constructor')).toBeUndefined()
  })

  it('may hold lone surrogates', async () => {
    const document = await read('{"\\ud800":"\\udc00"}')
    expect(document.faults).toEqual([])
    expect(document.root?.string('\ud800')).toBe('\udc00')
  })
})

describe('repeated keys', () => {
  async function repeated(text: string): Promise<string[]> {
    return (await read(text)).repeatedKeys().map(({ key, pointer, at, first }) => {
      const [here, before] = [at.place(), first.place()]
      if (here.kind !== 'text' || before.kind !== 'text') throw new Error('a key has a place in the text')
      const { start } = here.range
      return `${key} ${pointer} ${start.line}:${start.column} after ${before.range.start.line}:${before.range.start.column}`
    })
  }

  it.each([
    ['none', '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
    ['one', '{"a":1,\n"a":2}', ['a /a 2:1 after 1:2']],
    ['three of a kind', '{"a":1,"a":2,"a":3}', ['a /a 1:8 after 1:2', 'a /a 1:14 after 1:2']],
    ['deep down', '{"p":[{"x":1},{"y":{"z":1,"z":2}}]}', ['z /p/1/y/z 1:27 after 1:21']],
    ['written in another way', '{"a":1,"\\u0061":2}', ['a /a 1:8 after 1:2']],
    ['with separators in the name', '{"/a~":{"b":1,"b":2}}', ['b /~1a~0/b 1:15 after 1:9']],
    ['called like properties', '{"__proto__":1,"__proto__":2}', ['__proto__ /__proto__ 1:16 after 1:2']],
    ['in a text with comments', '{"a":1, // "a":\n"a":2}', ['a /a 2:1 after 1:2']],
    ['in single quotes', "{'a':1,\n'a':2}", ['a /a 2:1 after 1:2']],
    ['without quotes', '{"a":1,\na:2,\n  a : 3}', ['a /a 2:1 after 1:2', 'a /a 3:3 after 1:2']],
    ['without one of its quotes', '{"p": {"a: "x",\na": "y"}}', ['a /p/a 2:1 after 1:8']],
    ['without a colon', '{"a" {"b": 1}, "a" {"b": 2}}', ['a /a 1:16 after 1:2']],
    ['not inside a text', '{"a":"\\"a\\":1,\\"a\\":2"}', []],
  ])('%s', async (_name, text, expected) => {
    expect(await repeated(text)).toEqual(expected)
  })
})

describe('hostile texts cost no more than their length', () => {
  /** Line lookups are counted instead of seconds: they stand for the work that once grew with the square. */
  it('a line full of faults', async () => {
    let lookups = 0
    const original = LineTable.prototype.position
    LineTable.prototype.position = function (this: LineTable, offset: number) {
      lookups++
      return original.call(this, offset)
    }
    try {
      await read(`[${'1 '.repeat(20_000)}]`)
      const once = lookups
      lookups = 0
      await read(`[${'1 '.repeat(40_000)}]`)
      expect(lookups).toBeLessThanOrEqual(once * 2 + 10)
    } finally {
      LineTable.prototype.position = original
    }
  })

  it.each([
    ['quotes', '"'.repeat(300_000)],
    ['backslashes', `"${'\\'.repeat(300_000)}`],
    ['open comments', '/*'.repeat(150_000)],
    ['stars', `/*${'*'.repeat(300_000)}`],
    ['slashes', '/'.repeat(300_000)],
    ['commas', `[${','.repeat(300_000)}]`],
    ['colons', `{${':'.repeat(300_000)}}`],
    ['keys', `{${'"a":'.repeat(100_000)}}`],
    ['line ends', '\n'.repeat(300_000)],
    ['closers', '}'.repeat(300_000)],
  ])('%s', async (_name, text) => {
    const document = await read(text)
    expect(document.faults.length).toBeGreaterThan(0)
    expect(document.faults.length).toBeLessThanOrEqual(20)
    document.repeatedKeys()
  })
})

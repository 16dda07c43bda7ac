import { describe, expect, it } from '@jest/globals'
import { readScript } from '../../src/facts/script.js'

const read = async (text: string) =>
  (await readScript('script.csx', new TextEncoder().encode(text))).tokens.map((token) => token.text)

describe('reading a script', () => {
  it('leaves comments out, however they end', async () => {
    expect(await read('/** a class **/ int a; // class B\n/* new HttpClient() */ int b;')).toEqual([
      'int',
      'a',
      ';',
      'int',
      'b',
      ';',
    ])
  })

  it('takes a string as one token, whatever stands in it', async () => {
    expect(await read('var a = "new HttpClient() // {";')).toEqual(['var', 'a', '=', '"new HttpClient() // {"', ';'])
    expect(await read('var a = @"c:\\x ""{ class";')).toContain('@"c:\\x ""{ class"')
    const inClass = await read('class A { void F() { var a = $"{b} struct {c}"; int d; } }')
    expect(inClass).toContain('$"{b} struct {c}"')
    expect(inClass).not.toContain('struct')
    expect(inClass.slice(-5)).toEqual(['int', 'd', ';', '}', '}'])
  })

  it('knows the value of plain and verbatim strings', async () => {
    const { tokens } = await readScript('script.csx', new TextEncoder().encode('f("a\\tb", @"c""d");'))
    expect(tokens.filter((token) => token.kind === 'string').map((token) => token.value)).toEqual(['a\tb', 'c"d'])
  })

  it('gives up on a script that is too large, and on hostile text never hangs or throws', async () => {
    expect((await readScript('script.csx', new Uint8Array(1_100_000))).isTooLarge).toBe(true)
    for (const piece of ['{', '"', '$"{', '/*', '<', '(', '@"', '#', '**/', '\u0000']) {
      const script = await readScript('script.csx', new TextEncoder().encode(piece.repeat(5_000)))
      expect(script.file).toBe('script.csx')
    }
  })
})

describe('strings the grammar stumbles over', () => {
  const inMethod = async (line: string) => (await read(`class A { void F() { ${line} } }`)).slice(8, -2)

  it('are one token each: raw, interpolated, with quotes and braces in the holes', async () => {
    for (const text of [
      '""" { "new HttpClient() """',
      '""""" """ } """""',
      '$$""" {{b}} "class """',
      '$"{(e ? "}" : "{")}"',
      '$"{a["}"]} {{ {e:N2} }} {$"{f}"}"',
      '$@"c:\\ ""{b}"" class"',
      '@$"c:\\ {b} class"',
    ])
      expect(await inMethod(`var a = ${text};`)).toEqual(['var', 'a', '=', text, ';'])
    expect(await read('var a = $"{b} class {c}"; int d;')).toEqual([
      ...['var', 'a', '=', '$"{b} class {c}"', ';'],
      ...['int', 'd', ';'],
    ])
  })

  it('do not begin in comments, characters and directives', async () => {
    expect(await inMethod('a = \'"\'; // $"""\n b = "\\"$"; /* """ */ c = $"d";')).toEqual([
      ...['a', '=', "'\"'", ';'],
      ...['b', '=', '"\\"$"', ';'],
      ...['c', '=', '$"d"', ';'],
    ])
    expect(await read('#region it\'s $"""\nint a;\n#endregion')).toEqual(expect.arrayContaining(['int', 'a', ';']))
  })
})

describe('a script that nests very deeply', () => {
  const inMethod = (code: string) => new TextEncoder().encode(`class Script : ScriptBase { void A() { ${code} } }`)

  it.each(['(', '{', '$"{', 'a<', 'a?', 'a=>', '!-~', 'if (a) { } else ', 'a + ('])(
    'is given up instead of making the parser slow or overflow (%s)',
    async (piece) => {
      const script = await readScript('script.csx', inMethod(piece.repeat(30_000)))
      expect(script).toMatchObject({ isTooLarge: true, tokens: [] })
    },
  )

  it.each(['(', '{', 'a=>'])('ends for every depth, however the text goes on (%s)', async (piece) => {
    for (const count of [500, 2400]) {
      const { tokens, isTooLarge } = await readScript('script.csx', inMethod(piece.repeat(count)))
      expect(tokens.length > 0).toBe(!isTooLarge)
    }
  })

  it('reads a chain of four hundred branches', async () => {
    const chain = Array.from({ length: 400 }, (_, index) => `if (id == "Get${index}") { return ${index}; }`).join(
      ' else ',
    )
    const script = await readScript('script.csx', inMethod(chain))
    expect(script.isTooLarge).toBe(false)
    expect(script.tokens.filter(({ kind }) => kind === 'string')).toHaveLength(400)
  })
})

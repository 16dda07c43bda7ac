import { describe, expect, it } from '@jest/globals'
import type { Question } from '../../src/model/second-opinion.js'
import { SwaggerParserOpinion } from '../../src/platform/second-opinion.js'
import { opineOnText } from '../../src/worker/opine.js'
import { checkExample } from '../support/connector.js'

const worker = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const whole = (text: string) => ({ text, outline: undefined })
const document = (definition: object): string =>
  JSON.stringify({ swagger: '2.0', info: { title: 'Orchard', version: '1' }, paths: {}, ...definition })

describe('the thread of the second opinion', () => {
  it('answers one question after the other in the same thread', async () => {
    const source = new SwaggerParserOpinion(
      worker(`import { parentPort } from 'node:worker_threads'
        let count = 0
        parentPort.on('message', (text) =>
          parentPort.postMessage({ state: 'given', objections: [{ message: text + ' ' + ++count }] }))`),
    )
    expect(await source.ask(whole('first'))).toEqual({ state: 'given', objections: [{ message: 'first 1' }] })
    expect(await source.ask(whole('second'))).toEqual({ state: 'given', objections: [{ message: 'second 2' }] })
  })

  it('is ended when it takes too long, and the next question gets a new one', async () => {
    const source = new SwaggerParserOpinion(
      worker(`import { parentPort } from 'node:worker_threads'
        parentPort.on('message', (text) => {
          while (text === 'endless') {}
          parentPort.postMessage({ state: 'given', objections: [] })
        })`),
      1000,
    )
    expect(await source.ask(whole('endless'))).toEqual({ state: 'cut-off', because: 'it took longer than 1 seconds' })
    expect(await source.ask(whole('short'))).toEqual({ state: 'given', objections: [] })
  })

  it('says that it broke off when the thread dies', async () => {
    const source = new SwaggerParserOpinion(worker('process.exit(1)'))
    expect(await source.ask(whole('anything'))).toEqual({ state: 'cut-off', because: 'it broke off on this document' })
  })
})

describe('an outline', () => {
  it('is judged without a thread', async () => {
    const source = new SwaggerParserOpinion(worker('process.exit(1)'))
    const outline = { swagger: '2.0', paths: { '/farms/{farm}': { get: { responses: {} } } } }
    expect(await source.ask({ text: '', outline })).toEqual({
      state: 'given',
      objections: [{ message: '/paths/farms/{farm}/get is missing path parameter(s) for {farm}' }],
    })
  })
})

describe('swagger-parser', () => {
  it('has nothing against a good document', async () => {
    expect(await opineOnText(document({}))).toEqual({ state: 'given', objections: [] })
  })

  it('names the place of a reference that leads nowhere', async () => {
    const definitions = { Order: { $ref: '#/definitions/Orders' } }
    expect(await opineOnText(document({ definitions }))).toEqual({
      state: 'given',
      objections: [
        {
          message: 'Missing $ref pointer "#/definitions/Orders". Token "Orders" does not exist.',
          pointer: '/definitions/Order',
        },
      ],
    })
  })

  it('reads no file, whatever a reference asks for', async () => {
    const definitions = { Order: { $ref: import.meta.url }, Fruit: { $ref: '/etc/passwd' } }
    expect(await opineOnText(document({ definitions }))).toEqual({ state: 'given', objections: [] })
  })
})

describe('a report', () => {
  it('says that the second opinion was cut off, and keeps its verdict', async () => {
    const secondOpinion = {
      ask: async () => ({ state: 'cut-off', because: 'it took longer than 10 seconds' }) as const,
    }
    const connector = await checkExample({}, { secondOpinion })
    expect(connector.notes).toContain(
      'The second opinion of swagger-parser was cut off: it took longer than 10 seconds. Our own verdict stands.',
    )
    expect(connector.verdict).toBe((await checkExample()).verdict)
  })

  it('does not send a document whose nested allOf doubles at each level', async () => {
    const asked: string[] = []
    const secondOpinion = {
      ask: async ({ text }: Question) => {
        asked.push(text)
        return { state: 'given', objections: [] } as const
      },
    }
    const definitions = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => {
        const reference = { $ref: `#/definitions/L${level + 1}` }
        return [`L${level}`, level === 39 ? { type: 'object' } : { allOf: [reference, reference] }]
      }),
    )
    const connector = await checkExample({ definition: { definitions } }, { secondOpinion })
    expect(asked).toEqual([])
    expect(connector.notes.join(' ')).toContain('The second opinion of swagger-parser was cut off')
  })

  it('tells what the second opinion alone has found, once, and not what another criterion tells', async () => {
    const objections = [
      { message: 'Missing', pointer: '/definitions/Order/properties/fruit' },
      { message: 'Strange', pointer: '/definitions/Order' },
    ]
    const secondOpinion = { ask: async () => ({ state: 'given', objections }) as const }
    const told = async (definition: object) =>
      (await checkExample({ definition }, { secondOpinion })).findings
        .filter((finding) => finding.criterion === 'openapi-second-opinion')
        .map((finding) => finding.message)
    expect(await told({})).toEqual(["swagger-parser objects: 'Strange'", "swagger-parser objects: 'Missing'"])
    const dangling = { definitions: { Order: { properties: { fruit: { $ref: '#/definitions/None' } } } } }
    expect(await told(dangling)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { JsonNode } from '../../src/facts/json/node.js'
import { compareWithSchema } from '../../src/facts/openapi/conformance.js'
import { checkExample, findingsOf } from '../support/connector.js'

/** Pointer and sentence of each finding, as a reader sees them. */
async function told(criterion: string, definition: unknown, more: Omit<Example, 'definition'> = {}): Promise<string[]> {
  const findings = await findingsOf(criterion, { ...more, definition })
  return findings.map((finding) => `${finding.pointer} ${finding.message}`)
}

/** Ids of the required criteria that fail. */
async function failing(definition: unknown): Promise<string[]> {
  const connector = await checkExample({ definition })
  const required = connector.findings.filter((finding) => finding.level === 'required' && finding.kind === 'defect')
  return [...new Set(required.map((finding) => finding.criterion))].sort()
}

describe('the Swagger 2.0 schema', () => {
  it('tells each of several faults at its place', async () => {
    const definition = {
      definitions: { Order: { properties: { crates: { type: 'integr' }, fruit: { descripton: 'A fruit.' } } } },
      paths: { '/orders': { get: { deprecated: 'no' } } },
    }
    expect(await told('openapi-schema-valid', definition)).toEqual([
      "/paths/~1orders/get/deprecated 'deprecated' has to be a boolean in an operation, and here it is a string.",
      "/definitions/Order/properties/fruit/descripton 'descripton' is not a key that a schema can have. Did you mean 'description'?",
      "/definitions/Order/properties/crates/type 'type' of a schema cannot be 'integr'. Did you mean 'integer'?",
    ])
  })

  it('makes one finding of one mistake inside alternatives', async () => {
    const parameter = { name: 'farm', in: 'query', type: 'strng', description: 'A farm.', 'x-ms-summary': 'Farm' }
    const definition = { paths: { '/orders': { get: { parameters: [parameter] } } } }
    expect(await told('openapi-schema-valid', definition)).toEqual([
      "/paths/~1orders/get/parameters/0/type 'type' of a query parameter cannot be 'strng'. Did you mean 'string'?",
    ])
    const twice = { ...parameter, type: 'string', enum: ['a', 'b', 'a'] }
    expect(await failing({ paths: { '/orders': { get: { parameters: [twice] } } } })).toEqual([
      'openapi-enum-wellformed',
    ])
  })

  it('leaves to other criteria what they tell better', async () => {
    expect(await failing({ basePath: null, basepath: '/v1' })).toEqual(['openapi-root-keys'])
    expect(await failing({ swagger: '2.1' })).toEqual(['openapi-version-2'])
    expect(await failing({ host: 'https://api.orchardharvest.com/v1' })).toEqual(['openapi-host-valid'])
    expect(await failing({ schemes: ['htps'] })).toEqual(['openapi-schemes-present'])
    expect(await failing({ definitions: { Order: { nullable: true } } })).toEqual(['openapi-no-3x-keywords'])
  })

  it('says where a boolean "required" belongs', async () => {
    const [finding] = await findingsOf('openapi-schema-valid', {
      definition: { definitions: { Order: { properties: { fruit: { required: true } } } } },
    })
    expect(finding?.remedy).toBe(
      "Remove it here, and list the property in the 'required' array of the schema that holds it.",
    )
  })

  it('agrees with the compiled schema on documents with one change each', () => {
    const document = { swagger: '2.0', info: { title: 'Orchard', version: '1' }, paths: {} }
    const pieces: [object, boolean][] = [
      [{}, true],
      [{ paths: { '/a': { get: { responses: { 200: { description: 'It.', schema: { type: 'file' } } } } } } }, true],
      [{ paths: { '/a': { get: { responses: { 200: { schema: { type: 'string' } } } } } } }, false],
      [{ definitions: { A: { additionalProperties: 'yes' } } }, false],
      [{ definitions: { A: { items: [] } } }, false],
      [{ securityDefinitions: { key: { type: 'apiKey', name: 'k', in: 'cookie' } } }, false],
      [
        { securityDefinitions: { o: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'https://a.example' } } },
        true,
      ],
      [{ parameters: { p: { name: 'p', in: 'body' } } }, false],
    ]
    for (const [piece, isGood] of pieces) {
      const { isConforming, faults } = compareWithSchema(
        new JsonNode({ ...document, ...piece }, undefined, '', { file: 'a.json' }),
      )
      expect([piece, isConforming, faults.length]).toEqual([piece, isGood, isGood ? 0 : 1])
    }
  })

  it('needs no more than linear time for 20,000 parameters and 400 levels', async () => {
    const parameters = Array.from({ length: 20_000 }, (_, index) => ({ name: `p${index}`, in: 'query', type: 'strin' }))
    const deep = Array.from({ length: 130 }).reduce<object>((inner) => ({ properties: { a: inner } }), { type: 'no' })
    const started = process.cpuUsage()
    const { faults } = compareWithSchema(
      new JsonNode(
        {
          swagger: '2.0',
          info: { title: 'Orchard', version: '1' },
          paths: { '/a': { get: { parameters, responses: { 200: { description: 'It.' } } } } },
          definitions: { Deep: deep },
        },
        undefined,
        '',
        { file: 'a.json' },
      ),
    )
    expect(faults.length).toBeGreaterThan(3000)
    expect(process.cpuUsage(started).user).toBeLessThan(30_000_000)
  })
})

describe('an OpenAPI 3 document', () => {
  it('gives one finding about its version and none about every keyword', async () => {
    const definition = {
      swagger: null,
      openapi: '3.0.1',
      host: null,
      schemes: null,
      servers: [{ url: 'https://api.orchardharvest.com' }],
      components: { schemas: {} },
    }
    const area = (await checkExample({ definition })).findings.filter((finding) =>
      finding.criterion.startsWith('openapi-'),
    )
    expect(area.map((finding) => finding.message)).toEqual([
      "This is an OpenAPI '3.0.1' document; connectors understand OpenAPI 2.0 only.",
    ])
  })
})

describe('references', () => {
  it('finds each one that leads out of the document', async () => {
    const definition = {
      definitions: {
        Order: { properties: { fruit: { $ref: 'fruit.json' }, farm: { $ref: 'https://example.com/farm.json#/a' } } },
      },
    }
    expect(await told('openapi-ref-targets', definition)).toEqual([
      "/definitions/Order/properties/fruit/$ref The reference 'fruit.json' leads out of the document, and nothing outside is loaded.",
      "/definitions/Order/properties/farm/$ref The reference 'https://example.com/farm.json#/a' leads out of the document, and nothing outside is loaded.",
    ])
  })

  it('says which definition was probably meant, and takes percent signs and tildes for what they stand for', async () => {
    expect(
      await told('openapi-ref-targets', {
        definitions: { Basket: { properties: { order: { $ref: '#/definitions/Oder' } } } },
      }),
    ).toEqual([
      "/definitions/Basket/properties/order/$ref The reference '#/definitions/Oder' leads nowhere. Did you mean '#/definitions/Order'?",
    ])
    const names = { 'A b': { type: 'string' }, 'c/d': { type: 'string' } }
    const uses = { a: { $ref: '#/definitions/A%20b' }, c: { $ref: '#/definitions/c~1d' } }
    expect(await told('openapi-ref-targets', { definitions: { ...names, Basket: { properties: uses } } })).toEqual([])
  })

  it('tells a circle of references, and a circle of required properties, once', async () => {
    const circle = { A: { $ref: '#/definitions/B' }, B: { $ref: '#/definitions/A' } }
    expect(await told('openapi-ref-targets', { definitions: circle })).toEqual([
      "/definitions/A/$ref The reference '#/definitions/B' goes round in a circle.",
    ])
    const intoCircle = { ...circle, C: { $ref: '#/definitions/A' }, D: { $ref: '#/definitions/D' } }
    expect(await told('openapi-ref-targets', { definitions: intoCircle })).toEqual([
      "/definitions/A/$ref The reference '#/definitions/B' goes round in a circle.",
      "/definitions/D/$ref The reference '#/definitions/D' goes round in a circle.",
    ])
    const required = { type: 'object', required: ['next'], properties: { next: { $ref: '#/definitions/Chain' } } }
    expect(await told('openapi-ref-targets', { definitions: { Chain: required } })).toEqual([
      "/definitions/Chain/properties/next The required property 'next' leads back to the schema it stands in, so no value can ever be complete.",
    ])
    const optional = { type: 'object', properties: { next: { $ref: '#/definitions/Chain' } } }
    expect(await told('openapi-ref-targets', { definitions: { Chain: optional } })).toEqual([])
  })

  it('follows a chain however long, and tells where it breaks off', async () => {
    const chain = (end: object) => ({
      definitions: {
        Order: { properties: { chained: { $ref: '#/definitions/L0' } } },
        ...Object.fromEntries(
          Array.from({ length: 100 }, (_, level) => [`L${level}`, { $ref: `#/definitions/L${level + 1}` }]),
        ),
        L100: end,
      },
    })
    const whole = await findingsOf('openapi-ref-targets', {
      definition: chain({ type: 'string', description: 'End.' }),
    })
    expect(whole.filter(({ level }) => level === 'required')).toEqual([])
    const found = await findingsOf('openapi-ref-targets', { definition: chain({ $ref: '#/definitions/Nowhere' }) })
    expect(
      found.filter(({ level }) => level === 'required').map(({ pointer, message }) => `${pointer} ${message}`),
    ).toEqual(["/definitions/L100/$ref The reference '#/definitions/Nowhere' leads nowhere."])
  })

  it('takes neither an example nor a property of that name for a reference', async () => {
    const properties = { $ref: { type: 'string' }, fruit: { type: 'object', example: { $ref: 'nowhere.json' } } }
    expect(await told('openapi-ref-targets', { definitions: { Basket: { type: 'object', properties } } })).toEqual([])
  })
})

describe('paths', () => {
  it('finds a name without parameter and a parameter without name as one slip of spelling', async () => {
    const definition = { paths: { '/orders/{orderId}': null, '/orders/{orderID}': null } }
    expect(await told('openapi-path-parameters-match', definition)).toEqual([])
    const get = {
      operationId: 'GetFarm',
      parameters: [{ name: 'farmid', in: 'path', required: true, type: 'string' }],
      responses: { 200: { description: 'It.' } },
    }
    expect(await told('openapi-path-parameters-match', { paths: { '/farms/{farmId}': { get } } })).toEqual([
      "/paths/~1farms~1{farmId}/get/parameters/0/name The path holds {farmId}, and the parameter is called 'farmid'.",
    ])
  })

  it('counts parameters of the path and shared ones', async () => {
    const get = { operationId: 'GetFarm', responses: { 200: { description: 'It.' } } }
    const farm = { name: 'farm', in: 'path', required: true, type: 'string' }
    const definition = {
      parameters: { Farm: farm },
      paths: { '/farms/{farm}': { parameters: [{ $ref: '#/parameters/Farm' }], get } },
    }
    expect(await told('openapi-path-parameters-match', definition)).toEqual([])
  })

  it('cannot be two of one shape', async () => {
    const get = { operationId: 'Other', responses: { 200: { description: 'It.' } } }
    expect((await told('openapi-path-unique', { paths: { '/Orders': { head: get } } }))[0]).toContain(
      'with other capitals',
    )
    expect((await told('openapi-path-unique', { paths: { '/orders/{key}': { get } } }))[0]).toContain(
      'is never reached',
    )
  })
})

describe('the host', () => {
  const policy = (operations?: string[]) => ({
    properties: {
      properties: {
        policyTemplateInstances: [
          {
            templateId: 'dynamichosturl',
            title: 'Host',
            parameters: {
              'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('site').orchardharvest.com",
              ...(operations ? { 'x-ms-apimTemplate-operationName': operations } : {}),
            },
          },
        ],
      },
    },
  })

  it('may be a placeholder when a policy covers every operation, and only then', async () => {
    const definition = { host: '{site}.orchardharvest.com' }
    expect(await told('openapi-host-valid', definition, policy())).toEqual([])
    expect((await told('openapi-host-valid', definition, policy(['ListOrders']))).length).toBe(1)
    expect((await told('openapi-host-valid', definition)).length).toBe(1)
    expect(await told('openapi-host-production', { host: 'contoso.com' }, policy())).toEqual([])
  })

  it.each(['dev.to', 'swapi.dev', 'api.reliefweb.int', 'testing-ground.com', 'api.developers.io'])(
    '%s is a host of production',
    async (host) => expect(await told('openapi-host-production', { host })).toEqual([]),
  )

  it.each(['localhost', '10.0.0.7:8080', 'a1b2.ngrok.io', 'api.contoso.com', 'example.com'])(
    '%s is not',
    async (host) => {
      const [finding] = await findingsOf('openapi-host-production', { definition: { host } })
      expect(finding?.level).toBe('required')
    },
  )

  it.each(['test.orchardharvest.com', 'api-staging2.orchardharvest.com', 'uat.harvest.co.uk'])(
    '%s sounds like a stage, which is recommended against',
    async (host) => {
      const [finding] = await findingsOf('openapi-host-production', { definition: { host } })
      expect(finding?.level).toBe('recommended')
    },
  )
})

describe('limits', () => {
  const doubling = (levels: number, key: 'allOf' | 'properties') =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, level) => {
        const next = { $ref: `#/definitions/L${level + 1}` }
        const inner = key === 'allOf' ? { allOf: [next, next] } : { type: 'object', properties: { a: next, b: next } }
        return [`L${level}`, level === levels - 1 ? { type: 'string' } : inner]
      }),
    )
  const body = (definitions: object) => ({
    definitions,
    paths: { '/orders': { get: { responses: { 200: { schema: { $ref: '#/definitions/L0' } } } } } },
  })

  it('counts schemas with references followed, without following them again and again', async () => {
    expect(await told('openapi-schema-limits', body(doubling(9, 'properties')))).toEqual([])
    expect(await told('openapi-schema-limits', body(doubling(10, 'properties')))).toEqual([
      '/paths/~1orders/get/responses/200/schema This body has 1023 schemas, references followed, and 512 is the limit.',
    ])
    expect((await told('openapi-schema-limits', body(doubling(60, 'allOf')))).length).toBe(1)
  })

  it('counts a schema inside itself once', async () => {
    const tree = { type: 'object', properties: { child: { $ref: '#/definitions/L0' }, name: { type: 'string' } } }
    expect(await told('openapi-schema-limits', body({ L0: tree }))).toEqual([])
    expect(await told('openapi-schema-depth', body({ L0: tree }))).toEqual([])
  })
})

describe('values', () => {
  it('of a default may be null, and are mended where only one thing can be meant', async () => {
    const properties = { crates: { default: '5' }, fruit: { default: null }, number: { default: 7 } }
    const findings = await findingsOf('openapi-default-type', {
      definition: { definitions: { Order: { properties } } },
    })
    expect(findings.map((finding) => [finding.pointer, finding.fix?.replacement])).toEqual([
      ['/definitions/Order/properties/number/default', '"7"'],
      ['/definitions/Order/properties/crates/default', '5'],
    ])
  })

  it('named in "required" may come from allOf or free properties', async () => {
    const base = { type: 'object', required: ['other'], properties: { a: { type: 'string' } } }
    const free = { ...base, additionalProperties: true }
    const whole = { allOf: [{ $ref: '#/definitions/Order' }], required: ['number'] }
    expect(await told('openapi-required-wellformed', { definitions: { Free: free, Whole: whole } })).toEqual([])
    expect((await told('openapi-required-wellformed', { definitions: { Base: base } })).length).toBe(1)
  })
})

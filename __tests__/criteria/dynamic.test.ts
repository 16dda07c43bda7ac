import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}

function farmWith(more: object, change: object = {}): Example {
  return { definition: { paths: { '/orders': { get: { parameters: [{ ...FARM, ...more }] } } }, ...change } }
}

const lines = async (criterion: string, example: Example) =>
  (await findingsOf(criterion, example)).map(({ level, pointer, message, upstream }) => ({
    level,
    pointer,
    message,
    upstream,
  }))
const AT = '/paths/~1orders/get/parameters/0'

describe('the operations that dynamic extensions call', () => {
  it('have to exist; a misspelt ID is named', async () => {
    const example = farmWith({ 'x-ms-dynamic-values': { operationId: 'ListOrder', 'value-path': 'number' } })
    expect(await lines('operation-dynamic-targets', example)).toEqual([
      {
        level: 'required',
        pointer: `${AT}/x-ms-dynamic-values/operationId`,
        message: "x-ms-dynamic-values calls 'ListOrder', and no operation has this ID. Did you mean 'ListOrders'?",
        upstream: "The 'operationId' could not be found in this swagger document.",
      },
    ])
  })

  it('get the parameters they require, unless these have a default', async () => {
    const call = { 'x-ms-dynamic-list': { operationId: 'GetOrder', itemValuePath: 'number', itemTitlePath: 'number' } }
    expect(await lines('operation-dynamic-targets', farmWith(call))).toEqual([
      {
        level: 'required',
        pointer: `${AT}/x-ms-dynamic-list`,
        message: "'GetOrder' requires the parameter 'orderId', and x-ms-dynamic-list does not pass it.",
        upstream: "The target operation requires parameter 'orderId'.",
      },
    ])
    const order = {
      name: 'orderId',
      in: 'path',
      required: true,
      default: '1',
      type: 'string',
      'x-ms-summary': 'Order',
      description: 'The order to return.',
      'x-ms-url-encoding': 'single',
    }
    const example = farmWith(call) as { definition: { paths: Record<string, object> } }
    example.definition.paths['/orders/{orderId}'] = { get: { parameters: [order] } }
    expect(await lines('operation-dynamic-targets', example)).toEqual([])
  })

  it('may not be triggers, and get no parameter they do not have', async () => {
    const trigger = farmWith({ 'x-ms-dynamic-values': { operationId: 'WhenOrderPlaced', 'value-path': 'number' } })
    expect((await lines('operation-dynamic-targets', trigger)).map(({ message }) => message)).toEqual([
      "x-ms-dynamic-values calls 'WhenOrderPlaced', which is a trigger.",
    ])
    const call = { operationId: 'ListOrders', parameters: { farms: 'a', farm: 'b' }, 'value-path': 'number' }
    expect((await lines('operation-dynamic-targets', farmWith({ 'x-ms-dynamic-values': call })))[0]?.message).toBe(
      "'ListOrders' has no parameter 'farms'. Did you mean 'farm'?",
    )
  })

  it('may be built in, and then nothing is asked of this file', async () => {
    const call = { builtInOperation: 'AadGraph.GetUsers', 'value-path': 'id' }
    for (const criterion of ['operation-dynamic-targets', 'operation-dynamic-shape', 'operation-dynamic-paths'])
      expect(await lines(criterion, farmWith({ 'x-ms-dynamic-values': call }))).toEqual([])
  })

  it('are not called from the body parameter itself', async () => {
    const body = { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Order' } }
    const call = { operationId: 'ListOrders', parameters: { farm: 'a' }, 'value-path': 'number' }
    const example = {
      definition: { paths: { '/orders': { post: { parameters: [{ ...body, 'x-ms-dynamic-values': call }] } } } },
    }
    expect((await lines('operation-dynamic-targets', example))[0]?.upstream).toBe(
      'Dynamic extensions are not allowed to be defined on the body parameter. It should be in the schema.',
    )
  })
})

describe('what dynamic extensions take from an answer', () => {
  const values = (more: object) =>
    farmWith({ 'x-ms-dynamic-values': { operationId: 'ListOrders', parameters: { farm: 'a' }, ...more } })

  it('is in its schema, looked up through references and arrays', async () => {
    expect(await lines('operation-dynamic-paths', values({ 'value-path': 'number', 'value-title': 'fruit' }))).toEqual(
      [],
    )
    expect(
      (await lines('operation-dynamic-paths', values({ 'value-path': 'numbr' }))).map((one) => one.message),
    ).toEqual(["'value-path' names 'numbr', which the answer of 'ListOrders' does not have. Did you mean 'number'?"])
  })

  it('is not looked for where the answer is dynamic or open', async () => {
    for (const open of [{ 'x-ms-dynamic-schema': { operationId: 'GetOrder' } }, { additionalProperties: true }]) {
      const example = farmWith(
        { 'x-ms-dynamic-values': { operationId: 'ListOrders', parameters: { farm: 'a' }, 'value-path': 'anything' } },
        { definitions: { Order: open } },
      )
      expect(await lines('operation-dynamic-paths', example)).toEqual([])
    }
  })

  it('needs an array', async () => {
    const call = { operationId: 'GetOrder', parameters: { orderId: '1' }, 'value-path': 'number' }
    expect((await lines('operation-dynamic-paths', farmWith({ 'x-ms-dynamic-values': call })))[0]?.message).toBe(
      "The answer of 'GetOrder' is no array, and x-ms-dynamic-values does not say where the values are.",
    )
  })
})

describe('what dynamic extensions pass on', () => {
  const list = (reference: object) =>
    farmWith({
      'x-ms-dynamic-list': {
        operationId: 'ListOrders',
        parameters: { farm: reference },
        itemValuePath: 'number',
        itemTitlePath: 'number',
      },
    })

  it('is a field of the same operation: required for the new extension, recommended for the old', async () => {
    expect(await lines('operation-dynamic-references', list({ parameterReference: 'farm' }))).toEqual([])
    expect((await lines('operation-dynamic-references', list({ parameterReference: 'farmer' })))[0]).toMatchObject({
      level: 'required',
      message: "x-ms-dynamic-list passes on 'farmer', which is no field of 'ListOrders'. Did you mean 'farm'?",
    })
    const old = farmWith({
      'x-ms-dynamic-values': {
        operationId: 'ListOrders',
        parameters: { farm: { parameter: 'farmer' } },
        'value-path': 'number',
      },
    })
    expect((await lines('operation-dynamic-references', old))[0]?.level).toBe('recommended')
  })

  it('is given as value or reference, with one key', async () => {
    expect((await lines('operation-dynamic-shape', list({ parameter: 'farm' })))[0]?.message).toBe(
      "x-ms-dynamic-list refers to a field with 'parameterReference', not with 'parameter'.",
    )
    expect((await lines('operation-dynamic-shape', list({ selectedItemValuePath: 'id' })))[0]?.upstream).toBe(
      "The 'selectedItemValuePath' property is not allowed in this position. It is allowed only in 'browse' operation of 'x-ms-dynamic-tree' extension.",
    )
  })

  it.each([[null], [5], ['text'], [[]]])('cannot be %j', async (junk) => {
    const names = ['values', 'list', 'schema', 'properties', 'tree']
    const example = farmWith(Object.fromEntries(names.map((name) => [`x-ms-dynamic-${name}`, junk])))
    expect((await lines('operation-dynamic-shape', example)).map(({ message }) => message)).toEqual(
      names.map((name) => `x-ms-dynamic-${name} is no object.`),
    )
  })

  it('say which operation they call', async () => {
    const example = farmWith({ 'x-ms-dynamic-values': { operationId: 5, parameters: [] } })
    expect((await lines('operation-dynamic-shape', example)).map(({ message }) => message)).toEqual([
      'x-ms-dynamic-values does not say which operation it calls.',
      'The parameters of x-ms-dynamic-values are no object.',
    ])
  })
})

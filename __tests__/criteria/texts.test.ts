import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

/** Level, pointer and sentence of each finding of a criterion. */
async function told(criterion: string, example: Example): Promise<string[]> {
  const findings = await findingsOf(criterion, example)
  return findings.map(({ level, pointer, message }) => `${level} ${pointer} ${message}`)
}

const listOrders = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })

describe('a slip of the keyboard', () => {
  const slips = (description: string) => told('description-spelling', listOrders({ description }))

  it.each([
    ['Retreive all orders.', "has 'Retreive', which is spelled 'retrieve'"],
    ['Changes a existing order.', "has 'a existing' instead of 'an existing'"],
    ['Sends an user the order.', "has 'an user' instead of 'a user'"],
    ['Lists orders,, sorted by date.', 'has two commas in a row'],
  ])('%s', async (description, what) => {
    expect(await slips(description)).toEqual([
      `advice /paths/~1orders/get/description The description '${description}' ${what}.`,
    ])
  })

  it.each([
    "Reads the field 'recieved' of an order.",
    'Reads recieved_at and lastRecieved of an order.',
    'Vitamin A enriched apples and a one-time order in a European country.',
    'Applies to step a and to option a also.',
    'Gives an hour, an SMS, an xlsx file, an honest answer and a user.',
  ])('is none: %s', async (description) => {
    expect(await slips(description)).toEqual([])
  })

  it('is none in another language, where "a" is no article of English', async () => {
    const description =
      'O Orchard Harvest planeia a colheita da fruta nas suas quintas. Com este conector, a empresa lê e altera os pedidos das quintas e reage a novos pedidos assim que um cliente os faz, sem que ninguém tenha de os copiar à mão, e envia a encomenda a outra empresa quando a fruta não chega para todos os clientes.'
    const example: Example = { definition: { info: { description } } }
    expect(await told('text-english', example)).toHaveLength(1)
    expect(await told('description-spelling', example)).toEqual([])
  })

  it('is seen in labels too', async () => {
    const parameters = [{ name: 'farm', in: 'query', type: 'string', 'x-ms-summary': 'Farm Adress' }]
    expect(await told('description-spelling', listOrders({ parameters }))).toEqual([
      "advice /paths/~1orders/get/parameters/0/x-ms-summary The label 'Farm Adress' has 'Adress', which is spelled 'address'.",
    ])
  })
})

describe('a label', () => {
  const labelled = (label: string, name = 'farm') =>
    listOrders({ parameters: [{ name, in: 'query', type: 'string', 'x-ms-summary': label, description: 'Any farm.' }] })

  it('ends without punctuation, unless it is of an abbreviation', async () => {
    expect(await told('parameter-summary-characters', labelled('Name of the farm.'))).toEqual([
      "advice /paths/~1orders/get/parameters/0/x-ms-summary The label 'Name of the farm.' ends in '.'.",
    ])
    expect(await told('parameter-summary-characters', labelled('Farm No.'))).toEqual([])
  })

  it('is not the name of the field with a capital letter', async () => {
    expect(await told('text-abbreviations', labelled('FarmType', 'farm_type'))).toEqual([
      "advice /paths/~1orders/get/parameters/0/x-ms-summary The label 'FarmType' is the name of the field.",
    ])
    expect(await told('text-abbreviations', labelled('GitHub', 'github'))).toEqual([])
  })
})

describe('a quotation mark that was escaped twice', () => {
  it('shows its backslash to makers', async () => {
    const description = 'Finds orders, for example \\"all apples\\".'
    expect(await told('text-plain', listOrders({ description }))).toEqual([
      `advice /paths/~1orders/get/description The description '${description}' holds a backslash before a quotation mark.`,
    ])
  })
})

describe('the title of a property', () => {
  const fruit = (title: string, description: string): Example => ({
    definition: { definitions: { Order: { properties: { fruit: { title, description, 'x-ms-summary': null } } } } },
  })

  it('is its label, which the description does not repeat', async () => {
    expect(await told('text-says-something', fruit('Kind of fruit', 'Kind of fruit.'))).toEqual([
      "advice /definitions/Order/properties/fruit/description The description 'Kind of fruit.' repeats the label.",
    ])
    expect(await told('text-says-something', fruit('Kind of fruit', 'What was ordered.'))).toEqual([])
  })
})

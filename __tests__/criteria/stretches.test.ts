import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample, checkFiles, connectorFiles, findingsOf } from '../support/connector.js'

const info = (change: object): Example => ({ definition: { info: change } })
const list = (change: object): Example => ({ definition: { paths: { '/orders': { get: change } } } })
const property = (change: object): Example => ({
  definition: { definitions: { Order: { properties: { fruit: change } } } },
})
const form = (change: object): Example => ({
  properties: { properties: { connectionParameters: { api_key: { uiDefinition: change } } } },
})
const TEXT = 'Orchard Harvest plans fruit picking on farms of every size,'

/** What the finding of a criterion underlines. */
async function underlined(criterion: string, example: Example): Promise<string | undefined> {
  const [finding] = await findingsOf(criterion, example)
  if (!finding) return undefined
  const { start, end } = finding.range
  const name = Object.keys(connectorFiles(example)).find((path) => finding.file.endsWith(path))
  const line = String(connectorFiles(example)[name ?? '']).split('\n')[start.line - 1] ?? ''
  return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)
}

describe('a criterion that looks for a word', () => {
  it.each<[string, Example, string]>([
    ['description-spelling', info({ description: `${TEXT} of "any" size sends the the orders.` }), 'the the'],
    ['description-spelling', info({ description: `${TEXT} and\nsends\tall of the the orders.` }), 'the the'],
    ['description-spelling', info({ description: `${TEXT}  and sends orders.` }), ',  a'],
    ['description-spelling', info({ description: `${TEXT} as it "recieved" (retreived) them.` }), 'retreived'],
    ['description-spelling', info({ description: `${TEXT} and sends "any"\nto a owner of farms.` }), 'a owner'],
    ['description-spelling', list({ description: 'Sends an user the orders.' }), 'an user'],
    ['description-spelling', list({ description: 'Lists orders,, sorted.' }), 's,,'],
    ['parameter-summary-characters', list({ parameters: [{ name: 'a', 'x-ms-summary': 'Farm,' }] }), ','],
    ['description-word-api', info({ description: `${TEXT} by an API of its own.` }), 'API'],
    ['description-product-names', info({ description: `${TEXT} for Power  Automate.` }), 'Power  Automate'],
    [
      'description-no-urls',
      info({ description: `${TEXT} see https://www.orchard.com/a.` }),
      'https://www.orchard.com/a.',
    ],
    [
      'description-no-urls',
      property({ description: 'The kind, as listed on https://www.orchard.com/kinds (all of them).' }),
      'https://www.orchard.com/kinds',
    ],
    ['auth-ui-spelling', form({ tooltip: 'Copy it from the the settings of the service.' }), 'the the'],
    ['auth-ui-spelling', form({ displayName: 'Key  of the service' }), 'y  o'],
    ['description-no-urls', info({ description: `${TEXT} and pears 🍐 too.` }), '🍐'],
    ['text-plain', info({ description: `${TEXT} of <b>every</b> kind.` }), '<b>'],
    ['text-plain', list({ description: 'Lists the orders.\nAll of them.' }), '.\\nA'],
    ['text-abbreviations', list({ summary: 'List order Ids now' }), 'Ids'],
    ['title-reserved-words', info({ title: 'Orchard API' }), 'API'],
    ['title-ends-alphanumeric', info({ title: 'Orchard Harvest!' }), '!'],
    ['title-is-product-name', info({ title: 'Orchard (V1)' }), '(V1)'],
    ['operation-summary-characters', list({ summary: 'List & count' }), '&'],
    ['operation-summary-ending', list({ summary: 'List orders.' }), '.'],
    ['operation-product-names', list({ description: 'Lists orders for "Power Apps".' }), 'Power Apps'],
    [
      'metadata-categories',
      {
        definition: {
          'x-ms-connector-metadata': [
            { propertyName: 'Website', propertyValue: 'https://www.orchardharvest.com' },
            { propertyName: 'Privacy policy', propertyValue: 'https://www.orchardharvest.com/privacy' },
            { propertyName: 'Categories', propertyValue: ' Data; Productivty' },
          ],
        },
      },
      'Productivty',
    ],
  ])('%s underlines that word', async (criterion, example, word) => {
    expect(await underlined(criterion, example)).toBe(word)
  })

  it('offers a fix of the whole value still', async () => {
    const [finding] = await findingsOf('title-present', info({ title: ' ' }))
    expect(finding?.fix).toBeUndefined()
    const [sentence] = await findingsOf('description-ends-punctuation', info({ description: TEXT.slice(0, -1) }))
    expect(sentence?.fix?.range.start).toEqual(sentence?.range.start)
  })

  it('gives the fingerprint of the value as a whole: another place of the word is the same finding', async () => {
    const early = await findingsOf('description-word-api', info({ description: `An API. ${TEXT} and more.` }))
    const late = await findingsOf('description-word-api', info({ description: `${TEXT} and more by its API.` }))
    expect(early[0]?.range).not.toEqual(late[0]?.range)
    expect(early[0]?.fingerprint).toBe(late[0]?.fingerprint)
  })

  it('finds the word in a text that stands in wrong quotes', async () => {
    const files = connectorFiles()
    const path = Object.keys(files).find((name) => name.endsWith('apiDefinition.swagger.json')) ?? ''
    const before = String(files[path])
    const text = before.replace(/"description": "Orchard[^"]*"/, `"description": '${TEXT} and the the "rest".'`)
    expect(text).not.toBe(before)
    const { report } = await checkFiles({ ...files, [path]: text })
    const finding = report.connectors[0]?.findings.find(({ criterion }) => criterion === 'description-spelling')
    const line = text.split('\n')[(finding?.range.start.line ?? 0) - 1] ?? ''
    expect(line.slice((finding?.range.start.column ?? 0) - 1)).toMatch(/^the the "rest"/)
  })

  it('keeps findings of the same value apart', async () => {
    const { findings } = await checkExample(info({ description: `${TEXT} by an API, see https://www.orchard.com.` }))
    const found = findings.filter(({ pointer }) => pointer === '/info/description')
    expect(new Set(found.map(({ range }) => range.start.column)).size).toBe(found.length)
  })
})

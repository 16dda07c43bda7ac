import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample, checkFiles, connectorFiles, findingsOf } from '../support/connector.js'

const clean = readFileSync(new URL('../support/clean/readme.md', import.meta.url), 'utf8')

async function found(example: Example): Promise<string[]> {
  const { findings } = await checkExample(example)
  return findings
    .filter((finding) => /^(?:readme|intro)-/.test(finding.criterion))
    .map((finding) => `${finding.level} ${finding.criterion} ${finding.range.start.line}: ${finding.message}`)
}

const withText = (text: string): Example => ({ readme: `${clean}\n${text}\n` })
const without = (heading: string): Example => ({ readme: clean.replace(heading, '## Something else') })

describe('the readme', () => {
  it.each([
    ['## Publisher: Orchard Harvest Ltd', 'recommended readme-publisher 1: The readme has no section "Publisher".'],
    ['## Prerequisites', 'recommended readme-prerequisites 1: The readme has no section "Prerequisites".'],
    [
      '## Obtaining Credentials',
      'recommended readme-credentials 1: The readme has no section "Obtaining Credentials".',
    ],
    ['## Supported Operations', 'recommended readme-operations 1: The readme has no section "Supported Operations".'],
    [
      '## Known Issues and Limitations',
      'recommended readme-known-issues 1: The readme has no section "Known Issues and Limitations".',
    ],
    [
      '## Deployment Instructions',
      'recommended readme-deployment 1: The readme has no section "Deployment Instructions".',
    ],
  ])('without %s', async (heading, expected) => {
    expect(await found(without(heading))).toEqual([expected])
  })

  it('may write its headings as bold lines and in any case', async () => {
    const bold = clean.replace('## Prerequisites', '**PRE-REQUISITES**').replace('## Publisher: ', 'Publisher: ')
    expect(await found({ readme: bold })).toEqual([])
  })

  it('of an anonymous connector needs no credentials', async () => {
    const example = {
      ...without('## Obtaining Credentials'),
      properties: { properties: { connectionParameters: null } },
    }
    expect(await found(example)).toEqual([])
  })

  it('of an independent publisher needs no deployment instructions', async () => {
    expect(await found({ ...without('## Deployment Instructions'), publisher: 'independent' })).toEqual([])
  })

  it.each([
    ['<!DOCTYPE html><html></html>', 'a page in HTML'],
    ['{\\rtf1 Orchard}', 'rich text (RTF)'],
    ['PK\u0003\u0004\u0000', 'a binary file'],
    ['  \n', 'empty'],
  ])('%j that is no Markdown is one finding', async (readme, what) => {
    expect(await found({ readme })).toEqual([`recommended readme-is-markdown 1: The readme is ${what}, not Markdown.`])
  })

  it('with one sentence for a summary is vague', async () => {
    const readme = clean.replace(' With this connector you read and change harvest orders and react to new ones.', '')
    expect(await found({ readme })).toEqual([
      'recommended readme-title-and-summary 1: The summary below the title has only one sentence.',
    ])
  })

  it('says which visible operations it does not name', async () => {
    const definition = {
      paths: {
        '/orders': { get: { summary: 'Find orders', operationId: 'FindOrders' } },
        '/hooks/{hookId}': { delete: { summary: 'Hidden thing' } },
      },
    }
    expect(await found({ definition })).toEqual([
      "advice readme-operations-named 15: The readme names 3 of 4 operations; missing: 'Find orders'.",
    ])
    expect(await found({ ...withText('`FindOrders` finds them.'), definition })).toEqual([])
  })

  it('points at text of the template, zero-width space included', async () => {
    expect(await found(withText('Required.\u200bDescribe actions.\n\nOptional. Add anything.'))).toEqual([
      "recommended readme-no-template-text 51: The text 'Required. Describe actions.' is still the one of the template.",
      "recommended readme-no-template-text 53: The text 'Optional. Add anything.' is still the one of the template.",
    ])
  })

  it('knows products by their names of today, in text and not in addresses', async () => {
    expect(await found(withText('Use https://make.powerapps.com with PowerApps.com.'))).toEqual([])
    expect(await found(withText('Use it in PowerApps.'))).toEqual([
      'advice readme-current-product-names 51: PowerApps is called Power Apps today.',
    ])
  })
})

describe('links and images', () => {
  const first = async (text: string) => (await found(withText(text))).map((line) => line.replace(/^.*?: /, ''))

  it.each([
    ['![a](images/a.png)', ["The image 'images/a.png' leads to no file."]],
    ['<img width="5" src="images/a.png">', ["The image 'images/a.png' leads to no file."]],
    ['[a](#nowhere)', ["The link '#nowhere' leads to no heading."]],
    ['[a](Icon.PNG)', ["The link 'Icon.PNG' is spelled in other letters than the file: upper and lower case count."]],
    ['[a](../../etc/passwd)', ["The link '../../etc/passwd' leads out of the folder of the connector."]],
    ['[a](..%2f..%2fsecret)', ["The link '..%2f..%2fsecret' leads out of the folder of the connector."]],
    ['[a](ada@orchardharvest.com)', ["The link 'ada@orchardharvest.com' is taken for a file of the folder."]],
    ['[a](www.orchardharvest.com)', ["The link 'www.orchardharvest.com' is taken for a file of the folder."]],
    ['![a](icon.png) [b](./apiProperties.json?raw=1#x) [c](#supported-operations)', []],
    ['[a](https://contoso.com/x.png) [b](mailto:a@contoso.com) [c](//contoso.com)', []],
    ['<a name="here"></a> [a](#here) [b](#can-i-delete-an-order)', []],
  ])('%s', async (text, expected) => {
    expect(await first(text)).toEqual(expected)
  })

  it('to another connector of the repository lead out of the folder', async () => {
    const { report } = await checkFiles({
      ...connectorFiles(withText('[a](../Other/readme.md)')),
      'Other/readme.md': 'other',
    })
    expect(report.connectors[0]?.findings.map((finding) => finding.criterion)).toContain('readme-links-and-images')
  })
})

describe('the intro', () => {
  const text = readFileSync(new URL('../support/clean/intro.md', import.meta.url), 'utf8')

  it('misses sections one by one', async () => {
    const intro = text.replace('## How to get credentials', '## A').replace('## Frequently asked questions', '## B')
    expect(await found({ intro })).toEqual(
      expect.arrayContaining([
        'recommended intro-sections 1: The intro has no section "How to get credentials".',
        'advice intro-sections 1: The intro has no section "FAQ".',
      ]),
    )
  })

  it('repeats neither the description nor the operations', async () => {
    const description =
      'Orchard Harvest plans fruit picking. Read and change the harvest orders of your farms and react to new ones.'
    const intro = `# Orchard Harvest\n\n${description}\n\n## Actions and triggers\n`
    expect((await findingsOf('intro-description', { intro })).map((finding) => finding.message)).toEqual([
      'The intro begins with the very description of the API definition.',
    ])
    expect((await findingsOf('intro-no-operations', { intro })).map((finding) => finding.range.start.line)).toEqual([5])
  })

  it('has at most eight sentences before the sections', async () => {
    const intro = text.replace('Orchard Harvest plans', `${'It works. '.repeat(8)}Orchard Harvest plans`)
    expect((await findingsOf('intro-description', { intro })).map((finding) => finding.message)).toEqual([
      'The description in the intro has 10 sentences; at most 8 are asked for.',
    ])
  })
})

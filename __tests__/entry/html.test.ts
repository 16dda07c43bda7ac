import { describe, expect, it } from '@jest/globals'
import { htmlReport } from '../../src/entry/html.js'
import { checkFiles, connectorFiles } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

/** The page of a connector, from its files. */
async function page(options: Parameters<typeof connectorFiles>[0]): Promise<string> {
  const files = connectorFiles(options)
  return htmlReport(await checkFiles(files, { keepsFacts: true }), [new MemoryTree(files)], () => undefined)
}

/** What the part of the maker's view says that belongs to one operation, without markup. */
function operation(text: string, summary: string): string {
  const from = text.indexOf(`<summary>${summary}`)
  return text
    .slice(from, text.indexOf('<details class="operation">', from))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the page of a connector', () => {
  it('shows the fields of a body that is defined elsewhere, as makers fill them in', async () => {
    const text = await page({
      definition: {
        definitions: {
          Plum: {
            type: 'object',
            required: ['weight'],
            properties: {
              weight: { type: 'number', 'x-ms-summary': 'Weight', description: 'How heavy it is.' },
              variety: { $ref: '#/definitions/Variety' },
              secret: { type: 'string', 'x-ms-visibility': 'internal', 'x-ms-summary': 'Hidden' },
            },
          },
          Variety: { type: 'string', 'x-ms-summary': 'Variety', description: 'Which kind it is.' },
        },
        paths: {
          '/plums': {
            post: {
              operationId: 'CreatePlum',
              summary: 'Create a plum',
              description: 'Creates a plum.',
              parameters: [{ name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Plum' } }],
              responses: { 201: { description: 'The plum.', schema: { type: 'string' } } },
            },
          },
        },
      },
    })
    expect(operation(text, 'Create a plum')).toMatch(
      /^Create a plum Creates a plum. CreatePlum Weight \* How heavy it is. number Variety Which kind it is. string/,
    )
    expect(operation(text, 'Create a plum')).not.toContain('Hidden')
  })

  it('draws the logo box and the brand color over the icon', async () => {
    const text = await page({})
    expect(text).toMatch(
      /<svg [^>]*role="img"[^>]*><image [^>]*\/><rect width="[\d.]+" height="[\d.]+" fill="#[0-9a-f]{6}"\/>/,
    )
    expect(text).toContain('<dt>Brand color (upper left corner)</dt>')
  })
})

// Makes a connector of about a given size from a seed: the same bytes for the same seed on every machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small, fast, well-known generator (mulberry32); numbers from 0 to 1. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const NOUNS = ['Order', 'Farm', 'Crate', 'Picker', 'Field', 'Invoice', 'Truck', 'Tree', 'Customer', 'Season']
const VERBS = [
  ['get', 'List', 'Lists'],
  ['post', 'Create', 'Creates'],
  ['get', 'Get', 'Returns'],
  ['put', 'Update', 'Updates'],
  ['delete', 'Delete', 'Deletes'],
]
const FIELDS = ['name', 'number', 'status', 'weight', 'createdAt', 'owner', 'note', 'price', 'color', 'place']

/** Writes definition, properties and readme into a folder; returns the size of the definition in bytes. */
export function generateConnector(folder, bytes, seed = 1) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const definition = {
    swagger: '2.0',
    info: {
      title: 'Orchard Harvest',
      description:
        'Orchard Harvest plans fruit picking. Read and change the harvest orders of your farms and react to new ones.',
      version: '1.0.0',
      contact: {
        name: 'Orchard Harvest Support',
        url: 'https://www.orchardharvest.com/support',
        email: 'support@orchardharvest.com',
      },
    },
    host: 'api.orchardharvest.com',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {},
    definitions: {},
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    security: [{ api_key: [] }],
    'x-ms-connector-metadata': [
      { propertyName: 'Website', propertyValue: 'https://www.orchardharvest.com' },
      { propertyName: 'Privacy policy', propertyValue: 'https://www.orchardharvest.com/privacy' },
      { propertyName: 'Categories', propertyValue: 'Productivity' },
    ],
  }
  const readme = [
    '# Orchard Harvest',
    '',
    'Orchard Harvest plans fruit picking for farms. With this connector you read and change harvest orders.',
    '',
    '## Supported Operations',
    '',
  ]
  let size = 1500
  for (let index = 0; size < bytes; index++) {
    const [method, verb, says] = VERBS[index % VERBS.length]
    const noun = `${pick(NOUNS)}${index}`
    const schema = {
      type: 'object',
      properties: Object.fromEntries(
        FIELDS.slice(0, 4 + Math.floor(next() * 6)).map((field) => [
          field,
          index > 3 && next() < 0.1
            ? { type: 'array', items: { $ref: `#/definitions/Model${Math.floor(next() * index)}` } }
            : {
                type: pick(['string', 'integer', 'number', 'boolean']),
                description: `The ${field} of the ${noun}.`,
                'x-ms-summary': `${noun} ${field}`,
              },
        ]),
      ),
    }
    definition.definitions[`Model${index}`] = schema
    const operation = {
      summary: `${verb} ${noun}`,
      description: `${says} one ${noun} of a farm.`,
      operationId: `${verb}${noun}`,
      parameters: [
        {
          name: 'farm',
          in: 'path',
          required: true,
          type: 'string',
          'x-ms-summary': 'Farm',
          description: 'The farm to work on.',
          'x-ms-url-encoding': 'single',
        },
        {
          name: 'filter',
          in: 'query',
          type: 'string',
          'x-ms-summary': 'Filter',
          description: `Which ${noun} are meant.`,
          'x-ms-visibility': 'advanced',
        },
      ],
      responses: {
        200: { description: 'It was done.', schema: { $ref: `#/definitions/Model${index}` } },
        404: { description: 'There is no such farm.' },
      },
    }
    if (method === 'post' || method === 'put')
      operation.parameters.push({
        name: 'body',
        in: 'body',
        required: true,
        schema: { $ref: `#/definitions/Model${index}` },
      })
    definition.paths[`/farms/{farm}/${noun}`] = { [method]: operation }
    // A readme does not grow with the definition: the median published one has 4 KB.
    if (index < 30) readme.push(`### ${verb} ${noun}`, '', `${says} one ${noun} of a farm.`, '')
    size += JSON.stringify(operation, null, 2).length * 1.45 + JSON.stringify(schema, null, 2).length * 1.3
  }
  const properties = {
    properties: {
      connectionParameters: {
        api_key: {
          type: 'securestring',
          uiDefinition: {
            displayName: 'Access key',
            description: 'The key from your account page.',
            tooltip: 'Copy the key from the account page.',
            constraints: { clearText: false, required: 'true', tabIndex: 2 },
          },
        },
      },
      iconBrandColor: '#2e7d32',
      publisher: 'Orchard Harvest Ltd',
      stackOwner: 'Orchard Harvest Ltd',
      capabilities: [],
    },
  }
  const text = `${JSON.stringify(definition, null, 2)}\n`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'apiDefinition.swagger.json'), text)
  writeFileSync(join(folder, 'apiProperties.json'), `${JSON.stringify(properties, null, 2)}\n`)
  writeFileSync(join(folder, 'readme.md'), `${readme.join('\n')}\n`)
  return text.length
}

// The plain connector that every adversary starts from.
import { deflateSync } from 'node:zlib'

export const FOLDER = 'Orchard Harvest'

/** An API definition with the given members in place of the plain ones. */
export function definition(members = {}) {
  return {
    swagger: '2.0',
    info: {
      title: 'Orchard Harvest',
      description: 'Orchard Harvest plans fruit picking and reacts to new orders of your farms.',
      version: '1.0.0',
      contact: { name: 'Support', url: 'https://www.orchardharvest.com/support', email: 'help@orchardharvest.com' },
    },
    host: 'api.orchardharvest.com',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: { '/orders': { get: operation('ListOrders', 'orders') } },
    definitions: {},
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    security: [{ api_key: [] }],
    'x-ms-connector-metadata': [
      { propertyName: 'Website', propertyValue: 'https://www.orchardharvest.com' },
      { propertyName: 'Privacy policy', propertyValue: 'https://www.orchardharvest.com/privacy' },
      { propertyName: 'Categories', propertyValue: 'Productivity' },
    ],
    ...members,
  }
}

/** One action. */
export function operation(id, noun, members = {}) {
  return {
    operationId: id,
    summary: `List ${noun}`,
    description: `Lists the ${noun} of a farm.`,
    parameters: [],
    responses: { 200: { description: 'The list.', schema: { type: 'object' } } },
    ...members,
  }
}

/** API properties with the given members in place of the plain ones. */
export function properties(members = {}) {
  return {
    properties: {
      connectionParameters: {
        api_key: {
          type: 'securestring',
          uiDefinition: { displayName: 'API key', description: 'The API key.', tooltip: 'Your API key.' },
        },
      },
      iconBrandColor: '#2e7d32',
      publisher: 'Orchard Harvest',
      stackOwner: 'Orchard Harvest',
      capabilities: [],
      ...members,
    },
  }
}

/** The files of a connector; texts and bytes as they are, everything else as JSON. */
export function connector({ swagger = definition(), apiProperties = properties(), ...files } = {}) {
  const written = { 'apiDefinition.swagger.json': swagger, 'apiProperties.json': apiProperties, ...files }
  return Object.fromEntries(
    Object.entries(written).map(([name, content]) => [
      `${FOLDER}/${name}`,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    ]),
  )
}

export const withDefinition = (members) => connector({ swagger: definition(members) })
export const withProperties = (members) => connector({ apiProperties: properties(members) })

/** `make(index)` for each index, as a list or as an object of pairs. */
export const many = (count, make) => Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index))
export const keyed = (count, make) => Object.fromEntries(many(count, make))

/** A PNG of one color or of what `pixel` says; `bits` per channel. */
export function png(width, height, { bits = 8, color = 2, interlaced = 0, chunks = [], rows = height } = {}) {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color]
  const line = Math.ceil((width * channels * bits) / 8) + 1
  const raw = Buffer.alloc(line * rows)
  for (let row = 0; row < rows; row++) raw.fill(0x40, row * line + 1, (row + 1) * line)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, color, 0, 0, interlaced], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...chunks.map(([name, data]) => chunk(name, Buffer.from(data))),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

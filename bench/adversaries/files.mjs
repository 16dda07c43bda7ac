// API properties, icons, archives, solutions and trees.
import { strToU8, zipSync } from 'fflate'
import { connector, definition, keyed, many, png, properties, withProperties } from './connector.mjs'

const ui = (index) => ({ displayName: `Key ${index}`, description: `The key ${index}.`, tooltip: `Your key ${index}.` })
export const PROPERTIES = [
  [
    'connection parameters',
    10_000,
    (n) =>
      withProperties({ connectionParameters: keyed(n, (i) => [`key${i}`, { type: 'string', uiDefinition: ui(i) }]) }),
  ],
  [
    'connection parameters without anything',
    40_000,
    (n) => withProperties({ connectionParameters: keyed(n, (i) => [`key${i}`, {}]) }),
  ],
  [
    'sign-in sets',
    4_000,
    (n) =>
      withProperties({
        connectionParameters: undefined,
        connectionParameterSets: {
          uiDefinition: ui(0),
          values: many(n, (i) => ({
            name: `set${i}`,
            uiDefinition: ui(i),
            parameters: { [`key${i}`]: { type: 'securestring', uiDefinition: ui(i) } },
          })),
        },
      }),
  ],
  [
    'equal sign-in sets',
    4_000,
    (n) =>
      withProperties({
        connectionParameterSets: {
          values: many(n, () => ({ name: 'set', parameters: { key: { type: 'securestring' } } })),
        },
      }),
  ],
  [
    'allowed values',
    40_000,
    (n) =>
      withProperties({
        connectionParameters: {
          a: {
            type: 'string',
            uiDefinition: { ...ui(1), constraints: { allowedValues: many(n, (i) => ({ text: `a${i}`, value: i })) } },
          },
        },
      }),
  ],
  [
    'custom parameters of OAuth',
    15_000,
    (n) =>
      withProperties({
        connectionParameters: {
          token: {
            type: 'oauthSetting',
            oAuthSettings: {
              identityProvider: 'oauth2',
              customParameters: keyed(n, (i) => [`tokenUrll${i}`, { value: 'https://a.example' }]),
            },
          },
        },
      }),
  ],
  [
    'scopes',
    40_000,
    (n) =>
      withProperties({
        connectionParameters: {
          token: {
            type: 'oauthSetting',
            oAuthSettings: { identityProvider: 'oauth2', scopes: many(n, (i) => `scope${i}`) },
          },
        },
      }),
  ],
  ['capabilities', 60_000, (n) => withProperties({ capabilities: many(n, (i) => `action${i}`) })],
  ['unknown members', 40_000, (n) => withProperties(keyed(n, (i) => [`publishr${i}`, 1]))],
  [
    'policies',
    8_000,
    (n) =>
      withProperties({
        policyTemplateInstances: many(n, (i) => ({ templateId: `setheade${i}`, title: `T${i}`, parameters: { a: 1 } })),
      }),
  ],
  [
    'equal policies',
    8_000,
    (n) =>
      withProperties({
        policyTemplateInstances: many(n, () => ({
          templateId: 'dynamichosturl',
          title: 'T',
          parameters: { 'x-ms-apimTemplateParameter.urlTemplate': 'https://a.example' },
        })),
      }),
  ],
  [
    'parameters of a policy',
    20_000,
    (n) =>
      withProperties({
        policyTemplateInstances: [
          {
            templateId: 'setheader',
            title: 'T',
            parameters: keyed(n, (i) => [`x-ms-apimTemplateParameter.nam${i}`, 'a']),
          },
        ],
      }),
  ],
  [
    'parameters named in policies',
    4_000,
    (n) =>
      withProperties({
        connectionParameters: keyed(n, (i) => [`key${i}`, { type: 'string', uiDefinition: ui(i) }]),
        policyTemplateInstances: many(n, (i) => ({
          templateId: 'setheader',
          title: `T${i}`,
          parameters: {
            'x-ms-apimTemplateParameter.name': 'A',
            'x-ms-apimTemplateParameter.value': `@connectionParameters('kex${i}')`,
          },
        })),
      }),
  ],
  [
    'security definitions and connection parameters',
    5_000,
    (n) =>
      connector({
        swagger: definition({
          securityDefinitions: keyed(n, (i) => [`k${i}`, { type: 'apiKey', in: 'header', name: `K${i}` }]),
        }),
        apiProperties: properties({
          connectionParameters: keyed(n, (i) => [`kk${i}`, { type: 'securestring', uiDefinition: ui(i) }]),
        }),
      }),
  ],
]

const icon = (name, size, make) => [`icon: ${name}`, size, (n) => connector({ 'icon.png': Uint8Array.from(make(n)) })]
const jpeg = (...segments) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments.map((segment) => Buffer.from(segment))])
export const ICONS = [
  icon('many pixels', 500, (n) => png(n * 2, n)),
  icon('huge dimensions', 60_000, (n) => png(n, n, { rows: 2 })),
  icon('wide', 20_000, (n) => png(n, 1)),
  icon('16 bit', 500, (n) => png(n * 2, n, { bits: 16, color: 6 })),
  icon('gray', 500, (n) => png(n * 2, n, { color: 0 })),
  icon('palette without colors', 500, (n) => png(n * 2, n, { color: 3 })),
  icon('interlaced', 500, (n) => png(n * 2, n, { interlaced: 1 })),
  icon('truncated', 500, (n) => png(n * 2, n).subarray(0, 300)),
  icon('animated', 5_000, (n) =>
    png(230, 230, { chunks: [['acTL', [0, 0, 0, 9, 0, 0, 0, 0]], ...many(n, (i) => ['fdAT', [0, 0, 0, i % 256]])] }),
  ),
  icon('text chunks', 20_000, (n) => png(230, 230, { chunks: many(n, () => ['tEXt', Buffer.from('a\0b')]) })),
  icon('a long text chunk', 500_000, (n) => png(230, 230, { chunks: [['tEXt', Buffer.alloc(n, 'a')]] })),
  icon('a profile that is none', 100_000, (n) => png(230, 230, { chunks: [['iCCP', Buffer.alloc(n, 'a')]] })),
  icon('a negative size', 100, () => png(0xffffffff, 0xffffffff, { rows: 0 })),
  icon('no pixels', 100, () => png(0, 0, { rows: 0 })),
  icon('something behind it', 500_000, (n) =>
    Buffer.concat([png(230, 230), Buffer.alloc(n, '<script>PK\u0003\u0004')]),
  ),
  icon('JPEG markers', 300_000, (n) => jpeg(Buffer.alloc(n, 0xff))),
  icon('JPEG segments', 50_000, (n) => jpeg(...many(n, () => [0xff, 0xe0, 0, 4, 1, 2]))),
  icon('a JPEG of four inks', 3_000, (n) =>
    jpeg(
      [0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 2],
      [0xff, 0xc0, 0, 20, 8, n >> 8, n & 255, n >> 8, n & 255, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0],
    ),
  ),
  icon('GIF', 500_000, (n) => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(n, ',')])),
  icon('SVG', 50_000, (n) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(n)}`)),
]

const zip = (entries) => zipSync(entries, { level: 1, mtime: '2026-01-01' })
const archive = (name, size, make) => [
  `archive: ${name}`,
  size,
  (n) => connector({ 'ConnectorPackage.zip': make(n), 'solution.zip': make(n) }),
]
const SOLUTION = (customizations) =>
  `<ImportExportXml version="9"><SolutionManifest><UniqueName>a</UniqueName><Managed>0</Managed>${customizations}</SolutionManifest></ImportExportXml>`
export const ARCHIVES = [
  archive('entries', 4_000, (n) => zip(keyed(n, (i) => [`a${i}.txt`, strToU8('a')]))),
  archive('folders', 4_000, (n) => zip(keyed(n, (i) => [`a${i}/`, new Uint8Array()]))),
  archive('long names', 50, (n) => zip(keyed(n, (i) => [`${'a/'.repeat(20_000)}${i}`, strToU8('a')]))),
  archive('an entry that grows', 20_000_000, (n) => zipSync({ 'a.json': new Uint8Array(n) }, { level: 9 })),
  archive('archives in archives', 20, (n) =>
    many(n, () => 0).reduce((inner) => zip({ 'a.zip': inner }), zip({ a: strToU8('a') })),
  ),
  archive('many archives in one', 300, (n) =>
    zip(
      keyed(n, (i) => [
        `solution${i}.zip`,
        zip({ 'solution.xml': strToU8(SOLUTION('')), 'customizations.xml': strToU8('<a/>') }),
      ]),
    ),
  ),
  archive('ways out', 2_000, (n) => zip(keyed(n, (i) => [`../../a${i}`, strToU8('a')]))),
  archive('absolute names', 2_000, (n) => zip(keyed(n, (i) => [i % 2 ? `/etc/a${i}` : `C:\\a${i}`, strToU8('a')]))),
  archive('equal names', 1_000, (n) => repeatedEntries(n)),
  archive('truncated', 2_000, (n) => {
    const whole = zip(keyed(n, (i) => [`a${i}`, strToU8('a')]))
    return whole.subarray(0, whole.length / 2)
  }),
  archive('truncated at its end', 2_000, (n) => {
    const whole = zip(keyed(n, (i) => [`a${i}`, strToU8('a')]))
    return whole.subarray(0, whole.length - 10)
  }),
  archive('encrypted', 1_000, (n) => flagged(zip(keyed(n, (i) => [`a${i}`, strToU8('a')])))),
  archive('a long comment', 60_000, (n) => Buffer.concat([Buffer.from('PK'), Buffer.alloc(n, 'PK\u0005\u0006')])),
  archive('ends of archives', 500_000, (n) => new Uint8Array(Buffer.alloc(n, 'PK\u0005\u0006'))),
  archive('too many entries promised', 100, () => {
    const whole = Buffer.from(zip({ a: strToU8('a') }))
    whole.writeUInt16LE(0xffff, whole.length - 14)
    whole.writeUInt16LE(0xffff, whole.length - 12)
    return new Uint8Array(whole)
  }),
  archive('64 bit sizes', 100, () => {
    const whole = Buffer.from(zip({ a: strToU8('a') }))
    whole.writeUInt32LE(0xffffffff, whole.length - 6)
    whole.writeUInt32LE(0xffffffff, whole.length - 10)
    return new Uint8Array(whole)
  }),
  archive('nothing', 1, () => new Uint8Array()),
]

/** One entry, listed again and again. */
function repeatedEntries(count) {
  const whole = Buffer.from(zip({ 'openapidefinition.json': strToU8('{}') }))
  const end = whole.length - 22
  const start = whole.readUInt32LE(end + 16)
  const tail = Buffer.from(whole.subarray(end))
  const times = Math.max(1, Math.round(count))
  tail.writeUInt16LE(times, 8)
  tail.writeUInt16LE(times, 10)
  tail.writeUInt32LE((end - start) * times, 12)
  return new Uint8Array(
    Buffer.concat([whole.subarray(0, start), ...many(times, () => whole.subarray(start, end)), tail]),
  )
}

/** Says of every entry that it is encrypted. */
function flagged(bytes) {
  const whole = Buffer.from(bytes)
  for (let at = 0; at + 10 < whole.length; at++) {
    const mark = whole.readUInt32LE(at)
    if (mark === 0x04034b50) whole[at + 6] |= 1
    if (mark === 0x02014b50) whole[at + 8] |= 1
  }
  return new Uint8Array(whole)
}

const xml = (name, size, make) => [`solution: ${name}`, size, (n) => solution(make(n))]
const solution = (text) => {
  const files = {
    'Other/Solution.xml': text,
    'solution.xml': text,
    'customizations.xml': text,
    'Other/Customizations.xml': text,
    'Connectors/a_openapidefinition.json': JSON.stringify(definition()),
    'Connectors/a_connectionparameters.json': '{}',
    'Connectors/a.xml': text,
  }
  return {
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`src/${name}`, content])),
    'solution.zip': zip(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))),
  }
}
export const SOLUTIONS = [
  xml('elements', 60_000, (n) => `<ImportExportXml>${'<a/>'.repeat(n)}</ImportExportXml>`),
  xml('open elements', 60_000, (n) => '<a>'.repeat(n)),
  xml('attributes', 30_000, (n) => `<a ${many(n, (i) => `b${i}="c"`).join(' ')}/>`),
  xml('equal attributes', 30_000, (n) => `<a ${'b="c" '.repeat(n)}/>`),
  xml('namespaces', 10_000, (n) => many(n, (i) => `<a xmlns:b${i}="c">`).join('')),
  xml(
    'entities that double',
    40,
    (n) =>
      `<!DOCTYPE a [<!ENTITY e0 "a">${many(n, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')}]><a>&e${n - 1};</a>`,
  ),
  xml(
    'an outside entity',
    1_000,
    (n) => `<!DOCTYPE a [${'<!ENTITY x SYSTEM "file:///etc/passwd">'.repeat(n)}]><a>&x;</a>`,
  ),
  xml('open comments', 60_000, (n) => `<a>${'<!--'.repeat(n)}`),
  xml('open sections', 60_000, (n) => `<a>${'<![CDATA['.repeat(n)}`),
  xml('half entities', 100_000, (n) => `<a>${'&'.repeat(n)}</a>`),
  xml('text', 500_000, (n) => `<a>${'a'.repeat(n)}</a>`),
  xml(
    'connectors',
    4_000,
    (n) =>
      `<ImportExportXml><Connectors>${many(n, (i) => `<Connector><name>a${i}</name></Connector>`).join('')}</Connectors></ImportExportXml>`,
  ),
  xml('angle brackets', 200_000, (n) => '<'.repeat(n)),
]

export const TREES = [
  ['many files', 8_000, (n) => connector(keyed(n, (i) => [`a${i}.txt`, 'a']))],
  ['many readmes', 3_000, (n) => connector(keyed(n, (i) => [`a${i}/readme.md`, '# A']))],
  ['many icons', 3_000, (n) => connector(keyed(n, (i) => [`icons/icon${i}.png`, 'a']))],
  [
    'many variants',
    1_000,
    (n) => connector(keyed(n, (i) => [`apiDefinition.env${i}.swagger.json`, '{"swagger":"2.0"}'])),
  ],
  ['a deep folder', 300, (n) => connector({ [`${'a/'.repeat(n)}b.txt`]: 'a' })],
  ['many deep folders', 100, (n) => connector(keyed(n, (i) => [`${`a${i}/`.repeat(n)}b.txt`, 'a']))],
  [
    'many connectors',
    60,
    (n) =>
      Object.assign(
        {},
        ...many(n, (i) =>
          Object.fromEntries(Object.entries(connector()).map(([path, content]) => [`c${i}/${path}`, content])),
        ),
      ),
  ],
  ['many empty connectors', 300, (n) => keyed(n, (i) => [`c${i}/apiProperties.json`, '{}'])],
  [
    'many packages',
    200,
    (n) => connector(keyed(n, (i) => [`p${i}.zip`, zip({ 'solution.xml': strToU8(SOLUTION('')) })])),
  ],
]

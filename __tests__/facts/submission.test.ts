import { describe, expect, it } from '@jest/globals'
import { excluder, isTameGlob } from '../../src/facts/exclusion.js'
import { type DiscoveryOptions, findConnectors } from '../../src/facts/submission.js'
import { type MemoryFiles, MemoryTree } from '../support/tree.js'

const SWAGGER =
  '{ "swagger": "2.0", "paths": { "/a": { "get": { "operationId": "A", "x-ms-visibility": "important" } } } }'
const PLAIN_SWAGGER = '{ "swagger": "2.0", "paths": { "/a": { "get": { "operationId": "A" } } } }'
const OPENAPI_3 = '{ "openapi": "3.0.1", "paths": {} }'

/** What is found, in one line per connector: `path: role=file …`; folders are cut from the files beside the definition. */
function found(files: MemoryFiles | readonly string[], options: DiscoveryOptions = {}): string[] {
  const named = files as readonly string[]
  const tree = Array.isArray(files)
    ? Object.fromEntries(named.map((path) => [path, contentOf(path)]))
    : (files as MemoryFiles)
  return findConnectors(new MemoryTree(tree), options).connectors.map((connector) => {
    const roles = [
      'definition',
      'properties',
      'policies',
      'icon',
      'readme',
      'intro',
      'script',
      'settings',
      'declaration',
    ] as const
    const parts = roles.flatMap((role) =>
      connector[role] === undefined ? [] : [`${role}=${short(connector.path, connector[role])}`],
    )
    for (const [role, paths] of [
      ['variant', connector.variants],
      ['stray', connector.strays],
      ['package', connector.packages],
    ] as const)
      for (const path of paths) parts.push(`${role}=${short(connector.path, path)}`)
    const root = connector.root === undefined ? '' : ` (${connector.root})`
    return `${connector.path}${root}: ${parts.join(' ')}`
  })
}

function short(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `/${path}`
}

function contentOf(path: string): string {
  return path.endsWith('.json') ? SWAGGER : 'text'
}

describe('finding connectors: one in the repository', () => {
  it('at the root, with everything', () => {
    expect(
      found([
        'apiDefinition.swagger.json',
        'apiProperties.json',
        'icon.png',
        'README.md',
        'intro.md',
        'script.csx',
        'settings.json',
        'certification.yml',
        '.github/workflows/validate.yml',
      ]),
    ).toEqual([
      '.: definition=/apiDefinition.swagger.json properties=/apiProperties.json icon=/icon.png readme=/README.md intro=/intro.md script=/script.csx settings=/settings.json declaration=/certification.yml',
    ])
  })

  it('in any letter case', () => {
    expect(found(['APIDEFINITION.SWAGGER.JSON', 'ApiProperties.json', 'ReadMe.MD', 'Icon.PNG', 'Script.csx'])).toEqual([
      '.: definition=/APIDEFINITION.SWAGGER.JSON properties=/ApiProperties.json icon=/Icon.PNG readme=/ReadMe.MD script=/Script.csx',
    ])
  })

  it('the exact spelling wins over another letter case', () => {
    expect(found(['c/APIDEFINITION.swagger.json', 'c/apiDefinition.swagger.json', 'c/apiProperties.json'])).toEqual([
      'c: definition=apiDefinition.swagger.json properties=apiProperties.json variant=APIDEFINITION.swagger.json',
    ])
  })

  it.each([
    'connector',
    'Connector',
    'src',
    'custom-connector',
    'integrations/power-automate',
    'PowerAutomate',
    'a b/c (d)/Ünï "q"',
  ])('in %s, with its companions at the root', (folder) => {
    expect(
      found([
        `${folder}/apiDefinition.swagger.json`,
        `${folder}/apiProperties.json`,
        'README.md',
        'intro.md',
        'assets/product-logo.png',
        'index.js',
      ]),
    ).toEqual([
      `${folder}: definition=apiDefinition.swagger.json properties=apiProperties.json icon=/assets/product-logo.png readme=/README.md intro=/intro.md`,
    ])
  })

  it('the connector has its own companions before those of the root', () => {
    expect(
      found([
        'c/apiDefinition.swagger.json',
        'c/apiProperties.json',
        'c/readme.md',
        'c/icon.png',
        'README.md',
        'icon.png',
        'settings.json',
      ]),
    ).toEqual(['c: definition=apiDefinition.swagger.json properties=apiProperties.json icon=icon.png readme=readme.md'])
  })

  it.each([
    ['icons/icon.png', 'icons/icon.png'],
    ['Icon/Acme.png', 'Icon/Acme.png'],
    ['Assets/acme-logo.jpg', 'Assets/acme-logo.jpg'],
    ['companyLogo.PNG', 'companyLogo.PNG'],
    ['logo.png', 'logo.png'],
    ['icon-v1.png', 'icon-v1.png'],
    ['icon.svg', 'icon.svg'],
  ])('the icon is %s', (path, icon) => {
    expect(found([`c/apiDefinition.swagger.json`, `c/${path}`])).toEqual([
      `c: definition=apiDefinition.swagger.json icon=${icon}`,
    ])
  })

  it('a screenshot is no icon', () => {
    expect(
      found([
        'c/apiDefinition.swagger.json',
        'c/images/screenshot.png',
        'c/Assets/Fortnox.png',
        'c/icons/a.png',
        'c/icons/b.png',
      ]),
    ).toEqual(['c: definition=apiDefinition.swagger.json'])
  })

  it('icon.png wins over other spellings', () => {
    expect(found(['c/apiDefinition.swagger.json', 'c/icon-v1.png', 'c/icon.svg', 'c/icon.png', 'c/logo.png'])).toEqual([
      'c: definition=apiDefinition.swagger.json icon=icon.png',
    ])
  })

  it.each(['scripts.csx', 'Script.cs', 'connector-script.csx', 'minisoup.csx'])('the script is %s', (script) => {
    expect(found(['apiDefinition.swagger.json', 'test_a.csx', script])).toEqual([
      `.: definition=/apiDefinition.swagger.json script=/${script}`,
    ])
  })

  it('a C# file is the script when it derives from ScriptBase', () => {
    const files = { 'src/apiDefinition.swagger.json': SWAGGER, 'src/Helper.cs': 'class A {}' }
    expect(found(files)).toEqual(['src: definition=apiDefinition.swagger.json'])
    expect(found({ ...files, 'src/MiniSoup.cs': 'public class Script : ScriptBase {}' })).toEqual([
      'src: definition=apiDefinition.swagger.json script=MiniSoup.cs',
    ])
  })

  it('properties and script alone are a connector whose definition is missing', () => {
    expect(found(['apiProperties.json', 'script.csx', 'readme.md'])).toEqual([
      '.: properties=/apiProperties.json readme=/readme.md script=/script.csx',
    ])
  })

  it('settings.json of the tools names the files', () => {
    expect(
      found({
        'c/settings.json':
          '{ "connectorId": "x", "apiDefinition": "./acme.json", "apiProperties": "acme-properties.json" }',
        'c/acme.json': SWAGGER,
        'c/acme-properties.json': '{}',
      }),
    ).toEqual(['c: definition=acme.json properties=acme-properties.json settings=settings.json'])
  })

  it("settings.json never leads out of its folder, and an editor's settings are none", () => {
    expect(
      found({
        'c/settings.json': '{ "apiDefinition": "../acme.json", "apiProperties": "/etc/passwd" }',
        'acme.json': SWAGGER,
        '.vscode/settings.json': '{ "editor.tabSize": 2 }',
      }),
    ).toEqual([])
  })

  it('a settings.json at the root counts only when it is one of the tools', () => {
    const files = { 'c/apiDefinition.swagger.json': SWAGGER }
    expect(found({ ...files, 'settings.json': '{ "port": 80 }' })).toEqual(['c: definition=apiDefinition.swagger.json'])
    expect(found({ ...files, 'settings.json': '{ "connectorId": null }' })).toEqual([
      'c: definition=apiDefinition.swagger.json settings=/settings.json',
    ])
  })
})

describe('finding connectors: other names', () => {
  it('apiDefinition.json', () => {
    expect(found(['apiDefinition.json', 'apiProperties.json', 'script.csx'])).toEqual([
      '.: definition=/apiDefinition.json properties=/apiProperties.json script=/script.csx',
    ])
  })

  it('a download of the maker portal', () => {
    expect(found({ 'RegEx-Assistant.swagger.json': SWAGGER, 'script.csx': 'x', 'README.md': 'x' })).toEqual([
      '.: definition=/RegEx-Assistant.swagger.json readme=/README.md script=/script.csx',
    ])
    expect(found({ 'Hash/Hash.swagger.json': SWAGGER, 'Hash 2.0/Hash.swagger.json': SWAGGER })).toEqual([
      'Hash: definition=Hash.swagger.json',
      'Hash 2.0: definition=Hash.swagger.json',
    ])
  })

  it('<x>-connector.json', () => {
    expect(
      found({
        'connectors/claude/claude-connector.json': SWAGGER,
        'connectors/claude/apiProperties.json': '{}',
        'connectors/claude/apiProperties.licensed.json': '{}',
      }),
    ).toEqual([
      'connectors/claude: definition=claude-connector.json properties=apiProperties.json variant=apiProperties.licensed.json',
    ])
  })

  it('a misspelt ending and a misspelt name', () => {
    expect(found(['apiDefinition.swagger.json', 'apiProperties.jason'])).toEqual([
      '.: definition=/apiDefinition.swagger.json properties=/apiProperties.jason',
    ])
    expect(found(['c/apiDefination.swagger.json', 'c/apiProperty.json'])).toEqual([
      'c: definition=apiDefination.swagger.json properties=apiProperty.json',
    ])
  })

  it('the canonical name wins over other definitions beside it', () => {
    expect(
      found([
        'Tulip-Tables.swagger.json',
        'apiDefinition.swagger.json',
        'Tulip (3).swagger.json',
        'apiProperties.json',
      ]),
    ).toEqual([
      '.: definition=/apiDefinition.swagger.json properties=/apiProperties.json variant=/Tulip (3).swagger.json variant=/Tulip-Tables.swagger.json',
    ])
  })

  it('a definition of another kind beside it is no variant', () => {
    expect(
      found({ 'apiDefinition.swagger.json': SWAGGER, 'orders-connector.json': '{}', 'swagger2.json': PLAIN_SWAGGER }),
    ).toEqual(['.: definition=/apiDefinition.swagger.json'])
  })

  it('another name needs Swagger 2.0 with the extensions of connectors, or a companion beside it', () => {
    expect(found({ 'api/acme.swagger.json': PLAIN_SWAGGER, 'api/new.swagger.json': OPENAPI_3 })).toEqual([])
    expect(found({ 'api/acme.swagger.json': PLAIN_SWAGGER, 'api/apiProperties.json': '{}' })).toEqual([
      'api: definition=acme.swagger.json properties=apiProperties.json',
    ])
    expect(found({ 'api/acme.swagger.json': OPENAPI_3, 'api/script.csx': 'x' })).toEqual([
      'api: definition=acme.swagger.json script=script.csx',
    ])
  })

  it('the swagger.json of a service is no connector', () => {
    expect(
      found({
        'server/swagger.json': '{ "swagger": "2.0", "x-ms-parameterized-host": {} }',
        'server/openapi.json': OPENAPI_3,
      }),
    ).toEqual([])
    expect(found({ 'send/swagger.json': '{ "swagger": "2.0", "x-ms-summary": "x" }' })).toEqual([
      'send: definition=swagger.json',
    ])
  })
})

describe('finding connectors: environments', () => {
  it('definitions and properties of two environments are one connector, production first', () => {
    expect(
      found([
        'connector/apiDefinition.prod.json',
        'connector/apiDefinition.sandbox.json',
        'connector/prod/apiProperties.json',
        'connector/sandbox/apiProperties.json',
        'docs/readme.md',
      ]),
    ).toEqual([
      'connector: definition=apiDefinition.prod.json properties=prod/apiProperties.json variant=apiDefinition.sandbox.json variant=sandbox/apiProperties.json',
    ])
  })

  it('properties of an environment belong to the connector above', () => {
    expect(found(['c/apiDefinition.swagger.json', 'c/dev/apiProperties.json', 'c/prod/apiProperties.json'])).toEqual([
      'c: definition=apiDefinition.swagger.json properties=prod/apiProperties.json variant=dev/apiProperties.json',
    ])
    expect(found(['c/apiDefinition.swagger.json', 'c/apiProperties.json', 'c/prod/apiProperties.json'])).toEqual([
      'c: definition=apiDefinition.swagger.json properties=apiProperties.json variant=prod/apiProperties.json',
    ])
  })

  it('variants in one folder', () => {
    expect(
      found([
        'apiDefinition.dev.swagger.json',
        'apiDefinition.prod.swagger.json',
        'apiProperties.dev.json',
        'apiProperties.prod.json',
      ]),
    ).toEqual([
      '.: definition=/apiDefinition.prod.swagger.json properties=/apiProperties.prod.json variant=/apiDefinition.dev.swagger.json variant=/apiProperties.dev.json',
    ])
  })

  it('whole connectors in environment folders stay their own', () => {
    expect(
      found(['dev/apiDefinition.swagger.json', 'dev/apiProperties.json', 'prod/apiDefinition.swagger.json']),
    ).toEqual([
      'dev: definition=apiDefinition.swagger.json properties=apiProperties.json',
      'prod: definition=apiDefinition.swagger.json',
    ])
  })
})

describe('finding connectors: several', () => {
  it('the public repository with its three roots', () => {
    expect(
      found([
        'certified-connectors/Acme (beta)/apiDefinition.swagger.json',
        'certified-connectors/Acme (beta)/apiProperties.json',
        'independent-publisher-connectors/Büro "X"/apiDefinition.swagger.json',
        'custom-connectors/Template/apiDefinition.swagger.json',
        'templates/apiDefinition.swagger.json',
        'README.md',
      ]),
    ).toEqual([
      'certified-connectors/Acme (beta) (verified): definition=apiDefinition.swagger.json properties=apiProperties.json',
      'custom-connectors/Template (custom): definition=apiDefinition.swagger.json',
      'independent-publisher-connectors/Büro "X" (independent): definition=apiDefinition.swagger.json',
    ])
  })

  it('one folder of the public repository, opened by itself', () => {
    expect(
      found(['apiDefinition.swagger.json'], { above: '/home/me/PowerPlatformConnectors/certified-connectors/Acme' }),
    ).toEqual(['. (verified): definition=/apiDefinition.swagger.json'])
  })

  it('each folder is one; companions of the root belong to none of them', () => {
    expect(found(['A/apiDefinition.swagger.json', 'B/apiDefinition.swagger.json', 'readme.md', 'icon.png'])).toEqual([
      'A: definition=apiDefinition.swagger.json',
      'B: definition=apiDefinition.swagger.json',
    ])
  })

  it('one at the root and one below', () => {
    expect(
      found([
        'apiDefinition.swagger.json',
        'apiProperties.json',
        'readme.md',
        'SearchMCP/apiDefinition.swagger.json',
        'SearchMCP/apiProperties.json',
      ]),
    ).toEqual([
      '.: definition=/apiDefinition.swagger.json properties=/apiProperties.json readme=/readme.md',
      'SearchMCP: definition=apiDefinition.swagger.json properties=apiProperties.json',
    ])
  })

  it('downloads of the command line tool', () => {
    expect(found(['shared_acme-5f2b-5fdd/apiDefinition.swagger.json', 'shared_acme-5f2b-5fdd/settings.json'])).toEqual([
      'shared_acme-5f2b-5fdd: definition=apiDefinition.swagger.json settings=settings.json',
    ])
  })

  it('files belong to the nearest connector above them', () => {
    const { connectors } = findConnectors(
      new MemoryTree({
        'a/apiDefinition.swagger.json': '{}',
        'a/x/y.txt': '',
        'a/b/apiDefinition.swagger.json': '{}',
        'a/b/z.txt': '',
        'c.txt': '',
      }),
    )
    expect(connectors.map((connector) => connector.entries.map((entry) => entry.path))).toEqual([
      ['a/apiDefinition.swagger.json', 'a/x/y.txt'],
      ['a/b/apiDefinition.swagger.json', 'a/b/z.txt'],
    ])
  })

  it('API properties at the root beside a whole connector are a stray copy', () => {
    expect(
      found([
        'apiProperties.json',
        'fulcrum-connector/apiDefinition.swagger.json',
        'fulcrum-connector/apiProperties.json',
      ]),
    ).toEqual([
      'fulcrum-connector: definition=apiDefinition.swagger.json properties=apiProperties.json stray=/apiProperties.json',
    ])
  })

  it('API properties at the root complete the one definition that has none', () => {
    expect(found(['apiProperties.json', 'openapi/apiDefinition.swagger.json'])).toEqual([
      'openapi: definition=apiDefinition.swagger.json properties=/apiProperties.json',
    ])
  })
})

describe('finding connectors: solutions', () => {
  const parts = [
    'openapidefinition.json',
    'connectionparameters.json',
    'policytemplateinstances.json',
    'iconblob.Png',
    'customcodeblobcontent.csx',
  ]

  it('unpacked, with companions beside the Connectors folder', () => {
    expect(
      found([
        ...parts.map((part) => `package/Connectors/la_dalux-20build-20api_${part}`),
        'package/Connectors/la_dalux-20build-20api.xml',
        'package/Other/Solution.xml',
        'package/readme.md',
        'package/certification.yml',
      ]),
    ).toEqual([
      'package/Connectors: definition=la_dalux-20build-20api_openapidefinition.json properties=la_dalux-20build-20api_connectionparameters.json policies=la_dalux-20build-20api_policytemplateinstances.json icon=la_dalux-20build-20api_iconblob.Png readme=/package/readme.md script=la_dalux-20build-20api_customcodeblobcontent.csx declaration=/package/certification.yml',
    ])
  })

  it('exported, beside the connector it came from', () => {
    expect(
      found([
        'connector/apiDefinition.swagger.json',
        'connector/apiProperties.json',
        'flow/Connector/new_x_openapidefinition.json',
        'flow/Connector/new_x_connectionparameters.json',
        'flow/solution.xml',
      ]),
    ).toEqual([
      'connector: definition=apiDefinition.swagger.json properties=apiProperties.json',
      'flow/Connector: definition=new_x_openapidefinition.json properties=new_x_connectionparameters.json',
    ])
  })

  it('two connectors of one solution', () => {
    expect(found(['s/Connectors/a_openapidefinition.json', 's/Connectors/b_openapidefinition.json'])).toEqual([
      's/Connectors: definition=a_openapidefinition.json',
      's/Connectors: definition=b_openapidefinition.json',
    ])
  })

  it('connection parameters alone are a connector whose definition is missing', () => {
    expect(found(['s/Connector/a_connectionparameters.json'])).toEqual([
      's/Connector: properties=a_connectionparameters.json',
    ])
  })

  it('flows alone are no connector', () => {
    expect(found(['src/Other/Solution.xml', 'src/Workflows/Test-1.json'])).toEqual([])
  })
})

describe('finding connectors: submission trees', () => {
  it('the packages are found, and what is unpacked from them is no connector of its own', () => {
    expect(
      found([
        'Acme/apiDefinition.swagger.json',
        'Acme/apiProperties.json',
        'Acme/connectorUpdate20250401/apiDefinition.swagger.json',
        'Acme/connectorUpdate20250401/src/ConnectorPackage/intro.md',
        'Acme/connectorUpdate20250401/src/ConnectorPackage/package.zip',
        'Acme/connectorUpdate20250401/src/ConnectorPackage/package/PkgAssets/ConnectorSolution/Connector/acme_openapidefinition.json',
        'Acme/connectorUpdate20250401/src/ConnectorPackage.zip',
      ]),
    ).toEqual([
      'Acme: definition=apiDefinition.swagger.json properties=apiProperties.json',
      'Acme/connectorUpdate20250401: definition=apiDefinition.swagger.json package=src/ConnectorPackage.zip package=src/ConnectorPackage/package.zip',
    ])
  })

  it('the connector of an unpacked package alone is found once', () => {
    expect(
      found([
        'package/PkgAssets/ConnectorSolution/Connector/a_openapidefinition.json',
        'package/PkgAssets/FlowSolution/Connector/a_openapidefinition.json',
      ]),
    ).toEqual(['package/PkgAssets/ConnectorSolution/Connector: definition=a_openapidefinition.json'])
  })

  it('a package elsewhere in the repository of one connector', () => {
    expect(
      found(['src/apiDefinition.swagger.json', 'ConnectorPackage/ConnectorPackage.zip', 'release/acme.pdpkg.zip']),
    ).toEqual([
      'src: definition=apiDefinition.swagger.json package=/ConnectorPackage/ConnectorPackage.zip package=/release/acme.pdpkg.zip',
    ])
  })
})

describe('finding connectors: what is left out', () => {
  it.each([
    '_template',
    'templates',
    'Acme_bak',
    '_deployed',
    'bin',
    'obj/Debug',
    'build',
    'dist',
    'node_modules/acme',
    'c.bak',
  ])('%s', (folder) => {
    expect(
      found(['c/apiDefinition.swagger.json', `${folder}/apiDefinition.swagger.json`, `${folder}/apiDefinition.json`]),
    ).toEqual(['c: definition=apiDefinition.swagger.json'])
  })

  it('a folder that is only called like one of them is looked at', () => {
    expect(found(['distribution/apiDefinition.swagger.json', 'binary/apiDefinition.swagger.json'])).toHaveLength(2)
  })

  it('build output is looked at when somebody names it, and told of when not', () => {
    const files = ['build/certified-connectors/Acme/apiDefinition.swagger.json']
    expect(found(files)).toEqual([])
    expect(findConnectors(new MemoryTree(Object.fromEntries(files.map((path) => [path, SWAGGER])))).leftOut).toEqual(
      files,
    )
    const there = ['build/certified-connectors/Acme (verified): definition=apiDefinition.swagger.json']
    expect(found(files, { asked: ['build'] })).toEqual(there)
    expect(found(files, { asked: ['build/certified-connectors/Acme'] })).toEqual(there)
    expect(found(files, { asked: ['other'] })).toEqual([])
  })

  it.each([
    'connectors/legacy',
    'connectors/legacy/',
    './connectors/legacy',
    'connectors/legacy/**',
    '**/Legacy/**',
    'connectors/{legacy,old}',
  ])('the exclude glob %s', (glob) => {
    const files = ['connectors/legacy/apiDefinition.swagger.json', 'connectors/legacy-2/apiDefinition.swagger.json']
    expect(found(files, { isExcluded: excluder([glob]) })).toEqual([
      'connectors/legacy-2: definition=apiDefinition.swagger.json',
    ])
  })

  it('globs that could take long are told from tame ones', () => {
    expect(
      ['connectors/**', '**/{a,b}/*.json', '*-old?/x', '**/Über (alt)/**'].filter((glob) => !isTameGlob(glob)),
    ).toEqual([])
    expect(['*a*a*a*a*a', '**/**/**/**/**/x', `${'a'.repeat(301)}`, '{a,{b,{c,{d,{e}}}}}'].filter(isTameGlob)).toEqual(
      [],
    )
  })
})

describe('finding connectors: hostile trees', () => {
  it('a folder or a link in the place of a file is found, so that the fault can be told', () => {
    expect(
      found({
        'c/apiDefinition.swagger.json': { link: true },
        'c/apiProperties.json': { directory: true },
        'c/icon.png': { directory: true },
      }),
    ).toEqual(['c: definition=apiDefinition.swagger.json properties=apiProperties.json icon=icon.png'])
  })

  it('an empty tree has no connector', () => {
    expect(found({})).toEqual([])
  })

  it('names of every kind are kept as they are', () => {
    const folders = [
      '__proto__',
      'constructor',
      'a b',
      'ä',
      '日本',
      "it's",
      'x"',
      '-rf',
      '%00',
      '$(x)',
      'a\nb',
      '\u202eabc',
    ]
    const paths = folders.map((folder) => `r/${folder}/apiDefinition.swagger.json`)
    expect(found(paths)).toEqual(
      [...folders].sort().map((folder) => `r/${folder}: definition=apiDefinition.swagger.json`),
    )
  })

  it('asks of each file once, however many there are', () => {
    let reads = 0
    class CountingTree extends MemoryTree {
      override read(path: string) {
        reads++
        return super.read(path)
      }
    }
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`a/b${index}/x.swagger.json`, PLAIN_SWAGGER]),
    )
    findConnectors(new CountingTree(files))
    expect(reads).toBe(500)
  })
})

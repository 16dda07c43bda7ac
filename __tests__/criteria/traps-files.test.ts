import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Example, ExampleFile } from '../../src/criteria/define.js'
import {
  connectorSolution,
  flowSolution,
  innerPackage,
  outerPackage,
  solutionXml,
} from '../../src/criteria/package/_submission.js'
import { findingsOf } from '../support/connector.js'

const CLEAN = Object.fromEntries(
  ['readme.md', 'intro.md', 'apiDefinition.swagger.json', 'apiProperties.json'].map((name) => [
    name,
    readFileSync(new URL(`../support/clean/${name}`, import.meta.url), 'utf8'),
  ]),
)
const text = (name: string): string => CLEAN[name] ?? ''

/** The criterion, what is tried, the example, and the levels of its findings: none where it must not fire. */
type Trap = readonly [criterion: string, what: string, example: Example, levels: readonly string[]]

const files = (more: Readonly<Record<string, ExampleFile>>): Example => ({ files: more })
const definition = (change: (written: string) => string): Example =>
  files({ 'apiDefinition.swagger.json': change(text('apiDefinition.swagger.json')) })
const oauth = (settings: object): Example => ({
  properties: {
    properties: {
      connectionParameters: {
        token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', ...settings } },
      },
    },
  },
})
const GUID = '3f2b8c1e-7a54-4d0e-9b16-5c8d2e7f1a90'
const PUBLIC = 'certified-connectors/Orchard Harvest'

const FILES: readonly Trap[] = [
  ['file-readme-present', 'other letter case', { readme: null, ...files({ 'README.md': text('readme.md') }) }, []],
  [
    'file-readme-present',
    'readme.md.txt',
    { readme: null, intro: null, ...files({ 'readme.md.txt': 'x' }) },
    ['required'],
  ],
  ['file-intro-present', 'other letter case', { intro: null, ...files({ 'Intro.md': text('intro.md') }) }, []],
  ['file-json-parses', 'byte-order mark', definition((written) => `\ufeff${written}`), []],
  ['file-json-encoding', 'byte-order mark', definition((written) => `\ufeff${written}`), ['advice']],
  [
    'file-json-encoding',
    'replacement character',
    definition((written) => written.replace('fruit picking', 'fr\ufffdit')),
    ['recommended'],
  ],
  ['file-json-parses', 'comma at the end', definition((written) => written.replace('"/v1",', '"/v1",,')), ['required']],
  ['file-json-parses', 'text after the end', definition((written) => `${written}\n}`), ['required']],
  [
    'file-json-parses',
    'raw control character',
    definition((written) => written.replace('fruit picking', 'fruit\u0001picking')),
    ['required'],
  ],
  ['file-openapi-size', 'below a megabyte', definition((written) => written.padEnd(999_990)), []],
  ['file-openapi-dataverse-length', 'blanks do not count', definition((written) => written.padEnd(900_000)), []],
  ['file-indentation', 'two spaces', {}, []],
  ['file-indentation', 'tabs', definition((written) => JSON.stringify(JSON.parse(written), null, '\t')), ['advice']],
  ['file-no-extras', 'picture of the readme', { folder: PUBLIC, ...files({ 'flow.png': 'x' }) }, []],
  ['file-no-extras', 'package', { folder: PUBLIC, ...files({ 'ConnectorPackage.zip': outerPackage() }) }, []],
  ['file-no-extras', 'spreadsheet', { folder: PUBLIC, ...files({ 'plan.xlsx': 'x' }) }, ['advice']],
  [
    'file-settings-clean',
    'zeros',
    files({ 'settings.json': '{ "environment": "00000000-0000-0000-0000-000000000000" }' }),
    [],
  ],
  ['file-settings-clean', 'real environment', files({ 'settings.json': `{ "environment": "${GUID}" }` }), ['advice']],
  ...[
    '[[DUMMY]]',
    '<<client secret>>',
    '{{secret}}',
    '[YOUR_CLIENT_SECRET]',
    'PLACEHOLDER_SECRET',
    'dummy',
    '',
    null,
  ].map(
    (clientSecret): Trap => [
      'file-no-secrets',
      `stand-in ${clientSecret}`,
      oauth({ clientId: 'dummy', clientSecret }),
      [],
    ],
  ),
  [
    'file-no-secrets',
    'private key',
    files({
      'notes.txt': `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0B'.repeat(8)}\n-----END PRIVATE KEY-----\n`,
    }),
    ['required'],
  ],
  [
    'file-no-secrets',
    'signature of an address',
    files({
      'notes.txt': `https://a.blob.core.windows.net/c/p.zip?sv=2022-11-02&se=2026-12-30&sr=b&sp=r&sig=${'kR7wQz41LmXv93TbNs58YhGd'}uJ2pQ9xW7cE%3D`,
    }),
    ['required'],
  ],
  ['file-no-client-id', 'bare GUID', oauth({ clientId: GUID }), ['recommended']],
  ['file-no-client-id', 'zeros', oauth({ clientId: '00000000-0000-0000-0000-000000000000' }), []],
  ['file-no-malware', 'program', files({ 'setup.exe': 'MZ' }), ['recommended']],
  ['file-no-malware', 'library of the package', files({ 'ConnectorPackage.zip': outerPackage() }), []],
]

const README = text('readme.md')
const INTRO = text('intro.md')
const readme = (change: (written: string) => string): Example => ({ readme: change(README) })
const intro = (change: (written: string) => string): Example => ({ intro: change(INTRO) })

const TEXTS: readonly Trap[] = [
  [
    'readme-publisher',
    'bold line',
    readme((written) => written.replace('## Publisher: Orchard Harvest Ltd', '**Publisher: Orchard Harvest Ltd**')),
    [],
  ],
  ['readme-publisher-same', 'legal form', readme((written) => written.replace('Harvest Ltd', 'Harvest Limited')), []],
  ['readme-prerequisites', 'hyphen', readme((written) => written.replace('## Prerequisites', '## Pre-requisites')), []],
  ['readme-prerequisites', 'singular', readme((written) => written.replace('## Prerequisites', '## Prerequisite')), []],
  [
    'readme-operations',
    'actions and triggers',
    readme((written) => written.replace('## Supported Operations', '## Actions and triggers')),
    [],
  ],
  [
    'readme-credentials',
    'authentication',
    readme((written) => written.replace('## Obtaining Credentials', '## Authentication')),
    [],
  ],
  [
    'readme-credentials',
    'API key',
    readme((written) => written.replace('## Obtaining Credentials', '## Your API key')),
    [],
  ],
  [
    'readme-known-issues',
    'limitations alone',
    readme((written) => written.replace('## Known Issues and Limitations', '## Limitations')),
    [],
  ],
  [
    'readme-deployment',
    'deploying',
    readme((written) => written.replace('## Deployment Instructions', '## How to deploy')),
    [],
  ],
  [
    'readme-getting-started',
    'missing',
    readme((written) =>
      written.replace('## Getting Started', '## Words').replace('## Frequently Asked Questions', '## More'),
    ),
    ['advice'],
  ],
  [
    'readme-title-and-summary',
    'title of the second level',
    readme((written) => written.replace('# Orchard Harvest\n', '## Orchard Harvest\n')),
    [],
  ],
  [
    'readme-links-and-images',
    'blank as %20',
    { ...readme((written) => `${written}\n![a](my%20flow.png)\n`), ...files({ 'my flow.png': 'x' }) },
    [],
  ],
  [
    'readme-links-and-images',
    'address',
    readme((written) => `${written}\n![a](https://orchardharvest.com/a%20b.png)\n`),
    [],
  ],
  [
    'readme-current-product-names',
    'Microsoft Flow',
    readme((written) => `${written}\nUse it in Microsoft Flow.\n`),
    ['advice'],
  ],
  [
    'readme-current-product-names',
    'a flow',
    readme((written) => `${written}\nUse it in a flow of Power Automate.\n`),
    [],
  ],
  [
    'readme-auth-command-matches',
    'secret without OAuth',
    readme((written) => `${written}\n\`\`\`\npaconn create --secret x\n\`\`\`\n`),
    ['advice'],
  ],
  [
    'readme-auth-command-matches',
    'secret with OAuth',
    {
      ...readme((written) => `${written}\n\`\`\`\npaconn create --secret x\n\`\`\`\n`),
      ...oauth({ clientId: 'dummy' }),
    },
    [],
  ],
  [
    'readme-auth-command-matches',
    'secret in a sentence',
    readme((written) => `${written}\nUse --secret with care.\n`),
    [],
  ],
  [
    'intro-description',
    'eight sentences',
    intro((written) => written.replace('new ones.', `new ones.${' It helps.'.repeat(6)}`)),
    [],
  ],
  [
    'intro-description',
    'nine sentences',
    intro((written) => written.replace('new ones.', `new ones.${' It helps.'.repeat(7)}`)),
    ['recommended'],
  ],
  [
    'intro-sections',
    'other letter case',
    intro((written) => written.replace('## Prerequisites', '## PREREQUISITES')),
    [],
  ],
  [
    'intro-sections',
    'no questions',
    intro((written) => written.replace('## Frequently asked questions', '## Words')),
    ['advice'],
  ],
  [
    'intro-no-operations',
    'list of actions',
    intro((written) => `${written}\n## Actions\n\n### List orders\n`),
    ['recommended'],
  ],
  ['intro-no-operations', 'the word in a sentence', intro((written) => `${written}\nIts actions are few.\n`), []],
]

const packed = (changes: Readonly<Record<string, ExampleFile>>): Example =>
  files({ 'ConnectorPackage.zip': outerPackage(changes) })
const inner = (changes: Readonly<Record<string, ExampleFile>>): Example =>
  packed({ 'package.zip': innerPackage(changes) })
const plugin = connectorSolution({ 'aiplugins/a.xml': '<a/>', 'aipluginoperations/b.xml': '<a/>' })

const PACKAGES: readonly Trap[] = [
  [
    'package-outer-layout',
    'what macOS adds',
    packed({ '__MACOSX/._intro.md': 'x', '.DS_Store': 'x' }),
    ['recommended'],
  ],
  ['package-outer-layout', 'properties of several ways to sign in', packed({ 'customProperties.json': '{}' }), []],
  ['package-outer-layout', 'intro in other letters', packed({ 'intro.md': null, 'Intro.md': '# A' }), []],
  ['package-outer-layout', 'folder', packed({ 'docs/a.txt': 'x' }), ['required']],
  ['package-outer-layout', 'second text', packed({ 'readme.md': '# A' }), ['required']],
  [
    'package-name',
    'as the deployer names it',
    packed({ 'package.zip': null, 'Orchard.pdpkg.zip': innerPackage() }),
    [],
  ],
  [
    'package-assets-folder',
    'folder of another name',
    inner({
      'PkgAssets/ConnectorSolution.zip': null,
      'PkgAssets/FlowSolution.zip': null,
      'Assets/A.zip': connectorSolution(),
      'Assets/B.zip': flowSolution(),
    }),
    ['advice'],
  ],
  ['package-solution-count', 'three with a plugin', inner({ 'PkgAssets/Plugin.zip': plugin }), []],
  [
    'package-solution-count',
    'three without a plugin',
    inner({ 'PkgAssets/Other.zip': connectorSolution() }),
    ['required'],
  ],
  ['package-solution-count', 'folder in the folder', inner({ 'PkgAssets/more/a.txt': 'x' }), ['required']],
  ['package-plugin-solution', 'whole', inner({ 'PkgAssets/Plugin.zip': plugin }), []],
  [
    'package-connector-solution',
    'only with a flow',
    inner({ 'PkgAssets/ConnectorSolution.zip': flowSolution() }),
    ['required'],
  ],
  ['package-flow-solution', 'no flow', inner({ 'PkgAssets/FlowSolution.zip': connectorSolution() }), ['required']],
  [
    'package-flow-uses-connector',
    'operation of another connector',
    inner({ 'PkgAssets/FlowSolution.zip': flowSolution({ 'Workflows/Pick.json': '{"operationId":"SendMail"}' }) }),
    ['required'],
  ],
  [
    'package-workflow-match',
    'backslashes',
    inner({
      'PkgAssets/FlowSolution.zip': flowSolution({
        'customizations.xml':
          '<ImportExportXml><connectors><connector/></connectors><Workflows><Workflow><JsonFileName>\\Workflows\\pick.json</JsonFileName></Workflow></Workflows></ImportExportXml>',
      }),
    }),
    [],
  ],
  ['package-connector-artifacts', 'script only where there is one', inner({}), []],
  [
    'package-connector-artifacts',
    'script left out',
    { ...inner({}), script: 'public class Script : ScriptBase {}' },
    ['recommended', 'recommended'],
  ],
  [
    'package-connector-artifacts',
    'other letter case',
    inner({
      'PkgAssets/ConnectorSolution.zip': connectorSolution({
        'Connector/orchard_iconblob.Png': null,
        'Connector/orchard_iconblob.png': 'x',
      }),
    }),
    [],
  ],
  [
    'package-unmanaged',
    'managed',
    inner({ 'PkgAssets/ConnectorSolution.zip': connectorSolution({ 'solution.xml': solutionXml(1) }) }),
    ['recommended'],
  ],
  [
    'package-in-sync',
    'the same in another order',
    inner({
      'PkgAssets/ConnectorSolution.zip': connectorSolution({
        'Connector/orchard_openapidefinition.json': JSON.stringify(
          Object.fromEntries(Object.entries(JSON.parse(text('apiDefinition.swagger.json')) as object).reverse()),
        ),
      }),
    }),
    [],
  ],
  [
    'package-in-sync',
    'older version',
    inner({
      'PkgAssets/ConnectorSolution.zip': connectorSolution({
        'Connector/orchard_openapidefinition.json': text('apiDefinition.swagger.json').replace('"1.0.0"', '"0.9.0"'),
      }),
    }),
    ['recommended'],
  ],
]

type Pull = NonNullable<Example['pullRequest']>
const INDEPENDENT = 'independent-publisher-connectors/Orchard Harvest'
const PICTURES = '![1](a.png) ![2](b.png) ![3](c.png) ![4](d.png)'
const pull = (over: Partial<Pull>, more: Example = {}): Example => ({
  folder: INDEPENDENT,
  publisher: 'independent',
  pullRequest: {
    title: 'Orchard Harvest (Independent Publisher)',
    body: '',
    baseBranch: 'dev',
    labels: undefined,
    ...over,
  },
  ...more,
})
const changed = (...paths: readonly string[]) => paths.map((path) => ({ path, state: 'modified' as const }))
const renamed = (was: string): Partial<Pull> => ({
  changed: [
    { path: `${INDEPENDENT}/apiDefinition.swagger.json`, was: `${was}/apiDefinition.swagger.json`, state: 'renamed' },
  ],
})

const PULL_REQUESTS: readonly Trap[] = [
  ['ip-pr-title', 'suffix in other letters', pull({ title: 'Orchard Harvest (independent publisher)' }), []],
  [
    'ip-pr-title',
    'verified publisher',
    { ...pull({ title: 'Orchard Harvest' }), folder: PUBLIC, publisher: 'verified' },
    [],
  ],
  ['ip-screenshots', 'four', pull({ body: PICTURES }), []],
  ['ip-screenshots', 'three', pull({ body: PICTURES.slice(0, PICTURES.lastIndexOf('!')) }), ['recommended']],
  [
    'ip-screenshots',
    'uploaded as HTML',
    pull({
      body: [1, 2, 3, 4]
        .map((n) => `<img width="9" alt="i" src="https://github.com/user-attachments/assets/${n}">`)
        .join('\n'),
    }),
    [],
  ],
  ['ip-screenshots', 'the same one four times', pull({ body: '![a](a.png)'.repeat(4) }), ['recommended']],
  ['ip-checklist-ticked', 'capital X', pull({ body: '- [X] I tested it.' }), []],
  ['ip-checklist-ticked', 'in a comment', pull({ body: '- [x] I tested it.\n<!-- - [ ] Copy this line. -->' }), []],
  ['ip-checklist-ticked', 'in a code block', pull({ body: '- [x] I tested it.\n```\n- [ ] example\n```' }), []],
  [
    'ip-checklist-ticked',
    'Windows line ends',
    pull({ body: '- [x] I tested it.\r\n- [ ] I agree.\r\n' }),
    ['recommended'],
  ],
  ['ip-label', 'labels are not known', pull({}), []],
  ['ip-label', 'other letter case', pull({ labels: ['Independent-Publisher-Connector'] }), []],
  [
    'ip-first-party-service',
    'Graph',
    { publisher: 'independent', definition: { host: 'graph.microsoft.com' } },
    ['advice'],
  ],
  [
    'ip-first-party-service',
    'name that only ends alike',
    { publisher: 'independent', definition: { host: 'api.notmicrosoft.com' } },
    [],
  ],
  ['ip-first-party-service', 'verified', { definition: { host: 'graph.microsoft.com' } }, []],
  [
    'file-one-connector-per-pr',
    'its own folders',
    pull({ changed: changed(`${INDEPENDENT}/a/b.png`, `${INDEPENDENT}/readme.md`) }),
    [],
  ],
  [
    'file-one-connector-per-pr',
    'folder whose name begins alike',
    pull({ changed: changed(`${INDEPENDENT} 2/readme.md`) }),
    ['recommended'],
  ],
  ['file-one-connector-per-pr', 'file of the repository', pull({ changed: changed('README.md') }), ['recommended']],
  [
    'file-folder-name-stable',
    'other letter case',
    pull(renamed('independent-publisher-connectors/orchard harvest')),
    ['recommended'],
  ],
  ['file-folder-name-stable', 'same folder', pull(renamed(INDEPENDENT)), []],
  [
    'ip-same-publisher',
    'other publisher',
    { publisher: 'independent', base: { properties: { properties: { publisher: 'Ada' } } } },
    ['recommended'],
  ],
  [
    'ip-same-publisher',
    'none before',
    { publisher: 'independent', base: { properties: { properties: { publisher: null } } } },
    [],
  ],
  ['vp-domain-consistency', 'one domain below the other', { definition: { host: 'eu.api.orchardharvest.com' } }, []],
]

describe.each([
  ['files', FILES],
  ['readme and intro', TEXTS],
  ['packages', PACKAGES],
  ['pull requests', PULL_REQUESTS],
])('the traps of %s', (_, traps) => {
  it.each([...traps])('%s: %s', async (criterion, _what, example, levels) => {
    expect((await findingsOf(criterion, example)).map(({ level }) => level)).toEqual(levels)
  })
})

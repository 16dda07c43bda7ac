// Long texts: in the API definition, in Markdown, YAML, C# and any other file.
import { connector, keyed, many, operation, withDefinition, withProperties } from './connector.mjs'
import { script } from './definition.mjs'

const PLACES = {
  title: (text) =>
    withDefinition({
      info: { title: text, description: text, version: text, contact: { name: text, url: text, email: text } },
    }),
  summary: (text) =>
    withDefinition({
      paths: { '/a': { get: operation('ListA', 'a', { summary: text, description: text, tags: [text] }) } },
    }),
  'operation ID': (text) =>
    withDefinition({
      paths: { '/a': { get: operation(text, 'a', { 'x-ms-trigger': text, 'x-ms-visibility': text }) } },
    }),
  path: (text) => withDefinition({ paths: { [`/${text}`]: { get: operation('ListA', 'a') } } }),
  host: (text) => withDefinition({ host: text, basePath: text, schemes: [text], consumes: [text] }),
  'value path': (text) =>
    withDefinition({
      paths: {
        '/a': {
          get: operation('ListA', 'a', {
            parameters: [
              {
                name: text,
                in: 'query',
                type: 'string',
                'x-ms-summary': text,
                description: text,
                pattern: text,
                default: text,
                format: text,
                'x-ms-dynamic-values': {
                  operationId: 'ListA',
                  'value-path': text,
                  'value-title': text,
                  'value-collection': text,
                },
              },
            ],
          }),
        },
      },
    }),
  'property name': (text) =>
    withDefinition({
      definitions: {
        [text]: {
          type: 'object',
          required: [text],
          properties: { [text]: { type: 'string', description: text, title: text, pattern: text, enum: [text] } },
        },
      },
    }),
  metadata: (text) =>
    withDefinition({
      'x-ms-connector-metadata': [
        { propertyName: 'Website', propertyValue: text },
        { propertyName: 'Categories', propertyValue: text },
        { propertyName: text, propertyValue: text },
      ],
    }),
  'API properties': (text) =>
    withProperties({
      publisher: text,
      stackOwner: text,
      iconBrandColor: text,
      capabilities: [text],
      connectionParameters: {
        a: {
          type: text,
          uiDefinition: { displayName: text, description: text, tooltip: text, constraints: { required: text } },
        },
        [text]: { type: 'string' },
      },
    }),
  oauth: (text) =>
    withProperties({
      connectionParameters: {
        token: {
          type: 'oauthSetting',
          oAuthSettings: {
            identityProvider: text,
            clientId: text,
            scopes: [text, text],
            redirectMode: text,
            redirectUrl: text,
            customParameters: { tokenUrl: { value: text }, [text]: { value: text } },
          },
        },
      },
    }),
  policy: (text) =>
    withProperties({
      policyTemplateInstances: [
        {
          templateId: 'dynamichosturl',
          title: text,
          parameters: { 'x-ms-apimTemplateParameter.urlTemplate': text, 'x-ms-apimTemplate-policySection': text },
        },
        {
          templateId: 'setheader',
          title: text,
          parameters: { 'x-ms-apimTemplateParameter.name': text, 'x-ms-apimTemplateParameter.value': text },
        },
        { templateId: text, title: text },
      ],
    }),
}

/** A piece repeated is what makes a pattern try again and again. */
const PIECES = {
  letters: 'a',
  blanks: ' ',
  dots: '.',
  braces: '{',
  'closed braces': '{a}',
  brackets: '[(',
  slashes: '/',
  at: '@',
  'percent signs': '%',
  'many words': 'orchard ',
  'many sentences': 'The farm. ',
  'mail addresses': 'a@a.',
  'web addresses': 'https://a.b/',
  'half a placeholder': '<%',
  'key-like': 'key=',
  capitals: 'aB',
  hyphens: 'a-',
  lines: '\n',
  dashes: '- ',
  surrogates: '\ud800',
  'combining marks': 'e\u0301',
  quotes: '"\'',
  expressions: "@{connectionParameters('",
  digits: '1',
  commas: 'a, ',
  parentheses: 'a (',
  dollars: '${',
  colons: ':',
  underscores: '_a',
}

export const LONG_TEXTS = Object.entries(PLACES).flatMap(([place, make]) =>
  Object.entries(PIECES).map(([piece, text]) => [
    `${place} of ${piece}`,
    100_000,
    (n) => make(`a${text.repeat(n / text.length)}!`),
  ]),
)

const markdown = (name, size, make) => [
  `Markdown: ${name}`,
  size,
  (n) => connector({ 'readme.md': make(n), 'intro.md': make(n) }),
]
export const MARKDOWN = [
  markdown('brackets', 100_000, (n) => '['.repeat(n)),
  markdown('brackets that close late', 50_000, (n) => `${'['.repeat(n)}a${']'.repeat(n)}`),
  markdown('links in links', 30_000, (n) => '[a]('.repeat(n)),
  markdown('images', 20_000, (n) => '![a](a.png)'.repeat(n)),
  markdown('half images', 30_000, (n) => '![a'.repeat(n)),
  markdown('links', 20_000, (n) => many(n, (i) => `[a${i}](b${i}.md#c${i})`).join(' ')),
  markdown('anchors', 10_000, (n) => `${many(n, (i) => `# heading\n\n[a](#headin-${i})\n`).join('\n')}`),
  markdown('stars', 100_000, (n) => '*a '.repeat(n)),
  markdown('stars and underscores', 60_000, (n) => '*_'.repeat(n)),
  markdown('nested emphasis', 60_000, (n) => `${'*a '.repeat(n)}${'b*'.repeat(n)}`),
  markdown('backticks', 400, (n) => many(n, (i) => `\`${'`'.repeat(i)} a`).join(' ')),
  markdown('equal backticks', 100_000, (n) => '`` ` '.repeat(n)),
  markdown('angle brackets', 100_000, (n) => '<'.repeat(n)),
  markdown('open tags', 60_000, (n) => '<a '.repeat(n)),
  markdown('open comments', 40_000, (n) => '<!--'.repeat(n)),
  markdown('open declarations', 40_000, (n) => '<!A '.repeat(n)),
  markdown('open instructions', 40_000, (n) => '<?'.repeat(n)),
  markdown('open addresses', 40_000, (n) => '<http:'.repeat(n)),
  markdown('entities', 60_000, (n) => '&#x'.repeat(n)),
  markdown('backslashes', 200_000, (n) => '\\'.repeat(n)),
  markdown('quotations', 20_000, (n) => '>'.repeat(n)),
  markdown('quotations of lists', 10_000, (n) => `${'> - '.repeat(n)}a`),
  markdown('lists', 40_000, (n) => '- a\n'.repeat(n)),
  markdown('nested lists', 500, (n) => many(n, (i) => `${' '.repeat(i * 2)}- a`).join('\n')),
  markdown('headings', 40_000, (n) => '# a\n'.repeat(n)),
  markdown('equal headings with operations', 20_000, (n) => '### List orders\n\n'.repeat(n)),
  markdown('underlined headings', 40_000, (n) => 'a\n=\n'.repeat(n)),
  markdown('tables', 15_000, (n) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n)}`),
  markdown('columns', 15_000, (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n|${'b|'.repeat(n)}`),
  markdown('columns and rows', 300, (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n${'|b|\n'.repeat(n)}`),
  markdown('fences', 30_000, (n) => '```\n'.repeat(n)),
  markdown('half a table', 40_000, (n) => 'a|\n'.repeat(n)),
  markdown('definitions', 20_000, (n) => many(n, (i) => `[a${i}]: b${i}`).join('\n')),
  markdown('half definitions', 20_000, (n) => '[a]: <\n'.repeat(n)),
  markdown('references to definitions', 20_000, (n) => `[a]: b\n\n${'[a] '.repeat(n)}`),
  markdown('quotes', 80_000, (n) => '"a\' '.repeat(n)),
  markdown('blank lines', 200_000, (n) => '\n'.repeat(n)),
  markdown('blanks', 200_000, (n) => `${' '.repeat(n)}a`),
  markdown('hard breaks', 80_000, (n) => 'a  \n'.repeat(n)),
  markdown('strikethrough', 80_000, (n) => '~~a '.repeat(n)),
  markdown('addresses in text', 20_000, (n) => 'https://a.example/b '.repeat(n)),
  markdown('half front matter', 60_000, (n) => `---\n${'a: b\n'.repeat(n)}`),
]

const yaml = (name, size, make) => [`declaration: ${name}`, size, (n) => connector({ 'certification.yml': make(n) })]
export const YAML = [
  yaml(
    'aliases',
    20,
    (n) => `a0: &a0 [x]\n${many(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`).join('\n')}`,
  ),
  yaml('an alias very often', 8_000, (n) => `a: &a x\nb: [${'*a, '.repeat(n)}]`),
  yaml('many anchors', 8_000, (n) => many(n, (i) => `a${i}: &b${i} c`).join('\n')),
  yaml('deep lists', 3_000, (n) => '['.repeat(n)),
  yaml('deep blocks', 400, (n) => many(n, (i) => `${' '.repeat(i)}a:`).join('\n')),
  yaml('deep dashes', 3_000, (n) => '- '.repeat(n)),
  yaml('deep question marks', 2_000, (n) => '? '.repeat(n)),
  yaml('unknown keys', 8_000, (n) => many(n, (i) => `publisherr${i}: verified`).join('\n')),
  yaml('equal keys', 8_000, (n) => 'publisher: verified\n'.repeat(n)),
  yaml(
    'waivers',
    4_000,
    (n) => `waivers:\n${many(n, (i) => `  - criterion: operation-id-uniq${i}\n    reason: x`).join('\n')}`,
  ),
  yaml(
    'good waivers',
    4_000,
    (n) =>
      `waivers:\n${many(n, (i) => `  - criterion: operation-id-unique\n    reason: It is so.\n    pointer: /a/${i}`).join('\n')}`,
  ),
  yaml('answers', 4_000, (n) => `answers:\n${many(n, (i) => `  attest-x${i}: yes`).join('\n')}`),
  yaml('a long text', 60_000, (n) => `publisher: "${'\\x'.repeat(n)}"`),
  yaml('a long plain text', 60_000, (n) => `publisher: ${'a: '.repeat(n)}`),
  yaml('a long folded text', 30_000, (n) => `publisher: >\n${'  a\n'.repeat(n)}`),
  yaml('documents', 20_000, (n) => '---\n'.repeat(n)),
  yaml('directives', 20_000, (n) => '%YAML 1.2\n'.repeat(n)),
  yaml('tags', 8_000, (n) => many(n, (i) => `a${i}: !!js/function x`).join('\n')),
  yaml('tabs', 60_000, (n) => '\t'.repeat(n)),
  yaml('exclude globs', 4_000, (n) => `exclude:\n${'  - "**/*a*a*a*a*a*a*b"\n'.repeat(n)}`),
  yaml('a long exclude glob', 10_000, (n) => `exclude: ["${'*a'.repeat(n)}"]`),
  yaml('a glob of braces', 10_000, (n) => `exclude: ["${'{a,'.repeat(n)}"]`),
  yaml('a glob of groups', 10_000, (n) => `exclude: ["${'+(a'.repeat(n)}"]`),
  yaml('a glob of ranges', 10, (n) => `exclude: ["${'{1..1000}'.repeat(n)}"]`),
]

const csx = (name, size, make) => [`script: ${name}`, size, (n) => connector({ 'script.csx': make(n) })]
const PIECES_OF_CODE = {
  'open strings': '"',
  'open verbatim strings': '@"',
  'open comments': '/*',
  'line comments': '//',
  interpolations: '$"{',
  'nested interpolations': '$"{$@"{',
  'raw strings': '"""',
  'open brackets': '(',
  'open braces': '{',
  'open generics': 'a<',
  'closed braces': '}',
  classes: 'class A {',
  regions: '#region a\n',
  'end of regions': '#endregion\n',
  conditions: '#if A\n',
  elses: '#else\n',
  characters: "'",
  'half characters': "'\\",
  'unicode escapes': '\\u',
  attributes: '[A]',
  usings: 'using System.Net;\n',
  'half usings': 'using ',
  'dotted names': 'a.',
  casts: '(a)',
  lambdas: 'a=>',
  conditionals: 'a?',
  'conditional ends': 'a?b:',
  additions: 'a+',
  indexers: 'a[',
  'question marks': '?',
  statements: 'a();\n',
  'if chains': 'if(a){}else ',
  'switch cases': 'case 1:',
  blanks: ' ',
  lines: '\n',
  'operation IDs': 'this.Context.OperationId == "a" || ',
  'forbidden calls': 'System.IO.File.Delete("a");\n',
  tasks: 'async Task<',
  numbers: '1',
  'numbers with dots': '1.',
  letters: 'a',
  junk: '\u0000',
  arrows: '->',
  semicolons: ';',
  'new objects': 'new A{',
  'string concatenation': '"a" + ',
  from: 'from a in b ',
  linq: 'from a in from ',
  tuples: '(a,',
  'switch expressions': 'a switch {',
  'is patterns': 'a is {',
  'not patterns': 'is not ',
  nullable: 'int?[',
  stars: '*',
  unary: '!-~',
  await: 'await ',
  throw: 'throw ',
  where: 'where T : ',
  namespaces: 'namespace a {',
  delegates: 'delegate {',
  goto: 'a: ',
  checked: 'checked(',
  try: 'try {',
  'using blocks': 'using (',
  locks: 'lock (',
  for: 'for (;;',
  ranges: '..',
  'at signs': '@',
  dollars: '$',
}
export const SCRIPTS = Object.entries(PIECES_OF_CODE).flatMap(([name, piece]) => [
  csx(name, 150_000, (n) => piece.repeat(n / piece.length)),
  csx(`${name} in a method`, 150_000, (n) => script(piece.repeat(n / piece.length))),
])

const file = (name, make, kind = 'notes.txt') => [`a file of ${name}`, 400_000, (n) => connector({ [kind]: make(n) })]
export const OTHER_FILES = [
  ...[
    'a',
    'key=',
    'password: ',
    'password = "',
    'eyJ',
    'eyJhbGciOiJIUzI1NiJ9.',
    'AKIA',
    'ghp_',
    'sk-',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----\n',
    'client_secret',
    'Bearer ',
    'a:a@',
    'https://a:b',
    'AccountKey=',
    'xox',
    'AIza',
    'SG.',
    '"',
    '=',
    ':',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\u0000',
    'secret',
    'token "',
    "api_key='",
    '<%',
    '{{',
    '${',
    '0123456789abcdef',
    '0123456789abcdef-',
    'Az0+/',
  ].map((piece) => file(JSON.stringify(piece), (n) => piece.repeat(n / piece.length))),
  file('JSON with faults', (n) => '{"a":,'.repeat(n / 6), 'settings.json'),
  file('JSON texts', (n) => `{${many(n / 20, (i) => `"connectorIdd${i}": 1`).join(',')}}`, 'settings.json'),
]

const json = (name, size, make) => [`JSON: ${name}`, size, (n) => connector({ swagger: make(n) })]
export const JSON_FAULTS = [
  json('open objects', 200_000, (n) => '{"a":'.repeat(n)),
  json('open lists', 500_000, (n) => '['.repeat(n)),
  json('commas', 500_000, (n) => `{"swagger":"2.0"${','.repeat(n)}}`),
  json('colons', 500_000, (n) => `{"swagger"${':'.repeat(n)}}`),
  json('closers', 500_000, (n) => `{}${'}'.repeat(n)}`),
  json('quotes', 500_000, (n) => `{"swagger":${'"'.repeat(n)}`),
  json('comments', 200_000, (n) => `{"swagger":"2.0"${'/**/'.repeat(n)}}`),
  json('line comments', 200_000, (n) => `{"swagger":"2.0"\n${'//\n'.repeat(n)}}`),
  json('open comments', 300_000, (n) => `{"swagger":"2.0"${'/*'.repeat(n)}}`),
  json('words', 200_000, (n) => `{"swagger":"2.0",${'abc '.repeat(n)}}`),
  json('equal keys', 100_000, (n) => `{"swagger":"2.0"${',"a":1'.repeat(n)}}`),
  json('equal paths', 20_000, (n) => `{"swagger":"2.0","paths":{${many(n, () => '"/a":{"get":{}}').join(',')}}}`),
  json('trailing commas', 100_000, (n) => `{"swagger":"2.0","a":[${'[1,],'.repeat(n)}]}`),
  json('half escapes', 200_000, (n) => `{"swagger":"${'\\u12'.repeat(n)}"}`),
  json('control characters', 300_000, (n) => `{"swagger":"${'\u0001'.repeat(n)}"}`),
  json('lines in texts', 200_000, (n) => `{"swagger":"${'a\n'.repeat(n)}"}`),
  json('single quotes', 200_000, (n) => `{'swagger':${"'a',".repeat(n)}}`),
  json('a long number', 500_000, (n) => `{"swagger":${'1'.repeat(n)}}`),
  json('deep and valid', 3_000, (n) => `{"swagger":"2.0","x-a":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}`),
  json('missing commas', 100_000, (n) => `{"swagger":"2.0" ${'"a" "b" '.repeat(n)}}`),
  json('UTF-16', 500_000, (n) =>
    Uint8Array.from(Buffer.from(`\ufeff{"swagger":"2.0","a":"${'a'.repeat(n)}"}`, 'utf16le')),
  ),
  json('bytes that are no text', 500_000, (n) => Uint8Array.from({ length: n }, (_, i) => 128 + (i % 120))),
  json(
    'one very long line of good JSON with late faults',
    200_000,
    (n) => `{"swagger":"2.0","x-a":[${'0,'.repeat(n)}"${'\t'.repeat(2000)}"]}`,
  ),
  json('keys of everything', 60_000, (n) => JSON.stringify(keyed(n, (i) => [`x-ms-${i}`, { $ref: '#/a' }]))),
]

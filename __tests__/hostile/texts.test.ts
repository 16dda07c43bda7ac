import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../support/connector.js'
import { Scene } from '../support/github/scene.js'
import { whatActs } from '../support/hostile/harmless.js'
import { everySink, type Sinks } from '../support/hostile/sinks.js'
import { hostileConnector } from '../support/hostile/submission.js'
import { HOSTILE } from '../support/reports.js'

jest.setTimeout(120_000)

/** Commands as the runner takes them, in the places and spellings that are easily forgotten. */
const COMMANDS = [
  '::add-mask::e',
  '  ::stop-commands::pause-logging',
  'x\n::group::forged\n::endgroup::',
  '\u000b::error title=forged::x',
  '%0A::error::decoded%0D::error::twice %250A',
  'a ##[add-matcher]evil.json ##[ endgroup]',
  '::set-output name=ready::true',
  '::save-state name=a::b',
]
/** What GitHub's Markdown takes for markup, in spellings that get past a replacement. */
const MARKUP = [
  '<IMG SRC="//evil.example/x">',
  '<a href="https://evil.example">x</a>',
  '</code></pre></td></tr></table></details><h1>x',
  '![a][b]\n\n[b]: //evil.example/x.png',
  '<!-- connector-certification key=default commit=0123456789abcdef0123456789abcdef01234567 run=9.9 hash=0123456789abcdef -->',
  '-->',
  '`@octocat` ``#1`` ` @octocat',
  '\\`@octocat\\` \\[a\\]\\(b\\)',
  'contoso/connectors@0123456 octocat/hello#7 #7 !7',
  "']' onload=alert(1) '[",
  '| --- | @octocat |',
  'xmpp:octocat@evil.example https:evil.example HTTP://EVIL.EXAMPLE',
]
const ALL = [...HOSTILE, ...COMMANDS, ...MARKUP]
const SCENES = [
  { name: 'behind texts and as names', ways: ['as a name', 'behind every text'], from: 0 },
  { name: 'instead of texts, and in further members', ways: ['instead of every text', 'as a further member'], from: 0 },
  { name: 'each text elsewhere than before', ways: ['as a further member', 'behind every text'], from: 11 },
] as const

describe.each(SCENES)('texts of strangers $name', ({ ways, from }) => {
  let scene: Scene | undefined
  afterAll(() => scene?.close())
  const open = async () => {
    const texts = ALL.map((_, at) => ALL[(at + from) % ALL.length] ?? '')
    const title = `${texts[4]} ${texts[7]}`
    scene ??= await Scene.open({
      base: connectorFiles({ folder: 'a b' }),
      head: hostileConnector('a b', texts, ways, { from }),
      title,
      login: 'octocat',
    })
    return scene
  }
  const acting = async (over: Parameters<Scene['run']>[0] = {}): Promise<[Sinks, string[]]> => {
    const one = await open()
    const payload = one.pullPayload({
      pull_request: {
        body: `${ALL.join('\n')}\n- [x] ${MARKUP.join(' ')}`,
        labels: ALL.slice(0, 9).map((name) => ({ name })),
        head: { ref: '$(id)::error::@octocat', label: 'x:<img src=x>' },
      },
    })
    const sinks = await everySink(one, { payload, ...over })
    expect(one.github.objections).toEqual([])
    return [sinks, whatActs(sinks, one.github.serverUrl)]
  }

  it('S11, S12: no mention, link, image, tag, command, mask, group or marker of a stranger in any sink', async () => {
    const [sinks, acts] = await acting()
    expect(acts).toEqual([])
    // The test means something only where there was much to say, and everything was said.
    expect(sinks.ran.code).toBe(1)
    expect(sinks.annotations.length).toBeGreaterThan(100)
    expect(sinks.suggestions.length).toBeGreaterThan(0)
    expect(sinks.markdown['job summary'].length).toBeGreaterThan(60_000)
    expect(sinks.markdown.comment.length).toBeGreaterThan(20_000)
    for (const file of [sinks.html, sinks.sarif, sinks.json]) expect(file.length).toBeGreaterThan(100_000)
  })

  it('S11: with a read-only token the annotations are commands, and only ours', async () => {
    const [{ ran }, acts] = await acting({ token: 'ghs_readonly', inputs: { 'html-file': '', 'sarif-file': '' } })
    expect(acts).toEqual([])
    expect(ran.out.match(/^::error title=/gm)).toHaveLength(10)
    expect(ran.out.match(/^::add-mask::/gm)).toEqual(['::add-mask::'])
  })
})

const NAMES = {
  'a line break and a command': 'a\n::error::x',
  'a percent sign': 'a%0A::error::x %25',
  'a switch': '--upload-pack=touch pwned',
  'a shell': '$(touch pwned) `touch pwned` ; touch pwned',
  'right to left and nothing to see': 'a\u202egpj\u200b\u2066.b',
  markup: '<img src=x> @octocat #1 | ` * _ [a](b)',
  'a backslash': 'a\\..\\..\\b',
  'the longest name there is': 'n'.repeat(250),
}

describe('names of strangers', () => {
  it(`S10: folders and files called after ${Object.keys(NAMES).join(', ')} do nothing`, async () => {
    const names = Object.values(NAMES)
    const head = Object.assign({}, ...names.map((name) => hostileConnector(name, [name], ['behind every text'])))
    const scene = await Scene.open({ base: { 'a.txt': '' }, head, title: names[0] ?? '' })
    const look = () => scene.workspace.git('status', '--porcelain', '--ignored', '-z')
    const before = look()
    const sinks = await everySink(scene)
    expect(whatActs(sinks, scene.github.serverUrl)).toEqual([])
    expect([sinks.ran.code, scene.github.objections, look()]).toEqual([1, [], before])
    // The path in the output is the folder's own, for a workflow that goes on with it.
    const connectors = JSON.parse(sinks.ran.outputs.connectors ?? '') as { path: string }[]
    expect(connectors.map((one) => one.path)).toEqual([...names].sort())
    expect(Object.keys(sinks.ran.outputs)).toEqual(expect.arrayContaining(['verdict', 'ready', 'connectors']))
    for (const { path } of sinks.annotations) expect(path).not.toMatch(/[\p{Cc}\\]|^\//u)
    await scene.close()
  })
})

describe('these tests', () => {
  const nothing = {
    ran: { out: '', err: '', journal: '', forLaterSteps: '', leftovers: [], code: 1, summary: '', outputs: {} },
    requests: [],
    checkTitle: '',
    markdown: { comment: '', 'check summary': '', 'check text': '', 'job summary': '' },
    annotations: [],
    suggestions: [],
    html: '',
    sarif: '',
    json: '',
    badge: '',
  }
  const acts = (over: Partial<Sinks>) => whatActs({ ...nothing, ...over }, 'https://github.com')

  // Two of the texts only act beside others.
  it.each(MARKUP.filter((text) => !/^--|onload/.test(text)))('see what acts in Markdown: %j', (text) => {
    expect(acts({ markdown: { ...nothing.markdown, 'job summary': text } })).not.toEqual([])
    expect(acts({ markdown: { ...nothing.markdown, 'job summary': 'All is well.\n' } })).toEqual([])
  })

  it.each(COMMANDS.filter((text) => !text.startsWith('%')))('see what acts in a log: %j', (text) => {
    expect(acts({ ran: { ...nothing.ran, out: `a\n${text}\n` } })).not.toEqual([])
  })

  it.each([
    { html: '<p onclick="x">' },
    { html: '<a href="https://evil.example">' },
    { html: '<script>' },
    { html: 'a\u202eb' },
    { sarif: '{"message":{"text":"[a](https://evil.example)"}}' },
    { sarif: '{"uri":"https://evil.example"}' },
    { badge: '<script>' },
    { checkTitle: 'a\nb' },
    { annotations: [{ path: 'a', message: 'a\u001b[31m' }] },
  ])('see what acts elsewhere: %j', (over) => {
    expect(acts(over)).not.toEqual([])
  })
})

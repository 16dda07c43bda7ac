import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, jest } from '@jest/globals'
import { connectorFiles } from '../support/connector.js'
import { Scene } from '../support/github/scene.js'
import { bytesOf, everySink } from '../support/hostile/sinks.js'

jest.setTimeout(120_000)

const FOLDER = 'Orchard Harvest'
const CANARY = 'canary-4711-not-to-be-seen'

/** Addresses that a reader of documents might follow. */
const ELSEWHERE = [
  'http://169.254.169.254/latest/meta-data/iam',
  'https://evil.example/schema.json#/definitions/X',
  '//evil.example/x.json',
  'file:///etc/passwd',
  '\\\\evil.example\\share\\x.json',
  'data:application/json,{"a":1}',
  'ftp://evil.example/x',
  'http://localhost:22/#/a',
  'jar:https://evil.example!/x',
]
/** Files that a reader of documents might open; the first two are there and hold the canary. */
const FILES = [
  '../outside.json#/secret',
  '../../outside.json',
  '..%2foutside.json#/secret',
  '%2e%2e/outside.json',
  '..\\outside.json#/secret',
  './../Orchard Harvest/../outside.json#/secret',
  '/proc/self/environ',
  '../.git/config',
  'C:\\Windows\\win.ini',
  'settings.json\u0000.png',
  './apiProperties.json#/properties',
]

function referring(targets: readonly string[]): Record<string, string | Uint8Array> {
  const [first = ''] = targets
  const operation = (target: string, at: number) => ({
    operationId: `Get${at}`,
    summary: `Get ${at}`,
    description: target,
    externalDocs: { url: target },
    parameters: [{ $ref: target }],
    responses: { 200: { description: 'OK', schema: { $ref: target } }, default: { $ref: target } },
  })
  return connectorFiles({
    folder: FOLDER,
    definition: {
      $ref: first,
      externalDocs: { url: first },
      info: { contact: { url: first }, license: { name: 'x', url: first }, termsOfService: first },
      paths: {
        ...Object.fromEntries(targets.map((target, at) => [`/a${at}`, { get: operation(target, at) }])),
        '/b': { $ref: first },
      },
      definitions: Object.fromEntries(
        targets.map((target, at) => [`D${at}`, { allOf: [{ $ref: target }], id: target }]),
      ),
    },
    properties: { properties: { iconUri: first, $ref: first, connectionParameters: { $ref: first } } },
    readme: `# Orchard Harvest\n\n${targets.map((target) => `![x](${target}) [y](${target}) <img src="${target}">`).join('\n')}\n`,
    script: `// #load "${first}"\n#r "nuget: Evil"\nusing static "${first}";\n`,
    files: { 'settings.json': JSON.stringify({ $schema: first, icon: first, script: first }) },
  })
}

describe('S1: addresses in a submission', () => {
  it('are never looked up and never spoken to', async () => {
    const scene = await Scene.open({ base: connectorFiles(), head: referring(ELSEWHERE) })
    const { ran } = await everySink(scene)
    expect([ran.code, ran.err, ran.journal]).toEqual([1, '', ''])
    expect(scene.github.objections).toEqual([])
    expect(ran.out).toContain('openapi-ref')
    await scene.close()
  })

  it('would be noticed here, in the process and in its threads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certification-watch-'))
    const journal = join(folder, 'journal')
    writeFileSync(journal, '')
    const preload = fileURLToPath(new URL('../support/github/one-address.mjs', import.meta.url))
    const thread = `import net from 'node:net'; try { net.connect(9, '127.0.0.2') } catch {}`
    const program = `
      import { Worker } from 'node:worker_threads'
      await fetch('http://127.0.0.3:4711').catch(() => {})
      new Worker(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(thread)})), { env: {} })`
    spawnSync(process.execPath, ['--import', preload, '--input-type=module', '-e', program], {
      env: { GITHUB_API_URL: 'http://127.0.0.1:1', TEST_SOCKET_JOURNAL: journal },
    })
    expect(readFileSync(journal, 'utf8').split('\n').sort()).toEqual([
      '',
      'connect 127.0.0.2:9',
      'connect 127.0.0.3:4711',
    ])
    rmSync(folder, { recursive: true })
  })
})

describe('S2: files outside of the connector', () => {
  it('are never read through a reference, and nothing of them is shown', async () => {
    const scene = await Scene.open({
      base: { ...connectorFiles(), 'outside.json': JSON.stringify({ secret: { type: CANARY, title: CANARY } }) },
      head: referring(FILES),
    })
    const sinks = await everySink(scene, { env: { CANARY_VARIABLE: CANARY } })
    expect([sinks.ran.code, sinks.ran.err, sinks.ran.journal]).toEqual([1, '', ''])
    for (const [sink, text] of Object.entries(bytesOf(sinks))) {
      expect([sink, text.includes(CANARY)]).toEqual([sink, false])
      expect([sink, text.includes('root:x:0')]).toEqual([sink, false])
      expect([sink, text.includes('octocat@example.com')]).toEqual([sink, false])
    }
    await scene.close()
  })
})

describe('S15: the token', () => {
  it('goes to the one address, in a header of requests for this repository, and nowhere else', async () => {
    const scene = await Scene.open({ base: connectorFiles(), head: referring(ELSEWHERE) })
    const sinks = await everySink(scene)
    const { owner, repo } = scene.github.state
    for (const call of scene.github.calls) {
      expect(new URL(call.url).pathname).toMatch(new RegExp(`^/repos/${owner}/${repo}/`))
      expect(call.token?.app).toBe('github-actions')
    }
    const bytes = bytesOf(sinks)
    expect(bytes.log).toContain('::add-mask::ghs_actions\n')
    for (const [sink, text] of Object.entries({ ...bytes, log: (bytes.log ?? '').replace(/^::add-mask::.*\n/, '') }))
      expect([sink, text.includes('ghs_actions')]).toEqual([sink, false])
    await scene.close()
  })
})

describe('the bundles', () => {
  const DIST = new URL('../../dist/', import.meta.url)
  const bundle = (name: string): string =>
    readdirSync(new URL(`${name}/`, DIST))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(new URL(`${name}/${file}`, DIST), 'utf8'))
      .join('\n')
  const hostsOf = (code: string): string[] =>
    [...new Set([...code.matchAll(/https?:\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(([, host = '']) => host))].sort()

  it.each(['core', 'cli', 'worker'])('%s cannot speak to anybody: it holds no module of the network', (name) => {
    const code = bundle(name)
    const modules = [...code.matchAll(/\(import\.meta\.url\)\("(?:node:)?([^"]+)"\)|\bfrom ?"node:([^"]+)"/g)]
    const used = modules.map(([, required, imported]) => required ?? imported ?? '')
    expect(used).toEqual(expect.arrayContaining(name === 'worker' ? ['worker_threads'] : ['child_process']))
    expect(used.filter((one) => /^(?:net|tls|dgram|dns|https?|http2|inspector)\b/.test(one))).toEqual([])
    // The reader of references that the thread's second opinion brings along is switched off: see S1.
    if (name !== 'worker')
      expect(code).not.toMatch(/\b(?:globalThis\.)?fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b/)
  })

  it.each(['check', 'publish'])('%s names no API but the one that GITHUB_API_URL stands for', (name) => {
    const code = bundle(name)
    expect(hostsOf(code).filter((host) => host.endsWith('.github.com') && host !== 'docs.github.com')).toEqual([
      'api.github.com',
      'uploads.github.com',
    ])
    // Each of them is what stands there when the runner does not say; nothing is uploaded at all.
    for (const [found] of code.matchAll(/.{80}https:\/\/api\.github\.com/gs)) {
      expect(found).toMatch(/GITHUB_(?:API|GRAPHQL)_URL(?:\)\?\w|\|\|| ?\?\? ?).{0,60}"?https|baseUrl:"https/s)
    }
    // The others are pages for people, names of schemas, and a service whose badge a reader may paste.
    expect(hostsOf(code).filter((host) => !host.endsWith('github.com'))).toEqual(
      [
        'docs.oasis-open.org',
        'github.test',
        ...(name === 'publish' ? ['img.shields.io'] : []),
        'octokit.github.io',
        'www.w3.org',
      ].filter((host) => name === 'check' || host !== 'docs.oasis-open.org'),
    )
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const markdown = new MarkdownIt({ html: true })

/** Every page a person may read, from the root. */
function pages(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return folder === '' && entry.name !== 'docs' ? [] : pages(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** Where a page's links and pictures lead, and the code in its running text. */
function parts(text: string): { targets: string[]; code: string[] } {
  const targets: string[] = []
  const code: string[] = []
  for (const [, source = ''] of text.matchAll(/<img [^>]*src="([^"]+)"/g)) targets.push(source)
  for (const block of markdown.parse(text, {}))
    for (const token of block.children ?? []) {
      const target = token.attrGet('href') ?? token.attrGet('src')
      if (target) targets.push(decodeURI(target))
      if (token.type === 'code_inline') code.push(token.content)
    }
  return { targets, code }
}

/** The anchors that GitHub gives the headings of a page. */
function anchors(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    )
}

const PAGES = pages()
/** Folders of this repository: a path in code that starts with one of them must exist. */
const OURS = /^(?:\.github|__tests__|bench|dist|docs|examples|publish|schema|scripts|src)\/[\w./-]+$/
/** Files of the checked repository, and the example of a criterion to add. */
const NOT_OURS = new Set([
  '.github/certification.yml',
  '.github/workflows/certification.yml',
  'src/criteria/operations/operation-has-tag.ts',
])

describe('the documentation', () => {
  it('has the pages a newcomer looks for', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/gate.md', 'docs/github.md', 'docs/coverage.md']))
  })

  it.each(PAGES)('%s: every link leads somewhere', (page) => {
    const lost = parts(read(page)).targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return !/^(?:https?|mailto):/.test(target)
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(join(ROOT, file))) return true
      return anchor !== undefined && !anchors(read(file)).includes(anchor)
    })
    expect(lost).toEqual([])
  })

  it.each(PAGES)('%s: every file of ours that it names exists', (page) => {
    const lost = parts(read(page)).code.filter(
      (name) => OURS.test(name) && !NOT_OURS.has(name) && !existsSync(join(ROOT, name)),
    )
    expect(lost).toEqual([])
  })
})

describe('README.md', () => {
  const text = read('README.md')

  it('shows what it is, a picture and ten lines to paste before the first heading', () => {
    const first = text.slice(0, text.indexOf('\n## '))
    const workflow = /```yaml\n# [^\n]+\n([\s\S]+?)```/.exec(first)?.[1] ?? ''
    expect(first).toContain('<img src="docs/images/comment.png"')
    expect(workflow.trim().split('\n')).toHaveLength(10)
    expect(parse(workflow)).toMatchObject({
      on: { pull_request: {}, merge_group: {}, push: { branches: ['main'] } },
      jobs: { certification: { name: 'Connector certification' } },
    })
  })

  it('says that a main branch with open answers is red by design', () => {
    expect(text.replaceAll('\n', ' ')).toContain('A `main` branch with open answers is red by design')
  })
})

describe('docs/gate.md', () => {
  it('says how a red job is cleared', () => {
    const text = read('docs/gate.md').replaceAll('\n', ' ')
    expect(text).toContain('push a commit or use *Re-run jobs* on that run')
    expect(text).toContain('A run from *Run workflow* is of no use to a ruleset')
  })
})

describe('what is held milder than written', () => {
  const milder = Object.keys(JSON.parse(read('scripts/generate/milder.json')))

  it.each(milder)('%s says so in the coverage, in the decision and on its page', (row) => {
    expect(read('docs/coverage.md')).toMatch(new RegExp(`^\\| ${row} \\|.*held milder than written`, 'm'))
    expect(read('docs/decisions/0031-milder-than-written.md')).toContain(`| \`${row}\``)
    expect(read(`docs/criteria/${row}.md`)).toMatch(
      /Recommended although|recommended against only|Connectors published before/,
    )
  })
})

describe('docs/features.md', () => {
  const text = read('docs/features.md')

  it('has every feature and every complaint, in order', () => {
    const count = (last: number) => Array.from({ length: last }, (_, index) => `${index + 1}`)
    expect([...text.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => number)).toEqual(count(46))
    expect([...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => number)).toEqual(count(25))
  })

  it.each(text.match(/^\d+\. .*$/gm) ?? [])('%s', (line) => {
    const tests = [...line.matchAll(/\]\(\.\.\/([^)]+)\)[^[]*?: \*([^*]+)\*/g)]
    expect(tests.length).toBeGreaterThan(0)
    for (const [, file = '', title = ''] of tests) expect(read(file)).toContain(title)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { workflowCommand } from '../../src/report/escape/command.js'
import { html, htmlExcerpt } from '../../src/report/escape/html.js'
import { logExcerpt, logText } from '../../src/report/escape/log.js'
import { code, codeInTable, fenceFor, message, prose, tame } from '../../src/report/escape/markdown.js'
import { plain, plainLines } from '../../src/report/escape/plain.js'
import { sarifText, sarifUri } from '../../src/report/escape/sarif.js'
import { renderLikeGitHub } from '../support/github-markdown.js'

/** Pieces that mean something to some sink; a text is any row of them. */
const PIECES = [
  '@octocat',
  '@a/b',
  '#1',
  'GH-1',
  'o/r#2',
  'o/r@0123456',
  '0123456789abcdef',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  'mailto:',
  'xmpp:',
  '<',
  '>',
  '</',
  '/>',
  '<img src=x>',
  '<!--',
  '-->',
  '<details>',
  '</details>',
  '&',
  '&#64;',
  '&lt;',
  '&amp;',
  '`',
  '``',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '[',
  ']',
  '](',
  '(',
  ')',
  '![',
  '[^1]',
  ']:',
  '|',
  '\\',
  '\\|',
  '$',
  '$$',
  ':tada:',
  ':',
  '::',
  '::error::',
  '##[',
  '##[error]',
  '#',
  '# ',
  '>',
  '- ',
  '1. ',
  '---',
  '===',
  '"',
  "'",
  "' ",
  " '",
  '"a": "b"',
  'x-ms-summary',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\u2028',
  '\u001b[31m',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udc00',
  '😀',
  '漢',
  'é',
  '%0A',
  '%',
  '{0}',
  '{{',
  '}}',
  'word',
  '.',
  ',',
  '1',
  'x',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\u2028\u2029]/u

function inert(markdown: string): void {
  const { active, foreign, images, links, html: rendered } = renderLikeGitHub(markdown)
  expect({ active, foreign, images, links }).toEqual({ active: [], foreign: [], images: 0, links: [] })
  expect(rendered).not.toMatch(/<(?:h\d|blockquote|em|strong|del|hr|ol|input)\b/)
}

describe('one escaper per sink', () => {
  it('plain text is one line without anything invisible, and never longer than asked', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (value, longest) => {
        const shown = plain(value, longest)
        expect(shown).not.toMatch(UNSEEN)
        expect(Array.from(shown).length).toBeLessThanOrEqual(longest)
        for (const line of plainLines(value)) expect(line).not.toMatch(UNSEEN)
      }),
    )
  })

  it('a log line holds no command', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const line of [logText(value), logExcerpt(value)]) {
          expect(line).not.toMatch(UNSEEN)
          expect(line).not.toContain('##[')
        }
        expect(logText(value)).not.toMatch(/^\s*::/)
      }),
    )
  })

  it('a workflow command stays one command with the properties it was given', () => {
    fc.assert(
      fc.property(text, text, (title, value) => {
        const line = workflowCommand('error', { title, file: value }, [value, title])
        expect(line).toMatch(/^::error(?: [^:\n]*)?::[^\n\r]*$/)
        expect(line).not.toMatch(UNSEEN)
        expect(line.match(/(?:title|file)=/g)?.length ?? 0).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('Markdown shows prose, code and messages as text, at the start of an item and inside a line', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const shown of [prose(value), code(value), message(value)]) {
          inert(`- ${shown}\n`)
          inert(`word ${shown} word\n`)
        }
        inert(`| a |\n|---|\n| ${codeInTable(value)} |\n| ${prose(value)} |\n`)
      }),
      { numRuns: 300 },
    )
  })

  it('prose reads as what was written', () => {
    fc.assert(
      fc.property(text, (value) => {
        const read = (shown: string) => shown.replace(/[\s\u200b]+/g, '')
        expect(read(renderLikeGitHub(`word ${prose(value)} word`).text)).toBe(read(`word ${plain(value)} word`))
      }),
    )
  })

  it('a cell of a table stays one cell', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { html: rendered } = renderLikeGitHub(
          `| a | b |\n|---|---|\n| ${codeInTable(value)} | ${prose(value)} |\n`,
        )
        expect(rendered.match(/<td>/g)).toHaveLength(2)
        expect(rendered.match(/<tr>/g)).toHaveLength(2)
      }),
    )
  })

  it('a block of code is not left by its lines', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (values) => {
        const lines = values.flatMap((value) => plainLines(value))
        const fence = fenceFor(lines)
        const { html: rendered } = renderLikeGitHub(`${fence}yaml\n${lines.join('\n')}\n${fence}\n\nafter\n`)
        expect(rendered.match(/<pre>/g)).toHaveLength(1)
        expect(rendered.trimEnd().endsWith('<p>after</p>')).toBe(true)
      }),
    )
  })

  it('a line of Markdown made elsewhere keeps its style and loses what acts', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { active, images, links, html: rendered } = renderLikeGitHub(`- ${tame(plain(value))}\n`)
        expect({ active, images, links }).toEqual({ active: [], images: 0, links: [] })
        expect(rendered).not.toMatch(/<(?:img|a|details|script)\b/)
      }),
    )
  })

  it('HTML has no tag, no quote and no entity of the text', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const shown of [html(value), htmlExcerpt(value)]) {
          expect(shown).not.toMatch(/[<>"'`]/)
          expect(shown).not.toMatch(UNSEEN)
          expect(shown.replace(/&(?:amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&')
        }
      }),
    )
  })

  it('SARIF text has no link and no placeholder, and an address has nothing but an address', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(sarifText(value).replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]/)
        expect(sarifText(value)).not.toMatch(/(?<!\{)\{\d+\}/)
        expect(sarifUri(value)).toMatch(/^[A-Za-z0-9\-_.!~*'()%/]+$/)
      }),
    )
  })
})

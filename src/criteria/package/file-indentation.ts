import type { JsonDocument } from '../../facts/json/document.js'
import { textPlace } from '../../facts/json/document.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-indentation',
  title: 'The API definition is indented with blanks.',
  level: 'advice',
  why: 'Reviewers read the file on GitHub, where tabs are wide and trailing blanks make noise in every comparison.',
  remedy: 'Format the file with blanks; editors do it in one command.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/coding-standards',
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'Four blanks are the convention, and 96 % of published connectors use another number: the number is not checked.',
  },
  prevalence: '4.7 % of published connectors use tabs, 7.2 % have trailing blanks',
  needs: ['definitionText'],
  *check({ definitionText }) {
    const { text } = definitionText
    // Most files have neither, and a search for a fixed text is quicker than a pattern.
    if (text.includes('\t')) yield* firstOf(definitionText, /^ *\t/gm, 'begin with a tab', 'tabs')
    if ([' \n', ' \r\n', '\t\n', '\t\r\n'].some((end) => text.includes(end)))
      yield* firstOf(definitionText, /[ \t](?=\r?\n)/g, 'end in a blank', 'trailing')
  },
  examples: { fails: { files: { 'apiDefinition.swagger.json': '{\n\t"swagger": "2.0"\n}\n' } } },
})

function* firstOf({ file, text, lines }: JsonDocument, pattern: RegExp, what: string, subject: string) {
  let first: RegExpMatchArray | undefined
  let count = 0
  for (const match of text.matchAll(pattern)) {
    first ??= match
    count++
  }
  if (!first) return
  const start = first.index ?? 0
  yield {
    at: textPlace(file, lines, { start, end: start + first[0].length }),
    message: `${count === 1 ? '1 line' : `${count.toLocaleString('en-US')} lines`} ${count === 1 ? what.replace(/^(\w+)/, '$1s') : what}, the first one here.`,
    subject,
  }
}

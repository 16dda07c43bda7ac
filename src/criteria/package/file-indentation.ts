import type { JsonDocument } from '../../facts/json/document.js'
import { textPlace } from '../../facts/json/document.js'
import type { Span } from '../../model/location.js'
import { grouped } from '../../model/number.js'
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
    const tabs: Slips = { count: 0, first: undefined }
    const trailing: Slips = { count: 0, first: undefined }
    const hasTabs = text.includes('\t')
    // Line by line: a pattern that searches the whole text for blanks comes by every blank there is.
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start)
      const next = found < 0 ? text.length : found
      const end = text.charCodeAt(next - 1) === RETURN ? next - 1 : next
      if (hasTabs) {
        let at = start
        while (at < end && text.charCodeAt(at) === BLANK) at++
        if (at < end && text.charCodeAt(at) === TAB) note(tabs, { start, end: at + 1 })
      }
      const last = text.charCodeAt(end - 1)
      if (found >= 0 && end > start && (last === BLANK || last === TAB)) note(trailing, { start: end - 1, end })
      start = next + 1
    }
    yield* told(definitionText, tabs, 'begin with a tab', 'tabs')
    yield* told(definitionText, trailing, 'end in a blank', 'trailing')
  },
  examples: { fails: { files: { 'apiDefinition.swagger.json': '{\n\t"swagger": "2.0"\n}\n' } } },
})

const TAB = 0x09
const RETURN = 0x0d
const BLANK = 0x20

interface Slips {
  count: number
  first: Span | undefined
}

function note(slips: Slips, span: Span): void {
  slips.first ??= span
  slips.count++
}

function* told({ file, lines }: JsonDocument, { count, first }: Slips, what: string, subject: string) {
  if (!first) return
  yield {
    at: textPlace(file, lines, first),
    message: `${count === 1 ? '1 line' : `${grouped(count)} lines`} ${count === 1 ? what.replace(/^(\w+)/, '$1s') : what}, the first one here.`,
    subject,
  }
}

import type { JsonDocument } from '../../facts/json/document.js'
import { textPlace } from '../../facts/json/document.js'
import type { Problem } from '../../model/criterion.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'file-json-encoding',
  title: 'Both JSON files are UTF-8.',
  level: 'required',
  breaksConnector: true,
  why: 'The official tools read the files as UTF-8: other encodings are not loaded, and replacement characters stand where letters were lost.',
  remedy: 'Save the file as UTF-8 without a byte-order mark.',
  source: {
    url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
    checked: '2026-11-23',
    confidence: 'documented',
    note: "Microsoft's command line tool reads UTF-8 and tolerates a byte-order mark. A replacement character is recommended against only: the file loads, and no page speaks of it.",
  },
  prevalence: '0.4 % of published connectors, none of those since 2023',
  needs: ['files'],
  *check({ files }) {
    for (const document of files.documents) yield* faultsOf(document)
  },
  examples: { fails: { files: { 'apiProperties.json': '{ "properties": { "publisher": "M\ufffdller" } }' } } },
})

function* faultsOf(document: JsonDocument): Generator<Problem> {
  const { encoding, file, text, lines } = document
  const whole = { place: () => ({ kind: 'file', file }) as const }
  if (encoding.name !== 'utf-8') {
    yield {
      at: whole,
      message: `The file is encoded as ${encoding.name.toUpperCase()}, not as UTF-8.`,
      subject: 'encoding',
    }
  } else if (!encoding.isValid) {
    const start = Math.max(0, text.indexOf('\ufffd'))
    yield {
      at: textPlace(file, lines, { start, end: start + 1 }),
      message: 'The file holds bytes that are not UTF-8, the first of them here.',
      remedy: 'Save the file as UTF-8; an editor may have to be told the encoding it has now.',
      subject: 'encoding',
    }
  } else {
    const start = text.indexOf('\ufffd')
    if (start !== -1) {
      yield {
        at: textPlace(file, lines, { start, end: start + 1 }),
        level: 'recommended',
        message: 'A replacement character stands here, where a letter was lost.',
        remedy: 'Write the letter again.',
        subject: 'replacement',
      }
    }
  }
  if (encoding.hasByteOrderMark && encoding.name === 'utf-8') {
    yield { at: whole, level: 'advice', message: 'The file begins with a byte-order mark.', subject: 'mark' }
  }
}

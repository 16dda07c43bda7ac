import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { notMarkdown, TEMPLATE } from './_readme.js'

/** Beginnings of the instructions in the template; a zero-width space may follow the first word. */
const INSTRUCTION =
  /^\s{0,10}(?:(?:required|optional)\.[\s\u200b]{0,4}(?:$|if|provide|add|describe|provide|include|list|use|break|this|you|a\b|any|detail|explain|please|the)|description of operation \d|operation \d{1,2}\s{0,4}$|\[?connector (?:name|title)\]?\s{0,4}$)/i
const STAND_IN =
  /^\s{0,10}(?:publisher\s{0,4}[:：]\s{0,4}(?:publisher's name|your name)|publisher's name|operation \d{1,2}|\{?connector name\}?)\s{0,4}$/i

export default defineCriterion({
  id: 'readme-no-template-text',
  title: 'The text of the template is replaced.',
  level: 'recommended',
  why: 'Instructions of the template in a readme tell reviewers that nobody has read it.',
  remedy: 'Write your own text in place of the instructions, or delete the section if it is optional.',
  source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'inferred' },
  prevalence: '2.1 % of connectors published since 2023',
  needs: ['readme'],
  notApplicable: ({ readme }) => notMarkdown(readme),
  *check({ readme }) {
    for (const heading of readme.headings) {
      // Further down a heading "Title" may speak of a field.
      const isTitle = heading === readme.headings[0] && /^title$/i.test(heading.text.trim())
      if (isTitle || STAND_IN.test(heading.text.slice(0, 200)))
        yield { at: heading, message: `The heading ${quote(heading.text)} is still the one of the template.` }
    }
    for (const block of readme.blocks) {
      if (block.kind === 'code' || !INSTRUCTION.test(block.text.slice(0, 200))) continue
      yield {
        at: readme.atLine(block.line),
        message: `The text ${quote(block.text.slice(0, 200))} is still the one of the template.`,
      }
    }
  },
  examples: {
    fails: {
      readme:
        "# Orchard Harvest\n\nOrchard Harvest plans picking. It reads orders.\n\n## Publisher: Publisher's Name\n\nRequired. If you are an independent publisher, this should be your name.\n",
    },
  },
})

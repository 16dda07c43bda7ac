import { defineCriterion } from '../define.js'
import { notMarkdown, openingOf, sentencesOf, TEMPLATE } from './_readme.js'

/** A sentence of so many words is not vague. */
const ENOUGH_WORDS = 20

export default defineCriterion({
  id: 'readme-title-and-summary',
  title: 'The readme begins with a title and a summary of the service.',
  level: 'required',
  why: 'Reviewers and users learn here what the service is and what the connector does; vague one-liners were sent back.',
  remedy: 'Begin with # and the name of the connector, then two or three sentences on the service and the connector.',
  source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '0.3 % of connectors published since 2023 have no title or no text',
  needs: ['readme'],
  notApplicable: ({ readme }) => notMarkdown(readme),
  *check({ readme }) {
    const [first] = readme.headings
    const texts = readme.blocks.filter((block) => block.kind !== 'code' && block.text.trim() !== '')
    if (first === undefined) {
      yield { at: readme, message: 'The readme has no title.' }
      return
    }
    if (texts.length === 0) {
      yield { at: first, message: 'The readme has headings only.' }
      return
    }
    const opening = openingOf(readme)
    const sentences = opening.reduce((sum, text) => sum + sentencesOf(text), 0)
    if (opening.length === 0)
      yield { at: first, level: 'recommended', message: 'There is no summary of the service below the title.' }
    else if (sentences < 2) {
      const words = opening.join(' ').split(/\s+/).length
      yield {
        at: first,
        // A long sentence may well say both what the service is and what the connector does.
        level: words < ENOUGH_WORDS ? 'recommended' : 'advice',
        message: 'The summary below the title has only one sentence.',
      }
    }
  },
  examples: { fails: { readme: 'Reads and writes orders.\n' } },
})

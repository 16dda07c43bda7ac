import { defineCriterion } from '../define.js'
import { otherThanMarkdown, REPOSITORY } from './_readme.js'

export default defineCriterion({
  id: 'readme-is-markdown',
  title: 'The readme is a text in Markdown.',
  level: 'recommended',
  why: 'GitHub shows the readme as Markdown; anything else is shown as raw characters, or not at all.',
  remedy: 'Write the readme as plain text in Markdown, saved as UTF-8.',
  source: { url: REPOSITORY, checked: '2026-11-23', confidence: 'observed' },
  needs: ['readme'],
  *check({ readme }) {
    const what = otherThanMarkdown(readme)
    if (what !== undefined) yield { at: readme, message: `The readme is ${what}, not Markdown.` }
    else if (readme.text.includes('\ufffd'))
      yield { at: readme, message: 'The readme holds characters that are not UTF-8.', level: 'advice' }
  },
  examples: { fails: { readme: '<html><body>Orchard Harvest</body></html>' } },
})

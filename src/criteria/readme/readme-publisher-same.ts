import { companyName } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { bare, notMarkdown, TEMPLATE } from './_readme.js'

export default defineCriterion({
  id: 'readme-publisher-same',
  title: 'The readme names the publisher of apiProperties.json.',
  level: 'advice',
  why: 'Two names for one publisher make people wonder who answers for the connector.',
  remedy: 'Write the same name in the readme and in apiProperties.json.',
  source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'inferred' },
  needs: ['readme', 'properties'],
  notApplicable: ({ readme }) => notMarkdown(readme),
  *check({ readme, properties }) {
    const publisher = properties.publisher?.trim()
    if (!publisher) return
    for (const heading of readme.headings) {
      const named = /^\s{0,4}publisher\s{0,4}[:：]\s{0,8}(\S.{0,200})$/i.exec(heading.text.slice(0, 300))?.[1]?.trim()
      if (named === undefined) continue
      // The stand-in of the template is a finding of its own.
      if (bare(named) === 'publishersname' || bare(named) === 'yourname') return
      const [a, b] = [companyName(named), companyName(publisher)]
      if (!a.includes(b) && !b.includes(a))
        yield {
          at: heading,
          message: `The readme names the publisher ${quote(named)}, apiProperties.json ${quote(publisher)}.`,
        }
      return
    }
  },
  examples: { fails: { properties: { properties: { publisher: 'Contoso' } } } },
})

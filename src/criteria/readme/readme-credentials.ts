import { defineCriterion } from '../define.js'
import { headingLike, notMarkdown, TEMPLATE } from './_readme.js'

const HEADING =
  /credential|authenticat|authoriz|api[ -]?key|access (?:key|token)|\btoken\b|sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in|oauth|\bobtain|app registration|register (?:an|the|your) app/i

export default defineCriterion({
  id: 'readme-credentials',
  title: 'The readme says how to get credentials.',
  level: 'recommended',
  why: 'Nobody can create a connection without knowing where the key or the account comes from.',
  remedy: 'Add a heading "## Obtaining Credentials" and say where the key or account comes from.',
  source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '8.3 % of connectors published since 2023',
  needs: ['readme', 'properties'],
  notApplicable: ({ readme, properties }) =>
    notMarkdown(readme) ?? (properties.connectionParameters.length === 0 ? 'Nobody has to sign in.' : undefined),
  *check({ readme }) {
    if (!headingLike(readme, HEADING))
      yield { at: readme, message: 'The readme has no section "Obtaining Credentials".' }
  },
  examples: { fails: { readme: '# Orchard Harvest\n\nOrchard Harvest plans picking. It reads orders.\n' } },
})

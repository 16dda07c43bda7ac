import { defineCriterion } from '../define.js'
import { linkFaults } from './_links.js'
import { notMarkdown, REPOSITORY } from './_readme.js'

export default defineCriterion({
  id: 'readme-links-and-images',
  title: 'Links and images of the readme lead somewhere.',
  level: 'recommended',
  why: 'A broken image or link is the first thing a reader sees, and reviewers ask for it.',
  remedy: 'Put the file into the folder of the connector, or correct the link.',
  source: { url: `${REPOSITORY}/pull/799`, checked: '2026-11-23', confidence: 'observed' },
  prevalence: '0.3 % of connectors published since 2023',
  needs: ['readme', 'files'],
  notApplicable: ({ readme }) => notMarkdown(readme),
  *check({ readme, files }) {
    yield* linkFaults(readme, files)
  },
  examples: {
    fails: { readme: '# Orchard Harvest\n\nPlans picking. Reads orders.\n\n![The flow](images/flow.png)\n' },
    passes: {
      readme:
        '# Orchard Harvest\n\nPlans picking. Reads orders.\n\n[API](apiDefinition.swagger.json), [top](#orchard-harvest)\n',
    },
  },
})

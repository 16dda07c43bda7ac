import { defineCriterion } from '../define.js'
import { REPOSITORY } from './_readme.js'

export default defineCriterion({
  id: 'readme-auth-command-matches',
  title: 'The commands in the readme fit the authentication.',
  level: 'advice',
  why: 'paconn takes --secret for OAuth only; with any other authentication the command fails.',
  remedy: 'Delete --secret from the command.',
  source: { url: `${REPOSITORY}/pull/140`, checked: '2026-11-23', confidence: 'observed' },
  needs: ['readme', 'properties'],
  notApplicable: ({ properties }) =>
    properties.connectionParameters.some((parameter) => parameter.type === 'oauthsetting')
      ? 'The connector signs in with OAuth.'
      : undefined,
  *check({ readme }) {
    for (const block of readme.blocks) {
      if (block.kind === 'code' && block.text.includes('paconn') && /\s--secret\b/.test(block.text))
        yield { at: readme.atLine(block.line), message: 'The command passes --secret, which is for OAuth only.' }
    }
  },
  examples: {
    fails: {
      readme:
        '# Orchard Harvest\n\nPlans picking. Reads orders.\n\n```\npaconn create --api-def a.json --secret s\n```\n',
    },
  },
})

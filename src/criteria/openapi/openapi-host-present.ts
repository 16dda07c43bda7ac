import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'

export default defineCriterion({
  id: 'openapi-host-present',
  title: 'The API definition names its host.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.4'],
  why: 'Requests go to the host of the definition; even a connector whose policy sets the host at run time keeps one.',
  remedy: 'Add "host": "api.example.com" with the host of the API.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ openapi }) {
    const host = openapi.root.get('host')
    if (host === undefined)
      yield {
        at: openapi.root,
        message: "The document has no 'host'.",
        lacks: { in: openapi.root, key: 'host' },
        upstream: "The 'host' property is required.",
      }
    else if (typeof host.value !== 'string') yield { at: host, message: 'The host is not a string.' }
    else if (host.value.trim() === '') yield { at: host, message: 'The host is empty.' }
  },
  examples: { fails: { definition: { host: null } } },
})

import { listOf } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

/** Domains of clouds and gateways: they say nothing about who owns a service. */
const SHARED = new Set([
  'azure-api.net',
  'azurewebsites.net',
  'azure.com',
  'azurefd.net',
  'windows.net',
  'azurecontainerapps.io',
  'amazonaws.com',
  'cloudfront.net',
  'run.app',
  'appspot.com',
  'googleapis.com',
  'herokuapp.com',
  'rapidapi.com',
])

/** `contoso.com` and `contoso.io` are one publisher, and so are `contoso.com` and `contosocloud.net`. */
function areAlike(a: string, b: string): boolean {
  const [name = '', other = ''] = [a.split('.')[0], b.split('.')[0]]
  if (name === other) return true
  const [short, long] = name.length < other.length ? [name, other] : [other, name]
  return short.length >= 4 && long.includes(short)
}

export default defineCriterion({
  id: 'vp-domain-consistency',
  title: 'API host, contact and website belong together.',
  level: 'advice',
  appliesTo: ['verified'],
  why: 'A publisher who owns the service has it in a domain of their own; reviewers ask when nothing shows it.',
  remedy: 'Use addresses in the domain of the service, or keep the evidence of your rights ready.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
    checked: '2026-11-23',
    confidence: 'inferred',
  },
  needs: ['domains', 'openapi'],
  *check({ domains, openapi: { root } }) {
    const { host, contact, website, privacyPolicy } = domains
    if (host === undefined || SHARED.has(host)) return
    const others = [...new Set([contact, website, privacyPolicy].filter((domain) => domain !== undefined))]
    if (others.length === 0 || others.some((domain) => areAlike(domain, host))) return
    yield {
      at: root.get('host') ?? root,
      message: `The API is at '${host}'; contact, website and privacy policy are elsewhere: ${listOf(others)}.`,
    }
  },
  examples: { fails: { definition: { host: 'api.somebody-else.com' } } },
})

import type { JsonNode } from '../../facts/json/node.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-external-docs-url',
  title: 'Addresses of documentation, license and terms are whole.',
  level: 'recommended',
  validator: { rule: 'UrlNotValid', text: "The 'url' property must be a valid absolute URL." },
  why: 'A reader who follows half an address ends nowhere.',
  remedy: 'Write the whole address, with https:// in front.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const { root, info } = openapi
    const addresses: (JsonNode | undefined)[] = [
      info?.at('license', 'url'),
      info?.get('termsOfService'),
      root.at('externalDocs', 'url'),
      ...[...(root.get('tags')?.elements() ?? [])].map((tag) => tag.at('externalDocs', 'url')),
      ...[...(root.get('x-ms-docs')?.elements() ?? [])].map((entry) => entry.get('url')),
      ...openapi.operations.map(({ node }) => node.at('externalDocs', 'url')),
      ...openapi.schemas.map(({ node }) => node.at('externalDocs', 'url')),
    ]
    for (const address of addresses) {
      if (typeof address?.value !== 'string' || isWhole(address.value)) continue
      yield {
        at: address,
        message:
          address.value.trim() === '' ? 'The address is empty.' : `${quote(address.value)} is not a whole address.`,
        ...(address.key === 'termsOfService' ? { level: 'advice' as const } : {}),
      }
    }
  },
  examples: { fails: { definition: { externalDocs: { url: 'docs/index.html' } } } },
})

function isWhole(address: string): boolean {
  if (address.length > 4000 || !/^https?:\/\//i.test(address)) return false
  return URL.canParse(address)
}

import type { JsonNode } from '../../facts/json/node.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-https-only',
  title: 'Every address is called over HTTPS.',
  level: 'required',
  policyCodes: ['5000.3.1.6'],
  validator: { rule: 'SchemeNotSupported', text: 'The WebSocket transfer protocol schemes are not supported.' },
  why: 'Credentials and data of customers travel on these connections.',
  remedy: 'Write "schemes": ["https"] and https:// addresses.',
  source: VALIDATOR_PAGE,
  prevalence: '0.9 % of published connectors allow HTTP alone, 1.8 % allow both',
  needs: ['openapi', 'hostPolicy'],
  *check({ openapi, hostPolicy }) {
    yield* judgeSchemes(openapi.root.get('schemes'))
    for (const operation of openapi.operations) yield* judgeSchemes(operation.node.get('schemes'))
    for (const definition of openapi.root.get('securityDefinitions')?.members() ?? []) {
      for (const key of ['authorizationUrl', 'tokenUrl']) {
        const address = definition.get(key)
        if (address && isPlain(address.value)) {
          yield {
            at: address,
            message: `${quote(key)} is called over HTTP, in the clear.`,
            remedy: 'Write an https:// address.',
          }
        }
      }
    }
    for (const template of hostPolicy.templates) {
      if (isPlain(template.value)) {
        yield {
          at: template,
          message: 'The policy sends requests over HTTP, in the clear.',
          remedy: 'Write an https:// address.',
        }
      }
    }
  },
  examples: { fails: { definition: { schemes: ['http'] } } },
})

function* judgeSchemes(schemes: JsonNode | undefined): Generator<Problem> {
  const written = [...(schemes?.elements() ?? [])].slice(0, 50)
  const hasHttps = written.some((scheme) => scheme.value === 'https')
  for (const scheme of written) {
    if (scheme.value === 'http') {
      yield {
        at: scheme,
        message: hasHttps
          ? 'HTTP is allowed beside HTTPS.'
          : 'Only HTTP is allowed, which sends everything in the clear.',
        ...(hasHttps ? { level: 'recommended', remedy: "Remove 'http'." } : { remedy: "Write 'https' instead." }),
      }
    } else if (scheme.value === 'ws' || scheme.value === 'wss') {
      yield {
        at: scheme,
        message: `Connectors cannot call ${quote(scheme.value)} addresses.`,
        remedy: "Remove it, and leave 'https'.",
        upstream: 'The WebSocket transfer protocol schemes are not supported.',
      }
    }
  }
}

function isPlain(address: unknown): boolean {
  return typeof address === 'string' && /^\s*http:\/\//i.test(address.slice(0, 100))
}

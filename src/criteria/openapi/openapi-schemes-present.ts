import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'

const SCHEMES = ['http', 'https', 'ws', 'wss']

export default defineCriterion({
  id: 'openapi-schemes-present',
  title: "'schemes' names the transfer protocol.",
  level: 'required',
  validator: { rule: 'SchemesArrayEmpty', text: "The 'schemes' array requires at least one value." },
  covers: ['SchemeNotValid'],
  why: 'Scheme, host and base path are put together to the address of each request.',
  remedy: 'Write "schemes": ["https"].',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ openapi }) {
    const schemes = openapi.root.get('schemes')
    if (schemes) yield* judge(schemes)
    else
      yield {
        at: openapi.root,
        message: "The document has no 'schemes'.",
        lacks: { in: openapi.root, key: 'schemes' },
        upstream: "The 'schemes' property is required.",
      }
    for (const operation of openapi.operations) {
      const own = operation.node.get('schemes')
      if (own) yield* judge(own)
    }
  },
  examples: { fails: { definition: { schemes: [] } } },
})

function* judge(schemes: JsonNode): Generator<Problem> {
  if (!schemes.isArray) {
    yield { at: schemes.atKey, message: "'schemes' is not an array." }
    return
  }
  const seen = new Set<unknown>()
  for (const scheme of schemes.elements()) {
    const { value } = scheme
    if (typeof value !== 'string' || !SCHEMES.includes(value)) {
      const meant = typeof value === 'string' ? nearest(value, SCHEMES) : undefined
      const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
      yield {
        at: scheme,
        message: `${quote(value)} is not a transfer protocol.${hint}`,
        upstream: `The 'schemes' property must only contain transfer protocols from the list: ${SCHEMES.join(', ')}.`,
      }
    } else if (seen.has(value)) {
      yield {
        at: scheme,
        message: `${quote(value)} is listed twice.`,
        remedy: 'Remove one of them.',
        upstream: 'The array contains duplicate values, values must be unique.',
      }
    }
    seen.add(value)
  }
  if (seen.size === 0) yield { at: schemes, message: "'schemes' is empty." }
}

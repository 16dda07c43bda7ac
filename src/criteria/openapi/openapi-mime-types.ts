import type { JsonNode } from '../../facts/json/node.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

const SUPPORTED = new Set([
  'application/json',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
])
/** Longer than any registered type. */
const LONGEST = 300

export default defineCriterion({
  id: 'openapi-mime-types',
  title: 'MIME types are ones that connectors send and read.',
  level: 'recommended',
  validator: {
    rule: 'MimeTypeNotSupported',
    text: "The MIME type '{0}' is not supported. The supported mime types are: '{1}'.",
  },
  covers: ['MimeTypeNotValid'],
  why: 'A body of another type is passed on as it is, and its fields cannot be used in a flow.',
  remedy:
    'Use application/json, text/plain, multipart/form-data or application/x-www-form-urlencoded where the API has them.',
  source: {
    ...VALIDATOR_PAGE,
    confidence: 'observed',
    note: 'The validator logs it as a warning. Each type is told once.',
  },
  prevalence: '7.3 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const found = new Map<string, { at: JsonNode; places: number }>()
    const collect = (holder: JsonNode): void => {
      for (const key of ['consumes', 'produces'])
        for (const entry of holder.get(key)?.elements() ?? []) {
          if (typeof entry.value !== 'string') continue
          const known = found.get(entry.value)
          if (known) known.places++
          else found.set(entry.value, { at: entry, places: 1 })
        }
    }
    collect(openapi.root)
    for (const operation of openapi.operations) collect(operation.node)
    for (const [type, { at, places }] of found) {
      const plain = (type.slice(0, LONGEST).split(';')[0] ?? '').trim().toLowerCase()
      if (SUPPORTED.has(plain)) continue
      const isWellFormed = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(plain)
      const elsewhere = places > 1 ? ` It stands in ${places} places.` : ''
      yield {
        at,
        subject: type.slice(0, LONGEST),
        message: isWellFormed
          ? `The MIME type ${quote(type)} is not one that connectors support.${elsewhere}`
          : `${quote(type)} is not a MIME type.${elsewhere}`,
        upstream: isWellFormed
          ? `The MIME type '${leading(type, LONGEST)}' is not supported. The supported mime types are: '["application/json","text/plain","multipart/form-data","application/x-www-form-urlencoded"]'.`
          : `The MIME type '${leading(type, LONGEST)}' is not valid.`,
      }
    }
  },
  examples: {
    fails: { definition: { produces: ['application/xml'] } },
    passes: { definition: { produces: ['application/JSON; charset=utf-8'] } },
  },
})

import type { JsonNode } from '../../facts/json/node.js'
import type { Problem } from '../../model/criterion.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { fingerprintOf } from './_typed.js'

export default defineCriterion({
  id: 'openapi-tags-unique',
  title: 'No tag and no MIME type is listed twice.',
  level: 'recommended',
  validator: { rule: 'TagRedefined', text: "The 'tags' property defines tag '{0}' multiple times." },
  why: 'Of two entries with the same name one is dropped.',
  remedy: 'Remove one of them.',
  source: VALIDATOR_PAGE,
  needs: ['openapi'],
  *check({ openapi }) {
    const seen = new Set<string>()
    for (const tag of openapi.root.get('tags')?.elements() ?? []) {
      const name = tag.string('name')
      if (name === undefined) continue
      if (seen.has(name))
        yield {
          at: tag,
          message: `The tag ${quote(name)} is defined twice.`,
          upstream: `The 'tags' property defines tag '${leading(name, 200)}' multiple times.`,
        }
      seen.add(name)
    }
    for (const key of ['consumes', 'produces', 'security']) yield* repeats(openapi.root.get(key))
    for (const { node } of openapi.operations)
      for (const key of ['tags', 'consumes', 'produces', 'security']) yield* repeats(node.get(key))
  },
  examples: { fails: { definition: { tags: [{ name: 'orders' }, { name: 'orders' }] } } },
})

function* repeats(list: JsonNode | undefined): Generator<Problem> {
  const seen = new Set<string>()
  for (const entry of list?.elements() ?? []) {
    const key = fingerprintOf(entry.value)
    if (seen.has(key))
      yield {
        at: entry,
        message: `${quote(entry.value)} is listed twice in ${quote(list?.key)}.`,
        upstream: 'The array contains duplicate values, values must be unique.',
      }
    seen.add(key)
  }
}

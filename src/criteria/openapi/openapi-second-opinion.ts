import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { nodeAt } from '../../facts/openapi/references.js'
import { quote, shorten } from '../../model/quote.js'
import type { Objection } from '../../model/second-opinion.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'openapi-second-opinion',
  title: 'Another validator of Swagger 2.0 has nothing to add.',
  // Recommended, so that a slow machine, on which it is cut off, never comes to another verdict.
  level: 'recommended',
  policyCodes: ['5000.2.6.2'],
  why: 'Two validators that were written apart seldom overlook the same fault.',
  remedy: 'Mend what the message names.',
  source: {
    url: 'https://github.com/APIDevTools/swagger-parser',
    checked: '2026-11-25',
    confidence: 'inferred',
    note: 'Only what no other criterion has found in the same place is told here. Where it is cut off, a note says so.',
  },
  needs: ['openapi', 'secondOpinion'],
  notApplicable: ({ secondOpinion }) =>
    secondOpinion.state === 'given' ? undefined : `The second opinion was not given: ${secondOpinion.because}.`,
  *check({ openapi, secondOpinion }) {
    if (secondOpinion.state !== 'given') return
    for (const objection of secondOpinion.objections) {
      yield {
        at: placeOf(openapi, objection),
        message: `swagger-parser objects: ${quote(shorten(objection.message, 300))}`.slice(0, 400),
        subject: objection.message.slice(0, 200),
        isSecondOpinion: true,
      }
    }
  },
  examples: {
    fails: {
      definition: {
        paths: {
          '/farms/{farm}/orders/{farm}': {
            get: {
              summary: 'List orders of a farm',
              description: 'Lists the harvest orders of one farm.',
              operationId: 'ListFarmOrders',
              parameters: [
                {
                  name: 'farm',
                  in: 'path',
                  required: true,
                  type: 'string',
                  'x-ms-summary': 'Farm',
                  description: 'The farm whose orders are listed.',
                  'x-ms-url-encoding': 'single',
                },
              ],
              responses: { 204: { description: 'There are none.' } },
            },
          },
        },
      },
    },
  },
})

function placeOf(openapi: OpenApi, { message, pointer }: Objection): JsonNode {
  const exact = pointer === undefined ? undefined : nodeAt(openapi.root, pointer)
  if (exact) return exact
  let best: JsonNode | undefined
  let longest = 0
  for (const { node, path, method, id } of openapi.operations) {
    const name = `/paths${path}/${method}`
    if (name.length > longest && message.includes(name)) {
      best = node
      longest = name.length
    } else if (best === undefined && id !== undefined && message.endsWith(`operation id '${id}'`)) best = node
  }
  if (best) return best
  for (const definition of openapi.root.get('definitions')?.members() ?? [])
    if (message.includes(`/definitions/${definition.key}`) && definition.key.length > longest) {
      best = definition
      longest = definition.key.length
    }
  return best ?? openapi.root.get('paths') ?? openapi.root
}

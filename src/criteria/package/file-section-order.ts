import { listOf, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

/** The order of the coding standards; sections that are not in it may stand anywhere. */
const ORDER: readonly (readonly string[])[] = [
  ['swagger'],
  ['info'],
  ['host', 'basePath', 'schemes'],
  ['consumes', 'produces'],
  ['paths'],
  ['definitions'],
  ['parameters'],
]

export default defineCriterion({
  id: 'file-section-order',
  title: 'The sections of the API definition stand in the usual order.',
  level: 'advice',
  why: 'Reviewers read many definitions and find their way by the order of the sections.',
  remedy:
    'Order the sections: swagger, info, host with basePath and schemes, consumes with produces, paths, definitions, parameters.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/coding-standards',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['openapi'],
  *check({ openapi }) {
    const keys = openapi.root.keys
    let highest = -1
    let before = ''
    for (const key of keys) {
      const rank = ORDER.findIndex((group) => group.includes(key))
      if (rank === -1) continue
      if (rank < highest) {
        const node = openapi.root.get(key)
        if (!node) return
        yield {
          at: node.atKey,
          message: `The section ${quote(key)} stands after ${quote(before)}; usual is the order ${listOf(ORDER.flat(), 20)}.`,
        }
        return
      }
      if (rank > highest) {
        highest = rank
        before = key
      }
    }
  },
  examples: {
    fails: {
      files: {
        'apiDefinition.swagger.json':
          '{ "swagger": "2.0", "paths": {}, "info": { "title": "Orchard", "version": "1" } }',
      },
    },
  },
})

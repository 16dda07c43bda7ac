import { type ExtensionPlace, extensionsOf, KNOWN_EXTENSIONS } from '../../facts/openapi/extensions.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'

const PLACES: Readonly<Record<ExtensionPlace, string>> = {
  document: 'the document itself',
  info: '"info"',
  'path item': 'a path',
  operation: 'an operation',
  parameter: 'a parameter',
  'body parameter': 'a body parameter',
  schema: 'a schema',
  response: 'a response',
  header: 'a header',
  notification: 'x-ms-notification-content',
}

export default defineCriterion({
  id: 'extension-place',
  title: 'Every x-ms extension stands where the platform looks for it.',
  level: 'recommended',
  why: 'In any other place it is silently ignored.',
  remedy: 'Move the extension to where it belongs.',
  source: written('extensions'),
  prevalence: '1 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node, place, operation } of extensionsOf(openapi)) {
      const places = KNOWN_EXTENSIONS.get(node.key)
      if (places && !places.includes(place)) {
        yield {
          at: node.atKey,
          message: `${node.key} has no effect on ${PLACES[place]}.`,
          remedy: `Move it to ${places.map((one) => PLACES[one]).join(' or ')}, or delete it.`,
        }
      } else if (node.key === 'x-ms-trigger-hint' && operation && operation.trigger === undefined) {
        yield {
          at: node.atKey,
          level: 'advice',
          message: `${quote(operation.id ?? operation.path)} has a hint for firing it and is no trigger.`,
          remedy: 'Delete x-ms-trigger-hint, or mark the operation as trigger.',
          lacks: { in: operation.node, key: 'x-ms-trigger' },
        }
      }
    }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { 'x-ms-visibility': 'internal' } } } },
  },
})

import type { JsonNode } from '../../facts/json/node.js'
import { extensionsOf } from '../../facts/openapi/extensions.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** What an extension has to hold, and how to say so. */
interface Shape {
  readonly fits: (node: JsonNode) => boolean
  readonly wanted: string
}

const isText: Shape = { fits: ({ value }) => typeof value === 'string', wanted: 'a text' }
const isFilledText: Shape = {
  fits: ({ value }) => typeof value === 'string' && value.trim() !== '',
  wanted: 'a text that is not empty',
}
const isSwitch: Shape = { fits: ({ value }) => typeof value === 'boolean', wanted: 'true or false, without quotes' }
const isObject: Shape = { fits: (node) => node.isObject, wanted: 'an object' }
const isOn: Shape = { fits: ({ value }) => value === true, wanted: 'true, without quotes' }
const oneOf = (...words: readonly string[]): Shape => ({
  fits: ({ value }) => typeof value === 'string' && words.includes(value),
  wanted: words.map((word) => JSON.stringify(word)).join(' or '),
})
const every = (node: JsonNode | undefined, fits: (element: JsonNode) => boolean): boolean => {
  if (!node?.isArray) return false
  for (const element of node.elements()) if (!fits(element)) return false
  return true
}

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['x-ms-summary', isText],
  ['x-ms-trigger-hint', isFilledText],
  [
    'x-ms-trigger-metadata',
    {
      fits: (node) => node.string('kind') === 'query' && node.string('mode') === 'polling',
      wanted: '{ "kind": "query", "mode": "polling" }',
    },
  ],
  ['x-ms-notification', { fits: (node) => node.string('operationId') !== undefined, wanted: '{ "operationId": … }' }],
  ['x-ms-notification-content', isObject],
  ['x-ms-notification-url', isOn],
  ['x-ms-api-annotation', isObject],
  ['x-ms-operation-context', isObject],
  ['x-ms-capabilities', isObject],
  ['x-ms-editor-options', { fits: isEditorOptions, wanted: '{ "items": [{ "title": …, "value": … }] }' }],
  ['x-ms-media-kind', oneOf('image', 'audio')],
  ['x-ms-no-generic-test', isSwitch],
  ['x-ms-safe-operation', isSwitch],
  ['x-ms-require-user-confirmation', isSwitch],
  ['x-ms-explicit-input', isSwitch],
  ['x-ms-localizeDefaultValue', isSwitch],
  [
    'x-ms-trigger-value',
    { fits: (node) => node.has('value-collection') || node.has('value-path'), wanted: '{ "value-path": … }' },
  ],
  [
    'x-ms-docs',
    {
      fits: (node) => every(node, (entry) => entry.string('url') !== undefined),
      wanted: '[{ "url": …, "description": … }]',
    },
  ],
  [
    'x-ms-deployment-version',
    {
      fits: ({ value }) => typeof value === 'string' && value.length < 100 && /^\d+(?:\.\d+)+$/.test(value),
      wanted: 'a version such as "1.0.0"',
    },
  ],
  [
    'x-ms-keywords',
    { fits: (node) => every(node, ({ value }) => typeof value === 'string'), wanted: 'an array of texts' },
  ],
  ['x-nullable', isSwitch],
])

export default defineCriterion({
  id: 'extension-value',
  title: 'Every x-ms extension holds a value of the right kind.',
  level: 'recommended',
  why: 'The platform ignores a value it cannot read, or the designer stumbles over it.',
  remedy: 'Write a value of the right kind.',
  source: written('extensions'),
  prevalence: '1 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node, place } of extensionsOf(openapi)) {
      // The label of a parameter is required, and told as such.
      if (node.key === 'x-ms-summary' && place === 'parameter') continue
      const shape = SHAPES.get(node.key)
      if (shape && !shape.fits(node)) yield misfit(node, shape)
    }
  },
  examples: {
    fails: { definition: { paths: { '/orders': { get: { 'x-ms-no-generic-test': 'true' } } } } },
    passes: { definition: { paths: { '/orders': { get: { 'x-ms-no-generic-test': true } } } } },
  },
})

function misfit(node: JsonNode, { wanted }: Shape): Problem {
  const switched =
    /^(?:true|false)$/i.test(typeof node.value === 'object' ? '' : String(node.value)) && wanted.startsWith('true')
  return {
    at: node,
    message:
      typeof node.value === 'object' && node.value !== null
        ? `${node.key} does not hold what it should.`
        : `${node.key} cannot be ${quote(node.value)}.`,
    remedy: `Write ${wanted}.`,
    ...(switched
      ? {
          fix: {
            description: 'Take the quotes off.',
            replaceValueWith: String(node.value).toLowerCase() === 'true',
          },
        }
      : {}),
  }
}

function isEditorOptions(node: JsonNode): boolean {
  return every(node.get('items'), (item) => item.has('title') && item.has('value'))
}

import { schemaSizes } from '../../facts/openapi/schema-size.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

const DEEPEST = 15

export default defineCriterion({
  id: 'openapi-schema-depth',
  title: 'Schemas are at most 15 levels deep.',
  level: 'recommended',
  validator: {
    rule: 'SchemaTooDeep',
    text: "The schema exceeds the maximum allowed depth. Schemas must not exceed a depth of '{0}', including referenced ('$ref') schemas.",
  },
  why: 'There is a limit that is not published, and nobody finds a field so far down.',
  remedy: 'Flatten the schema, or replace the deepest objects with free ones.',
  source: { ...VALIDATOR_PAGE, confidence: 'inferred', note: 'The deepest published schema has 14 levels.' },
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const sizes = schemaSizes(openapi)
    const told = new Set<unknown>()
    for (const { node, role } of openapi.schemas) {
      if (role !== 'body' && role !== 'response' && role !== 'notification') continue
      const root = openapi.resolve(node)
      const { depth } = sizes.of(node)
      if (depth <= DEEPEST || told.has(root?.value)) continue
      told.add(root?.value)
      yield {
        at: node,
        message: `This schema is ${depth} levels deep, references followed.`,
        upstream: `The schema exceeds the maximum allowed depth. Schemas must not exceed a depth of '${DEEPEST}', including referenced ('$ref') schemas.`,
      }
    }
  },
  examples: {
    fails: {
      definition: {
        definitions: {
          Order: {
            properties: {
              fruit: Array.from({ length: 18 }).reduce<object>(
                (inner) => ({ type: 'object', description: 'A level.', properties: { level: inner } }),
                { type: 'string', description: 'The end.' },
              ),
            },
          },
        },
      },
    },
  },
})

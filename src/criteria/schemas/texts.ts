import { DYNAMIC_SCHEMAS } from '../../facts/openapi/value-path.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { emptyAnswers } from './_empty.js'

const ORDER = (order: unknown) => ({ definition: { definitions: { Order: order } } })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'text-not-empty',
    title: 'No summary, description or title is an empty text.',
    level: 'recommended',
    why: 'Reviewers count the empty texts and send the file back.',
    remedy: 'Fill the text in, or delete the key.',
    source: written('strings', 'observed', 'What makers never see is advice only.'),
    prevalence: '25 % of certified and 6 % of independent connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, role, isVisible } of openapi.schemas) {
        if (role === 'definition' && !node.has('type')) continue
        for (const field of ['x-ms-summary', 'description', 'title']) {
          const text = node.get(field)
          if (text && typeof text.value === 'string' && text.value.trim() === '')
            yield {
              at: text,
              message: `The ${field} is an empty text.`,
              ...(isVisible ? {} : { level: 'advice' as const }),
            }
        }
      }
    },
    examples: { fails: ORDER({ properties: { fruit: { description: '' } } }) },
  }),
  defineCriterion({
    id: 'response-property-strings',
    title: 'Outputs have labels and descriptions.',
    level: 'advice',
    why: 'Makers pick outputs by their label; without one they see the key of the JSON.',
    remedy: 'Add "x-ms-summary" in title case and a "description" to the properties.',
    source: written('strings', 'documented', 'Most published connectors lack some.'),
    prevalence: '70.3 % of published connectors lack a label somewhere',
    needs: ['openapi'],
    *check({ openapi }) {
      const properties = openapi.schemas.filter(
        ({ role, isOutput, isVisible, reference }) =>
          role === 'property' && isOutput && isVisible && reference === undefined,
      )
      const bare = properties.filter(
        ({ node }) => !node.string('x-ms-summary')?.trim() && !node.string('title')?.trim(),
      )
      const [first] = bare
      if (!first) return
      const share = Math.round((100 * (properties.length - bare.length)) / properties.length)
      yield {
        at: first.node,
        message: `${bare.length} of ${properties.length} visible outputs have no label (${share} % have one); this is the first.`,
        subject: 'all',
      }
    },
    examples: { fails: ORDER({ properties: { fruit: { 'x-ms-summary': null } } }) },
  }),
  defineCriterion({
    id: 'response-no-empty-properties',
    title: 'No schema has an empty list of properties.',
    level: 'recommended',
    policyCodes: ['5000.2.4.6'],
    why: 'It is what an import leaves behind when the example had no content, and makers get nothing from it.',
    remedy: 'List the properties, or delete the empty "properties".',
    source: written('submission', 'third-party'),
    prevalence: '12.5 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      // An answer that is empty as a whole is told by response-schema-empty.
      const told = new Set<unknown>()
      for (const { schema } of emptyAnswers(openapi)) told.add(openapi.resolve(schema)?.value)
      for (const { node } of openapi.schemas) {
        if (told.has(node.value)) continue
        const properties = node.get('properties')
        // The properties of a dynamic schema are asked for at run time, and the designer writes the empty list beside it.
        if (DYNAMIC_SCHEMAS.some((key) => node.has(key))) continue
        if (properties?.isObject && properties.keys.length === 0)
          yield { at: properties, message: 'The list of properties is empty.' }
      }
    },
    examples: { fails: ORDER({ properties: { fruit: { type: 'object', properties: {} } } }) },
  }),
]

export default criteria

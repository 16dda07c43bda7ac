import { MOST_COUNTED, schemaSizes } from '../../facts/openapi/schema-size.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { FAQ_PAGE } from './_sources.js'

const MOST_IN_BODY = 512
const MOST_IN_OPERATION = 16_384
/** What 256 operations of the greatest size have. */
const MOST_IN_ALL = 256 * MOST_IN_OPERATION

export default defineCriterion({
  id: 'openapi-schema-limits',
  title: 'No body has more than 512 schemas, and no operation more than 16,384.',
  level: 'required',
  validator: {
    rule: 'BodySchemaCountExceedsMaxAllowed',
    text: "The total number of schemas in the object exceeds the max schema count allowed value of '{0}'. Please remove any unnecessary property or item definitions.",
  },
  covers: ['OperationSchemaCountExceedsMaxAllowed', 'TotalSchemaCountExceedsMaxAllowed'],
  why: 'The platform refuses to load an operation whose body it cannot unfold.',
  remedy: 'Leave out properties that nobody needs, or replace deep objects with free ones.',
  source: {
    ...FAQ_PAGE,
    note: 'Counted with references followed, a circle once: the largest published body has 505 by this count. For the whole document the limit is what 256 operations may have.',
  },
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const sizes = schemaSizes(openapi)
    const told = new Set<unknown>()
    let all = 0
    let isAnyTold = false
    for (const operation of openapi.operations) {
      const bodies = [
        ...operation.parameters.flatMap(({ parameter }) => parameter.node.get('schema') ?? []),
        ...operation.responses.flatMap((response) => response.schema ?? []),
      ]
      let total = 0
      let isTold = false
      for (const schema of bodies) {
        const { count } = sizes.of(schema)
        total += count
        const root = openapi.resolve(schema)
        if (count <= MOST_IN_BODY) continue
        isTold = true
        if (told.has(root?.value)) continue
        told.add(root?.value)
        yield {
          at: schema,
          message: `This body has ${count < MOST_COUNTED ? count : 'millions of'} schemas, references followed, and ${MOST_IN_BODY} is the limit.`,
          upstream: `The total number of schemas in the object exceeds the max schema count allowed value of '${MOST_IN_BODY}'. Please remove any unnecessary property or item definitions.`,
        }
      }
      all += total
      isAnyTold ||= isTold || total > MOST_IN_OPERATION
      if (total > MOST_IN_OPERATION && !isTold)
        yield {
          at: operation.node,
          message: `The operation ${quote(operation.id ?? operation.path)} has ${total} schemas, and ${MOST_IN_OPERATION} is the limit.`,
          upstream: `The total number of schemas in the operation has exceeded the maximum allowed value of '${MOST_IN_OPERATION}'. Please remove any unnecessary property or item definitions.`,
        }
    }
    if (all > MOST_IN_ALL && !isAnyTold)
      yield {
        at: openapi.root.get('paths') ?? openapi.root,
        message: `All operations together have ${all} schemas, and ${MOST_IN_ALL} is the limit.`,
        upstream: `The maximum allowed number of schemas in the swagger is '${MOST_IN_ALL}'. Please remove any unnecessary property or item definitions.`,
      }
  },
  examples: {
    fails: {
      definition: {
        definitions: {
          Order: {
            properties: Object.fromEntries(
              Array.from({ length: 520 }, (_, index) => [
                `field${index}`,
                { type: 'string', description: `Field ${index}.` },
              ]),
            ),
          },
        },
      },
    },
  },
})

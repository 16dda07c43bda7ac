import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { declaredTypes, fitsTypes, typedNodesWith } from './_typed.js'
import { typeName, withArticle } from './_words.js'

export default defineCriterion({
  id: 'openapi-default-type',
  title: 'Every default value has the declared type.',
  level: 'recommended',
  validator: {
    rule: 'DefaultValueMustMatchType',
    text: "The 'default' value is of type '{0}', but should match the given type '{1}'.",
  },
  why: 'The designer fills the field with it, and the API gets a value of another type than it expects.',
  remedy: 'Write the default in the declared type.',
  source: { ...VALIDATOR_PAGE, note: 'An error by the published list, yet 2.7 % of published connectors have one.' },
  prevalence: '2.7 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of typedNodesWith(openapi, 'default')) {
      const given = node.get('default')
      if (!given || given.value === null) continue
      const types = declaredTypes(node)
      if (fitsTypes(given.value, types)) continue
      const mended = mend(given.value, types)
      yield {
        at: given,
        message: `The default ${quote(given.value)} is ${typeName(given.value)}, and the type is ${types.map(withArticle).join(' or ')}.`,
        ...(mended === undefined
          ? {}
          : {
              remedy: `Write ${JSON.stringify(mended)}.`,
              fix: { description: 'Write the default in the declared type.', replaceValueWith: mended },
            }),
        upstream: `The 'default' value is of type '${typeof given.value}', but should match the given type '${types[0] ?? ''}'.`,
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { crates: { default: '5' } } } } } },
    passes: { definition: { definitions: { Order: { properties: { crates: { default: 5 } } } } } },
  },
})

/** The value that was meant, where only one can be. */
function mend(value: unknown, types: readonly string[]): string | number | boolean | undefined {
  if (types.length !== 1) return undefined
  const [type] = types
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if ((type === 'integer' || type === 'number') && typeof value === 'string' && /^-?\d{1,15}$/.test(value))
    return Number(value)
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value)
  return undefined
}

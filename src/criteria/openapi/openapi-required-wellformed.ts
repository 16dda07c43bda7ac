import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { declaredTypes } from './_typed.js'

export default defineCriterion({
  id: 'openapi-required-wellformed',
  title: "'required' names properties that the object has.",
  level: 'required',
  validator: {
    rule: 'RequiredPropertyDefinitionMissing',
    text: "The required property '{0}' is not defined in the object schema.",
  },
  covers: ['RequiredPropertyArrayEmpty', 'RequiredPropertyNotOnObject'],
  why: 'A maker is asked for a field that does not exist, or a field that is needed is not asked for.',
  remedy: "Make the names in 'required' and 'properties' agree.",
  source: {
    ...VALIDATOR_PAGE,
    note: 'On a schema that is no object it is recommended against only: 8 published connectors have it.',
  },
  prevalence: '0.1 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const suggestions = new Suggestions()
    for (const schema of openapi.schemas) {
      const { node } = schema
      const required = node.get('required')
      if (!required?.isArray || schema.reference !== undefined) continue
      const names = [...required.elements()]
      if (names.length === 0) {
        yield {
          at: required,
          message: "The list 'required' is empty.",
          remedy: 'Remove it when no property is required.',
          upstream:
            "The 'required' array requires at least one value. If no properties are required in the schema, remove the 'required' property.",
        }
        continue
      }
      const types = declaredTypes(node)
      if (types.length > 0 && !types.includes('object')) {
        yield {
          at: required,
          level: 'recommended',
          message: `'required' does nothing on a schema of type ${quote(types[0])}.`,
          remedy: "Remove it, and list the property in 'required' of the object that holds it.",
          upstream: "The property 'required' is applicable to schemas with 'object' type only and should be removed.",
        }
        continue
      }
      const seen = new Set<unknown>()
      const known = namesOf(openapi, node, schema.role === 'allOf' ? schema.parent?.node : undefined)
      for (const name of names) {
        if (typeof name.value !== 'string') continue
        if (seen.has(name.value))
          yield {
            at: name,
            message: `${quote(name.value)} is listed as required twice.`,
            remedy: 'Remove one of them.',
            upstream: 'The array contains duplicate values, values must be unique.',
          }
        else if (known && !known.has(name.value)) {
          const meant = suggestions.nearest(name.value, known, () => known)
          yield {
            at: name,
            message: `${quote(name.value)} is required, and the object has no such property.${meant === undefined ? '' : ` Did you mean ${quote(meant)}?`}`,
            remedy:
              meant === undefined
                ? "Describe it under 'properties', or take it off the list."
                : `Write ${quote(meant)}.`,
            upstream: `The required property '${leading(name.value, 200)}' is not defined in the object schema.`,
          }
        }
        seen.add(name.value)
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { required: ['number', 'fruits'] } } } },
    passes: { definition: { definitions: { Order: { required: ['number', 'fruit'] } } } },
  },
})

/**
 * Names of the properties a schema has; undefined when something else than `properties` may bring them:
 * `allOf`, free additional properties, a dynamic schema, or nothing at all being said.
 */
function namesOf(openapi: OpenApi, node: JsonNode, around: JsonNode | undefined): Set<string> | undefined {
  if (around) return undefined
  if (node.has('allOf')) return undefined
  const additional = node.raw('additionalProperties')
  if (additional !== undefined && additional !== false) return undefined
  if (node.has('x-ms-dynamic-schema') || node.has('x-ms-dynamic-properties') || node.has('discriminator'))
    return undefined
  const properties = openapi.resolve(node)?.get('properties')
  return properties?.isObject ? new Set(properties.keys) : undefined
}

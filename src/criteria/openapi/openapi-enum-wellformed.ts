import type { JsonNode } from '../../facts/json/node.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { declaredTypes, fingerprintOf, fitsTypes, typedNodesWith } from './_typed.js'
import { typeName, withArticle } from './_words.js'

export default defineCriterion({
  id: 'openapi-enum-wellformed',
  title: "'enum' lists distinct values of the declared type.",
  level: 'required',
  validator: { rule: 'EnumMustContainAtLeastOneElement', text: "The 'enum' array requires at least one value." },
  covers: [
    'ArrayDuplicateValue',
    'InvalidEnumValue',
    'DuplicateEnumValuesInExtension',
    'InvalidEnumValuesExtensionValue',
    'MissingEnumValuesDisplayName',
  ],
  why: 'The values become the choices of a list: an empty one cannot be answered, a doubled one shows twice.',
  remedy: "List each value once, in the type that 'type' names.",
  source: {
    ...VALIDATOR_PAGE,
    note: 'A value of another type is recommended against only: 1.9 % of published connectors have one.',
  },
  prevalence: '0.1 % of published connectors have a duplicate, 1.9 % a value of another type',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of typedNodesWith(openapi, 'enum', 'x-ms-enum-values')) {
      const list = node.get('enum')
      if (list?.isArray) yield* judgeEnum(node, list)
      const labels = node.get('x-ms-enum-values')
      if (labels) yield* judgeLabels(list, labels)
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { fruit: { enum: ['apple', 'pear', 'apple'] } } } } } },
    passes: { definition: { definitions: { Order: { properties: { fruit: { enum: ['apple', 'pear'] } } } } } },
  },
})

function* judgeEnum(node: JsonNode, list: JsonNode): Generator<Problem> {
  const types = declaredTypes(node)
  const seen = new Set<string>()
  let isTypeTold = false
  for (const entry of list.elements()) {
    const key = fingerprintOf(entry.value)
    if (seen.has(key))
      yield {
        at: entry,
        message: `The value ${quote(entry.value)} is listed twice.`,
        remedy: 'Remove one of them.',
        upstream: 'The array contains duplicate values, values must be unique.',
      }
    seen.add(key)
    if (isTypeTold || entry.value === null || fitsTypes(entry.value, types)) continue
    isTypeTold = true
    const wanted = types.map(withArticle).join(' or ')
    yield {
      at: entry,
      level: 'recommended',
      message: `The value ${quote(entry.value)} is ${typeName(entry.value)}, and the type is ${wanted}.`,
      remedy: `Write the values as ${wanted}, or change 'type'.`,
      upstream: `The type of the enum value is '${typeof entry.value}' but it should be '${types[0] ?? ''}' as specified in the schema.`,
    }
  }
  if (seen.size === 0)
    yield { at: list, message: "'enum' is empty, so no value is allowed.", remedy: 'List the values, or remove it.' }
}

function* judgeLabels(list: JsonNode | undefined, labels: JsonNode): Generator<Problem> {
  if (!labels.isArray) {
    yield {
      at: labels.atKey,
      message: "'x-ms-enum-values' is not an array.",
      remedy: "Write an array of objects with 'value' and 'displayName'.",
    }
    return
  }
  const allowed = list?.isArray ? new Set([...list.elements()].map((entry) => fingerprintOf(entry.value))) : undefined
  if (!allowed)
    yield {
      at: labels,
      level: 'recommended',
      message: "'x-ms-enum-values' does nothing without 'enum'.",
      remedy: "Add 'enum' with the same values.",
    }
  const seen = new Set<string>()
  for (const label of labels.elements()) {
    const value = label.get('value')
    const key = fingerprintOf(value?.value)
    const name = label.string('displayName')
    if (value && seen.has(key))
      yield {
        at: value,
        message: `The value ${quote(value.value)} has two display names.`,
        remedy: 'Remove one of them.',
        upstream:
          "The 'x-ms-enum-values' extension has duplicate values. You can only have one display name mapped to a value.",
      }
    seen.add(key)
    if (!value)
      yield {
        at: label,
        message: "A display name has no 'value'.",
        remedy: "Add 'value' with one of the values of 'enum'.",
      }
    else if (allowed && !allowed.has(key))
      yield {
        at: value,
        message: `The value ${quote(value.value)} is not in 'enum'.`,
        remedy: "Write a value of 'enum', or add it there.",
        upstream: "The 'value' field must match one of the enums as defined in the 'enum' property of the schema.",
      }
    if (name === undefined || name.trim() === '')
      yield {
        at: label.get('displayName') ?? label,
        message: `The value ${quote(value?.value ?? '')} has no display name.`,
        remedy: "Add 'displayName' with the words that makers see.",
        upstream: "The 'x-ms-enum-values' extension is invalid. Please specify the property 'displayName'.",
      }
  }
}

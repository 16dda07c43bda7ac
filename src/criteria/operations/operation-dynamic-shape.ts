import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import { type DynamicKind, type DynamicUse, dynamicUses } from '../../facts/openapi/dynamic.js'
import type { Problem } from '../../model/criterion.js'
import { listOf, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'

const KEYS: Readonly<Record<Exclude<DynamicKind, 'tree'>, readonly string[]>> = {
  values: [
    'operationId',
    'builtInOperation',
    'capability',
    'parameters',
    'value-collection',
    'value-path',
    'value-title',
    'value-description',
    'value-selectable',
  ],
  list: [
    'operationId',
    'builtInOperation',
    'capability',
    'parameters',
    'itemsPath',
    'itemValuePath',
    'itemTitlePath',
    'itemDescriptionPath',
    'itemIsSelectablePath',
    'selectionType',
  ],
  schema: ['operationId', 'parameters', 'value-path'],
  properties: ['operationId', 'parameters', 'itemValuePath'],
}
const TREE_PART_KEYS = [
  'operationId',
  'parameters',
  'itemsPath',
  'itemValuePath',
  'itemTitlePath',
  'itemFullTitlePath',
  'itemIsParent',
  'selectableFilter',
]

export default defineCriterion({
  id: 'operation-dynamic-shape',
  title: 'Dynamic extensions have the shape the designer reads.',
  level: 'required',
  covers: ['AdditionalPropertyNotAllowed', 'OneOfPropertiesRequired'],
  validator: {
    rule: 'SelectedItemValuePathNotAllowedInThisPosition',
    text: "The 'selectedItemValuePath' property is not allowed in this position. It is allowed only in 'browse' operation of 'x-ms-dynamic-tree' extension.",
  },
  why: 'The designer cannot make the call, and the field stays a plain text box.',
  remedy: 'Write an object with "operationId", "parameters" and the paths of the values.',
  source: written('extensions'),
  prevalence: 'one published connector',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const use of dynamicUses(openapi)) {
      if (use.isOnBodyParameter) continue
      if (!use.node.isObject) {
        yield {
          at: use.node,
          message: `${use.extension} is no object.`,
          upstream: "The type of the property is incorrect. Expected type 'Object', but value is of type 'String'.",
        }
        continue
      }
      if (use.kind === 'tree') yield* judgeTree(use)
      else {
        yield* judgeKeys(use.node, KEYS[use.kind], use)
        yield* judgeCaller(use.node, use)
        yield* judgeParameters(use.node, use, undefined)
      }
    }
  },
  examples: {
    fails: withFarm({ 'x-ms-dynamic-values': { parameters: { orderId: '1' }, 'value-path': 'number' } }),
    passes: withFarm({ 'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers', 'value-path': 'id' } }),
  },
})

function* judgeCaller(node: JsonNode, use: DynamicUse): Generator<Problem> {
  if (node.string('operationId')?.trim()) return
  if (node.has('builtInOperation') || node.has('capability')) return
  yield {
    at: node.get('operationId') ?? node,
    message: `${use.extension} does not say which operation it calls.`,
    remedy: 'Add "operationId" with the ID of an action of this definition.',
    upstream: "The 'operationId' property is required.",
  }
}

function* judgeKeys(node: JsonNode, known: readonly string[], use: DynamicUse): Generator<Problem> {
  for (const key of node.keys) {
    if (known.includes(key) || key.startsWith('x-')) continue
    const meant = nearest(key, known)
    if (!meant) continue
    yield {
      at: node.get(key)?.atKey ?? node,
      level: 'recommended',
      message: `${use.extension} has no key ${quote(key)}; did you mean ${quote(meant)}?`,
      remedy: `Rename it to ${quote(meant)}.`,
      upstream: `The property '${key}' is not allowed and must be removed.`,
    }
  }
}

function* judgeParameters(node: JsonNode, use: DynamicUse, part: 'open' | 'browse' | undefined): Generator<Problem> {
  const parameters = node.get('parameters')
  if (!parameters) return
  if (!parameters.isObject) {
    yield {
      at: parameters,
      message: `The parameters of ${use.extension} are no object.`,
      remedy: 'Write { "name": value } pairs.',
      upstream: `The type of the property is incorrect. Expected type 'Object', but value is of type '${parameters.isArray ? 'Array' : 'String'}'.`,
    }
    return
  }
  for (const entry of parameters.members()) {
    if (entry.has('selectedItemValuePath') && part !== 'browse') {
      yield {
        at: entry.get('selectedItemValuePath')?.atKey ?? entry,
        message: 'selectedItemValuePath is known only while browsing a tree.',
        remedy: 'Pass a value or a parameterReference here.',
        upstream:
          "The 'selectedItemValuePath' property is not allowed in this position. It is allowed only in 'browse' operation of 'x-ms-dynamic-tree' extension.",
      }
      continue
    }
    if (use.kind === 'values' || use.kind === 'schema') {
      if (entry.has('parameterReference')) yield swapped(entry, 'parameterReference', 'parameter', use)
      continue
    }
    const choices = part === 'browse' ? [...REFERENCES, 'selectedItemValuePath'] : REFERENCES
    const given = choices.filter((key) => entry.has(key))
    if (given.length === 1) continue
    if (entry.has('parameter')) yield swapped(entry, 'parameter', 'parameterReference', use)
    else
      yield {
        at: entry,
        message: `The parameter ${quote(entry.key)} of ${use.extension} needs one of ${listOf(choices)}.`,
        remedy: `Write { "value": … } or { "parameterReference": … }.`,
        upstream: `At least one of the properties is required: [${choices.join(', ')}].`,
      }
  }
}

const REFERENCES = ['value', 'parameterReference']

function swapped(entry: JsonNode, given: string, wanted: string, use: DynamicUse): Problem {
  return {
    at: entry.get(given)?.atKey ?? entry,
    ...(use.kind === 'values' || use.kind === 'schema' ? { level: 'recommended' as const } : {}),
    message: `${use.extension} refers to a field with ${quote(wanted)}, not with ${quote(given)}.`,
    remedy: `Rename it to ${quote(wanted)}.`,
    upstream: `The '${wanted}' property is required.`,
  }
}

function* judgeTree(use: DynamicUse): Generator<Problem> {
  for (const name of ['settings', 'open', 'browse'] as const) {
    const part = use.node.get(name)
    if (!part?.isObject) {
      yield {
        at: part ?? use.node,
        subject: name,
        message: `x-ms-dynamic-tree has no ${quote(name)}.`,
        remedy: `Add the object "${name}".`,
        upstream: `The '${name}' property is required.`,
      }
      continue
    }
    if (name === 'settings') yield* judgeSettings(part)
    else {
      yield* judgeKeys(part, TREE_PART_KEYS, use)
      yield* judgeCaller(part, use)
      yield* judgeParameters(part, use, name)
      for (const key of ['itemValuePath', 'itemTitlePath']) {
        if (part.string(key)?.trim()) continue
        yield {
          at: part,
          subject: key,
          level: 'recommended',
          message: `${quote(name)} of x-ms-dynamic-tree has no ${quote(key)}.`,
          remedy: `Add "${key}".`,
          upstream: `The '${key}' property is required.`,
        }
      }
    }
  }
}

function* judgeSettings(settings: JsonNode): Generator<Problem> {
  for (const key of ['canSelectParentNodes', 'canSelectLeafNodes']) {
    const setting = settings.get(key)
    if (!setting || typeof setting.value === 'boolean') continue
    yield {
      at: setting,
      level: 'recommended',
      message: `${key} is neither true nor false.`,
      remedy: 'Write true or false, without quotes.',
      upstream: "The type of the property is incorrect. Expected type 'Boolean', but value is of type 'String'.",
    }
  }
}

import type { JsonNode } from '../../facts/json/node.js'
import { type DynamicUse, dynamicUses } from '../../facts/openapi/dynamic.js'
import { SourceFields } from '../../facts/openapi/source-fields.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'

export default defineCriterion({
  id: 'operation-dynamic-pairs',
  title: 'Old and new dynamic extensions stand side by side and agree.',
  level: 'recommended',
  validator: { rule: 'DynamicListExtensionRequiredForAmbiguousReferences' },
  covers: [
    'DynamicListExtensionRequiredForNonParameterReferences',
    'DynamicPropertiesExtensionRequiredForAmbiguousReferences',
    'DynamicPropertiesExtensionRequiredForNonParameterReferences',
    'DynamicPropertiesExtensionRequiredForPropertiesValuePath',
    'DynamicPropertiesItemValuePathMismatch',
  ],
  why: 'Power Apps and older designers read the old extension, newer ones the new; only the new one can name a property of the body.',
  remedy:
    'Add the missing one of x-ms-dynamic-values and x-ms-dynamic-list, or x-ms-dynamic-schema and x-ms-dynamic-properties.',
  source: written('extensions', 'documented', 'A connector with plain references needs the old extension only.'),
  prevalence: '10 % of published connectors with dynamic extensions',
  needs: ['openapi'],
  *check({ openapi }) {
    const fields = new SourceFields(openapi)
    for (const use of dynamicUses(openapi)) {
      if (use.isOnBodyParameter || !use.node.isObject) continue
      if (use.kind === 'list' && !use.owner.has('x-ms-dynamic-values')) yield alone(use, 'x-ms-dynamic-values')
      if (use.kind === 'properties' && !use.owner.has('x-ms-dynamic-schema')) yield alone(use, 'x-ms-dynamic-schema')
      if (use.kind === 'values' && !use.owner.has('x-ms-dynamic-list'))
        yield* judgeReferences(fields, use, 'x-ms-dynamic-list')
      if (use.kind === 'schema') {
        const newer = use.owner.get('x-ms-dynamic-properties')
        if (newer) yield* judgePaths(use, newer)
        else {
          yield* judgeReferences(fields, use, 'x-ms-dynamic-properties')
          const path = use.node.get('value-path')
          if (typeof path?.value === 'string' && /(?:^|\/)properties$/.test(path.value))
            yield {
              at: path,
              level: 'advice',
              message:
                'value-path leads to the properties of a schema, and newer designers look for the schema itself.',
              remedy: 'Add x-ms-dynamic-properties, whose itemValuePath leads to the schema.',
              upstream:
                "The 'x-ms-dynamic-schema' extension property 'value-path' points to schema properties. You need to define the 'x-ms-dynamic-properties' extension, which points to schema object.",
            }
        }
      }
    }
  },
  examples: {
    fails: withFarm({
      'x-ms-dynamic-list': {
        operationId: 'GetOrder',
        parameters: { orderId: { value: '1' } },
        itemValuePath: 'number',
        itemTitlePath: 'number',
      },
    }),
    passes: withFarm({
      'x-ms-dynamic-values': { operationId: 'ListOrders', parameters: { farm: 'all' }, 'value-path': 'number' },
    }),
  },
})

function alone(use: DynamicUse, other: string): Problem {
  return {
    at: use.node,
    message: `${use.extension} stands alone, and designers that read ${other} show a plain text field.`,
    remedy: `Add ${other} with the same call.`,
  }
}

function* judgeReferences(fields: SourceFields, use: DynamicUse, newer: string): Generator<Problem> {
  const source = use.sources?.[0]
  if (!source) return
  for (const entry of use.node.get('parameters')?.members() ?? []) {
    const reference = entry.get('parameter')
    if (typeof reference?.value !== 'string') continue
    if (fields.isAmbiguous(source, reference.value))
      yield {
        at: reference,
        message: `${quote(reference.value)} means several fields of the operation.`,
        remedy: `Add ${newer}, which can tell them apart by "body/property".`,
        upstream: `The '${use.extension}' extension references ambiguous parameter references. You need to define the '${newer}' extension.`,
      }
    else {
      const field = fields.find(source, reference.value)
      if (field === undefined || field === 'unknown' || field.isParameter) continue
      yield {
        at: reference,
        level: 'advice',
        message: `${quote(reference.value)} is a property of the body, which ${use.extension} finds by luck only.`,
        remedy: `Add ${newer}, which names it by "body/property".`,
        upstream: `The '${use.extension}' extension references properties within parameters. You need to define the '${newer}' extension.`,
      }
    }
  }
}

/** The new path leads to the schema, the old one to its properties or to the schema as well. */
function* judgePaths(old: DynamicUse, newer: JsonNode): Generator<Problem> {
  const oldPath = old.node.string('value-path')
  const path = newer.get('itemValuePath')
  if (oldPath === undefined || typeof path?.value !== 'string') return
  const expected = oldPath.endsWith('/properties') ? oldPath.slice(0, -'/properties'.length) : oldPath
  if (path.value === expected || (oldPath === 'properties' && path.value === '')) return
  yield {
    at: path,
    message: `itemValuePath is ${quote(path.value)}, and value-path of x-ms-dynamic-schema leads to ${quote(expected)}.`,
    remedy: `Write ${quote(expected)}.`,
    upstream: `The 'x-ms-dynamic-properties' extension should have the same item value path as 'x-ms-dynamic-schema' extension without 'properties' ending. The expected path is '${expected}'.`,
  }
}

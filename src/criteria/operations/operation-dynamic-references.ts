import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import { type DynamicCall, type DynamicUse, dynamicCalls, dynamicUses } from '../../facts/openapi/dynamic.js'
import { parametersByName } from '../../facts/openapi/operation-names.js'
import { SourceFields } from '../../facts/openapi/source-fields.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withFarm } from './_examples.js'
import { nameOf } from './_name.js'

/** Fields looked for at most: a schema that thousands of operations share is not judged for each of them. */
const MOST_LOOKED_FOR = 200_000

/** Numbers are written as text and the other way round in published connectors; only these never fit. */
const NEVER_FITS: Readonly<Record<string, readonly string[]>> = {
  integer: ['boolean', 'object'],
  number: ['boolean', 'object'],
  boolean: ['integer', 'number', 'object'],
  string: ['object'],
}

export default defineCriterion({
  id: 'operation-dynamic-references',
  title: 'What a dynamic extension passes on is a field of the same operation.',
  level: 'required',
  validator: { rule: 'OperationParameterNameNotFound' },
  covers: ['SourcePropertyInternal', 'OperationParameterStaticTypeMismatch'],
  why: 'The designer passes on what the maker filled in before; a field that is not there leaves the list empty.',
  remedy: 'Name a parameter of the same operation, or "body/property" for a property of its body.',
  source: written('validator', 'documented', 'In x-ms-dynamic-values and x-ms-dynamic-schema it is recommended only.'),
  prevalence: 'x-ms-dynamic-list and x-ms-dynamic-properties: no published connector; the older two: 6 connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const asked: Asked = { fields: new SourceFields(openapi), suggestions: new Suggestions(), left: MOST_LOOKED_FOR }
    for (const use of dynamicUses(openapi)) {
      if (use.isOnBodyParameter) continue
      for (const call of dynamicCalls(openapi, use)) {
        for (const entry of call.node.get('parameters')?.members() ?? []) yield* judgeEntry(asked, call, entry)
      }
    }
  },
  examples: {
    fails: withFarm({
      'x-ms-dynamic-list': {
        operationId: 'GetOrder',
        parameters: { orderId: { parameterReference: 'fram' } },
        itemValuePath: 'number',
        itemTitlePath: 'number',
      },
    }),
    passes: withFarm({
      'x-ms-dynamic-list': {
        operationId: 'GetOrder',
        parameters: { orderId: { parameterReference: 'farm' } },
        itemValuePath: 'number',
        itemTitlePath: 'number',
      },
    }),
  },
})

interface Asked {
  readonly fields: SourceFields
  readonly suggestions: Suggestions
  left: number
}

function* judgeEntry(asked: Asked, call: DynamicCall, entry: JsonNode): Generator<Problem> {
  const { use } = call
  const isOld = use.kind === 'values' || use.kind === 'schema'
  const reference = entry.get(isOld ? 'parameter' : 'parameterReference')
  if (typeof reference?.value !== 'string') {
    yield* judgeLiteral(call, entry, isOld)
    return
  }
  const { sources } = use
  if (!sources || sources.length === 0 || asked.left < sources.length) return
  asked.left -= sources.length
  const [first] = sources
  let internal = true
  let found = false
  for (const source of sources) {
    const field = asked.fields.find(source, reference.value)
    if (!field) continue
    found = true
    if (field === 'unknown' || !field.isInternal) internal = false
  }
  if (!found && first) {
    const meant = asked.suggestions.nearest(reference.value, first, () => asked.fields.names(first))
    yield {
      at: reference,
      message: `${use.extension} passes on ${quote(reference.value)}, which is no field of ${nameOf(first)}.${meant ? ` Did you mean ${quote(meant)}?` : ''}`,
      upstream: `The parameter could not be found in operation '${first.id ?? ''}' in the swagger document.`,
      ...(isOld ? { level: 'recommended' as const } : {}),
      ...(meant ? { remedy: `Write ${quote(meant)}.` } : {}),
    }
  } else if (internal && first && !first.isInternal && !isHidden(use)) {
    yield {
      at: reference,
      level: 'recommended',
      message: `${use.extension} passes on ${quote(reference.value)}, which makers do not see.`,
      remedy: 'Make the field visible, or pass its value as it stands.',
      upstream: `The parameter reference '${reference.value}' in the source operation '${first.id ?? ''}' is internal or one of its parent(s) are internal. Either make the property visible or update the parameter reference to a static value.`,
    }
  }
}

/** A value written as it stands has to fit the type of the parameter. */
function* judgeLiteral(call: DynamicCall, entry: JsonNode, isOld: boolean): Generator<Problem> {
  const literal = isOld ? entry : entry.get('value')
  if (!literal || !call.target || (isOld && literal.isObject) || literal.value === null) return
  const parameter = parametersByName(call.target).get(entry.key)
  const wanted = parameter?.node.string('type')
  const given = typeof literal.value === 'number' ? 'number' : typeof literal.value
  if (wanted === undefined || !Object.hasOwn(NEVER_FITS, wanted) || literal.isArray) return
  if (!NEVER_FITS[wanted]?.includes(given)) return
  yield {
    at: literal,
    level: 'recommended',
    message: `${quote(entry.key)} is passed as ${given}, and the parameter is of type ${quote(wanted)}.`,
    remedy: `Write a value of type ${wanted}.`,
    upstream: `The parameter has type '${wanted}', but a static value is provided of type '${given}'.`,
  }
}

const isHidden = (use: DynamicUse): boolean => use.owner.string('x-ms-visibility') === 'internal'

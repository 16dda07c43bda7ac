import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { SchemaFault } from '../../facts/openapi/schema-faults.js'
import type { Problem } from '../../model/criterion.js'
import { listOf, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { isToldElsewhere } from './_owners.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'
import { capital, kindName, nodeName, typeName, withArticle } from './_words.js'

export default defineCriterion({
  id: 'openapi-schema-valid',
  title: 'The API definition conforms to the Swagger 2.0 schema.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.2'],
  validator: {
    rule: 'JsonTypeIncorrect',
    text: "The type of the property is incorrect. Expected type '{0}', but value is of type '{1}'.",
  },
  covers: [
    'JsonValueNotInEnum',
    'RequiredPropertyMissing',
    'SecuritySchemePropertyNotValid',
    'SecuritySchemePropertyRequired',
    'SecurityRequirementMustHaveValue',
  ],
  why: 'The platform reads the definition by the Swagger 2.0 schema; what does not fit is refused or silently dropped.',
  remedy: 'Write it as the Swagger 2.0 specification says.',
  source: {
    ...VALIDATOR_PAGE,
    note: 'The schema is the official one of Swagger 2.0; host and duplicates have criteria of their own.',
  },
  prevalence: '0.2 % of published connectors',
  needs: ['openapi', 'conformance'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ conformance }) {
    for (const fault of conformance.faults) if (!isToldElsewhere(fault)) yield explain(fault)
  },
  examples: {
    fails: { definition: { paths: { '/orders': { get: { deprecated: 'no', parmeters: [] } } } } },
  },
})

function explain(fault: SchemaFault): Problem {
  switch (fault.keyword) {
    case 'type':
      return explainType(fault)
    case 'enum':
      return explainWord(fault)
    case 'required': {
      const stray = strayFor(fault)
      return {
        at: fault.node,
        message: `${capital(kindName(fault.kind))} has to have ${quote(fault.key)}, and this one has not${stray === undefined ? '.' : `; ${quote(stray)} seems to mean it.`}`,
        remedy: `Add ${quote(fault.key)}.`,
        subject: fault.key ?? '',
        lacks: { in: fault.node, key: fault.key ?? '' },
        upstream: fault.kind.endsWith('Security')
          ? `The security definition property '${fault.key}' is required for definitions of type '${securityType(fault.node)}'.`
          : `The '${fault.key}' property is required.`,
      }
    }
    case 'unknown':
      return explainKey(fault)
    default:
      return {
        at: fault.node,
        message: `${capital(nodeName(fault.node))} may not be ${fault.keyword === 'empty' ? 'empty' : 'like this'} in ${kindName(fault.kind)}.`,
        remedy: 'Fill it, or remove it.',
      }
  }
}

/** A key beside the missing one that is a letter or two from it. */
function strayFor({ node, key = '' }: SchemaFault): string | undefined {
  return node.keys.slice(0, 100).find((other) => nearest(other, [key]) === key)
}

function explainType({ node, kind, field, allowed = [] }: SchemaFault): Problem {
  const wanted = allowed.map(withArticle).join(' or ')
  const where = field === '' && !node.parent?.isArray ? '' : ` in ${kindName(kind)}`
  return {
    at: node,
    message: `${capital(nodeName(node))} has to be ${wanted}${where}, and here it is ${typeName(node.value)}.`,
    remedy:
      field === 'required' && typeof node.value === 'boolean'
        ? "Remove it here, and list the property in the 'required' array of the schema that holds it."
        : `Write ${wanted}.`,
    upstream:
      kind === 'securityRequirement' || node.parent?.parent?.key === 'security'
        ? `The security requirement '${node.key}' must have have a value. Provide an empty array if no OAuth scopes are required.`
        : `The type of the property is incorrect. Expected type '${capital(allowed[0] ?? '')}', but value is of type '${upstreamType(node.value)}'.`,
  }
}

/** Keys that say what a value is, and belong into the schema of a body. */
const TYPE_KEYS = new Set(['type', 'format', 'items', 'default', 'enum', 'properties', 'pattern', 'maximum', 'minimum'])

function securityType(node: JsonNode | undefined): string {
  return node?.string('type') ?? ''
}

function upstreamType(value: unknown): string {
  if (value === null) return 'Null'
  return Array.isArray(value) ? 'Array' : capital(typeof value)
}

function explainWord({ node, kind, field, allowed = [] }: SchemaFault): Problem {
  const meant = meantWord(node.value, field, allowed)
  const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
  return {
    at: node,
    message: `${quote(field || node.key)} of ${kindName(kind)} cannot be ${quote(node.value)}.${hint}`,
    remedy: meant === undefined ? `Use one of ${listOf(allowed, 8)}.` : `Write ${quote(meant)}.`,
    upstream: `The property value must be one of the following: ${allowed.join(', ')}.`,
    ...(meant === undefined ? {} : { fix: { description: `Write '${meant}'.`, replaceValueWith: meant } }),
  }
}

/** Types of other languages, as people write them. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  text: 'string',
  str: 'string',
  char: 'string',
  date: 'string',
  datetime: 'string',
  'date-time': 'string',
  guid: 'string',
  uuid: 'string',
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  bool: 'boolean',
  list: 'array',
  dict: 'object',
  map: 'object',
}

/** The word of the closed list that is meant, by its letters or, for types, by what other languages call it. */
function meantWord(value: unknown, field: string, allowed: readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined
  const lower = value.toLowerCase()
  const other = field === 'type' && Object.hasOwn(TYPE_NAMES, lower) ? TYPE_NAMES[lower] : undefined
  return other !== undefined && allowed.includes(other) ? other : nearest(value, allowed)
}

function explainKey({ node, kind, key = '', allowed = [] }: SchemaFault): Problem {
  const meant = nearest(
    key,
    allowed.filter((name) => name !== key),
  )
  const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
  return {
    at: node.atKey,
    message: `${quote(key)} is not a key that ${kindName(kind)} can have.${hint}`,
    remedy:
      meant === undefined
        ? "Remove it; if it is meant as an extension, begin its name with 'x-'."
        : `Rename it to ${quote(meant)}.`,
    ...(meant === undefined || !node.parent ? {} : { means: { in: node.parent, key: meant, written: key } }),
    upstream: kind.endsWith('Security')
      ? `The security definition property '${key}' is not valid for definitions of type '${securityType(node.parent)}'.`
      : kind === 'bodyParameter' && TYPE_KEYS.has(key)
        ? `The 'body' parameter cannot use property '${key}', instead, the 'schema' property should be used to define the type used by the parameter.`
        : `The property '${key}' is not valid. If this property is an extension, its name must begin with "x-".`,
  }
}

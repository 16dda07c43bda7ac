import { nearest } from '../../facts/nearest.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { typedNodesWith } from './_typed.js'

const FORMATS = new Set([
  'int32',
  'int64',
  'float',
  'double',
  'byte',
  'binary',
  'date',
  'date-time',
  'password',
  'date-no-tz',
  'email',
  'html',
  'uri',
  'uuid',
])
/** Formats that numbers have, and with which type. */
const NUMERIC: Readonly<Record<string, readonly string[]>> = {
  int32: ['integer'],
  int64: ['integer'],
  float: ['number'],
  double: ['number'],
}
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'file'])

const MEANT: Readonly<Record<string, string>> = {
  guid: 'uuid',
  url: 'uri',
  datetime: 'date-time',
  decimal: 'double',
  int: 'int32',
  long: 'int64',
  base64: 'byte',
}

export default defineCriterion({
  id: 'openapi-format-known',
  title: "Every 'format' is one that connectors know, for its type.",
  level: 'recommended',
  validator: { rule: 'UnrecognizedTypeFormat', text: "The type/format '{0}' is not recognized." },
  why: 'An unknown format is dropped: the field is neither checked nor shown in its own way.',
  remedy: 'Use a format that is known for the type, or remove it.',
  source: VALIDATOR_PAGE,
  prevalence: '3.6 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const told = new Map<string, number>()
    for (const { node } of typedNodesWith(openapi, 'format')) {
      const format = node.get('format')
      const type = node.string('type')
      if (format === undefined || typeof format.value !== 'string') continue
      const { value } = format
      const allowed = FORMATS.has(value) ? NUMERIC[value] : undefined
      // A type that is none is told as such.
      const isKnown = FORMATS.has(value) && (type === undefined || !TYPES.has(type) || fits(type, allowed))
      if (isKnown) continue
      // The same slip all over the document is told a few times only.
      const key = `${type} ${value}`
      const times = (told.get(key) ?? 0) + 1
      told.set(key, times)
      if (times > MOST_EACH) continue
      // The number is read and shown all the same; only its format is lost.
      const isWhole = type === 'number' && allowed?.includes('integer') === true
      const meant = FORMATS.has(value) ? undefined : (MEANT[value.toLowerCase()] ?? nearest(value, FORMATS))
      yield {
        at: format,
        message:
          value === ''
            ? "'format' is empty."
            : FORMATS.has(value)
              ? `The format ${quote(value)} does not go with the type ${quote(type)}.`
              : `The format ${quote(value)} is not known.${meant === undefined ? '' : ` Did you mean ${quote(meant)}?`}`,
        remedy:
          value === ''
            ? 'Remove it.'
            : isWhole
              ? 'Write "type": "integer" for whole numbers, or the format "double".'
              : meant === undefined
                ? 'Use a format that is known for the type, or remove it.'
                : `Write ${quote(meant)}, or remove it.`,
        ...(isWhole ? { level: 'advice' as const } : {}),
        upstream: `The type/format '${type ?? ''}/${leading(value, 100)}' is not recognized.`,
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { number: { format: 'guid' } } } } } },
    passes: { definition: { definitions: { Order: { properties: { number: { format: 'uuid' } } } } } },
  },
})

const MOST_EACH = 20

function fits(type: string, allowed: readonly string[] | undefined): boolean {
  return allowed ? allowed.includes(type) : type !== 'integer' && type !== 'number' && type !== 'boolean'
}

import type { JsonNode } from '../../facts/json/node.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { typedNodesWith } from './_typed.js'

const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const
const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const

const BOUNDS = [
  ...COUNTS,
  'multipleOf',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
] as const

export default defineCriterion({
  id: 'openapi-numeric-bounds',
  title: 'Bounds can be kept: minimum below maximum, no negative lengths, patterns that compile.',
  level: 'required',
  validator: {
    rule: 'MinimumShouldBeLessThanOrEqualToMaximum',
    text: "The 'minimum' value should be less than or equal to the 'maximum' value.",
  },
  covers: [
    'MinItemsShouldBeLessThanOrEqualToMaxItems',
    'MinLengthShouldBeLessThanOrEqualToMaxLength',
    'ExclusiveMaximumRequiresMaximum',
    'ExclusiveMinimumRequiresMinimum',
    'MaxItemsMustBeGreaterThanOrEqualToZero',
    'MaxLengthMustBeGreaterThanOrEqualToZero',
    'MaxPropertiesMustBeGreaterThanOrEqualToZero',
    'MinItemsMustBeGreaterThanOrEqualToZero',
    'MinLengthMustBeGreaterThanOrEqualToZero',
    'MinPropertiesMustBeGreaterThanOrEqualToZero',
    'MultipleOfMustBeGreaterThanZero',
    'PatternShouldBeValidRegularExpression',
  ],
  why: 'No value can keep bounds that contradict each other, and the designer refuses every entry.',
  remedy: 'Write bounds that a value can keep.',
  source: {
    ...VALIDATOR_PAGE,
    note: 'What the Swagger 2.0 schema itself forbids is required; the rest is recommended.',
  },
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of typedNodesWith(openapi, ...BOUNDS)) yield* judge(node)
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { crates: { minimum: 10, maximum: 1 } } } } } },
    passes: { definition: { definitions: { Order: { properties: { crates: { minimum: 1, maximum: 10 } } } } } },
  },
})

function* judge(node: JsonNode): Generator<Problem> {
  const negative = new Set<string>()
  for (const key of COUNTS) {
    const value = node.raw(key)
    if (typeof value !== 'number' || value >= 0) continue
    negative.add(key)
    yield {
      at: node.get(key) ?? node,
      message: `${quote(key)} is ${quote(value)}, and cannot be below zero.`,
      remedy: 'Write zero or more, or remove it.',
      upstream: `The '${key}' value must be greater than or equal to zero.`,
    }
  }
  const multiple = node.raw('multipleOf')
  if (typeof multiple === 'number' && multiple <= 0)
    yield {
      at: node.get('multipleOf') ?? node,
      message: `'multipleOf' is ${quote(multiple)}, and has to be above zero.`,
      remedy: 'Write a number above zero, or remove it.',
      upstream: "The 'multipleOf' value must be greater than zero.",
    }
  for (const [low, high] of PAIRS) {
    const least = node.raw(low)
    const most = node.raw(high)
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most || negative.has(high)) continue
    yield {
      at: node.get(low) ?? node,
      level: 'recommended',
      message: `${quote(low)} is ${quote(least)} and ${quote(high)} is ${quote(most)}, so no value is allowed.`,
      remedy: 'Exchange the two.',
      upstream: `The '${low}' value should be less than or equal to the '${high}' value.`,
    }
  }
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (node.raw(exclusive) !== true || node.has(bound)) continue
    yield {
      at: node.get(exclusive) ?? node,
      level: 'recommended',
      message: `${quote(exclusive)} does nothing without ${quote(bound)}.`,
      remedy: `Add ${quote(bound)}, or remove it.`,
      upstream: `The '${exclusive}' keyword can only be specified if the '${bound}' keyword is also specified.`,
    }
  }
  const pattern = node.get('pattern')
  if (typeof pattern?.value === 'string' && !compiles(pattern.value))
    yield {
      at: pattern,
      level: 'recommended',
      message: `The pattern ${quote(pattern.value)} is not a regular expression.`,
      remedy: 'Mend the expression; a backslash is written twice in JSON.',
      upstream: "The 'pattern' value should be a valid regular expression.",
    }
}

/** Compiles only, never runs it: the expression comes from the submission. */
function compiles(pattern: string): boolean {
  if (pattern.length > 10_000) return true
  // .NET knows inline options and named groups that JavaScript writes in other ways.
  const javascript = pattern
    .replace(/^\(\?[imsnx]+\)/, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\\[AzZG]/g, '')
  try {
    new RegExp(javascript)
    return true
  } catch {
    return false
  }
}

import type { JsonNode } from '../../facts/json/node.js'
import { Suggestions } from '../../facts/nearest.js'
import type { OpenApi, Reference } from '../../facts/openapi/model.js'
import { nodeAt } from '../../facts/openapi/references.js'
import type { Problem } from '../../model/criterion.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { requiredLoops } from './_required-loops.js'
import { VALIDATOR_PAGE } from './_sources.js'

type Section = 'definitions' | 'parameters' | 'responses'

const NOUN: Readonly<Record<Section, string>> = {
  definitions: 'schema',
  parameters: 'parameter',
  responses: 'response',
}

export default defineCriterion({
  id: 'openapi-ref-targets',
  title: 'Every reference leads to a definition, parameter or response of the same document.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.2'],
  validator: {
    rule: 'SchemaReferenceNotFound',
    text: "The schema reference '{0}' could not be found in the swagger document.",
  },
  covers: [
    'ParameterReferenceNotFound',
    'ResponseReferenceNotFound',
    'SchemaReferenceNotValid',
    'ParameterReferenceNotValid',
    'ResponseReferenceNotValid',
    'SchemaRefLoopNotAllowed',
    'ParameterRefLoopNotAllowed',
    'ResponseRefLoopNotAllowed',
    'JsonPointerNotValid',
    'RequiredLoopInSchemaNotAllowed',
  ],
  why: 'What a reference does not reach is missing: the operation cannot be built, or a field has no type.',
  remedy: "Point it at an entry of 'definitions', 'parameters' or 'responses' of this document.",
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const suggestions = new Suggestions()
    const references = [...openapi.references]
    const seen = new Set<unknown>(references.map(({ node }) => node.value))
    // Shared responses that nobody uses are not walked.
    for (const response of openapi.root.get('responses')?.members() ?? []) {
      const target = response.string('$ref')
      if (target !== undefined && !seen.has(response.value)) {
        const resolved = openapi.resolve(response)
        const fault = target.startsWith('#') ? (resolved ? undefined : 'dangling') : 'external'
        const kind = fault === 'external' ? fault : 'local'
        seen.add(response.value)
        references.push({ node: response, target, kind, resolved, fault })
      }
    }
    const told = new Set<string>()
    for (const reference of references) {
      if (reference.fault === 'dangling' && seen.has(targetOf(openapi, reference.target)?.value)) continue
      if (reference.fault === 'loop' && isToldLoop(openapi, told, reference.target)) continue
      yield* judge(openapi, suggestions, reference)
    }
    for (const { at, name } of requiredLoops(openapi)) {
      yield {
        at,
        message: `The required property ${quote(name)} leads back to the schema it stands in, so no value can ever be complete.`,
        remedy: "Take the property out of the 'required' list.",
        upstream: 'Loops of required schema properties are not allowed.',
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { fruit: { $ref: '#/definitions/Fruits' } } } } } },
    passes: {
      definition: {
        definitions: { Order: { properties: { parent: { $ref: '#/definitions/Order' } } }, Fruit: { type: 'string' } },
      },
    },
  },
})

/** The very node a reference names, which may be a reference itself: then that one is told, if it leads nowhere. */
function targetOf(openapi: OpenApi, target: string): JsonNode | undefined {
  return target.startsWith('#/') ? nodeAt(openapi.root, target.slice(1)) : undefined
}

/** True when a reference runs into a circle that was told before; else the whole way counts as told from now on. */
function isToldLoop(openapi: OpenApi, told: Set<string>, target: string): boolean {
  const passed = new Set<string>()
  for (let next: string | undefined = target; next !== undefined && !passed.has(next); ) {
    if (told.has(next)) return true
    passed.add(next)
    next = targetOf(openapi, next)?.string('$ref')
  }
  for (const one of passed) told.add(one)
  return false
}

function* judge(
  openapi: OpenApi,
  suggestions: Suggestions,
  { node, target, resolved, fault }: Reference,
): Generator<Problem> {
  const at = node.get('$ref') ?? node
  const section = sectionOf(openapi, node)
  const noun = NOUN[section]
  const upstream = (rest: string): string => `The ${noun} reference '${leading(target, 200)}' ${rest}`
  if (fault === 'loop') {
    yield {
      at,
      message: `The reference ${quote(target)} goes round in a circle.`,
      remedy: 'Write out one of the definitions in the circle.',
      upstream: `The ${noun} definition may not use a '$ref' to point to another definition.`,
    }
    return
  }
  if (fault !== undefined) {
    const meant = meantBy(openapi, suggestions, target, section)
    const isFile = fault === 'external' && target.trim() !== '' && meant === undefined
    yield {
      at,
      message: isFile
        ? `The reference ${quote(target)} leads out of the document, and nothing outside is loaded.`
        : `The reference ${quote(target)} leads nowhere.${meant === undefined ? '' : ` Did you mean ${quote(meant)}?`}`,
      remedy: isFile
        ? `Copy what it refers to into '${section}' of this document, and refer to it there.`
        : meant === undefined
          ? `Add what it refers to under '${section}', or mend the name.`
          : `Write ${quote(meant)}.`,
      ...(openapi.root.has(section) ? {} : { lacks: { in: openapi.root, key: section } }),
      ...(meant === undefined ? {} : { fix: { description: `Refer to ${meant}.`, replaceValueWith: meant } }),
      upstream: isFile
        ? upstream(
            `is not valid. ${NOUNS[section]} references must start with '#/${section}/' and be valid JSON Pointers.`,
          )
        : /~(?![01])/.test(target)
          ? 'The JSON Pointer path is not valid.'
          : upstream('could not be found in the swagger document.'),
    }
    return
  }
  if (!resolved) return
  if (!target.startsWith(`#/${section}/`)) {
    yield {
      at,
      message: `A reference to a ${noun} has to begin with '#/${section}/', and this one is ${quote(target)}.`,
      remedy: `Move what it refers to into '${section}', and refer to it there.`,
      upstream: upstream(
        `is not valid. ${NOUNS[section]} references must start with '#/${section}/' and be valid JSON Pointers.`,
      ),
    }
  } else if (isEntry(openapi, node)) {
    yield {
      at,
      level: 'recommended',
      message: `The ${noun} ${quote(node.key)} is only a reference to another one.`,
      remedy: 'Use the other one directly, or write this one out.',
      upstream: `The ${noun} definition may not use a '$ref' to point to another definition.`,
    }
  }
}

const NOUNS: Readonly<Record<Section, string>> = {
  definitions: 'Schema',
  parameters: 'Parameter',
  responses: 'Response',
}

/** True for an entry of `definitions`, `parameters` or `responses`. */
function isEntry(openapi: OpenApi, node: JsonNode): boolean {
  const { parent } = node
  if (!parent?.parent || parent.parent.value !== openapi.root.value || parent.parent.parent) return false
  return parent.key === 'definitions' || parent.key === 'parameters' || parent.key === 'responses'
}

function sectionOf(openapi: OpenApi, node: JsonNode): Section {
  if (openapi.schemaAt(node)) return 'definitions'
  return node.parent?.key === 'responses' ? 'responses' : 'parameters'
}

/** The reference that was probably meant: the right section, or a name that differs by a letter. */
function meantBy(openapi: OpenApi, suggestions: Suggestions, target: string, section: Section): string | undefined {
  const entries = openapi.root.get(section)
  const name = target.slice(target.lastIndexOf('/') + 1).replace(/^#/, '')
  if (!entries || name === '' || /\.(?:json|ya?ml)$/i.test(name) || /^[a-z]+:\/\//i.test(target)) return undefined
  const hit = entries.has(name) ? name : suggestions.nearest(name, entries.value as object, () => entries.keys)
  return hit === undefined ? undefined : `#/${section}/${hit.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

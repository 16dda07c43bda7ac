import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from '../openapi/model.js'
import type { Collector, OpenChange } from './collector.js'
import type { Entry } from './schemas.js'

type Key = 'consumes' | 'produces'
const KEYS: readonly Key[] = ['consumes', 'produces']
const BODY_KINDS = new Set(['body', 'formData'])

/** Media types that the whole definition no longer names and that some operation went by. */
export function compareMediaTypes(base: OpenApi, head: OpenApi, collector: Collector): void {
  for (const key of KEYS) {
    const concerned = base.operations.filter((operation) => !operation.node.has(key) && isConcerned(operation, key))
    if (concerned.length === 0) continue
    add(key, [base.root, head.root], { collector, name: '', standard: standardOf(concerned, key) })
  }
}

/** The same for an operation that names its own, in one version at least. */
export function compareOwnMediaTypes(
  [base, head]: readonly [OpenApi, OpenApi],
  before: Operation,
  after: Operation,
  collector: Collector,
  name: string,
): Entry[] {
  const entries: Entry[] = []
  for (const key of KEYS) {
    if (!isConcerned(before, key) || !(before.node.has(key) || after.node.has(key))) continue
    // A body that became a form is told as that.
    if (key === 'consumes' && hasBody(before) !== hasBody(after)) continue
    const at = (operation: Operation, { root }: OpenApi): JsonNode => (operation.node.has(key) ? operation.node : root)
    const change = add(key, [at(before, base), at(after, head)], {
      collector,
      name,
      standard: standardOf([before], key),
      anchor: after.node,
    })
    if (change) entries.push({ segment: '', change })
  }
  return entries
}

/** Only what sends something sends it in a media type. */
function isConcerned(operation: Operation, key: Key): boolean {
  return key === 'produces' || operation.parameters.some(({ parameter }) => BODY_KINDS.has(parameter.in ?? ''))
}

function hasBody(operation: Operation): boolean {
  return operation.parameters.some(({ parameter }) => parameter.in === 'body')
}

/** JSON is what goes without saying, but for forms. */
function standardOf(operations: readonly Operation[], key: Key): string | undefined {
  return key === 'produces' || operations.some(hasBody) ? 'application/json' : undefined
}

interface Adding {
  readonly collector: Collector
  readonly name: string
  readonly standard: string | undefined
  readonly anchor?: JsonNode
}

function add(
  key: Key,
  [base, head]: readonly [JsonNode, JsonNode],
  { collector, name, standard, anchor }: Adding,
): OpenChange | undefined {
  const left = mediaTypes(base.get(key), standard)
  const right = mediaTypes(head.get(key), standard)
  if (right.size === 0 || right.has('*/*')) return undefined
  // Forms are sent as forms, whatever else is named.
  const isJsonKept = [...right].some(isJson)
  const lost = [...left].filter(
    // Of several names for JSON one is enough.
    (type) => !right.has(type) && (standard !== undefined || isForm(type)) && !(isJsonKept && isJson(type)),
  )
  if (lost.length === 0) return undefined
  const losesJson = lost.some(isJson)
  const isOtherBody = losesJson || (lost.some(isForm) && ![...right].some(isForm))
  return collector.add(
    {
      kind: key === 'consumes' ? 'consumes-lost' : 'produces-lost',
      base: base.get(key) ?? base,
      head: head.get(key) ?? head,
      name,
      from: lost.slice(0, 5).join(', '),
      to: [...right].slice(0, 5).join(', '),
      is: { body: isOtherBody, losesFields: losesJson },
    },
    anchor,
  )
}

/** Media types without their parameters: `application/json; charset=utf-8` is JSON. */
function mediaTypes(list: JsonNode | undefined, standard: string | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { value } of list?.elements() ?? []) {
    const type = typeof value === 'string' ? (value.split(';')[0] ?? '').trim().toLowerCase() : ''
    if (type !== '') found.add(type)
  }
  if (found.size === 0 && standard !== undefined) found.add(standard)
  return found
}

function isJson(type: string): boolean {
  return type.includes('json')
}

function isForm(type: string): boolean {
  return type.includes('form')
}

import type { JsonNode } from '../json/node.js'
import type { OpenApi } from '../openapi/model.js'
import type { Collector } from './collector.js'
import { sameJson } from './equal.js'
import type { RenamedOperations } from './facets.js'

/**
 * Compares what the definition says of the whole connector: address, schemes, media types, sign-in, title.
 * @param skipsSecurity the API properties already tell that the authentication changed
 */
export function compareDocument(
  base: OpenApi,
  head: OpenApi,
  collector: Collector,
  renamed: RenamedOperations,
  skipsSecurity: boolean,
): void {
  const before = base.root
  const after = head.root
  const places = (key: string): { base: JsonNode; head: JsonNode } => ({
    base: before.get(key) ?? before,
    head: after.get(key) ?? after,
  })
  const text = (root: JsonNode, key: string): string => root.string(key)?.trim() ?? ''
  const hostBefore = text(before, 'host')
  const hostAfter = text(after, 'host')
  if (hostBefore.toLowerCase() !== hostAfter.toLowerCase()) {
    collector.add({ kind: 'host-changed', ...places('host'), from: hostBefore, to: hostAfter })
  }
  const basePath = (root: JsonNode): string => withoutSlashes(text(root, 'basePath'))
  if (basePath(before) !== basePath(after)) {
    collector.add({
      kind: 'base-path-changed',
      ...places('basePath'),
      from: text(before, 'basePath'),
      to: text(after, 'basePath'),
    })
  }
  const schemesBefore = words(before.get('schemes'))
  const schemesAfter = words(after.get('schemes'))
  if (schemesBefore.has('https') && schemesAfter.size > 0 && !schemesAfter.has('https')) {
    collector.add({ kind: 'https-lost', ...places('schemes'), to: [...schemesAfter].slice(0, 5).join(', ') })
  } else if (schemesBefore.has('http') && !schemesAfter.has('http')) {
    collector.add({ kind: 'http-dropped', ...places('schemes') })
  }
  for (const key of ['consumes', 'produces'] as const) {
    const left = words(before.get(key))
    const right = words(after.get(key))
    const lost = [...left].filter((type) => !right.has(type))
    if (lost.length === 0 || right.size === 0) continue
    const losesJson = lost.some(isJson) && ![...right].some(isJson)
    const body = losesJson || (lost.some(isForm) && ![...right].some(isForm))
    collector.add({
      kind: key === 'consumes' ? 'consumes-lost' : 'produces-lost',
      ...places(key),
      from: lost.slice(0, 5).join(', '),
      is: { body, losesFields: losesJson },
    })
  }
  if (!skipsSecurity) compareSecurity(base, head, collector)
  const titleBefore = base.info?.string('title')?.trim()
  const titleAfter = head.info?.string('title')?.trim()
  if (titleBefore !== undefined && titleAfter !== undefined && titleBefore !== titleAfter) {
    collector.add({
      kind: 'title-changed',
      base: base.info?.get('title'),
      head: head.info?.get('title'),
      name: titleBefore,
      from: titleBefore,
      to: titleAfter,
    })
  }
  const testBefore = before.at('x-ms-capabilities', 'testConnection')
  const testAfter = after.at('x-ms-capabilities', 'testConnection')
  if (testBefore && !(testAfter && sameJson(testWithRenamed(testBefore.value, renamed), testAfter.value))) {
    collector.add({
      kind: 'test-connection-changed',
      base: testBefore,
      head: testAfter ?? after.get('x-ms-capabilities') ?? after,
      from: testBefore.string('operationId') ?? '',
      to: testAfter?.string('operationId') ?? '',
      is: { dropped: !testAfter },
    })
  }
}

/** A scheme is known by its kind, place and header, never by its name in the document. */
function compareSecurity(base: OpenApi, head: OpenApi, collector: Collector): void {
  const schemes = (openapi: OpenApi): Map<string, JsonNode> => {
    const found = new Map<string, JsonNode>()
    for (const node of openapi.root.get('securityDefinitions')?.members() ?? []) {
      const type = node.string('type')?.toLowerCase() ?? ''
      const place = type === 'apikey' ? ` ${node.string('in') ?? ''} ${node.string('name') ?? ''}`.toLowerCase() : ''
      found.set(`${type}${place}`, node)
    }
    return found
  }
  const before = schemes(base)
  const after = schemes(head)
  for (const [scheme, node] of before) {
    if (after.has(scheme)) continue
    const definitions = head.root.get('securityDefinitions')
    const [other] = [...after.keys()].filter((key) => !before.has(key))
    collector.add({
      kind: 'security-changed',
      base: node,
      head: (other === undefined ? undefined : after.get(other)) ?? definitions ?? head.root,
      name: node.key,
      from: scheme.slice(0, 80),
      to: (other ?? '').slice(0, 80),
    })
    return
  }
}

function testWithRenamed(value: unknown, renamed: RenamedOperations): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const id = (value as Record<string, unknown>).operationId
  const other = typeof id === 'string' ? renamed.get(id) : undefined
  return other === undefined ? value : { ...value, operationId: other }
}

function withoutSlashes(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  return path.slice(0, end).toLowerCase()
}

function words(list: JsonNode | undefined): Set<string> {
  const found = new Set<string>()
  for (const { value } of list?.elements() ?? []) if (typeof value === 'string') found.add(value.trim().toLowerCase())
  return found
}

function isJson(type: string): boolean {
  return type.includes('json')
}

function isForm(type: string): boolean {
  return type.includes('form')
}

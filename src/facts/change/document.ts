import type { JsonNode } from '../json/node.js'
import type { OpenApi } from '../openapi/model.js'
import type { Collector } from './collector.js'
import { sameJson } from './equal.js'
import type { RenamedOperations } from './facets.js'
import { compareMediaTypes } from './media-types.js'

/** What the API properties already say of the whole connector. */
export interface DocumentContext {
  readonly renamed: RenamedOperations
  /** They tell that the authentication changed. */
  readonly skipsSecurity: boolean
  /** A policy of both versions decides for all operations which host is called. */
  readonly isHostByPolicy: boolean
}

/** Compares what the definition says of the whole connector: address, schemes, media types, sign-in, title. */
export function compareDocument(
  base: OpenApi,
  head: OpenApi,
  collector: Collector,
  { renamed, skipsSecurity, isHostByPolicy }: DocumentContext,
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
  if (plainHost(hostBefore) !== plainHost(hostAfter)) {
    const is = { widened: isHostByPolicy }
    collector.add({ kind: 'host-changed', ...places('host'), from: hostBefore, to: hostAfter, is })
  }
  const basePaths = [text(before, 'basePath'), text(after, 'basePath')] as const
  if (plainBasePath(basePaths[0]) !== plainBasePath(basePaths[1]) && !isSameAddress(base, head, basePaths)) {
    collector.add({ kind: 'base-path-changed', ...places('basePath'), from: basePaths[0], to: basePaths[1] })
  }
  const schemesBefore = words(before.get('schemes'))
  const schemesAfter = words(after.get('schemes'))
  // A definition that names no scheme is called over HTTPS.
  const spokeHttps = schemesBefore.size === 0 || schemesBefore.has('https')
  if (spokeHttps && schemesAfter.size > 0 && !schemesAfter.has('https')) {
    collector.add({ kind: 'https-lost', ...places('schemes'), to: [...schemesAfter].slice(0, 5).join(', ') })
  } else if (schemesBefore.has('http') && !schemesAfter.has('http')) {
    collector.add({ kind: 'http-dropped', ...places('schemes') })
  }
  compareMediaTypes(base, head, collector)
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

/** `API.example.com:443` is `api.example.com`. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/:443$/, '')
}

/** `v1/`, `/v1` and `/v1/` are one base path. */
function plainBasePath(path: string): string {
  let start = 0
  let end = path.length
  while (end > start && path[end - 1] === '/') end--
  while (start < end && path[start] === '/') start++
  return start === end ? '' : `/${path.slice(start, end)}`
}

/** Whether every operation that stayed is called at the address it had: the base path went into the paths, or out. */
function isSameAddress(base: OpenApi, head: OpenApi, [before, after]: readonly [string, string]): boolean {
  let isAny = false
  for (const operation of base.operations) {
    const same = operation.id === undefined ? undefined : head.operation(operation.id)
    if (!same) continue
    isAny = true
    if (plainBasePath(before + operation.path) !== plainBasePath(after + same.path)) return false
  }
  return isAny
}

function words(list: JsonNode | undefined): Set<string> {
  const found = new Set<string>()
  for (const { value } of list?.elements() ?? []) if (typeof value === 'string') found.add(value.trim().toLowerCase())
  return found
}

import type { JsonNode } from '../json/node.js'
import type { OpenApi, Operation } from '../openapi/model.js'
import type { ApiProperties } from '../properties.js'
import { Collector } from './collector.js'
import { compareConnection } from './connection.js'
import { hasDefinitionDetails, hasPropertyDetails } from './details.js'
import { compareDocument } from './document.js'
import { sameJson } from './equal.js'
import type { RenamedOperations } from './facets.js'
import { compareOwnMediaTypes } from './media-types.js'
import type { ChangeSet } from './model.js'
import { compareOperation } from './operation.js'
import {
  operationName,
  type PairedOperations,
  pairOperations,
  referredOperations,
  shadowedRoutes,
} from './operations.js'
import { compareParameters } from './parameters.js'
import { compareServices, hasHostPolicy } from './policies.js'
import { compareResponses } from './responses.js'
import { type Entry, type Pair, SchemaComparison } from './schemas.js'
import { Views } from './view.js'

/** One version of a connector, as far as it could be read. */
export interface Version {
  readonly openapi: OpenApi | undefined
  readonly properties: ApiProperties | undefined
  readonly script: string | undefined
}

/** Ways to changes that are written out; beyond it changes stand without further ways. */
const MOST_REACHES = 20_000
const MOST_STEPS = 400_000
const MOST_STEPS_OF_ONE = 20_000
const DEEPEST_WAY = 200
const MOST_REACHES_OF_ONE = 500

/** Compares two versions of a connector. Linear in their size whatever they hold. */
export function compareVersions(
  base: Version,
  head: Version,
): Pick<ChangeSet, 'changes' | 'isCut' | 'hasDetails' | 'titles' | 'isUnchanged' | 'version'> {
  const collector = new Collector()
  const paired = base.openapi && head.openapi ? pairOperations(base.openapi, head.openapi) : undefined
  const renamed: RenamedOperations = paired?.renamed ?? new Map()
  let isAuthenticationTold = false
  if (base.properties && head.properties) {
    isAuthenticationTold = compareConnection(base.properties, head.properties, collector)
    compareServices(base.properties, head.properties, collector, renamed)
  }
  compareScripts(base, head, collector)
  let isCut = false
  let hasDetails = false
  if (base.openapi && head.openapi && paired) {
    compareDocument(base.openapi, head.openapi, collector, {
      renamed,
      skipsSecurity: isAuthenticationTold,
      isHostByPolicy: hasHostPolicy(base.properties) && hasHostPolicy(head.properties),
    })
    const outcome = compareOperations(base.openapi, head.openapi, collector, head.properties, paired)
    isCut = outcome.isCut
    hasDetails = outcome.hasDetails || hasDefinitionDetails(base.openapi, head.openapi, paired)
  }
  if (base.properties && head.properties) hasDetails ||= hasPropertyDetails(base.properties, head.properties)
  const isSame = (a: { root: JsonNode } | undefined, b: { root: JsonNode } | undefined): boolean =>
    a === undefined || b === undefined ? a === b : sameJson(a.root.value, b.root.value)
  return {
    changes: collector.finish(),
    isCut,
    hasDetails,
    titles: titlesOf(base.openapi, head.openapi, renamed),
    isUnchanged:
      isSame(base.openapi, head.openapi) && isSame(base.properties, head.properties) && base.script === head.script,
    version: {
      base: base.openapi?.info?.get('version'),
      head: head.openapi?.info?.get('version'),
      info: head.openapi?.info ?? head.openapi?.root,
    },
  }
}

/** What makers know operations by; a renamed one is still told by its old ID. */
function titlesOf(
  base: OpenApi | undefined,
  head: OpenApi | undefined,
  renamed: RenamedOperations,
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const operation of [...(base?.operations ?? []), ...(head?.operations ?? [])]) {
    if (operation.id !== undefined && operation.summary) titles.set(operation.id, operation.summary)
  }
  for (const [from, to] of renamed) {
    const title = titles.get(to)
    if (title !== undefined) titles.set(from, title)
  }
  return titles
}

function compareScripts(base: Version, head: Version, collector: Collector): void {
  const normal = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n').trim()
  const before = normal(base.script)
  const after = normal(head.script)
  if (before === after || (!base.properties && !base.openapi) || (!head.properties && !head.openapi)) return
  collector.add({
    kind: 'script-changed',
    base: base.properties?.scriptOperations ?? base.properties?.properties ?? base.openapi?.root,
    head: head.properties?.scriptOperations ?? head.properties?.properties ?? head.openapi?.root,
    name: 'script.csx',
    is: { introduced: before === undefined, dropped: after === undefined },
  })
}

function compareOperations(
  base: OpenApi,
  head: OpenApi,
  collector: Collector,
  headProperties: ApiProperties | undefined,
  { all, added, renamed }: PairedOperations,
): { isCut: boolean; hasDetails: boolean } {
  const most = 4 * (base.schemas.length + head.schemas.length + base.parameters.length) + 10_000
  const schemas = new SchemaComparison(new Views(base), new Views(head), collector, renamed, most)
  const tree: Branch[] = []
  // Most operations of an update are word for word the same, and so is what they refer to.
  const isAlike = renamed.size === 0 && SHARED.every((key) => sameJson(base.root.raw(key), head.root.raw(key)))
  let referred: Set<string> | undefined
  const isReferred = (id: string): boolean => {
    referred ??= stillReferred(head, headProperties)
    return referred.has(id)
  }
  for (const { base: before, pair } of all) {
    const name = operationName(before)
    if (!pair) {
      const change = collector.add({
        kind: 'operation-removed',
        base: before.node,
        head: undefined,
        name,
        is: {
          internal: before.isInternal,
          deprecated: before.isDeprecated,
          stillUsed: before.id !== undefined && isReferred(before.id),
        },
      })
      tree.push({ operation: name, entries: [{ segment: '', change }] })
      continue
    }
    if (isAlike && isUntouched(before, pair.head)) continue
    const { entries, isPathChanged } = compareOperation(pair, { collector, isReferred })
    for (const entry of compareOwnMediaTypes([base, head], before, pair.head, collector, name)) entries.push(entry)
    // What only lists and dynamic schemas call is seen by no maker.
    const isInternal = before.isInternal && pair.head.isInternal
    const context = { collector, schemas, owner: name, isPathChanged, isInternal }
    const inputs = compareParameters(before, pair.head, context)
    const outputs = compareResponses(before, pair.head, context)
    tree.push({ operation: name, entries: [...entries, ...inputs, ...outputs], isRenamed: pair.isRenamed })
  }
  schemas.run()
  for (const operation of added) {
    const change = collector.add({
      kind: 'operation-added',
      base: undefined,
      head: operation.node,
      name: operationName(operation),
    })
    tree.push({ operation: operationName(operation), entries: [{ segment: '', change }] })
  }
  for (const [operation, old] of shadowedRoutes(added, base.operations)) {
    collector.add({
      kind: 'path-shadowed',
      base: old.pathItem,
      head: operation.pathItem,
      name: operationName(old),
      from: old.path,
      to: operation.path,
    })
  }
  markChanged(schemas.all)
  const isWalkCut = reach(tree)
  nameOwners(schemas.all)
  return { isCut: schemas.isCut || isWalkCut, hasDetails: schemas.hasDetails }
}

/** What operations of a definition share. */
const SHARED = ['definitions', 'parameters', 'responses', 'consumes', 'produces']

/** Whether an operation and what stands beside it on its path is word for word the same. */
function isUntouched(before: Operation, after: Operation): boolean {
  return (
    before.path === after.path &&
    before.method === after.method &&
    sameJson(before.node.value, after.node.value) &&
    ['parameters', 'x-ms-notification-content'].every((key) =>
      sameJson(before.pathItem.raw(key), after.pathItem.raw(key)),
    )
  )
}

/** Operations that the head still counts on: lists and schemas, the connection test, scripts and policies. */
function stillReferred(head: OpenApi, properties: ApiProperties | undefined): Set<string> {
  const ids = referredOperations(head)
  for (const { value } of properties?.scriptOperations?.elements() ?? []) if (typeof value === 'string') ids.add(value)
  for (const policy of properties?.policies ?? []) {
    for (const { value } of policy.operations) if (typeof value === 'string') ids.add(value)
  }
  return ids
}

/** Marks every pair that has a change here or below. */
function markChanged(pairs: readonly Pair[]): void {
  const above = new Map<Pair, Pair[]>()
  const stack: Pair[] = []
  for (const pair of pairs) {
    for (const entry of pair.entries) {
      if (!entry.pair) {
        if (!pair.isChanged) stack.push(pair)
        pair.isChanged = true
        continue
      }
      const list = above.get(entry.pair)
      if (list) list.push(pair)
      else above.set(entry.pair, [pair])
    }
  }
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    for (const parent of above.get(pair) ?? []) {
      if (parent.isChanged) continue
      parent.isChanged = true
      stack.push(parent)
    }
  }
}

/** What no way was written to is met at least by the operation that led there first. */
function nameOwners(pairs: readonly Pair[]): void {
  for (const { entries, owner } of pairs) {
    for (const { change } of entries) {
      if (change?.reaches.length === 0)
        change.reaches.push({ operation: owner, valuePath: '', order: Number.MAX_SAFE_INTEGER })
    }
  }
}

/** What was found at one operation and below it. */
interface Branch {
  readonly operation: string
  readonly entries: Entry[]
  /** Microsoft takes an operation with another ID for deleted, and looks at nothing else of it. */
  readonly isRenamed?: boolean
}

interface Frame {
  readonly entries: readonly Entry[]
  readonly pair: Pair | undefined
  readonly way: string
  index: number
}

/** Writes the ways from operations to changes, in Microsoft's order. Returns whether a bound cut it short. */
function reach(tree: readonly Branch[]): boolean {
  let order = 0
  let steps = 0
  for (const { operation, entries, isRenamed } of tree) {
    const onWay = new Set<Pair>()
    let own = 0
    const stack: Frame[] = [{ entries, pair: undefined, way: `operation/${operation}`, index: 0 }]
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const entry = frame.entries[frame.index++]
      if (!entry || ++steps > MOST_STEPS || ++own > MOST_STEPS_OF_ONE) {
        if (frame.pair) onWay.delete(frame.pair)
        stack.pop()
        continue
      }
      const way = `${frame.way}${entry.segment}`
      if (entry.change) {
        if (order < MOST_REACHES && entry.change.reaches.length < MOST_REACHES_OF_ONE) {
          const isTold = !isRenamed || entry.change.kind === 'operation-renamed'
          entry.change.reaches.push({ operation, valuePath: isTold ? way : '', order: order++ })
        }
      } else if (entry.pair.isChanged && !onWay.has(entry.pair) && stack.length < DEEPEST_WAY) {
        onWay.add(entry.pair)
        stack.push({ entries: entry.pair.entries, pair: entry.pair, way, index: 0 })
      }
    }
  }
  return steps > MOST_STEPS || order >= MOST_REACHES
}

import type { JsonNode } from '../../facts/json/node.js'
import type { Operation } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { pathShape } from './_paths.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-path-unique',
  title: 'No two paths mean the same address.',
  level: 'required',
  validator: {
    rule: 'PathRedefined',
    text: "The path '{0}' is defined multiple times with different capitalization. Paths must be unique when compared case-insensitively.",
  },
  covers: ['DuplicateOperationPath', 'PartialDuplicateOperationPath'],
  why: 'Requests are routed by method and path; of two that look alike one is never reached.',
  remedy: 'Give one of the paths another fixed segment, or remove it.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const byName = new Map<string, JsonNode>()
    const redefined = new Set<string>()
    for (const item of openapi.pathItems) {
      const name = item.key.toLowerCase()
      const first = byName.get(name)
      if (!first) {
        byName.set(name, item)
        continue
      }
      redefined.add(item.key)
      yield {
        at: item.atKey,
        message: `The path ${quote(item.key)} is there twice, with other capitals.`,
        remedy: 'Put the operations of both under one of them.',
        related: [{ at: first.atKey, message: 'The first of them.' }],
        upstream: `The path '${leading(item.key, 200)}' is defined multiple times with different capitalization. Paths must be unique when compared case-insensitively.`,
      }
    }
    const byShape = new Map<string, Operation>()
    for (const operation of openapi.operations) {
      const shape = `${operation.method} ${pathShape(operation.path)}`
      const first = byShape.get(shape)
      if (!first) byShape.set(shape, operation)
      else if (first.path !== operation.path && !redefined.has(operation.path)) {
        yield {
          at: operation.node,
          message: `${quote(operation.path)} and ${quote(first.path)} differ in the names of their parameters only, so one of the two operations is never reached.`,
          related: [{ at: first.node, message: 'The other operation.' }],
          upstream: `The operations '${operation.id ?? ''}' and '${first.id ?? ''}' have the path templates '${leading(operation.path, 200)}' and '${leading(first.path, 200)}' which are duplicate and indistinguishable. They need to have a difference in static path segments for a deterministic routing.`,
        }
      }
    }
    yield* overlaps(openapi.operations)
  },
  examples: {
    fails: {
      definition: {
        paths: {
          '/orders/{id}': { get: { operationId: 'GetOrderAgain', responses: { 200: { description: 'The order.' } } } },
        },
      },
    },
  },
})

interface Branch {
  readonly next: Map<string, Branch>
  operation: Operation | undefined
}

/** More ways than this through the paths are not tried for one operation. */
const MOST_WAYS = 64

/** Operations whose fixed segment stands where another one of the same method has a parameter. */
function* overlaps(operations: readonly Operation[]) {
  const roots = new Map<string, Branch>()
  const segmentsOf = (operation: Operation): string[] => pathShape(operation.path).split('/').slice(0, 50)
  for (const operation of operations) {
    let branch = childOf(roots, operation.method)
    for (const segment of segmentsOf(operation)) branch = childOf(branch.next, segment)
    branch.operation ??= operation
  }
  for (const operation of operations) {
    const root = roots.get(operation.method)
    let ways: Branch[] = root ? [root] : []
    for (const segment of segmentsOf(operation)) {
      const further: Branch[] = []
      for (const way of ways) {
        const same = way.next.get(segment)
        const open = segment === '{}' ? undefined : way.next.get('{}')
        if (same) further.push(same)
        if (open) further.push(open)
      }
      ways = further.slice(0, MOST_WAYS)
    }
    const other = ways.find(
      (way) => way.operation && pathShape(way.operation.path) !== pathShape(operation.path),
    )?.operation
    if (!other) continue
    yield {
      at: operation.node,
      level: 'advice' as const,
      message: `${quote(operation.path)} also fits ${quote(other.path)}, so a value can send a request to the wrong operation.`,
      remedy: 'Tell the two apart by a fixed segment where the API allows it.',
      related: [{ at: other.node, message: 'The operation that takes any value there.' }],
      upstream: `The operation '${operation.id ?? ''}' has the path template '${leading(operation.path, 200)}' which is similar to other operation path templates, this can lead to an unexpected routing to a different operation in case an input path parameter value matches to a static value segment. It is better to have unconditional routing in all cases. Partially duplicated paths are: ${leading(other.path, 200)}`,
    }
  }
}

function childOf(branches: Map<string, Branch>, key: string): Branch {
  const known = branches.get(key)
  if (known) return known
  const branch: Branch = { next: new Map(), operation: undefined }
  branches.set(key, branch)
  return branch
}

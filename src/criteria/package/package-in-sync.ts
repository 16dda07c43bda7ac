import type { JsonNode } from '../../facts/json/node.js'
import { readOpenApi } from '../../facts/openapi/openapi.js'
import { listOf, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { connectorSolution, innerPackage, outerPackage, POLICIES, solutionsOf } from './_submission.js'

const STALE = '{ "swagger": "2.0", "info": { "title": "Orchard", "version": "0.9" }, "host": "old.orchardharvest.com" }'

export default defineCriterion({
  id: 'package-in-sync',
  title: 'The package holds the API definition of the folder.',
  level: 'recommended',
  policyCodes: [],
  why: 'What is certified is what the package holds: a stale export brings back mistakes that were mended in the files.',
  remedy: 'Import the definition of the folder, export the solutions again, and build the package from them.',
  source: { ...POLICIES, confidence: 'inferred', note: 'Reviewers compare the two by hand.' },
  needs: ['packages', 'openapi'],
  *check({ packages, openapi }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      const { definition } = solution
      if (!definition?.root?.isObject || !isWritten(definition.root)) continue
      const packed = readOpenApi(definition, definition.root)
      const differences: string[] = []
      for (const [what, ours, theirs] of [
        ['title', openapi.info?.string('title'), packed.info?.string('title')],
        ['version', openapi.info?.string('version'), packed.info?.string('version')],
        ['host', openapi.root.string('host'), packed.root.string('host')],
        ['basePath', openapi.root.string('basePath'), packed.root.string('basePath')],
      ] as const) {
        if (ours !== theirs) differences.push(what)
      }
      const ids = new Set(openapi.operations.map((operation) => operation.id))
      const packedIds = new Set(packed.operations.map((operation) => operation.id))
      const lost = [...ids].filter((id) => !packedIds.has(id)).map(String)
      const gained = [...packedIds].filter((id) => !ids.has(id)).map(String)
      if (lost.length > 0) differences.push(`the operations ${listOf(lost, 3)} that are missing in it`)
      if (gained.length > 0) differences.push(`the operations ${listOf(gained, 3)} that only it has`)
      if (differences.length > 0)
        yield {
          at: entry,
          message: `The definition in ${quote(solution.label)} differs from the folder's in ${differences.join(', ')}.`,
          subject: solution.label,
        }
      else if (!isSame(openapi.root.value, definition.root.value))
        yield {
          at: entry,
          level: 'advice',
          message: `The definition in ${quote(solution.label)} is not the same as the folder's.`,
          subject: solution.label,
        }
    }
  },
  examples: {
    fails: {
      files: {
        'ConnectorPackage.zip': outerPackage({
          'package.zip': innerPackage({
            'PkgAssets/ConnectorSolution.zip': connectorSolution({ 'Connector/orchard_openapidefinition.json': STALE }),
          }),
        }),
      },
    },
  },
})

/** An export without paths and title is no definition: another criterion's finding. */
function isWritten(root: JsonNode): boolean {
  return root.has('info') || root.has('paths')
}

/** Compares two parsed documents; the order of keys means nothing. Without recursion. */
function isSame(left: unknown, right: unknown): boolean {
  const stack: [unknown, unknown][] = [[left, right]]
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair
    if (Object.is(a, b)) continue
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    if (Array.isArray(a) !== Array.isArray(b)) return false
    const keys = Object.keys(a)
    if (keys.length !== Object.keys(b).length) return false
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) return false
      stack.push([(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]])
    }
  }
  return true
}

import { describe, expect, it } from '@jest/globals'
import { checkFiles, connectorFiles, mergePatch } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

const FILE = 'Orchard Harvest/apiDefinition.swagger.json'
/** More than can be handed to one function call. */
const MANY = 140_000

function withDefinition(patch: unknown): Record<string, string | Uint8Array> {
  const files = connectorFiles()
  return { ...files, [FILE]: JSON.stringify(mergePatch(JSON.parse(String(files[FILE])), patch)) }
}

async function crashes(files: Record<string, string | Uint8Array>, base?: Record<string, string | Uint8Array>) {
  const { report } = await checkFiles(files, base ? { base: { tree: new MemoryTree(base), label: 'base' } } : {})
  expect(report.connectors).toHaveLength(1)
  return report.connectors.flatMap(({ criteria }) =>
    criteria.filter(({ outcome }) => outcome === 'crashed').map(({ id, because }) => `${id}: ${because}`),
  )
}

describe('more than fits into one call of a function', () => {
  it('of steps in a reference', async () => {
    const $ref = `#${'/a'.repeat(MANY * 3)}`
    expect(await crashes(withDefinition({ definitions: { Order: { properties: { farm: { $ref } } } } }))).toEqual([])
  }, 60_000)

  it('of parts of a schema', async () => {
    const allOf = Array.from({ length: MANY }, () => ({ $ref: '#/definitions/Order' }))
    const files = withDefinition({
      definitions: { All: { allOf }, Order: { properties: { all: { $ref: '#/definitions/All' } } } },
    })
    expect(await crashes(files, connectorFiles())).toEqual([])
  }, 120_000)

  it('of links in a readme', async () => {
    const files = {
      ...connectorFiles(),
      'Orchard Harvest/readme.md': `# A\n\n<div>${'<a href=x>'.repeat(MANY)}\n</div>\n`,
    }
    expect(await crashes(files)).toEqual([])
  }, 60_000)
})

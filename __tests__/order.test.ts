import { expect, it } from '@jest/globals'
import { check } from '../src/core.js'
import { CRITERIA } from '../src/generated/registry.js'
import { renderJson } from '../src/report/json.js'
import { CHECK_DEFAULTS, connectorFiles } from './support/connector.js'
import { MemoryTree } from './support/tree.js'

it('gives the same report, byte for byte, when the criteria run in another order', async () => {
  const tree = new MemoryTree(
    connectorFiles({
      definition: {
        host: 'localhost',
        info: { title: 'My API', contact: null },
        paths: {
          '/orders': {
            post: {
              operationId: 'ListOrders',
              summary: null,
              responses: { default: { description: 'x', schema: {} } },
            },
          },
        },
      },
      properties: { properties: { iconBrandColor: '#fff', publisher: null } },
    }),
  )
  const forward = await check({ ...CHECK_DEFAULTS, tree })
  const backward = await check({ ...CHECK_DEFAULTS, tree }, [...CRITERIA].reverse())
  expect(forward.report.connectors[0]?.findings.length).toBeGreaterThan(0)
  expect(renderJson(backward.report)).toBe(renderJson(forward.report))
})

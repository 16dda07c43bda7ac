import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { connectorFiles } from '../support/connector.js'
import { copyDist, type DistPlace } from '../support/dist.js'

let place: DistPlace

beforeAll(() => {
  place = copyDist()
})
afterAll(() => place.remove())

const TWICE = { definition: { paths: { '/orders': { post: { operationId: 'ListOrders' } } } } }

it('notes old findings once, drops what was mended, and never takes in what is new', () => {
  place.write({ ...connectorFiles(TWICE), '.github/certification.yml': '# ours\npublisher: verified\n' })
  expect(place.cli('check').status).toBe(1)
  expect(place.cli('baseline').stdout).toMatch(/: [1-9]\d* old findings noted, 0 dropped\n$/)
  expect(place.cli('check').status).toBe(0)
  const written = readFileSync(join(place.folder, '.github/certification.yml'), 'utf8')
  expect(written).toContain('# ours')

  place.write(
    connectorFiles({
      definition: {
        paths: {
          '/orders': { post: { operationId: 'ListOrders' } },
          '/orders/{orderId}': { get: { operationId: 'ListOrders' } },
        },
      },
    }),
  )
  expect(place.cli('check').status).toBe(1)
  expect(place.cli('baseline').stdout).toContain('a baseline only shrinks')
  expect(place.cli('check').status).toBe(1)

  place.write(connectorFiles())
  expect(place.cli('baseline').stdout).toMatch(/: 0 old findings noted, [1-9]\d* dropped\n$/)
  expect(place.cli('check').status).toBe(0)
})

import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { nearest } from '../../src/facts/nearest.js'
import type { Finding } from '../../src/model/finding.js'
import { checkExample } from '../support/connector.js'

async function defects(example: Example): Promise<readonly Finding[]> {
  return (await checkExample(example)).findings.filter(({ kind }) => kind === 'defect')
}

const SUMMARY = { definition: { paths: { '/orders': { get: { summary: null, sumary: 'List orders' } } } } }

describe('a misspelt key and the key that is missing', () => {
  it('are one finding, at the misspelt key where that is as grave', async () => {
    const { criteria } = await checkExample(SUMMARY)
    expect((await defects(SUMMARY)).map(({ criterion, pointer }) => [criterion, pointer])).toEqual([
      ['openapi-schema-valid', '/paths/~1orders/get/sumary'],
    ])
    expect(criteria.find(({ id }) => id === 'operation-summary-present')?.outcome).toBe('passed')
  })

  it('are the graver finding where that is what is missing, with the misspelling beside it', async () => {
    const findings = await defects({
      definition: { 'x-ms-connector-metadata': null, 'x-ms-conector-metadata': [] },
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      criterion: 'metadata-block-present',
      level: 'required',
      message:
        "There is no x-ms-connector-metadata; 'x-ms-conector-metadata' is a misspelling of 'x-ms-connector-metadata'.",
      remedy: "Rename 'x-ms-conector-metadata' to 'x-ms-connector-metadata'.",
      upstream: "The 'x-ms-connector-metadata' property is required.",
      related: [{ pointer: '/x-ms-conector-metadata' }],
    })
  })

  it('leave the other finding when one of the two criteria is switched off', async () => {
    const findings = await defects({
      ...SUMMARY,
      declaration:
        'publisher: verified\ncriteria:\n  openapi-schema-valid:\n    level: off\n    reason: It is checked elsewhere.\n',
    })
    expect(findings.map(({ criterion }) => criterion)).toEqual(['operation-summary-present'])
  })

  it('are two findings when the misspelt key stands in another object', async () => {
    const findings = await defects({
      definition: { paths: { '/orders': { get: { summary: null }, post: { sumary: 'Create' } } } },
    })
    expect(findings.filter(({ level }) => level === 'required')).toHaveLength(2)
  })
})

describe('the nearest word of a list', () => {
  it.each([
    ['naem', 'name'],
    ['tpye', 'type'],
    ['hots', 'host'],
    ['emial', 'email'],
    ['titel', 'title'],
    ['Type', 'type'],
    ['operationid', 'operationId'],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, ['name', 'type', 'host', 'email', 'title', 'operationId'])).toBe(meant)
  })

  it.each(['', 'eman', 'a', 'x'.repeat(61), 'something else'])('%j is none of them', (word) => {
    expect(nearest(word, ['name', 'type', 'host', 'email', 'title', 'operationId'])).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import { CRITERIA } from '../../src/generated/registry.js'
import { checkExample } from '../support/connector.js'
import { IN_PROCESS } from '../support/second-opinion.js'

describe('every criterion', () => {
  it('has an id of its own', () => {
    const ids = CRITERIA.map((criterion) => criterion.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s finds what its example shows and nothing in the good one',
    async (id, criterion) => {
      const outcomes = async (example: typeof criterion.examples.fails) => {
        const connector = await checkExample(
          example,
          id === 'openapi-second-opinion' ? { secondOpinion: IN_PROCESS } : {},
        )
        return connector.criteria.find((result) => result.id === id)
      }
      expect(await outcomes(criterion.examples.fails)).toMatchObject({
        outcome: criterion.kind === 'attestation' ? 'pending' : 'failed',
      })
      const good = await outcomes(criterion.examples.passes ?? {})
      expect(['passed', 'not-applicable']).toContain(good?.outcome)
    },
  )
})

describe('the clean connector', () => {
  it('breaks no criterion', async () => {
    const connector = await checkExample()
    expect(
      connector.findings
        .filter((finding) => finding.kind === 'defect')
        .map((finding) => `${finding.criterion}: ${finding.message}`),
    ).toEqual([])
  })
})

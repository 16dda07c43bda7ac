import { describe, expect, it } from '@jest/globals'
import { checkExample, findingsOf } from '../support/connector.js'

const TWICE = { definition: { paths: { '/orders': { post: { operationId: 'ListOrders' } } } } }
const declare = (yaml: string) => `publisher: verified\n${yaml}`

describe('waivers and levels', () => {
  it('sets a finding aside with its reason and keeps it listed', async () => {
    const declaration = declare('waivers:\n  - criterion: operation-id-unique\n    reason: It is a test.\n')
    const [finding] = await findingsOf('operation-id-unique', { ...TWICE, declaration })
    expect(finding).toMatchObject({ status: 'waived', waiver: { reason: 'It is a test.' } })
  })

  it('covers only what lies at or below its pointer', async () => {
    const at = (pointer: string) => ({
      ...TWICE,
      declaration: declare(`waivers:\n  - criterion: operation-id-unique\n    reason: x y\n    pointer: ${pointer}\n`),
    })
    expect((await findingsOf('operation-id-unique', at('/paths/~1orders')))[0]?.status).toBe('waived')
    expect((await findingsOf('operation-id-unique', at('/paths/~1ord')))[0]?.status).toBe('open')
  })

  it('counts until its last day and not after', async () => {
    const declaration = declare(
      'waivers:\n  - criterion: operation-id-unique\n    reason: x y\n    until: 2026-11-25\n',
    )
    expect(
      (await findingsOf('operation-id-unique', { ...TWICE, declaration }, { today: '2026-11-25' }))[0]?.status,
    ).toBe('waived')
    expect(
      (await findingsOf('operation-id-unique', { ...TWICE, declaration }, { today: '2026-11-26' }))[0]?.status,
    ).toBe('open')
  })

  it('lowers a level with a reason, never raises one, and lists it', async () => {
    const declaration = declare('criteria:\n  operation-id-unique: { level: advice, reason: We know. }\n')
    const connector = await checkExample({ ...TWICE, declaration })
    expect(connector.findings.find((finding) => finding.criterion === 'operation-id-unique')?.level).toBe('advice')
    expect(connector.notes.join('\n')).toContain('operation-id-unique is set to advice: We know.')
  })

  it('switches a criterion off', async () => {
    const declaration = declare('criteria:\n  operation-id-unique: { level: off, reason: We know. }\n')
    const connector = await checkExample({ ...TWICE, declaration })
    expect(connector.findings.filter((finding) => finding.criterion === 'operation-id-unique')).toEqual([])
    expect(connector.criteria.find((result) => result.id === 'operation-id-unique')).toMatchObject({
      outcome: 'not-applicable',
    })
  })

  it('does not count on a pull request from a fork', async () => {
    const declaration = declare('waivers:\n  - criterion: operation-id-unique\n    reason: Mine.\n')
    const [finding] = await findingsOf('operation-id-unique', { ...TWICE, declaration }, { trustsDeclarations: false })
    expect(finding?.status).toBe('open')
  })

  it('makes the fingerprint of criterion, place and subject, never of the wording', async () => {
    const [one] = await findingsOf('operation-id-unique', TWICE)
    const [two] = await findingsOf('operation-id-unique', {
      ...TWICE,
      properties: { properties: { publisher: 'Somebody Else' } },
    })
    expect(one?.fingerprint).toBe(two?.fingerprint)
  })
})

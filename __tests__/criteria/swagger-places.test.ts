import { describe, expect, it } from '@jest/globals'
import { findingsOf } from '../support/connector.js'

const parameter = (members: object) => ({
  definition: {
    paths: {
      '/orders': {
        get: {
          parameters: [
            {
              name: 'farm',
              in: 'query',
              type: 'array',
              items: { type: 'string' },
              'x-ms-summary': 'Farm',
              description: 'The farm.',
              ...members,
            },
          ],
        },
      },
    },
  },
})

describe('what the Swagger 2.0 schema refuses on parameters is required, what only the platform lacks is recommended', () => {
  it.each([
    ['query', 'multi', 'recommended'],
    ['formData', 'multi', 'recommended'],
    ['header', 'multi', 'required'],
    ['query', 'pipes', 'recommended'],
    ['query', 'comma', 'required'],
    ['query', 7, 'required'],
  ])('in %s, collectionFormat %j', async (place, collectionFormat, level) => {
    const findings = await findingsOf('parameter-collection-format', parameter({ in: place, collectionFormat }))
    expect(findings.map((finding) => finding.level)).toEqual([level])
  })

  it('allowEmptyValue in a header', async () => {
    const findings = await findingsOf('parameter-allow-empty', parameter({ in: 'header', allowEmptyValue: true }))
    expect(findings.map((finding) => finding.level)).toEqual(['required'])
  })
})

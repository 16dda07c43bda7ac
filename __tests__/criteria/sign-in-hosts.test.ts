import { describe, expect, it } from '@jest/globals'
import { OAUTH } from '../../src/criteria/authentication/_oauth.js'
import type { Example } from '../../src/criteria/define.js'
import { findingsOf } from '../support/connector.js'

const parameters = (host: string) => ({
  authorizationUrl: { value: `https://${host}/authorize` },
  tokenUrl: { value: `https://${host}/token` },
  refreshUrl: { value: `https://${host}/token` },
})

async function told(example: Example): Promise<string[]> {
  const findings = await findingsOf('openapi-host-production', example)
  return findings.map(({ level, pointer, message }) => `${level} ${pointer.split('/').slice(-2).join('/')}: ${message}`)
}

const ways = (...hosts: readonly string[]): Example => ({
  ...OAUTH({}),
  properties: {
    properties: {
      connectionParameters: null,
      connectionParameterSets: {
        uiDefinition: { displayName: 'Sign-in' },
        values: hosts.map((host, at) => ({
          name: `way${at}`,
          uiDefinition: { displayName: `Way ${at}` },
          parameters: {
            token: {
              type: 'oauthSetting',
              oAuthSettings: { identityProvider: 'oauth2', customParameters: parameters(host) },
            },
          },
        })),
      },
    },
  },
})

describe('a host of a stage where people sign in', () => {
  it('is advice, told once for each host and at the host', async () => {
    const example = OAUTH({ customParameters: parameters('login.uat.orchardharvest.com') })
    expect(await told(example)).toEqual([
      "advice authorizationUrl/value: People sign in at 'login.uat.orchardharvest.com', which sounds like a 'uat' host.",
    ])
    const [finding] = await findingsOf('openapi-host-production', example)
    const { start, end } = finding?.range ?? { start: { column: 0 }, end: { column: 0 } }
    expect(end.column - start.column).toBe('login.uat.orchardharvest.com'.length)
  })

  it('is seen in the security definitions', async () => {
    const tokenUrl = 'https://staging-login.orchardharvest.com/token'
    expect(await told(OAUTH({}, { flow: 'accessCode', tokenUrl }))).toEqual([
      "advice token/tokenUrl: People sign in at 'staging-login.orchardharvest.com', which sounds like a 'staging' host.",
    ])
  })

  it.each([
    ['of production', OAUTH({})],
    ['that only ends like one', OAUTH({ customParameters: parameters('orchardharvest.dev') })],
    ['that the maker fills in', OAUTH({ customParameters: parameters('{token:site}.sandbox.orchardharvest.com') })],
    ['beside a way to sign in at production', ways('login.orchardharvest.com', 'sandbox.orchardharvest.com')],
    ['no address at all', OAUTH({ customParameters: { tokenUrl: { value: 'sandbox' }, authorizationUrl: 7 } })],
  ])('is not: %s', async (_, example) => {
    expect(await told(example)).toEqual([])
  })

  it('is told where every way to sign in leads to a stage', async () => {
    expect(await told(ways('login.test.orchardharvest.com', 'sandbox.orchardharvest.com'))).toHaveLength(2)
  })
})

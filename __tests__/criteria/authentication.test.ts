import { describe, expect, it } from '@jest/globals'
import { findingsOf } from '../support/connector.js'

const UI = { displayName: 'Site', description: 'Your site.', tooltip: 'Your site.' }
const OAUTH = {
  type: 'oauthSetting',
  oAuthSettings: {
    identityProvider: 'oauth2',
    clientId: '[[CLIENT_ID]]',
    scopes: [],
    redirectMode: 'GlobalPerConnector',
    customParameters: {
      authorizationUrl: { value: 'https://login.orchardharvest.com/authorize' },
      tokenUrl: { value: 'https://login.orchardharvest.com/token' },
      refreshUrl: { value: 'https://login.orchardharvest.com/token' },
    },
  },
}
const OAUTH_DEFINITION = {
  type: 'oauth2',
  flow: 'accessCode',
  authorizationUrl: 'https://login.orchardharvest.com/authorize',
  tokenUrl: 'https://login.orchardharvest.com/token',
  scopes: { read: 'Read' },
}

/** Findings with the connection parameters in place of the clean ones. */
async function told(
  criterion: string,
  connectionParameters: Record<string, unknown>,
  more: { definition?: unknown; properties?: Record<string, unknown>; publisher?: 'verified' | 'independent' } = {},
): Promise<string[]> {
  const findings = await findingsOf(criterion, {
    ...(more.definition === undefined ? {} : { definition: more.definition }),
    ...(more.publisher === undefined ? {} : { publisher: more.publisher }),
    properties: {
      properties: { connectionParameters: { api_key: null, ...connectionParameters }, ...more.properties },
    },
  })
  return findings.map(({ level, message }) => `${level}: ${message}`)
}
const open = { securityDefinitions: null, security: null }
const defined = (securityDefinitions: Record<string, unknown>) => ({
  securityDefinitions: { api_key: null, ...securityDefinitions },
  security: null,
})
const KEY = { type: 'securestring', uiDefinition: UI }
const sets = (...values: Record<string, unknown>[]) => ({
  connectionParameterSets: { uiDefinition: { displayName: 'Sign-in', description: 'How?' }, values },
})
const set = (name: string, parameters: Record<string, unknown>) => ({ name, uiDefinition: UI, parameters })

describe('ways to sign in', () => {
  it('may stand in sets alone, with types in any case', async () => {
    for (const parameters of [
      { k: KEY },
      { token: { ...OAUTH, type: 'oauthsetting' } },
      { k: { ...KEY, type: 'SecureString' } },
    ])
      expect(
        await told('auth-type-supported', {}, { definition: open, properties: sets(set('one', parameters)) }),
      ).toEqual([])
  })

  it('are missed where there are none: required of a verified publisher, recommended to an independent one', async () => {
    const message = 'The connector has no OAuth 2.0, API key or basic authentication.'
    expect(await told('auth-type-supported', {}, { definition: open })).toEqual([`required: ${message}`])
    expect(await told('auth-type-supported', {}, { definition: open, publisher: 'independent' })).toEqual([
      `recommended: ${message}`,
    ])
  })

  it('show the line that declares an open API, and that line settles it', async () => {
    const example = { definition: open, properties: { properties: { connectionParameters: { api_key: null } } } }
    const [finding] = await findingsOf('auth-type-supported', example)
    expect(finding?.paste).toBe('answers:\n  authentication-public: "The API is public because …"')
    const declaration = 'publisher: verified\nanswers:\n  authentication-public: "Weather is for everybody."\n'
    expect(await findingsOf('auth-type-supported', { ...example, declaration })).toEqual([])
    const denied = 'publisher: verified\nanswers:\n  authentication-public: "no"\n'
    expect(await findingsOf('auth-type-supported', { ...example, declaration: denied })).toHaveLength(1)
  })

  it('agree with the security definitions, and each side misses the other', async () => {
    const check = (parameters: Record<string, unknown>, definition: unknown, properties = {}) =>
      told('auth-security-definitions', parameters, { definition, properties })
    const basic = defined({ login: { type: 'basic' } })
    expect(await check({ username: { ...KEY, type: 'string' }, password: KEY }, basic)).toEqual([])
    expect(await check({ password: KEY }, basic)).toHaveLength(1)
    expect(await check({ token: OAUTH }, defined({ o: OAUTH_DEFINITION }))).toEqual([])
    expect(await check({ k: KEY }, defined({ o: OAUTH_DEFINITION }))).toHaveLength(1)
    expect(await check({}, defined({ k: { type: 'apiKey', in: 'header', name: 'X-Key' } }))).toEqual([
      "recommended: The API key 'k' is asked for by no connection parameter.",
    ])
    expect(await check({ k: KEY }, open)).toEqual([
      "recommended: The key 'k' is asked for, and no security definition, policy or script sends it.",
    ])
    expect(await check({ token: OAUTH }, open)).toEqual([
      'advice: The connector signs in with OAuth 2.0, and there is no security definition for it.',
    ])
    expect(await check({ token: OAUTH }, {})).toEqual([
      "advice: The connector signs in with OAuth 2.0, and the security definitions say 'apiKey'.",
    ])
  })

  it('count in sets too when they are compared with the security definitions', async () => {
    const both = defined({ o: OAUTH_DEFINITION, k: { type: 'apiKey', in: 'header', name: 'X-Key' } })
    const properties = sets(set('key', { api_key: KEY }), set('oauth', { token: OAUTH }))
    expect(await told('auth-security-definitions', {}, { definition: both, properties })).toEqual([])
  })

  it('named in security must exist, with scopes for OAuth 2.0 only', async () => {
    const check = (security: unknown) =>
      told(
        'auth-security-requirements',
        { k: KEY },
        { definition: { securityDefinitions: { o: OAUTH_DEFINITION }, security } },
      )
    expect(await check([{ api_key: [] }, { o: ['read'] }])).toEqual([])
    expect(await check([{ API_KEY: [] }, { o: ['write'] }, { api_key: ['read'] }])).toEqual([
      "recommended: The security definition 'API_KEY' does not exist; did you mean 'api_key'?",
      "recommended: The scope 'write' is not defined.",
      "recommended: 'api_key' is not OAuth 2.0 and can have no scopes.",
    ])
  })
})

describe('OAuth settings', () => {
  const settings = (changes: Record<string, unknown>) => ({
    token: { ...OAUTH, oAuthSettings: { ...OAUTH.oAuthSettings, ...changes } },
  })

  it('have names in any case, and a family of addresses that fits the provider', async () => {
    const { authorizationUrl, tokenUrl, refreshUrl } = OAUTH.oAuthSettings.customParameters
    expect(
      await told(
        'auth-oauth-urls',
        settings({
          customParameters: { AuthorizationUrl: authorizationUrl, TokenUrl: tokenUrl, RefreshUrl: refreshUrl },
        }),
      ),
    ).toEqual([])
    expect(await told('auth-oauth-urls', settings({ identityProvider: 'OAuth2Generic' }))).toEqual([
      "required: The OAuth settings do not set 'authorizationUrlTemplate', 'tokenUrlTemplate' and 'refreshUrlTemplate'.",
    ])
    expect(
      await told(
        'auth-oauth-urls',
        settings({ customParameters: { authorizationUrl, tokenUrl: { value: 'http://a.example.org' } } }),
      ),
    ).toEqual([
      "recommended: The OAuth settings do not set 'refreshUrl'.",
      "recommended: The address of 'tokenUrl' does not begin with https.",
    ])
    expect(await told('auth-oauth-urls', settings({ identityProvider: 'docusign', customParameters: {} }))).toEqual([])
  })

  it('name a provider that is known, whatever its case', async () => {
    for (const identityProvider of ['OAuth2', 'DocuSign', 'AAD'])
      expect(await told('auth-oauth-identity-provider', settings({ identityProvider }))).toEqual([])
    expect(await told('auth-oauth-identity-provider', settings({ identityProvider: 'oauth2genric' }))).toEqual([
      "recommended: The identity provider 'oauth2genric' is not known here; did you mean 'oauth2generic'?",
    ])
  })

  it('name the resource of Entra ID, or ask for it', async () => {
    const aad = settings({
      identityProvider: 'aad',
      customParameters: { ResourceUri: { value: 'https://a.example.org' } },
    })
    expect(await told('auth-oauth-aad-resource', aad)).toEqual([])
    const asked = settings({ identityProvider: 'aad', customParameters: {} })
    expect(await told('auth-oauth-aad-resource', asked)).toHaveLength(1)
    expect(await told('auth-oauth-aad-resource', { ...asked, 'token:ResourceUri': { type: 'string' } })).toEqual([])
  })

  it('redirect per connector, without an address of their own', async () => {
    expect(await told('auth-oauth-redirect', settings({}))).toEqual([])
    expect(await told('auth-oauth-redirect', settings({ redirectMode: 'globalperconnector' }))).toEqual([])
    expect(await told('auth-oauth-redirect', settings({ redirectMode: 'Global' }))).toEqual([
      'advice: The redirect address is shared by all connectors.',
    ])
    expect(
      await told('auth-oauth-redirect', settings({ redirectMode: 'Gobal', redirectUrl: 'https://a.example.org/r' })),
    ).toEqual([
      "recommended: 'Gobal' is no redirect mode.",
      "recommended: The redirect address is not on Microsoft's consent server.",
    ])
    expect(
      await told('auth-oauth-redirect', settings({ redirectUrl: 'https://global.consent.azure-apim.net/redirect/x' })),
    ).toEqual(['advice: The redirect address is left in, and reviewers ask to remove it.'])
  })

  it('use the authorization code flow', async () => {
    const definition = (flow: string) => ({ definition: defined({ o: { ...OAUTH_DEFINITION, flow } }) })
    expect(await told('auth-oauth-flow', settings({}), definition('accessCode'))).toEqual([])
    expect(await told('auth-oauth-flow', settings({}), definition('application'))).toEqual([
      "recommended: The flow 'application' is not supported.",
    ])
  })

  it('never show a client ID or secret in any message', async () => {
    const secret = 'q8R~zzT0pSecretValue1234567890abcdef'
    const example = {
      definition: defined({ o: OAUTH_DEFINITION }),
      properties: {
        properties: {
          connectionParameters: {
            api_key: null,
            ...settings({ clientId: secret, clientSecret: secret, redirectMode: 7, identityProvider: 7 }),
          },
        },
      },
    }
    for (const criterion of [
      'auth-oauth-redirect',
      'auth-oauth-identity-provider',
      'file-no-secrets',
      'file-no-client-id',
    ])
      for (const finding of await findingsOf(criterion, example)) expect(JSON.stringify(finding)).not.toContain(secret)
  })

  it('of the wrong types cost nothing but their findings', async () => {
    for (const odd of [7, null, [], 'x', { value: [] }])
      for (const criterion of ['auth-oauth-urls', 'auth-oauth-redirect', 'auth-oauth-aad-resource', 'auth-ui-strings'])
        expect(
          Array.isArray(
            await told(criterion, { token: { type: 'oauthSetting', oAuthSettings: odd, uiDefinition: odd } }),
          ),
        ).toBe(true)
  })
})

describe('the sign-in form', () => {
  it('exempts OAuth, hidden fields and children of the token, and reads schema.description', async () => {
    for (const parameter of [
      { token: OAUTH },
      { 'token:TenantId': { type: 'string', metadata: { sourceType: 'AzureActiveDirectoryTenant' } } },
      { site: { type: 'string', uiDefinition: { constraints: { hidden: 'true' } } } },
      {
        site: {
          type: 'string',
          uiDefinition: { displayName: 'Site', tooltip: 'Site.', schema: { description: 'Your site.' } },
        },
      },
      {
        site: {
          type: 'string',
          uiDefinition: { displayname: 'Site', description: 'Your site.', tooltip: 'Your site.' },
        },
      },
    ]) {
      expect(await told('auth-ui-definition', parameter)).toEqual([])
      expect(await told('auth-ui-strings', parameter)).toEqual([])
    }
  })

  it('misses what a person must read, in sets too', async () => {
    const parameters = { site: { type: 'string', uiDefinition: { displayName: ' ', description: '' } } }
    const expected = [
      "recommended: The field 'site' has no tooltip.",
      "required: The field 'site' has no description.",
      "required: The field 'site' has no displayName.",
    ]
    expect((await told('auth-ui-strings', parameters)).sort()).toEqual(expected)
    expect((await told('auth-ui-strings', {}, { properties: sets(set('one', parameters)) })).sort()).toEqual(expected)
  })

  it('has its constraints in the type that is read', async () => {
    const check = (constraints: Record<string, unknown>) =>
      told('auth-ui-string-booleans', { site: { type: 'string', uiDefinition: { ...UI, constraints } } })
    expect(await check({ required: 'true', hidden: 'False', clearText: true, tabIndex: 2 })).toEqual([])
    expect(await check({ required: true, hidden: false })).toHaveLength(2)
    expect(await check({ required: 'yes', clearText: 1, tabIndex: '2' })).toEqual([
      'recommended: \'required\' is neither "true" nor "false".',
      "recommended: 'clearText' is neither true nor false.",
      "advice: 'tabIndex' is not a whole number.",
    ])
  })

  it('keeps secrets in securestrings', async () => {
    const plain = (name: string) => told('auth-secret-securestring', { [name]: { type: 'string', uiDefinition: UI } })
    for (const name of ['apiKey', 'api_key', 'password', 'AccessToken', 'client-secret'])
      expect(await plain(name)).toHaveLength(1)
    for (const name of ['monkey', 'site', 'tokenUrl', 'keyName', 'turkey']) expect(await plain(name)).toEqual([])
  })

  it('asks for names that policies can refer to', async () => {
    expect(await told('auth-parameter-name', { site_1: KEY, 'token:TenantId': KEY })).toEqual([])
    expect(await told('auth-parameter-name', { 'a b': KEY })).toHaveLength(1)
  })

  it('of several ways needs a name each', async () => {
    const check = (...values: Record<string, unknown>[]) =>
      told('auth-multi-auth-sets', { k: KEY }, { properties: sets(...values) })
    expect(await check(set('a', { k: KEY }), set('b', {}))).toEqual([])
    expect(await check(set('a', {}), set('a', {}))).toEqual(["required: Two ways to sign in are called 'a'."])
    expect(await check()).toEqual(['required: There is no way to sign in in the list.'])
  })
})

describe('a gateway', () => {
  const gateway = { gateway: { type: 'gatewaySetting' } }
  it('runs no script', async () => {
    const properties = { properties: { connectionParameters: gateway } }
    expect(await findingsOf('auth-gateway-limits', { properties, script: 'class A { }' })).not.toEqual([])
    expect(
      await findingsOf('auth-gateway-limits', {
        properties: { properties: { connectionParameters: { ...gateway, api_key: null } } },
      }),
    ).toEqual([])
  })
})

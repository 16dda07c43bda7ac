import type { JsonNode } from '../../facts/json/node.js'
import type { ConnectionParameter } from '../../facts/properties.js'

/** The clean connector with OAuth in place of its key. */
export const OAUTH = (settings: unknown, definition: unknown = { flow: 'accessCode' }) => ({
  definition: {
    securityDefinitions: {
      api_key: null,
      token: {
        type: 'oauth2',
        authorizationUrl: 'https://login.orchardharvest.com/authorize',
        tokenUrl: 'https://login.orchardharvest.com/token',
        scopes: {},
        ...(definition as object),
      },
    },
    security: null,
  },
  properties: {
    properties: {
      connectionParameters: {
        api_key: null,
        token: {
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
            ...(settings as object),
          },
        },
      },
    },
  },
})

/** Every connection parameter with OAuth settings. */
export function* oauth(
  parameters: readonly ConnectionParameter[],
): Generator<{ parameter: ConnectionParameter; settings: JsonNode }> {
  for (const parameter of parameters)
    if (parameter.oAuthSettings?.isObject) yield { parameter, settings: parameter.oAuthSettings }
}

/** The value of a custom parameter, whatever the case of its name; undefined when it is not there. */
export function customParameter(settings: JsonNode, name: string): JsonNode | undefined {
  const lower = name.toLowerCase()
  for (const member of settings.get('customParameters')?.members() ?? [])
    if (member.key.toLowerCase() === lower) return member.get('value') ?? member
  return undefined
}

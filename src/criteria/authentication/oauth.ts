import type { JsonNode } from '../../facts/json/node.js'
import { plainText } from '../../facts/json/plain.js'
import { nearest } from '../../facts/nearest.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { customParameter, OAUTH, oauth } from './_oauth.js'

/** Custom parameters that an identity provider must have; names are compared without regard to case. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  oauth2: ['authorizationUrl', 'tokenUrl', 'refreshUrl'],
  oauth2generic: ['authorizationUrlTemplate', 'tokenUrlTemplate', 'refreshUrlTemplate'],
}

/** Providers that the platform knows; others exist for single vendors. */
const PROVIDERS = [
  'oauth2',
  'oauth2generic',
  'aad',
  'aadcertificate',
  'facebook',
  'github',
  'google',
  'docusign',
  'salesforce',
  'dropbox',
  'microsoftaccount',
  'azureactivedirectory',
  'box',
  'instagram',
  'linkedin',
  'liveid',
  'office365',
  'sharepointonline',
  'slack',
  'spotify',
  'stripe',
  'twitter',
  'yammer',
  'oauth2pkce',
  'oauth2genericpkce',
]

const REDIRECT_MODES = ['Global', 'GlobalPerConnector', 'Direct']

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-oauth-settings-present',
    title: 'An oauthSetting has its settings.',
    level: 'required',
    breaksConnector: true,
    why: 'Without oAuthSettings nobody can sign in.',
    remedy: 'Add "oAuthSettings" with identityProvider, clientId, redirectMode and customParameters.',
    source: written('connectionParameters'),
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name, type, oAuthSettings } of properties.connectionParameters) {
        if (type !== 'oauthsetting' || oAuthSettings?.isObject) continue
        // A published connector has them in other letters, so it works.
        const isCase = node.keys.some((key) => key.toLowerCase() === 'oauthsettings')
        yield {
          at: oAuthSettings ?? node,
          message: `The connection parameter ${quote(name)} has no oAuthSettings.`,
          ...(isCase ? { level: 'recommended' as const } : {}),
          ...(oAuthSettings ? {} : { lacks: { in: node, key: 'oAuthSettings' } }),
        }
      }
    },
    examples: {
      fails: {
        ...OAUTH({}),
        properties: { properties: { connectionParameters: { api_key: null, token: { type: 'oauthSetting' } } } },
      },
      passes: OAUTH({}),
    },
  }),
  defineCriterion({
    id: 'auth-oauth-identity-provider',
    title: 'The identity provider is known.',
    level: 'recommended',
    why: 'The platform signs in with providers it knows; another name fails at the first connection.',
    remedy: 'Write oauth2, oauth2generic or aad; a vendor of its own must be agreed with Microsoft.',
    source: written('connectionParameters'),
    prevalence: '0.8 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { parameter, settings } of oauth(properties.connectionParameters)) {
        const provider = parameter.identityProvider
        const node = settings.get('identityProvider')
        if (provider === undefined)
          yield {
            at: node ?? settings,
            message: 'The OAuth settings name no identity provider.',
            ...(node ? {} : { lacks: { in: settings, key: 'identityProvider' } }),
          }
        else if (!PROVIDERS.includes(provider)) {
          const near = nearest(provider, PROVIDERS)
          yield {
            at: node ?? settings,
            message: `The identity provider ${quote(node?.value)} is not known here${near ? `; did you mean ${quote(near)}?` : '.'}`,
          }
        } else if (provider === 'aadcertificate' && !isFirstParty(settings))
          yield { at: node ?? settings, message: "aadcertificate is for Microsoft's own connectors.", level: 'advice' }
      }
    },
    examples: { fails: OAUTH({ identityProvider: 'oauth2genric' }), passes: OAUTH({}) },
  }),
  defineCriterion({
    id: 'auth-oauth-urls',
    title: 'The OAuth settings name the addresses to sign in.',
    level: 'required',
    why: 'With the names of another provider the address stays unset and nobody can sign in.',
    remedy:
      'Give authorizationUrl, tokenUrl and refreshUrl for oauth2, the same with "Template" at the end for oauth2generic, all with https.',
    source: written('connectionParameters'),
    prevalence: '0.7 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { parameter, settings } of oauth(properties.connectionParameters)) {
        const provider = parameter.identityProvider ?? ''
        const names = (Object.hasOwn(REQUIRED, provider) ? REQUIRED[provider] : undefined) ?? []
        const missing = names.filter((name) => {
          const value = customParameter(settings, name)?.value
          return typeof value !== 'string' || value.trim() === ''
        })
        if (missing.length > 0) {
          const isOptional = missing.length === 1 && missing[0]?.toLowerCase().startsWith('refresh')
          yield {
            at: settings.get('customParameters') ?? settings,
            message: `The OAuth settings do not set ${listOf(missing)}.`,
            lacks: {
              in: settings.get('customParameters') ?? settings,
              key: settings.has('customParameters') ? (missing[0] ?? '') : 'customParameters',
            },
            ...(isOptional ? { level: 'recommended' as const } : {}),
          }
        }
        for (const name of names) {
          const node = customParameter(settings, name)
          if (typeof node?.value === 'string' && /^http:\/\//i.test(node.value.trim()))
            yield {
              at: node,
              message: `The address of ${quote(name)} does not begin with https.`,
              level: 'recommended',
            }
        }
      }
    },
    examples: {
      fails: OAUTH({ customParameters: { authorizationUrlTemplate: { value: 'https://a.example.org' } } }),
      passes: OAUTH({}),
    },
  }),
  defineCriterion({
    id: 'auth-oauth-aad-resource',
    title: 'Sign-in with Microsoft Entra ID names its resource.',
    level: 'recommended',
    why: 'Without resourceUri the token is for nobody.',
    remedy: 'Add "resourceUri" under customParameters.',
    source: written('connectionParameters'),
    prevalence: '4.9 % of connectors with this provider',
    needs: ['properties'],
    *check({ properties }) {
      const templated = properties.connectionParameters.some(({ name }) => name.toLowerCase() === 'token:resourceuri')
      for (const { parameter, settings } of oauth(properties.connectionParameters)) {
        if (parameter.identityProvider !== 'aad' && parameter.identityProvider !== 'aadcertificate') continue
        const value = customParameter(settings, 'resourceUri')?.value
        if (templated || (typeof value === 'string' && value.trim() !== '')) continue
        yield {
          at: settings.get('customParameters') ?? settings,
          message: 'The OAuth settings name no resourceUri.',
          lacks: {
            in: settings.get('customParameters') ?? settings,
            key: settings.has('customParameters') ? 'resourceUri' : 'customParameters',
          },
        }
      }
    },
    examples: { fails: OAUTH({ identityProvider: 'aad' }), passes: OAUTH({}) },
  }),
  defineCriterion({
    id: 'auth-oauth-redirect',
    title: 'OAuth redirects per connector.',
    level: 'recommended',
    why: 'New connectors must use a redirect address of their own; reviewers ask for GlobalPerConnector.',
    remedy: 'Write "redirectMode": "GlobalPerConnector" and leave redirectUrl out.',
    source: written(
      'submission',
      'observed',
      "Microsoft's published schema still knows Global and Direct only; certified connectors with Global exist, so on them it is advice.",
    ),
    prevalence: '86.7 % of published connectors, 63 % of those since 2023',
    needs: ['properties'],
    *check({ properties }) {
      for (const { settings } of oauth(properties.connectionParameters)) {
        const mode = settings.get('redirectMode')
        if (!mode) continue
        const known = REDIRECT_MODES.find(
          (candidate) => candidate.toLowerCase() === plainText(mode.value).toLowerCase(),
        )
        if (known === undefined) yield { at: mode, message: `${quote(mode.value)} is no redirect mode.` }
        else if (known === 'Global')
          yield {
            at: mode,
            message: 'The redirect address is shared by all connectors.',
            level: 'advice',
            fix: { description: 'Redirect per connector.', replaceValueWith: 'GlobalPerConnector' },
          }
        const url = settings.get('redirectUrl')
        if (
          typeof url?.value === 'string' &&
          url.value.trim() !== '' &&
          !/^https:\/\/[\w.-]*consent\.azure-apim\.(?:net|us|cn)\//i.test(url.value)
        ) {
          yield { at: url, message: "The redirect address is not on Microsoft's consent server." }
        } else if (known === 'GlobalPerConnector' && typeof url?.value === 'string' && url.value.trim() !== '') {
          yield {
            at: url.atKey,
            message: 'The redirect address is left in, and reviewers ask to remove it.',
            remedy: 'Delete redirectUrl.',
            level: 'advice',
          }
        }
      }
    },
    examples: { fails: OAUTH({ redirectMode: 'Always' }), passes: OAUTH({}) },
  }),
  defineCriterion({
    id: 'auth-oauth-ip-unsupported',
    title: 'An independent publisher does not sign in with OAuth.',
    level: 'recommended',
    appliesTo: ['independent'],
    why: 'Microsoft has no client of its own for the service, so such connectors are not accepted at present.',
    remedy: 'Use an API key if the service has one.',
    source: written('submission', 'third-party', '35 older independent connectors use OAuth.'),
    prevalence: '8.9 % of independent connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, type, name } of properties.connectionParameters) {
        if (type === 'oauthsetting')
          yield { at: node, message: `The connection parameter ${quote(name)} signs in with OAuth.` }
      }
    },
    examples: { fails: { ...OAUTH({}), publisher: 'independent' } },
  }),
]

export default criteria

/** True for a connector that says it is Microsoft's own. */
function isFirstParty(settings: JsonNode): boolean {
  return plainText(settings.at('properties', 'IsFirstParty')?.value).toLowerCase() === 'true'
}

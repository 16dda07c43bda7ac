import { nearest } from '../../facts/nearest.js'
import type { ApiProperties, ConnectionParameter } from '../../facts/properties.js'
import { listOf, quote } from '../../model/quote.js'
import { isNo } from '../attestation/_answers.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** Types a connection parameter may have, lower case. */
const TYPE_NAMES = ['string', 'securestring', 'int', 'bool', 'oauthSetting', 'gatewaySetting']
const TYPES = new Set(TYPE_NAMES.map((name) => name.toLowerCase()))
/** First-party types: known, and not for publishers. */
const FIRST_PARTY_TYPES = new Set(['managedidentity', 'connection', 'object', 'array'])

const at = (properties: ApiProperties) => properties.properties.get('connectionParameters') ?? properties.properties
/** A type that is none was meant for one of the others, and is told as such. */
const isUnknown = ({ type }: ConnectionParameter): boolean => type === undefined || !TYPES.has(type)
const signsIn = (properties: ApiProperties) =>
  properties.connectionParameters.some(
    (parameter) =>
      parameter.type === 'oauthsetting' ||
      parameter.type === 'securestring' ||
      parameter.type === 'string' ||
      isUnknown(parameter),
  )
/** True when no parameter has the name under which the platform sends an API key; sets have names of their own. */
const lacksApiKey = ({ connectionParameters, sets }: ApiProperties): boolean =>
  sets.length === 0 && !connectionParameters.some(({ name }) => name.toLowerCase() === 'api_key')
const PARAMETERS = (parameters: unknown) => ({ properties: { properties: { connectionParameters: parameters } } })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-type-supported',
    title: 'The connector signs in with OAuth 2.0, an API key or basic authentication.',
    level: { verified: 'required', independent: 'recommended', custom: 'recommended' },
    why: 'A certified connector needs a way to tell its users apart; an open API must be declared as such.',
    remedy: 'Add connection parameters to apiProperties.json, or declare the API public in certification.yml.',
    source: written(
      'submission',
      'documented',
      'The founding requirements name the three kinds; anonymous access is accepted today when it is meant.',
    ),
    prevalence: '13.4 % of published connectors sign in nowhere',
    needs: ['properties', 'declaration', 'files'],
    *check({ properties, declaration, files }) {
      const answer = declaration.answers.get('authentication-public')?.text
      if (signsIn(properties) || (answer !== undefined && !isNo(answer))) return
      // A gateway or a script may carry the sign-in of a custom connector; then the parameters are of other types.
      if (properties.connectionParameters.some(({ type }) => type === 'gatewaysetting') || files.layout === 'solution')
        return
      const isDeclared = files.documents.some(({ root }) => (root?.get('securityDefinitions')?.keys.length ?? 0) > 0)
      yield {
        at: at(properties),
        lacks: { in: properties.properties, key: 'connectionParameters' },
        message: isDeclared
          ? 'The connection parameters hold no sign-in, although the API definition has securityDefinitions.'
          : 'The connector has no OAuth 2.0, API key or basic authentication.',
        remedy: isDeclared
          ? 'Add connection parameters for it, or add these lines to certification.yml if the API is public.'
          : 'Add connection parameters, or add these lines to certification.yml if the API is public.',
        paste: 'answers:\n  authentication-public: "The API is public because …"',
      }
    },
    examples: {
      fails: { definition: { securityDefinitions: null, security: null }, ...PARAMETERS({ api_key: null }) },
      passes: {
        definition: { securityDefinitions: null, security: null },
        ...PARAMETERS({ api_key: null }),
        declaration: 'publisher: verified\nanswers:\n  authentication-public: "It serves public weather data."\n',
      },
    },
  }),
  defineCriterion({
    id: 'auth-connection-parameters-present',
    title: 'apiProperties.json has connection parameters, if only an empty list.',
    level: 'required',
    breaksConnector: true,
    why: 'The connector cannot be created without the key.',
    remedy: 'Add "connectionParameters": {} under "properties" for an API without sign-in.',
    source: written('connectionParameters'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    notApplicable: ({ properties }) =>
      properties.isSolution ? 'In a solution the file holds nothing else.' : undefined,
    *check({ properties }) {
      const { properties: node } = properties
      if (!node.has('connectionParameters') && !node.has('connectionParameterSets'))
        yield {
          at: node,
          message: 'There are no connection parameters.',
          lacks: { in: node, key: 'connectionParameters' },
        }
      const single = node.get('connectionParameters')
      if (single && !single.isObject) yield { at: single, message: 'The connection parameters are not an object.' }
    },
    examples: { fails: { properties: { properties: { connectionParameters: null } } } },
  }),
  defineCriterion({
    id: 'auth-parameter-types',
    title: 'Connection parameters have a known type.',
    level: 'required',
    why: 'The platform refuses a parameter of another type.',
    remedy: 'Write string, securestring, int, bool, oauthSetting or gatewaySetting.',
    source: written('connectionParameters'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name, type } of properties.connectionParameters) {
        if (type !== undefined && TYPES.has(type)) continue
        const typeNode = node.get('type')
        const near = type === undefined ? undefined : nearest(type, TYPE_NAMES)
        if (!typeNode)
          yield {
            at: node,
            message: `The connection parameter ${quote(name)} has no type.`,
            lacks: { in: node, key: 'type' },
          }
        else if (type !== undefined && FIRST_PARTY_TYPES.has(type))
          yield {
            at: typeNode,
            message: `The type ${quote(typeNode.value)} is for Microsoft's own connectors.`,
            level: 'recommended',
          }
        else
          yield {
            at: typeNode,
            message: `${quote(typeNode.value)} is no type of a connection parameter${near ? `; did you mean ${quote(near)}?` : '.'}`,
          }
      }
    },
    examples: { fails: PARAMETERS({ api_key: { type: 'password' } }) },
  }),
  defineCriterion({
    id: 'auth-parameter-name',
    title: 'Names of connection parameters hold letters, digits and underscores.',
    level: 'recommended',
    why: 'Policies and templates refer to the name, and other characters are not understood there.',
    remedy: 'Rename the parameter, and change the policies that refer to it.',
    source: written('connectionParameters', 'inferred'),
    prevalence: '0.3 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name } of properties.connectionParameters) {
        if (/^[0-9A-Za-z_]+(?::[0-9A-Za-z_]+)?$/.test(name)) continue
        yield {
          at: node.atKey,
          message: `The name ${quote(name)} holds other characters than letters, digits and underscores.`,
        }
      }
    },
    examples: {
      fails: PARAMETERS({
        'my-key': {
          type: 'string',
          uiDefinition: { displayName: 'Site', description: 'Your site.', tooltip: 'Your site.' },
        },
      }),
    },
  }),
  defineCriterion({
    id: 'auth-security-definitions',
    title: 'Security definitions and connection parameters speak of the same sign-in.',
    level: 'recommended',
    why: 'Where they differ, keys are asked for and never sent, or sent and never asked for.',
    remedy: 'Describe in securityDefinitions how the connection parameters are sent.',
    source: written(
      'connectionParameters',
      'documented',
      'OAuth 2.0 without an oauthSetting is required to be mended; an API key may also be sent by a policy or script.',
    ),
    prevalence: '6.2 % of published connectors collect keys without a definition, 0.9 % define OAuth without a setting',
    needs: ['openapi', 'properties', 'files'],
    *check({ openapi, properties, files }) {
      const definitions = openapi.root.get('securityDefinitions')
      const kinds = new Set([...(definitions?.members() ?? [])].map((definition) => definition.string('type')))
      const has = (type: string): boolean =>
        properties.connectionParameters.some((parameter) => parameter.type === type)
      const secrets = properties.connectionParameters.filter(({ type }) => type === 'securestring')
      const sentOtherwise = properties.policies.length > 0 || files.script !== undefined
      if (properties.connectionParameters.some(isUnknown)) return
      const lacks = { in: properties.properties, key: 'connectionParameters' }
      for (const definition of definitions?.members() ?? []) {
        const type = definition.string('type')
        if (type === 'oauth2' && !has('oauthsetting') && !sentOtherwise) {
          yield {
            at: definition,
            message: `OAuth 2.0 is defined as ${quote(definition.key)}, and no connection parameter is an oauthSetting.`,
            lacks,
          }
        } else if (type === 'apiKey' && secrets.length === 0 && !has('string') && !has('oauthsetting')) {
          yield {
            at: definition,
            message: `The API key ${quote(definition.key)} is asked for by no connection parameter.`,
            lacks,
          }
        } else if (type === 'apiKey' && !sentOtherwise && !has('oauthsetting') && lacksApiKey(properties)) {
          const { node, name } = secrets[0] ?? properties.connectionParameters[0] ?? {}
          yield {
            at: node?.atKey ?? definition,
            message: `The API key ${quote(definition.key)} is sent from a connection parameter named "api_key", and this one is ${quote(name)}.`,
            remedy: 'Rename the connection parameter to "api_key", or send it with a setheader policy.',
          }
        } else if (
          type === 'basic' &&
          !has('oauthsetting') &&
          properties.connectionParameters.filter(
            (parameter) => parameter.type === 'securestring' || parameter.type === 'string',
          ).length < 2
        ) {
          yield {
            at: definition,
            message: 'Basic authentication needs a connection parameter for the user name and one for the password.',
            lacks,
          }
        }
      }
      const [secret] = secrets
      if (secret && kinds.size === 0 && !sentOtherwise) {
        yield {
          at: secret.node,
          message: `The key ${quote(secret.name)} is asked for, and no security definition, policy or script sends it.`,
          lacks: { in: openapi.root, key: 'securityDefinitions' },
        }
      }
      const oauth = properties.connectionParameters.find((parameter) => parameter.type === 'oauthsetting')
      if (oauth && !kinds.has('oauth2') && properties.sets.length === 0) {
        yield {
          at: oauth.node,
          message:
            kinds.size === 0
              ? 'The connector signs in with OAuth 2.0, and there is no security definition for it.'
              : `The connector signs in with OAuth 2.0, and the security definitions say ${listOf([...kinds].map(String))}.`,
          level: 'advice',
        }
      }
    },
    examples: {
      fails: {
        definition: {
          securityDefinitions: {
            api_key: null,
            login: {
              type: 'oauth2',
              flow: 'accessCode',
              authorizationUrl: 'https://login.orchardharvest.com/a',
              tokenUrl: 'https://login.orchardharvest.com/t',
              scopes: {},
            },
          },
          security: null,
        },
      },
    },
  }),
]

export default criteria

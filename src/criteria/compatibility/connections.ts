import { quote } from '../../model/quote.js'
import { ALL, row, UPDATES } from './_row.js'

const oauth = (settings: object) => ({
  properties: {
    properties: {
      connectionParameters: {
        api_key: null,
        token: {
          type: 'oauthSetting',
          oAuthSettings: {
            identityProvider: 'oauth2',
            clientId: 'orchard',
            scopes: ['orders.read'],
            redirectMode: 'GlobalPerConnector',
            redirectUrl: 'https://global.consent.azure-apim.net/redirect',
            customParameters: { tokenUrl: { value: 'https://login.orchardharvest.com/token' } },
            ...settings,
          },
        },
      },
    },
  },
})
const parameter = (name: string, over: object | null) => ({
  properties: {
    properties: {
      connectionParameters: {
        [name]:
          over === null
            ? null
            : {
                type: 'string',
                uiDefinition: {
                  displayName: 'Region',
                  description: 'Where your farms lie.',
                  tooltip: 'Choose the region of your account.',
                  constraints: { required: 'false' },
                },
                ...over,
              },
      },
    },
  },
})
const NEEDED = { uiDefinition: { displayName: 'Region', description: 'Where.', constraints: { required: 'true' } } }
const values = (...names: string[]) => ({
  uiDefinition: {
    displayName: 'Region',
    description: 'Where.',
    constraints: { required: 'false', allowedValues: names.map((value) => ({ value })) },
  },
})
const sets = (...names: string[]) => ({
  properties: {
    properties: {
      connectionParameters: null,
      connectionParameterSets: {
        uiDefinition: { displayName: 'Sign in', description: 'How to sign in.' },
        values: names.map((name) => ({
          name,
          uiDefinition: { displayName: name, description: `Signs in by ${name}.` },
          parameters: { api_key: { type: 'securestring' } },
        })),
      },
    },
  },
})
const AGAIN = 'every user must connect again'

/** What existing connections hold. */
export default [
  row({
    id: 'authentication-kept',
    title: 'No way to sign in is removed.',
    level: 'required',
    kind: 'authentication-removed',
    consumers: ALL,
    why: 'An update may not change how a connector signs in: existing connections hold credentials of the old kind.',
    remedy: 'Keep the old way and offer the new one beside it in connectionParameterSets.',
    validator: { rule: 'AuthenticationMethodRemoved' },
    url: UPDATES,
    confidence: 'documented',
    message: ({ from, to }) =>
      `Signing in by ${from} is gone${to === '' ? '' : `, and ${to} took its place`}: existing connections stop working and ${AGAIN}.`,
    covers: ['change-connection-parameters'],
    fails: { ...oauth({}), base: {} },
  }),
  row({
    id: 'identity-provider-kept',
    title: 'The identity provider stays the same.',
    level: 'required',
    kind: 'identity-provider-changed',
    milder: ({ is }) => (is.widened ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Tokens of the old provider are worth nothing to the new one.',
    remedy: 'Restore the old identityProvider, or offer the new one as a set of its own in connectionParameterSets.',
    url: UPDATES,
    confidence: 'documented',
    message: ({ from, to, all }) =>
      `The identity provider${ofSets(all)} changed from ${quote(from)} to ${quote(to)}: existing connections cannot be renewed and ${AGAIN}.`,
    prevalence: '2.5 % of 436 updates',
    fails: { ...oauth({ identityProvider: 'oauth2generic' }), base: oauth({}) },
  }),
  row({
    id: 'connection-parameter-removed',
    title: 'No connection parameter is removed or renamed.',
    level: 'required',
    kind: 'connection-parameter-removed',
    consumers: ALL,
    why: 'Connections store values by the name of the parameter; policies that read it get nothing.',
    remedy: 'Put the connection parameter back under its old name; "hidden": "true" takes it out of sight.',
    remedyFor: ({ name, to }) =>
      to === ''
        ? undefined
        : `Name the connection parameter ${quote(name)} again; uiDefinition.displayName can carry the new name.`,
    validator: { rule: 'ConnectionParametersRemoved' },
    confidence: 'documented',
    message: ({ name, to, all }) =>
      to === ''
        ? `Connection parameter ${quote(name)}${ofSets(all)} is gone: what existing connections store for it is no longer used.`
        : `Connection parameter ${quote(name)}${ofSets(all)} was renamed to ${quote(to)}: existing connections store the value under the old name.`,
    prevalence: '9.9 % of 436 updates',
    fails: { base: parameter('region', {}) },
  }),
  row({
    id: 'required-connection-parameter-added',
    title: 'No new connection parameter is required.',
    level: 'required',
    kind: 'connection-parameter-added',
    when: ({ is }) => is.required === true,
    milder: ({ is }) => (is.withDefault ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Existing connections lack it.',
    remedy: 'Make it optional, or give it a default that stands for the behavior of today.',
    message: ({ name, all }) =>
      `Connection parameter ${quote(name)}${ofSets(all)} is new and required: existing connections lack it, and ${AGAIN}.`,
    prevalence: '15 % of 436 updates',
    fails: { ...parameter('region', NEEDED), base: {} },
  }),
  row({
    id: 'optional-connection-parameter-added',
    title: 'No connection parameter is new.',
    level: 'advice',
    kind: 'connection-parameter-added',
    when: ({ is }) => is.required !== true,
    consumers: [],
    why: 'Existing connections go on without; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: ({ name, all }) =>
      `Connection parameter ${quote(name)}${ofSets(all)} is new and optional: existing connections go on without.`,
    prevalence: '3.2 % of 436 updates',
    fails: { ...parameter('region', {}), base: {} },
  }),
  row({
    id: 'connection-parameter-type-kept',
    title: 'No connection parameter changes its type.',
    level: 'required',
    kind: 'connection-parameter-type-changed',
    milder: ({ is }) => (is.widened ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Existing connections hold a value of the old type.',
    remedy: 'Restore the old type, or add a parameter of another name.',
    message: ({ name, from, to, is, all }) =>
      `Connection parameter ${quote(name)}${ofSets(all)} is ${quote(to)} instead of ${quote(from)}: existing connections ${is.widened ? 'may have to be made again' : 'hold a value of the wrong type'}.`,
    fails: { ...parameter('region', { type: 'int' }), base: parameter('region', {}) },
  }),
  row({
    id: 'connection-parameter-became-required',
    title: 'No optional connection parameter becomes required.',
    level: 'recommended',
    kind: 'connection-parameter-became-required',
    consumers: ALL,
    why: 'Connections made without it cannot be edited until somebody fills it in.',
    remedy: 'Leave it optional.',
    message: ({ name, all }) =>
      `Connection parameter ${quote(name)}${ofSets(all)} is required now: connections that were made without it have no value to send.`,
    fails: { ...parameter('region', NEEDED), base: parameter('region', {}) },
  }),
  row({
    id: 'connection-parameter-values-kept',
    title: 'No value of a connection parameter is removed.',
    level: 'recommended',
    kind: 'connection-parameter-values-removed',
    consumers: ALL,
    why: 'A value that is stored is no longer on offer, for new connections at least.',
    remedy: 'Put the value back into allowedValues.',
    message: ({ name, from, all }) =>
      `Connection parameter ${quote(name)}${ofSets(all)} no longer offers ${quote(from)}: connections that store it cannot be made again.`,
    fails: { ...parameter('region', values('north')), base: parameter('region', values('north', 'south')) },
  }),
  row({
    id: 'parameter-set-removed',
    title: 'No connection parameter set is removed or renamed.',
    level: 'required',
    kind: 'parameter-set-removed',
    consumers: ALL,
    why: 'A connection stores the name of the set it was made with.',
    remedy: 'Restore the set under its old name; its displayName can carry the new one.',
    message: ({ name, to }) =>
      to === ''
        ? `Connection parameter set ${quote(name)} is gone: connections that were made with it stop working.`
        : `Connection parameter set ${quote(name)} was renamed to ${quote(to)}: connections store the old name and stop working.`,
    fails: { ...sets('key'), base: sets('key', 'secret') },
  }),
  row({
    id: 'parameter-set-added',
    title: 'No connection parameter set is new.',
    level: 'advice',
    kind: 'parameter-set-added',
    consumers: [],
    why: 'Another way to sign in breaks nobody; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: ({ name }) => `Connection parameter set ${quote(name)} is new: existing connections go on with theirs.`,
    fails: { ...sets('key', 'secret'), base: sets('key') },
  }),
  row({
    id: 'parameter-sets-introduced',
    title: 'The old connection parameters stay when sets are introduced.',
    level: 'required',
    kind: 'parameter-sets-introduced',
    milder: ({ is }) => (is.announced ? 'advice' : undefined),
    consumers: ALL,
    why: 'Existing connections were made with connectionParameters and name no set.',
    remedy: 'Keep "connectionParameters" beside "connectionParameterSets".',
    message: ({ is }) =>
      is.announced
        ? 'Connection parameter sets are new, and the old connection parameters stand beside them: existing connections go on.'
        : 'Connection parameter sets took the place of the connection parameters: existing connections name no set and stop working.',
    fails: { ...sets('key'), base: {} },
  }),
  row({
    id: 'scopes-not-added',
    title: 'No OAuth scope is added.',
    level: 'recommended',
    kind: 'scopes-added',
    consumers: ALL,
    why: 'Tokens of existing connections lack the scope until their users consent again.',
    remedy: 'Ask for the scope only where it is needed, or name the new consent in the release notes.',
    message: ({ to, all }) =>
      `The scope ${quote(to)}${ofSets(all)} is new: users of existing connections must consent again before it counts.`,
    prevalence: '8.5 % of 436 updates',
    fails: { ...oauth({ scopes: ['orders.read', 'orders.write'] }), base: oauth({}) },
  }),
  row({
    id: 'scopes-not-removed',
    title: 'No OAuth scope is removed.',
    level: 'recommended',
    kind: 'scopes-removed',
    consumers: ALL,
    why: 'Connections that are renewed lose what the scope allowed.',
    remedy: 'Make sure that no operation needs the scope any more.',
    message: ({ from, all }) =>
      `The scope ${quote(from)}${ofSets(all)} is gone: operations that need it fail once a connection is renewed.`,
    prevalence: '7.1 % of 436 updates',
    fails: { ...oauth({ scopes: [] }), base: oauth({}) },
  }),
  row({
    id: 'redirect-mode-kept',
    title: 'The redirect mode stays the same.',
    level: 'recommended',
    kind: 'redirect-mode-changed',
    consumers: ALL,
    why: 'The provider must know the new redirect address before anybody can sign in.',
    remedy: 'Register the new redirect address with the identity provider before the update goes out.',
    message: ({ from, to, all }) =>
      `The redirect mode${ofSets(all)} changed from ${quote(from)} to ${quote(to)}: nobody can sign in until the new address is registered with the provider.`,
    prevalence: '4.4 % of 436 updates',
    fails: { ...oauth({}), base: oauth({ redirectMode: 'Global' }) },
  }),
  row({
    id: 'oauth-parameters-kept',
    title: 'Addresses and parameters of OAuth stay the same.',
    level: 'recommended',
    kind: 'oauth-parameters-changed',
    consumers: ALL,
    why: 'Existing connections are renewed at the new address, for the new resource or tenant.',
    remedy: 'Make sure that tokens of existing connections can be renewed with the new values.',
    message: ({ from, all }) =>
      `The OAuth parameters ${quote(from)}${ofSets(all)} changed: existing connections are renewed with the new values, which may be refused.`,
    prevalence: '8.7 % of 436 updates',
    fails: {
      ...oauth({ customParameters: { tokenUrl: { value: 'https://login2.orchardharvest.com/token' } } }),
      base: oauth({}),
    },
  }),
  row({
    id: 'client-id-kept',
    title: 'The client ID stays the same.',
    level: 'recommended',
    kind: 'client-id-changed',
    consumers: ALL,
    why: 'Refresh tokens belong to the client that got them.',
    remedy: 'Keep the client ID, or tell users that they must sign in again.',
    message: ({ all }) =>
      `The client ID${ofSets(all)} changed: refresh tokens of existing connections are worth nothing, and all users sign in again.`,
    prevalence: '6.7 % of 436 updates',
    fails: { ...oauth({ clientId: 'orchard-2' }), base: oauth({}) },
  }),
]

/** ` of 13 parameter sets`, where the same was done to many of them. */
function ofSets(all: readonly unknown[]): string {
  return all.length === 1 ? '' : ` of ${all.length} parameter sets`
}

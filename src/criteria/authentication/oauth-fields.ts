import { nearest } from '../../facts/nearest.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { OAUTH, oauth } from './_oauth.js'

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-oauth-flow',
    title: 'OAuth uses the authorization code flow.',
    level: 'recommended',
    why: 'Other flows are not supported by the platform.',
    remedy: 'Write "flow": "accessCode" in the security definition.',
    source: written('faq'),
    prevalence: '1.4 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const definition of openapi.root.get('securityDefinitions')?.members() ?? []) {
        const flow = definition.get('flow')
        if (definition.string('type') !== 'oauth2' || !flow || flow.value === 'accessCode') continue
        const near = typeof flow.value === 'string' ? nearest(flow.value, ['accessCode']) : undefined
        yield {
          at: flow,
          message: `The flow ${quote(flow.value)} is not supported${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
    },
    examples: { fails: OAUTH({}, { flow: 'application' }), passes: OAUTH({}) },
  }),
  defineCriterion({
    id: 'auth-oauth-grant',
    title: 'OAuth does not sign in with client credentials.',
    level: 'recommended',
    why: 'The platform signs in users: a grant without a user is not supported, however it is written into the settings.',
    remedy: 'Use the authorization code flow.',
    source: written('faq'),
    prevalence: '0.6 % of published connectors, through templates or scripts',
    needs: ['properties'],
    *check({ properties }) {
      for (const { settings } of oauth(properties.connectionParameters)) {
        for (const member of settings.get('customParameters')?.members() ?? []) {
          const node = member.get('value') ?? member
          if (typeof node.value !== 'string' || !/client_credentials?\b/i.test(node.value)) continue
          yield { at: node, message: `${quote(member.key)} asks for client credentials, which are not supported.` }
        }
      }
      for (const { parameters, templateId } of properties.policies)
        for (const member of parameters?.members() ?? [])
          if (typeof member.value === 'string' && /\bgrant_type=client_credentials\b/i.test(member.value))
            yield {
              at: member,
              level: 'advice',
              message: `The policy ${quote(templateId)} signs in with client credentials, which reviewers ask about.`,
            }
    },
    examples: {
      fails: OAUTH({
        identityProvider: 'oauth2generic',
        customParameters: {
          authorizationUrlTemplate: { value: 'https://login.orchardharvest.com/authorize' },
          tokenUrlTemplate: { value: 'https://login.orchardharvest.com/token' },
          refreshUrlTemplate: { value: 'https://login.orchardharvest.com/token' },
          tokenBodyTemplate: { value: '?grant_type=client_credentials&client_id={ClientId}' },
        },
      }),
      passes: OAUTH({}),
    },
  }),
  defineCriterion({
    id: 'auth-oauth-fields',
    title: 'The fields of the OAuth settings have the types that the platform reads.',
    level: 'recommended',
    why: 'What has another type is ignored, and the sign-in asks for too little or fails.',
    remedy: 'Write it in the type that the documentation names.',
    source: written('connectionParameters', 'inferred'),
    prevalence: 'no published connector',
    needs: ['properties'],
    *check({ properties }) {
      for (const { settings } of oauth(properties.connectionParameters)) {
        const scopes = settings.get('scopes')
        if (scopes && !scopes.isArray && scopes.value !== null)
          yield { at: scopes, message: 'The scopes are not a list.', remedy: 'Write a list such as ["read", "write"].' }
        for (const scope of scopes?.elements() ?? [])
          if (typeof scope.value !== 'string') yield { at: scope, message: 'A scope is not a text.' }
        for (const key of ['clientId', 'redirectUrl']) {
          const node = settings.get(key)
          if (node && typeof node.value !== 'string' && node.value !== null)
            yield { at: node, message: `${quote(key)} is not a text.` }
        }
        for (const key of ['customParameters', 'properties']) {
          const node = settings.get(key)
          if (node && !node.isObject && node.value !== null)
            yield { at: node, message: `${quote(key)} is not an object.` }
        }
        const firstParty = settings.at('properties', 'IsFirstParty')
        if (firstParty && typeof firstParty.value === 'boolean')
          yield {
            at: firstParty,
            level: 'advice',
            message: "'IsFirstParty' is a boolean; the platform reads a text.",
            fix: { description: 'Write it as a text.', replaceValueWith: firstParty.value ? 'True' : 'False' },
          }
      }
    },
    examples: { fails: OAUTH({ scopes: 'read write' }), passes: OAUTH({ scopes: ['read', 'write'] }) },
  }),
]

export default criteria

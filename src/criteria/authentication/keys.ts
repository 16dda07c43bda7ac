import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { ApiProperties, ConnectionParameter } from '../../facts/properties.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** Keys that are known in one kind of object, and what the object is called. */
interface Shape {
  readonly name: string
  readonly keys: readonly string[]
}

const SHAPES = {
  parameter: {
    name: 'a connection parameter',
    keys: ['type', 'uiDefinition', 'oAuthSettings', 'gatewaySettings', 'metadata', 'allowedValues', 'defaultValue'],
  },
  form: {
    name: 'uiDefinition',
    keys: ['displayName', 'description', 'tooltip', 'constraints', 'schema', 'tabIndex'],
  },
  constraints: {
    name: 'the constraints',
    keys: [
      'required',
      'clearText',
      'hidden',
      'tabIndex',
      'allowedValues',
      'capability',
      'dependencies',
      'editor',
      'default',
      'propertyName',
      'location',
    ],
  },
  oauth: {
    name: 'the OAuth settings',
    keys: [
      'identityProvider',
      'clientId',
      'clientSecret',
      'scopes',
      'redirectMode',
      'redirectUrl',
      'properties',
      'customParameters',
      'additionalParameters',
    ],
  },
  sets: { name: 'the ways to sign in', keys: ['uiDefinition', 'values'] },
  set: { name: 'a way to sign in', keys: ['name', 'uiDefinition', 'parameters', 'metadata'] },
  policy: { name: 'a policy', keys: ['templateId', 'title', 'parameters', 'type'] },
} as const satisfies Readonly<Record<string, Shape>>

const ENTRA = ['loginUri', 'loginUriAAD', 'tenantId', 'resourceUri', 'enableOnbehalfOfLogin', 'grantType']

/** Names of custom parameters by identity provider; templates may have placeholders with names of their own. */
const CUSTOM: Readonly<Record<string, readonly string[]>> = {
  oauth2: ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'redirectUrl'],
  oauth2generic: [
    'authorizationUrlTemplate',
    'authorizationUrlQueryStringTemplate',
    'tokenUrlTemplate',
    'tokenUrlQueryStringTemplate',
    'tokenBodyTemplate',
    'refreshUrlTemplate',
    'refreshUrlQueryStringTemplate',
    'refreshBodyTemplate',
    'scopeListDelimiter',
  ],
  aad: ENTRA,
  aadcertificate: ENTRA,
}

/** Every object whose keys are known, with its shape. */
function* objects({ properties, connectionParameters, sets, policies }: ApiProperties): Generator<[JsonNode, Shape]> {
  const list = properties.get('connectionParameterSets')
  if (list?.isObject) yield [list, SHAPES.sets]
  for (const { node } of sets) {
    yield [node, SHAPES.set]
    const form = node.get('uiDefinition')
    if (form) yield [form, SHAPES.form]
  }
  for (const { node, uiDefinition, constraints, oAuthSettings } of connectionParameters) {
    yield [node, SHAPES.parameter]
    if (uiDefinition) yield [uiDefinition, SHAPES.form]
    if (constraints) yield [constraints, SHAPES.constraints]
    if (oAuthSettings) yield [oAuthSettings, SHAPES.oauth]
  }
  for (const { node } of policies) yield [node, SHAPES.policy]
}

/** A key that is not known; one in another letter case is read all the same. */
function* strange(object: JsonNode, { name, keys }: Shape): Generator<Problem> {
  for (const member of object.members()) {
    const { key } = member
    if (keys.includes(key) || key.startsWith('$')) continue
    const near = nearest(key, keys)
    const isCase = near !== undefined && near.toLowerCase() === key.toLowerCase()
    yield {
      at: member.atKey,
      message: `${quote(key)} is not known in ${name}${near ? `; did you mean ${quote(near)}?` : '.'}`,
      ...(near
        ? { remedy: `Rename it to ${quote(near)}.`, means: { in: object, key: near, written: key } }
        : { remedy: 'Delete the key, or correct its name.' }),
      ...(near === undefined || isCase ? { level: 'advice' as const } : {}),
    }
  }
}

/** Names of custom parameters that are a letter or two from one the provider reads. */
function* customParameters({ identityProvider, oAuthSettings }: ConnectionParameter): Generator<Problem> {
  const list = oAuthSettings?.get('customParameters')
  const provider = identityProvider ?? ''
  const known = Object.hasOwn(CUSTOM, provider) ? CUSTOM[provider] : undefined
  if (!list || !known) return
  const lower = new Set(known.map((name) => name.toLowerCase()))
  // What has its own name is no misspelling of another one.
  const open = known.filter((name) => !list.keys.some((key) => key.toLowerCase() === name.toLowerCase()))
  for (const member of list.members()) {
    if (lower.has(member.key.toLowerCase())) {
      const isShaped = member.isObject && typeof member.raw('value') === 'string'
      // Published connectors give some of them as plain texts.
      if (!isShaped && typeof member.value !== 'string' && !member.has('value'))
        yield {
          at: member,
          message: `The custom parameter ${quote(member.key)} holds no value.`,
          remedy: 'Write it as { "value": "…" }.',
          level: 'advice',
        }
      continue
    }
    const near = nearest(member.key, open)
    if (near === undefined) continue
    yield {
      at: member.atKey,
      message: `${quote(member.key)} is not known among the custom parameters; did you mean ${quote(near)}?`,
      remedy: `Rename it to ${quote(near)}.`,
      means: { in: list, key: near, written: member.key },
    }
  }
}

const FORM = (parameter: unknown) => ({ properties: { properties: { connectionParameters: { api_key: parameter } } } })

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-known-keys',
    title: 'Every key of a connection parameter, a way to sign in or a policy is known.',
    level: 'recommended',
    why: 'A misspelt key is silently ignored: the text is not shown, the field is not hidden, the address is not called.',
    remedy: 'Write the key as the documentation does.',
    source: written(
      'connectionParameters',
      'inferred',
      'Keys without a likely correction, and other letter case, are advice.',
    ),
    prevalence: 'no published connector; 1.7 % in letter case only',
    needs: ['properties'],
    *check({ properties }) {
      for (const [object, shape] of objects(properties)) yield* strange(object, shape)
      for (const parameter of properties.connectionParameters) yield* customParameters(parameter)
    },
    examples: { fails: FORM({ uiDefinition: { constraints: { clearText: null, claerText: false } } }) },
  }),
]

export default criteria

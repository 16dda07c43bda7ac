import type { JsonNode } from '../../facts/json/node.js'
import { plainText } from '../../facts/json/plain.js'
import type { ConnectionParameter } from '../../facts/properties.js'
import { productName } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** Fields a person fills in when a connection is made. */
const isShown = ({ type, isHidden }: ConnectionParameter): boolean =>
  type !== 'oauthsetting' && type !== 'gatewaysetting' && !isHidden
/** Fields that the OAuth sign-in asks for, such as the tenant: Microsoft's own samples leave texts out. */
const isOfSignIn = ({ name }: ConnectionParameter): boolean => name.startsWith('token:')
const isAsked = (parameter: ConnectionParameter): boolean => isShown(parameter) && !isOfSignIn(parameter)
const FORM = (parameter: unknown) => ({ properties: { properties: { connectionParameters: { api_key: parameter } } } })

/** Microsoft's own sample writes displayname. */
function isLabelled(node: JsonNode): boolean {
  const form = node.get('uiDefinition')
  return ['displayName', 'displayname'].some((key) => Boolean(form?.string(key)?.trim()))
}

const SECRET_NAME = /(?:^|[_\-\s])(?:key|token|password|secret|pwd)$|(?:Key|Token|Password|Secret|Pwd)$/
/** Who signs in, and where: read while typing, and no secret whatever type the parameter has. */
const PUBLIC_NAME = /user|login|account|mail|domain|host|site|url|instance|tenant|client_?id|region/i

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-ui-definition',
    title: 'Every field of the sign-in form is described.',
    level: 'required',
    policyCodes: ['5000.2.6.9'],
    why: 'Without uiDefinition the form shows the bare name of the parameter.',
    remedy: 'Add "uiDefinition" with displayName, description and tooltip.',
    source: written('connectionParameters', 'third-party'),
    prevalence: '0.0 % of published connectors; OAuth settings are exempt',
    needs: ['properties'],
    *check({ properties }) {
      for (const parameter of properties.connectionParameters) {
        if (!isAsked(parameter) || (parameter.uiDefinition?.isObject && parameter.uiDefinition.keys.length > 0))
          continue
        yield {
          at: parameter.uiDefinition ?? parameter.node,
          message: `The connection parameter ${quote(parameter.name)} has no uiDefinition.`,
          lacks: { in: parameter.node, key: 'uiDefinition' },
        }
      }
    },
    examples: { fails: FORM({ uiDefinition: null }) },
  }),
  defineCriterion({
    id: 'auth-ui-strings',
    title: 'Every field of the sign-in form has a label, a description and a tooltip.',
    level: 'required',
    policyCodes: ['5000.2.6.10'],
    why: 'People must know what to fill in and where to find it.',
    remedy: 'Add the text to uiDefinition.',
    source: written(
      'connectionParameters',
      'third-party',
      'A missing tooltip, or a text missing from a field of the OAuth sign-in, is recommended only.',
    ),
    prevalence: '0.1 % of published connectors lack a label, 0.8 % a description, 4.0 % a tooltip',
    needs: ['properties'],
    *check({ properties }) {
      for (const parameter of properties.connectionParameters) {
        const form = parameter.uiDefinition
        if (!isShown(parameter) || !form?.isObject || form.keys.length === 0) continue
        const milder = isOfSignIn(parameter) ? { level: 'recommended' as const } : {}
        if (!form.string('displayName')?.trim() && !form.string('displayname')?.trim())
          yield {
            at: form.get('displayName') ?? form,
            message: `The field ${quote(parameter.name)} has no displayName.`,
            subject: 'displayName',
            lacks: { in: form, key: 'displayName' },
            ...milder,
          }
        if (!form.string('description')?.trim() && !form.get('schema')?.string('description')?.trim())
          yield {
            at: form.get('description') ?? form,
            message: `The field ${quote(parameter.name)} has no description.`,
            subject: 'description',
            lacks: { in: form, key: 'description' },
            ...milder,
          }
        if (!form.string('tooltip')?.trim())
          yield {
            at: form.get('tooltip') ?? form,
            message: `The field ${quote(parameter.name)} has no tooltip.`,
            subject: 'tooltip',
            lacks: { in: form, key: 'tooltip' },
            level: 'recommended',
          }
        for (const key of ['displayName', 'description', 'tooltip']) {
          const product = productName((form.string(key) ?? '').slice(0, 2000))
          if (product?.isRefused)
            yield {
              at: (form.get(key) ?? form).part(product.found),
              message: `The ${key} of ${quote(parameter.name)} names ${quote(product.name)}.`,
              subject: `${key} product`,
              level: 'recommended',
            }
        }
      }
    },
    examples: { fails: FORM({ uiDefinition: { displayName: null } }) },
  }),
  defineCriterion({
    id: 'auth-ui-string-booleans',
    title: 'Constraints are written in the type that the platform reads.',
    level: 'recommended',
    why: 'A connector was sent back for "hidden": false instead of "false".',
    remedy:
      'Write "true" or "false" in quotes for required and hidden, and true or false without quotes for clearText.',
    source: written('connectionParameters', 'third-party'),
    prevalence: '1.5 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      for (const { constraints } of properties.connectionParameters) {
        for (const key of ['required', 'hidden']) {
          const node = constraints?.get(key)
          if (node && typeof node.value === 'boolean')
            yield {
              at: node,
              message: `${quote(key)} is a boolean; the platform reads a text.`,
              fix: { description: 'Write it as a text.', replaceValueWith: String(node.value) },
            }
          else if (node && !(typeof node.value === 'string' && /^(?:true|false)$/i.test(node.value)))
            yield { at: node, message: `${quote(key)} is neither "true" nor "false".` }
        }
        const clear = constraints?.get('clearText')
        if (
          clear &&
          typeof clear.value !== 'boolean' &&
          !(typeof clear.value === 'string' && /^(?:true|false)$/i.test(clear.value))
        )
          yield { at: clear, message: "'clearText' is neither true nor false." }
        const tab = constraints?.get('tabIndex')
        if (tab && !Number.isInteger(tab.value))
          yield { at: tab, message: "'tabIndex' is not a whole number.", level: 'advice' }
      }
    },
    examples: { fails: FORM({ uiDefinition: { constraints: { required: true } } }) },
  }),
  defineCriterion({
    id: 'auth-secret-securestring',
    title: 'Keys, tokens and passwords are of type securestring.',
    level: 'recommended',
    why: 'Other types are shown in clear text and kept unprotected.',
    remedy: 'Write "type": "securestring" and "clearText": false.',
    source: written('connectionParameters'),
    prevalence: '0.7 % of published connectors; 9.2 % show a securestring in clear text',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name, type, constraints, isHidden } of properties.connectionParameters) {
        if (type === 'string' && !isHidden && SECRET_NAME.test(name))
          yield {
            at: node.get('type') ?? node,
            message: `The connection parameter ${quote(name)} looks like a secret and is a plain string.`,
          }
        const clear = constraints?.get('clearText')
        if (
          type === 'securestring' &&
          clear &&
          plainText(clear.value).toLowerCase() === 'true' &&
          (SECRET_NAME.test(name) || !PUBLIC_NAME.test(name))
        )
          yield { at: clear, message: `The secret ${quote(name)} is shown in clear text.`, level: 'advice' }
      }
    },
    examples: { fails: FORM({ type: 'string' }) },
  }),
  defineCriterion({
    id: 'auth-multi-auth-sets',
    title: 'Each way to sign in has a name, a form and parameters.',
    level: 'required',
    policyCodes: ['5000.1.1.5'],
    why: 'With several ways to sign in, makers choose one by its name.',
    remedy:
      'Give the list a uiDefinition, and each entry of "values" a name of its own, a uiDefinition and parameters.',
    source: written('multiAuth'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    notApplicable: ({ properties }) =>
      properties.properties.has('connectionParameterSets') ? undefined : 'There is one way to sign in.',
    *check({ properties }) {
      const list = properties.properties.get('connectionParameterSets')
      if (!list) return
      if (!list.has('uiDefinition'))
        yield {
          at: list,
          message: 'The ways to sign in have no uiDefinition.',
          subject: 'uiDefinition',
          lacks: { in: list, key: 'uiDefinition' },
        }
      else if (!isLabelled(list))
        yield {
          at: list.get('uiDefinition') ?? list,
          message: 'The choice between the ways to sign in has no displayName.',
          level: 'recommended',
          lacks: { in: list.get('uiDefinition') ?? list, key: 'displayName' },
        }
      if (properties.sets.length === 0)
        yield {
          at: list.get('values') ?? list,
          message: 'There is no way to sign in in the list.',
          ...(list.has('values') ? {} : { lacks: { in: list, key: 'values' } }),
        }
      const names = new Set<string>()
      for (const { node, name } of properties.sets) {
        if (!name?.trim())
          yield {
            at: node.get('name') ?? node,
            message: 'A way to sign in has no name.',
            lacks: { in: node, key: 'name' },
          }
        else if (!/^[\w-]+$/.test(name))
          yield {
            at: node.get('name') ?? node,
            message: `The name ${quote(name)} holds other characters than letters, digits, dashes and underscores.`,
            level: 'recommended',
          }
        else if (names.has(name))
          yield { at: node.get('name') ?? node, message: `Two ways to sign in are called ${quote(name)}.` }
        else names.add(name)
        if (!node.has('uiDefinition'))
          yield {
            at: node,
            message: `The way to sign in ${quote(name ?? '')} has no uiDefinition.`,
            subject: 'uiDefinition',
            lacks: { in: node, key: 'uiDefinition' },
          }
        else if (!isLabelled(node))
          yield {
            at: node.get('uiDefinition') ?? node,
            message: `The way to sign in ${quote(name ?? '')} has no displayName.`,
            subject: 'displayName',
            level: 'recommended',
            lacks: { in: node.get('uiDefinition') ?? node, key: 'displayName' },
          }
        if (!node.get('parameters')?.isObject)
          yield {
            at: node.get('parameters') ?? node,
            message: `The way to sign in ${quote(name ?? '')} has no parameters.`,
            subject: 'parameters',
            ...(node.has('parameters') ? {} : { lacks: { in: node, key: 'parameters' } }),
          }
      }
    },
    examples: {
      fails: {
        properties: {
          properties: {
            connectionParameterSets: {
              uiDefinition: { displayName: 'Sign-in' },
              values: [{ name: 'key', uiDefinition: { displayName: 'Key' } }],
            },
          },
        },
      },
      passes: {
        properties: {
          properties: {
            connectionParameterSets: {
              uiDefinition: { displayName: 'Sign-in' },
              values: [{ name: 'key', uiDefinition: { displayName: 'Key' }, parameters: {} }],
            },
          },
        },
      },
    },
  }),
  defineCriterion({
    id: 'auth-gateway-limits',
    title: 'A connector for the on-premises gateway has no custom code.',
    level: 'recommended',
    covers: ['script-not-with-gateway'],
    why: 'Scripts do not run when the call goes through the gateway.',
    remedy: 'Do without the script, or without the gateway.',
    source: written('faq'),
    needs: ['properties', 'files'],
    *check({ properties, files }) {
      const gateway = properties.connectionParameters.find(({ type }) => type === 'gatewaysetting')
      if (gateway && files.script !== undefined)
        yield { at: gateway.node, message: 'The connector uses the on-premises gateway and has a script.' }
    },
    examples: {
      fails: {
        ...FORM({ type: 'securestring' }),
        properties: { properties: { connectionParameters: { gateway: { type: 'gatewaySetting' } } } },
        script: 'public class Script : ScriptBase { }',
      },
    },
  }),
]

export default criteria

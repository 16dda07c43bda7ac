import type { JsonNode } from '../../facts/json/node.js'
import { plainText } from '../../facts/json/plain.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const FORM = (parameter: unknown) => ({ properties: { properties: { connectionParameters: { api_key: parameter } } } })

function* judgeChoice(list: JsonNode, name: string): Generator<Problem> {
  if (!list.isArray) {
    yield { at: list, message: `The choices of ${quote(name)} are not a list.` }
    return
  }
  const seen = new Set<unknown>()
  for (const choice of list.elements()) {
    const value = choice.get('value')
    if (value === undefined) yield { at: choice, message: `A choice of ${quote(name)} has no value.` }
    else if (seen.has(value.value))
      yield { at: value, message: `The choice ${quote(value.value)} of ${quote(name)} stands there twice.` }
    seen.add(value?.value)
  }
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'auth-hidden-default',
    title: 'A hidden field of the sign-in form has a value to send.',
    level: 'recommended',
    why: 'Nobody can fill in what is hidden, so a required field without a default stops every connection.',
    remedy: 'Show the field, or give it "defaultValue".',
    source: written('connectionParameters', 'inferred', 'What the sign-in itself fills in needs no default.'),
    prevalence: 'no published connector',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name, type, constraints, isHidden } of properties.connectionParameters) {
        if (!isHidden || type === 'oauthsetting' || type === 'gatewaysetting' || name.startsWith('token:')) continue
        if (plainText(constraints?.raw('required')).toLowerCase() !== 'true' || node.has('metadata')) continue
        if (node.has('defaultValue') || constraints?.has('default') || constraints?.has('dependencies')) continue
        yield { at: node, message: `The field ${quote(name)} is required and hidden, and has no default.` }
      }
    },
    examples: {
      fails: FORM({ uiDefinition: { constraints: { hidden: 'true' } } }),
      passes: FORM({ defaultValue: 'none', uiDefinition: { constraints: { hidden: 'true' } } }),
    },
  }),
  defineCriterion({
    id: 'auth-allowed-values',
    title: 'A choice in the sign-in form is a list of texts and values.',
    level: 'advice',
    covers: ['auth-single-parameter-allowed-values'],
    why: 'The form shows a box with these texts and sends the value that belongs to the chosen one.',
    remedy: 'Write "allowedValues": [{ "text": "Europe", "value": "eu" }], each value once.',
    source: written('connectionParameters', 'inferred'),
    prevalence: 'no published connector',
    needs: ['properties'],
    *check({ properties }) {
      for (const { node, name, constraints } of properties.connectionParameters) {
        for (const list of [node.get('allowedValues'), constraints?.get('allowedValues')])
          if (list && list.value !== null) yield* judgeChoice(list, name)
        const capability = constraints?.get('capability')
        for (const entry of capability?.elements() ?? []) {
          if (entry.value === 'cloud' || entry.value === 'gateway') continue
          yield {
            at: entry,
            message: `${quote(entry.value)} is no capability of a field; there are 'cloud' and 'gateway'.`,
            remedy: 'Write ["cloud"] or ["gateway"].',
          }
        }
      }
    },
    examples: {
      fails: FORM({ uiDefinition: { constraints: { allowedValues: ['eu', 'us'] } } }),
      passes: FORM({ uiDefinition: { constraints: { allowedValues: [{ text: 'Europe', value: 'eu' }] } } }),
    },
  }),
]

export default criteria

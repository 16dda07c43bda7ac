import type { JsonNode } from '../../facts/json/node.js'
import type { ApiProperties } from '../../facts/properties.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { repetitionIn, slipIn } from '../texts/_spelling.js'

const FIELDS = ['displayName', 'description', 'tooltip'] as const

export default defineCriterion({
  id: 'auth-ui-spelling',
  title: 'Texts of the sign-in form are typed with care.',
  level: 'advice',
  policyCodes: ['5000.2.3.2'],
  covers: ['description-spelling'],
  why: 'Reviewers ask for texts that are free of spelling and grammar errors, and this form is the first thing people see.',
  remedy: 'Read the texts once more; a spell checker in the editor finds the rest.',
  source: written(
    'submission',
    'documented',
    'Frequent misspellings, a and an, doubled words, blanks and commas are looked for.',
  ),
  prevalence: '4 of 119 published connectors looked at',
  needs: ['properties', 'language'],
  *check({ properties, language }) {
    // Words of another language are no slips of English.
    const isEnglish = language.code === undefined || language.code === 'eng'
    for (const form of formsOf(properties)) {
      for (const field of FIELDS) {
        const text = form.string(field)
        const slip = text === undefined ? undefined : ((isEnglish ? slipIn(text) : undefined) ?? repetitionIn(text))
        if (slip)
          yield {
            at: (form.get(field) ?? form).part(slip.stretch),
            message: `The ${field} ${quote(text)} ${slip.what}.`,
          }
      }
    }
  },
  examples: {
    fails: {
      properties: {
        properties: {
          connectionParameters: { api_key: { uiDefinition: { description: 'The key of the the service.' } } },
        },
      },
    },
  },
})

/** The descriptions of fields, of ways to sign in and of the choice between them; what is hidden is left out. */
function formsOf({ properties, sets, connectionParameters }: ApiProperties): JsonNode[] {
  return [
    properties.at('connectionParameterSets', 'uiDefinition'),
    ...sets.map(({ node }) => node.get('uiDefinition')),
    ...connectionParameters.filter(({ isHidden }) => !isHidden).map(({ uiDefinition }) => uiDefinition),
  ].filter((form) => form !== undefined)
}

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { outerPackage, POLICIES } from './_submission.js'

const TWO_WAYS = {
  properties: {
    connectionParameterSets: {
      uiDefinition: { displayName: 'Sign-in', description: 'How to sign in.' },
      values: [{ name: 'open', uiDefinition: { displayName: 'Open', description: 'Without a key.' }, parameters: {} }],
    },
  },
}

export default defineCriterion({
  id: 'package-custom-properties',
  title: 'The package of a connector with several ways to sign in holds customProperties.json.',
  level: 'recommended',
  policyCodes: ['5000.1.1.5'],
  why: 'The export of a solution leaves the ways to sign in out; this file brings them along.',
  remedy: 'Put the connectionParameterSets into customProperties.json in the root of ConnectorPackage.zip.',
  source: { ...POLICIES, confidence: 'third-party' },
  needs: ['packages', 'properties'],
  notApplicable: ({ properties }) => (properties.sets.length > 0 ? undefined : 'There is one way to sign in.'),
  *check({ packages }) {
    for (const entry of packages) {
      if (!entry.outer || entry.outer.names.length === 0) continue
      const { names, label } = entry.outer
      if (names.some((name) => name.toLowerCase().split('/').at(-1) === 'customproperties.json')) continue
      yield { at: entry, message: `${quote(label)} holds no customProperties.json.`, subject: label }
    }
  },
  examples: {
    fails: { properties: TWO_WAYS, files: { 'ConnectorPackage.zip': outerPackage() } },
    passes: {
      properties: TWO_WAYS,
      files: { 'ConnectorPackage.zip': outerPackage({ 'customProperties.json': '{}' }) },
    },
  },
})

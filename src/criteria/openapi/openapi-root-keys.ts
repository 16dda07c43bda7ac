import { nearest } from '../../facts/nearest.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { isLaterConstruct } from './_owners.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'

/** Keys of the other file that are sometimes put into this one. */
const ELSEWHERE = new Set([
  'scriptOperations',
  'connectionParameters',
  'connectionParameterSets',
  'policyTemplateInstances',
  'capabilities',
  'iconBrandColor',
  'publisher',
  'stackOwner',
  'properties',
])

export default defineCriterion({
  id: 'openapi-root-keys',
  title: 'The top of the API definition has only keys of Swagger 2.0 and extensions.',
  level: 'required',
  policyCodes: ['5000.2.6.2'],
  validator: {
    rule: 'ExtensionNameNotValid',
    text: `The property '{0}' is not valid. If this property is an extension, its name must begin with "x-".`,
  },
  why: 'A key that Swagger 2.0 does not know is refused, and a misspelt one does not do what its author meant.',
  remedy: "Remove it, or begin its name with 'x-'.",
  source: { ...VALIDATOR_PAGE, confidence: 'observed' },
  prevalence: '0.1 % of published connectors',
  needs: ['openapi', 'conformance'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ openapi, conformance }) {
    for (const fault of conformance.faults) {
      const { kind, keyword, key, node, allowed = [] } = fault
      if (kind !== 'document' || keyword !== 'unknown' || key === undefined || isLaterConstruct(fault)) continue
      const meant = nearest(key, allowed)
      const isMisplaced = ELSEWHERE.has(key)
      const hint = isMisplaced
        ? ' It belongs into the API properties file.'
        : meant === undefined
          ? ''
          : ` Did you mean ${quote(meant)}?`
      yield {
        at: node.atKey,
        message: `${quote(key)} is not a key that the document can have at its top.${hint}`,
        ...(isMisplaced
          ? { remedy: "Move it to apiProperties.json, under 'properties'." }
          : meant === undefined
            ? {}
            : { remedy: `Rename it to ${quote(meant)}.`, means: { in: openapi.root, key: meant, written: key } }),
        upstream: `The property '${key}' is not valid. If this property is an extension, its name must begin with "x-".`,
      }
    }
  },
  examples: { fails: { definition: { basePath: null, basepath: '/v1' } }, passes: { definition: { 'x-anything': 1 } } },
})

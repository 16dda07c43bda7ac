import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-version-2',
  title: 'The API definition is OpenAPI 2.0 (Swagger).',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.3'],
  validator: {
    rule: 'SpecificationVersionIncorrect',
    text: `The 'swagger' property must have the string value "2.0".`,
  },
  why: 'Custom connectors understand OpenAPI 2.0 only; a definition of another version is not loaded.',
  remedy: 'Convert the definition to OpenAPI 2.0 and write "swagger": "2.0" at its top.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const { root } = openapi
    const version = root.get('swagger')
    if (version?.value === '2.0') return
    const later = root.get('openapi')
    if (later) {
      yield {
        at: later,
        message: `This is an OpenAPI ${quote(later.value)} document; connectors understand OpenAPI 2.0 only.`,
      }
    } else if (version === undefined) {
      yield {
        at: root,
        message: "The document does not say its version: 'swagger' is missing.",
        remedy: 'Add "swagger": "2.0".',
        lacks: { in: root, key: 'swagger' },
      }
    } else {
      const isNumber = version.value === 2
      yield {
        at: version,
        message: isNumber
          ? "The version is written as a number, and it has to be the string '2.0'."
          : `The version is ${quote(version.value)}, and it has to be the string '2.0'.`,
        remedy: 'Write "swagger": "2.0", with the quotes.',
        ...(isNumber ? { fix: { description: 'Write the version as a string.', replaceValueWith: '2.0' } } : {}),
      }
    }
  },
  examples: { fails: { definition: { swagger: 2 } } },
})

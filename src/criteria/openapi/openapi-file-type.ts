import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-file-type',
  title: "'file' is the type of a form parameter or of a whole response only.",
  level: 'required',
  validator: {
    rule: 'FileParameterMustBeInFormData',
    text: "Parameters of type 'file' are not valid in locations other than 'formData'.",
  },
  covers: ['SchemaTypeFileNotValid'],
  why: 'A file is sent as a part of a form and received as a whole; inside JSON there is no such type.',
  remedy: 'Use a form parameter for an upload; inside JSON write "type": "string", "format": "byte".',
  source: VALIDATOR_PAGE,
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node, name, in: place } of openapi.parameters) {
      const type = node.get('type')
      if (type?.value === 'file' && place !== 'formData' && place !== undefined)
        yield {
          at: type,
          message: `The parameter ${quote(name)} is a file, and stands in ${quote(place)}.`,
          upstream: "Parameters of type 'file' are not valid in locations other than 'formData'.",
        }
    }
    for (const { node, role, isInput, isOutput } of openapi.schemas) {
      const type = node.get('type')
      if (type?.value !== 'file') continue
      const isWhole = role === 'response' || (role === 'definition' && isOutput && !isInput)
      if (!isWhole)
        yield {
          at: type,
          message: "'file' is not a type that a schema can have here.",
          upstream:
            "The schema type 'file' is not valid. Only parameters in 'formData' and the root response schema may be of type 'file'.",
        }
    }
  },
  examples: { fails: { definition: { definitions: { Order: { properties: { fruit: { type: 'file' } } } } } } },
})

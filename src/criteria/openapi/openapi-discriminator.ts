import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-discriminator',
  title: "'discriminator' names a required string property.",
  level: 'recommended',
  validator: {
    rule: 'DiscriminatorMustBeARequiredStringProperty',
    text: "The 'discriminator' value must be the name of a required string property.",
  },
  why: 'It says by which field variants are told apart; a field that may be missing tells nothing.',
  remedy: "Name a property of type string, and list it in 'required'.",
  source: VALIDATOR_PAGE,
  needs: ['openapi'],
  *check({ openapi }) {
    for (const { node } of openapi.schemas) {
      const discriminator = node.get('discriminator')
      if (typeof discriminator?.value !== 'string') continue
      const name = discriminator.value
      const property = openapi.resolve(node.get('properties')?.get(name))
      const required = node.raw('required')
      const isRequired = Array.isArray(required) && required.includes(name)
      const fault = !property
        ? 'is not a property of this schema'
        : property.raw('type') !== undefined && property.raw('type') !== 'string'
          ? 'is not a string'
          : isRequired
            ? undefined
            : 'is not required'
      if (fault) yield { at: discriminator, message: `The discriminator ${quote(name)} ${fault}.` }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { discriminator: 'fruit' } } } },
    passes: { definition: { definitions: { Order: { discriminator: 'fruit', required: ['fruit'] } } } },
  },
})

import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { isLaterConstruct } from './_owners.js'
import { VALIDATOR_PAGE } from './_sources.js'
import { notSwagger } from './_version.js'
import { kindName } from './_words.js'

const INSTEAD: Readonly<Record<string, string>> = {
  nullable: "Remove it, or write 'x-nullable': true.",
  oneOf: 'Describe one object that has the properties of all alternatives, none of them required.',
  anyOf: 'Describe one object that has the properties of all alternatives, none of them required.',
  const: "Write 'enum' with this one value.",
  requestBody: "Describe the body as a parameter with 'in': 'body' and a 'schema'.",
  components: "Move its schemas to 'definitions', its parameters to 'parameters' and its responses to 'responses'.",
  servers: "Write 'host', 'basePath' and 'schemes'.",
  content: "Write the schema directly under 'schema', and the MIME type under 'produces'.",
  examples: "Write one value under 'example'.",
}

export default defineCriterion({
  id: 'openapi-no-3x-keywords',
  title: 'No keyword of OpenAPI 3 or later JSON Schema is used.',
  level: 'required',
  policyCodes: ['5000.2.6.2'],
  validator: { rule: 'SwaggerKeywordNotSupported', text: "The '{0}' keyword is not supported." },
  why: 'Swagger 2.0 does not have these keywords: what they say is dropped or the definition is refused.',
  remedy: 'Remove the keyword, or say the same in Swagger 2.0.',
  source: VALIDATOR_PAGE,
  prevalence: '0.1 % of published connectors, 0.3 % of those published since 2023',
  needs: ['openapi', 'conformance'],
  notApplicable: ({ openapi }) => notSwagger(openapi.root),
  *check({ openapi, conformance }) {
    for (const fault of conformance.faults) {
      if (!isLaterConstruct(fault) || fault.key === undefined) continue
      const isVersion = fault.kind === 'document' && fault.key === 'openapi'
      if (isVersion && openapi.root.raw('swagger') !== '2.0') continue
      const instead = Object.hasOwn(INSTEAD, fault.key) ? INSTEAD[fault.key] : undefined
      yield {
        at: fault.node.atKey,
        message: `${quote(fault.key)} is not a keyword of Swagger 2.0 and does nothing in ${kindName(fault.kind)}.`,
        ...(instead === undefined ? {} : { remedy: instead }),
        upstream: `The '${fault.key}' keyword is not supported.`,
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { fruit: { nullable: true } } } } } },
    passes: {
      definition: {
        definitions: { Order: { properties: { components: { type: 'string' }, oneOf: { type: 'string' } } } },
      },
    },
  },
})

import { nearest } from '../../facts/nearest.js'
import type { Parameter } from '../../facts/openapi/model.js'
import { leading, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

/** Where the path holds its name, the place of the parameter is the mistake, and told as such. */
function isMeantForPath({ name, operations }: Parameter): boolean {
  return operations.some(({ path }) => path.includes(`{${name}}`))
}

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'parameter-url-encoding',
    title: 'Path parameters say how they are encoded.',
    level: 'recommended',
    validator: { rule: 'PathParameterMissingEncoding' },
    covers: ['QueryParameterEncodingNotSupported'],
    why: 'Without it a value with a slash or a blank breaks the request.',
    remedy: 'Add "x-ms-url-encoding": "single" to the path parameter.',
    source: written('validator', 'observed'),
    prevalence: '24.1 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const parameter of openapi.parameters) {
        const encoding = parameter.node.get('x-ms-url-encoding')
        if (parameter.in === 'path' && !encoding) {
          yield {
            at: parameter.node,
            message: `The path parameter ${quote(parameter.name)} does not say how it is encoded.`,
            lacks: { in: parameter.node, key: 'x-ms-url-encoding' },
            upstream: `Encoding for path parameter '${leading(parameter.name ?? '', 120)}' is missing, which might lead to invalid requests. Use "x-ms-url-encoding": "single" to ensure the value is URL encoded.`,
          }
        } else if (parameter.in === 'path' && encoding && encoding.value !== 'single' && encoding.value !== 'double') {
          const meant = typeof encoding.value === 'string' ? nearest(encoding.value, ['single', 'double']) : undefined
          yield {
            at: encoding,
            message: `${quote(encoding.value)} is not an encoding${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
          }
        } else if (parameter.in !== 'path' && encoding && !isMeantForPath(parameter)) {
          yield {
            at: encoding.atKey,
            message: `The parameter ${quote(parameter.name)} is not in the path, so x-ms-url-encoding has no effect.`,
            remedy: 'Delete x-ms-url-encoding here.',
            ...(parameter.in === 'query'
              ? {
                  upstream: `Encoding for query parameter '${leading(parameter.name ?? '', 120)}' is not supported. All query parameters are single encoded by default.`,
                }
              : {}),
          }
        }
      }
    },
    examples: {
      fails: {
        definition: {
          paths: {
            '/orders/{orderId}': {
              get: {
                parameters: [
                  {
                    name: 'orderId',
                    in: 'path',
                    required: true,
                    type: 'string',
                    'x-ms-summary': 'Order',
                    description: 'The order to return.',
                  },
                ],
              },
            },
          },
        },
      },
    },
  }),
  defineCriterion({
    id: 'parameter-reserved-names',
    title: 'No parameter takes the place of the connection.',
    level: 'required',
    validator: { rule: 'ConnectionIdParameterNotAllowed', text: "A parameter cannot be named as 'connectionId'." },
    covers: ['ReservedParameterIsUsed'],
    why: 'The platform adds connectionId and the Authorization header itself.',
    remedy: 'Delete the parameter; keys and tokens belong to the connection parameters of apiProperties.json.',
    source: written('validator'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const { node, name, in: place } of openapi.parameters) {
        const lower = name?.toLowerCase()
        if (lower === 'connectionid')
          yield { at: node.get('name') ?? node, message: `A parameter cannot be named ${quote(name)}.` }
        else if (lower === 'authorization' && place === 'header') {
          yield {
            at: node.get('name') ?? node,
            message: 'The Authorization header is a parameter here, and the connection sets it.',
            upstream: `The parameter '${name}' is reserved and cannot be used in 'header'.`,
          }
        }
      }
    },
    examples: {
      fails: {
        definition: {
          paths: {
            '/orders': {
              get: {
                parameters: [
                  {
                    name: 'connectionId',
                    in: 'query',
                    type: 'string',
                    'x-ms-summary': 'Connection',
                    description: 'The connection to use.',
                  },
                ],
              },
            },
          },
        },
      },
    },
  }),
]

export default criteria

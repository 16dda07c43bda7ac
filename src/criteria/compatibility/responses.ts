import { quote } from '../../model/quote.js'
import { AGENTS, ALL, LA, ofOperations, PA, row } from './_row.js'

const DELETED =
  'The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed.'
const ORDER = { $ref: '#/definitions/Order' }
const reading = (response: object) => ({
  definition: { paths: { '/orders/{orderId}': { get: { responses: { '200': response } } } } },
})

/** Responses as a whole: which one flows use, its schema and its headers. */
export default [
  row({
    id: 'response-schema-kept',
    title: 'The response that flows use keeps its schema.',
    level: 'required',
    kind: 'response-schema-removed',
    tells: 'operations',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Without a schema makers are offered no fields, and typed formulas have none to read.',
    remedy: 'Describe the response with its old schema again.',
    upstream: DELETED,
    message: (change) =>
      `The response${change.from === '' ? '' : ` ${quote(change.from)}`}${ofOperations(change)} has no schema any more: all of its fields are gone for flows, apps and agents.`,
    prevalence: '2.7 % of 973 updates',
    fails: { ...reading({ schema: null }), base: {} },
  }),
  row({
    id: 'response-code-kept',
    title: 'The schema stays at the response that flows use.',
    level: 'required',
    kind: 'response-moved',
    tells: 'operations',
    milder: ({ is }) => (!is.losesFields || is.internal ? 'advice' : undefined),
    consumers: ({ is }) => (is.losesFields ? [PA, LA, AGENTS] : []),
    why: 'Of several responses the designers take 200, else 201, else default; a schema under another code offers no field.',
    remedy: 'Put the schema back under the old code.',
    remedyFor: ({ is }) => (is.losesFields ? undefined : 'Nothing is to be done.'),
    message: (change) =>
      change.is.losesFields
        ? `The fields${ofOperations(change)} stand at response ${quote(change.to)} instead of ${quote(change.from)}, where designers do not look beside other responses: flows and agents are offered none.`
        : `The fields${ofOperations(change)} stand at response ${quote(change.to)} instead of ${quote(change.from)}, where flows find them as well.`,
    prevalence: '1.7 % of 973 updates',
    fails: {
      definition: {
        paths: {
          '/orders': {
            get: {
              responses: {
                '200': null,
                '202': {
                  description: 'The orders.',
                  schema: { type: 'array', items: { $ref: '#/definitions/Order' } },
                },
                '404': { description: 'There is no such farm.' },
              },
            },
          },
        },
      },
      base: {},
    },
  }),
  row({
    id: 'response-not-preceded',
    title: 'No new response stands before the one that flows use.',
    level: 'recommended',
    kind: 'response-preceded',
    tells: 'operations',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: ALL,
    why: 'Of several responses flows see 200, else 201, else default: a new one before the old takes its place.',
    remedy: 'Leave the new response out, or give it the schema of the old one.',
    message: (change) =>
      `A new response ${quote(change.to)}${ofOperations(change)} stands before ${quote(change.from)}: makers are offered its fields and no longer the old ones.`,
    fails: {
      definition: {
        paths: {
          '/orders': {
            post: { responses: { '200': { description: 'The order.', schema: { $ref: '#/definitions/Order' } } } },
          },
        },
      },
      base: {},
    },
  }),
  row({
    id: 'response-header-kept',
    title: 'Headers of a response stay described.',
    level: 'recommended',
    kind: 'response-header-lost',
    milder: ({ is }) => (is.internal ? 'advice' : undefined),
    consumers: [PA, LA],
    why: 'Makers are offered the headers a response names; expressions hold the name.',
    remedy: 'Describe the header again, with its old type.',
    message: (change) =>
      change.is.dropped
        ? `Header ${quote(change.name)}${ofOperations(change)} is no longer described: flows that read it go on only as long as the service sends it.`
        : `Header ${quote(change.name)}${ofOperations(change)} is ${quote(change.to || 'of any type')} instead of ${quote(change.from || 'of any type')}: expressions that count on the type may fail.`,
    fails: {
      ...reading({ schema: ORDER }),
      base: reading({ schema: ORDER, headers: { 'X-Total': { type: 'integer', description: 'How many there are.' } } }),
    },
  }),
]

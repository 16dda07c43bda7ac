import type { Example } from '../define.js'

const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}

/** The clean connector with more on the one parameter of "List orders". */
export function withFarm(more: object): Example {
  return { definition: { paths: { '/orders': { get: { parameters: [{ ...FARM, ...more }] } } } } }
}

/** The clean connector with a change to "List orders". */
export function withListOrders(change: object): Example {
  return { definition: { paths: { '/orders': { get: change } } } }
}

import type { Example } from '../define.js'

export const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}

/** The clean connector with other parameters on "List orders". */
export function listOrdersWith(...parameters: readonly unknown[]): Example {
  return { definition: { paths: { '/orders': { get: { parameters } } } } }
}

/** The clean connector with another body schema on "Create an order". */
export function createOrderWith(schema: unknown): Example {
  const body = { name: 'body', in: 'body', required: true, schema }
  return { definition: { paths: { '/orders': { post: { parameters: [body] } } } } }
}

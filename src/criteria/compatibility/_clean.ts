/** Pieces of the clean connector for the examples: lists are replaced whole by a merge patch. */
const FARM = {
  name: 'farm',
  in: 'query',
  required: true,
  type: 'string',
  'x-ms-summary': 'Farm',
  description: 'The farm whose orders are listed.',
}
const TOP = {
  name: 'top',
  in: 'query',
  type: 'integer',
  format: 'int32',
  'x-ms-summary': 'Most orders',
  description: 'How many orders are listed at most.',
}

/** The definition with other parameters of ListOrders: `farm` and `top`, changed as asked; null leaves one out. */
export function listing(farm: object | null, top: object | null = {}): { readonly definition: unknown } {
  const parameters = [...(farm === null ? [] : [{ ...FARM, ...farm }]), ...(top === null ? [] : [{ ...TOP, ...top }])]
  return { definition: { paths: { '/orders': { get: { parameters } } } } }
}

/** The definition with a changed field of the order, which is sent and received. */
export function orderField(name: string, schema: object | null): { readonly definition: unknown } {
  return { definition: { definitions: { Order: { properties: { [name]: schema } } } } }
}

/** The definition with another body of CreateOrder. */
export function creating(body: object | null, ...others: readonly object[]): { readonly definition: unknown } {
  const own = { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Order' } }
  const parameters = [...(body === null ? [] : [{ ...own, ...body }]), ...others]
  return { definition: { paths: { '/orders': { post: { parameters } } } } }
}

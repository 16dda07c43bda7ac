/** A scalar as text; objects and arrays as nothing: a key named `toString` in a hostile file must not be called. */
export function plainText(value: unknown): string {
  return typeof value === 'object' ? '' : String(value)
}

/**
 * Whether two JSON values are the same, whatever the order of keys. Never recurses; stops at the first difference.
 * @param skipped keys that are not looked at, at any depth
 */
export function sameJson(a: unknown, b: unknown, skipped?: ReadonlySet<string>): boolean {
  const keysOf = (value: object): string[] => {
    const keys = Object.keys(value)
    return skipped && !Array.isArray(value) ? keys.filter((key) => !skipped.has(key)) : keys
  }
  const stack: [unknown, unknown][] = [[a, b]]
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [left, right] = pair
    if (Object.is(left, right)) continue
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
    if (Array.isArray(left) !== Array.isArray(right)) return false
    const keys = keysOf(left)
    if (keys.length !== keysOf(right).length) return false
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false
      stack.push([(left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]])
    }
  }
  return true
}

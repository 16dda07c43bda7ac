/**
 * A whole number with a comma at each thousand: `12,345`. What the engine offers for it loads its tables of all
 * languages first, which takes as long as a tenth of a check.
 */
export function grouped(value: number): string {
  const digits = String(value)
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}

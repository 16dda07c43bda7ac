/** A color by its red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number]

/** Reads `#rrggbb`; undefined for anything else. */
export function rgbOf(hex: string | undefined): Rgb | undefined {
  if (hex === undefined || !/^#[0-9a-f]{6}$/i.test(hex)) return undefined
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** `#rrggbb`, lower case. */
export function hexOf([red, green, blue]: Rgb): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`
}

/** The largest difference of one channel, 0 to 255. */
export function channelDistance(a: Rgb, b: Rgb): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]))
}

/** Colors that neither a brand color nor the background of an icon may have: white and the default blue. */
export const FORBIDDEN_COLORS: readonly (readonly [string, Rgb, string])[] = [
  ['#ffffff', [255, 255, 255], 'white'],
  ['#007ee5', [0, 126, 229], 'the default blue'],
]

/** How different two colors look (CIEDE2000): below 1 nobody sees it, above 10 everybody does. */
export async function colorDifference(a: Rgb, b: Rgb): Promise<number> {
  const { differenceCiede2000, modeLab65, modeRgb, useMode } = await import('culori/fn')
  useMode(modeRgb)
  useMode(modeLab65)
  const color = ([red, green, blue]: Rgb) => ({ mode: 'rgb' as const, r: red / 255, g: green / 255, b: blue / 255 })
  return differenceCiede2000()(color(a), color(b))
}

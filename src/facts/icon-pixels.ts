import { channelDistance, type Rgb } from './color.js'

/** A box inside the icon, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the pixels of an icon say. Shares are from 0 to 1. */
export interface IconPixels {
  readonly width: number
  readonly height: number
  /** Share of pixels that are not opaque. */
  readonly transparentShare: number
  /** How many of the four corner pixels are not opaque. */
  readonly transparentCorners: number
  /** The color of the outermost pixels, and the share of them that has it; undefined when they are mostly transparent. */
  readonly border: { readonly color: Rgb; readonly share: number } | undefined
  /** How many of the opaque corner pixels have another color than the border. */
  readonly strayCorners: number
  /** Everything that is not background, rounded corners left aside; undefined when there is nothing. */
  readonly logo: (Box & { readonly color: Rgb; readonly whiteShare: number }) | undefined
}

/** A pixel with less is not opaque; exporters round. */
const OPAQUE = 250
/** Pixels with less count as background when the logo is looked for. */
const VISIBLE = 128
/** Perimeter pixels that differ by no more in any channel belong to one color. */
const SAME = 8
/** Pixels that differ by more in a channel are logo; JPEG leaves traces around edges. */
const FOREGROUND = { png: 16, jpeg: 32 }
const WHITE = 235
/** A rounded corner reaches no farther into the icon than this share of its side. */
const CORNER_REACH = 0.35

/**
 * Measures an icon in two passes over its pixels.
 * @param rgba four bytes a pixel, row by row
 * @param isJpeg lossy, so looked at with more tolerance
 */
export function measureIcon(rgba: Uint8Array, width: number, height: number, isJpeg: boolean): IconPixels {
  const count = width * height
  let transparent = 0
  for (let at = 3; at < count * 4; at += 4) if ((rgba[at] ?? 0) < OPAQUE) transparent++
  const corners = [0, width - 1, count - width, count - 1]
  const transparentCorners = corners.filter((pixel) => (rgba[pixel * 4 + 3] ?? 0) < OPAQUE).length
  const border = borderOf(rgba, width, height)
  const base = { width, height, transparentShare: transparent / count, transparentCorners, border }
  if (border === undefined) return { ...base, strayCorners: 0, logo: undefined }

  const tolerance = isJpeg ? FOREGROUND.jpeg : FOREGROUND.png
  const [red, green, blue] = border.color
  const isForeground = new Uint8Array(count)
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    if ((rgba[at + 3] ?? 0) < VISIBLE) continue
    if (
      Math.abs((rgba[at] ?? 0) - red) > tolerance ||
      Math.abs((rgba[at + 1] ?? 0) - green) > tolerance ||
      Math.abs((rgba[at + 2] ?? 0) - blue) > tolerance
    ) {
      isForeground[pixel] = 1
    }
  }
  const stray = corners.filter((pixel) => isForeground[pixel] === 1 && (rgba[pixel * 4 + 3] ?? 0) >= OPAQUE)
  for (const corner of stray) clearCorner(isForeground, width, height, corner)
  return { ...base, strayCorners: stray.length, logo: logoOf(rgba, isForeground, width, height) }
}

/** The commonest color of the outermost pixels, neighbors in color counted together. */
function borderOf(rgba: Uint8Array, width: number, height: number): IconPixels['border'] {
  const counts = new Map<number, number>()
  let opaque = 0
  let perimeter = 0
  const add = (pixel: number): void => {
    const at = pixel * 4
    perimeter++
    if ((rgba[at + 3] ?? 0) < VISIBLE) return
    opaque++
    const key = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (let x = 0; x < width; x++) {
    add(x)
    if (height > 1) add((height - 1) * width + x)
  }
  for (let y = 1; y < height - 1; y++) {
    add(y * width)
    if (width > 1) add(y * width + width - 1)
  }
  if (opaque * 2 < perimeter) return undefined
  const colors = [...counts].map(([key, weight]) => ({ color: split(key), weight }))
  const commonest = [...colors].sort((a, b) => b.weight - a.weight).slice(0, 24)
  let best: { color: Rgb; weight: number } | undefined
  for (const { color, weight } of commonest) {
    const near = colors.filter((other) => channelDistance(other.color, color) <= SAME)
    const sum = near.reduce((total, other) => total + other.weight, 0)
    // A flat background has one color; a noisy one is told by its mean.
    if (best === undefined || sum > best.weight)
      best = { color: weight * 2 >= sum ? color : meanOf(near, sum), weight: sum }
  }
  return best && { color: best.color, share: best.weight / opaque }
}

function split(key: number): Rgb {
  return [key >> 16, (key >> 8) & 255, key & 255]
}

function meanOf(colors: readonly { readonly color: Rgb; readonly weight: number }[], total: number): Rgb {
  const mean = (channel: 0 | 1 | 2): number =>
    Math.round(colors.reduce((sum, { color, weight }) => sum + color[channel] * weight, 0) / total)
  return [mean(0), mean(1), mean(2)]
}

/** Takes a rounded corner out of the foreground; leaves it alone when it reaches far into the icon. */
function clearCorner(isForeground: Uint8Array, width: number, height: number, corner: number): void {
  const reachX = width * CORNER_REACH
  const reachY = height * CORNER_REACH
  const cornerX = corner % width
  const cornerY = (corner - cornerX) / width
  const filled: number[] = []
  const stack = [corner]
  isForeground[corner] = 0
  let isRoundedCorner = true
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    filled.push(pixel)
    const x = pixel % width
    const y = (pixel - x) / width
    if (Math.abs(x - cornerX) > reachX || Math.abs(y - cornerY) > reachY) {
      isRoundedCorner = false
      break
    }
    const visit = (neighbor: number): void => {
      if (isForeground[neighbor] !== 1) return
      isForeground[neighbor] = 0
      stack.push(neighbor)
    }
    if (x > 0) visit(pixel - 1)
    if (x < width - 1) visit(pixel + 1)
    if (y > 0) visit(pixel - width)
    if (y < height - 1) visit(pixel + width)
  }
  if (isRoundedCorner) return
  for (const pixel of [...filled, ...stack]) isForeground[pixel] = 1
}

/** The box around the foreground, its commonest color, and how much of it is white. */
function logoOf(rgba: Uint8Array, isForeground: Uint8Array, width: number, height: number): IconPixels['logo'] {
  const perRow = new Uint32Array(height)
  const perColumn = new Uint32Array(width)
  // Sixteen steps a channel: weight and sums of the channels.
  const shades = new Float64Array(4096 * 4)
  let total = 0
  let white = 0
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (isForeground[pixel] !== 1) continue
      const red = rgba[pixel * 4] ?? 0
      const green = rgba[pixel * 4 + 1] ?? 0
      const blue = rgba[pixel * 4 + 2] ?? 0
      perRow[y] = (perRow[y] ?? 0) + 1
      perColumn[x] = (perColumn[x] ?? 0) + 1
      total++
      if (red >= WHITE && green >= WHITE && blue >= WHITE) white++
      const shade = (((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)) * 4
      shades[shade] = (shades[shade] ?? 0) + 1
      shades[shade + 1] = (shades[shade + 1] ?? 0) + red
      shades[shade + 2] = (shades[shade + 2] ?? 0) + green
      shades[shade + 3] = (shades[shade + 3] ?? 0) + blue
    }
  }
  const rows = extent(perRow)
  const columns = extent(perColumn)
  if (total === 0 || rows === undefined || columns === undefined) return undefined
  let top = 0
  for (let shade = 4; shade < shades.length; shade += 4) if ((shades[shade] ?? 0) > (shades[top] ?? 0)) top = shade
  const channel = (offset: number): number => Math.round((shades[top + offset] ?? 0) / (shades[top] || 1))
  return {
    left: columns.first,
    top: rows.first,
    width: columns.last - columns.first + 1,
    height: rows.last - rows.first + 1,
    color: [channel(1), channel(2), channel(3)],
    whiteShare: white / total,
  }
}

/** First and last line with at least two pixels: one alone is dust. */
function extent(perLine: Uint32Array): { first: number; last: number } | undefined {
  let first = -1
  let last = -1
  for (let line = 0; line < perLine.length; line++) {
    if ((perLine[line] ?? 0) < 2) continue
    if (first === -1) first = line
    last = line
  }
  return first === -1 ? undefined : { first, last }
}

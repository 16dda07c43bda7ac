import type { Locatable } from '../model/criterion.js'
import { colorDifference, type Rgb } from './color.js'
import { type IconPixels, measureIcon } from './icon-pixels.js'

/** What the first bytes say a file is. */
export type IconFormat =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'WebP'
  | 'BMP'
  | 'TIFF'
  | 'ICO'
  | 'AVIF'
  | 'SVG'
  | 'nothing'
  | 'unknown'

/** The icon file, whether or not it can be decoded. */
export interface Icon extends Locatable {
  readonly file: string
  readonly bytes: number
  /** By content, never by name. */
  readonly format: IconFormat
  /** Why its pixels cannot be had; undefined when they can, or when it is of a format that is not decoded. */
  readonly fault: 'damaged' | 'too-many-pixels' | undefined
}

/** The pixels of an icon that could be decoded. */
export interface DecodedIcon extends Locatable {
  readonly file: string
  /** False when a library could not be loaded, so that there are no measures. */
  readonly isMeasured: boolean
  /**
   * Measures of the pixels.
   * @throws when a library could not be loaded: our own fault, not the icon's
   */
  readonly measures: IconMeasures
}

export interface IconMeasures extends IconPixels {
  /** How different border and brand color look (CIEDE2000); undefined when either is not known. */
  readonly brandDifference: number | undefined
}

/** More pixels than this are not decoded; the largest icon allowed has 230 by 230. */
const MOST_PIXELS = 4096 * 4096

const SIGNATURES: readonly (readonly [IconFormat, number, readonly number[]])[] = [
  ['PNG', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', 0, [0xff, 0xd8, 0xff]],
  ['GIF', 0, [0x47, 0x49, 0x46, 0x38]],
  ['WebP', 8, [0x57, 0x45, 0x42, 0x50]],
  ['BMP', 0, [0x42, 0x4d]],
  ['TIFF', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['ICO', 0, [0x00, 0x00, 0x01, 0x00]],
  ['AVIF', 4, [0x66, 0x74, 0x79, 0x70]],
]

/** Tells the format of an image by its first bytes. */
export function iconFormat(bytes: Uint8Array): IconFormat {
  if (bytes.length === 0) return 'nothing'
  for (const [format, offset, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[offset + index] === byte)) return format
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).toLowerCase()
  return start.includes('<svg') ? 'SVG' : 'unknown'
}

/**
 * Reads an icon; only PNG and JPEG are decoded, fully and once. Never throws on any bytes.
 * @param brand the brand color to compare the background with
 */
export async function readIcon(
  file: string,
  bytes: Uint8Array,
  brand: Rgb | undefined,
): Promise<{ readonly icon: Icon; readonly decoded: DecodedIcon | undefined }> {
  const format = iconFormat(bytes)
  const place = (): ReturnType<Locatable['place']> => ({ kind: 'file', file })
  const icon: Icon = { file, bytes: bytes.length, format, fault: undefined, place }
  if (format !== 'PNG' && format !== 'JPEG') return { icon, decoded: undefined }
  try {
    const sharp = await loadSharp()
    const pixels = await decode(sharp, bytes)
    if (typeof pixels === 'string') return { icon: { ...icon, fault: pixels }, decoded: undefined }
    const measures = measureIcon(pixels.data, pixels.info.width, pixels.info.height, format === 'JPEG')
    const brandDifference = measures.border && brand ? await colorDifference(measures.border.color, brand) : undefined
    return { icon, decoded: { file, place, isMeasured: true, measures: { ...measures, brandDifference } } }
  } catch (error) {
    // Not the fault of the icon: whoever asks for the measures fails, and that is told as ours.
    const decoded: DecodedIcon = {
      file,
      place,
      isMeasured: false,
      get measures(): IconMeasures {
        throw new Error('The icon could not be measured.', { cause: error })
      },
    }
    return { icon, decoded }
  }
}

type Sharp = Awaited<ReturnType<typeof loadSharp>>

/** One full decode to 8-bit red, green, blue, alpha; a fault when the bytes do not allow it. */
async function decode(sharp: Sharp, bytes: Uint8Array) {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return await sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? 'too-many-pixels' : 'damaged'
  }
}

/** Loads the image library with every decoder blocked but those of PNG and JPEG. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg'] })
  return sharp
}

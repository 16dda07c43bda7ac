import { deflateSync } from 'node:zlib'
import type { IconDrawing } from '../../src/criteria/define.js'

type Pixel = readonly [number, number, number, number]

const ROUNDING = 24

/** Draws an icon and encodes it as a PNG with an alpha channel. */
export function drawIcon(drawing: IconDrawing = {}): Uint8Array {
  const { width = 230, height = width, background = '#2e7d32', logo = '#ffffff', logoSide = 150 } = drawing
  const left = Math.floor((width - logoSide) / 2)
  const top = Math.floor((height - logoSide) / 2)
  const png = encodePng(width, height, (x, y) => {
    if (drawing.corners !== undefined && isRoundedOff(x, y, width, height)) return pixelOf(drawing.corners)
    if (logo !== null && x >= left && x < left + logoSide && y >= top && y < top + logoSide) return pixelOf(logo)
    return pixelOf(drawing.rightHalf !== undefined && x >= width / 2 ? drawing.rightHalf : background)
  })
  return drawing.isCutOff ? png.subarray(0, Math.floor(png.length / 2)) : png
}

function isRoundedOff(x: number, y: number, width: number, height: number): boolean {
  const inX = Math.max(ROUNDING - x, x - (width - 1 - ROUNDING), 0)
  const inY = Math.max(ROUNDING - y, y - (height - 1 - ROUNDING), 0)
  return inX > 0 && inY > 0 && inX * inX + inY * inY > ROUNDING * ROUNDING
}

function pixelOf(color: string | null): Pixel {
  if (color === null) return [0, 0, 0, 0]
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255, 255]
}

/** Encodes an RGBA picture as a PNG of 8 bits a channel, without filters. */
export function encodePng(width: number, height: number, pixel: (x: number, y: number) => Pixel): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 4))
  for (let y = 0, at = 0; y < height; y++) {
    rows[at++] = 0
    for (let x = 0; x < width; x++) for (const channel of pixel(x, y)) rows[at++] = channel
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

import { describe, expect, it, jest } from '@jest/globals'
import { iconFormat } from '../../src/facts/icon.js'
import { measureIcon } from '../../src/facts/icon-pixels.js'

const rgba = (width: number, height: number, pixel: (x: number, y: number) => readonly number[]): Uint8Array =>
  new Uint8Array(Array.from({ length: width * height }, (_, at) => pixel(at % width, Math.floor(at / width))).flat())

const GREEN = [46, 125, 50, 255]
const WHITE = [255, 255, 255, 255]

describe('the measures of an icon', () => {
  it('are exact for a flat background', () => {
    const pixels = rgba(40, 40, (x, y) => (x >= 10 && x < 30 && y >= 12 && y < 28 ? WHITE : GREEN))
    expect(measureIcon(pixels, 40, 40, false)).toEqual({
      width: 40,
      height: 40,
      transparentShare: 0,
      transparentCorners: 0,
      border: { color: [46, 125, 50], share: 1 },
      strayCorners: 0,
      logo: { left: 10, top: 12, width: 20, height: 16, color: [255, 255, 255], whiteShare: 1 },
    })
  })

  it('tell a noisy background by its mean and ignore dust', () => {
    const pixels = rgba(40, 40, (x, y) => {
      if (x === 3 && y === 3) return WHITE
      const noise = ((x * 7 + y * 13) % 7) - 3
      return [46 + noise, 125 - noise, 50, 255]
    })
    const { border, logo } = measureIcon(pixels, 40, 40, true)
    expect(border?.share).toBe(1)
    expect(Math.abs((border?.color[0] ?? 0) - 46)).toBeLessThanOrEqual(1)
    expect(logo).toBeUndefined()
  })

  it('leave rounded corners out of the logo, but not a logo that fills the icon', () => {
    const corner = (x: number, y: number) => x + y < 8
    const rounded = rgba(40, 40, (x, y) => (corner(x, y) || (x >= 15 && x < 25 && y >= 15 && y < 25) ? WHITE : GREEN))
    expect(measureIcon(rounded, 40, 40, false)).toMatchObject({
      strayCorners: 1,
      logo: { left: 15, top: 15, width: 10, height: 10 },
    })
    const stripe = rgba(40, 40, (x, y) => (Math.abs(x - y) < 2 ? WHITE : GREEN))
    expect(measureIcon(stripe, 40, 40, false).logo).toMatchObject({ width: 40, height: 40 })
  })

  it('hold for every tiny size', () => {
    for (let width = 1; width < 5; width++) {
      for (let height = 1; height < 5; height++) {
        const measured = measureIcon(
          rgba(width, height, () => GREEN),
          width,
          height,
          false,
        )
        expect(measured).toMatchObject({ border: { color: [46, 125, 50], share: 1 }, logo: undefined })
      }
    }
  })
})

describe('the format of an icon', () => {
  it.each([
    ['89504e470d0a1a0a00', 'PNG'],
    ['ffd8ffe000', 'JPEG'],
    ['474946383961', 'GIF'],
    ['52494646000000005745425056', 'WebP'],
    ['424d00', 'BMP'],
    ['', 'nothing'],
    ['00ff', 'unknown'],
  ])('%s is %s', (hex, format) => {
    expect(iconFormat(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(format)
  })
})

describe('an image library that cannot be loaded', () => {
  it('is our own fault, never the icon’s', async () => {
    jest.unstable_mockModule('sharp', () => {
      throw new Error('no binding')
    })
    const { checkExample } = await import('../support/connector.js')
    const { criteria, findings } = await checkExample()
    const outcomeOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.outcome
    expect(outcomeOf('icon-dimensions')).toBe('crashed')
    expect(outcomeOf('icon-format')).toBe('passed')
    expect(findings.filter((finding) => finding.criterion.startsWith('icon-'))).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { Example, IconDrawing } from '../../src/criteria/define.js'
import { checkExample, checkFiles, connectorFiles } from '../support/connector.js'
import { drawIcon, encodePng } from '../support/icon.js'

const ICON_CRITERIA = /^(?:icon-|file-icon-|brand-color-)/

function shown(findings: readonly { criterion: string; level: string; message: string }[]): string[] {
  return findings
    .filter((finding) => ICON_CRITERIA.test(finding.criterion))
    .map((finding) => `${finding.level} ${finding.criterion}: ${finding.message}`)
}

async function ofDrawing(icon: IconDrawing, example: Example = {}): Promise<string[]> {
  return shown((await checkExample({ icon, ...example })).findings)
}

/** What is found when the icon has these bytes. */
async function ofBytes(bytes: Uint8Array | string, name = 'icon.png'): Promise<string[]> {
  const files = connectorFiles({ files: { 'icon.png': null } })
  const { report } = await checkFiles({ ...files, [`Orchard Harvest/${name}`]: bytes })
  return shown(report.connectors[0]?.findings ?? [])
}

const good = drawIcon({ logoSide: 160 })

describe('an icon of 230 pixels with a white logo of 160 on the brand color', () => {
  it('has nothing to be told', async () => {
    expect(await ofBytes(good)).toEqual([])
  })

  it.each([
    ['palette', () => sharp(good).png({ palette: true }).toBuffer()],
    ['16 bits a channel', () => sharp(good).toColourspace('rgb16').png().toBuffer()],
    ['no alpha channel', () => sharp(good).removeAlpha().png().toBuffer()],
    ['interlaced', () => sharp(good).png({ progressive: true }).toBuffer()],
  ])('may be saved with: %s', async (_how, encode) => {
    expect(await ofBytes(new Uint8Array(await encode()))).toEqual([])
  })

  it('saved as JPEG is recommended against and nothing else', async () => {
    const jpeg = new Uint8Array(await sharp(good).flatten().jpeg({ quality: 80 }).toBuffer())
    expect(await ofBytes(jpeg, 'icon.jpg')).toEqual([
      'recommended icon-format: The icon is a JPEG: allowed by the founding document of 2017, but policy 5000.2.1.3 asks for a PNG today.',
    ])
  })
})

describe('the format', () => {
  it('is told by content, never by name', async () => {
    expect(await ofBytes('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([
      'required icon-format: By its content the icon is an SVG, not a PNG.',
    ])
    expect(await ofBytes(good, 'icon.jpg')).toEqual([
      "recommended icon-format: The icon is a PNG, but it is named 'icon.jpg'.",
    ])
    expect(await ofBytes('not an image')).toEqual([
      'required icon-format: The icon is neither a PNG nor any other image we know.',
    ])
    expect(await ofBytes('')).toEqual(['required icon-format: The icon file is empty.'])
  })

  it('that breaks off is one finding, and what needs the pixels is blocked', async () => {
    const connector = await checkExample({ icon: { isCutOff: true } })
    expect(shown(connector.findings)).toEqual([
      'required icon-decodes: The icon is damaged: its PNG data cannot be decoded to the end.',
    ])
    expect(connector.criteria.find((one) => one.id === 'icon-dimensions')?.outcome).toBe('blocked')
  })

  it('with far too many pixels is refused without decoding', async () => {
    const png = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#2e7d32' } })
      .png()
      .toBuffer()
    expect(await ofBytes(new Uint8Array(png))).toEqual([
      'required icon-decodes: The icon has more than 16 million pixels, so it was not decoded.',
    ])
  })

  it('of more than 1 MB is too large', async () => {
    let state = 7
    const noise = encodePng(700, 700, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return [state >>> 24, (state >>> 16) & 255, (state >>> 8) & 255, 255]
    })
    expect(await ofBytes(noise)).toContain('required icon-size-bytes: The icon has 1.6 MB; it must stay below 1 MB.')
  })
})

describe('the measures', () => {
  it.each([
    [{ width: 231 }, 'required icon-dimensions: The icon has 231 by 231 pixels; it must have 100 to 230 a side.'],
    [
      { width: 99, logoSide: 60 },
      'required icon-dimensions: The icon has 99 by 99 pixels; it must have 100 to 230 a side.',
    ],
    [
      { width: 230, height: 200, logoSide: 130 },
      'required icon-dimensions: The icon has 230 by 200 pixels; it must be square.',
    ],
    [
      { width: 100, logoSide: 60 },
      'recommended icon-dimensions: The icon has 100 by 100 pixels; reviewers ask for 230 by 230.',
    ],
    [
      { logoSide: 168 },
      "recommended icon-logo-proportion: The logo has 168 by 168 pixels, 73 % of the icon's side; more than 70 % is too much.",
    ],
    [{ logoSide: 60 }, "recommended icon-logo-proportion: The logo has 60 by 60 pixels, only 26 % of the icon's side."],
    [{ logo: null }, 'recommended icon-logo-proportion: The icon has no logo: all its pixels have one color.'],
    [
      { corners: '#ffffff' },
      'recommended icon-square-corners: 4 corners of the icon have another color than its border, #2e7d32.',
    ],
    [{ corners: null }, "required icon-opaque: 1 % of the icon's pixels are transparent."],
    [{ logo: '#ffc107' }, 'advice icon-white-logo: The logo is mostly #ffc107; 0 % of it is white.'],
    [
      { rightHalf: '#000000' },
      'recommended icon-background-uniform: The border of the icon has several colors; the commonest, #2e7d32, covers 50 %.',
    ],
  ])('%j', async (drawing: IconDrawing, expected) => {
    expect(await ofDrawing(drawing)).toEqual([expected])
  })

  it('of a transparent background are one finding', async () => {
    expect(await ofDrawing({ background: null })).toEqual([
      "required icon-opaque: 57 % of the icon's pixels are transparent.",
    ])
  })

  it('ignore an alpha channel that is opaque everywhere', async () => {
    expect(await ofDrawing({})).toEqual([])
  })
})

describe('the background', () => {
  it.each(['#ffffff', '#fdfdfd', '#007ee5', '#027de4'])('%s may not be used', async (background) => {
    expect(await ofDrawing({ background, logo: '#2e7d32' })).toContainEqual(
      expect.stringMatching(
        /^required icon-background-not-white: The background of the icon is (?:white|the default blue)/,
      ),
    )
  })

  it('that is white is one finding, not also a mismatch', async () => {
    expect(
      (await ofDrawing({ background: '#ffffff', logo: '#2e7d32' })).filter((text) => text.startsWith('required')),
    ).toHaveLength(1)
  })

  it.each([
    ['#2f7d33', undefined],
    ['#308034', undefined],
    ['#38853c', 'recommended'],
    ['#1b5e20', 'required'],
    ['#b71c1c', 'required'],
  ])('%s beside the brand color #2e7d32: %s', async (background, level) => {
    const found = (await ofDrawing({ background })).filter((text) => text.includes('icon-background-matches-brand'))
    expect(found.map((text) => text.split(' ')[0])).toEqual(level === undefined ? [] : [level])
    if (level !== undefined) expect(found[0]).toContain(`the border of the icon is ${background}`)
  })
})

describe('a missing icon', () => {
  const without: Example = { files: { 'icon.png': null } }

  it('is required of a verified publisher, advice for a custom connector, and right for an independent publisher', async () => {
    expect(await ofDrawing({}, without)).toEqual(['required file-icon-present: The connector has no icon.'])
    expect(await ofDrawing({}, { ...without, publisher: 'custom' })).toEqual([
      'advice file-icon-present: The connector has no icon.',
    ])
    const independent = { properties: { properties: { iconBrandColor: '#da3b01' } }, publisher: 'independent' as const }
    expect(await ofDrawing({}, { ...without, ...independent })).toEqual([])
    expect(await ofDrawing({}, independent)).toEqual([
      'required file-icon-absent-ip: An independent publisher sends no icon; the generic one is used.',
    ])
  })

  it('is settled by one line when it is delivered elsewhere', async () => {
    const declaration = 'publisher: verified\nanswers:\n  attest-icon-delivery: partner-center\n'
    expect(await ofDrawing({}, { ...without, declaration })).toEqual([])
  })

  it('is not settled by a line that nobody completed', async () => {
    const declaration = 'publisher: verified\nanswers:\n  attest-icon-delivery: "… partner-center"\n'
    expect(await ofDrawing({}, { ...without, declaration })).toEqual([
      'required file-icon-present: The connector has no icon.',
    ])
  })
})

describe('the brand color', () => {
  const withColor = (iconBrandColor: unknown): Example => ({ properties: { properties: { iconBrandColor } } })

  it.each([
    [null, 'required brand-color-present: There is no iconBrandColor.'],
    ['', 'required brand-color-present: iconBrandColor is empty.'],
    ['green', "required brand-color-hex: The brand color 'green' is not # with six hexadecimal digits."],
    ['#fff', "required brand-color-hex: The brand color '#fff' is not # with six hexadecimal digits."],
    [3046706, "required brand-color-hex: The brand color '3046706' is not # with six hexadecimal digits."],
  ])('%j', async (color, expected) => {
    expect(await ofDrawing({}, withColor(color))).toEqual([expected])
  })

  it('is mended where there is only one way to read it', async () => {
    const { findings } = await checkExample(withColor('2E7D32'))
    expect(findings.find((finding) => finding.criterion === 'brand-color-hex')?.fix?.replacement).toBe('"#2e7d32"')
  })
})

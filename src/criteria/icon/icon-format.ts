import type { IconFormat } from '../../facts/icon.js'
import { baseName } from '../../facts/layout.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { POLICY_PAGE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

const NAMES: Partial<Readonly<Record<IconFormat, string>>> = {
  nothing: 'The icon file is empty.',
  unknown: 'The icon is neither a PNG nor any other image we know.',
}

export default defineCriterion({
  id: 'icon-format',
  title: 'The icon is a PNG named icon.png.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.3'],
  why: 'The platform shows PNG icons; the founding document of 2017 also allowed JPEG, which leaves traces around a logo.',
  remedy: 'Export the icon as a PNG and name it icon.png; renaming a file does not change its format.',
  source: {
    url: POLICY_PAGE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'The founding document (2017-09-20) allows .png and .jpg, so a JPEG is only recommended against.',
  },
  prevalence: '0 of 11 published icons',
  needs: ['icon', 'files'],
  *check({ icon, files }) {
    const { format } = icon
    const name = baseName(icon.file)
    if (format === 'JPEG') {
      yield {
        at: icon,
        level: 'recommended',
        message:
          'The icon is a JPEG: allowed by the founding document of 2017, but policy 5000.2.1.3 asks for a PNG today.',
      }
      return
    }
    if (format !== 'PNG') {
      yield {
        at: icon,
        message:
          NAMES[format] ??
          `By its content the icon is ${format === 'SVG' || format === 'AVIF' || format === 'ICO' ? 'an' : 'a'} ${format}, not a PNG.`,
      }
      return
    }
    if (!name.toLowerCase().endsWith('.png')) {
      yield {
        at: icon,
        level: 'recommended',
        message: `The icon is a PNG, but it is named ${quote(name)}.`,
        remedy: 'Rename it to icon.png.',
      }
    } else if (files.layout === 'folder' && name.toLowerCase() !== 'icon.png') {
      yield {
        at: icon,
        level: 'advice',
        message: `The icon is named ${quote(name)}, not icon.png.`,
        remedy: 'Rename it to icon.png.',
      }
    }
  },
  examples: { fails: { files: { 'icon.png': 'GIF89a' } } },
})

import { FORBIDDEN_COLORS, hexOf } from '../../facts/color.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { forbiddenName, ICON_GUIDE, isUniform, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

/** CIEDE2000: up to 3 is the same color to most eyes, above 10 another one. */
const SAME_COLOR = 3
const OTHER_COLOR = 10

export default defineCriterion({
  id: 'icon-background-matches-brand',
  title: 'The background of the icon is the brand color.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  why: 'The platform draws the tile around the icon in the brand color; where the two differ the icon stands in a frame.',
  remedy: 'Make iconBrandColor and the background of the icon the same color.',
  source: {
    url: ICON_GUIDE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'Also in the founding document (2017-09-20). Measured as CIEDE2000 between border and iconBrandColor.',
  },
  prevalence: '1 of 11 published icons',
  needs: ['icon', 'decodedIcon', 'properties', 'publisher'],
  *check({ icon, decodedIcon, properties, publisher }) {
    const { border, brandDifference } = decodedIcon.measures
    // A white background is a finding of its own, and one change mends both.
    if (border === undefined || brandDifference === undefined || forbiddenName(border.color)) return
    if (brandDifference <= SAME_COLOR) return
    // So is a brand color that may not be used.
    const brand = properties.brandColor?.trim().toLowerCase()
    if (publisher.kind === 'verified' && FORBIDDEN_COLORS.some(([color]) => color === brand)) return
    const found = hexOf(border.color)
    const difference = brandDifference.toFixed(1)
    yield {
      at: properties.properties.get('iconBrandColor') ?? icon,
      message: `The brand color is ${quote(properties.brandColor)}, but the border of the icon is ${found}: the difference is ${difference}, and up to ${SAME_COLOR} is fine.`,
      remedy: `Type "iconBrandColor": "${found}", or fill the background of the icon with the brand color.`,
      related: [{ at: icon, message: `The border of the icon is ${found}.` }],
      ...(brandDifference <= OTHER_COLOR || !isUniform(border) ? { level: 'recommended' as const } : {}),
    }
  },
  examples: { fails: { icon: { background: '#b71c1c' } } },
})

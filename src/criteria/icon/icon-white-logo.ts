import { hexOf } from '../../facts/color.js'
import { defineCriterion } from '../define.js'
import { ICON_GUIDE, isUniform, percent, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'icon-white-logo',
  title: 'The logo is white on a colored background.',
  level: 'advice',
  appliesTo: WITH_ICON,
  why: 'A white logo on the brand color is preferred: it reads well in light and dark pages.',
  remedy: 'Draw the logo in white, if your brand allows it.',
  source: {
    url: ICON_GUIDE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'Preferred, not required, by the founding document (2017-09-20).',
  },
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { border, logo } = decodedIcon.measures
    if (border === undefined || logo === undefined || !isUniform(border) || logo.whiteShare >= 0.5) return
    yield {
      at: icon,
      message: `The logo is mostly ${hexOf(logo.color)}; ${percent(logo.whiteShare)} of it is white.`,
    }
  },
  examples: { fails: { icon: { logo: '#ffc107' } } },
})

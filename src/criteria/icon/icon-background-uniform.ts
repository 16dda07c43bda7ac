import { hexOf } from '../../facts/color.js'
import { defineCriterion } from '../define.js'
import { ICON_GUIDE, isUniform, percent, RECOMMENDED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'icon-background-uniform',
  title: 'The background of the icon has one color.',
  level: RECOMMENDED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  why: 'The tile around the icon is drawn in the brand color, and only a background of one color goes on without a seam.',
  remedy: 'Give the icon a background of one color, the brand color.',
  source: { url: ICON_GUIDE, checked: '2026-11-23', confidence: 'inferred' },
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { border } = decodedIcon.measures
    if (border === undefined || isUniform(border)) return
    const share = percent(border.share)
    yield {
      at: icon,
      message: `The border of the icon has several colors; the commonest, ${hexOf(border.color)}, covers ${share}.`,
    }
  },
  examples: { fails: { icon: { rightHalf: '#1b5e20' } } },
})

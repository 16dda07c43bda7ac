import { hexOf } from '../../facts/color.js'
import { defineCriterion } from '../define.js'
import { ICON_GUIDE, isUniform, RECOMMENDED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'icon-square-corners',
  title: 'The corners of the icon are square.',
  level: RECOMMENDED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  why: 'The platform rounds icons itself; corners rounded in the picture show as spots of another color.',
  remedy: 'Fill the background to the very corners.',
  source: { url: ICON_GUIDE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '1 of 11 published icons',
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { border, strayCorners } = decodedIcon.measures
    if (border === undefined || !isUniform(border) || strayCorners === 0) return
    const corners = strayCorners === 1 ? 'One corner' : `${strayCorners} corners`
    yield {
      at: icon,
      message: `${corners} of the icon ${strayCorners === 1 ? 'has' : 'have'} another color than its border, ${hexOf(border.color)}.`,
    }
  },
  examples: { fails: { icon: { corners: '#ffffff' } } },
})

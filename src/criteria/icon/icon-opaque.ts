import { defineCriterion } from '../define.js'
import { ICON_GUIDE, percent, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

/** More than this share of transparent pixels is seen. */
const TOLERATED = 0.01

export default defineCriterion({
  id: 'icon-opaque',
  title: 'The icon is not transparent.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.5'],
  why: 'A transparent icon looks different on every page. An alpha channel is fine as long as the pixels are opaque.',
  remedy: 'Fill the background with the brand color, to the very corners.',
  source: {
    url: ICON_GUIDE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'The policy code is as told by a publisher.',
  },
  prevalence: '2 of 11 published icons',
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { transparentCorners, transparentShare } = decodedIcon.measures
    if (transparentShare > TOLERATED) {
      yield { at: icon, message: `${percent(transparentShare)} of the icon's pixels are transparent.` }
    } else if (transparentCorners > 0) {
      const corners = transparentCorners === 1 ? 'One corner' : `${transparentCorners} corners`
      yield { at: icon, message: `${corners} of the icon ${transparentCorners === 1 ? 'is' : 'are'} transparent.` }
    }
  },
  examples: { fails: { icon: { background: null } } },
})

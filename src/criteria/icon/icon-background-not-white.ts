import { hexOf } from '../../facts/color.js'
import { defineCriterion } from '../define.js'
import { forbiddenName, ICON_GUIDE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'icon-background-not-white',
  title: 'The background of the icon is neither white nor the default blue.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.1'],
  why: 'On a white page a white icon has no edge, and #007ee5 is the color of connectors that were never given one.',
  remedy: 'Fill the background of the icon with the brand color.',
  source: { url: ICON_GUIDE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '0 of 11 published icons',
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { border } = decodedIcon.measures
    const name = border && forbiddenName(border.color)
    if (border && name)
      yield { at: icon, message: `The background of the icon is ${name}: its border is ${hexOf(border.color)}.` }
  },
  examples: { fails: { icon: { background: '#ffffff', logo: '#2e7d32' } } },
})

import { defineCriterion } from '../define.js'
import { POLICY_PAGE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'icon-decodes',
  title: 'The icon can be opened.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.3'],
  why: 'A damaged icon is shown as a gap, and nothing about it can be checked.',
  remedy: 'Export the icon again as a PNG.',
  source: { url: POLICY_PAGE, checked: '2026-11-23', confidence: 'inferred' },
  needs: ['icon'],
  *check({ icon }) {
    if (icon.fault === 'damaged')
      yield { at: icon, message: `The icon is damaged: its ${icon.format} data cannot be decoded to the end.` }
    else if (icon.fault === 'too-many-pixels')
      yield {
        at: icon,
        message: 'The icon has more than 16 million pixels, so it was not decoded.',
        remedy: 'Export the icon with exactly 230 by 230 pixels.',
      }
  },
  examples: { fails: { icon: { isCutOff: true } } },
})

import { defineCriterion } from '../define.js'
import { POLICY_PAGE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

const MOST_BYTES = 1024 * 1024

export default defineCriterion({
  id: 'icon-size-bytes',
  title: 'The icon is smaller than 1 MB.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.2'],
  why: 'A larger icon is rejected; an icon of 230 by 230 pixels rarely needs more than 20 KB.',
  remedy: 'Export the icon as a PNG of 230 by 230 pixels.',
  source: { url: POLICY_PAGE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '0 of 11 published icons',
  needs: ['icon'],
  *check({ icon }) {
    if (icon.bytes < MOST_BYTES) return
    yield { at: icon, message: `The icon has ${(icon.bytes / MOST_BYTES).toFixed(1)} MB; it must stay below 1 MB.` }
  },
  examples: { fails: { files: { 'icon.png': 'x'.repeat(MOST_BYTES) } } },
})

import { defineCriterion } from '../define.js'
import { POLICY_PAGE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

const SMALLEST = 100
const LARGEST = 230

export default defineCriterion({
  id: 'icon-dimensions',
  title: 'The icon is a square of 230 pixels.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.2.1.4'],
  why: 'The icon is shown in square tiles; the policy allows 100 to 230 pixels, and reviewers ask for 230.',
  remedy: 'Export the icon with exactly 230 by 230 pixels.',
  source: { url: POLICY_PAGE, checked: '2026-11-23', confidence: 'documented' },
  prevalence: '2 of 11 published icons',
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { width, height } = decodedIcon.measures
    const size = `${width} by ${height} pixels`
    if (width !== height) yield { at: icon, message: `The icon has ${size}; it must be square.` }
    else if (width < SMALLEST || width > LARGEST)
      yield { at: icon, message: `The icon has ${size}; it must have ${SMALLEST} to ${LARGEST} a side.` }
    else if (width !== LARGEST)
      yield {
        at: icon,
        level: 'recommended',
        message: `The icon has ${size}; reviewers ask for ${LARGEST} by ${LARGEST}.`,
      }
  },
  examples: { fails: { icon: { width: 400 } } },
})

import { defineCriterion } from '../define.js'
import { ICON_GUIDE, isUniform, percent, RECOMMENDED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

const LARGEST = 0.72
const SMALLEST = 0.3

export default defineCriterion({
  id: 'icon-logo-proportion',
  title: 'The logo fills about 160 of the 230 pixels of the icon.',
  level: RECOMMENDED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  why: 'A logo that touches the edge is cut off in round tiles, and a tiny one is not recognized.',
  remedy: 'Scale the logo to about 160 of 230 pixels: less than 70 % of width and height, in the middle.',
  source: {
    url: ICON_GUIDE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'The founding document (2017-09-20) says about 160 pixels in a square of 230. Told above 72 %, to allow for soft edges.',
  },
  prevalence: '2 of 11 published icons',
  needs: ['icon', 'decodedIcon'],
  *check({ icon, decodedIcon }) {
    const { border, logo, width, height } = decodedIcon.measures
    if (border === undefined || !isUniform(border)) return
    if (logo === undefined) {
      yield { at: icon, message: 'The icon has no logo: all its pixels have one color.' }
      return
    }
    const share = Math.max(logo.width / width, logo.height / height)
    const box = `${logo.width} by ${logo.height} pixels`
    if (share > LARGEST)
      yield {
        at: icon,
        message: `The logo has ${box}, ${percent(share)} of the icon's side; more than 70 % is too much.`,
      }
    else if (share < SMALLEST)
      yield { at: icon, message: `The logo has ${box}, only ${percent(share)} of the icon's side.` }
  },
  examples: { fails: { icon: { logoSide: 200 } }, passes: { icon: { logoSide: 160 } } },
})

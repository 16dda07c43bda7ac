import { channelDistance, FORBIDDEN_COLORS, type Rgb } from '../../facts/color.js'
import type { Levels } from '../../model/criterion.js'
import type { PublisherKind } from '../../model/verdict.js'

/** Independent publishers send no icon, and a custom connector works with any. */
export const WITH_ICON: readonly PublisherKind[] = ['verified', 'custom']

/** Required of a verified publisher, advice for a custom connector. */
export const REQUIRED_WHEN_VERIFIED: Levels = { verified: 'required', independent: 'advice', custom: 'advice' }
export const RECOMMENDED_WHEN_VERIFIED: Levels = { verified: 'recommended', independent: 'advice', custom: 'advice' }

export const ICON_GUIDE = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission'
export const POLICY_PAGE = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-policy-errors'

/** A share for a sentence: `72 %`. */
export function percent(share: number): string {
  const value = share * 100
  return `${value > 0 && value < 1 ? value.toFixed(1) : Math.round(value)} %`
}

/** The border has one color; below this share it is a gradient, a picture or a frame. */
export function isUniform(border: { readonly share: number }): boolean {
  return border.share >= 0.7
}

/** How a color is called that no background may have; a few steps of a channel do not make another color. */
export function forbiddenName(color: Rgb): string | undefined {
  return FORBIDDEN_COLORS.find(([, forbidden]) => channelDistance(color, forbidden) <= 5)?.[2]
}

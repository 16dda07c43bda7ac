import type { MarkdownDocument } from '../../facts/markdown.js'
import type { Problem } from '../../model/criterion.js'
import { defineCriterion } from '../define.js'
import { REPOSITORY } from './_readme.js'

const OLD_NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:Microsoft|MS) Flow\b/, 'Microsoft Flow', 'Power Automate'],
  [/(?<![\w./@:-])PowerApps\b(?![./:-]\w)/, 'PowerApps', 'Power Apps'],
]

/** Old product names in the visible text, once a block. */
export function* oldNames(document: MarkdownDocument): Generator<Problem> {
  for (const block of document.blocks) {
    if (block.kind === 'code') continue
    for (const [pattern, old, name] of OLD_NAMES) {
      if (!pattern.test(block.text)) continue
      yield {
        at: document.atLine(block.line),
        subject: old,
        message: `${old} is called ${name} today.`,
        remedy: `Write ${name}.`,
      }
    }
  }
}

export default defineCriterion({
  id: 'readme-current-product-names',
  title: 'The readme uses the current names of products.',
  level: 'advice',
  why: 'Old names make a new connector look old; reviewers ask to change them.',
  remedy: 'Write Power Automate and Power Apps.',
  source: { url: `${REPOSITORY}/pull/140`, checked: '2026-11-23', confidence: 'observed' },
  prevalence: '4.5 % of published connectors',
  needs: ['readme'],
  *check({ readme }) {
    yield* oldNames(readme)
  },
  examples: { fails: { readme: '# Orchard Harvest\n\nPlans picking. Works with Microsoft Flow and PowerApps.\n' } },
})

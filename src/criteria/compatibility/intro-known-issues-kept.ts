import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { gravestChange } from './_grave.js'

/** An operation that the update removes. */
const OLD = {
  summary: 'Replace an order',
  description: 'Replaces a harvest order.',
  operationId: 'ReplaceOrder',
  responses: { 200: { description: 'Done.' } },
}

export default defineCriterion({
  id: 'intro-known-issues-kept',
  title: 'A breaking update is noted in the readme or the intro.',
  level: 'recommended',
  why: 'Users whose flows break look into the known issues first.',
  remedy: 'Add a line on what breaks, and what to do about it, to the known issues of the intro or the readme.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-updates',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  needs: ['change', 'files'],
  notApplicable: ({ files }) =>
    files.readme === undefined && files.intro === undefined ? 'There is neither a readme nor an intro.' : undefined,
  *check({ change, files }) {
    if (!change.isGuideSame || gravestChange(change) !== 'breaking') return
    const path = files.intro ?? files.readme
    yield {
      at: path === undefined ? files : files.at(path),
      message: `The update breaks existing flows, and readme and intro are those of ${quote(change.label)}.`,
    }
  },
  examples: {
    fails: { base: { definition: { paths: { '/orders/{orderId}': { put: OLD } } } } },
    passes: { base: { definition: { paths: { '/orders/{orderId}': { put: OLD } } }, readme: '# Older\n' } },
  },
})

import { compareVersionNumbers, raised, versionNumbers } from '../../facts/change/version.js'
import type { JsonNode } from '../../facts/json/node.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { gravestChange } from './_grave.js'

export default defineCriterion({
  id: 'version-raised',
  title: 'The version says what kind of update it is.',
  level: 'recommended',
  why: 'Users and reviewers read from info.version whether an update breaks something.',
  remedy: 'Raise info.version: the first number for a break, the second for additions, the third for texts.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/operational-versioning',
    checked: '2026-11-25',
    confidence: 'inferred',
  },
  covers: ['change-version-bumped'],
  prevalence: '69 % of 839 changed updates left the version as it was',
  needs: ['change', 'files'],
  *check({ change, files }) {
    const { base, head, info } = change.version
    const before = text(base)
    const after = text(head)
    const tag = change.tag
    const at = head ?? info ?? files
    if (tag !== undefined && after !== '' && versionNumbers(tag) && compareVersionNumbers(tag, after) !== 0) {
      yield {
        at,
        subject: 'tag',
        message: `The release is tagged ${quote(tag)} and info.version says ${quote(after)}.`,
        remedy: `Write ${quote(tag.replace(/^v/i, ''))} into info.version, or tag the release anew.`,
      }
    }
    if (before === '' || after === '' || !versionNumbers(before)) return
    const kind = gravestChange(change)
    if (kind === 'unchanged') return
    const bump = kind === 'breaking' ? 'major' : kind === 'cosmetic' ? 'patch' : 'minor'
    const wanted = raised(before, bump) ?? before
    const step = compareVersionNumbers(after, before)
    const remedy = `Write "version": ${JSON.stringify(wanted)}.`
    if (step !== undefined && step < 0) {
      yield { at, message: `The version went back from ${quote(before)} to ${quote(after)}.`, remedy }
    } else if (step === 0) {
      yield {
        at,
        message: `The version is still ${quote(before)}, and this update ${WORDS[kind]}.`,
        remedy,
        ...(kind === 'breaking' ? {} : { level: 'advice' as const }),
      }
    } else if (
      kind === 'breaking' &&
      step !== undefined &&
      versionNumbers(after)?.[0] === versionNumbers(before)?.[0]
    ) {
      yield {
        at,
        message: `The version went from ${quote(before)} to ${quote(after)}, which does not tell that this update breaks something.`,
        remedy,
        level: 'advice',
      }
    }
  },
  examples: {
    fails: { base: { definition: { info: { version: '2.0.0' }, host: 'old.orchardharvest.com' } } },
    passes: {
      definition: { info: { version: '1.1.0' } },
      base: { definition: { paths: { '/orders/{orderId}': null } } },
    },
  },
})

const WORDS = {
  breaking: 'breaks something',
  'needs-attention': 'changes more than texts',
  compatible: 'adds something',
  cosmetic: 'changes texts or looks',
} as const

function text(node: JsonNode | undefined): string {
  return typeof node?.value === 'string' ? node.value.trim() : ''
}

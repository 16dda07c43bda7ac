import { compareVersionNumbers, raised, reaches, versionNumbers } from '../../facts/change/version.js'
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
    if (before === '' || after === '') return
    const kind = gravestChange(change)
    if (kind === 'unchanged') return
    const bump = kind === 'breaking' ? 'major' : kind === 'cosmetic' ? 'patch' : 'minor'
    const wanted = raised(before, bump)
    const remedy =
      wanted === undefined
        ? 'Write another version; of three numbers, such as "1.0.0", the next one is plain.'
        : `Write "version": ${JSON.stringify(wanted)}.`
    const step = before === after ? 0 : compareVersionNumbers(after, before)
    const milder = kind === 'breaking' ? {} : { level: 'advice' as const }
    if (step === 0) {
      yield { at, message: `The version is still ${quote(after)}, and this update ${WORDS[kind]}.`, remedy, ...milder }
    } else if (step !== undefined && step < 0) {
      yield { at, message: `The version went back from ${quote(before)} to ${quote(after)}.`, remedy }
    } else if (wanted !== undefined && !reaches(after, wanted)) {
      const because = versionNumbers(after)
        ? `does not tell that this update ${WORDS[kind]}`
        : 'is no version that can be compared'
      const message = `The version went from ${quote(before)} to ${quote(after)}, which ${because}.`
      yield { at, message, remedy, level: 'advice' }
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

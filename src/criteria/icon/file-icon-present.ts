import { isBlank, isNo } from '../attestation/_answers.js'
import { defineCriterion } from '../define.js'
import { POLICY_PAGE, REQUIRED_WHEN_VERIFIED, WITH_ICON } from './_icon.js'

export default defineCriterion({
  id: 'file-icon-present',
  title: 'The connector has an icon.',
  level: REQUIRED_WHEN_VERIFIED,
  appliesTo: WITH_ICON,
  policyCodes: ['5000.1.1.1'],
  why: 'The icon is how people recognize the connector; a submission without one is sent back.',
  remedy:
    'Put icon.png (230 by 230 pixels) beside the API definition; if it is uploaded elsewhere, write' +
    ' answers: { attest-icon-delivery: partner-center } into certification.yml.',
  source: {
    url: POLICY_PAGE,
    checked: '2026-11-23',
    confidence: 'documented',
    note: 'In the layout of the public repository, where icons went through the portal, it is a question instead.',
  },
  prevalence: '95.3 % of folders of the public repository added since 2023',
  needs: ['files', 'publisher', 'declaration'],
  notApplicable: ({ files, publisher, declaration }) => {
    if (files.icon !== undefined) return undefined
    const answer = declaration.answers.get('attest-icon-delivery') ?? declaration.answers.get('file-icon-present')
    if (answer !== undefined && !isBlank(answer.text) && !isNo(answer.text))
      return 'certification.yml says how the icon is delivered.'
    return files.root !== undefined && publisher.kind === 'verified'
      ? 'In the layout of the public repository it is a question: attest-icon-delivery.'
      : undefined
  },
  *check({ files }) {
    if (files.icon === undefined) yield { at: files, message: 'The connector has no icon.' }
  },
  examples: { fails: { files: { 'icon.png': null } } },
})

import { boxesOf, picturesIn } from '../../facts/pull-request.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion, type Example } from '../define.js'
import { elsewhere, FOLDER, INDEPENDENT_GUIDE, PULL_REQUEST_TEMPLATE, REPOSITORY } from './_pull-request.js'

const CHECKED = '2026-11-23'
/** Three operations in flows that succeed, and the test tab. */
const PICTURES = 4
const SUFFIX = '(Independent Publisher)'

const GOOD: NonNullable<Example['pullRequest']> = {
  title: `Orchard Harvest ${SUFFIX}`,
  body: '- [x] I tested the connector.\n\n![1](a.png) ![2](b.png) ![3](c.png) ![4](d.png)\n',
  baseBranch: 'dev',
  labels: ['independent-publisher-connector'],
}
const example = (pullRequest: Partial<typeof GOOD>): Example => ({
  folder: FOLDER,
  publisher: 'independent',
  pullRequest: { ...GOOD, ...pullRequest },
})

const title = defineCriterion({
  id: 'ip-pr-title',
  title: 'The pull request is named after the connector.',
  level: 'recommended',
  appliesTo: ['independent'],
  why: 'Reviewers find submissions of independent publishers by the title of the pull request.',
  remedy: `Name the pull request "<connector> ${SUFFIX}"; put "Proposal - " in front while there is only a readme.`,
  source: { url: PULL_REQUEST_TEMPLATE, checked: CHECKED, confidence: 'documented' },
  needs: ['pullRequest', 'files'],
  notApplicable: elsewhere,
  *check({ pullRequest, files }) {
    const named = pullRequest.title.slice(0, 400)
    if (!/\(independent publisher\)/i.test(named))
      yield { at: files, message: `The title of the pull request, ${quote(named)}, does not say ${SUFFIX}.` }
    else if (/^\s{0,8}\[?proposal\b/i.test(named) && files.definition !== undefined)
      yield {
        at: files,
        level: 'advice',
        message: 'The title of the pull request still says Proposal, and the connector is here.',
        remedy: 'Take "Proposal - " out of the title.',
      }
  },
  examples: { fails: example({ title: 'Add files' }), passes: example({}) },
})

const screenshots = defineCriterion({
  id: 'ip-screenshots',
  title: 'The pull request shows the connector at work.',
  level: 'recommended',
  appliesTo: ['independent'],
  why: 'Independent publishers have no test account to give, so reviewers look at screenshots.',
  remedy: 'Add screenshots of three different operations in flows that succeed, and one of the Test tab.',
  source: { url: PULL_REQUEST_TEMPLATE, checked: CHECKED, confidence: 'documented' },
  needs: ['pullRequest', 'files'],
  notApplicable: elsewhere,
  *check({ pullRequest, files }) {
    const pictures = picturesIn(pullRequest.body)
    if (pictures >= PICTURES) return
    const found = pictures === 0 ? 'no screenshot' : pictures === 1 ? 'one screenshot' : `${pictures} screenshots`
    yield { at: files, message: `The description of the pull request shows ${found}; ${PICTURES} are asked for.` }
  },
  examples: { fails: example({ body: 'Please merge.' }), passes: example({}) },
})

const checklist = defineCriterion({
  id: 'ip-checklist-ticked',
  title: 'The boxes of the pull request are ticked.',
  level: 'recommended',
  appliesTo: ['verified', 'independent'],
  why: 'Each box stands for a promise that reviewers wait for; work begins when all are ticked.',
  remedy: 'Do what the box says and tick it, or write why it does not apply.',
  source: { url: PULL_REQUEST_TEMPLATE, checked: CHECKED, confidence: 'documented' },
  needs: ['pullRequest', 'files'],
  notApplicable: elsewhere,
  *check({ pullRequest, files }) {
    const boxes = boxesOf(pullRequest.body)
    if (boxes.length === 0) {
      yield {
        at: files,
        level: 'advice',
        message: 'The description of the pull request has none of the boxes of the template.',
        remedy: 'Copy the boxes from the template and tick those that apply.',
      }
      return
    }
    const open = boxes.filter(
      ({ isTicked, text }) => !isTicked && !/\bif applicable\b|\boptional\b|\bn\/a\b|\bnot applicable\b|~~/i.test(text),
    )
    if (open.length === 0) return
    const subject = open.length === 1 ? 'One box is' : `${open.length} boxes are`
    yield { at: files, message: `${subject} not ticked: ${listOf(open.map(({ text }) => text))}.` }
  },
  examples: { fails: example({ body: '- [ ] I tested the connector.' }), passes: example({}) },
})

const LABELS = {
  verified: 'certified-connector',
  independent: 'independent-publisher-connector',
  custom: 'custom-connector',
} as const

const label = defineCriterion({
  id: 'ip-label',
  title: 'The pull request goes to dev and carries the label of its kind.',
  level: 'advice',
  why: 'Pull requests to another branch are closed or moved, and labels sort them for reviewers.',
  remedy: 'Change the base branch to dev, and add the label when you are allowed to.',
  source: { url: REPOSITORY, checked: CHECKED, confidence: 'documented' },
  needs: ['pullRequest', 'files', 'publisher'],
  notApplicable: elsewhere,
  *check({ pullRequest, files, publisher }) {
    const branch = pullRequest.baseBranch
    if (branch !== '' && branch !== 'dev')
      yield { at: files, subject: 'branch', message: `The pull request goes to ${quote(branch)} instead of 'dev'.` }
    const wanted = LABELS[publisher.kind]
    if (pullRequest.labels !== undefined && !pullRequest.labels.some((name) => name.toLowerCase() === wanted))
      yield { at: files, subject: 'label', message: `The pull request does not carry the label '${wanted}'.` }
  },
  examples: { fails: example({ baseBranch: 'master', labels: [] }), passes: example({}) },
})

const samePublisher = defineCriterion({
  id: 'ip-same-publisher',
  title: 'An update comes from the publisher who published the connector.',
  level: 'recommended',
  appliesTo: ['independent'],
  why: 'The certification answers an update of another publisher with "Publisher Mismatch Detected".',
  remedy: 'Restore the publisher, or have the original publisher send the update.',
  source: { url: `${REPOSITORY}/pull/3832`, checked: CHECKED, confidence: 'observed' },
  needs: ['change', 'files'],
  *check({ change, files }) {
    for (const { kind, name, head, from, to } of change.changes) {
      if (kind !== 'branding-changed' || name !== 'publisher' || from === '') continue
      yield {
        at: head ?? files,
        message: `The publisher was ${quote(from)} and is ${quote(to)} now.`,
        upstream:
          'Publisher Mismatch Detected: This connector was originally submitted under a different publisher account. Kindly ensure you are using the correct account',
      }
    }
  },
  examples: {
    fails: { publisher: 'independent', base: { properties: { properties: { publisher: 'Somebody Else' } } } },
    passes: { publisher: 'independent', base: {} },
  },
})

const FIRST_PARTY =
  /(?:^|\.)(?:microsoft\.com|azure\.com|azure\.net|office\.com|office365\.com|dynamics\.com|sharepoint\.com|live\.com|outlook\.com|microsoftonline\.com|powerbi\.com|powerapps\.com|visualstudio\.com|windows\.net)$/i
/** Azure addresses that every customer gets: what runs there is theirs. */
const CUSTOMERS =
  /\.(?:azure-api\.net|cloudapp\.azure\.com|azurewebsites\.net|azurecontainerapps\.io|core\.windows\.net|cognitiveservices\.azure\.com|openai\.azure\.com)$/i

const firstParty = defineCriterion({
  id: 'ip-first-party-service',
  title: 'A connector for a service of Microsoft is agreed on beforehand.',
  level: 'advice',
  appliesTo: ['independent'],
  why: 'Independent publishers may build connectors for services of Microsoft only after writing to the team.',
  remedy: 'Write to the connector team before you submit, and keep the answer.',
  source: { url: INDEPENDENT_GUIDE, checked: CHECKED, confidence: 'documented' },
  needs: ['openapi'],
  *check({ openapi: { root } }) {
    const host = (root.string('host') ?? '').trim().slice(0, 300).split(':')[0] ?? ''
    if (FIRST_PARTY.test(host) && !CUSTOMERS.test(host))
      yield { at: root.get('host') ?? root, message: `The host ${quote(host)} is a service of Microsoft.` }
  },
  examples: {
    fails: { publisher: 'independent', definition: { host: 'graph.microsoft.com' } },
    passes: { publisher: 'independent', definition: { host: 'contoso.azure-api.net' } },
  },
})

const criteria: readonly DefinedCriterion[] = [title, screenshots, checklist, label, samePublisher, firstParty]
export default criteria

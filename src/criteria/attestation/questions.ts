import { holdsAddress, isDay, namesPartnerCenter, withEvidence } from './_answers.js'
import { defineQuestion, learn, type Question } from './_question.js'

const REPOSITORY = 'https://github.com/microsoft/PowerPlatformConnectors'

/** Successful calls of each operation that Microsoft asks for. */
const FEWEST_CALLS = 10

/** Every other question of the published checklists; none of them keeps a connector from being ready. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'attest-operations-tested',
    label: 'Tested operations',
    title: 'Every operation has been tested.',
    level: 'recommended',
    message: 'Nobody has said yet that every operation was tested with at least 10 successful calls.',
    remedy:
      'Test each operation in the Test tab (10 successful calls, no schema warning) and say when, or link the log.',
    paste: '"… tested on YYYY-MM-DD, 10 calls each, or the https address of the log"',
    accepts: ({ text }) => {
      const calls = /\b(\d{1,6})\s(?:successful\s)?(?:calls?|times|runs?)\b/i.exec(text.slice(0, 1000))?.[1]
      return calls !== undefined && Number(calls) < FEWEST_CALLS
        ? `${calls} calls are fewer than ${FEWEST_CALLS}`
        : undefined
    },
    why: 'Microsoft expects ten successful calls of each operation and no runtime or schema error.',
    source: learn('certification-submission'),
    answer: '"Ten calls each on 2026-11-02, no schema warning"',
  },
  {
    id: 'attest-paconn-validate',
    label: 'paconn validate',
    title: 'The validation of paconn ran without an error.',
    level: 'recommended',
    message: 'Nobody has said yet that paconn validate ran without an error.',
    remedy: 'Run paconn validate, or validate in the maker portal, and say when.',
    paste: '"… passed on YYYY-MM-DD"',
    why: "It is Microsoft's own validator; this check covers its rules, but only that one is Microsoft's word.",
    source: learn('certification-submission'),
    answer: '"Passed on 2026-11-02"',
  },
  {
    id: 'attest-not-duplicate',
    label: 'No duplicate',
    title: 'No connector for this service exists.',
    level: 'recommended',
    asks: ['independent'],
    message: 'Nobody has said yet that no connector for this service exists or is proposed.',
    remedy: 'Search the connector reference and the open pull requests, and type the day on which you did.',
    paste: '"… searched on YYYY-MM-DD"',
    accepts: ({ date }) => (isDay(date) ? undefined : 'it does not hold the day of the search (YYYY-MM-DD)'),
    why: 'A second connector for one service is closed without review.',
    source: learn('certification-submission-ip'),
    answer: '"Searched on 2026-11-02, none found"',
  },
  {
    id: 'attest-data-protection',
    label: 'Data protection',
    title: 'Privacy and data location of the service are settled.',
    level: 'recommended',
    asks: ['verified'],
    message: 'Nobody has said yet where the service keeps data and how it protects privacy.',
    remedy: 'Name the regions where data is kept and the page that describes data protection.',
    paste: '"…regions, and the https address of the page on data protection"',
    why: "Microsoft verifies the service's own privacy, the place of the data and the endpoint.",
    source: 'https://learn.microsoft.com/en-us/connectors/protection',
    answer: '"European Union; https://www.orchardharvest.com/privacy"',
  },
  {
    id: 'attest-cla',
    label: 'Contributor license agreement',
    title: 'The contributor license agreement is accepted.',
    level: 'recommended',
    message: 'Nobody has said yet that the contributor license agreement is accepted.',
    remedy: 'Accept it when the bot of the public repository asks, and say when.',
    paste: '"… accepted on YYYY-MM-DD"',
    why: 'The bot stops everything in the public repository until the agreement is accepted.',
    source: REPOSITORY,
    answer: '"Accepted on 2026-11-02"',
  },
  {
    id: 'attest-open-source',
    label: 'Open source',
    title: 'The connector files are published in the public repository.',
    level: 'recommended',
    message: 'Nobody has said yet where the connector files are published.',
    remedy: `Link the pull request in ${REPOSITORY}; the files there are the ones submitted. Without one, say by whom it was exempted.`,
    paste: `"${REPOSITORY}/pull/…"`,
    accepts: (answer) =>
      /\bexempt/i.test(answer.text) ? undefined : withEvidence(answer) && 'it holds no https address of a pull request',
    why: 'Microsoft asks that connectors are open source, and that the published files equal the submitted ones.',
    source: learn('submit-for-certification'),
    answer: `${REPOSITORY}/pull/4711`,
  },
  {
    id: 'attest-eula',
    label: 'Terms and links in Partner Center',
    title: 'The offer has its license terms, privacy link and support link.',
    level: 'recommended',
    asks: ['verified'],
    message: 'Nobody has said yet under which license terms the offer stands in Partner Center.',
    remedy: 'Give the https address of the license terms, or standard-contract for the Microsoft Standard Contract.',
    paste: '"… https address of the license terms, or standard-contract"',
    accepts: ({ text, evidence }) =>
      holdsAddress(text) || holdsAddress(evidence) || /\bstandard[ -]contract\b/i.test(text) || namesPartnerCenter(text)
        ? undefined
        : 'it is neither an https address nor standard-contract',
    why: 'An offer in Partner Center is not accepted without license terms, a privacy link and a support link.',
    source: learn('certification-workflow'),
    answer: 'standard-contract',
  },
  {
    id: 'attest-icon-delivery',
    label: 'Icon',
    title: 'The icon that is not in the folder is delivered elsewhere.',
    level: 'recommended',
    asks: ['verified'],
    message: 'There is no icon in the folder, and nobody has said yet how Microsoft gets it.',
    remedy: 'Answer partner-center when the icon is uploaded there, or put icon.png into the folder.',
    paste: '"… partner-center"',
    why: 'In the public repository folders mostly hold no icon, because it is delivered through Partner Center.',
    source: learn('certification-policy-errors'),
    policyCodes: ['5000.1.1.1'],
    answer: 'partner-center',
    fails: {
      folder: 'certified-connectors/Orchard Harvest',
      files: { 'icon.png': null },
      declaration: 'publisher: verified\n',
    },
    notAsked: ({ files, publisher }) => {
      if (files.icon !== undefined) return 'The icon is in the folder.'
      return files.root === undefined || publisher.kind !== 'verified'
        ? 'Outside the layout of the public repository a missing icon is a finding of its own.'
        : undefined
    },
  },
  {
    id: 'vp-partner-center-account',
    label: 'Partner Center account',
    title: 'The seller account in Partner Center is verified and enrolled.',
    level: 'recommended',
    asks: ['verified'],
    message: 'Nobody has said yet that the seller account in Partner Center is verified and enrolled.',
    remedy:
      'Enroll the account in the Microsoft 365 and Copilot program, choose the right type of offer, and say when.',
    paste: '"… verified on YYYY-MM-DD"',
    why: 'Submission goes through an offer of a verified seller account; MCP servers have a type of offer of their own.',
    source: learn('certification-workflow'),
    answer: '"Verified on 2026-11-02"',
  },
  {
    id: 'ip-proposal-first',
    label: 'Proposal',
    title: 'The connector was proposed before it was built.',
    level: 'recommended',
    asks: ['independent'],
    message: 'Nobody has said yet where the connector was proposed.',
    remedy: 'Link the pull request of the proposal.',
    paste: `"${REPOSITORY}/pull/…"`,
    accepts: (answer) => withEvidence(answer) && 'it holds no https address of the proposal',
    why: 'A proposal shows early that the connector is wanted and that nobody else is building it.',
    source: learn('certification-submission-ip'),
    answer: `${REPOSITORY}/pull/4711`,
  },
  {
    id: 'ip-verified-credentials',
    label: 'Verified identity',
    title: 'The identity of the independent publisher is verified.',
    level: 'recommended',
    asks: ['independent'],
    message: 'Nobody has said yet that the identity of the publisher is verified.',
    remedy:
      'Finish the identity check that Microsoft mails to the contact address, use the same name on GitHub, and say when.',
    paste: '"… verified on YYYY-MM-DD"',
    why: 'Since 2025 the connector of an unverified independent publisher is not deployed; the check is renewed each year.',
    source: learn('certification-submission-ip'),
    answer: '"Verified on 2026-11-02"',
  },
  {
    id: 'ip-manifesto',
    label: 'Manifesto',
    title: 'The manifesto of independent publishers is agreed to.',
    level: 'recommended',
    asks: ['independent'],
    message: 'Nobody has said yet that the manifesto of independent publishers was read and agreed to.',
    remedy: 'Read the manifesto and say when you agreed.',
    paste: '"… agreed on YYYY-MM-DD"',
    why: 'Taking part in the program means agreeing to its manifesto.',
    source: learn('certification-submission-ip'),
    answer: '"Agreed on 2026-11-02"',
  },
]

export default QUESTIONS.map(defineQuestion)

import {
  holdsAddress,
  namesPartnerCenter,
  withContact,
  withDayOrPartnerCenter,
  withEvidence,
  withSentence,
} from './_answers.js'
import { type Asked, defineQuestion, domainHint, learn, type Question } from './_question.js'

const FOUNDING = 'Required by the founding document of the certification (2017-09-20).'

/** The questions of the founding document: what no file can prove, and only a person can answer. */
export const FOUNDING_QUESTIONS: readonly Question[] = [
  {
    id: 'attest-saas-scenario',
    label: 'User scenario',
    title: 'A software service with a user scenario that fits the platform is described.',
    level: 'required',
    asks: ['verified'],
    message:
      'Nobody has said yet who uses this software service in Power Automate, Power Apps or Logic Apps, and for what.',
    remedy: 'Describe the user scenario in one or two sentences: who uses the connector, in which product, for what.',
    paste: '"…who uses the connector, in Power Automate, Power Apps or Logic Apps, and for what"',
    accepts: withSentence,
    why: 'Microsoft certifies software services (SaaS) whose use fits flows and apps, and reads the scenario first.',
    source: learn('submit-certification'),
    sourceNote: FOUNDING,
    answer: '"Farm managers create picking orders in Power Automate when a customer orders fruit."',
  },
  {
    id: 'attest-ownership-or-rights',
    label: 'Ownership or rights',
    title: 'The publisher owns the service, or may use its API.',
    level: 'required',
    message: (facts) => `Nobody has said yet by which right the publisher offers this API${domainHint(facts)}.`,
    remedy:
      'Answer isv or partner (a Microsoft partner or ISV), owner (you own the service), or licensed with an https address of the evidence.',
    remedyFor: {
      independent:
        'Answer owner, or licensed with evidence; since 2021 one line is enough: attest-ownership-or-rights: independent.',
    },
    paste: '"… isv, partner, owner, or licensed with the https address of the license"',
    accepts: ownershipFault,
    why: 'Who is neither a Microsoft partner nor an independent software vendor (ISV) must own the service or show rights to its API.',
    source: learn('submit-certification'),
    sourceNote: `${FOUNDING} Since 2021 independent publishers need no rights of their own.`,
    answer: 'owner',
  },
  {
    id: 'attest-nomination',
    label: 'Nomination',
    title: 'The connector is nominated.',
    level: 'required',
    asks: ['verified'],
    message: 'Nobody has said yet when the connector was nominated.',
    remedy:
      'Type the day of the nomination as YYYY-MM-DD, or partner-center when the offer in Partner Center stands for it.',
    paste: '"… YYYY-MM-DD, or partner-center"',
    accepts: withDayOrPartnerCenter,
    why: 'Microsoft takes up a connector once it is nominated; today the offer in Partner Center is the nomination.',
    source: learn('certification-workflow'),
    sourceNote: FOUNDING,
    answer: 'partner-center',
  },
  {
    id: 'attest-agreements',
    label: 'Agreements',
    title: 'The non-disclosure agreement and the Partner Agreement are signed.',
    level: 'required',
    asks: ['verified'],
    message: 'Nobody has said yet when the non-disclosure agreement and the Partner Agreement were signed.',
    remedy: 'Type the day of the signatures as YYYY-MM-DD, or partner-center when its agreements cover both.',
    paste: '"… YYYY-MM-DD, or partner-center"',
    accepts: withDayOrPartnerCenter,
    why: 'Without both agreements Microsoft does not start; today the agreements accepted in Partner Center cover them.',
    source: learn('certification-workflow'),
    sourceNote: FOUNDING,
    answer: '2026-05-04',
  },
  {
    id: 'attest-test-account',
    label: 'Test account',
    title: 'Microsoft gets a test account.',
    level: 'required',
    message: 'Nobody has said yet where Microsoft gets a test account.',
    remedy:
      'Name the place where Microsoft finds the account and its instructions; never write a password or key here.',
    paste: '"…where Microsoft gets it, never the password itself"',
    accepts: ({ text, evidence }) =>
      Array.from(text).length >= 8 || holdsAddress(evidence) || namesPartnerCenter(text)
        ? undefined
        : 'it does not say where Microsoft gets the account',
    why: 'Microsoft signs in and calls the operations; without an account, or with multi-factor sign-in, the review stops.',
    source: learn('submit-for-certification'),
    sourceNote: FOUNDING,
    answer: '"Notes for certification in Partner Center"',
  },
  {
    id: 'attest-support-contact-microsoft',
    label: 'Support contact for Microsoft',
    title: 'Microsoft knows whom to ask.',
    level: 'required',
    message: 'Nobody has said yet whom Microsoft can ask about the connector.',
    remedy: 'Give an e-mail address that a person reads; the submitting account needs an active one, too.',
    paste: '"…an e-mail address"',
    accepts: withContact,
    why: 'Questions and outages go to this contact; a submission without one is turned down.',
    source: learn('submit-for-certification'),
    sourceNote: FOUNDING,
    answer: 'connectors@orchardharvest.com',
  },
  {
    id: 'attest-uptime',
    label: 'Uptime',
    title: 'The service is up 99.9 % of the time.',
    level: 'recommended',
    message: 'Nobody has said yet which uptime the service has.',
    remedy:
      'State the uptime (99.9 % or better) with the https address of the status page or the service level agreement.',
    paste: '\n    answer: "… %"\n    evidence: "https://…status page or service level agreement"',
    accepts: uptimeFault,
    why: 'A flow fails with the service behind it; Microsoft recommends 99.9 % and asks 99.95 % for general availability.',
    source: learn('submit-certification'),
    sourceNote: 'Recommended by the founding document (2017-09-20).',
    answer: '\n    answer: 99.95 %\n    evidence: https://status.orchardharvest.com',
  },
  {
    id: 'attest-tier',
    label: 'Tier',
    title: 'The tier is chosen.',
    level: 'advice',
    asks: ['verified'],
    message: 'Nobody has said yet which tier the connector is meant for; it is premium by default.',
    remedy:
      'Answer premium; standard was granted on request to apps built on Azure, and today every certified connector is premium.',
    paste: '"… premium, or standard with the reason: the app is built on Azure"',
    accepts: ({ text, evidence }) => {
      if (/\bpremium\b/i.test(text)) return undefined
      if (!/\bstandard\b/i.test(text)) return 'it says neither premium nor standard'
      return /\bazure\b/i.test(text) || evidence !== undefined
        ? undefined
        : 'standard was granted on request only, to apps built on Azure'
    },
    why: 'The tier decides which license the users need, and cannot be changed in Partner Center afterwards.',
    source: learn('faq'),
    sourceNote: 'Premium by default, standard on request if built on Azure, says the founding document (2017-09-20).',
    answer: 'premium',
  },
]

function ownershipFault({ text, evidence }: { text: string; evidence: string | undefined }, facts: Asked) {
  const says = (pattern: RegExp): boolean => pattern.test(text)
  if (says(/\bnot\b/i)) return 'say what the right is, not what it is not'
  if (says(/^\W{0,3}independent\b/i)) {
    return facts.publisher.kind === 'independent'
      ? undefined
      : 'only an independent publisher may answer independent, and this connector is not submitted by one'
  }
  if (says(/\blicen[sc]ed?\b|\bpermission\b|\brights?\b/i)) {
    return holdsAddress(evidence) || holdsAddress(text) ? undefined : 'licensed needs an https address as evidence'
  }
  if (says(/\bisv\b|\bpartner\b|\bown(?:er|s|ed)?\b/i)) return undefined
  return 'it is none of isv, partner, owner and licensed'
}

function uptimeFault(answer: Parameters<typeof withEvidence>[0]) {
  const percentage =
    /(\d{1,3}(?:[.,]\d{1,4})?)\s?%/.exec(answer.text)?.[1] ?? /^\d{1,3}(?:[.,]\d{1,4})?$/.exec(answer.text)?.[0]
  if (percentage !== undefined && Number(percentage.replace(',', '.')) < 99.9) {
    return `${percentage} % is less than 99.9 %`
  }
  return withEvidence(answer)
}

export default FOUNDING_QUESTIONS.map(defineQuestion)

import { describe, expect, it } from '@jest/globals'
import { CRITERIA } from '../../src/generated/registry.js'
import { checkExample } from '../support/connector.js'

async function questions(declaration: string | null, options: Parameters<typeof checkExample>[0] = {}) {
  const connector = await checkExample({ declaration, ...options })
  return connector.findings.filter((finding) => finding.kind === 'question')
}

async function messageOf(question: string, answer: string, kind = 'verified') {
  const open = await questions(`publisher: ${kind}\nanswers:\n  ${question}: ${answer}\n`)
  return open.find((finding) => finding.criterion === question)?.message
}

const required = (findings: Awaited<ReturnType<typeof questions>>) =>
  findings.filter((finding) => finding.level === 'required').map((finding) => finding.criterion)

const ALL_ANSWERS = `publisher: verified
answers:
  attest-saas-scenario: Farm managers create picking orders in Power Automate when a customer orders fruit.
  attest-ownership-or-rights: owner
  attest-nomination: partner-center
  attest-agreements: 2026-05-04
  attest-test-account: Notes for certification in Partner Center
  attest-support-contact-microsoft: connectors@orchardharvest.com
`

describe('the questions of the founding document', () => {
  it('are six for a verified publisher and wait for an answer', async () => {
    const connector = await checkExample({ declaration: 'publisher: verified\n' })
    expect(required(connector.findings.filter((finding) => finding.kind === 'question')).sort()).toEqual([
      'attest-agreements',
      'attest-nomination',
      'attest-ownership-or-rights',
      'attest-saas-scenario',
      'attest-support-contact-microsoft',
      'attest-test-account',
    ])
    expect(connector.verdict).toBe('needs-answers')
  })

  it('are settled by one line each, and the answers are shown', async () => {
    const connector = await checkExample({ declaration: ALL_ANSWERS })
    expect(connector.verdict).toBe('ready')
    expect(connector.answers.slice(0, 2)).toEqual([
      {
        question: 'attest-saas-scenario',
        title: 'User scenario',
        text: 'Farm managers create picking orders in Power Automate when a customer orders fruit.',
      },
      { question: 'attest-ownership-or-rights', title: 'Ownership or rights', text: 'owner' },
    ])
  })

  it('are asked of nobody whose connector is custom', async () => {
    expect(await questions('publisher: custom\n')).toEqual([])
  })

  it('ask an independent publisher for the right, and one line settles it', async () => {
    const open = await questions('publisher: independent\n')
    expect(required(open)).toContain('attest-ownership-or-rights')
    expect(open.find((finding) => finding.criterion === 'attest-ownership-or-rights')?.remedy).toContain(
      'attest-ownership-or-rights: independent',
    )
    expect(await messageOf('attest-ownership-or-rights', 'independent', 'independent')).toBeUndefined()
    expect(await messageOf('attest-ownership-or-rights', 'independent')).toContain('only an independent publisher')
  })

  it('stand at the declaration, else at the API definition', async () => {
    const [there] = await questions('publisher: verified\n')
    const [without] = await questions(null)
    expect([there?.file, without?.file]).toEqual([
      'Orchard Harvest/certification.yml',
      'Orchard Harvest/apiDefinition.swagger.json',
    ])
  })

  it('give the lines to paste', async () => {
    const open = await questions('publisher: verified\n')
    const paste = open.find((finding) => finding.criterion === 'attest-test-account')?.paste
    expect(paste).toBe('answers:\n  attest-test-account: "…where Microsoft gets it, never the password itself"')
  })

  it('stay open when the lines are pasted and not filled in', async () => {
    const open = await questions('publisher: verified\n')
    const body = open.map((finding) => finding.paste?.split('\n').slice(1).join('\n')).join('\n')
    const after = await questions(`publisher: verified\nanswers:\n${body}\n`)
    expect(after.map((finding) => finding.criterion).sort()).toEqual(open.map((finding) => finding.criterion).sort())
    expect(after.every((finding) => finding.message.endsWith('without the … of the pasted line.'))).toBe(true)
  })

  it('name the two domains when contact and API differ', async () => {
    const open = await questions('publisher: verified\n', { definition: { host: 'api.fruit.example' } })
    expect(open.find((finding) => finding.criterion === 'attest-ownership-or-rights')?.message).toBe(
      'Nobody has said yet by which right the publisher offers this API (the contact is at orchardharvest.com, the API at fruit.example).',
    )
  })
})

describe('an answer', () => {
  it.each([
    ['attest-ownership-or-rights', 'isv'],
    ['attest-ownership-or-rights', 'Microsoft partner'],
    ['attest-ownership-or-rights', 'We own the service.'],
    ['attest-ownership-or-rights', '{ answer: licensed, evidence: "https://contoso.com/license.pdf" }'],
    ['attest-nomination', '2026-02-28'],
    ['attest-nomination', '{ date: 2026-02-28 }'],
    ['attest-nomination', 'Partner Center, offer 4711'],
    ['attest-agreements', '"2026-01-02 and 2026-01-03"'],
    ['attest-test-account', 'partner-center'],
    ['attest-support-contact-microsoft', '"Ada Example <ada@contoso.com>"'],
    ['attest-uptime', '{ answer: 99.95, evidence: "https://status.contoso.com" }'],
    ['attest-uptime', '99.9 %, see https://contoso.com/sla'],
    ['attest-tier', 'premium'],
    ['attest-operations-tested', '"12 successful calls each on 2026-11-02"'],
    ['attest-operations-tested', 'https://www.orchardharvest.com/log'],
    ['attest-open-source', 'exempted by the certification team'],
    ['attest-eula', 'https://www.orchardharvest.com/terms'],
    ['attest-eula', 'Microsoft Standard Contract'],
    ['attest-paconn-validate', 'Passed on 2026-11-02'],
    ['attest-tier', 'standard, the app is built on Azure'],
  ])('%s: %s settles the question', async (question, answer) => {
    expect(await messageOf(question, answer)).toBeUndefined()
  })

  it.each([
    ['attest-saas-scenario', 'flows', 'it is too short to say who uses the connector and for what'],
    ['attest-ownership-or-rights', 'licensed', 'licensed needs an https address as evidence'],
    ['attest-ownership-or-rights', 'I am not the owner', 'say what the right is, not what it is not'],
    ['attest-ownership-or-rights', 'sure', 'it is none of isv, partner, owner and licensed'],
    ['attest-nomination', 'last year', 'it holds neither a date (YYYY-MM-DD) nor "partner-center"'],
    ['attest-nomination', '2026-02-30', '2026-02-30 is not a day of the calendar'],
    ['attest-agreements', 'no', 'it says no'],
    ['attest-test-account', 'TODO', 'it still has to be filled in, without the … of the pasted line'],
    ['attest-support-contact-microsoft', 'Ada', 'it holds no e-mail address'],
    ['attest-uptime', '99.95 %', 'it names no https address as evidence'],
    ['attest-uptime', '99.5 %, https://status.contoso.com', '99.5 % is less than 99.9 %'],
    ['attest-operations-tested', '"3 calls each on 2026-11-02"', '3 calls are fewer than 10'],
    ['attest-open-source', 'yes', 'it holds no https address of a pull request'],
    ['attest-eula', 'http://www.orchardharvest.com/terms', 'it is neither an https address nor standard-contract'],
    ['attest-cla', 'no', 'it says no'],
    ['attest-data-protection', '…', 'it still has to be filled in, without the … of the pasted line'],
    ['attest-tier', 'standard', 'standard was granted on request only, to apps built on Azure'],
  ])('%s: %s leaves it open and says why', async (question, answer, because) => {
    expect(await messageOf(question, answer)).toBe(
      `The answer to ${question} does not settle the question: ${because}.`,
    )
  })

  it('with a password in it leaves the question open, and the password is nowhere in the report', async () => {
    const connector = await checkExample({
      declaration: 'publisher: verified\nanswers:\n  attest-test-account: "user ada, password: Apfelbaum-7"\n',
    })
    expect(connector.criteria.find((one) => one.id === 'attest-test-account')?.outcome).toBe('pending')
    expect(JSON.stringify(connector)).not.toContain('Apfelbaum')
  })
})

describe('a missing icon in the layout of the public repository', () => {
  it('is a question, elsewhere not', async () => {
    const without = { files: { 'icon.png': null } }
    const inRepository = await questions('publisher: verified\n', {
      ...without,
      folder: 'certified-connectors/Orchard Harvest',
    })
    const elsewhere = await questions('publisher: verified\n', without)
    expect(
      [inRepository, elsewhere].map((open) => open.some((one) => one.criterion === 'attest-icon-delivery')),
    ).toEqual([true, false])
  })
})

describe('what can only be done after submission', () => {
  it('is a checklist outside the verdict', async () => {
    const connector = await checkExample({ declaration: ALL_ANSWERS })
    expect(connector.checklist.map((item) => item.id)).toEqual([
      'package-sas-uri',
      'vp-unique-offer',
      'attest-preview-testing',
      'vp-ga-criteria',
    ])
    expect(connector.verdict).toBe('ready')
  })
})

describe('the lines to paste of a question', () => {
  const asked = CRITERIA.filter(({ kind }) => kind === 'attestation').map((one) => [one.id, one] as const)

  it.each(asked)('answer nothing as they stand: %s', async (id, { examples: { fails } }) => {
    const ask = async (more: string) =>
      (
        await checkExample({ ...fails, declaration: `${fails.declaration ?? 'publisher: verified\n'}${more}` })
      ).findings.find(({ criterion, status }) => criterion === id && status === 'open')
    const question = await ask('')
    expect(question?.paste).toContain(`answers:\n  ${id}:`)
    expect(await ask(`${question?.paste}\n`)).toMatchObject({
      kind: 'question',
      level: question?.level,
      file: expect.stringMatching(/certification\.yml$/),
    })
  })
})

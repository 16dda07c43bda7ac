import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { checkExample } from '../support/connector.js'

async function found(example: Example): Promise<string[]> {
  const { findings } = await checkExample(example)
  return findings
    .filter((finding) => finding.criterion.startsWith('metadata-') || finding.criterion.startsWith('vp-domain'))
    .map((finding) => `${finding.level} ${finding.criterion}: ${finding.message}`)
}

const withContact = (contact: unknown): Example => ({ definition: { info: { contact } } })

function withEntries(...entries: readonly (readonly [string, unknown])[]): Example {
  const metadata = entries.map(([propertyName, propertyValue]) => ({ propertyName, propertyValue }))
  return { definition: { 'x-ms-connector-metadata': metadata } }
}

const site = ['Website', 'https://www.orchardharvest.com'] as const
const privacy = ['Privacy policy', 'https://www.orchardharvest.com/privacy'] as const
const categories = ['Categories', 'Productivity'] as const

describe('the support contact', () => {
  it.each([
    [null, ['required metadata-contact-present: The connector names no support contact.']],
    [[], ['required metadata-contact-present: The contact must be an object with name, url and email.']],
    [
      'support@orchardharvest.com',
      ['required metadata-contact-present: The contact must be an object with name, url and email.'],
    ],
    [{ email: null }, ['required metadata-contact-email: The contact has no e-mail address.']],
    [{ email: ' ' }, ["required metadata-contact-email: The contact's e-mail address is empty."]],
    [{ email: 7 }, ["required metadata-contact-email: The contact's e-mail address must be a text."]],
    [
      { email: 'Ada <ada@orchardharvest.com>' },
      ["required metadata-contact-email: The contact's e-mail address 'Ada <ada@orchardharvest.com>' is not valid."],
    ],
    [
      { email: 'hilfe@obstgärten.com' },
      ["required metadata-contact-email: The contact's e-mail address 'hilfe@obstgärten.com' is not valid."],
    ],
    [
      { email: 'support@example.com' },
      ["required metadata-contact-email: The contact's e-mail address 'support@example.com' is still an example."],
    ],
    [{ name: 'full name' }, ["required metadata-contact-name: The contact's name is still the stand-in 'full name'."]],
    [
      { url: 'orchardharvest.com' },
      [
        "required metadata-contact-url: The contact's web address 'orchardharvest.com' is not an address that begins with https://.",
      ],
    ],
    [{ url: null }, ['required metadata-contact-url: The contact has no web address.']],
  ])('%j', async (contact, expected) => {
    expect(await found(withContact(contact))).toEqual(expected)
  })

  it('at a free mail service is fine for an independent publisher and noticed for a verified one', async () => {
    const example = withContact({ email: 'orchardharvest@gmail.com' })
    expect(await found({ ...example, publisher: 'independent' })).toEqual([])
    expect(await found(example)).toContain(
      "advice metadata-contact-email: The contact's e-mail address is at gmail.com, where anybody can have one.",
    )
  })

  it('without a web address is only recommended against for an independent publisher', async () => {
    expect(await found({ ...withContact({ url: null }), publisher: 'independent' })).toEqual([
      'recommended metadata-contact-url: The contact has no web address.',
    ])
  })

  it('that is an empty object is one finding', async () => {
    expect(await found(withContact({ name: null, url: null, email: null }))).toEqual([
      'required metadata-contact-present: The contact is empty.',
    ])
  })
})

describe('the metadata', () => {
  it('that is missing, empty or no list is one finding', async () => {
    const of = (value: unknown) => found({ definition: { 'x-ms-connector-metadata': value } })
    expect(await of(null)).toEqual(['required metadata-block-present: There is no x-ms-connector-metadata.'])
    expect(await of([])).toEqual(['required metadata-block-present: x-ms-connector-metadata is empty.'])
    expect(await of('text')).toEqual([
      'required metadata-block-present: x-ms-connector-metadata must be a list of { propertyName, propertyValue }.',
    ])
  })

  it('is compared without regard to case, and the official spelling is advised', async () => {
    expect(await found(withEntries(site, ['Privacy Policy', privacy[1]], categories))).toEqual([
      'advice metadata-privacy-policy: The name is written \'Privacy Policy\' instead of "Privacy policy".',
    ])
  })

  it('with a misspelt name points at it', async () => {
    expect(await found(withEntries(['Web site', site[1]], privacy, categories))).toEqual([
      "required metadata-website: The metadata has no Website; 'Web site' seems to mean it.",
    ])
  })

  it.each([
    [
      'https://www.orchardharvest.com',
      'recommended metadata-privacy-policy: Privacy policy and Website are the same address.',
    ],
    [
      'https://www.orchardharvest.com/terms-of-use',
      "recommended metadata-privacy-policy: 'https://www.orchardharvest.com/terms-of-use' seems to be a page of terms, not a privacy policy.",
    ],
    [
      'https://www.orchardharvest.com/about',
      "advice metadata-privacy-policy: Nothing in 'https://www.orchardharvest.com/about' says that it is a privacy policy.",
    ],
    [
      'http://www.orchardharvest.com/privacy',
      "recommended metadata-privacy-policy: The Privacy policy 'http://www.orchardharvest.com/privacy' is not encrypted.",
    ],
    ['', 'required metadata-privacy-policy: The Privacy policy in the metadata has no value.'],
  ])('the privacy policy %s', async (address, expected) => {
    expect(await found(withEntries(site, ['Privacy policy', address], categories))).toEqual([expected])
  })

  it('with a private address is told', async () => {
    expect(await found(withEntries(['Website', 'https://10.0.0.7/orchard'], privacy, categories))).toEqual([
      "recommended metadata-no-private-data: '10.0.0.7' is no public address: only from inside a network can it be reached.",
    ])
  })
})

describe('the categories', () => {
  const of = (value: string) => found(withEntries(site, privacy, ['Categories', value]))

  it.each(['Productivity', 'productivity; BUSINESS MANAGEMENT', 'IT Operations;Internet of Things;', 'AI'])(
    '%s are on the list',
    async (value) => {
      expect(await of(value)).toEqual([])
    },
  )

  it.each([
    ['Fruit', ["required metadata-categories: The category 'Fruit' is not on the list."]],
    ['Data;Finance;AI', ['required metadata-categories-count: There are 3 categories; at most 2 are allowed.']],
    [
      'Data, Finance',
      ["required metadata-categories: The categories 'Data, Finance' are not separated by a semicolon."],
    ],
    ['', ['required metadata-categories: The metadata names no category.']],
  ])('%s', async (value, expected) => {
    expect(await of(value)).toEqual(expected)
  })

  it('that are misspelt come with the right word', async () => {
    const { findings } = await checkExample(withEntries(site, privacy, ['Categories', 'Productivty']))
    expect(findings.find((finding) => finding.criterion === 'metadata-categories')?.remedy).toBe(
      "Did you mean 'Productivity'?",
    )
  })
})

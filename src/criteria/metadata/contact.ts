import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { emailDomain, isExampleDomain, webAddress } from '../../facts/web-address.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { GUIDE, VALIDATOR_PAGE } from './_metadata.js'

const CHECKED = '2026-11-23'
const STAND_INS = new Set([
  'full name',
  'name',
  'your name',
  'first last',
  'firstname lastname',
  'string',
  'todo',
  'tbd',
  'n/a',
])
const FREE_MAIL = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'proton.me',
  'protonmail.com',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
])

/** The contact, when it is there at all: a missing one is one finding, not four. */
function contactOf({ info }: OpenApi): JsonNode | undefined {
  const contact = info?.get('contact')
  return contact?.isObject ? contact : undefined
}

/** The text of a field without the blanks around it; undefined when it is absent or no text. */
function textOf(contact: JsonNode, field: string): string | undefined {
  return contact.string(field)?.trim()
}

function missing(contact: JsonNode, field: string, what: string) {
  const node = contact.get(field)
  return node === undefined || node.value === null
    ? {
        at: node ?? contact,
        message: `The contact has no ${what}.`,
        lacks: { in: contact, key: field },
        upstream: `The '${field}' property is required.`,
      }
    : typeof node.value === 'string'
      ? {
          at: node,
          message: `The contact's ${what} is empty.`,
          upstream: `The '${field}' property must have not empty value.`,
        }
      : { at: node, message: `The contact's ${what} must be a text.` }
}

const present = defineCriterion({
  id: 'metadata-contact-present',
  title: 'The connector names a support contact.',
  level: 'required',
  validator: { rule: 'RequiredPropertyMissing', text: "The 'contact' property is required." },
  why: 'Users who are stuck, and Microsoft when calls fail, turn to the contact of the connector.',
  remedy: 'Add "contact": { "name": "…", "url": "https://…", "email": "…" } to info.',
  source: {
    url: GUIDE,
    checked: CHECKED,
    confidence: 'observed',
    note: 'Also required by the founding document (2017-09-20).',
  },
  prevalence: 'no connector published since 2023, 3.7 % of all',
  covers: ['RequiredPropertyMissing', 'RequiredValueEmpty', 'vp-website-support-links'],
  needs: ['openapi'],
  *check({ openapi: { info } }) {
    if (!info?.isObject) return
    const contact = info.get('contact')
    if (contact === undefined || contact.value === null)
      yield {
        at: contact ?? info,
        message: 'The connector names no support contact.',
        lacks: { in: info, key: 'contact' },
      }
    else if (!contact.isObject)
      yield { at: contact, message: 'The contact must be an object with name, url and email.' }
    else if (contact.keys.length === 0) yield { at: contact, message: 'The contact is empty.' }
  },
  examples: { fails: { definition: { info: { contact: null } } } },
})

const name = defineCriterion({
  id: 'metadata-contact-name',
  title: 'The contact has a name.',
  level: 'required',
  validator: { rule: 'RequiredPropertyMissing', text: "The 'name' property is required." },
  why: 'The name of the support team stands beside the address on the page of the connector.',
  remedy: 'Type the name of the support team, for example "Contoso Support".',
  source: { url: GUIDE, checked: CHECKED, confidence: 'documented' },
  prevalence: 'no connector published since 2023, 4.0 % of all',
  needs: ['openapi'],
  *check({ openapi }) {
    const contact = contactOf(openapi)
    if (!contact || contact.keys.length === 0) return
    const text = textOf(contact, 'name')
    if (!text) yield missing(contact, 'name', 'name')
    else if (STAND_INS.has(text.toLowerCase()))
      yield { at: contact.get('name') ?? contact, message: `The contact's name is still the stand-in ${quote(text)}.` }
  },
  examples: { fails: { definition: { info: { contact: { name: 'Full name' } } } } },
})

const email = defineCriterion({
  id: 'metadata-contact-email',
  title: 'The contact has a valid e-mail address.',
  level: 'required',
  policyCodes: ['5000.3.1.4'],
  validator: {
    rule: 'ContactEmailNotValid',
    text: "The contact 'email' property, if present, must be a valid email address.",
  },
  why: 'Microsoft mails forms and questions to this address; a wrong one stops the certification silently.',
  remedy: 'Type an address that somebody reads, in plain letters, for example "support@contoso.com".',
  source: {
    url: VALIDATOR_PAGE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Also required by the founding document (2017-09-20).',
  },
  prevalence: '0.9 % of connectors published since 2023 have none, no published address is invalid',
  covers: ['ContactEmailNotValid'],
  needs: ['openapi', 'publisher'],
  *check({ openapi, publisher }) {
    const contact = contactOf(openapi)
    if (!contact || contact.keys.length === 0) return
    const text = textOf(contact, 'email')
    if (!text) {
      yield missing(contact, 'email', 'e-mail address')
      return
    }
    const at = contact.get('email') ?? contact
    const domain = emailDomain(text)
    if (domain === undefined) yield { at, message: `The contact's e-mail address ${quote(text)} is not valid.` }
    else if (isExampleDomain(domain))
      yield { at, message: `The contact's e-mail address ${quote(text)} is still an example.` }
    else if (publisher.kind === 'verified' && FREE_MAIL.has(domain))
      yield {
        at,
        level: 'advice',
        message: `The contact's e-mail address is at ${domain}, where anybody can have one.`,
        remedy: "Type an address in the publisher's own domain.",
      }
  },
  examples: { fails: { definition: { info: { contact: { email: 'support at contoso' } } } } },
})

const url = defineCriterion({
  id: 'metadata-contact-url',
  title: 'The contact has a web address.',
  level: { verified: 'required', independent: 'recommended', custom: 'recommended' },
  policyCodes: ['5000.3.1.4'],
  validator: { rule: 'RequiredPropertyMissing', text: "The 'url' property is required." },
  why: 'The support page is linked from the page of the connector.',
  remedy: 'Type the address of the support page, beginning with https://.',
  source: {
    url: GUIDE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Required of verified publishers although more than 2 % break it: the support link is checked by a policy.',
  },
  prevalence: '10.2 % of connectors published since 2023, mostly of independent publishers',
  needs: ['openapi'],
  *check({ openapi }) {
    const contact = contactOf(openapi)
    if (!contact || contact.keys.length === 0) return
    const text = textOf(contact, 'url')
    if (!text) {
      yield missing(contact, 'url', 'web address')
      return
    }
    const at = contact.get('url') ?? contact
    const address = webAddress(text)
    if (address === undefined)
      yield { at, message: `The contact's web address ${quote(text)} is not an address that begins with https://.` }
    else if (isExampleDomain(address.hostname))
      yield { at, message: `The contact's web address ${quote(text)} is still an example.` }
  },
  examples: { fails: { definition: { info: { contact: { url: 'www.contoso.com' } } } } },
})

const criteria: readonly DefinedCriterion[] = [present, name, email, url]
export default criteria

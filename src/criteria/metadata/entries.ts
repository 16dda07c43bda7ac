import type { Facts } from '../../facts/facts.js'
import { isExampleDomain, webAddress } from '../../facts/web-address.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { entriesWith, missing, spelling } from './_entries.js'
import { BLOCK, entryNamed, GUIDE, type MetadataName, metadataEntries } from './_metadata.js'

const CHECKED = '2026-11-23'

const present = defineCriterion({
  id: 'metadata-block-present',
  title: 'The API definition holds the metadata of the connector.',
  level: 'required',
  validator: { rule: 'RequiredPropertyMissing', text: "The 'x-ms-connector-metadata' property is required." },
  why: 'Website, privacy policy and categories on the page of the connector come from here.',
  remedy:
    'Add "x-ms-connector-metadata": [{ "propertyName": "Website", "propertyValue": "https://…" },' +
    ' { "propertyName": "Privacy policy", "propertyValue": "https://…" },' +
    ' { "propertyName": "Categories", "propertyValue": "…" }] at the root.',
  source: { url: GUIDE, checked: CHECKED, confidence: 'observed' },
  prevalence: 'no connector published since 2023, 4.2 % of all',
  needs: ['openapi'],
  *check({ openapi: { root } }) {
    const block = root.get(BLOCK)
    if (block === undefined || block.value === null)
      yield { at: block ?? root, message: `There is no ${BLOCK}.`, lacks: { in: root, key: BLOCK } }
    else if (!block.isArray) yield { at: block, message: `${BLOCK} must be a list of { propertyName, propertyValue }.` }
    else if ((block.value as readonly unknown[]).length === 0) yield { at: block, message: `${BLOCK} is empty.` }
  },
  examples: { fails: { definition: { [BLOCK]: null } } },
})

const website = defineCriterion({
  id: 'metadata-website',
  title: 'The metadata names the website of the service.',
  level: 'required',
  policyCodes: ['5000.3.1.3'],
  validator: {
    rule: 'ConnectorMetadataPropertiesMissing',
    text: "The connector metadata property 'Website' is required.",
  },
  why: 'The website of the service is linked from the page of the connector.',
  remedy: 'Add { "propertyName": "Website", "propertyValue": "https://…" } with the website of the service.',
  source: { url: GUIDE, checked: CHECKED, confidence: 'documented' },
  prevalence: '0.3 % of connectors published since 2023',
  covers: ['ConnectorMetadataPropertiesMissing', 'vp-website-support-links'],
  needs: ['openapi'],
  *check({ openapi }) {
    yield* linkFaults(openapi, 'Website')
  },
  examples: { fails: { definition: { [BLOCK]: entriesWith({ Website: 'orchardharvest.com' }) } } },
})

const privacyPolicy = defineCriterion({
  id: 'metadata-privacy-policy',
  title: 'The metadata names the privacy policy of the service.',
  level: 'required',
  policyCodes: ['5000.3.1.5'],
  validator: {
    rule: 'ConnectorMetadataPropertiesMissing',
    text: "The connector metadata property 'Privacy policy' is required.",
  },
  why: 'Users must be able to read what becomes of their data; reviewers refuse a page of terms in its place.',
  remedy:
    'Add { "propertyName": "Privacy policy", "propertyValue": "https://…" } with the privacy policy of the service.',
  source: {
    url: GUIDE,
    checked: CHECKED,
    confidence: 'observed',
    note: 'The name is compared without regard to case: "Privacy Policy" was certified many times.',
  },
  prevalence: 'no connector published since 2023, 4.4 % of all',
  covers: ['vp-website-support-links'],
  needs: ['openapi'],
  *check({ openapi }) {
    yield* linkFaults(openapi, 'Privacy policy')
    const entries = metadataEntries(openapi)
    const entry = entries && entryNamed(entries, 'Privacy policy')
    const address = webAddress(entry?.text)
    if (!entries || !entry || !address) return
    const at = entry.value ?? entry.node
    const remedy = 'Type the address of the page that says what becomes of the data.'
    const site = webAddress(entryNamed(entries, 'Website')?.text)
    if (site && site.href === address.href)
      yield { at, level: 'recommended', message: 'Privacy policy and Website are the same address.', remedy }
    else if (HINTS.test(address.href)) return
    else if (TERMS.test(address.pathname))
      yield {
        at,
        level: 'recommended',
        message: `${quote(entry.text)} seems to be a page of terms, not a privacy policy.`,
        remedy,
      }
    else
      yield {
        at,
        level: 'advice',
        message: `Nothing in ${quote(entry.text)} says that it is a privacy policy.`,
        remedy,
      }
  },
  examples: { fails: { definition: { [BLOCK]: entriesWith({ 'Privacy policy': '' }) } } },
})

const HINTS = /priva|datenschutz|confiden|data-?protect|protectia|personvern|gdpr|dsgvo|rgpd|policies\/?$|legal/i
const TERMS = /\/(?:[^/]{0,40}[-_])?(?:terms|tos|eula|conditions|license|licence|agb)(?:[-_./]|$)/i

/** Missing, misspelt, empty, no address, an example, or plain http. */
function* linkFaults(openapi: Facts['openapi'], name: MetadataName): Generator<Problem> {
  const entries = metadataEntries(openapi)
  if (!entries) return
  const entry = entryNamed(entries, name)
  if (!entry) {
    yield missing(openapi, entries, name)
    return
  }
  const at = entry.value ?? entry.node
  yield* spelling(entry, name)
  const address = webAddress(entry.text)
  const sample = `Type the address with https:// in front of it.`
  if (entry.text === '') yield { at, message: `The ${name} in the metadata has no value.` }
  else if (!address)
    yield {
      at,
      message: `The ${name} ${quote(entry.text)} is not an address that begins with https://.`,
      remedy: sample,
    }
  else if (isExampleDomain(address.hostname))
    yield { at, message: `The ${name} ${quote(entry.text)} is still an example.` }
  else if (address.protocol === 'http:')
    yield { at, level: 'recommended', message: `The ${name} ${quote(entry.text)} is not encrypted.`, remedy: sample }
}

const criteria: readonly DefinedCriterion[] = [present, website, privacyPolicy]
export default criteria

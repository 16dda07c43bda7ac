import { emailDomain, isPrivateHost, webAddress } from '../../facts/web-address.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { entriesWith } from './_entries.js'
import { BLOCK, GUIDE, metadataEntries } from './_metadata.js'

export default defineCriterion({
  id: 'metadata-no-private-data',
  title: 'Contact and metadata hold public addresses only.',
  level: 'recommended',
  why: 'Both are published on the page of the connector; an address inside a network leads nobody anywhere.',
  remedy: 'Type an address that everybody can open.',
  source: { url: GUIDE, checked: '2026-11-23', confidence: 'documented' },
  needs: ['openapi'],
  *check({ openapi }) {
    const contact = openapi.info?.get('contact')
    const domain = emailDomain(contact?.string('email'))
    const places = [
      { at: contact?.get('url'), host: webAddress(contact?.string('url'))?.hostname },
      { at: contact?.get('email'), host: domain },
      ...(metadataEntries(openapi) ?? []).map((entry) => ({ at: entry.value, host: webAddress(entry.text)?.hostname })),
    ]
    for (const { at, host } of places) {
      if (at !== undefined && host !== undefined && isPrivateHost(host))
        yield { at, message: `${quote(host)} is no public address: only from inside a network can it be reached.` }
    }
  },
  examples: { fails: { definition: { [BLOCK]: entriesWith({ Website: 'https://wiki.corp.local/orchard' }) } } },
})

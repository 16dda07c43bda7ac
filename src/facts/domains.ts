import type { OpenApi } from './openapi/model.js'

/** Registrable domains (`contoso.co.uk`) of the addresses in an API definition; undefined where there is none. */
export interface Domains {
  readonly host: string | undefined
  /** Of the contact's e-mail address, else of its web address. */
  readonly contact: string | undefined
  readonly website: string | undefined
  readonly privacyPolicy: string | undefined
}

export const NO_DOMAINS: Domains = { host: undefined, contact: undefined, website: undefined, privacyPolicy: undefined }

/** Top-level domains below which everybody registers directly, so that no list of public suffixes is needed. */
const PLAIN = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.){0,10}([a-z0-9-]+\.(?:com|net|org|info|biz|app|dev|cloud))(?:[:/?#]|$)/i

/** Reads the domains; the list of public suffixes is loaded only here, and only for addresses that need it. */
export async function readDomains(openapi: OpenApi): Promise<Domains> {
  const contact = openapi.info?.get('contact')
  const email = contact?.string('email')
  const addresses = {
    host: openapi.root.string('host'),
    email: email?.slice(email.lastIndexOf('@') + 1),
    url: contact?.string('url'),
    website: metadataValue(openapi, 'website'),
    privacyPolicy: metadataValue(openapi, 'privacy policy'),
  }
  const given = Object.values(addresses).filter((address) => address !== undefined)
  const domainOf = given.every((address) => PLAIN.test(address.trim())) ? plainDomain : await suffixDomain()
  return {
    host: domainOf(addresses.host),
    contact: domainOf(addresses.email) ?? domainOf(addresses.url),
    website: domainOf(addresses.website),
    privacyPolicy: domainOf(addresses.privacyPolicy),
  }
}

type DomainOf = (address: string | undefined) => string | undefined

const plainDomain: DomainOf = (address) => PLAIN.exec(address?.trim() ?? '')?.[1]?.toLowerCase()

async function suffixDomain(): Promise<DomainOf> {
  const { getDomain } = await import('tldts')
  return (address) => {
    if (address === undefined || address.length > 2000) return undefined
    return getDomain(address.trim(), { allowPrivateDomains: false }) ?? undefined
  }
}

/** The value of an entry of `x-ms-connector-metadata`, found by its lower-case name. */
export function metadataValue(openapi: OpenApi, name: string): string | undefined {
  for (const entry of openapi.root.get('x-ms-connector-metadata')?.elements() ?? []) {
    if (entry.string('propertyName')?.trim().toLowerCase() === name) return entry.string('propertyValue')
  }
  return undefined
}

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

/** Reads the domains; the list of public suffixes is loaded only here. */
export async function readDomains(openapi: OpenApi): Promise<Domains> {
  const { getDomain } = await import('tldts')
  const domainOf = (address: string | undefined): string | undefined =>
    address === undefined || address.length > 2000
      ? undefined
      : (getDomain(address.trim(), { allowPrivateDomains: false }) ?? undefined)
  const contact = openapi.info?.get('contact')
  const email = contact?.string('email')
  return {
    host: domainOf(openapi.root.string('host')),
    contact: domainOf(email?.slice(email.lastIndexOf('@') + 1)) ?? domainOf(contact?.string('url')),
    website: domainOf(metadataValue(openapi, 'website')),
    privacyPolicy: domainOf(metadataValue(openapi, 'privacy policy')),
  }
}

/** The value of an entry of `x-ms-connector-metadata`, found by its lower-case name. */
export function metadataValue(openapi: OpenApi, name: string): string | undefined {
  for (const entry of openapi.root.get('x-ms-connector-metadata')?.elements() ?? []) {
    if (entry.string('propertyName')?.trim().toLowerCase() === name) return entry.string('propertyValue')
  }
  return undefined
}

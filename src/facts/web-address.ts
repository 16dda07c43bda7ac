/** An absolute http or https address, or undefined. */
export function webAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > 4000) return undefined
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return undefined
  try {
    const url = new URL(trimmed)
    return url.hostname === '' ? undefined : url
  } catch {
    return undefined
  }
}

const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@((?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z]{2,63})$/

/** The domain of an e-mail address, lower case; undefined when it is no e-mail address in ASCII. */
export function emailDomain(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 320) return undefined
  return EMAIL.exec(text.trim())?.[1]?.toLowerCase()
}

const RESERVED = new Set([
  'local',
  'localhost',
  'internal',
  'intranet',
  'lan',
  'corp',
  'home',
  'private',
  'test',
  'invalid',
])

/** Only reachable from inside a network: an IP address, a name without a dot, a reserved ending. */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return true
  const labels = name.split('.')
  return labels.length === 1 || RESERVED.has(labels[labels.length - 1] ?? '') || labels[0] === 'intranet'
}

/** A domain that documentation uses and nobody owns: `example.com`, `anything.example`. */
export function isExampleDomain(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|org|net)|example|yourdomain\.com|yourcompany\.com|domain\.com)$/i.test(host)
}

/**
 * What looks like a credential. Every pattern is anchored on a telling prefix or key and runs in linear time.
 * Used to find secrets committed in a submission and to black them out before any renderer sees a text.
 */
interface SecretPattern {
  readonly name: string
  readonly pattern: RegExp
}

export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----/g },
  {
    name: 'a JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})\b/g },
  { name: 'a Stripe key', pattern: /\b[sr]k_live_[A-Za-z0-9]{16,200}\b/g },
  { name: 'a Slack token', pattern: /\bxox[abposr]-[A-Za-z0-9-]{10,200}/g },
  { name: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/g },
  { name: 'an OpenAI key', pattern: /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,200}\b/g },
  { name: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}\b/g },
  { name: 'a shared access signature', pattern: /[?&]sig=[A-Za-z0-9%+/_-]{30,200}(?:=|%3D)?/g },
  { name: 'a storage account key', pattern: /\bAccountKey=[A-Za-z0-9+/]{40,120}={0,2}/g },
]

export const BLACKED_OUT = '[removed: looks like a secret]'

/** Replaces everything that looks like a credential. Linear in the length of the text. */
export function redact(text: string): string {
  let clean = text
  for (const { pattern } of SECRET_PATTERNS) clean = clean.replace(pattern, BLACKED_OUT)
  return clean
}

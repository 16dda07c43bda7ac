import { isPlaceholder, looksRandom } from './placeholder.js'

/** Something in a text that looks like a credential. Its value is never shown. */
export interface Secret {
  /** With its article: `a private key`. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** `shape`: the characters alone say it. `secret`, `password`, `key`: the name in front of it says it. */
  readonly by: 'shape' | 'secret' | 'password' | 'key'
}

/**
 * Credentials that are known by their shape. `hint` is a piece of every match: where it is absent the pattern is not
 * tried. No match can begin inside another one's run of characters, so that each pattern is linear.
 */
interface Shape {
  readonly name: string
  readonly hint: string
  readonly pattern: RegExp
}

const SHAPES: readonly Shape[] = [
  {
    name: 'a private key',
    hint: 'PRIVATE KEY',
    pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    name: 'a JSON web token',
    hint: 'eyJ',
    pattern: /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  },
  { name: 'an AWS access key', hint: 'A', pattern: /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g },
  { name: 'a GitHub token', hint: 'gh', pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,}/g },
  { name: 'a GitHub token', hint: 'github_pat_', pattern: /(?<!\w)github_pat_\w{60,}/g },
  { name: 'a GitLab token', hint: 'glpat-', pattern: /(?<![\w-])glpat-[\w-]{20,}/g },
  { name: 'an npm token', hint: 'npm_', pattern: /(?<!\w)npm_[A-Za-z0-9]{36,}/g },
  { name: 'a Stripe key', hint: 'k_live_', pattern: /(?<!\w)[sr]k_live_[A-Za-z0-9]{16,}/g },
  { name: 'a Slack token', hint: 'xox', pattern: /(?<![\w-])xox[abposr]-[A-Za-z0-9-]{10,}/g },
  {
    name: 'a Slack webhook address',
    hint: 'hooks.slack.com/services/',
    pattern: /hooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/g,
  },
  { name: 'a Google API key', hint: 'AIza', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { name: 'a Google client secret', hint: 'GOCSPX-', pattern: /(?<![\w-])GOCSPX-[\w-]{20,}/g },
  { name: 'an OpenAI key', hint: 'sk-', pattern: /(?<![\w-])sk-(?=[\w-]{0,60}\d)[\w-]{32,}/g },
  { name: 'a SendGrid key', hint: 'SG.', pattern: /(?<![\w.-])SG\.[\w-]{16,}\.[\w-]{32,}/g },
  { name: 'a Mailgun key', hint: 'key-', pattern: /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/g },
  { name: 'a Twilio key', hint: 'SK', pattern: /SK[0-9a-f]{32}(?!\w)/g },
  { name: 'a Shopify token', hint: 'shp', pattern: /(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?!\w)/g },
  { name: 'a Hugging Face token', hint: 'hf_', pattern: /(?<!\w)hf_[A-Za-z0-9]{30,}/g },
  { name: 'a Postman key', hint: 'PMAK-', pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g },
  { name: 'an Atlassian token', hint: 'ATATT3', pattern: /(?<![\w-])ATATT3[\w=-]{60,}/g },
  { name: 'a Databricks token', hint: 'dapi', pattern: /(?<!\w)dapi[0-9a-f]{32}(?!\w)/g },
  {
    name: 'a client secret of Microsoft Entra ID',
    hint: 'Q~',
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
  },
  {
    name: 'a shared access signature',
    hint: 'sig=',
    pattern: /[?&;]sig=(?=[^&\s"'<>]{0,40}\d)[A-Za-z0-9%+/_-]{30,}(?:=|%3D)?/g,
  },
  { name: 'an Azure account key', hint: 'AccountKey=', pattern: /AccountKey=[A-Za-z0-9+/]{40,}={0,2}/g },
  {
    name: 'an Azure shared access key',
    hint: 'SharedAccessKey=',
    pattern: /SharedAccessKey=[A-Za-z0-9+/]{40,}={0,2}/g,
  },
  { name: 'an Azure function key', hint: 'code=', pattern: /[?&]code=[\w-]{40,}==/g },
]

/**
 * A value after a telling name: `"clientSecret": "…"`, `api_key=…`, `**Password**: …`. The name, then at most a few
 * characters, then the value.
 */
const NAMED =
  /(secret(?:[_ -]?(?:key|value))?|passw(?:or)?d|passphrase|(?:api|access|account|subscription|private)[_ -]?key|(?:access|auth|refresh|bearer)[_ -]?token|connection[_ -]?string)["'`*_\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'`*_\\]{0,3}([^\s"'`<>,;*\\]{6,})/gi

/** A password inside an address: `https://name:password@host`. */
const IN_ADDRESS = /:\/\/[^\s/:@"'<>]{1,64}:([^\s/:@"'<>]{6,128})@[\w.-]{3,}/g

/** Values longer than this are a text or a picture, no password. */
const LONGEST_VALUE = 400

/** Finds what looks like a credential, in the order of the text. Linear in its length. */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = []
  for (const { name, hint, pattern } of SHAPES) {
    if (!text.includes(hint)) continue
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!isPlaceholder(match[0], true)) found.push({ name, start: match.index, end, by: 'shape' })
    }
  }
  if (text.includes('://')) {
    for (const match of text.matchAll(IN_ADDRESS)) {
      const value = match[1] ?? ''
      const start = match.index + match[0].indexOf(`:${value}@`) + 1
      if (!isPlaceholder(value, false))
        found.push({ name: 'a password in an address', start, end: start + value.length, by: 'password' })
    }
  }
  for (const match of text.matchAll(NAMED)) {
    const value = (match[2] ?? '').replace(/(?<![.)\]}])[.)\]}]+$/, '')
    const by = kindOfName(match[1] ?? '')
    const start = match.index + match[0].length - (match[2] ?? '').length
    const isClientSecret = /(?:client|app|consumer)[_ -]?$/i.test(text.slice(Math.max(0, match.index - 9), match.index))
    const isQuoted = /["']/.test(text[start - 1] ?? '')
    if (value.length > LONGEST_VALUE) continue
    if (!(isClientSecret && isQuoted && isMixed(value)) && !(value.length >= 8 && looksLikeValue(value, by))) continue
    found.push({ name: NAMES[by], start, end: start + value.length, by })
  }
  return withoutOverlaps(found)
}

const NAMES = { secret: 'a secret', password: 'a password', key: 'a key or token' } as const

function kindOfName(name: string): 'secret' | 'password' | 'key' {
  if (/^pass/i.test(name)) return 'password'
  return /^secret|^private|^account|^connection/i.test(name) ? 'secret' : 'key'
}

/** Words are no credentials: a value needs digits and letters, and a key has to look drawn by lot. */
function looksLikeValue(value: string, by: 'secret' | 'password' | 'key'): boolean {
  if (isPlaceholder(value, false) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  if (by === 'password') return /[A-Z]/.test(value) || /[^A-Za-z0-9]/.test(value) || looksRandom(value)
  return looksRandom(value)
}

/** Where a client secret is expected whatever is not a plain word is one. */
function isMixed(value: string): boolean {
  return !isPlaceholder(value, false) && (/\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value.slice(1))))
}

function withoutOverlaps(secrets: readonly Secret[]): Secret[] {
  const sorted = [...secrets].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Secret[] = []
  let end = -1
  for (const secret of sorted) {
    if (secret.start < end) continue
    kept.push(secret)
    end = secret.end
  }
  return kept
}

export const BLACKED_OUT = '[removed: looks like a secret]'

/** Replaces everything that looks like a credential. Linear in the length of the text. */
export function redact(text: string): string {
  const secrets = findSecrets(text)
  if (secrets.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of secrets) {
    parts.push(text.slice(at, start), BLACKED_OUT)
    at = end
  }
  return parts.join('') + text.slice(at)
}

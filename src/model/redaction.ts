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
 * Credentials that are known by their shape. Every match holds one of the hints: where they are absent the pattern is
 * not tried. No match can begin inside another one's run of characters, so that each pattern is linear.
 */
interface Shape {
  readonly name: string
  readonly hints: readonly string[]
  readonly pattern: RegExp
}

const SHAPES: readonly Shape[] = [
  {
    name: 'a private key',
    hints: ['PRIVATE KEY'],
    pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    name: 'a JSON web token',
    hints: ['eyJ'],
    pattern: /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  },
  { name: 'an AWS access key', hints: ['AKIA', 'ASIA'], pattern: /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g },
  {
    name: 'a GitHub token',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,}/g,
  },
  { name: 'a GitHub token', hints: ['github_pat_'], pattern: /(?<!\w)github_pat_\w{60,}/g },
  { name: 'a GitLab token', hints: ['glpat-'], pattern: /(?<![\w-])glpat-[\w-]{20,}/g },
  { name: 'an npm token', hints: ['npm_'], pattern: /(?<!\w)npm_[A-Za-z0-9]{36,}/g },
  { name: 'a Stripe key', hints: ['k_live_'], pattern: /(?<!\w)[sr]k_live_[A-Za-z0-9]{16,}/g },
  { name: 'a Slack token', hints: ['xox'], pattern: /(?<![\w-])xox[abposr]-[A-Za-z0-9-]{10,}/g },
  {
    name: 'a Slack webhook address',
    hints: ['hooks.slack.com/services/'],
    pattern: /hooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/g,
  },
  { name: 'a Google API key', hints: ['AIza'], pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { name: 'a Google client secret', hints: ['GOCSPX-'], pattern: /(?<![\w-])GOCSPX-[\w-]{20,}/g },
  { name: 'an OpenAI key', hints: ['sk-'], pattern: /(?<![\w-])sk-(?=[\w-]{0,60}\d)[\w-]{32,}/g },
  { name: 'a SendGrid key', hints: ['SG.'], pattern: /(?<![\w.-])SG\.[\w-]{16,}\.[\w-]{32,}/g },
  { name: 'a Mailgun key', hints: ['key-'], pattern: /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/g },
  { name: 'a Twilio key', hints: ['SK'], pattern: /SK[0-9a-f]{32}(?!\w)/g },
  {
    name: 'a Shopify token',
    hints: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?!\w)/g,
  },
  { name: 'a Hugging Face token', hints: ['hf_'], pattern: /(?<!\w)hf_[A-Za-z0-9]{30,}/g },
  { name: 'a Postman key', hints: ['PMAK-'], pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g },
  { name: 'an Atlassian token', hints: ['ATATT3'], pattern: /(?<![\w-])ATATT3[\w=-]{60,}/g },
  { name: 'a Databricks token', hints: ['dapi'], pattern: /(?<!\w)dapi[0-9a-f]{32}(?!\w)/g },
  {
    name: 'a client secret of Microsoft Entra ID',
    hints: ['Q~'],
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
  },
  {
    name: 'a shared access signature',
    hints: ['sig='],
    pattern: /[?&;]sig=(?=[^&\s"'<>]{0,40}\d)[A-Za-z0-9%+/_-]{30,}(?:=|%3D)?/g,
  },
  { name: 'an Azure account key', hints: ['AccountKey='], pattern: /AccountKey=[A-Za-z0-9+/]{40,}={0,2}/g },
  {
    name: 'an Azure shared access key',
    hints: ['SharedAccessKey='],
    pattern: /SharedAccessKey=[A-Za-z0-9+/]{40,}={0,2}/g,
  },
  { name: 'an Azure function key', hints: ['code='], pattern: /[?&]code=[\w-]{40,}==/g },
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
  const present = hintsIn(text)
  for (const { name, hints, pattern } of present.size > 0 ? SHAPES : []) {
    if (!hints.some((hint) => present.has(hint))) continue
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

/** All hints are looked for in one pass, which takes a third of the time of one pass each. */
const ANY_HINT = new RegExp(
  SHAPES.flatMap(({ hints }) => hints)
    .map((hint) => hint.replaceAll('.', '\\.'))
    .join('|'),
  'g',
)

function hintsIn(text: string): ReadonlySet<string> {
  const present = new Set<string>()
  ANY_HINT.lastIndex = 0
  for (let match = ANY_HINT.exec(text); match; match = ANY_HINT.exec(text)) {
    present.add(match[0])
    // The next one may begin inside of this one.
    ANY_HINT.lastIndex = match.index + 1
  }
  return present
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

import type { TextFile } from '../../facts/facts.js'
import type { Problem } from '../../model/criterion.js'
import { findSecrets } from '../../model/redaction.js'
import { defineCriterion } from '../define.js'

/** Credentials in tests are often made up for them. */
const TESTS = /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|mocks?)(?:\/|$)/i

/** More than this in one file are one mistake: a dump. */
const MOST_PER_FILE = 20

export default defineCriterion({
  id: 'file-no-secrets',
  title: 'No file holds a credential.',
  level: 'required',
  breaksConnector: true,
  why: 'A pull request is public: a secret, key or token in it is taken and used within minutes, and reviewers refuse it.',
  remedy:
    'Put an obvious stand-in such as [[DUMMY]] in its place, and revoke it: whoever can read the repository has it.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/README.md',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: 'no published connector shows one',
  needs: ['files', 'texts'],
  *check({ files, texts }) {
    for (const text of texts) yield* secretsIn(text, text.file === files.definition)
  },
  examples: {
    fails: { properties: oauth({ clientId: 'dummy', clientSecret: 'kR7wQz41LmXv93TbNs58YhGd' }) },
    passes: { properties: oauth({ clientId: 'dummy', clientSecret: '[[DUMMY]]' }) },
  },
})

function oauth(settings: Readonly<Record<string, string>>) {
  const token = { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', ...settings } }
  return { properties: { connectionParameters: { token } } }
}

function* secretsIn(text: TextFile, isDefinition: boolean): Generator<Problem> {
  for (const [index, secret] of findSecrets(text.text).slice(0, MOST_PER_FILE).entries()) {
    // Examples in a definition show passwords and keys that were made up for them; a known shape is not made up.
    const isMild = TESTS.test(text.file) || (isDefinition && (secret.by === 'password' || secret.by === 'key'))
    const what = secret.name.charAt(0).toUpperCase() + secret.name.slice(1)
    yield {
      at: text.span(secret.start, secret.end),
      ...(isMild ? { level: 'recommended' as const } : {}),
      message: `${what} seems to stand here in plain text (${secret.end - secret.start} characters).`,
      subject: `${secret.name} ${index}`,
    }
  }
}

import { describe, expect, it } from '@jest/globals'
import { BLACKED_OUT, findSecrets, redact } from '../../src/model/redaction.js'

/** Credentials are put together here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]): string => parts.join('')
const RANDOM = join('kR7wQz41LmXv', '93TbNs58YhGd')
const HEX = join('9f86d081884c7d65', '9a2feaa0c55ad015')

describe('what looks like a credential', () => {
  it.each([
    ['a private key', join('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIE')],
    ['a JSON web token', join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3', '.SflKxwRJSMeKKF2QT4f')],
    ['an AWS access key', join('AKIA', 'Q3EGRZTWY7N5KD2M')],
    ['a GitHub token', join('ghp_', 'kR7wQz41LmXv93TbNs58YhGdJc2Pf60uEx1A')],
    ['a Stripe key', join('sk_live_', RANDOM)],
    ['a Slack token', join('xoxb-', '1234567890-', RANDOM)],
    ['a Google API key', join('AIza', 'SyD4k8wQz41LmXv93TbNs58YhGdJc2Pf60u')],
    ['an OpenAI key', join('sk-proj-', RANDOM, RANDOM)],
    ['a client secret of Microsoft Entra ID', join('abc8Q~', 'kR7wQz41LmXv93TbNs58YhGdJc2Pf60u')],
    ['a shared access signature', join('?sv=2024&sig=', 'kR7wQz41LmXv93TbNs58YhGdJc2Pf60u%3D')],
    ['an Azure account key', join('AccountKey=', 'kR7wQz41LmXv93TbNs58YhGdJc2Pf60uEx1AkR7wQz41LmXv==')],
    ['a secret', `"clientSecret": "${RANDOM}"`],
    ['a secret', join('"clientSecret": "', 'Orchard9"')],
    ['a password', join('**Password**: ', 'Tr4ctor!Barn')],
    ['a password in an address', join('https://ada:', 'Tr4ctor!Barn', '@api.orchardharvest.com')],
    ['a secret', JSON.stringify(`{"clientSecret": "${RANDOM}"}`)],
    ['a key or token', `api_key=${HEX}`],
    ['a key or token', `"access_token" : "${RANDOM}"`],
  ])('is found: %s', (name, text) => {
    expect(findSecrets(text).map((secret) => secret.name)).toEqual([name])
    expect(redact(text)).toContain(BLACKED_OUT)
  })

  it.each([
    '"clientSecret": "[[DUMMY]]"',
    '"clientSecret": "<<your secret>>"',
    '"clientSecret": "{{client_secret}}"',
    '"clientSecret": "[YOUR_CLIENT_SECRET_12]"',
    '"clientSecret": "PLACEHOLDER_1234567890abc"',
    '"clientSecret": "dummy"',
    '"clientSecret": ""',
    '"clientSecret": null',
    '"clientSecret": "required"',
    join('"clientSecret": "$', '{CLIENT_SECRET_2}"'),
    '"clientSecret": "@{parameters(\'secret1\')}"',
    '"clientSecret": "xxxxxxxxxxxxxxxx1"',
    '"password": { "type": "securestring" }',
    '"password": "string"',
    '"x-ms-summary": "Password"',
    'Password: the password of your account, at least 8 characters',
    'API key: see https://www.orchardharvest.com/keys/2024',
    'api_key=00000000-0000-0000-0000-000000000000',
    'AKIAIOSFODNN7EXAMPLE',
    'access_token=abc',
    '"operationId": "GetSecretKey2024VersionValue"',
    '"tokenUrl": "https://login.orchardharvest.com/oauth2/v2.0/token"',
    '"$ref": "#/definitions/ApiKeyResponse2"',
    'sk-learn-is-a-library-for-machine-learning-in-python',
  ])('is not %s', (text) => {
    expect(findSecrets(text)).toEqual([])
    expect(redact(text)).toBe(text)
  })

  it('is blacked out wherever it stands, and the rest is kept', () => {
    expect(redact(`before "clientSecret": "${RANDOM}", "b": 1 ${join('AKIA', 'Q3EGRZTWY7N5KD2M')} after`)).toBe(
      `before "clientSecret": "${BLACKED_OUT}", "b": 1 ${BLACKED_OUT} after`,
    )
  })
})

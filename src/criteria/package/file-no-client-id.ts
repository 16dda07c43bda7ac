import { isPlaceholder, looksRandom } from '../../model/placeholder.js'
import { defineCriterion } from '../define.js'

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default defineCriterion({
  id: 'file-no-client-id',
  title: 'The client id is a stand-in.',
  level: { verified: 'recommended', independent: 'recommended', custom: 'advice' },
  why: 'Client ids of production are handed over in Partner Center; the one in the files is public and is replaced anyway.',
  remedy: 'Write an obvious stand-in such as [[DUMMY]].',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/README.md',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '8.8 % of published connectors with OAuth, 10.8 % of those since 2023',
  needs: ['properties'],
  *check({ properties }) {
    for (const { oAuthSettings } of properties.connectionParameters) {
      const node = oAuthSettings?.get('clientId')
      const value = oAuthSettings?.string('clientId')?.trim()
      if (!node || value === undefined || isPlaceholder(value, false)) continue
      if (GUID.test(value) || looksRandom(value))
        yield { at: node, message: `A real client id seems to stand here (${value.length} characters).` }
    }
  },
  examples: {
    fails: { properties: oauth('3f2b8c1e-7a54-4d0e-9b16-5c8d2e7f1a90') },
    passes: { properties: oauth('[[DUMMY]]') },
  },
})

function oauth(clientId: string) {
  const token = { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId } }
  return { properties: { connectionParameters: { token } } }
}

import { defineCriterion } from '../define.js'
import { isBlank, isNo } from './_answers.js'
import { learn, pasteOf, placeOf } from './_question.js'

const ID = 'attest-oauth-redirects'

export default defineCriterion({
  id: ID,
  title: 'The app registration allows the redirect addresses of the platform.',
  kind: 'attestation',
  level: 'recommended',
  appliesTo: ['verified', 'independent'],
  why: 'Sign-in fails for everybody when the app registration does not know the redirect address of the connector.',
  remedy:
    'Add https://global.consent.azure-apim.net/redirect and https://global-test.consent.azure-apim.net/redirect (or the' +
    " connector's own address) to the app registration, and say when.",
  source: { url: learn('certification-submission'), checked: '2026-11-23', confidence: 'documented' },
  needs: ['declaration', 'files', 'properties'],
  notApplicable: ({ properties }) =>
    properties.connectionParameters.some((parameter) => parameter.type === 'oauthsetting')
      ? undefined
      : 'Nobody signs in with OAuth.',
  *check({ declaration, files }) {
    const answer = declaration.answers.get(ID)
    if (answer !== undefined && !isBlank(answer.text) && !isNo(answer.text)) return
    yield {
      at: answer?.at ?? placeOf(files),
      message: 'Nobody has said yet that the app registration allows the redirect addresses of the platform.',
      paste: pasteOf(ID, '"… added on YYYY-MM-DD"'),
    }
  },
  examples: {
    fails: {
      properties: {
        properties: {
          connectionParameters: {
            api_key: null,
            token: {
              type: 'oauthSetting',
              oAuthSettings: { identityProvider: 'oauth2', redirectMode: 'GlobalPerConnector' },
            },
          },
        },
      },
    },
  },
})

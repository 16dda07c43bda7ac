import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: 'openapi-info-version',
  title: 'The API definition states its own version.',
  level: 'required',
  why: 'Swagger 2.0 demands it, and without it nobody can say which version of the connector was certified.',
  remedy: 'Add "version": "1.0" under \'info\'.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/schemas/apiDefinition.swagger.schema.json',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const { info } = openapi
    if (!info?.isObject) return
    const version = info.get('version')
    if (version === undefined) {
      yield {
        at: info,
        message: "'info' has no 'version'.",
        lacks: { in: info, key: 'version' },
        upstream: "The 'version' property is required.",
      }
    } else if (typeof version.value !== 'string') {
      yield { at: version, message: 'The version is not a string.', remedy: 'Write it in quotes, such as "1.0".' }
    } else if (version.value.trim() === '') {
      yield { at: version, message: 'The version is empty.', remedy: 'Write a version such as "1.0".' }
    } else if (!/^v?\d/i.test(version.value.trim())) {
      yield {
        at: version,
        level: 'advice',
        message: 'The version does not begin with a number, so that two versions are hard to compare.',
        remedy: 'Write numbers with dots, such as "1.0".',
      }
    }
  },
  examples: { fails: { definition: { info: { version: null } } } },
})

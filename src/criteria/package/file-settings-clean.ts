import { find } from '../../facts/found.js'
import { nearest } from '../../facts/nearest.js'
import { isPlaceholder } from '../../model/placeholder.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

const KEYS = [
  'connectorId',
  'environment',
  'apiProperties',
  'apiDefinition',
  'icon',
  'script',
  'powerAppsApiVersion',
  'powerAppsUrl',
]
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

export default defineCriterion({
  id: 'file-settings-clean',
  title: 'settings.json names no environment of yours.',
  level: 'advice',
  why: 'The file belongs to the command line tool on your machine: with a real connector or environment in it, others deploy into yours by mistake.',
  remedy: 'Leave settings.json out of the submission, or set connectorId and environment to null.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/schemas/paconn-settings.schema.json',
    checked: '2026-11-23',
    confidence: 'documented',
  },
  prevalence: '0.2 % of published connectors',
  needs: ['settings'],
  *check({ settings }) {
    for (const fault of settings.faults) yield { at: fault.at, message: fault.message, subject: fault.kind }
    const { root } = settings
    if (!root) return
    if (!root.isObject) yield { at: root, message: 'The settings are no JSON object.' }
    for (const member of root.members()) {
      if (!KEYS.includes(member.key)) {
        const meant = nearest(member.key, KEYS)
        if (meant !== undefined)
          yield {
            at: member.atKey,
            message: `${quote(member.key)} is no setting of the command line tool.`,
            remedy: `Write ${meant}.`,
          }
        continue
      }
      const value = typeof member.value === 'string' ? member.value : ''
      const guid = find(GUID, value)
      if (member.key === 'environment' && guid !== undefined && !isPlaceholder(guid.text, false))
        yield { at: member.part(guid), message: 'The id of a real environment stands here.' }
      if (member.key === 'connectorId' && /^shared_[^/]{3,}/i.test(value) && !/your|placeholder|[<>{}[\]]/i.test(value))
        yield { at: member, message: 'The id of a real connector stands here.' }
    }
  },
  examples: {
    fails: {
      files: {
        'settings.json': '{ "connectorId": null, "environment": "Default-3f2b8c1e-7a54-4d0e-9b16-5c8d2e7f1a90" }',
      },
    },
    passes: { files: { 'settings.json': '{ "connectorId": null, "environment": null }' } },
  },
})

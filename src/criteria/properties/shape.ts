import { nearest } from '../../facts/nearest.js'
import { type ApiProperties, misspeltContainer } from '../../facts/properties.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const KEYS = [
  'iconBrandColor',
  'publisher',
  'stackOwner',
  'capabilities',
  'connectionParameters',
  'connectionParameterSets',
  'policyTemplateInstances',
  'scriptOperations',
]
const CAPABILITIES = ['actions', 'triggers', 'gateway', 'cloud']
/** What a download from the maker portal leaves behind. */
const LEFTOVERS = [
  'iconUri',
  'createdTime',
  'changedTime',
  'displayName',
  'environment',
  'isCustomApi',
  'runtimeUrls',
  'primaryRuntimeUrl',
  'apiDefinitions',
  'backendService',
  'createdBy',
  'modifiedBy',
  'almMode',
  'tier',
  'wadlUrl',
  'swaggerUrl',
]

const inSolution = ({ properties }: { readonly properties: ApiProperties }): string | undefined =>
  properties.isSolution ? 'In a solution the file holds connection parameters only.' : undefined

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'properties-container',
    title: 'Everything stands under "properties".',
    level: 'required',
    breaksConnector: true,
    why: 'The tools read nothing else.',
    remedy: 'Put the content under one key "properties".',
    source: written('connectionParameters', 'documented', 'Further keys beside it are recommended against.'),
    prevalence: '0.0 % of published connectors',
    needs: ['properties'],
    notApplicable: inSolution,
    *check({ properties }) {
      const { root } = properties
      const container = root.get('properties')
      const meant = misspeltContainer(root)
      if (meant)
        yield {
          at: meant.atKey,
          message: `${quote(meant.key)} is not 'properties', and the tools read nothing else.`,
          remedy: "Rename it to 'properties'.",
        }
      else if (!container?.isObject) yield { at: container ?? root, message: 'The file has no object "properties".' }
      else {
        for (const key of root.keys) {
          if (key !== 'properties' && key !== '$schema')
            yield {
              at: root.get(key)?.atKey ?? root,
              message: `${quote(key)} stands beside "properties", where it is not read.`,
              level: 'recommended',
            }
        }
      }
    },
    examples: { fails: { properties: { properties: null, publisher: 'Orchard Harvest Ltd' } } },
  }),
  defineCriterion({
    id: 'properties-known-keys',
    title: 'Every key of the API properties is known.',
    level: 'recommended',
    covers: ['properties-no-icon-uri'],
    why: 'A key that is not known is ignored, most often because it is misspelt.',
    remedy: 'Correct the name or delete the key.',
    source: written('connectionParameters', 'inferred'),
    prevalence: '0.6 % of published connectors',
    needs: ['properties'],
    notApplicable: inSolution,
    *check({ properties }) {
      const node = properties.properties
      for (const key of node.keys) {
        if (KEYS.includes(key)) continue
        const at = node.get(key)?.atKey ?? node
        if (LEFTOVERS.includes(key))
          yield {
            at,
            message: `${quote(key)} was left behind by a download and belongs to one environment.`,
            remedy: 'Delete the key.',
            level: 'advice',
          }
        else {
          const near = nearest(key, KEYS)
          yield {
            at,
            message: `${quote(key)} is not known here${near ? `; did you mean ${quote(near)}?` : '.'}`,
            ...(near ? { remedy: `Rename it to ${quote(near)}.`, means: { in: node, key: near, written: key } } : {}),
          }
        }
      }
    },
    examples: { fails: { properties: { properties: { iconBrandColour: '#2e7d32' } } } },
  }),
  defineCriterion({
    id: 'properties-capabilities',
    title: 'Capabilities are a list of known words.',
    level: 'advice',
    why: 'The platform reads actions, triggers, gateway and cloud.',
    remedy: 'Write a list such as ["actions"], or [].',
    source: written('connectionParameters'),
    prevalence: '0.8 % of published connectors',
    needs: ['properties'],
    *check({ properties }) {
      const list = properties.properties.get('capabilities')
      if (!list) return
      if (!list.isArray) yield { at: list, message: 'The capabilities are not a list.' }
      for (const entry of list.elements()) {
        if (typeof entry.value === 'string' && CAPABILITIES.includes(entry.value.toLowerCase())) continue
        const near = typeof entry.value === 'string' ? nearest(entry.value, CAPABILITIES) : undefined
        yield {
          at: entry,
          message: `${quote(entry.value)} is not a capability${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
    },
    examples: { fails: { properties: { properties: { capabilities: ['webhooks'] } } } },
  }),
]

export default criteria

import { Suggestions } from '../../facts/nearest.js'
import { operationIds } from '../../facts/openapi/operation-names.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { SCRIPT } from './_example.js'
import { comparedOperations } from './_reading.js'

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'script-operation-ids',
    title: 'The script knows the operations by their IDs.',
    level: 'recommended',
    covers: ['script-handles-unknown-operation'],
    why: 'A comparison with an ID that does not exist never holds, most often after a rename.',
    remedy: 'Write the operation ID as it stands in the API definition.',
    source: written('customCode', 'inferred'),
    prevalence: '0.0 % of published connectors with a script',
    needs: ['script', 'openapi', 'properties'],
    *check({ script, openapi, properties }) {
      const suggestions = new Suggestions()
      const listed = new Set([...(properties.scriptOperations?.elements() ?? [])].map(({ value }) => value))
      const told = new Set<string>()
      for (const token of comparedOperations(script)) {
        const id = token.value
        if (!id || told.has(id)) continue
        told.add(id)
        if (openapi.operation(id)) {
          if (listed.size > 0 && !listed.has(id))
            yield {
              at: token,
              message: `scriptOperations does not name ${quote(id)}, so the script is never called for it.`,
              remedy: 'Add the operation ID to scriptOperations, or delete the branch.',
              level: 'advice',
            }
          continue
        }
        const near = suggestions.nearest(id, openapi, () => operationIds(openapi))
        yield {
          at: token,
          message: `There is no operation ${quote(id)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
    },
    examples: {
      fails: { script: SCRIPT('if (this.Context.OperationId == "GetOrders") { }') },
      passes: { script: SCRIPT('if (this.Context.OperationId == "GetOrder") { }') },
    },
  }),
  defineCriterion({
    id: 'script-operations-listed',
    title: 'scriptOperations names operations that exist.',
    level: 'required',
    why: 'The script is called for the operations of the list only; an ID that is not there leaves its operation without.',
    remedy: 'Write the operation IDs as they stand in the API definition.',
    source: written('customCode'),
    prevalence: '4.5 % of published connectors with a script',
    needs: ['properties', 'openapi', 'files'],
    *check({ properties, openapi, files }) {
      const list = properties.scriptOperations
      if (list && !list.isArray) yield { at: list, message: 'scriptOperations is not a list.' }
      const suggestions = new Suggestions()
      for (const entry of list?.elements() ?? []) {
        if (typeof entry.value === 'string' && openapi.operation(entry.value)) continue
        const near =
          typeof entry.value === 'string'
            ? suggestions.nearest(entry.value, openapi, () => operationIds(openapi))
            : undefined
        yield {
          at: entry,
          message: `There is no operation ${quote(entry.value)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
      if (!list && files.script !== undefined && !properties.isSolution) {
        yield {
          at: properties.properties,
          message: 'There is a script and no scriptOperations, so it is called for every operation.',
          level: 'advice',
          subject: 'absent',
        }
      }
    },
    examples: {
      fails: { properties: { properties: { scriptOperations: ['GetOrders'] } }, script: SCRIPT('') },
      passes: { properties: { properties: { scriptOperations: ['GetOrder'] } }, script: SCRIPT('') },
    },
  }),
  defineCriterion({
    id: 'script-file-present',
    title: 'Where scriptOperations are listed, there is a script.',
    level: { verified: 'required', independent: 'required', custom: 'recommended' },
    why: 'The operations fail without the code that belongs to them.',
    remedy: 'Add script.csx beside the API definition, or delete scriptOperations.',
    source: written('customCode', 'documented', 'A script under another name is told by file-names-canonical.'),
    prevalence:
      '11 % of published connectors with scriptOperations; the code of most of these was handed over elsewhere',
    needs: ['properties', 'files'],
    *check({ properties, files }) {
      const list = properties.scriptOperations
      if (!list?.isArray || (list.value as unknown[]).length === 0 || files.script !== undefined) return
      yield { at: list.atKey, message: 'The connector lists scriptOperations, and there is no script.csx.' }
    },
    examples: {
      fails: { properties: { properties: { scriptOperations: ['GetOrder'] } } },
      passes: { properties: { properties: { scriptOperations: ['GetOrder'] } }, script: SCRIPT('') },
    },
  }),
]

export default criteria

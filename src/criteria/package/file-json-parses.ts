import type { JsonDocument } from '../../facts/json/document.js'
import type { JsonNode } from '../../facts/json/node.js'
import { defineCriterion } from '../define.js'

const REMEDIES: Readonly<Record<JsonDocument['faults'][number]['kind'], string>> = {
  'not-json': 'Mend the JSON at this place; an editor shows what is missing.',
  'trailing-comma': 'Delete the comma.',
  comment: 'Delete the comment.',
  'control-character': 'Write the character as an escape such as \\n or \\t.',
  'text-after-end': 'Delete everything after the last closing bracket.',
  empty: 'Put the JSON document into the file.',
  'too-deep': 'Flatten the document.',
}

export default defineCriterion({
  id: 'file-json-parses',
  title: 'Both JSON files are well formed.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.2'],
  why: 'The official tools cannot load a file that is not strict JSON, so nothing in it is looked at.',
  remedy: 'Mend the JSON at this place.',
  source: {
    url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
    checked: '2026-11-23',
    confidence: 'observed',
  },
  needs: ['files'],
  *check({ files }) {
    for (const document of files.documents) {
      for (const { kind, at, message, valueless } of document.faults) {
        const key = valueless?.[valueless.length - 1]
        const holder = key === undefined ? undefined : document.root?.at(...(valueless?.slice(0, -1) ?? []))
        yield {
          at,
          message,
          remedy: valueless ? 'Write the value, or delete the key.' : REMEDIES[kind],
          ...(holder ? { empties: { in: holder, key: String(key) } } : {}),
        }
      }
      const isMain = document.file === files.definition || document.file === files.properties
      if (!isMain || document.faults.length > 0 || document.root === undefined || document.root.isObject) continue
      yield {
        at: document.root,
        message: `The file holds ${nameOf(document.root)} where an object in braces has to stand.`,
        remedy: 'Put the document of that name into the file.',
      }
    }
  },
  examples: { fails: { files: { 'apiDefinition.swagger.json': '{ "swagger": "2.0", }' } } },
})

function nameOf(root: JsonNode): string {
  if (root.isArray) return 'a list'
  return root.value === null ? 'null' : `a ${typeof root.value === 'string' ? 'text' : typeof root.value}`
}

import type { JsonNode } from '../../facts/json/node.js'
import type { OpenApi } from '../../facts/openapi/model.js'

/** A text that makers read. */
export interface MakerText {
  readonly field: 'summary' | 'description' | 'x-ms-summary'
  readonly text: string
  readonly owner: 'connector' | 'operation' | 'parameter' | 'property'
  /** Name of the parameter or property. */
  readonly name: string | undefined
  /** The label of the field, when it has one: x-ms-summary, or the title of a property. */
  readonly label: string | undefined
  readonly node: JsonNode
}

const FIELDS = ['summary', 'x-ms-summary', 'description'] as const
const collected = new WeakMap<OpenApi, readonly MakerText[]>()

/** Every text of the definition that makers see, gathered once; what is hidden from them is left out. */
export function makerTexts(openapi: OpenApi): readonly MakerText[] {
  const known = collected.get(openapi)
  if (known) return known
  const texts: MakerText[] = []
  collected.set(openapi, texts)
  const add = (owner: MakerText['owner'], holder: JsonNode | undefined, name?: string): void => {
    if (!holder) return
    const label = holder.string('x-ms-summary') ?? (owner === 'property' ? holder.string('title') : undefined)
    for (const field of FIELDS) {
      const text = holder.string(field)
      if (text === undefined || text.trim() === '') continue
      const node = holder.get(field)
      if (node) texts.push({ field, text, owner, name, label, node })
    }
  }
  add('connector', openapi.info)
  for (const operation of openapi.operations) if (!operation.isInternal) add('operation', operation.node)
  for (const parameter of openapi.parameters) {
    if (!parameter.isInternal && parameter.in !== 'body') add('parameter', parameter.node, parameter.name)
  }
  for (const { node, name, role, isVisible } of openapi.schemas) {
    if (isVisible && role === 'property') add('property', node, name)
  }
  return texts
}

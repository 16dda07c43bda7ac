import validate from '../../generated/swagger20.js'
import schema from '../../generated/swagger20-schema.js'
import type { JsonNode } from '../json/node.js'
import { findSchemaFaults, type SchemaFault, type SwaggerSchema } from './schema-faults.js'

/** How a document stands to the official Swagger 2.0 schema. */
export interface Conformance {
  readonly isConforming: boolean
  readonly faults: readonly SchemaFault[]
}

/**
 * The schema compiled ahead of time decides; only for a document that it refuses is the slower walk made that tells
 * every fault. Duplicates in arrays are not looked for here.
 */
export function compareWithSchema(root: JsonNode): Conformance {
  const isConforming = (validate as unknown as (document: unknown) => boolean)(root.value)
  const faults = isConforming ? [] : findSchemaFaults(root, schema as unknown as SwaggerSchema)
  return { isConforming, faults }
}

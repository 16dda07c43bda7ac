import { compareVersions, type Version } from '../../src/facts/change/compare.js'
import { parseJsonDocument } from '../../src/facts/json/document.js'
import { readOpenApi } from '../../src/facts/openapi/openapi.js'
import { readApiProperties } from '../../src/facts/properties.js'

/** One version of a connector from parsed files. */
export async function version(definition: unknown, properties?: unknown, side?: 'base'): Promise<Version> {
  const read = async (file: string, value: unknown) => {
    const document = await parseJsonDocument(file, new TextEncoder().encode(JSON.stringify(value)), side)
    if (!document.root) throw new Error(`${file} has no root`)
    return { document, root: document.root }
  }
  const swagger = await read('apiDefinition.swagger.json', definition)
  const api = properties === undefined ? undefined : await read('apiProperties.json', properties)
  return {
    openapi: readOpenApi(swagger.document, swagger.root),
    properties: api && readApiProperties(api.document, api.root),
    script: undefined,
  }
}

/** What changed between two definitions. */
export async function changesBetween(base: unknown, head: unknown) {
  return compareVersions(await version(base, undefined, 'base'), await version(head)).changes
}

/** A definition with one operation `GetItem` that receives and returns the given schemas. */
export function exchanging(input: unknown, output: unknown, definitions: object = {}): object {
  return {
    swagger: '2.0',
    info: { title: 'Items', version: '1.0' },
    host: 'api.example.com',
    paths: {
      '/items': {
        post: {
          operationId: 'GetItem',
          parameters: [{ name: 'body', in: 'body', schema: input }],
          responses: { '200': { description: 'OK', schema: output } },
        },
      },
    },
    definitions,
  }
}

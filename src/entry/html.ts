import type { Checked, CheckedConnector } from '../core.js'
import { hexOf } from '../facts/color.js'
import type { JsonNode } from '../facts/json/node.js'
import type { OpenApi, Operation, OperationParameter } from '../facts/openapi/model.js'
import type { FileTree } from '../model/submission.js'
import type { Sources } from '../report/excerpt.js'
import type { IconView, MakerOperation, MakerParameter, MakerView, Visibility } from '../report/html/sources.js'
import { renderHtml } from '../report/html.js'

/** The report as one page, with what only a place beside the files can show: excerpts, the icon, the maker's view. */
export function htmlReport(checked: Checked, trees: readonly FileTree[], lines: Sources): string {
  const byPath = new Map(checked.connectors.map((connector) => [connector.report.path, connector]))
  const at = <T>(path: string, view: (connector: CheckedConnector) => T): T | undefined => {
    const connector = byPath.get(path)
    return connector && view(connector)
  }
  return renderHtml(checked.report, {
    lines,
    icon: (path) => at(path, (connector) => iconView(connector, trees)),
    maker: (path) => at(path, makerView),
  })
}

function iconView(connector: CheckedConnector, trees: readonly FileTree[]): IconView | undefined {
  if (!connector.loaded) return undefined
  const { decodedIcon, icon, properties } = connector.loaded.table
  if (decodedIcon.state !== 'ready' || icon.state !== 'ready' || !decodedIcon.value.isMeasured) return undefined
  const { format } = icon.value
  if (format !== 'PNG' && format !== 'JPEG') return undefined
  const content = trees.map((tree) => tree.read(icon.value.file)).find((candidate) => candidate.kind === 'bytes')
  if (content?.kind !== 'bytes') return undefined
  const { width, height, logo, border } = decodedIcon.value.measures
  const brandColor = properties.state === 'ready' ? properties.value.brandColor : undefined
  return {
    bytes: content.bytes,
    format: format === 'PNG' ? 'png' : 'jpeg',
    width,
    height,
    ...(logo ? { box: { left: logo.left, top: logo.top, width: logo.width, height: logo.height } } : {}),
    ...(border ? { background: hexOf(border.color) } : {}),
    ...(brandColor && /^#[0-9a-f]{6}$/i.test(brandColor) ? { brandColor } : {}),
  }
}

function makerView(connector: CheckedConnector): MakerView | undefined {
  const openapi = connector.loaded?.table.openapi
  if (openapi?.state !== 'ready') return undefined
  const { info, operations } = openapi.value
  return {
    title: info?.string('title') ?? '',
    description: info?.string('description') ?? '',
    operations: operations.map((operation) => makerOperation(operation, openapi.value)),
  }
}

function makerOperation(operation: Operation, openapi: OpenApi): MakerOperation {
  return {
    operationId: operation.id ?? `${operation.method} ${operation.path}`,
    kind: operation.trigger === undefined ? 'action' : 'trigger',
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    visibility: visibilityOf(operation.visibility),
    deprecated: operation.isDeprecated,
    parameters: operation.parameters.flatMap((parameter) => makerParameters(parameter, openapi)),
  }
}

/** A body shows as its properties, one level deep, as the designer lays them out first. */
function makerParameters({ parameter }: OperationParameter, openapi: OpenApi): MakerParameter[] {
  const { node } = parameter
  const schema = parameter.in === 'body' ? openapi.resolve(node.get('schema')) : undefined
  const properties = schema?.get('properties')
  if (schema && properties) {
    const required = new Set([...(schema.get('required')?.elements() ?? [])].map((entry) => entry.value))
    return [...properties.members()].map((property) =>
      described(openapi.resolve(property) ?? property, property.key, required.has(property.key)),
    )
  }
  return [described(node, parameter.name ?? '', parameter.isRequired)]
}

function described(node: JsonNode, name: string, required: boolean): MakerParameter {
  const items = node.get('items')?.string('type')
  const type = node.string('type') ?? (node.has('schema') || node.has('$ref') ? 'object' : '')
  return {
    name,
    title: node.string('x-ms-summary') ?? node.string('title') ?? '',
    description: node.string('description') ?? '',
    type: type === 'array' && items ? `array of ${items}` : type,
    required,
    visibility: visibilityOf(node.string('x-ms-visibility')),
  }
}

function visibilityOf(written: string | undefined): Visibility {
  return written === 'important' || written === 'advanced' || written === 'internal' ? written : 'normal'
}

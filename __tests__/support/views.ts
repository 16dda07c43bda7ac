import type { HtmlSources, IconView, MakerView } from '../../src/report/html.js'
import { contosoSources } from './reports.js'

/** A white square on a blue one: 64 pixels, PNG. Made once by hand; the measures below are true of it. */
export const ICON_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAMAAACdt4HsAAAABlBMVEX///8LXKsOnVSnAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAQ0lEQVRYhe3TsQ0AMAjEQP/+S0fUKSJER+yeL06CDMOBaBANstOARw6gARpU/gIaoEHlL/CFQTfaFw5ckWE4EA0yNziV7wwB0aN8WQAAAABJRU5ErkJggg==',
  'base64',
)

export const ICON: IconView = {
  bytes: ICON_PNG,
  format: 'png',
  width: 64,
  height: 64,
  box: { left: 16, top: 16, width: 32, height: 32 },
  background: '#0b5cab',
  brandColor: '#0b5cab',
}

/** What a maker sees of a connector whose every text is `text`, or of Contoso Orders. */
export function maker(text?: string): MakerView {
  const parameter = (name: string, visibility: 'normal' | 'advanced' | 'internal', required = false) => ({
    name: text ?? name,
    title: text ?? `The ${name}`,
    description: text ?? `What ${name} means.`,
    type: text ?? 'string',
    required,
    visibility,
  })
  const operation = {
    operationId: text ?? 'ListOrders',
    kind: 'action' as const,
    summary: text ?? 'List orders',
    description: text ?? 'Lists the orders of a customer.',
    visibility: 'normal' as const,
    deprecated: false,
    parameters: [
      parameter('customer', 'normal', true),
      parameter('page size', 'advanced'),
      parameter('api-version', 'internal'),
    ],
  }
  return {
    title: text ?? 'Contoso Orders',
    description: text ?? 'Orders of Contoso, for people who sell.',
    operations: [
      operation,
      { ...operation, operationId: 'GetOrder', summary: text ?? 'Get an order', deprecated: true, parameters: [] },
      { ...operation, operationId: 'ExportOrders', summary: text ?? 'Export orders', visibility: 'advanced' },
      { ...operation, operationId: 'ListRegions', summary: text ?? 'List regions', visibility: 'internal' },
      { ...operation, operationId: 'OnOrder', kind: 'trigger', summary: text ?? 'When an order is placed' },
    ],
  }
}

export function views(text?: string): HtmlSources {
  return {
    lines: text === undefined ? contosoSources : () => Array.from({ length: 12 }, () => text),
    icon: () => (text === undefined ? ICON : { ...ICON, brandColor: text, background: text }),
    maker: () => maker(text),
  }
}
